import type { NumberShape } from './number-format.ts'
import { plainNumber, type PackedCell } from './packed-row.ts'
import { unescaped } from './rich-text.ts'
import { dayOf, timeOf, writtenDay, type DateSystem } from './serial-date.ts'

/** A cell as a sheet writes it. */
export interface WrittenCell {
  /** `t`: s, str, inlineStr, b, d, e, or n where nothing is said. */
  type: string
  /** What stands in `v`, or undefined when there is none. */
  value: string | undefined
  /** What stands in `is`. */
  inline: string | undefined
  isFormula: boolean
  shape: NumberShape
}

/** What cells of a workbook are read by. */
export interface CellContext {
  sharedTexts: readonly string[]
  dateSystem: DateSystem
}

/** What is wrong with a cell that a reader should know, as a kind that is told together and a sentence. */
export interface CellNote {
  kind: string
  why: string
}

/** A cell that is read, or why it could not be. `isBroken`: no program writes such a cell, so the file is damaged. */
export type ReadCell = { cell: PackedCell; note?: CellNote } | { isBroken: string }

const nothing: ReadCell = { cell: null }

/** Reads a cell as whoever looks at the sheet sees it. Formulas are never computed. */
export function readCell({ type, value, inline, isFormula, shape }: WrittenCell, context: CellContext): ReadCell {
  switch (type) {
    case 's': {
      if (value === undefined || value === '') return nothing
      const text = /^\d{1,9}$/.test(value) ? context.sharedTexts[Number(value)] : undefined
      return text === undefined ? { isBroken: 'pekar på en text som inte finns' } : textCell(text, isFormula)
    }
    case 'inlineStr':
      return textCell(inline ?? value ?? '', isFormula)
    case 'str':
      return textCell(unescaped(value ?? ''), isFormula)
    case 'e':
      return { cell: { text: value ?? '#N/A', kind: 'error', ...formula(isFormula) } }
    case 'b':
      if (value === undefined || value === '') return isFormula ? withoutResult : nothing
      return {
        cell: { text: value === '0' || value === 'false' ? 'FALSKT' : 'SANT', kind: 'boolean', ...formula(isFormula) },
      }
    case 'd': {
      if (value === undefined || value === '') return isFormula ? withoutResult : nothing
      const day = writtenDay(value)
      return day === undefined ? noDay(value, isFormula) : { cell: { text: day, kind: 'date', ...formula(isFormula) } }
    }
    case 'n':
      if (value === undefined || value.trim() === '') return isFormula ? withoutResult : nothing
      return numberCell(value.trim(), isFormula, shape, context.dateSystem)
    default:
      return { isBroken: 'är av ett slag som inte finns' }
  }
}

const formula = (isFormula: boolean): { isFormula?: true } => (isFormula ? { isFormula: true } : {})

const withoutResult: ReadCell = {
  cell: { text: 'formel utan värde', kind: 'error', isFormula: true },
  note: {
    kind: 'formel utan värde',
    why: 'Formeln har inget sparat värde, och formler räknas inte om här. Öppna filen i Excel eller LibreOffice, spara den och välj den igen.',
  },
}

/** What looks empty is empty. */
function textCell(text: string, isFormula: boolean): ReadCell {
  if (text.trim() === '') return nothing
  return { cell: isFormula ? { text, kind: 'text', isFormula } : text }
}

function noDay(written: string, isFormula: boolean): ReadCell {
  return {
    cell: { text: written, kind: 'error', ...formula(isFormula) },
    note: {
      kind: 'datum utanför kalendern',
      why: 'Cellen ska visa ett datum, men talet i den är inget datum från år 1900 och framåt. Skriv datumet som text om det är äldre.',
    },
  }
}

function numberCell(written: string, isFormula: boolean, shape: NumberShape, system: DateSystem): ReadCell {
  const exact = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : Number.NaN
  if (!Number.isFinite(exact))
    return {
      cell: { text: written.slice(0, 100), kind: 'error', ...formula(isFormula) },
      note: {
        kind: 'inte ett tal',
        why: 'Cellen ska innehålla ett tal, men det som står i filen går inte att läsa som ett.',
      },
    }
  const number = withFifteenDigits(exact, written)
  if (shape === 'plain' && !isFormula) return { cell: number }
  const { text, kind, isPercent } = shown(number, shape, system)
  if (text === undefined) return noDay(written, isFormula)
  if (kind !== 'number') return { cell: { text, kind, ...formula(isFormula) } }
  return { cell: { text, kind, number, ...(isPercent === true ? { isPercent } : {}), ...formula(isFormula) } }
}

/** Spreadsheets keep fifteen digits and write out seventeen: 0.62 stands as 0.62000000000000011. Minus zero is zero. */
const withFifteenDigits = (exact: number, written: string): number =>
  written.length < 16 || Number.isInteger(exact) ? exact + 0 : Number(exact.toPrecision(15))

interface Shown {
  text: string | undefined
  kind: 'number' | 'date' | 'text'
  isPercent?: true
}

function shown(number: number, shape: NumberShape, system: DateSystem): Shown {
  if (typeof shape === 'object') {
    const digits = Math.abs(number)
    if (!Number.isSafeInteger(digits)) return { text: plainNumber(number), kind: 'number' }
    return { text: `${number < 0 ? '-' : ''}${String(digits).padStart(shape.zeros, '0')}`, kind: 'number' }
  }
  switch (shape) {
    case 'plain':
      return { text: plainNumber(number), kind: 'number' }
    case 'percent':
      return { text: `${plainNumber(Number((number * 100).toPrecision(15)))} %`, kind: 'number', isPercent: true }
    case 'date':
      return { text: dayOf(number, system), kind: 'date' }
    case 'time':
      return { text: timeOf(number), kind: 'text' }
    case 'year':
      return { text: dayOf(number, system)?.slice(0, 4), kind: 'text' }
  }
}
