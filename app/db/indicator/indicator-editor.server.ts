import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalLabel, goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import type { Counted } from '#app/domain/indicator/indicator-input.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { StepFacts } from '#app/domain/indicator/step.ts'
import { seriesEndings, type SeriesEnding } from '#app/domain/series/series.ts'
import { read } from '#app/db/database.server.ts'
import { countUnit } from './indicator-editing.server.ts'
import { stepFacts, valueYears } from './series-facts.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** An indicator as its editor opens it. The texts are as they are stored; null where nothing is stated. */
export interface EditedIndicator {
  id: number
  version: number
  slug: string
  name: string
  shortName: string
  definition: string | null
  method: string | null
  statedSource: string | null
  unit: IndicatorUnit
  direction: string | null
  collection: string | null
  levels: string
  breakdowns: string
  frequency: string | null
  owner: string | null
  nextPublicationOn: string | null
  comparabilityNote: string | null
  isOwn: boolean
  isDemo: boolean
  state: IndicatorState
  counted: Counted
  facts: StepFacts
  /** The latest step of its life, which alone can be withdrawn. */
  latestStep: { toState: IndicatorState; year: number | null; recordedAt: Date | null } | null
  series: ListedSeries[]
  /** Goals that it measures in adopted plans; the ties stand in the plan. */
  adoptedGoals: { label: string; href: string; planTitle: string }[]
  ticked: Ticked
}

/** A series among its indicator's. */
export interface ListedSeries {
  id: number
  slug: string
  label: string
  shortLabel: string
  ending: SeriesEnding | null
  firstValueYear: number | null
  lastValueYear: number | null
}

/** Goals of drafts, and outcomes of the indicator's goals, with those that are ticked. */
export interface Ticked {
  goals: { id: number; label: string; on: boolean }[]
  outcomes: { id: number; label: string; on: boolean }[]
}

/** The indicator with this address for editing, or null when there is none or the viewer may not edit it. */
export async function findIndicatorEditor(viewer: SignedIn, slug: string): Promise<EditedIndicator | null> {
  if (!can(viewer, 'indicator.edit')) return null
  const row = await read().indicator.findUnique({
    where: { slug },
    include: {
      goals: {
        where: { goal: { plan: { AND: [visiblePlans(viewer), { state: { not: 'draft' } }] } } },
        include: { goal: { include: { plan: { select: { slug: true, title: true } } } } },
        orderBy: { id: 'asc' },
      },
      events: { orderBy: { position: 'desc' }, take: 1 },
      series: { orderBy: { position: 'asc' } },
    },
  })
  if (row === null) return null
  const { goals, events, series, unit, state, ...stored } = row
  const [latest] = events
  return {
    ...stored,
    unit: unit as IndicatorUnit,
    state: state as IndicatorState,
    counted: await countUnit(read(), row.id),
    facts: await stepFacts(read(), row.id),
    latestStep:
      latest === undefined
        ? null
        : { toState: latest.toState as IndicatorState, year: latest.year, recordedAt: latest.recordedAt },
    series: await Promise.all(
      series.map(async ({ id, slug: address, label, shortLabel, ending }) => ({
        id,
        slug: address,
        label,
        shortLabel,
        ending: ending !== null && Object.hasOwn(seriesEndings, ending) ? (ending as SeriesEnding) : null,
        ...(await valueYears(read(), id)),
      })),
    ),
    adoptedGoals: goals.map(({ goal: { plan, ...goal } }) => ({
      label: goalLabel({ ...goal, kind: goal.kind as GoalKind }),
      href: goalPathIn(plan.slug, { kind: goal.kind as GoalKind, number: goal.number }),
      planTitle: plan.title,
    })),
    ticked: await listTicks(viewer, row.id),
  }
}

/** What the form of an indicator can tie it to; of a new one nothing is ticked. */
export async function listTicks(viewer: SignedIn, indicatorId: number | null): Promise<Ticked> {
  const tie = { where: { indicatorId: indicatorId ?? -1 }, select: { id: true } }
  const goals = await read().goal.findMany({
    where: { plan: { AND: [visiblePlans(viewer), { state: 'draft' }] } },
    orderBy: [{ planId: 'asc' }, { kind: 'asc' }, { number: 'asc' }],
    select: {
      id: true,
      kind: true,
      number: true,
      shortTitle: true,
      plan: { select: { title: true } },
      indicators: tie,
    },
  })
  const outcomes = await read().outcome.findMany({
    where: { goal: { plan: visiblePlans(viewer), indicators: { some: { indicatorId: indicatorId ?? -1 } } } },
    orderBy: [{ goalId: 'asc' }, { position: 'asc' }],
    select: { id: true, text: true, indicators: tie },
  })
  return {
    goals: goals.map(({ id, plan, indicators, ...goal }) => ({
      id,
      label: `${goalLabel({ ...goal, kind: goal.kind as GoalKind })} (${plan.title}, utkast)`,
      on: indicators.length > 0,
    })),
    outcomes: outcomes.map(({ id, text, indicators }) => ({ id, label: text, on: indicators.length > 0 })),
  }
}
