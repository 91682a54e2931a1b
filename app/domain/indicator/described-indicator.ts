import type { Area } from '#app/domain/area/area.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { ReferenceValue } from '#app/domain/series/reference-value.ts'
import type { Revised } from '#app/domain/series/revision.ts'
import type { Series, SeriesLevel, SeriesValue, Succession } from '#app/domain/series/series.ts'
import type { Citation, SourceEdition } from '#app/domain/source/source-edition.ts'
import type { IndicatorBreakdown } from './breakdown.ts'
import type { Collection } from './collection.ts'
import type { Frequency } from './frequency.ts'
import type { Direction, IndicatorUnit } from './indicator.ts'
import type { IndicatorState } from './lifecycle.ts'

/** A value with its place and its sources. */
export interface CitedValue extends SeriesValue, Revised {
  /** The area's or the organisation's name. */
  subjectName: string
  /** The area, when the value is about one. */
  area?: Area | undefined
  /** The source does not print the year; the note says how it was inferred. */
  yearInferred: boolean
  numerator: number | null
  denominator: number | null
  note: string | null
  citations: Citation[]
}

/** A comparable run of cited values. */
export interface CitedSeries extends Series<CitedValue> {
  population: string | null
  /** How many values the series has in all, when it is long and only a part of them was read. */
  held?: number | undefined
  /** The question as asked, verbatim. */
  question?: string | null | undefined
  /** First year that the series may hold, when stated. */
  firstYear?: number | null | undefined
  /** Targets and baselines in the order they were stated, with those that no longer hold. */
  references?: readonly ReferenceValue[] | undefined
}

/** What is stated of an indicator besides what it measures; null or empty where nothing is. */
export interface IndicatorFacts {
  method: string | null
  collection: Collection | null
  levels: SeriesLevel[]
  breakdowns: IndicatorBreakdown[]
  frequency: Frequency | null
  owner: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  nextPublicationOn: string | null
  /** Outcomes that it is stated to measure, verbatim. */
  outcomes: string[]
}

/** What was read of a series. */
export type ReadValues = Pick<CitedSeries, 'held'> & { values: CitedValue[] }

/** A step in an indicator's life with its evidence. */
export interface LifecycleStep {
  toState: IndicatorState
  year: number | null
  decidedBy: string | null
  reason: string
  source: SourceEdition | null
  locator: string | null
  /** YYYY-MM-DD of the decision, when known. */
  decidedOn?: string | null | undefined
}

/** A text of ours about the figures, with where its facts stand. */
export interface IndicatorRemark {
  text: string
  source: SourceEdition | null
  locator: string | null
}

/** Everything that readers are told of an indicator. */
export interface DescribedIndicator {
  id: number
  slug: string
  name: string
  shortName: string
  chartTitle: string | null
  definition: string | null
  statedSource: string | null
  unit: IndicatorUnit
  direction: Direction | null
  state: IndicatorState
  isOwn: boolean
  isDemo: boolean
  comparabilityNote: string | null
  facts?: IndicatorFacts | undefined
  series: CitedSeries[]
  successions: Succession[]
  steps: LifecycleStep[]
  remarks: IndicatorRemark[]
  /** Of several editions' goals with the same number, only the newest's. */
  goals: { kind: GoalKind; number: number; shortTitle: string; planSlug: string }[]
  commitments: { slug: string; label: string }[]
}

/** The source editions behind an indicator's values and steps, each once, in the order they are met. */
export function sourcesOf(indicator: Pick<DescribedIndicator, 'series' | 'steps' | 'remarks'>): SourceEdition[] {
  const met = new Map<string, SourceEdition>()
  const meet = (source: SourceEdition | null): void => {
    if (source !== null && !met.has(source.slug)) met.set(source.slug, source)
  }
  for (const series of indicator.series) {
    for (const value of series.values) for (const citation of value.citations) meet(citation.source)
  }
  for (const { references = [] } of indicator.series) for (const { source } of references) meet(source)
  for (const step of indicator.steps) meet(step.source)
  for (const remark of indicator.remarks) meet(remark.source)
  return [...met.values()]
}
