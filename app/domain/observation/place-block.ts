import { findArea } from '#app/domain/area/find-area.ts'
import { foldAreaText } from '#app/domain/area/area-names.ts'
import type { Area } from '#app/domain/area/area.ts'
import { areaRegister } from '#app/domain/area/register.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { areaSubject, gridCell, type GridColumn, type GridSubject } from './grid.ts'

/** Most cells in a pasted block. */
export const mostPasted = 2000

/** A text that was pasted for a cell, and where in the block it stood. */
export interface PlacedText {
  cell: string
  subject: GridSubject
  year: number
  breakdown: Breakdown
  text: string
  /** The row of the block, from 1, and the heading or number of its column. */
  row: number
  column: string
}

/** A part of the block that no cell was found for. */
export interface UnplacedText {
  row: number
  text: string
  why: string
}

/** What the block may be about. */
export interface BlockPlace {
  subjects: readonly GridSubject[]
  /** The rows and columns of the table in their order, for a block without names or headings. */
  rows: readonly GridSubject[]
  columns: readonly GridColumn[]
  /** Every area of the register, so that one of another level is known by name; its cells are then refused by the rules. */
  allAreas?: readonly Area[] | undefined
}

/** Ways to head a column of a breakdown. */
const breakdownHeadings: Record<Breakdown, readonly string[]> = {
  total: ['alla', 'totalt', 'total', 'samtliga', 'båda könen', 'kvinnor och män'],
  women: ['kvinnor', 'kvinna'],
  men: ['män', 'man'],
  'county-spread': ['spridning', 'spridning mellan länen', 'min–max', 'min-max'],
}

type Heading = Pick<GridColumn, 'year' | 'breakdown'>

/** The year and breakdown that a heading names; what it leaves out is as in the table. */
function headingOf(text: string, { columns }: BlockPlace): Heading | undefined {
  const folded = foldAreaText(text)
  const year = /(?:^|[ (,])((?:19|20)\d\d)(?=$|[ ),:])/.exec(folded)?.[1]
  const rest = folded.replace(year ?? '', '').replace(/\bår\b|\bprocent\b|\bandel\b|\bantal\b|[%(),:]/g, ' ')
  const word = rest.replace(/\s+/g, ' ').trim()
  const named = (Object.keys(breakdowns) as Breakdown[]).find(
    (one) => breakdownHeadings[one].includes(word) || foldAreaText(breakdowns[one].label) === word,
  )
  if (word !== '' && named === undefined) return undefined
  if (year === undefined && named === undefined) return undefined
  const usual = columns[0]
  if (usual === undefined) return undefined
  // A heading without a year means the table's year, when it has only one.
  if (year === undefined && columns.some((column) => column.year !== usual.year)) return undefined
  return {
    year: year === undefined ? usual.year : Number(year),
    breakdown: named ?? (columns.every((one) => one.breakdown === usual.breakdown) ? usual.breakdown : 'total'),
  }
}

/**
 * Finds the cells that a pasted block is for. Headings with years or breakdowns in the first row and areas or
 * organisations in the first columns are recognised; a block without them is laid on the table from its first cell, and
 * must then be as large as it. What is recognised as nothing is listed with the reason. Empty cells are no texts.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  place: BlockPlace,
): { placed: PlacedText[]; unplaced: UnplacedText[] } {
  const unplaced: UnplacedText[] = []
  const cells = block.reduce((count, row) => count + row.length, 0)
  if (cells > mostPasted) {
    const why = `Blocket har ${cells} celler. Klistra in högst ${mostPasted} åt gången.`
    return { placed: [], unplaced: [{ row: 1, text: '', why }] }
  }
  const findSubject = subjectFinder(place)
  const { headings, keys, body, faults } = layout(block, place, findSubject)
  unplaced.push(...faults)
  const placed = body.flatMap(({ row, cells: texts }, index): PlacedText[] => {
    if (texts.every((text) => text.trim() === '')) return []
    const name = texts.slice(0, keys).filter((text) => text.trim() !== '')
    const years = headings.flatMap((heading) => (heading === undefined ? [] : [heading.year]))
    const found = keys === 0 ? place.rows[index] : findSubject(name, years)
    if (found === undefined || typeof found === 'string') {
      const why = found ?? `Blocket har fler rader än tabellen. Ta med ${areaWord(place)} i första kolumnen.`
      unplaced.push({ row, text: name.join(' ') || texts.join(' '), why })
      return []
    }
    return texts.slice(keys).flatMap((text, at): PlacedText[] => {
      const heading = headings[at]
      if (heading === undefined || text.trim() === '') return []
      const cell = gridCell(found, heading)
      return [{ cell, subject: found, ...heading, text: text.trim(), row, column: heading.column }]
    })
  })
  return { placed, unplaced }
}

const areaWord = ({ subjects }: BlockPlace): string =>
  subjects[0]?.kind === 'organisation' ? 'organisationens namn' : 'områdets namn eller kod'

type Found = GridSubject | string

/** How the block is laid out: its headings by column after the key columns, and the rows under them. */
function layout(
  block: readonly (readonly string[])[],
  place: BlockPlace,
  findSubject: (name: readonly string[], years: readonly number[]) => Found,
) {
  const faults: UnplacedText[] = []
  const numbered = block.map((cells, index) => ({ row: index + 1, cells }))
  const first = block[0] ?? []
  const firstHeading = first.findIndex((text) => headingOf(text, place) !== undefined)
  const isHeaded =
    firstHeading > 0 ||
    (firstHeading === 0 && block.length > 1 && first.every((one) => headingOf(one, place) !== undefined))
  if (isHeaded) {
    const headings = first.slice(firstHeading).map((text) => {
      const heading = headingOf(text, place)
      if (heading === undefined && text.trim() !== '') {
        faults.push({ row: 1, text, why: 'Rubriken är varken ett år eller en uppdelning. Kolumnen är inte med.' })
      }
      return heading === undefined ? undefined : { ...heading, column: text.trim() }
    })
    return { headings, keys: firstHeading, body: numbered.slice(1), faults }
  }
  const isNamed = block.some(
    (row) => /\p{L}/u.test(row[0] ?? '') && typeof findSubject([row[0] ?? ''], []) !== 'string',
  )
  const keys = isNamed ? 1 : 0
  const width = Math.max(0, ...block.map((row) => row.length)) - keys
  if (width > place.columns.length) {
    const why = `Blocket har ${width} kolumner med värden och tabellen ${place.columns.length}. Ta med rubrikerna i första raden.`
    return { headings: [], keys, body: [], faults: [{ row: 1, text: first.join(' '), why }] }
  }
  const headings = place.columns.map((column) => ({ ...column, column: column.label }))
  return { headings, keys, body: numbered, faults }
}

/** Finds the subject that a name or code means, or says why there is none. */
function subjectFinder({ subjects, allAreas }: BlockPlace) {
  const areas = subjects.flatMap((subject) => (subject.kind === 'area' ? [subject.area] : []))
  const register = areaRegister(areas)
  const whole = areaRegister(allAreas ?? [])
  const byName = new Map(subjects.map((subject) => [foldAreaText(subject.name), subject]))
  return (name: readonly string[], years: readonly number[]): Found => {
    const joined = name.join(' ').trim()
    if (joined === '') return 'Det står inget namn i första kolumnen.'
    if (areas.length === 0) return byName.get(foldAreaText(joined)) ?? `”${joined}” finns inte bland organisationerna.`
    // An area that was replaced within the years is found by the last day of the last year, or the first of the first.
    const known = years.length === 0 ? [9999, 1000] : [Math.max(...years), Math.min(...years)]
    const days = [`${known[0]}-12-31`, `${known[1]}-01-01`]
    let why = ''
    for (const among of [register, whole]) {
      for (const written of new Set([joined, ...name])) {
        for (const day of days) {
          const found = findArea(among, written, day)
          if (found.found === 'one') return areaSubject(found.area)
          if (why === '' || found.found === 'several') why = found.why
        }
      }
    }
    return why
  }
}
