import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { RecordedSeries } from '#app/domain/observation/observation-rules.ts'
import type { ProposedSubject } from '#app/domain/import/proposed.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'
import type { Holds } from './written-form.ts'

/** A series that columns may be mapped to, with all that it is called. */
export interface MappableSeries extends RecordedSeries {
  id: number
  label: string
  shortLabel: string
  question: string | null
  holds: Holds
  indicator: { name: string; shortName: string; chartTitle: string | null; unit: IndicatorUnit }
}

/** The level of the series that values about this belong in. */
export const levelOf = (subject: ProposedSubject): SeriesLevel =>
  subject.kind === 'organisation' ? 'organisation' : subject.area.kind

/** What the rows of a level are about. */
export const levelsInWords = {
  country: 'riket',
  county: 'län',
  municipality: 'kommuner',
  district: 'stadsdelar',
  organisation: 'organisationer',
  unstated: 'områden som inte anges',
} as const satisfies Record<SeriesLevel, string>

/** Rows of one level, as pages call them. */
export const rowsOfLevel = (level: SeriesLevel): string =>
  `${level === 'country' ? 'raden' : 'rader'} för ${levelsInWords[level]}`

/** Only those who are asked themselves answer Ja, Delvis or Nej. */
export const mayAnswer = (level: SeriesLevel): boolean =>
  level === 'municipality' || level === 'district' || level === 'organisation'

/** A series in a list of many: "Rutin för skolgång: Har aktuell rutin (kommunen, 2016–2021)". */
export function seriesName(series: MappableSeries): string {
  const { indicator, shortLabel, level, firstYear, lastYear, ending } = series
  const to = ending === null ? '' : String(lastYear ?? '')
  const years = firstYear === null && to === '' ? '' : `, ${firstYear ?? ''}–${to}`
  const name = shortLabel === indicator.shortName ? shortLabel : `${indicator.shortName}: ${shortLabel}`
  return `${name} (${seriesLevels[level].label}${years})`
}
