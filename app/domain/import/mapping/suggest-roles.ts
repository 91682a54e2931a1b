import type { AreaKind } from '#app/domain/area/area.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import { readMissing } from '#app/domain/observation/missing-forms.ts'
import { parseAnswer } from '#app/domain/series/answer.ts'
import type { TableRow } from '#app/domain/import/table.ts'
import { looksLikeArea } from './find-header.ts'
import { headingYear, readRole, readSex, readYear } from './heading.ts'
import type { ColumnRole } from './sheet-mapping.ts'
import { cellNumber } from './written-form.ts'

/** So many rows are looked at to see what a column holds. */
const sampled = 400

/** The share of a column's cells that have to look alike for it to be taken for something that its heading does not say. */
const most = 0.8

interface SeenColumn {
  column: number
  heading: string
  role: ColumnRole | undefined
  kinds: readonly AreaKind[] | undefined
  /** Shares of the cells that are filled. */
  areas: number
  digits: number
  years: number
  sexes: number
  values: number
  isEmpty: boolean
}

/**
 * What each column seems to hold: by its heading, and by what stands in it where the heading says nothing. Of several
 * columns about areas the nearest one counts, and the one that it lies in stands beside it.
 */
export function suggestRoles(
  headings: readonly string[],
  rows: readonly TableRow[],
  register: AreaRegister,
): ColumnRole[] {
  const seen = headings.map((heading, column) => look(column, heading, rows.slice(0, sampled), register))
  const roles: ColumnRole[] = seen.map((one) => (one.values >= 0.5 && !one.isEmpty ? 'value' : 'skip'))
  const take = (one: SeenColumn | undefined, role: ColumnRole) => {
    if (one !== undefined) roles[one.column] = role
  }
  const free = (one: SeenColumn) => one.role === undefined
  const year = seen.find(({ role, years }) => role === 'year' && years > 0.5)
  take(year ?? seen.find((one) => free(one) && one.heading === '' && one.years >= most && one.column > 0), 'year')
  take(seen.find(({ role }) => role === 'sex') ?? seen.find((one) => free(one) && one.sexes >= most), 'sex')
  take(
    seen.find(({ role, values }) => role === 'series' && values < 0.5),
    'series',
  )
  const codes = seen.filter((one) => one.role === 'code' && !one.isEmpty)
  const names = seen.filter((one) => one.role === 'area' && !one.isEmpty && one.values < 0.5)
  for (const one of [...codes, ...names]) roles[one.column] = 'skip'
  const code = nearest(codes)
  const area = nearest(names)
  take(code, 'code')
  take(area, 'area')
  const outer = names.filter((one) => one !== area).sort((a, b) => rank(b) - rank(a))[0]
  if (area !== undefined && outer !== undefined && rank(outer) < rank(area)) take(outer, 'parent')
  if (code === undefined && area === undefined) {
    const alike = seen.filter((one) => free(one) && one.areas >= most && roles[one.column] !== 'year')
    const [first, second] = alike
    if (first !== undefined) take(first, first.digits >= most ? 'code' : 'area')
    if (first !== undefined && second !== undefined && first.digits >= most && second.digits < 0.2) take(second, 'area')
  }
  return roles
}

/** The nearer to where people live, the higher. */
const rank = ({ kinds }: SeenColumn): number =>
  kinds === undefined ? 2 : kinds.includes('district') ? 3 : kinds.includes('municipality') ? 2 : 1

const nearest = (columns: readonly SeenColumn[]): SeenColumn | undefined =>
  [...columns].sort((a, b) => rank(b) - rank(a) || a.column - b.column)[0]

function look(column: number, heading: string, rows: readonly TableRow[], register: AreaRegister): SeenColumn {
  const cells = rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell === undefined || cell.text.trim() === '' ? [] : [cell]
  })
  const share = (is: (text: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter((cell) => is(cell.text.trim())).length / cells.length
  const named = readRole(heading)
  const values = cells.filter(
    (cell) => cellNumber(cell) !== undefined || parseAnswer(cell.text).ok || readMissing(cell.text) !== undefined,
  )
  return {
    column,
    heading,
    // A heading with a year or many words is a value's, even when it ends in "kommun".
    role: headingYear(heading) === undefined ? named?.role : undefined,
    kinds: named?.kinds,
    areas: share((text) => looksLikeArea(register, text)),
    digits: share((text) => /^\d{1,4}$/.test(text)),
    years: share((text) => readYear(text) !== undefined),
    sexes: share((text) => readSex(text) !== undefined),
    values: cells.length === 0 ? 0 : values.length / cells.length,
    isEmpty: cells.length === 0,
  }
}
