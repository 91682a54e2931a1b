import type { Area } from '#app/domain/area/area.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { Table, TableRow } from '#app/domain/import/table.ts'
import { readRole, readSex, readYear } from './heading.ts'
import { filledDown } from './headings.ts'
import {
  rowSubject,
  subjectByKey,
  writtenOf,
  type KnownSubjects,
  type RowSubject,
  type RowWords,
  type SubjectContext,
} from './row-subject.ts'
import { columnOf, type SheetMapping } from './sheet-mapping.ts'

/** What rows are read against. */
export interface RowContext extends KnownSubjects {
  thisYear: number
}

/** A row but for its values. */
export interface SeenRow {
  words: RowWords
  /** As `writtenOf` says. */
  written: string
  /** What the row is about in a year. */
  subjectIn: (year: number) => RowSubject
  /** Undefined where no column says it, or what stands there is no year. */
  year: number | undefined
  yearText: string
  sex: Breakdown | undefined
  sexText: string
  /** Which indicator, as it stands; empty where no column says it. */
  named: string
  /** The row says no area, and is read as being about the one above. */
  isCarried: boolean
}

/**
 * Reads rows from the top, one after the other: a district may stand under its municipality, and an area may be named in
 * the first of its rows only.
 */
export function rowReader(table: Table, mapping: SheetMapping, context: RowContext) {
  const at = {
    code: columnOf(mapping, 'code'),
    area: columnOf(mapping, 'area'),
    parent: columnOf(mapping, 'parent'),
    year: columnOf(mapping, 'year'),
    sex: columnOf(mapping, 'sex'),
    series: columnOf(mapping, 'series'),
  }
  const textAt = filledDown(
    table,
    Object.values(at).filter((column) => column !== undefined),
  )
  const text = (row: TableRow, column: number | undefined) => (column === undefined ? '' : textAt(row, column))
  const kindsOf = (column: number | undefined) =>
    readRole(mapping.columns.find((one) => one.column === column)?.heading ?? '')?.kinds
  const subjects: SubjectContext = {
    ...context,
    kinds: { code: kindsOf(at.code), area: kindsOf(at.area) },
    byHand: mapping.areas,
  }
  const everyRow = mapping.everyRow === null ? undefined : subjectByKey(mapping.everyRow, context)
  const found = new Map<string, RowSubject>()
  let above: Area | undefined
  let before: RowWords = { code: '', area: '', parent: '' }

  function subjectOf(words: RowWords, year: number): RowSubject {
    if (everyRow !== undefined) return { found: 'one', subject: everyRow }
    const key = `${above?.code ?? ''}/${year}/${words.code}/${words.area}/${words.parent}`
    const known = found.get(key)
    if (known !== undefined) return known
    const subject = rowSubject(words, year, above, subjects)
    found.set(key, subject)
    return subject
  }

  function wordsOf(row: TableRow): { words: RowWords; isCarried: boolean } {
    const words = { code: text(row, at.code), area: text(row, at.area), parent: text(row, at.parent) }
    const isEmpty = words.code === '' && words.area === '' && words.parent === ''
    const goesOn = [at.year, at.sex, at.series].some((column) => text(row, column) !== '')
    return isEmpty && goesOn ? { words: before, isCarried: everyRow === undefined } : { words, isCarried: false }
  }

  function remember(words: RowWords, year: number): void {
    before = words
    // Under a district stand its siblings, so only another area changes what the next rows lie in.
    const subject = words.code === '' && words.area === '' ? undefined : subjectOf(words, year)
    if (subject?.found !== 'one' || subject.subject.kind !== 'area') return
    const { area } = subject.subject
    if (area.kind !== 'district') above = area.kind === 'municipality' ? area : undefined
  }

  return {
    /** A row with values. */
    read(row: TableRow): SeenRow {
      const { words, isCarried } = wordsOf(row)
      const yearText = text(row, at.year)
      const sexText = text(row, at.sex)
      const year = readYear(yearText)
      const subjectNow = new Map<number, RowSubject>()
      const subjectIn = (asked: number): RowSubject => {
        const known = subjectNow.get(asked)
        if (known !== undefined) return known
        const subject = subjectOf(words, asked)
        subjectNow.set(asked, subject)
        return subject
      }
      subjectIn(year ?? mapping.year ?? context.thisYear)
      remember(words, year ?? mapping.year ?? context.thisYear)
      const named = text(row, at.series)
      return {
        words,
        written: writtenOf(words),
        subjectIn,
        year,
        yearText,
        sex: readSex(sexText),
        sexText,
        named,
        isCarried,
      }
    },
    /** A row without values: a heading over others, perhaps a municipality over its districts. */
    pass(row: TableRow): void {
      const { words } = wordsOf(row)
      if (words.code !== '' || words.area !== '') remember(words, mapping.year ?? context.thisYear)
    },
  }
}
