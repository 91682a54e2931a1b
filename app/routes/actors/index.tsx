import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listActors } from '#app/db/organisation/actors.server.ts'
import { ActorList } from './actor-list.tsx'

export const loader = forEveryone('public.read', async ({ viewer }) => ({ actors: await listActors(viewer) }))

export const meta = () => pageTitle('Aktörer')

export default function ListActors() {
  return <ActorList {...useLoaderData<typeof loader>()} />
}
