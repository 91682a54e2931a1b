import type { Area } from '#app/domain/area/area.ts'
import type { CellContent } from '#app/domain/observation/parse-cell.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { ReadFault } from './table.ts'

/** What a proposed value is about. */
export type ProposedSubject = { kind: 'area'; area: Area } | { kind: 'organisation'; slug: string; name: string }

/** One value that an import would record, read and typed, with its place in what came. */
export interface ProposedValue extends CellContent {
  /** The series' id. */
  seriesId: number
  subject: ProposedSubject
  year: number
  breakdown: Breakdown
  /** As it stands in what came. */
  quoted: string
  /** "flik Kommuner, rad 12, kolumn F": told with the value from now on. */
  locator: string
  note?: string | undefined
}

/**
 * Something that stops a place in what came from being read, or that somebody should know before anything is written.
 * `stops`: as long as it stands, the value is not proposed; the rest may be read in without it when somebody says so.
 */
export interface ImportProblem extends ReadFault {
  severity: 'stops' | 'note'
  /** Problems of one kind are told together: "okänt område", "två värden för samma cell". */
  kind: string
}

/** What an import would do: its values, what could not be read, and what a reader of the preview should know. */
export interface Proposal {
  values: readonly ProposedValue[]
  problems: readonly ImportProblem[]
  /** How what came was read: "Andelar läses som procent: 0,62 blir 62 %". */
  facts: readonly { term: string; value: string }[]
}
