import type { CellContent } from '#app/domain/observation/parse-cell.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { countyGroup, koladaCountry } from './scope.ts'
import { valueForms, type ValueForm } from './key-figure.ts'

/** Kolada's marks of sex. */
export const koladaSexes = {
  T: { breakdown: 'total', label: 'totalt' },
  K: { breakdown: 'women', label: 'kvinnor' },
  M: { breakdown: 'men', label: 'män' },
} as const satisfies Record<string, { breakdown: Breakdown; label: string }>

export type KoladaSex = keyof typeof koladaSexes

/** One value as Kolada has it. */
export interface KoladaCell {
  keyFigure: string
  /** Kolada's id of the municipality, region or group. */
  area: string
  year: number
  sex: KoladaSex
  /** Null when there is none. Nothing else says so: `status` and `count` do not. */
  value: number | null
  /** Kolada has taken the row back. */
  isDeleted: boolean
  /** How many areas are behind the value; of a group those that had one. */
  count: number
}

/** What a cell is called in what is kept: "0180/2022/T". */
export const koladaCellName = ({ area, year, sex }: Pick<KoladaCell, 'area' | 'year' | 'sex'>): string =>
  `${area}/${year}/${sex}`

/** What a cell's name says; undefined when it is no such name. */
export function readKoladaCellName(name: string): Pick<KoladaCell, 'area' | 'year' | 'sex'> | undefined {
  const [, area, year, sex] = /^([0-9G]\d+)\/(\d{4})\/([TKM])$/.exec(name) ?? []
  return area === undefined ? undefined : { area, year: Number(year), sex: sex as KoladaSex }
}

const areaInWords = (area: string): string => {
  if (area === koladaCountry) return 'riket 0000'
  return area.startsWith('G') ? `grupp ${area}${area === countyGroup.id ? ' (ovägt medel)' : ''}` : `kommun ${area}`
}

/** "nyckeltal N00945, kommun 0180, 2022, kvinnor". */
export const koladaLocator = (cell: Pick<KoladaCell, 'keyFigure' | 'area' | 'year' | 'sex'>): string =>
  `nyckeltal ${cell.keyFigure}, ${areaInWords(cell.area)}, ${cell.year}, ${koladaSexes[cell.sex].label}`

/**
 * What a cell says as a value of ours. A missing or withdrawn one is not reported by the source; a question's numbers are
 * the answers that they stand for, and another number than those is refused with the reason.
 */
export function contentOf(
  cell: Pick<KoladaCell, 'value' | 'isDeleted'>,
  form: ValueForm,
): { ok: true; content: CellContent } | { ok: false; why: string } {
  if (cell.value === null || cell.isDeleted) {
    return { ok: true, content: { value: { type: 'missing', reason: 'not-reported' } } }
  }
  const { answers } = valueForms[form]
  if (answers === undefined) return { ok: true, content: { value: { type: 'exact', value: cell.value } } }
  const answer = (answers as Readonly<Record<number, 'yes' | 'partly' | 'no'>>)[cell.value]
  if (answer !== undefined) return { ok: true, content: { value: { type: 'answer', answer } } }
  return {
    ok: false,
    why: `Kolada anger ${String(cell.value).replace('.', ',')}, och det är inget av svaren ${Object.keys(answers).join(', ')}.`,
  }
}

/** What a cell holds, as Kolada wrote it. */
export const quotedCell = ({ value, isDeleted }: Pick<KoladaCell, 'value' | 'isDeleted'>): string =>
  isDeleted ? 'återkallat (isdeleted)' : value === null ? 'null' : String(value)
