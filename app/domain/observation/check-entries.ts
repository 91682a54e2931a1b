import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { readCellName, type Breakdown } from '#app/domain/series/cell.ts'
import type { GridSubject } from './grid.ts'
import type { AmbiguousSign } from './missing-forms.ts'
import {
  whyNotArea,
  whyNotBreakdown,
  whyNotLevel,
  whyNotType,
  whyNotYear,
  type RecordedSeries,
} from './observation-rules.ts'
import { cellText, parseCell, sameContent, type CellContent, type CellContext } from './parse-cell.ts'
import type { LocatorPlace } from './provenance.ts'

/** Longest text in one cell, in characters. */
const longestCell = 300

/** A text that somebody typed or pasted for a cell. */
export interface Entry {
  cell: string
  subject: GridSubject
  year: number
  breakdown: Breakdown
  text: string
  place: Pick<LocatorPlace, 'row' | 'column'>
}

/** What a cell of the series holds now. */
export interface StoredCell extends CellContent {
  cell: string
  revision: number
  /** A status report gave the value as it stands; false when somebody has revised it since. */
  isReported: boolean
}

/** What saving an entry would do. */
export type CheckedEntry =
  | ({ outcome: 'new'; entry: Entry } & CellContent)
  | ({ outcome: 'changed'; entry: Entry; from: StoredCell } & CellContent)
  | { outcome: 'unchanged'; entry: Entry; from: StoredCell }
  | { outcome: 'refused'; entry: Entry; why: string; sign?: AmbiguousSign }

/** The entries that would be written. */
export type WrittenEntry = Extract<CheckedEntry, { outcome: 'new' | 'changed' }>

/** What the entries are checked against. */
export interface EntryContext extends Omit<CellContext, 'breakdown'> {
  series: RecordedSeries
  stored: ReadonlyMap<string, StoredCell>
  thisYear: number
}

/**
 * What saving each entry would do, by the rules of the series, its area and the cell's form. A cell that is named twice
 * is refused the second time, and a series with neither numbers nor answers becomes what the first entry makes it.
 */
export function checkEntries(entries: readonly Entry[], context: EntryContext): CheckedEntry[] {
  const met = new Set<string>()
  let { holds } = context
  return entries.map((entry): CheckedEntry => {
    const refuse = (why: string): CheckedEntry => ({ outcome: 'refused', entry, why })
    if (met.has(entry.cell)) return refuse('Cellen har redan ett värde längre upp. Behåll ett av dem.')
    met.add(entry.cell)
    if (entry.text.length > longestCell) return refuse(`Texten är för lång för en cell. Högst ${longestCell} tecken.`)
    const why = whyNotCell(entry, context)
    if (why !== undefined) return refuse(why)
    const parsed = parseCell(entry.text, { ...context, holds, breakdown: entry.breakdown })
    if (!parsed.ok) return { outcome: 'refused', entry, ...parsed }
    const whyNot = whyNotType(parsed.value.type, context.series.level)
    if (whyNot !== undefined) return refuse(whyNot)
    if (parsed.value.type !== 'missing') holds = parsed.value.type === 'answer' ? 'answers' : 'numbers'
    const { value, numerator, denominator } = parsed
    const content = { value, numerator, denominator }
    const from = context.stored.get(entry.cell)
    if (from === undefined) return { outcome: 'new', entry, ...content }
    return sameContent(from, content)
      ? { outcome: 'unchanged', entry, from }
      : { outcome: 'changed', entry, from, ...content }
  })
}

/** Why nothing may stand in the cell, whatever it says. */
function whyNotCell({ subject, year, breakdown }: Entry, { series, thisYear }: EntryContext): string | undefined {
  return (
    whyNotLevel(series, subject) ??
    whyNotYear(series, year, thisYear) ??
    (subject.kind === 'area' ? whyNotArea(subject.area, year) : undefined) ??
    whyNotBreakdown(breakdown, subject)
  )
}

/** What of an entry is the source's: the words between its quotation marks, or all that was typed. */
export const quotedText = ({ entry, value }: WrittenEntry): string =>
  'words' in value && value.words !== undefined ? value.words : entry.text

/** "Sju nya värden och ett ändrat värde", for the page, the message after it and the history. */
export function writtenInWords(created: number, revised: number): string {
  const parts = [
    ...(created === 0 ? [] : [counted(created, 'nytt värde', 'nya värden', 'neuter')]),
    ...(revised === 0 ? [] : [counted(revised, 'ändrat värde', 'ändrade värden', 'neuter')]),
  ]
  return parts.length === 0 ? 'Inget värde' : sentenceCase(formatList(parts))
}

/** The entries that write something. */
export const writtenEntries = (checked: readonly CheckedEntry[]): WrittenEntry[] =>
  checked.filter((one) => one.outcome === 'new' || one.outcome === 'changed')

/** What was typed in the table's cells, as entries: an empty cell and one that stands as it was opened change nothing. */
export function gridEntries(
  typed: Readonly<Record<string, string>>,
  opened: Readonly<Record<string, OpenedCell>>,
  subjects: ReadonlyMap<string, GridSubject>,
  place: (subject: GridSubject, year: number, breakdown: Breakdown) => Pick<LocatorPlace, 'row' | 'column'>,
): Entry[] {
  return Object.entries(typed).flatMap(([cell, text]): Entry[] => {
    if (text.trim() === '' || text.trim() === opened[cell]?.text) return []
    const named = readCellName(cell)
    const subject = named === undefined ? undefined : subjects.get(named.subject)
    if (named === undefined || subject === undefined) return []
    const { year, breakdown } = named
    return [{ cell, subject, year, breakdown, text: text.trim(), place: place(subject, year, breakdown) }]
  })
}

/** A cell as it was when the page was opened; revision 0 where it had no value. */
export interface OpenedCell {
  revision: number
  text: string
}

/** The cells as a page opens them. */
export const openedCells = (stored: Iterable<StoredCell>): Record<string, OpenedCell> =>
  Object.fromEntries([...stored].map((one) => [one.cell, { revision: one.revision, text: cellText(one) }]))

/** The entries whose cell has got another value since the page was opened. */
export const overtaken = <One extends { entry: Entry }>(
  entries: readonly One[],
  opened: Readonly<Record<string, OpenedCell>>,
  stored: ReadonlyMap<string, { revision: number }>,
): One[] =>
  entries.filter(({ entry }) => (stored.get(entry.cell)?.revision ?? 0) !== (opened[entry.cell]?.revision ?? 0))
