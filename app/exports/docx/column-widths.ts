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
 * How many characters of one word a column must have room for: as many as leave a fifth of the width for the longer texts.
 * Longer words are hyphenated.
 */
const wholeWords = [24, 20, 18, 16, 14, 12, 11] as const
const forWords = 0.8
/** Words of a head are kept whole up to so many characters, and are about so much wider. */
const wholeHead = 16
const bolder = 1.12
/** Numbers and heads are not hyphenated, so they keep room for readers whose typefaces are wider than ours. */
const spare = 1.18
/** Texts of at most so many characters stay on a line. */
const shortText = 8
/** What a mark before a word takes, in characters. */
const markWidth = 2
/** Where a line may be broken; a hard space is not such a place. */
const breakable = /[ \t\n\u00ad\u200b-]+/
/** From here on a longer line wishes for no more room. */
const longLine = 400

const longest = (text: string, between: RegExp): number =>
  text.split(between).reduce((most, part) => Math.max(most, part.length), 0)

interface Need {
  /** What the longest word takes. */
  least: number
  /** What the longest line takes: more room than that would stand empty. */
  most: number
  weight: number
}

function needOf({ columns, rows }: Table, index: number, wholeWord: number, measure: Measure): Need {
  const { character, padding } = measure
  const column = columns[index]
  const texts = rows.map((row) => row[index]?.text ?? '')
  const word = Math.max(longest(column?.label ?? '', /\s+|-/), ...texts.map((text) => longest(text, breakable)))
  const isNumeric = column?.numeric === true
  const whole = Math.max(0, ...texts.map((text) => longest(text, /\n/)))
  const short = Math.max(0, ...texts.filter((text) => text.length <= shortText).map(({ length }) => length))
  const mark = rows.some((row) => row[index]?.mark !== undefined) ? markWidth : 0
  const signs = isNumeric
    ? Math.min(Math.max(word, whole), 14) * spare
    : Math.max(Math.min(word, wholeWord) + mark, short + 1)
  const least = signs * character + padding
  // The words of a head are bold, and too short to be hyphenated well.
  const head = Math.min(longest(column?.label ?? '', /\s+|-/), wholeHead) * character * bolder * spare + padding
  const line = Math.min(Math.max(whole, word), longLine) * character * bolder + padding
  return { least: Math.max(least, head), most: Math.max(least, head, line), weight: column?.weight ?? 1 }
}

const needsOf = (table: Table, wholeWord: number, measure: Measure): Need[] =>
  table.columns.map((_column, index) => needOf(table, index, wholeWord, measure))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const leastOf = (needs: readonly Need[]): number => sum(needs.map(({ least }) => least))

/** How a table is laid out: on which page, in which size, and how wide its columns are in twips, together no wider than the text. */
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
  const scale = Math.min(1, total / leastOf(needs))
  const shares = shared(needs, Math.max(0, total - leastOf(needs)))
  const widths = needs.map(({ least }, index) => Math.floor(least * scale + (shares[index] ?? 0)))
  return { side, isDense, widths }
}

/** About how many lines the rows of a table take together. */
export const linesIn = ({ rows }: Table, { isDense, widths }: TableLayout): number => {
  const { character, padding } = isDense ? measures.dense : measures.usual
  const linesOf = (text: string, width: number): number =>
    sum(
      text.split('\n').map((line) => Math.max(1, Math.ceil((line.length * character) / Math.max(1, width - padding)))),
    )
  return sum(rows.map((row) => Math.max(1, ...row.map(({ text }, index) => linesOf(text, widths[index] ?? 0)))))
}

/** What each column gets of the room that is left: by weight and by how much its longest line lacks, and never more. */
function shared(needs: readonly Need[], left: number): number[] {
  const shares = needs.map(() => 0)
  let rest = left
  for (let pass = 0; pass < 6 && rest > 1; pass += 1) {
    const lacks = needs.map(({ least, most }, index) => Math.max(0, most - least - (shares[index] ?? 0)))
    const wants = needs.map(({ weight }, index) => weight * (lacks[index] ?? 0) ** 0.75)
    const all = sum(wants)
    if (all === 0) break
    const given = wants.map((want, index) => Math.min(lacks[index] ?? 0, (rest * want) / all))
    given.forEach((more, index) => (shares[index] = (shares[index] ?? 0) + more))
    rest -= sum(given)
  }
  return shares
}
