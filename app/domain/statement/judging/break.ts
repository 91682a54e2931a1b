import { whyNotComputed, type Comparable } from '#app/domain/series/comparison-guard.ts'
import { nameInWords, placeInWords, type Located, type MeasuredIndicator, type MeasuredSeries } from './values.ts'

/** What lies between two years of a series, in a sentence; undefined when they may be compared. */
export function breakBetween(
  indicator: MeasuredIndicator,
  series: Pick<MeasuredSeries, 'slug'>,
  from: number,
  until: number,
): string | undefined {
  const [first, last] = from < until ? [from, until] : [until, from]
  const between = indicator.successions.find(
    (one) => (one.from === series.slug || one.to === series.slug) && first < one.year && one.year <= last,
  )
  if (between !== undefined) {
    return `Serien bryts mellan ${first} och ${last}: frågan är en annan från och med ${between.year}.`
  }
  const ended = indicator.series.find(
    (one) => one.slug === series.slug && one.ending === 'changed' && one.lastYear !== undefined,
  )?.lastYear
  return ended !== undefined && first <= ended && ended < last
    ? `Serien bryts mellan ${first} och ${last}: sista mätningen med samma fråga gjordes ${ended}.`
    : undefined
}

const comparable = ({ indicator, series, row }: Located): Comparable => ({
  indicator,
  unit: indicator.unit,
  series: { slug: series.slug, name: series.label, level: series.level, population: series.population },
  subject: { key: row.subject, name: placeInWords({ row: { ...row, breakdown: 'total' } }) },
  successions: indicator.successions,
})

/**
 * Why nothing may be computed from two values, in a sentence: they are of two series, of two places or groups, or a
 * break lies between them. Undefined when it may.
 */
export function whyNotFrom(from: Located, until: Located): string | undefined {
  const refusal = whyNotComputed(comparable(from), comparable(until))
  if (refusal !== undefined) {
    const between =
      from.indicator === until.indicator && from.row.year !== until.row.year ? betweenSeries(from, until) : ''
    return `${between}${refusal.map(({ text }) => text).join(' ')}`
  }
  if (from.row.subject !== until.row.subject || from.row.breakdown !== until.row.breakdown) {
    return `Talen gäller inte samma sak: ${placeInWords(from)} och ${placeInWords(until)}.`
  }
  return breakBetween(from.indicator, from.series, from.row.year, until.row.year)
}

function betweenSeries(from: Located, until: Located): string {
  const why = breakBetween(from.indicator, from.series, from.row.year, until.row.year)
  return why === undefined ? '' : `${why} `
}

/** Years that an indicator has values of, in any series. */
const measuredYears = ({ series }: MeasuredIndicator): Set<number> =>
  new Set(series.flatMap(({ values }) => values.flatMap(({ value, year }) => (value.type === 'missing' ? [] : [year]))))

/** Words with which a sentence itself says that its years may not be compared. */
const saysSo =
  /(inte|ej|aldrig|går inte att|kan inte|får inte) [^.]{0,40}(jämför|ställa|ställas)|ojämförbar|inte jämförbar|(ny|nya|ändrad|ändrade|annan|andra) frågor?|ändra(t|de|des|ts) (frågan|frågorna|fråga)|brott i (serien|tidsserien)/i

/**
 * Why a sentence may not name these years together about a series: a break lies between two of them that the indicator
 * was measured in. A sentence that says itself that they are not comparable may.
 */
export function whyNotYears(
  located: Pick<Located, 'indicator' | 'series'>,
  years: readonly number[],
  sentence: string,
): string | undefined {
  if (years.length < 2 || saysSo.test(sentence)) return undefined
  const measured = measuredYears(located.indicator)
  const named = years.filter((year) => measured.has(year)).sort((a, b) => a - b)
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  const why = breakBetween(located.indicator, located.series, first, last)
  return why === undefined ? undefined : `Meningen nämner både ${first} och ${last}. ${why}`
}

/**
 * Why a number that is bound to nothing cannot be bound: its sentence sets two years against each other, a break lies
 * between them in an indicator, and there is no series that has values of both.
 */
export function whyNoSeriesHas(
  values: readonly MeasuredIndicator[],
  years: readonly number[],
  sentence: string,
): string | undefined {
  if (years.length < 2 || saysSo.test(sentence)) return undefined
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const has = (series: MeasuredSeries, year: number): boolean =>
    series.values.some((row) => row.year === year && row.value.type !== 'missing')
  if (values.some(({ series }) => series.some((one) => has(one, first) && has(one, last)))) return undefined
  for (const indicator of values) {
    for (const series of indicator.series) {
      if (!has(series, first) || !measuredYears(indicator).has(last)) continue
      const why = breakBetween(indicator, series, first, last)
      if (why !== undefined)
        return `Meningen jämför ${first} med ${last}. ${nameInWords({ indicator, series })}: ${why}`
    }
  }
  return undefined
}
