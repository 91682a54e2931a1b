import { marksOf, type Dataset } from '#app/domain/import/statistics/dataset.ts'
import { scaleCodes, type DraftChoices } from '#app/domain/import/statistics/choices.ts'
import { markMeaningCodes, type MarkMeaning } from '#app/domain/import/statistics/marks.ts'
import { dimensionOf, fixedDimensions, type ChosenParts } from '#app/domain/import/statistics/parts.ts'
import { sexReadingCodes, type SexReading } from '#app/domain/import/statistics/sexes.ts'

/** The fields of the second step, by name: a dimension, category or mark is named by its place. */
export function detailValues(dataset: Dataset, chosen: DraftChoices): Record<string, string> {
  const values: Record<string, string> = {
    seriesId: chosen.seriesId === null ? '' : String(chosen.seriesId),
    scale: chosen.scale,
  }
  for (const [at, { code }] of dataset.dimensions.entries()) values[`fixed.${at}`] = chosen.fixed[code] ?? ''
  for (const [at, { code }] of (dimensionOf(dataset, chosen, 'sex')?.categories ?? []).entries()) {
    values[`sexes.${at}`] = chosen.sexes[code] ?? ''
  }
  for (const [at, { code }] of (dimensionOf(dataset, chosen, 'series')?.categories ?? []).entries()) {
    values[`series.${at}`] = String(chosen.seriesOf[code] ?? '')
  }
  for (const [at, mark] of marksOf(dataset).entries()) values[`marks.${at}`] = chosen.marks[mark] ?? ''
  return values
}

const idOf = (text: string | undefined): number | null => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null)

/** What was chosen in the second step. What is no choice counts as not chosen. */
export function readDetails(dataset: Dataset, parts: ChosenParts, values: Record<string, string>): DraftChoices {
  const fixed: Record<string, string> = {}
  for (const dimension of fixedDimensions(dataset, parts)) {
    const only = dimension.categories.length === 1 ? dimension.categories[0]?.code : undefined
    fixed[dimension.code] = only ?? values[`fixed.${dataset.dimensions.indexOf(dimension)}`] ?? ''
  }
  const sexes: Record<string, SexReading> = {}
  for (const [at, { code }] of (dimensionOf(dataset, parts, 'sex')?.categories ?? []).entries()) {
    const reading = sexReadingCodes.find((one) => one === values[`sexes.${at}`])
    if (reading !== undefined) sexes[code] = reading
  }
  const seriesOf: Record<string, number> = {}
  for (const [at, { code }] of (dimensionOf(dataset, parts, 'series')?.categories ?? []).entries()) {
    const id = idOf(values[`series.${at}`])
    if (id !== null) seriesOf[code] = id
  }
  const marks: Record<string, MarkMeaning> = {}
  for (const [at, mark] of marksOf(dataset).entries()) {
    const meaning = markMeaningCodes.find((one) => one === values[`marks.${at}`])
    if (meaning !== undefined) marks[mark] = meaning
  }
  const scale = scaleCodes.find((one) => one === values['scale']) ?? 'as-written'
  return { ...parts, fixed, sexes, seriesOf, marks, scale, seriesId: idOf(values['seriesId']) }
}
