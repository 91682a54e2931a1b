import type { Area } from '#app/domain/area/area.ts'
import type { CitedValue } from '#app/domain/indicator/described-indicator.ts'
import type { PlacedValue } from '#app/domain/series/computed/computed.ts'
import type { Series } from '#app/domain/series/series.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'

/** A row of a generated series: a value of an area in a year. */
export function valueOf(area: Area, year: number, value: ObservedValue): CitedValue {
  return {
    subject: `area:${area.code}`,
    subjectName: area.name,
    area,
    year,
    breakdown: 'total',
    value,
    yearInferred: false,
    numerator: null,
    denominator: null,
    note: null,
    citations: [],
  }
}

/** A generated series of values per area. */
export function seriesOf<Value extends PlacedValue>(
  values: readonly Value[],
  slug = 'genererad',
): Series<Value> & { population: null } {
  return { slug, label: 'Genererad serie', shortLabel: 'Genererad', population: null, level: 'municipality', values }
}

export const exact = (value: number): ObservedValue => ({ type: 'exact', value })
export const answer = (said: 'yes' | 'partly' | 'no'): ObservedValue => ({ type: 'answer', answer: said })
export const noAnswer: ObservedValue = { type: 'missing', reason: 'no-answer' }
