import type { Area, AreaKind } from '#app/domain/area/area.ts'
import { isValid, whyNotValid } from '#app/domain/area/validity.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatList, formatNumber, NBSP } from '#app/domain/swedish.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { seriesLevels, type SeriesEnding, type SeriesLevel } from '#app/domain/series/series.ts'
import type { ValueType } from '#app/domain/series/value.ts'

/** What the rules look at in the series that a value is recorded in. */
export interface RecordedSeries {
  level: SeriesLevel
  /** The first year that the series may hold, when stated. */
  firstYear: number | null
  /** The first years of the series as a successor of others. */
  breakYears: readonly number[]
  lastYear: number | null
  ending: SeriesEnding | null
}

/** What a value is about: an area, or an organisation. */
export type RecordedSubject = { kind: 'area'; area: Area } | { kind: 'organisation'; name: string }

/** The first year that a series may hold: as stated, or as the break that it begins with; null when neither is known. */
export function firstYearOf(series: Pick<RecordedSeries, 'firstYear' | 'breakYears'>): number | null {
  const known = [series.firstYear, ...series.breakYears].filter((year) => year !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** Why a series holds no value of a year: before it began, after it ended, or in a year that has not come. */
export function whyNotYear(series: RecordedSeries, year: number, thisYear: number): string | undefined {
  const first = firstYearOf(series)
  if (first !== null && year < first) {
    return series.breakYears.includes(first)
      ? `Serien börjar ${first}, när frågan ändrades. Ett värde för ${year} hör till en tidigare serie.`
      : `Serien börjar ${first}. Den kan inte ha ett värde för ${year}.`
  }
  if (series.ending !== null && series.lastYear !== null && year > series.lastYear) {
    return `Serien slutade med ${series.lastYear}. Den kan inte ha ett värde för ${year}.`
  }
  return year > thisYear ? `${year} har inte börjat än.` : undefined
}

/** The kind of area that a series of each level is about; undefined for organisations. */
export const areaKindOf = {
  country: 'country',
  county: 'county',
  municipality: 'municipality',
  district: 'district',
  organisation: undefined,
  unstated: 'unstated',
} as const satisfies Record<SeriesLevel, AreaKind | undefined>

/** Why a series holds no value about this: its level is another. */
export function whyNotLevel(series: Pick<RecordedSeries, 'level'>, subject: RecordedSubject): string | undefined {
  const kind = areaKindOf[series.level]
  if (subject.kind === 'organisation' ? kind === undefined : subject.area.kind === kind) return undefined
  const name = subject.kind === 'organisation' ? subject.name : subject.area.name
  return series.level === 'unstated'
    ? `Källan anger inte vilket område serien gäller. Den kan inte ha ett värde för ${name}.`
    : `Serien gäller ${seriesLevels[series.level].label}. Den kan inte ha ett värde för ${name}.`
}

/**
 * Why an area has no value of a year. Values are for whole years, so an area may have one when it existed on the year's
 * first or last day: in the year of a merger both the old areas and the new one may.
 */
export function whyNotArea(area: Area, year: number): string | undefined {
  const first = `${year}-01-01`
  const last = `${year}-12-31`
  if (isValid(area, first) || isValid(area, last)) return undefined
  const why = whyNotValid(area, area.validFrom !== null && area.validFrom > last ? last : first)
  return `${why} Ett värde för ${year} ska gälla ett område som fanns den 1${NBSP}januari eller den 31${NBSP}december det året.`
}

/** Why a value has no such breakdown: the spread between counties is one value for the whole country. */
export function whyNotBreakdown(breakdown: Breakdown, subject: RecordedSubject): string | undefined {
  if (breakdown !== 'county-spread' || (subject.kind === 'area' && subject.area.kind === 'country')) return undefined
  const name = subject.kind === 'organisation' ? subject.name : subject.area.name
  return `Spridningen mellan länen är ett värde för hela riket. ${name} kan inte ha en.`
}

/** Why a value of this type is not taken at this level: only those who are asked themselves answer Ja, Delvis or Nej. */
export function whyNotType(type: ValueType, level: SeriesLevel): string | undefined {
  if (type !== 'answer') return undefined
  const asked: readonly SeriesLevel[] = ['municipality', 'district', 'organisation']
  if (asked.includes(level)) return undefined
  return `Ja, Delvis och Nej är svar från ${formatList(asked.map((one) => seriesLevels[one].label))}, inte från ${seriesLevels[level].label}.`
}

/**
 * Why a numerator and a denominator do not belong to a share. A printed share is rounded, so it may differ from the
 * quotient by half of its last decimal.
 *
 * @param share in percent; undefined when only the two are given
 */
export function whyNotFraction(
  unit: IndicatorUnit,
  numerator: number,
  denominator: number,
  share: number | undefined,
): string | undefined {
  if (unit !== 'percent') return 'Täljare och nämnare hör till en andel. Indikatorn räknas i antal.'
  if (denominator === 0) return 'Nämnaren är 0. En andel av ingenting går inte att räkna ut.'
  if (denominator > mostCounted) return 'Nämnaren är för stor för att vara rätt.'
  if (numerator > denominator) {
    return `Täljaren ${formatNumber(numerator)} är större än nämnaren ${formatNumber(denominator)}.`
  }
  if (share === undefined) return undefined
  const quotient = (numerator / denominator) * 100
  const decimals = (String(share).split('.')[1] ?? '').length
  if (Math.abs(quotient - share) <= 0.5 * 10 ** -decimals + 1e-9) return undefined
  return `${formatNumber(numerator)} av ${formatNumber(denominator)} är ${formatNumber(quotient)}${NBSP}procent, inte ${formatNumber(share)}.`
}

/** The database holds numerators and denominators as 32-bit integers. */
const mostCounted = 2_147_483_647

/** Why a value that is there is not changed: a change without a reason leaves no trace of why. */
export const whyNotRevised = (reason: string): string | undefined =>
  reason.trim() === ''
    ? 'Det finns redan ett värde. Skriv varför det ändras; det tidigare värdet finns kvar med ditt skäl.'
    : undefined

/** Where a value is used so that it may not be withdrawn. */
export interface ValueUse {
  organisation: string
  commitment: string
  /** The round's year. */
  year: number
  /** The round's follow-up is published. */
  isPublished: boolean
}

/** Why a value may not be withdrawn: it is missing already, or an accepted report or a published follow-up holds it. */
export function whyNotWithdrawn(type: ValueType, uses: readonly ValueUse[]): string | undefined {
  if (type === 'missing') return 'Det finns inget värde att återkalla.'
  if (uses.length === 0) return undefined
  const places = uses.map(
    (use) =>
      `${use.organisation}s godkända lägesrapport ${use.year} om ”${use.commitment}”${use.isPublished ? ` och i den publicerade årsuppföljningen ${use.year}` : ''}`,
  )
  return `Värdet används i ${formatList(places)}. Det kan rättas med ett nytt värde och ett skäl, men inte återkallas.`
}
