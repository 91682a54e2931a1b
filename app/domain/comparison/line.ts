import type { CitedSeries, CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { whyNotTogether, type Comparable, type Refusal } from '#app/domain/series/comparison-guard.ts'
import { points, subjects } from '#app/domain/series/series.ts'
import { onlySubject } from '#app/domain/series/trend.ts'
import type { ComparisonChoice } from './choice.ts'

/** One line to compare: a series, narrowed to one area or organisation and to the years chosen. */
export interface ComparedLine {
  key: string
  unit: IndicatorUnit
  series: CitedSeries
  guard: Comparable
  /** The series' name is said only where the indicator has several. */
  isOnlySeries: boolean
}

/** Values that are not broken down, of the years chosen. */
function chosenValues(series: CitedSeries, choice: ComparisonChoice): CitedValue[] {
  const from = choice.from ?? -Infinity
  const to = choice.to ?? Infinity
  return series.values.filter((row) => row.breakdown === 'total' && row.year >= from && row.year <= to)
}

/** The code of an area or the slug of an organisation, from a cell's subject. */
const codeOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1)

/** The lines of a choice, in its order; a series gives one for each of its areas that is chosen and has values. */
export function linesOf(indicators: readonly DescribedIndicator[], choice: ComparisonChoice): ComparedLine[] {
  return choice.series.flatMap((ref) => {
    const indicator = indicators.find((one) => one.slug === ref.indicator)
    const series = indicator?.series.find((one) => one.slug === ref.series)
    if (indicator === undefined || series === undefined) return []
    const chosen = { ...series, values: chosenValues(series, choice) }
    return subjects(chosen)
      .filter((subject) => choice.subjects.length === 0 || choice.subjects.includes(codeOf(subject)))
      .map((subject) => lineOf(indicator, onlySubject(chosen, subject), subject))
  })
}

function lineOf(indicator: DescribedIndicator, series: CitedSeries, subject: string): ComparedLine {
  return {
    key: `${indicator.slug}/${series.slug}/${subject}`,
    unit: indicator.unit,
    series,
    isOnlySeries: indicator.series.length === 1,
    guard: {
      indicator: { slug: indicator.slug, name: indicator.shortName },
      unit: indicator.unit,
      series: {
        slug: series.slug,
        name: series.shortLabel,
        level: series.level,
        population: series.population,
      },
      subject: { key: subject, name: series.values[0]?.subjectName ?? codeOf(subject) },
      successions: indicator.successions,
    },
  }
}

/** Lines that may be drawn in one chart, every one with every other. */
export type ComparableGroup = [ComparedLine, ...ComparedLine[]]

/** Puts each line in the first group where the guard lets it stand with all that are there, or in a new one. */
export function comparableGroups(lines: readonly ComparedLine[]): ComparableGroup[] {
  const groups: ComparableGroup[] = []
  for (const line of lines) {
    const group = groups.find((one) => one.every((other) => whyNotTogether(other.guard, line.guard) === undefined))
    if (group === undefined) groups.push([line])
    else group.push(line)
  }
  return groups
}

/** Two groups that are kept apart, with the reasons. */
export interface GroupRefusal {
  between: readonly [string, string]
  refusals: Refusal[]
}

/** Why each pair of groups is kept apart: the first two lines that may not stand together speak for their groups. */
export function groupRefusals(groups: readonly ComparableGroup[]): GroupRefusal[] {
  const all = groups.flat()
  return groups.flatMap((group, index) =>
    groups.slice(index + 1).flatMap((other) => {
      for (const a of group) {
        for (const b of other) {
          const refusals = whyNotTogether(a.guard, b.guard)
          if (refusals !== undefined) return [{ between: [lineName(a, all), lineName(b, all)] as const, refusals }]
        }
      }
      return []
    }),
  )
}

/**
 * "Rutin för skolgång i skyddat boende (Riket)": a line's name among all that are compared. The series is said where the
 * indicator has several, and the area where the lines are not all of the same.
 */
export function lineName({ guard, isOnlySeries }: ComparedLine, all: readonly ComparedLine[]): string {
  const series = isOnlySeries ? guard.indicator.name : `${guard.indicator.name}: ${guard.series.name}`
  const { key, name } = guard.subject
  const isSaid =
    all.every((other) => other.guard.subject.key === key) ||
    series.toLocaleLowerCase('sv').endsWith(name.toLocaleLowerCase('sv'))
  return isSaid ? series : `${series} (${name})`
}

/** A line's name inside its group: only what it does not share with all the others. */
export function nameWithin(group: readonly ComparedLine[], line: ComparedLine): string {
  const differs = (of: (one: ComparedLine) => string): string[] =>
    group.every((other) => of(other) === of(line)) ? [] : [of(line)]
  return [
    ...differs((one) => one.guard.indicator.name),
    ...differs((one) => one.guard.series.name),
    ...differs((one) => one.guard.subject.name),
  ].join(', ')
}

/** The latest year in which at least two of the lines have an exact value. */
export function latestCommonYear(lines: readonly ComparedLine[]): number | undefined {
  const years = lines.flatMap((line) => points(line.series).map((point) => point.year))
  const shared = years.filter((year, index) => years.indexOf(year) !== index)
  return shared.length === 0 ? undefined : Math.max(...shared)
}
