/** What to load of each model, and how its rows become what the domain describes. Row shapes stay in this folder. */
import type { Viewer } from '#app/domain/access/roles.ts'
import type { Area, AreaKind } from '#app/domain/area/area.ts'
import type { ActorRole, TimeFrame } from '#app/domain/commitment/actor.ts'
import type { DescribedCommitment, MeasuringIndicator } from '#app/domain/commitment/described-commitment.ts'
import type { Course, Degree } from '#app/domain/commitment/status.ts'
import { oncePerAddress, type GoalKind } from '#app/domain/goal/goal.ts'
import type { DescribedIndicator, ReadValues } from '#app/domain/indicator/described-indicator.ts'
import { indicatorBreakdowns } from '#app/domain/indicator/breakdown.ts'
import type { Collection } from '#app/domain/indicator/collection.ts'
import type { Frequency } from '#app/domain/indicator/frequency.ts'
import type { Direction, IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { cameLate } from '#app/domain/reporting-round/late.ts'
import type { ReferenceKind, ReferenceValue } from '#app/domain/series/reference-value.ts'
import { seriesLevels, type SeriesEnding, type SeriesLevel } from '#app/domain/series/series.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import type { SourceKind } from '#app/domain/source/source.ts'
import type { Channel } from '#app/domain/status-report/channel.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { codesIn } from '#app/domain/ticks.ts'
import { toldReport } from '#app/domain/status-report/own-value.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import type { Prisma } from './generated/client.ts'
import { oldestPlanFirst } from './goal/goal-addresses.server.ts'
import { describeStep, stepSelect } from './commitment/step-rows.ts'
import { seenLife, seenState, seenSteps } from './indicator/seen-life.ts'
import { publishedRounds, visiblePlans, visibleReports, visibleSteps } from './visible.server.ts'

export const sourceInclude = { responseRates: { orderBy: { position: 'asc' } } } satisfies Prisma.SourceInclude

type SourceRow = Prisma.SourceGetPayload<{ include: typeof sourceInclude }>

export const describeSource = (row: SourceRow): SourceEdition => ({
  slug: row.slug,
  publisher: row.publisher,
  title: row.title,
  edition: row.edition,
  kind: row.kind as SourceKind,
  population: row.population,
  howCollected: row.howCollected,
  url: row.url,
  urlNote: row.urlNote,
  fetchedOn: row.fetchedOn,
  fileSha256: row.fileSha256,
  contact: row.contact,
  note: row.note,
  responseRates: row.responseRates.map(({ part, percent }) => ({ part, percent })),
})

export const referenceInclude = { source: { include: sourceInclude } } satisfies Prisma.ReferenceValueInclude

type ReferenceRow = Prisma.ReferenceValueGetPayload<{ include: typeof referenceInclude }>

export const describeReference = (row: ReferenceRow): ReferenceValue => ({
  id: row.id,
  kind: row.kind as ReferenceKind,
  value: row.value,
  year: row.year,
  decidedBy: row.decidedBy,
  reason: row.reason,
  source: row.source === null ? null : describeSource(row.source),
  locator: row.locator,
  statedAt: row.statedAt,
  replacedAt: row.replacedAt,
  withdrawnReason: row.withdrawnReason,
})

const placeSelect = { code: true, name: true } satisfies Prisma.AreaSelect

/** An area with the three levels that may lie around it. */
export const areaSelect = {
  ...placeSelect,
  kind: true,
  validFrom: true,
  validTo: true,
  parent: { select: { ...placeSelect, parent: { select: { ...placeSelect, parent: { select: placeSelect } } } } },
  successors: { select: { on: true, to: { select: placeSelect } }, orderBy: [{ on: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.AreaSelect

type AreaRow = Prisma.AreaGetPayload<{ select: typeof areaSelect }>

export const describeArea = (row: AreaRow): Area => ({
  code: row.code,
  name: row.name,
  kind: row.kind as AreaKind,
  within: [row.parent, row.parent?.parent, row.parent?.parent?.parent].flatMap((outer) =>
    outer == null ? [] : [{ code: outer.code, name: outer.name }],
  ),
  validFrom: row.validFrom,
  validTo: row.validTo,
  successors: row.successors.map(({ on, to }) => ({ code: to.code, name: to.name, on })),
})

const organisationSelect = { slug: true, name: true, shortName: true } satisfies Prisma.OrganisationSelect
const goalSelect = { kind: true, number: true, shortTitle: true } satisfies Prisma.GoalSelect

export const indicatorInclude = (viewer: Viewer) =>
  ({
    goals: {
      where: { goal: { plan: visiblePlans(viewer) } },
      include: { goal: { select: { ...goalSelect, plan: { select: { slug: true } } } } },
      orderBy: oldestPlanFirst,
    },
    commitments: {
      where: { commitment: { goal: { plan: visiblePlans(viewer) } } },
      include: { commitment: { select: { slug: true, label: true } } },
      orderBy: { id: 'asc' },
    },
    ...seenLife(viewer),
    events: {
      where: visibleSteps(viewer),
      include: { source: { include: sourceInclude } },
      orderBy: { position: 'asc' },
    },
    outcomes: {
      where: { outcome: { goal: { plan: visiblePlans(viewer) } } },
      include: { outcome: { select: { text: true } } },
      orderBy: { id: 'asc' },
    },
    texts: { include: { source: { include: sourceInclude } }, orderBy: { position: 'asc' } },
    series: {
      orderBy: { position: 'asc' },
      include: {
        successors: { include: { to: { select: { slug: true } } } },
        references: { include: referenceInclude, orderBy: { id: 'asc' } },
      },
    },
  }) satisfies Prisma.IndicatorInclude

type IndicatorRow = Prisma.IndicatorGetPayload<{ include: ReturnType<typeof indicatorInclude> }>

/** An indicator with the values that were read of its series, by series id. */
export function describeIndicator(row: IndicatorRow, values: ReadonlyMap<number, ReadValues>): DescribedIndicator {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    chartTitle: row.chartTitle,
    definition: row.definition,
    statedSource: row.statedSource,
    unit: row.unit as IndicatorUnit,
    direction: row.direction as Direction | null,
    state: seenState(row),
    isOwn: row.isOwn,
    isDemo: row.isDemo,
    comparabilityNote: row.comparabilityNote,
    facts: {
      method: row.method,
      collection: row.collection as Collection | null,
      levels: codesIn(seriesLevels, row.levels),
      breakdowns: codesIn(indicatorBreakdowns, row.breakdowns),
      frequency: row.frequency as Frequency | null,
      owner: row.owner,
      nextPublicationOn: row.nextPublicationOn,
      outcomes: row.outcomes.map(({ outcome }) => outcome.text),
    },
    series: row.series.map((series) => ({
      slug: series.slug,
      label: series.label,
      shortLabel: series.shortLabel,
      population: series.population,
      level: series.level as SeriesLevel,
      lastYear: series.lastYear ?? undefined,
      ending: (series.ending ?? undefined) as SeriesEnding | undefined,
      endedBy: series.endedBy ?? undefined,
      endReason: series.endReason ?? undefined,
      values: values.get(series.id)?.values ?? [],
      held: values.get(series.id)?.held,
      question: series.question,
      firstYear: series.firstYear,
      references: series.references.map(describeReference),
    })),
    successions: row.series.flatMap((series) =>
      series.successors.map((next) => ({ from: series.slug, to: next.to.slug, year: next.year, reason: next.reason })),
    ),
    steps: seenSteps(row, row.events).map((event) => ({
      toState: event.toState as IndicatorState,
      year: event.year,
      decidedBy: event.decidedBy,
      reason: event.reason,
      source: event.source === null ? null : describeSource(event.source),
      locator: event.locator,
      decidedOn: event.decidedOn,
    })),
    remarks: row.texts.map((remark) => ({
      text: remark.text,
      source: remark.source === null ? null : describeSource(remark.source),
      locator: remark.locator,
    })),
    goals: oncePerAddress(
      row.goals.map(({ goal: { plan, ...goal } }) => ({ ...goal, kind: goal.kind as GoalKind, planSlug: plan.slug })),
    ),
    commitments: row.commitments.map(({ commitment }) => commitment),
  }
}

export const reportInclude = {
  round: { select: { slug: true, year: true, title: true } },
  commitment: { select: { slug: true, label: true } },
  organisation: { select: organisationSelect },
  contributions: {
    include: { indicator: { select: { id: true, slug: true, shortName: true } } },
    orderBy: { id: 'asc' },
  },
  ownValues: {
    include: { indicator: { select: { id: true, slug: true, shortName: true, unit: true } } },
    orderBy: { id: 'asc' },
  },
  assessment: true,
  unchangedFrom: { select: { round: { select: { year: true } } } },
  milestones: {
    include: { milestone: { select: { id: true, title: true, dueOn: true } } },
    orderBy: { milestone: { position: 'asc' } },
  },
} satisfies Prisma.StatusReportInclude

type ReportRow = Prisma.StatusReportGetPayload<{ include: typeof reportInclude }>

export const describeReport = (row: ReportRow): DescribedReport => ({
  id: row.id,
  version: row.version,
  state: row.state as ReportState,
  round: row.round,
  commitment: row.commitment,
  organisation: row.organisation,
  degree: row.degree as Degree | null,
  course: row.course as Course | null,
  reason: row.reason,
  done: row.done,
  obstacles: row.obstacles,
  nextStep: row.nextStep,
  submittedAt: row.submittedAt,
  acceptedAt: row.acceptedAt,
  updatedAt: row.updatedAt,
  isDemo: row.isDemo,
  channel: row.channel as Channel,
  isLate: cameLate(row),
  unchangedFrom: row.unchangedFrom?.round.year ?? null,
  assessment:
    row.assessment === null
      ? null
      : {
          degree: row.assessment.degree as Degree,
          course: row.assessment.course as Course,
          reason: row.assessment.reason,
          at: row.assessment.at,
          version: row.assessment.version,
        },
  milestones: row.milestones.map(({ milestone, doneOn, newDueOn, reason }) => ({
    ...milestone,
    doneOn,
    newDueOn,
    reason,
  })),
  contributions: row.contributions.map(({ indicator, text }) => ({ indicator, text })),
  ownValues: row.ownValues.map(({ indicator, seriesId, text }) => ({
    indicator: { ...indicator, unit: indicator.unit as IndicatorUnit },
    seriesId,
    text,
  })),
})

export const measuringSelect = (viewer: Viewer) =>
  ({
    slug: true,
    shortName: true,
    isDemo: true,
    state: true,
    ...seenLife(viewer),
  }) satisfies Prisma.IndicatorSelect

type MeasuringRow = Prisma.IndicatorGetPayload<{ select: ReturnType<typeof measuringSelect> }>

export const describeMeasuring = (row: MeasuringRow): MeasuringIndicator => ({
  slug: row.slug,
  shortName: row.shortName,
  isDemo: row.isDemo,
  state: seenState(row),
})

export const commitmentInclude = (viewer: Viewer) =>
  ({
    source: { include: sourceInclude },
    goal: { select: { ...goalSelect, plan: { select: { slug: true, title: true, isDemo: true } } } },
    organisations: {
      include: { organisation: { select: organisationSelect }, assignedBy: { select: { name: true } } },
      orderBy: { id: 'asc' },
    },
    indicators: {
      include: { indicator: { select: measuringSelect(viewer) } },
      orderBy: { id: 'asc' },
    },
    milestones: { orderBy: { position: 'asc' }, select: stepSelect(viewer) },
    reports: {
      where: { AND: [visibleReports(viewer), { state: 'accepted', round: publishedRounds }] },
      include: reportInclude,
      orderBy: [{ round: { year: 'desc' } }, { id: 'asc' }],
    },
  }) satisfies Prisma.CommitmentInclude

type CommitmentRow = Prisma.CommitmentGetPayload<{ include: ReturnType<typeof commitmentInclude> }>

export const describeCommitment = (row: CommitmentRow): DescribedCommitment => ({
  id: row.id,
  slug: row.slug,
  position: row.position,
  text: row.text,
  label: row.label,
  plainReading: row.plainReading,
  timeFrame: row.timeFrame as TimeFrame | null,
  timeFrameInPlan: row.timeFrameInPlan,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  source: describeSource(row.source),
  locator: row.locator,
  goal: {
    kind: row.goal.kind as GoalKind,
    number: row.goal.number,
    shortTitle: row.goal.shortTitle,
    planSlug: row.goal.plan.slug,
    planTitle: row.goal.plan.title,
    planIsDemo: row.goal.plan.isDemo,
  },
  actors: row.organisations.map((tie) => ({
    role: tie.role as ActorRole,
    organisation: tie.organisation,
    assignedAt: tie.assignedAt,
    assignedByName: tie.assignedBy?.name ?? null,
  })),
  indicators: row.indicators.map(({ indicator }) => describeMeasuring(indicator)),
  steps: row.milestones.map(describeStep),
  published: row.reports.map((report) => toldReport(describeReport(report))),
})
