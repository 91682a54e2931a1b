import type { Category, Dimension } from './dataset.ts'

/** What a category of sex may be; `skip` is not read in. */
export const sexReadings = {
  total: 'Alla',
  women: 'Kvinnor',
  men: 'Män',
  skip: 'Läs inte in',
} as const

export type SexReading = keyof typeof sexReadings
export const sexReadingCodes = Object.keys(sexReadings) as [SexReading, ...SexReading[]]

/** How files write each, in their texts and in their codes. Texts are looked at first: 1 and 2 are codes of much else. */
const written: readonly { reading: SexReading; text: RegExp; code: RegExp }[] = [
  {
    reading: 'total',
    text: /^(tot|båda|samtliga|alla\b|kvinnor och män|män och kvinnor|both)/i,
    code: /^(1\+2|t|tot\w*)$/i,
  },
  { reading: 'women', text: /^(kvinn|flick|women|female|girl)/i, code: /^(2|k|f|w)$/i },
  { reading: 'men', text: /^(män|man\b|pojk|men\b|male|boy)/i, code: /^(1|m)$/i },
]

/** What a category of sex most likely is; undefined when it says nothing that is known. */
export const suggestSex = ({ code, label }: Category): SexReading | undefined =>
  written.find(({ text }) => text.test(label.trim()))?.reading ??
  written.find((one) => one.code.test(code.trim()))?.reading

/** The dimension tells women from men: by its name, or by all its categories. */
export const isSex = ({ code, label, categories }: Dimension): boolean =>
  [code, label].some((name) => /^(kön|kon|sex|gender)\b/i.test(name)) ||
  (categories.length <= 4 && categories.every(({ label: text }) => written.some((one) => one.text.test(text.trim()))))

/** Why the readings cannot hold together: two categories would fill the same cells, or none is read. */
export function whyNotSexes(readings: readonly SexReading[]): string | undefined {
  const read = readings.filter((one) => one !== 'skip')
  if (read.length === 0) return 'Välj minst ett av könen, eller alla.'
  const twice = read.find((one, at) => read.indexOf(one) !== at)
  return twice === undefined
    ? undefined
    : `Två av värdena är märkta ”${sexReadings[twice]}”. De skulle hamna i samma cell.`
}
