import { columnName } from '#app/domain/import/table.ts'
import { headingYear, yearless } from './heading.ts'
import type { MappedColumn, SheetMapping } from './sheet-mapping.ts'

/** A mapping with what differs between its sheet and the one that the mapping was made for. */
export interface Carried {
  mapping: SheetMapping
  differences: string[]
}

/** So many of a heading's words are the same when it is the same column under another heading. */
const alike = 0.5

const words = (heading: string): Set<string> => new Set(yearless(heading).match(/[\p{L}\d%]+/gu) ?? [])

function likeness(a: string, b: string): number {
  const one = words(a)
  const other = words(b)
  const shared = [...one].filter((word) => other.has(word)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

const named = ({ column, heading }: MappedColumn): string =>
  heading === '' ? `Kolumn ${columnName(column)}` : `Kolumnen ”${heading}” (${columnName(column)})`

/**
 * An earlier sheet's mapping on a new sheet: columns are known by their headings, years aside, in the order that they
 * come; one that stands where it stood, under a heading that is alike, is the same too. A year in a heading is the new
 * one's own; one that somebody wrote is the same in the same edition only. What is new, gone or renamed is told.
 */
export function carryMapping(earlier: SheetMapping, fresh: SheetMapping, isSameEdition: boolean): Carried {
  const isDated = earlier.columns.some(({ role }) => role === 'year')
  const pairs = pairColumns(earlier.columns, fresh.columns)
  const differences: string[] = []
  const columns = fresh.columns.map((column): MappedColumn => {
    const before = pairs.get(column.column)
    if (before === undefined) {
      if (column.heading !== '') differences.push(`${named(column)} är ny.`)
      return column
    }
    if (yearless(before.heading) !== yearless(column.heading)) {
      differences.push(
        `Kolumn ${columnName(column.column)} har bytt rubrik från ”${before.heading}” till ”${column.heading}”.`,
      )
    }
    return {
      ...column,
      role: before.role,
      breakdown: before.breakdown,
      targets: before.targets,
      year: yearOf(column, before),
    }
  })
  /** A year by hand is the same in the same edition, and another one in the next. */
  function yearOf(column: MappedColumn, before: MappedColumn): number | null {
    if (before.role !== 'value' || isDated) return null
    return isSameEdition && before.heading === column.heading ? before.year : (headingYear(column.heading) ?? null)
  }
  const used = new Set([...pairs.values()].map(({ column }) => column))
  for (const column of earlier.columns) {
    if (!used.has(column.column) && column.heading !== '') differences.push(`${named(column)} finns inte längre.`)
  }
  differences.push(...namedDifferences(earlier, fresh))
  return {
    mapping: {
      ...fresh,
      columns,
      named: fresh.named.map((one) => earlier.named.find(({ text }) => text === one.text) ?? one),
      year: isSameEdition ? earlier.year : fresh.year,
      everyRow: earlier.everyRow,
      signs: earlier.signs,
      blank: earlier.blank,
      areas: earlier.areas,
    },
    differences,
  }
}

/** The earlier column of each new one. */
function pairColumns(earlier: readonly MappedColumn[], fresh: readonly MappedColumn[]): Map<number, MappedColumn> {
  const pairs = new Map<number, MappedColumn>()
  const left = new Set(earlier)
  const take = (column: MappedColumn, before: MappedColumn | undefined) => {
    if (before === undefined) return
    pairs.set(column.column, before)
    left.delete(before)
  }
  const first = (is: (before: MappedColumn) => boolean) => [...left].find(is)
  for (const column of fresh) {
    if (column.heading !== '')
      take(
        column,
        first((before) => before.heading === column.heading),
      )
  }
  for (const column of fresh) {
    if (pairs.has(column.column)) continue
    take(
      column,
      first((before) => yearless(before.heading) === yearless(column.heading) && before.breakdown === column.breakdown),
    )
  }
  for (const column of fresh) {
    if (pairs.has(column.column) || column.heading === '') continue
    take(
      column,
      first((before) => before.column === column.column && likeness(before.heading, column.heading) >= alike),
    )
  }
  return pairs
}

function namedDifferences(earlier: SheetMapping, fresh: SheetMapping): string[] {
  if (earlier.named.length === 0) return []
  const before = new Set(earlier.named.map(({ text }) => text))
  const now = new Set(fresh.named.map(({ text }) => text))
  return [
    ...[...now].filter((text) => !before.has(text)).map((text) => `Indikatorn ”${text}” är ny.`),
    ...[...before].filter((text) => !now.has(text)).map((text) => `Indikatorn ”${text}” finns inte längre.`),
  ]
}
