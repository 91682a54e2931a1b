import { z } from 'zod'
import { categoryName, marksOf, type Dataset } from './dataset.ts'
import { markMeaningCodes, suggestMeaning, type MarkMeaning } from './marks.ts'
import { chosenParts, dimensionOf, fixedDimensions, suggestCategory, type ChosenParts } from './parts.ts'
import { sexReadingCodes, suggestSex, whyNotSexes, type SexReading } from './sexes.ts'

/** How numbers are read: as they stand, or as shares of one. */
export const scales = {
  'as-written': 'Som de står i filen',
  share: 'Som andelar av 1: 0,62 blir 62 procent',
} as const

export type Scale = keyof typeof scales
export const scaleCodes = Object.keys(scales) as [Scale, ...Scale[]]

/** Everything that is chosen of a file of statistics, by the codes of its dimensions and categories. */
export const statisticsChoices = chosenParts.extend({
  /** The category that is read of every other dimension. */
  fixed: z.record(z.string(), z.string()),
  /** The series' id; with a dimension of series by its category, where categories without one are not read in. */
  seriesId: z.number().int().positive().nullable(),
  seriesOf: z.record(z.string(), z.number().int().positive()),
  sexes: z.record(z.string(), z.enum(sexReadingCodes)),
  marks: z.record(z.string(), z.enum(markMeaningCodes)),
  scale: z.enum(scaleCodes),
})

export type StatisticsChoices = z.infer<typeof statisticsChoices>

/** What is chosen in the second step, where some of it may still be missing. */
export interface DraftChoices extends ChosenParts {
  fixed: Record<string, string>
  seriesId: number | null
  seriesOf: Record<string, number>
  sexes: Record<string, SexReading>
  marks: Record<string, MarkMeaning>
  scale: Scale
}

/** What may have been chosen before. */
export type EarlierChoices = { [Name in keyof DraftChoices]?: DraftChoices[Name] | undefined }

const known = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** The choices that the second step begins with: what has been chosen before, otherwise what the file suggests. */
export function suggestChoices(dataset: Dataset, chosen: ChosenParts, before: EarlierChoices): DraftChoices {
  const fixed: Record<string, string> = {}
  for (const dimension of fixedDimensions(dataset, chosen)) {
    const earlier = known(before.fixed ?? {}, dimension.code)
    const isThere = dimension.categories.some(({ code }) => code === earlier)
    const code = isThere ? earlier : suggestCategory(dimension)
    if (code !== undefined) fixed[dimension.code] = code
  }
  const sexes: Record<string, SexReading> = {}
  for (const category of dimensionOf(dataset, chosen, 'sex')?.categories ?? []) {
    const reading = known(before.sexes ?? {}, category.code) ?? suggestSex(category)
    if (reading !== undefined) sexes[category.code] = reading
  }
  const marks: Record<string, MarkMeaning> = {}
  for (const mark of marksOf(dataset)) {
    const meaning = known(before.marks ?? {}, mark) ?? suggestMeaning(mark, dataset.symbols)
    if (meaning !== undefined) marks[mark] = meaning
  }
  return {
    ...chosen,
    fixed,
    sexes,
    marks,
    seriesId: before.seriesId ?? null,
    seriesOf: before.seriesOf ?? {},
    scale: before.scale ?? 'as-written',
  }
}

/** What is missing or contradicts itself, by the field that it stands at. */
export function whyNotChoices(dataset: Dataset, chosen: DraftChoices): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const dimension of fixedDimensions(dataset, chosen)) {
    const code = known(chosen.fixed, dimension.code)
    if (!dimension.categories.some((one) => one.code === code)) {
      faults[`fixed.${dataset.dimensions.indexOf(dimension)}`] =
        `Välj vilket värde av ”${dimension.label}” som läses in.`
    }
  }
  const sex = dimensionOf(dataset, chosen, 'sex')
  if (sex !== undefined) {
    const unsaid = sex.categories.findIndex(({ code }) => known(chosen.sexes, code) === undefined)
    const [first] = sex.categories
    const why = whyNotSexes(sex.categories.flatMap(({ code }) => known(chosen.sexes, code) ?? []))
    if (unsaid !== -1) {
      const category = sex.categories[unsaid]
      faults[`sexes.${unsaid}`] = `Välj vad ”${category === undefined ? '' : categoryName(category)}” är.`
    } else if (why !== undefined && first !== undefined) faults['sexes.0'] = why
  }
  const shared = dimensionOf(dataset, chosen, 'series')
  if (shared === undefined) {
    if (chosen.seriesId === null) faults['seriesId'] = 'Välj vilken serie värdena hör till.'
  } else Object.assign(faults, whyNotShared(shared.categories, chosen.seriesOf))
  for (const [at, mark] of marksOf(dataset).entries()) {
    if (known(chosen.marks, mark) === undefined) faults[`marks.${at}`] = 'Välj vad tecknet betyder.'
  }
  return faults
}

function whyNotShared(
  categories: readonly { code: string }[],
  seriesOf: DraftChoices['seriesOf'],
): Record<string, string> {
  const met = new Set<number>()
  for (const [at, { code }] of categories.entries()) {
    const id = known(seriesOf, code)
    if (id === undefined) continue
    if (met.has(id))
      return { [`series.${at}`]: 'Serien är redan vald för ett annat värde. Deras värden skulle hamna i samma celler.' }
    met.add(id)
  }
  return met.size === 0 ? { 'series.0': 'Välj en serie för minst ett av värdena.' } : {}
}
