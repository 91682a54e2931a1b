import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { planStates, type PlanState } from '#app/domain/plan/plan.ts'
import type { RoundCounts } from '#app/domain/reporting-round/counts.ts'
import type { LateAnswers } from '#app/domain/reporting-round/late.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { questionsOf, type Question, type QuestionField } from '#app/domain/reporting-round/question.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { countRound } from './round-counts.server.ts'

/** A round as its coordinator sets it up. Dates are YYYY-MM-DD. */
export interface ManagedRound {
  id: number
  slug: string
  year: number
  title: string
  phase: RoundPhase
  opensOn: string
  dueOn: string
  version: number
  introduction: string
  lateAnswers: LateAnswers
  plan: { id: number; slug: string; title: string; isAdopted: boolean }
  basedOn: { slug: string; title: string } | null
  questions: Record<QuestionField, Question>
  /** Days from the last day, first to last: −14 is two weeks before it. */
  reminders: number[]
  counts: RoundCounts
}

const include = {
  plan: { select: { id: true, slug: true, title: true, state: true } },
  basedOn: { select: { slug: true, title: true } },
  questions: true,
  reminders: { orderBy: { daysFromDue: 'asc' } },
} as const

async function managed(from: Tx | Reader, slug: string): Promise<ManagedRound | null> {
  const row = await from.reportingRound.findUnique({ where: { slug }, include })
  if (row === null) return null
  const { plan, questions, reminders } = row
  return {
    id: row.id,
    slug: row.slug,
    year: row.year,
    title: row.title,
    phase: row.phase as RoundPhase,
    opensOn: row.opensOn,
    dueOn: row.dueOn,
    version: row.version,
    introduction: row.introduction,
    lateAnswers: row.lateAnswers as LateAnswers,
    plan: {
      id: plan.id,
      slug: plan.slug,
      title: plan.title,
      isAdopted: planStates[plan.state as PlanState].isPublic,
    },
    basedOn: row.basedOn,
    questions: questionsOf(questions.map((one) => ({ ...one, field: one.field as QuestionField }))),
    reminders: reminders.map((one) => one.daysFromDue),
    counts: await countRound(from, { id: row.id, planId: row.planId }),
  }
}

/** The round with this address part, or null when the viewer does not manage rounds or there is none. */
export const findManagedRound = (viewer: SignedIn, slug: string): Promise<ManagedRound | null> =>
  managedRoundIn(read(), viewer, slug)

/** `findManagedRound` from a transaction, which sees what it has written itself. */
export const managedRoundIn = async (
  from: Tx | Reader,
  viewer: SignedIn,
  slug: string,
): Promise<ManagedRound | null> => (can(viewer, 'round.manage') ? managed(from, slug) : null)

/** Every round, newest first; empty for those who do not manage rounds. */
export async function listManagedRounds(viewer: SignedIn): Promise<ManagedRound[]> {
  if (!can(viewer, 'round.manage')) return []
  const rows = await read().reportingRound.findMany({ orderBy: { year: 'desc' }, select: { slug: true } })
  const rounds = await Promise.all(rows.map(({ slug }) => managed(read(), slug)))
  return rounds.filter((round) => round !== null)
}

/** The plans that a round may follow up: those in force or being drafted. */
export async function listPlansToFollow(viewer: SignedIn): Promise<{ id: number; title: string; state: PlanState }[]> {
  if (!can(viewer, 'round.manage')) return []
  const plans = await read().plan.findMany({
    where: { state: { in: ['adopted', 'draft'] } },
    orderBy: [{ periodFrom: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true, state: true },
  })
  return plans.map((plan) => ({ ...plan, state: plan.state as PlanState }))
}
