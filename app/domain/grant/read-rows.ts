import type { Table, TableRow } from '#app/domain/import/table.ts'
import { formatList } from '#app/domain/swedish.ts'
import { kronorOf, readKronor } from './amount.ts'
import { foldRecipient, whyNotFigures, type GrantFigures } from './grant.ts'
import { grantLimits, grantYears } from './input.ts'
import { readWay, type GrantWay } from './way.ts'

/** The columns of a table of grants, with what their headings may be. `isRequired`: without it nothing can be read. */
const columns = {
  year: { label: 'år', written: /^(år|year|bidragsår|budgetår)$/, isRequired: true },
  recipient: { label: 'mottagare', written: /^(mottagare|organisation|kommun|aktör|namn|region)$/, isRequired: true },
  way: {
    label: 'sätt',
    written: /^(sätt|typ|form|slag|rekvirerat\/ansökt|rekvirerat eller ansökt)$/,
    isRequired: true,
  },
  granted: {
    label: 'beviljat',
    written: /^(beviljat|beviljade|beviljade medel|beviljat belopp|tilldelat|utbetalat)$/,
    isRequired: true,
  },
  used: {
    label: 'använt',
    written: /^(använt|använda|använda medel|använt belopp|förbrukat|förbrukade medel)$/,
    isRequired: true,
  },
  purpose: { label: 'ändamål', written: /^(ändamål|syfte|insats|projekt)$/, isRequired: false },
  note: { label: 'anmärkning', written: /^(anmärkning|kommentar|not)$/, isRequired: false },
} as const

type ColumnName = keyof typeof columns
const columnNames = Object.keys(columns) as ColumnName[]

/** What the columns should be called, for the page. */
export const columnsInWords = formatList(
  columnNames.filter((name) => columns[name].isRequired).map((name) => columns[name].label),
)

/** Where each column stands, and how many kronor a bare number in it counts. */
interface Heading {
  row: number
  at: Partial<Record<ColumnName, number>>
  units: { granted: number; used: number }
}

/** A row that was read. */
export interface ReadGrant extends GrantFigures {
  /** The row's number in what came, from 1. */
  row: number
  year: number
  way: GrantWay
  recipient: string
  purpose: string
  note: string
}

/** A row that could not be read, or the table itself where `row` is missing. */
export interface UnreadRow {
  row?: number | undefined
  why: string
}

/** The most rows that are read at once. */
const mostRows = 2000

/** "Beviljat (tkr)" → "beviljat" and a thousand; undefined unit where none is written. */
function headingOf(text: string): { name: string; kronor: number | undefined } {
  const [, name = '', unit = ''] = /^(.*?)(?:[,(]\s*([^)]*)\)?)?$/.exec(foldRecipient(text)) ?? []
  return { name: name.trim(), kronor: unit === '' ? undefined : kronorOf(unit.replace(/^i /, '')) }
}

function readHeading(row: TableRow): Heading {
  const heading: Heading = { row: row.number, at: {}, units: { granted: 1, used: 1 } }
  for (const [at, cell] of row.cells.entries()) {
    const { name, kronor } = headingOf(cell?.text ?? '')
    const column = columnNames.find((one) => columns[one].written.test(name) && heading.at[one] === undefined)
    if (column === undefined) continue
    heading.at[column] = at
    if (kronor !== undefined && (column === 'granted' || column === 'used')) heading.units[column] = kronor
  }
  return heading
}

/** Reads a table of grants: the first rows are looked through for the headings, and every row after them is a grant. */
export function readGrantRows(table: Pick<Table, 'rows'>): { rows: ReadGrant[]; problems: UnreadRow[] } {
  const headings = table.rows.slice(0, 15).map(readHeading)
  const found = headings.toSorted((a, b) => Object.keys(b.at).length - Object.keys(a.at).length)[0]
  const missing = columnNames.filter((name) => columns[name].isRequired && found?.at[name] === undefined)
  if (found === undefined || missing.length > 0) {
    const names = formatList(missing.map((name) => `”${columns[name].label}”`))
    return { rows: [], problems: [{ why: `Hittar ingen rubrikrad med alla kolumner. Det här saknas: ${names}.` }] }
  }
  const after = table.rows.filter(
    ({ number, cells }) => number > found.row && cells.some((cell) => (cell?.text ?? '').trim() !== ''),
  )
  if (after.length > mostRows) return { rows: [], problems: [{ why: `Högst ${mostRows} rader läses in åt gången.` }] }
  if (after.length === 0) return { rows: [], problems: [{ why: 'Det finns inga rader under rubrikerna.' }] }
  const rows: ReadGrant[] = []
  const problems: UnreadRow[] = []
  for (const row of after) {
    const read = readRow(row, found)
    if ('why' in read) problems.push(read)
    else rows.push(read)
  }
  return { rows, problems }
}

function readRow(row: TableRow, { at, units }: Heading): ReadGrant | UnreadRow {
  const text = (name: ColumnName): string => {
    const place = at[name]
    return place === undefined ? '' : (row.cells[place]?.text ?? '').trim()
  }
  const refuse = (name: ColumnName, why: string): UnreadRow => ({
    row: row.number,
    why: `Kolumnen ${columns[name].label}: ${why}`,
  })
  const year = Number(text('year'))
  if (!/^\d{4}$/.test(text('year')) || year < grantYears.from || year > grantYears.to) {
    return refuse('year', `”${text('year')}” är inget årtal.`)
  }
  const recipient = text('recipient').replace(/\s+/g, ' ')
  if (recipient === '') return refuse('recipient', 'det står ingen mottagare.')
  const way = readWay(text('way'))
  if (way === undefined) return refuse('way', `”${text('way')}” är varken rekvirerat eller ansökt.`)
  const granted = readKronor(text('granted'), units.granted)
  if (!granted.ok) return refuse('granted', granted.why)
  const used = readKronor(text('used'), units.used)
  if (!used.ok) return refuse('used', used.why)
  const purpose = text('purpose').replace(/\s+/g, ' ')
  const note = text('note')
  const long = (['recipient', 'purpose', 'note'] as const).find((name) => text(name).length > grantLimits[name])
  if (long !== undefined) return refuse(long, `texten är längre än ${grantLimits[long]} tecken.`)
  const figures = { granted: granted.kronor, used: used.kronor }
  const why = whyNotFigures(figures, note)
  if (why !== undefined) return { row: row.number, why: why.why }
  return { row: row.number, year, way, recipient, purpose, note, ...figures }
}
