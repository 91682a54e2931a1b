import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Answer } from '#app/domain/series/answer.ts'
import { answers } from '#app/domain/series/answer.ts'
import { editableNumber, parseNumber } from '#app/domain/swedish.ts'
import type { TableCell } from '#app/domain/import/table.ts'

/**
 * How a column's values are written. What a cell shows as percent is percent in every form: "62 %" is never 62 times
 * hundred.
 */
export const writtenForms = {
  number: { label: 'Tal som de står', explanation: '62 är 62, och 62 % är 62 %.', holds: 'numbers' },
  share: { label: 'Andelar av ett', explanation: '0,62 blir 62 %.', holds: 'numbers' },
  answer: { label: 'Ja, Delvis och Nej', explanation: '1 läses som Ja och 0 som Nej.', holds: 'answers' },
  'answer-of-three': {
    label: 'Ja, Delvis och Nej som 2, 1 och 0',
    explanation: '2 läses som Ja, 1 som Delvis och 0 som Nej.',
    holds: 'answers',
  },
} as const satisfies Record<string, { label: string; explanation: string; holds: 'numbers' | 'answers' }>

export type WrittenForm = keyof typeof writtenForms

/** What a series takes: numbers, answers, or either as long as it is empty. */
export type Holds = 'numbers' | 'answers' | 'nothing'

/** The forms that a series can take. Shares are of percent only. */
export const formsFor = (holds: Holds, unit: IndicatorUnit): WrittenForm[] =>
  (Object.keys(writtenForms) as WrittenForm[]).filter(
    (form) => (holds === 'nothing' || writtenForms[form].holds === holds) && (form !== 'share' || unit === 'percent'),
  )

/** Twelve digits: what a file's binary numbers hold without their noise. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** The number of a cell, and whether it is written as percent; undefined when it is none. */
export function cellNumber(cell: TableCell): { value: number; isPercent: boolean } | undefined {
  const shown = parseNumber(cell.text)
  if (cell.kind === 'number' && cell.number !== undefined && Number.isFinite(cell.number)) {
    if (cell.isPercent === true) {
      return { value: shown.ok && shown.percent ? shown.value : tidy(cell.number * 100), isPercent: true }
    }
    return { value: shown.ok ? tidy(shown.value) : tidy(cell.number), isPercent: false }
  }
  if (cell.kind !== 'text' || !shown.ok) return undefined
  return { value: shown.value, isPercent: shown.percent }
}

const ofThree: Record<string, Answer> = { '2': 'yes', '1': 'partly', '0': 'no' }

/** The cell's text as `parseCell` reads it, once the column's form is known. */
export function cellAsTyped(cell: TableCell, form: WrittenForm): string {
  if (cell.kind === 'boolean' && writtenForms[form].holds === 'answers') {
    return answers[/^(true|sant|1)$/i.test(cell.text.trim()) ? 'yes' : 'no'].label
  }
  const number = cellNumber(cell)
  if (number === undefined) return cell.text
  if (form === 'answer-of-three') {
    const answer = ofThree[String(number.value)]
    return answer === undefined ? cell.text : answers[answer].label
  }
  if (number.isPercent) return `${editableNumber(number.value)} %`
  return editableNumber(form === 'share' ? tidy(number.value * 100) : number.value)
}

/** How a column's values seem to be written; `isSure` is false where the cells could be read in another way. */
export interface DetectedForm {
  form: WrittenForm
  isSure: boolean
}

/** What the cells of a column looked like, counted while they were read. */
export interface FormCounts {
  percents: number
  /** Numbers from 0 to 1 that are not whole. */
  fractions: number
  zerosAndOnes: number
  twos: number
  /** Other numbers. */
  others: number
  words: number
}

export const noForms = (): FormCounts => ({
  percents: 0,
  fractions: 0,
  zerosAndOnes: 0,
  twos: 0,
  others: 0,
  words: 0,
})

/** Adds what a cell looks like to the counts. */
export function countForm(counts: FormCounts, cell: TableCell, isAnswer: boolean): void {
  const number = cellNumber(cell)
  if (number === undefined) {
    if (isAnswer || cell.kind === 'boolean') counts.words += 1
  } else if (number.isPercent) counts.percents += 1
  else if (number.value === 0 || number.value === 1) counts.zerosAndOnes += 1
  else if (number.value > 0 && number.value < 1) counts.fractions += 1
  else if (number.value === 2) counts.twos += 1
  else counts.others += 1
}

/** The form that the cells speak for, among those that the series can take. */
export function detectForm(counts: FormCounts, holds: Holds, unit: IndicatorUnit, mayAnswer: boolean): DetectedForm {
  const { percents, fractions, zerosAndOnes, twos, others, words } = counts
  const allowed = formsFor(holds, unit)
  const numbers = percents + fractions + others
  if (mayAnswer && holds !== 'numbers' && numbers === 0 && zerosAndOnes + twos + words > 0) {
    if (twos > 0 && words === 0) return { form: 'answer-of-three', isSure: holds === 'answers' }
    return { form: 'answer', isSure: words > 0 || holds === 'answers' }
  }
  if (holds === 'answers') return { form: 'answer', isSure: false }
  if (!allowed.includes('share')) return { form: 'number', isSure: true }
  // A share of one is never above one; a percentage may well be below.
  if (others + twos > 0) return { form: 'number', isSure: fractions === 0 }
  if (fractions > 0) return { form: 'share', isSure: true }
  return { form: 'number', isSure: zerosAndOnes === 0 }
}
