import { foldName } from '#app/domain/organisation/written-name.ts'
import { columnName, type Table, type TableRow } from '#app/domain/import/table.ts'

/** What a column of an attendance list may hold, and the words that head it, folded. */
const headings = {
  organisation:
    /^(organisation|org|arbetsplats|arbetsgivare|myndighet|kommun|företag|samverkansaktör|aktör|verksamhet|förvaltning|organisation ?\/? ?arbetsplats|arbetsställe|company|organization|workplace|employer)\b/,
  name: /\b(namn|förnamn|efternamn|deltagare|name|first ?name|last ?name|surname)\b/,
  email: /\b(e ?post|epost|e ?mail|mejl|mail|mailadress|epostadress)/,
  count: /^(antal|antal deltagare|antal personer|number|count)$/,
  other: /^(telefon|tel|mobil|phone|datum|tid|id|nr|roll|titel|befattning|kost|allergi|anmäld|svarstid|kommentar)\b/,
} as const
type Role = keyof typeof headings

const roleOf = (text: string): Role | undefined => {
  const folded = foldName(text)
  // "Organisationens namn" is an organisation's, so the table's order counts.
  return (Object.keys(headings) as Role[]).find((role) => headings[role].test(folded))
}

/** Where things stand in an attendance list. Columns from 0. */
export interface AttendanceColumns {
  /** The row of the headings, as the file counts; null where there is none. */
  headRow: number | null
  organisation: number | null
  names: number[]
  emails: number[]
  count: number | null
}

const textsOf = ({ cells }: TableRow): { column: number; text: string }[] =>
  cells.flatMap((cell, column) => (cell === undefined ? [] : [{ column, text: cell.text.trim() }]))

/** The first of the upper rows that has headings and nobody's address. */
function findHead(table: Table): TableRow | undefined {
  return table.rows.slice(0, 20).find((row) => {
    const texts = textsOf(row)
    const known = texts.filter(({ text }) => roleOf(text) !== undefined)
    return known.length > 0 && known.length * 2 >= texts.length && texts.every(({ text }) => !text.includes('@'))
  })
}

/** Where things stand, by the headings; what has none is found by `isKnown`, which says whether a text is an organisation. */
export function findColumns(table: Table, isKnown: (text: string) => boolean): AttendanceColumns {
  const head = findHead(table)
  const roles = (head === undefined ? [] : textsOf(head)).flatMap(({ column, text }) => {
    const role = roleOf(text)
    return role === undefined ? [] : [{ column, role }]
  })
  const columnsOf = (role: Role) => roles.filter((one) => one.role === role).map(({ column }) => column)
  const body = table.rows.filter(({ number }) => number > (head?.number ?? 0))
  return {
    headRow: head?.number ?? null,
    organisation: columnsOf('organisation')[0] ?? byValues(body, isKnown, new Set(roles.map(({ column }) => column))),
    names: columnsOf('name'),
    emails: columnsOf('email'),
    count: columnsOf('count')[0] ?? null,
  }
}

/** The column whose texts are organisations more often than those of any other, and at least every third time. */
function byValues(body: readonly TableRow[], isKnown: (text: string) => boolean, taken: ReadonlySet<number>) {
  const tally = new Map<number, { filled: number; known: number }>()
  for (const { column, text } of body.slice(0, 2000).flatMap(textsOf)) {
    if (text === '' || taken.has(column)) continue
    const { filled, known } = tally.get(column) ?? { filled: 0, known: 0 }
    tally.set(column, { filled: filled + 1, known: known + (isKnown(text) ? 1 : 0) })
  }
  const best = [...tally].toSorted((a, b) => b[1].known - a[1].known)[0]
  return best !== undefined && best[1].known > 0 && best[1].known * 3 >= best[1].filled ? best[0] : null
}

/** The columns to choose among: their letters, and their headings where those are known words and no one's name. */
export function columnsToChoose(table: Table): { column: number; label: string }[] {
  const head = findHead(table)
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: Math.min(width, 60) }, (_, column) => {
    const text = head?.cells[column]?.text.trim() ?? ''
    const label = `Kolumn ${columnName(column)}`
    return { column, label: roleOf(text) === undefined ? label : `${label}: ${text}` }
  })
}
