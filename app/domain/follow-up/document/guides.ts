import type { CitedSeries, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import {
  currentReferences,
  referenceKinds,
  referenceLabel,
  type ReferenceValue,
} from '#app/domain/series/reference-value.ts'
import { points } from '#app/domain/series/series.ts'
import { formatValue } from '#app/domain/series/value.ts'
import type { Figure } from './document.ts'

/** The targets and baselines that hold, each over the years of the series that it belongs to. */
export function guidesOf(indicator: DescribedIndicator, drawn: readonly CitedSeries[]): Figure['guides'] {
  const last = Math.max(...drawn.flatMap((series) => points(series).map((point) => point.year)))
  return indicator.series.flatMap((series) => {
    const years = series.values.flatMap((row) => (row.value.type === 'missing' ? [] : [row.year]))
    if (years.length === 0) return []
    return currentReferences(series.references ?? []).map((reference) => ({
      id: `${series.slug}-${reference.kind}`,
      value: reference.value,
      text: formatValue({ type: 'exact', value: reference.value }, indicator.unit),
      label: referenceName(indicator, series, reference),
      line: series.slug,
      pattern: referenceKinds[reference.kind].pattern,
      from: Math.min(...years),
      to: series.ending === undefined ? last : Math.max(...years),
    }))
  })
}

/** "målvärde 2027", with the series' name where there are several. */
function referenceName(indicator: DescribedIndicator, series: CitedSeries, { kind, year }: ReferenceValue): string {
  const name = `${referenceKinds[kind].label.toLocaleLowerCase('sv')}${year === null ? '' : ` ${year}`}`
  return indicator.series.length === 1 ? name : `${name}, ${series.shortLabel.toLocaleLowerCase('sv')}`
}

/** "Målvärde 2027: 80 %", with the series' name where there are several. */
const referenceText = (indicator: DescribedIndicator, series: CitedSeries, reference: ReferenceValue): string => {
  const label = referenceLabel(reference, indicator.unit)
  return indicator.series.length === 1 ? label : `${series.shortLabel}, ${label.toLocaleLowerCase('sv')}`
}

/** The targets and baselines that hold, each as a line of text. */
export const referenceLines = (indicator: DescribedIndicator): string[] =>
  indicator.series.flatMap((series) =>
    currentReferences(series.references ?? []).map((reference) => referenceText(indicator, series, reference)),
  )
