import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { GoalView } from '#app/components/goal-view.tsx'
import { canonicalAddress, pageTitle } from '#app/components/site.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { loadGoalPage } from '#app/routes/goals/load-goal-page.server.ts'

export const loader = forEveryone('public.read', ({ viewer, params, context }) =>
  loadGoalPage(viewer, 'goal', params['number'], params['plan'] ?? '', context.now),
)

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...pageTitle(`${goalLabel(data.goal)}, ${data.goal.plan.title}`), canonicalAddress(data.canonical)] : []

export default function Show() {
  return <GoalView {...useLoaderData<typeof loader>()} />
}
