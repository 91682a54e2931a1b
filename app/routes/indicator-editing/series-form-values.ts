import type { EditedSeries } from '#app/db/indicator/series-editor.server.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'

/** The fields of a series' form and what they are called. */
export const seriesFieldLabels = {
  label: 'Vad serien mäter',
  shortLabel: 'Kort etikett',
  question: 'Frågan',
  population: 'Vilka som ingår',
  level: 'Nivå',
  firstYear: 'Första året',
} as const

export const seriesNames = Object.keys(seriesFieldLabels)

/** The form's values for what is stored. */
export const seriesValues = (series: EditedSeries): Record<string, string> => ({
  label: series.label,
  shortLabel: series.shortLabel,
  question: series.question ?? '',
  population: series.population ?? '',
  level: series.level,
  firstYear: series.firstYear === null ? '' : String(series.firstYear),
  version: String(series.version),
})

/** The stored values in words. */
export const storedSeriesWords = (values: Record<string, string>): Record<string, string> => ({
  ...values,
  level: seriesLevels[values['level'] as SeriesLevel].label,
})
