import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { findPlan } from '#app/db/plan/plans.server.ts'
import { findPublishedRound } from '#app/db/round/rounds.server.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { PlanView } from './plan-view.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params, context }) => {
  const plan = await findPlan(viewer, params['plan'] ?? '')
  if (plan === null) throw notFound()
  const round = await findPublishedRound(viewer, plan.slug)
  return {
    plan,
    round: round === null ? null : { year: round.year, isDemo: round.isDemo },
    today: calendarDate(context.now),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.plan.title) : [])

export default function ShowPlan() {
  return <PlanView {...useLoaderData<typeof loader>()} />
}
