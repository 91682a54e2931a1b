/**
 * A number that somebody has written in running text about figures, with what it says. Where it stands is counted in
 * UTF-16 units of the text: `text.slice(start, end) === words`.
 */
export type Claim = ClaimPlace & ClaimContent

export interface ClaimPlace {
  start: number
  end: number
  /** As it is written: "drygt nio av tio", "sju procentenheter", "från 81 till 92 procent". */
  words: string
  /** How exact it claims to be. */
  precision: Precision
  /** Whether the number is written with digits; then it can be rewritten when its value changes. */
  form: 'digits' | 'words'
  /** The sentence that it stands in. */
  sentence: { start: number; end: number }
  /** The years that the sentence names, in its order, each once. */
  years: number[]
}

/** What kinds of thing a number in a text may say. Shares and points are in percent: 0–100, not 0–1. */
export type ClaimContent =
  /** "16 procent", "16 %", "en femtedel" (20), "drygt nio av tio" (90), "hälften" (50). */
  | { kind: 'share'; value: number }
  /** "sju procentenheter". */
  | { kind: 'points'; value: number; direction: Direction | undefined }
  /** "fördubblats" (2), "halverats" (0.5), "2,25 gånger så många" (2.25). */
  | { kind: 'factor'; value: number }
  /** "ökat med 38 procent": a change relative to what it was. */
  | { kind: 'relative'; value: number; direction: Direction | undefined }
  /** "0–57 procent", "mellan 20 och 25 procent", "någonstans mellan 20-25 procent". */
  | { kind: 'span'; low: number; high: number; of: 'percent' | 'count' }
  /** "från 81 till 92 procent", "16 → 36 procent", "från 246 kommuner till 273". */
  | { kind: 'change'; from: number; to: number; of: 'percent' | 'count' }
  /** "246 kommuner", "119 samtal". `noun` is what is counted, as written; "" when nothing is said. */
  | { kind: 'count'; value: number; noun: string }

export type ClaimKind = ClaimContent['kind']
export type Direction = 'up' | 'down'

/** How exact a number claims to be. */
export const precisions = {
  exact: { label: 'exakt' },
  /** ungefär, cirka, omkring, runt, nära */
  about: { label: 'ungefär' },
  /** drygt, något mer än, lite över */
  'just-over': { label: 'drygt' },
  /** knappt, nästan, strax under */
  'just-under': { label: 'knappt' },
  /** minst, åtminstone */
  'at-least': { label: 'minst' },
  /** högst, som mest, upp till */
  'at-most': { label: 'högst' },
  /** mer än, fler än, över */
  'more-than': { label: 'mer än' },
  /** mindre än, färre än, under */
  'less-than': { label: 'mindre än' },
} as const satisfies Record<string, { label: string }>

export type Precision = keyof typeof precisions
