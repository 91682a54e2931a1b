import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { inEditionOrder } from '#app/domain/plan/comparison/edition.ts'
import type { LateAnswers } from '#app/domain/reporting-round/late.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { frozenAnswers, wordsOfToday } from '#app/domain/steering/over-time-frozen.ts'
import type { TimedAnswer, TimedPlan, TimedRound } from '#app/domain/steering/over-time-material.ts'
import { compileOverTime, type OverTime } from '#app/domain/steering/over-time.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { reachableLinks } from '#app/db/plan/lineage-links.server.ts'
import { listOwed, type OwedReport } from '#app/db/round/owed.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'
import { adoptedByRound } from './over-time-frozen.server.ts'

/** How each commitment and goal has moved across the rounds of the plans that the viewer may see. */
export async function loadOverTime(viewer: SteeringReader, now: Date): Promise<OverTime> {
  const rows = await read().reportingRound.findMany({
    where: { plan: visiblePlans(viewer) },
    orderBy: { year: 'asc' },
  })
  const all = rows.map((row) => ({
    ...row,
    phase: row.phase as RoundPhase,
    lateAnswers: row.lateAnswers as LateAnswers,
  }))
  const plans = await listTimedPlans(viewer, [...new Set(all.map(({ planId }) => planId))])
  const commitments = plans.flatMap((plan) => plan.commitments)
  const idOf = new Map(commitments.map(({ slug, id }) => [slug, id]))
  const [adopted, goalLinks, commitmentLinks] = await Promise.all([
    adoptedByRound(
      viewer,
      all.map(({ id }) => id),
    ),
    reachableLinks(
      'goal',
      plans.flatMap(({ goals }) => goals.map(({ id }) => id)),
      'forward',
    ),
    reachableLinks(
      'commitment',
      commitments.map(({ id }) => id),
      'forward',
    ),
  ])
  const rounds = await Promise.all(
    all.map(async (round): Promise<TimedRound> => {
      const { id, slug, year, title, phase, planId } = round
      const head = { slug, year, title, phase, planId }
      const told = adopted.get(id)
      if (told !== undefined) {
        return { ...head, source: 'frozen', isPublished: told.isPublished, ...frozenAnswers(told.content, idOf) }
      }
      const words = wordsOfToday()
      if (phase === 'planned') return { ...head, source: 'planned', isPublished: false, words, answers: [] }
      return { ...head, source: 'live', isPublished: false, words, answers: await liveAnswers(viewer, round, now) }
    }),
  )
  return compileOverTime({ rounds, plans, links: { goals: goalLinks, commitments: commitmentLinks } })
}

const liveAnswers = async (viewer: SteeringReader, round: Round, now: Date): Promise<TimedAnswer[]> =>
  (await listOwed(viewer, round, now)).map(({ commitment, organisation, degree, course, reportId }: OwedReport) => {
    const head = { commitmentId: commitment.id, organisation: organisation.slug }
    return degree === undefined || course === undefined
      ? { ...head, answer: 'silent', reportId: null }
      : { ...head, answer: { degree, course }, reportId: reportId ?? null }
  })

/** The editions with their goals and commitments, oldest first, each in the plan's order. */
async function listTimedPlans(viewer: SteeringReader, ids: readonly number[]): Promise<TimedPlan[]> {
  const [plans, goals, commitments, addressOf] = await Promise.all([
    read().plan.findMany({
      where: { AND: [visiblePlans(viewer), { id: { in: [...ids] } }] },
      select: { id: true, slug: true, title: true, periodFrom: true, periodTo: true },
    }),
    read().goal.findMany({
      where: { plan: { AND: [visiblePlans(viewer), { id: { in: [...ids] } }] } },
      orderBy: [{ kind: 'asc' }, { number: 'asc' }],
      select: { id: true, planId: true, kind: true, number: true, shortTitle: true },
    }),
    read().commitment.findMany({
      where: { goal: { plan: { AND: [visiblePlans(viewer), { id: { in: [...ids] } }] } } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, slug: true, label: true, goalId: true, goal: { select: { planId: true } } },
    }),
    goalAddresses(viewer),
  ])
  return plans.sort(inEditionOrder).map((plan) => ({
    ...plan,
    goals: goals
      .filter(({ planId }) => planId === plan.id)
      .map(({ planId: _planId, kind, ...goal }) => ({
        ...goal,
        kind: kind as GoalKind,
        path: addressOf(plan.slug, { kind: kind as GoalKind, number: goal.number }),
      })),
    commitments: commitments
      .filter(({ goal }) => goal.planId === plan.id)
      .map(({ goal: _goal, ...commitment }) => commitment),
  }))
}
