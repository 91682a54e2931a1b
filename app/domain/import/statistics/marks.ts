import { readMissing, signMeanings, type SignMeaning } from '#app/domain/observation/missing-forms.ts'
import type { Dataset } from './dataset.ts'

/** What a mark in place of a number means here; `skip`: the cell is passed over and nothing is written. */
export type MarkMeaning = SignMeaning | 'skip'

/** The meanings to choose between, as the form offers them. */
export const markMeanings: Record<MarkMeaning, string> = {
  ...signMeanings,
  skip: 'läs inte in: inget skrivs för cellen',
}
export const markMeaningCodes = Object.keys(markMeanings) as [MarkMeaning, ...MarkMeaning[]]

/** What SCB and the PX format mean by the marks, unless the file says otherwise. */
const usual: Readonly<Record<string, MarkMeaning>> = {
  '-': 'zero',
  '.': 'not-applicable',
  '..': 'not-reported',
  '...': 'not-reported',
  '': 'skip',
}

/** What a file's own words for a mark say. */
const inWords: readonly { words: RegExp; meaning: MarkMeaning }[] = [
  { words: /sekretess|skydd|röj|confidential|suppress/i, meaning: 'confidential' },
  { words: /ej tillämp|inte tillämp|ej aktuell|kan inte förekomma|not applicable/i, meaning: 'not-applicable' },
  { words: /bortfall|ej svar|inget svar|non-?response/i, meaning: 'no-answer' },
  { words: /ej mätt|inte mätt|ingen mätning|not measured/i, meaning: 'not-measured' },
  {
    words: /saknas|ej tillgänglig|inte tillgänglig|redovisas (ej|inte)|osäker|not available|missing/i,
    meaning: 'not-reported',
  },
  { words: /^(noll|nil|zero|inget finns)\b/i, meaning: 'zero' },
]

/**
 * What a mark most likely means. Where the file has redefined it, only the file's words count: a mark that means "four"
 * to its file means nothing known, and somebody has to say it.
 */
export function suggestMeaning(mark: string, symbols: Dataset['symbols']): MarkMeaning | undefined {
  const says = Object.hasOwn(symbols, mark) ? symbols[mark] : undefined
  if (mark === '') return 'skip'
  if (says !== undefined) return fromWords(says)
  return Object.hasOwn(usual, mark) ? usual[mark] : fromWords(mark)
}

function fromWords(words: string): MarkMeaning | undefined {
  const read = readMissing(words)
  if (read !== undefined && 'reason' in read) return read.reason
  return inWords.find((one) => one.words.test(words))?.meaning
}

/** A mark with the file's own words for it, for a label: "”..” (sekretess)". */
export function markName(mark: string, symbols: Dataset['symbols']): string {
  const says = Object.hasOwn(symbols, mark) ? ` (${symbols[mark]})` : ''
  return mark === '' ? `Tom cell${says}` : `”${mark}”${says}`
}
