import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listPublishedExtracts } from '#app/db/follow-up/extracts.server.ts'
import { listAttendedBy } from '#app/db/gathering/held-gatherings.server.ts'
import { findActor } from '#app/db/organisation/actors.server.ts'
import { actorSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { ActorView } from './actor-view.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params, context }) => {
  const actor = await findActor(viewer, params['slug'] ?? '')
  if (actor === null) throw notFound()
  const [extracts, attended] = await Promise.all([
    listPublishedExtracts(viewer, actorSectionKey(actor)),
    listAttendedBy(viewer, actor.slug, context.now),
  ])
  return { actor, extracts, attended }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.actor.name) : [])

export default function ShowActor() {
  return <ActorView {...useLoaderData<typeof loader>()} />
}
