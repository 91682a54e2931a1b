import type { Table } from '#app/domain/follow-up/document/document.ts'

/** Twips (twentieths of a point) that text may take across the page: A4 with margins of 2.5 cm. */
export const textWidth = { portrait: 9070, landscape: 14_002 } as const

/** About how wide a character of a table's text is, and what a cell keeps empty at its sides, in twips. */
interface Measure {
  character: number
  padding: number
}
/** Of a table as it usually is, and of one whose many columns are set in a smaller size to find room. */
const measures = { usual: { character: 96, padding: 160 }, dense: { character: 82, padding: 110 } } as const

/**
 * How many characters of one word a column must have room for: as many as leave a third of the width for the longer texts.
 * Longer words are hyphenated.
 */
const wholeWords = [24, 20, 18, 16, 14, 12, 11] as const
const forWords = 0.68

const longest = (text: string, between: RegExp): number =>
  text.split(between).reduce((most, part) => Math.max(most, part.length), 0)

interface Need {
  /** What the longest word takes. */
  least: number
  /** What the column could use beside the others. */
  wish: number
}

function needOf({ columns, rows }: Table, index: number, wholeWord: number, measure: Measure): Need {
  const { character, padding } = measure
  const column = columns[index]
  const texts = rows.map((row) => row[index]?.text ?? '')
  const word = Math.max(longest(column?.label ?? '', /\s+|-/), ...texts.map((text) => longest(text, /[\s\u00ad-]+/)))
  const isNumeric = column?.numeric === true
  const whole = Math.max(0, ...texts.map((text) => longest(text, /\n/)))
  const least = (isNumeric ? Math.min(Math.max(word, whole), 14) : Math.min(word, wholeWord)) * character + padding
  const average = sum(texts.map((text) => Math.min(text.length, 400))) / Math.max(1, texts.length)
  const wish = column?.weight ?? (isNumeric ? 0 : Math.max(1, average) ** 0.7 / 10)
  return { least, wish }
}

const needsOf = (table: Table, wholeWord: number, measure: Measure): Need[] =>
  table.columns.map((_column, index) => needOf(table, index, wholeWord, measure))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const leastOf = (needs: readonly Need[]): number => sum(needs.map(({ least }) => least))

/** How a table is laid out: on which page, in which size, and how wide its columns are in twips. */
export interface TableLayout {
  side: keyof typeof textWidth
  isDense: boolean
  widths: number[]
}

/**
 * Upright in the usual size where every column has room for its words, else in the smaller size, and only then on a page on
 * its side. Each column has room for its words, and texts share the rest.
 */
export function tableLayout(table: Table): TableLayout {
  const shortest = wholeWords.at(-1) ?? 0
  const isDense = leastOf(needsOf(table, shortest, measures.usual)) > textWidth.portrait
  const measure = isDense ? measures.dense : measures.usual
  const side = leastOf(needsOf(table, shortest, measure)) > textWidth.portrait ? 'landscape' : 'portrait'
  const total = textWidth[side]
  const tried = wholeWords.map((wholeWord) => needsOf(table, wholeWord, measure))
  const needs = tried.find((each) => leastOf(each) <= total * forWords) ?? tried.at(-1) ?? []
  const wishes = sum(needs.map(({ wish }) => wish))
  const rest = Math.max(0, total - leastOf(needs))
  const scale = Math.min(1, total / leastOf(needs))
  const widths = needs.map(({ least, wish }) =>
    Math.floor(least * scale + rest * (wishes === 0 ? 1 / needs.length : wish / wishes)),
  )
  const left = total - sum(widths)
  return { side, isDense, widths: widths.map((width, index) => (index === 0 ? width + left : width)) }
}
