/** A key figure (nyckeltal) as Kolada describes it. Dates are YYYY-MM-DD. */
export interface KeyFigure {
  /** N00945, U37515. */
  id: string
  title: string
  description: string
  isDividedBySex: boolean
  /** K: municipalities, L: regions, A: both; "" where Kolada does not say. */
  municipalityType: string
  operatingArea: string
  perspective: string
  preliminaryOn: string | null
  publishedOn: string | null
  /** The period that the publication date is about: "2024". */
  period: string
  hasUnitData: boolean
}

/** What a key figure's values are, as far as its title says. */
export const valueForms = {
  share: { label: 'Andel i procent', unit: 'percent', holds: 'numbers', answers: undefined },
  count: { label: 'Antal', unit: 'count', holds: 'numbers', answers: undefined },
  'yes-no': {
    label: 'Ja eller Nej (1 och 0)',
    unit: 'percent',
    holds: 'answers',
    answers: { 1: 'yes', 0: 'no' },
  },
  'yes-partly-no': {
    label: 'Ja, Delvis eller Nej (2, 1 och 0)',
    unit: 'percent',
    holds: 'answers',
    answers: { 2: 'yes', 1: 'partly', 0: 'no' },
  },
  other: { label: 'En enhet som inte är antal eller procent', unit: undefined, holds: 'numbers', answers: undefined },
} as const satisfies Record<
  string,
  {
    label: string
    /** The unit of an indicator that may hold them. */
    unit: 'percent' | 'count' | undefined
    holds: 'numbers' | 'answers'
    /** What each number stands for, of a question with answers. */
    answers: Readonly<Record<number, 'yes' | 'partly' | 'no'>> | undefined
  }
>

export type ValueForm = keyof typeof valueForms

/**
 * What the values of a key figure are, read from its title: Kolada has no field for it. A title that does not say it in
 * one of the known ways is `other`, and is not read in: a guess would be a wrong unit on a public page.
 */
export function valueFormOf(title: string): ValueForm {
  const folded = title.replace(/\s+/g, ' ').toLocaleLowerCase('sv')
  if (/\(ja ?= ?2, ?delvis ?= ?1, ?nej ?= ?0\)/.test(folded)) return 'yes-partly-no'
  if (/\(ja ?= ?1,? ?nej ?= ?0\)/.test(folded)) return 'yes-no'
  if (/\(%\)|\bprocent\b/.test(folded)) return 'share'
  return /\bantal\b(?! ?(?:\/|per\b))/.test(folded) && !/\/ ?\d|\bper [\d ]+\b|=\d/.test(folded) ? 'count' : 'other'
}

/** Why a key figure's values cannot be read in, or undefined when they can. */
export const whyNotRead = (form: ValueForm): string | undefined =>
  valueForms[form].unit === undefined
    ? 'Nyckeltalets titel säger inte att det är en andel i procent, ett antal eller Ja och Nej. Sådana värden går inte att läsa in, för ingen indikator har den enheten.'
    : undefined

/** The last year that a title names, of "… (Ja=1, Nej=0) (-2021)": Kolada's way to say that a key figure has ended. */
export function lastYearIn(title: string): number | undefined {
  const [, year] = /\(\s*[-–—]\s*((?:19|20)\d\d)\s*\)/.exec(title) ?? []
  return year === undefined ? undefined : Number(year)
}

/** Whether the key figure is the uncertainty of another one, and so no value of its own. */
export const isUncertainty = (title: string): boolean => /^osäkerhetstal\b/i.test(title.trim())

/** Key figures' ids out of what somebody has typed or pasted, in order, each once; and what is none. */
export function readKeyFigureIds(text: string): { ids: string[]; others: string[] } {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const isId = (word: string): boolean => /^[NU]\d{5}$/i.test(word)
  return {
    ids: [...new Set(words.filter(isId).map((word) => word.toUpperCase()))],
    others: words.filter((word) => !isId(word)),
  }
}

/** "K" → "Kommuner". */
export const municipalityTypes: Readonly<Record<string, string>> = {
  K: 'Kommuner',
  L: 'Regioner',
  A: 'Kommuner och regioner',
}
