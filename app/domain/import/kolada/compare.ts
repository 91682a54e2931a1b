import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { CaseCell } from '#app/domain/import/source-case.ts'
import { cellText, sameContent, type CellContent } from '#app/domain/observation/parse-cell.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { contentOf, type KoladaCell } from './cell.ts'
import type { ValueForm } from './key-figure.ts'

/** What Kolada last answered for a cell: a number, nothing, or that it had taken it back. */
export type LastRead = number | null | 'deleted'

/** What Kolada last answered, by the cells' names, and how many of them have a value that we do not have. */
export interface LastReading {
  cells: Readonly<Record<string, LastRead>>
  fresh: number
}

/** A cell that we hold a value in. */
export interface HeldCell extends CellContent {
  /** As Kolada calls it: "0180/2022/T". */
  name: string
  cell: string
  subject: string
  year: number
  breakdown: Breakdown
  /** The value is Kolada's. Otherwise somebody has changed it here, and Kolada's own changes are what is told. */
  isFromKolada: boolean
}

/** What is otherwise in the source than here. */
export interface Differences {
  revised: CaseCell[]
  withdrawn: CaseCell[]
  /** Cells that Kolada has a value in and we have none: nothing to decide on, only more to read in. */
  fresh: number
}

const lastReadOf = ({ value, isDeleted }: Pick<KoladaCell, 'value' | 'isDeleted'>): LastRead =>
  isDeleted ? 'deleted' : value

/** What is kept of a reading. */
export const lastReading = (cells: ReadonlyMap<string, KoladaCell>, fresh: number): LastReading => ({
  cells: Object.fromEntries([...cells].map(([name, cell]) => [name, lastReadOf(cell)])),
  fresh,
})

const gone: Pick<KoladaCell, 'value' | 'isDeleted'> = { value: null, isDeleted: true }

/**
 * What Kolada says now against what we hold. A value of Kolada's is compared as it stands here; one that somebody has
 * changed here is not told, unless Kolada has changed its own since it was last read. A cell that is not in the answer at
 * all has been taken back.
 */
export function differences(
  read: ReadonlyMap<string, KoladaCell>,
  held: readonly HeldCell[],
  last: LastReading | null,
  { form, unit }: { form: ValueForm; unit: IndicatorUnit },
): Differences {
  const revised: CaseCell[] = []
  const withdrawn: CaseCell[] = []
  const known = new Map(held.map((one) => [one.name, one]))
  for (const one of held) {
    const now = read.get(one.name) ?? gone
    const content = contentOf(now, form)
    // A number that is no answer cannot be taken over; the import says so, and the value here stays.
    if (!content.ok) continue
    const before = one.isFromKolada ? one : lastContent(last?.cells[one.name], form)
    if (before === undefined || before.value.type === 'missing' || sameContent(before, content.content)) continue
    const { name, cell, subject, year, breakdown } = one
    const told = { name, cell, subject, year, breakdown, before: inWords(before, unit) }
    if (content.content.value.type === 'missing') {
      withdrawn.push({ ...told, after: now.isDeleted ? 'återkallat av Kolada' : 'inget värde hos Kolada' })
    } else revised.push({ ...told, after: inWords(content.content, unit) })
  }
  const fresh = [...read].filter(([name, cell]) => {
    const here = known.get(name)
    return cell.value !== null && !cell.isDeleted && (here === undefined || here.value.type === 'missing')
  })
  return { revised, withdrawn, fresh: fresh.length }
}

function lastContent(last: LastRead | undefined, form: ValueForm): CellContent | undefined {
  if (last === undefined) return undefined
  const content = contentOf(last === 'deleted' ? gone : { value: last, isDeleted: false }, form)
  return content.ok ? content.content : undefined
}

/** The value as in tables; with all its decimals where the table's are too few to tell two values apart. */
const inWords = (content: CellContent, unit: IndicatorUnit): string =>
  content.value.type === 'exact' ? cellText({ value: content.value }) : formatValue(content.value, unit)

/** The cells that nobody has been told of already, with the same new value. */
export const untold = (cells: readonly CaseCell[], told: readonly CaseCell[]): CaseCell[] => {
  const known = new Set(told.map(({ name, after }) => `${name}\n${after}`))
  return cells.filter(({ name, after }) => !known.has(`${name}\n${after}`))
}
