import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { GoalView } from '#app/components/goal-view.tsx'
import { pageTitle } from '#app/components/site.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { loadGoalPage } from './load-goal-page.server.ts'

export const loader = forEveryone('public.read', ({ viewer, params, context }) =>
  loadGoalPage(viewer, 'sub-goal', params['number'], undefined, context.now),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(goalLabel(data.goal)) : [])

export default function Show() {
  return <GoalView {...useLoaderData<typeof loader>()} />
}
