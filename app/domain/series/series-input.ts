import { z } from 'zod'
import { seriesLevels, type SeriesLevel } from './series.ts'

const optionalText = (label: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${label} får vara högst ${most} tecken.`)
    .transform((text) => (text === '' ? null : text))

/** What a series is, wherever it is made. */
export const newSeriesFields = {
  label: z.string().trim().min(2, 'Skriv vad serien mäter.').max(500, 'Vad serien mäter får vara högst 500 tecken.'),
  shortLabel: z
    .string()
    .trim()
    .min(1, 'Skriv en kort etikett.')
    .max(60, 'Den korta etiketten får vara högst 60 tecken.'),
  question: optionalText('Frågan', 2000),
  population: optionalText('Vilka som ingår', 1000),
  level: z.enum(Object.keys(seriesLevels) as [SeriesLevel, ...SeriesLevel[]], 'Välj nivå.'),
}

/** What a coordinator states of a series. */
export const seriesInput = z.object({
  ...newSeriesFields,
  firstYear: z
    .string()
    .trim()
    .refine((text) => text === '' || /^(19|20)\d{2}$/.test(text), 'Skriv det första året med fyra siffror.')
    .transform((text) => (text === '' ? null : Number(text))),
})
export type SeriesInput = z.infer<typeof seriesInput>

/** Why the first year may not be this, or undefined when it may: no value may stand before the series begins. */
export function whyNotFirstYear(firstYear: number | null, firstValueYear: number | null): string | undefined {
  if (firstYear === null || firstValueYear === null || firstYear <= firstValueYear) return undefined
  return `Serien har ett värde från ${firstValueYear}. Det första året kan inte vara senare.`
}

/** Why the level may not change, or undefined when it may: a series is about one level. */
export const whyNotChangeLevel = (values: number): string | undefined =>
  values === 0 ? undefined : 'Nivån går inte att ändra, för serien har värden. En annan nivå är en ny serie.'
