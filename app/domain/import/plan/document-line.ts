import { formatNumber } from '#app/domain/swedish.ts'

/** One line of a document, however it came: what people see as the original, with its number. */
export interface DocumentLine {
  /** From 1. In a text file the file's own; in other documents lines are numbered as they are shown. */
  number: number
  /** Without the mark of a list. */
  text: string
  kind: 'heading' | 'list-item' | 'paragraph' | 'blank'
  /** Of a heading its level, of a list's item how deep it lies; from 1. */
  level?: number | undefined
  /** The mark that stood before a list's item in a text: "•", "3.". */
  mark?: string | undefined
  /** Stands outside of the running text. */
  aside?: 'footnote' | undefined
}

/** How much of a document can be taken at once: what a person can go through, and a form can hold. */
export const documentLimits = { lines: 2000, characters: 300_000 } as const

/** Why a document cannot become a plan, or undefined when it can be tried. */
export function whyNotTake(lines: readonly DocumentLine[]): string | undefined {
  const filled = lines.filter(({ kind }) => kind !== 'blank')
  const characters = filled.reduce((sum, { text }) => sum + text.length, 0)
  if (filled.length === 0) return 'Det finns ingen text att läsa. Klistra in planens text, eller välj en annan fil.'
  if (filled.length > documentLimits.lines) {
    return `Dokumentet har ${formatNumber(filled.length)} rader med text. Högst ${formatNumber(documentLimits.lines)} går att läsa in på en gång. Dela upp det, till exempel ett mål i taget.`
  }
  if (characters > documentLimits.characters) {
    return `Dokumentet har ${formatNumber(characters)} tecken. Högst ${formatNumber(documentLimits.characters)} går att läsa in på en gång. Dela upp det, till exempel ett mål i taget.`
  }
  return undefined
}

/** Lines of a part of the document, both ends included. */
export interface LineRange {
  from: number
  to: number
}

/** "rad 62", "rad 46–47": the place that is kept with what was taken from it. */
export const lineLocator = ({ from, to }: LineRange): string => (from === to ? `rad ${from}` : `rad ${from}–${to}`)
