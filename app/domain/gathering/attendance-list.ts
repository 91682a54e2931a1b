import type { Table, TableRow } from '#app/domain/import/table.ts'
import { looksLikePerson, withoutPeople, withoutWords, wordsOfPerson } from '#app/domain/organisation/person-text.ts'
import { foldName, type WrittenMatch } from '#app/domain/organisation/written-name.ts'
import { columnsToChoose, findColumns, type AttendanceColumns } from './attendance-columns.ts'

/** A way that an organisation is written in the list, and how many came from it. It holds nothing of anybody. */
export interface WrittenCount {
  text: string
  count: number
  match: WrittenMatch
}

/** What is left of a list when it has been read: counts, and no names. */
export interface ReadAttendance {
  written: WrittenCount[]
  /** Those whose organisation is not given, or is written so that it may not be shown. */
  unnamed: number
  /** Rows of somebody who stood in the list already. */
  repeated: number
  total: number
}

/** Most ways of writing that one list may have. */
export const mostWritten = 300

/** Why a list could not be counted, with the columns to choose among. */
export interface UncountedList {
  why: string
  columns: { column: number; label: string }[]
}

const sumWords = new Set(['summa', 'totalt', 'total', 'sum', 'summa deltagare', 'totalt antal', 'antal'])

/**
 * Counts the people of an attendance list by organisation and drops everything else. Somebody who stands in several rows
 * is counted once: known by the e-mail address, or else by name and organisation.
 *
 * @param chosen the organisation's column, from 0, where somebody has chosen it
 */
export function readAttendance(
  table: Table,
  find: (text: string) => WrittenMatch,
  chosen?: number,
): ({ ok: true } & ReadAttendance) | ({ ok: false } & UncountedList) {
  const isKnown = (text: string) => find(text).kind === 'certain'
  const found = findColumns(table, isKnown)
  const columns = { ...found, organisation: chosen ?? found.organisation }
  const body = table.rows.filter(({ number }) => number > (found.headRow ?? 0))
  const hasAddresses = body.some((row) => emailOf(row, columns) !== undefined)
  if (columns.organisation === null && !hasAddresses) {
    return {
      ok: false,
      why: 'Det går inte att se vilken kolumn som är organisationen. Välj den, och lämna in listan igen.',
      columns: columnsToChoose(table),
    }
  }
  const counted = countRows(body, columns, isKnown)
  const { written, unnamed } = grouped(counted.people, find)
  if (written.length > mostWritten) {
    return {
      ok: false,
      why: `Kolumnen har ${written.length} olika texter, och högst ${mostWritten} går att gå igenom. Kontrollera att det är organisationens kolumn.`,
      columns: columnsToChoose(table),
    }
  }
  const total = counted.people.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { ok: false, why: 'Listan har inga deltagare under rubrikerna.', columns: [] }
  return { ok: true, written, unnamed, repeated: counted.repeated, total }
}

const cellText = (row: TableRow, column: number): string => row.cells[column]?.text.trim() ?? ''

/** The row's e-mail address: in its column, or wherever there is one. */
function emailOf(row: TableRow, { emails, organisation }: AttendanceColumns): string | undefined {
  const columns = emails.length > 0 ? emails : row.cells.map((_, column) => column)
  return columns
    .filter((column) => column !== organisation || emails.length > 0)
    .map((column) => /[^\s<>;,"']+@[^\s<>;,"']+\.[a-z]{2,}/i.exec(cellText(row, column))?.[0]?.toLowerCase())
    .find((address) => address !== undefined)
}

/** What says who a row is about besides the address, folded; empty where nothing does. */
function nameOf(row: TableRow, columns: AttendanceColumns): string {
  const others = row.cells.map((_, column) => column).filter((column) => column !== columns.organisation)
  const from = columns.names.length > 0 ? columns.names : columns.headRow === null ? others : []
  const texts = from.map((column) => cellText(row, column)).filter((text) => text !== '')
  return columns.names.length > 0 || texts.some(looksLikePerson) ? foldName(texts.join(' ')) : ''
}

/** What the row's own name and address leave of how its organisation is written. */
function withoutOwnName(
  text: string,
  row: TableRow,
  { names }: AttendanceColumns,
  address: string | undefined,
): string {
  return withoutWords(
    text,
    wordsOfPerson([...names.map((column) => cellText(row, column)), address?.split('@')[0] ?? '']),
  )
}

function countRows(body: readonly TableRow[], columns: AttendanceColumns, isKnown: (text: string) => boolean) {
  const addresses = new Set<string>()
  const names = new Set<string>()
  const namesAlone = new Set<string>()
  const people: { text: string; count: number }[] = []
  let repeated = 0
  for (const row of body) {
    const text = columns.organisation === null ? '' : cellText(row, columns.organisation)
    if (sumWords.has(foldName(text))) continue
    if (columns.count !== null) {
      const count = /^\d{1,5}$/.exec(cellText(row, columns.count))?.[0]
      if (count !== undefined && Number(count) > 0) people.push({ text, count: Number(count) })
      continue
    }
    const address = emailOf(row, columns)
    const name = nameOf(row, columns)
    if (text === '' && address === undefined && name === '') continue
    const who = `${name}|${foldName(text)}`
    const isRepeated =
      (address !== undefined && addresses.has(address)) ||
      (name !== '' && (address === undefined ? names : namesAlone).has(who))
    if (address !== undefined) addresses.add(address)
    if (!isRepeated) names.add(who)
    // Whoever was counted by name alone may be whoever comes with the same name and an address.
    if (!isRepeated && address === undefined) namesAlone.add(who)
    if (isRepeated) {
      repeated += 1
      continue
    }
    if (text === '' || text.includes('@')) people.push({ text: domainOf(address ?? text), count: 1 })
    else people.push({ text: isKnown(text) ? text : withoutOwnName(text, row, columns, address), count: 1 })
  }
  return { people, repeated }
}

/** "@polisen.se" of an address: all of it that may be looked at. */
const domainOf = (address: string | undefined): string => /@[^@\s<>;,]+$/.exec(address ?? '')?.[0].toLowerCase() ?? ''

/** The counts by what is written, the largest first. What may be somebody's name is counted and forgotten. */
function grouped(people: readonly { text: string; count: number }[], find: (text: string) => WrittenMatch) {
  const byText = new Map<string, WrittenCount>()
  let unnamed = 0
  for (const { text, count } of people) {
    const shown = showable(text, find)
    if (shown === undefined) {
      unnamed += count
      continue
    }
    const key = foldName(shown.text)
    const met = byText.get(key)
    byText.set(key, met === undefined ? { ...shown, count } : { ...met, count: met.count + count })
  }
  const written = [...byText.values()].toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  return { written, unnamed }
}

/** What may be shown of a written text, with what it was found to be; undefined for nothing, or for somebody's name. */
function showable(text: string, find: (text: string) => WrittenMatch): Omit<WrittenCount, 'count'> | undefined {
  if (text === '') return undefined
  const whole = find(text)
  if (whole.kind === 'certain') return { text, match: whole }
  // A domain that is no organisation's may be somebody's own.
  if (text.startsWith('@')) return whole.kind === 'none' ? undefined : { text, match: whole }
  const kept = withoutPeople(text)
  if (kept === undefined || kept.length > 120) return undefined
  return { text: kept, match: find(kept) }
}
