import { useLoaderData } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { loadOverTime } from '#app/db/steering/over-time.server.ts'
import { narrowGoals, overTimeFilter } from '#app/domain/steering/over-time-filter.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { OverTimeView } from './over-time-view.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Över tid')

export const loader = guardSteering('steering.read', async ({ viewer, request, context }) => {
  const overTime = await loadOverTime(viewer, context.now)
  const filter = overTimeFilter(new URL(request.url).searchParams, overTime)
  return { overTime, filter, shown: narrowGoals(overTime, filter) }
})

export default function ShowOverTime() {
  return <OverTimeView {...useLoaderData<typeof loader>()} />
}
