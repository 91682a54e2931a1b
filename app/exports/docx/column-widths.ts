import type { Table } from '#app/domain/follow-up/document.ts'

/** Twips (twentieths of a point) that text may take across the page: A4 with margins of 2.5 cm. */
export const textWidth = { portrait: 9070, landscape: 14_002 } as const

/** About how wide a character of a table's text is, and what a cell keeps empty at its sides, in twips. */
const character = 96
const padding = 160

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

function needOf({ columns, rows }: Table, index: number, wholeWord: number): Need {
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

const needsOf = (table: Table, wholeWord: number): Need[] =>
  table.columns.map((_column, index) => needOf(table, index, wholeWord))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const leastOf = (needs: readonly Need[]): number => sum(needs.map(({ least }) => least))

/** Whether a table needs a page on its side: its columns cannot all have room for the least of their words. */
export const isWide = (table: Table): boolean => leastOf(needsOf(table, wholeWords.at(-1) ?? 0)) > textWidth.portrait

/** The widths of a table's columns in twips, together `total`: each has room for its words, and text shares the rest. */
export function columnWidths(table: Table, total: number): number[] {
  const tried = wholeWords.map((wholeWord) => needsOf(table, wholeWord))
  const needs = tried.find((each) => leastOf(each) <= total * forWords) ?? tried.at(-1) ?? []
  const least = leastOf(needs)
  const wishes = sum(needs.map(({ wish }) => wish))
  const rest = Math.max(0, total - least)
  const scale = Math.min(1, total / least)
  const widths = needs.map(({ least: own, wish }) =>
    Math.floor(own * scale + rest * (wishes === 0 ? 1 / needs.length : wish / wishes)),
  )
  return widths.map((width, index) => (index === 0 ? width + total - sum(widths) : width))
}
