import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listPublishedExtracts } from '#app/db/follow-up/extracts.server.ts'
import { findActor } from '#app/db/organisation/actors.server.ts'
import { actorSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { ActorView } from './actor-view.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params }) => {
  const actor = await findActor(viewer, params['slug'] ?? '')
  if (actor === null) throw notFound()
  return { actor, extracts: await listPublishedExtracts(viewer, actorSectionKey(actor)) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.actor.name) : [])

export default function ShowActor() {
  return <ActorView {...useLoaderData<typeof loader>()} />
}
