import {
  cellCount,
  mostCells,
  mostDimensions,
  type Dataset,
  type Dimension,
  type DimensionRole,
} from '#app/domain/import/statistics/dataset.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { readCells, type Keyed } from './px-data.ts'
import { readStatements, type Statement } from './px-statements.ts'
import { decodePx } from './px-text.ts'

/** Finds what keywords say, in the language that is read. */
interface Lookup {
  /** The values of a keyword about these, in the chosen language or else in the file's own. */
  of: (keyword: string, ...about: string[]) => readonly string[] | undefined
  text: (keyword: string, ...about: string[]) => string
  /** All statements of a keyword. */
  all: (keyword: string) => readonly Statement[]
}

/** Swedish where the file has it, otherwise the file's own language, whose keywords may carry no bracket. */
function languageOf(statements: readonly Statement[]): string | undefined {
  const main = statements.find(({ keyword }) => keyword === 'LANGUAGE')?.values[0]
  if (main === 'sv') return undefined
  const hasSwedish = statements.some(({ keyword, language }) => keyword === 'VALUES' && language === 'sv')
  return hasSwedish ? 'sv' : undefined
}

const keyOf = (keyword: string, language: string | undefined, about: readonly string[]): string =>
  JSON.stringify([keyword, language ?? '', ...about])

function lookupIn(statements: readonly Statement[], language: string | undefined): Lookup {
  const main = statements.find(({ keyword }) => keyword === 'LANGUAGE')?.values[0]
  const found = new Map<string, Statement>()
  const byKeyword = new Map<string, Statement[]>()
  for (const one of statements) {
    const own = one.language === main ? undefined : one.language
    const key = keyOf(one.keyword, own, one.about)
    if (!found.has(key)) found.set(key, one)
    if (own !== language && own !== undefined) continue
    const sameKeyword = byKeyword.get(one.keyword)
    if (sameKeyword === undefined) byKeyword.set(one.keyword, [one])
    else sameKeyword.push(one)
  }
  const of: Lookup['of'] = (keyword, ...about) =>
    (found.get(keyOf(keyword, language, about)) ?? found.get(keyOf(keyword, undefined, about)))?.values
  return {
    of,
    text: (keyword, ...about) => (of(keyword, ...about) ?? []).join(', ').replaceAll('#', ' ').trim(),
    all: (keyword) => byKeyword.get(keyword) ?? [],
  }
}

/** What the file says that a dimension is: TIMEVAL of years, a map or a geographical type, or its contents. */
function roleOf(lookup: Lookup, name: string): DimensionRole | undefined {
  const type = lookup.of('VARIABLE-TYPE', name)?.[0]?.toLowerCase() ?? ''
  if (lookup.of('TIMEVAL', name) !== undefined || type === 'time') return 'time'
  if (lookup.of('MAP', name) !== undefined || type.startsWith('geo')) return 'geo'
  return lookup.of('CONTVARIABLE')?.[0] === name ? 'metric' : undefined
}

function readDimension(lookup: Lookup, name: string): Dimension | ReadFault {
  const labels = lookup.of('VALUES', name)
  const codes = lookup.of('CODES', name) ?? labels
  if (labels === undefined || codes === undefined) return { why: `VALUES("${name}") saknas i PX-filen.` }
  if (labels.length === 0) return { why: `VALUES("${name}") är tom.` }
  if (codes.length !== labels.length) {
    return {
      why: `CODES("${name}") har ${formatNumber(codes.length)} koder, men VALUES har ${formatNumber(labels.length)} värden.`,
    }
  }
  if (new Set(codes).size !== codes.length) return { why: `CODES("${name}") har samma kod två gånger.` }
  return {
    code: name,
    label: name,
    role: roleOf(lookup, name),
    categories: codes.map((code, at) => ({ code, label: labels[at] ?? code })),
  }
}

function readDimensions(lookup: Lookup): { stub: Dimension[]; heading: Dimension[] } | ReadFault {
  const names = { stub: lookup.of('STUB') ?? [], heading: lookup.of('HEADING') ?? [] }
  const all = [...names.stub, ...names.heading]
  if (all.length === 0)
    return { why: 'PX-filen saknar både STUB och HEADING, så det går inte att se vilka dimensioner den har.' }
  if (all.length > mostDimensions)
    return { why: `PX-filen har fler än ${mostDimensions} dimensioner i STUB och HEADING.` }
  if (new Set(all).size !== all.length) return { why: 'Samma dimension står två gånger i STUB och HEADING.' }
  const read: Dimension[] = []
  for (const name of all) {
    const dimension = readDimension(lookup, name)
    if ('why' in dimension) return dimension
    read.push(dimension)
  }
  return { stub: read.slice(0, names.stub.length), heading: read.slice(names.stub.length) }
}

/** The meanings that the file gives its marks: one to six dots, a dash for nothing, and rows that it leaves out. */
function symbolsOf(lookup: Lookup, isKeyed: boolean): Record<string, string> {
  const symbols: Record<string, string> = {}
  for (let dots = 1; dots <= 6; dots += 1) {
    const says = lookup.text(`DATASYMBOL${dots}`)
    if (says !== '') symbols['.'.repeat(dots)] = says
  }
  const nil = lookup.text('DATASYMBOLNIL')
  if (nil !== '') symbols['-'] = nil
  if (isKeyed) symbols[''] = 'raden är utelämnad i filen, vilket i PX oftast betyder noll'
  return symbols
}

/** How the rows of a sparse table are keyed, when they are. */
function keyedBy(lookup: Lookup, { stub, heading }: { stub: Dimension[]; heading: Dimension[] }): Keyed | undefined {
  const keys = stub.map((dimension) => ({ dimension, by: lookup.of('KEYS', dimension.code)?.[0]?.toUpperCase() }))
  if (keys.every(({ by }) => by === undefined)) return undefined
  return { stub: keys.map(({ dimension, by }) => ({ dimension, by: by === 'CODES' ? 'code' : 'label' })), heading }
}

const noteKeywords = ['NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE'] as const

/** Most notes of one keyword that are told: notes on single cells may be as many as the cells. */
const mostNotes = 50

/** The notes of the file, each with what it is about. */
const notesOf = (lookup: Lookup): string[] =>
  noteKeywords.flatMap((keyword) =>
    lookup
      .all(keyword)
      .slice(0, mostNotes)
      .flatMap(({ about, values }) => {
        const text = values.join(' ').replaceAll('#', ' ').replace(/\s+/g, ' ').trim().slice(0, 4000)
        const what = about.filter((one) => one !== '*').join(', ')
        return text === '' ? [] : [what === '' ? text : `${what}: ${text}`]
      }),
  )

/** Reads a PX file (https://www.scb.se/px-programvaror); keywords that it does not know are passed over. */
export function readPx(bytes: Uint8Array): Dataset | ReadFault {
  const text = decodePx(bytes)
  if (typeof text !== 'string') return text
  const read = readStatements(text)
  if ('why' in read) return read
  const lookup = lookupIn(read.statements, languageOf(read.statements))
  const dimensions = readDimensions(lookup)
  if ('why' in dimensions) return dimensions
  const all = [...dimensions.stub, ...dimensions.heading]
  const count = cellCount(all)
  if (count === undefined) return { why: `Tabellen har fler än ${formatNumber(mostCells)} celler. Hämta den i delar.` }
  const keyed = keyedBy(lookup, dimensions)
  const cells = readCells(text, read.dataAt, count, keyed)
  if ('why' in cells) return cells
  const contents = lookup.text('CONTENTS')
  return {
    format: 'PX',
    title: lookup.text('TITLE') || lookup.text('DESCRIPTION') || contents,
    source: lookup.text('SOURCE'),
    updated: lookup.text('LAST-UPDATED') || (lookup.all('LAST-UPDATED')[0]?.values[0] ?? ''),
    unit: lookup.text('UNITS') || (lookup.all('UNITS')[0]?.values[0] ?? ''),
    notes: [...new Set(notesOf(lookup))],
    dimensions: all,
    cells,
    remarks: new Map(),
    symbols: symbolsOf(lookup, keyed !== undefined),
  }
}
