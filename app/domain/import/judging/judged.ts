import type { ImportProblem, ProposedValue } from '#app/domain/import/proposed.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { StoredCell } from '#app/domain/observation/check-entries.ts'
import type { RecordedSeries } from '#app/domain/observation/observation-rules.ts'
import type { CellContext } from '#app/domain/observation/parse-cell.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'

/** A series that an import has values for. */
export interface JudgedSeries extends RecordedSeries {
  id: number
  slug: string
  shortLabel: string
  /** Counts every edit; a series edited between the preview and the import refuses all. */
  version: number
  holds: CellContext['holds']
  indicator: { id: number; slug: string; shortName: string; unit: IndicatorUnit; state: IndicatorState }
}

/** The current value of a cell before the import. */
export interface StoredBefore extends StoredCell {
  /** The observation's id: another one means that somebody has given the cell another value. */
  id: number
  /** As in the cell's name: "area:0180". */
  subject: string
  year: number
  breakdown: Breakdown
  /** It, or a value before it, came from a status report, and is as visible as that. */
  isTied: boolean
}

/** Cells of different series may have the same name, so a cell is looked up by both. */
export const cellKey = (seriesId: number, cell: string): string => `${seriesId}/${cell}`

/** What values are judged against. */
export interface JudgingContext {
  series: ReadonlyMap<number, JudgedSeries>
  /** Current values, by `cellKey`. */
  stored: ReadonlyMap<string, StoredBefore>
  thisYear: number
}

/** What an import would do with one value. */
export type Judged = { value: ProposedValue; cell: string } & (
  | { outcome: 'new' }
  | { outcome: 'changed'; from: StoredBefore }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; kind: string; why: string }
)

export type JudgedNew = Extract<Judged, { outcome: 'new' }>
export type JudgedChanged = Extract<Judged, { outcome: 'changed' }>
export type JudgedWritten = JudgedNew | JudgedChanged

/** What each outcome is called, with its mark. */
export const outcomes = {
  new: { label: 'Nytt', shape: 'full', tone: 'good' },
  changed: { label: 'Ändrat', shape: 'half', tone: 'warn' },
  unchanged: { label: 'Oförändrat', shape: 'dash', tone: 'muted' },
  refused: { label: 'Läses inte in', shape: 'warning', tone: 'warn' },
} as const satisfies Record<Judged['outcome'], object>

/** A value that would be written but is far from what one would expect, and why. */
export interface Outlier {
  judged: JudgedWritten
  rule: 'scale' | 'history' | 'jump' | 'neighbours'
  why: string
}

/** How many values there are of each outcome, and how many of the changed ones came from status reports. */
export interface JudgedCounts {
  new: number
  changed: number
  unchanged: number
  refused: number
  /** Of `changed`: those that a status report gave. They are left alone unless somebody says otherwise. */
  reported: number
}

/** All that is known of an import before it is made. */
export interface Judgement {
  judged: readonly Judged[]
  outliers: readonly Outlier[]
  counts: JudgedCounts
}

/** A refused value as a problem at its place. */
export const refusalProblem = (refused: Extract<Judged, { outcome: 'refused' }>): ImportProblem => ({
  severity: 'stops',
  kind: refused.kind,
  why: refused.value.locator === '' ? refused.why : `${refused.value.locator}: ${refused.why}`,
})
