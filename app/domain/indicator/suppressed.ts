import { hiddenCounts, isSmall, type Hidden, type Sum } from '#app/domain/series/suppression.ts'
import type { EarlierValue } from '#app/domain/series/revision.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import type { CitedSeries, CitedValue, DescribedIndicator } from './described-indicator.ts'

/** A value with its place among the others. */
interface Placed {
  key: string
  series: CitedSeries
  row: CitedValue
}

/**
 * The indicator as readers may have it: of what the partnership collects itself, counts of one to four are "färre än 5",
 * and with them whatever would give them away: other counts of the same total, numerators, the words of the source and
 * what the value was earlier. Shares of few are hidden whole. Everything else is as it was.
 */
export function suppressed(indicator: DescribedIndicator): DescribedIndicator {
  const placed = indicator.series.flatMap((series) =>
    series.values.map((row) => ({ key: keyOf(series, row.subject, row.year, row.breakdown), series, row })),
  )
  const own = placed.filter(({ row }) => isOwnCollected(indicator, row))
  if (own.length === 0) return indicator
  const hidden = indicator.unit === 'count' ? hiddenOf(indicator, own) : sharesOfFew(own)
  const ofOwn = new Set(own.map(({ row }) => row))
  return {
    ...indicator,
    series: indicator.series.map((series) => ({
      ...series,
      values: series.values.map((row) => {
        const why = hidden.get(keyOf(series, row.subject, row.year, row.breakdown))
        if (why !== undefined) return { ...bare(row), earlier: undefined, value: shown(why) }
        return ofOwn.has(row) ? { ...row, earlier: row.earlier?.map((one) => earlierTold(one, indicator)) } : row
      }),
    })),
  }
}

/** Whether the counts are of people on attendance lists, whose sums stand on several pages. */
const isAttendance = ({ facts, unit }: DescribedIndicator): boolean =>
  unit === 'count' && facts?.collection === 'attendance-list'

/**
 * What a value was before it was revised, without a small count. Of attendance lists nothing: what one more list has
 * added is often a few people of one organisation.
 */
function earlierTold(earlier: EarlierValue, indicator: DescribedIndicator): EarlierValue {
  if (isAttendance(indicator)) return { ...bare(earlier), value: shown('share') }
  if (indicator.unit === 'count')
    return isSmall(leastOf(earlier.value) ?? 0) ? { ...bare(earlier), value: shown('small') } : earlier
  return isOfFew(earlier) ? { ...bare(earlier), value: shown('share') } : earlier
}

const keyOf = (series: { slug: string }, subject: string, year: number, breakdown: string): string =>
  [series.slug, subject, year, breakdown].join('/')

/** Whether the partnership itself counted: in status reports or in a survey of its own. */
const isOwnCollected = (indicator: DescribedIndicator, row: CitedValue): boolean =>
  indicator.isOwn || row.citations.some(({ source }) => sourceKinds[source.kind].isOwn)

const shown = (why: Hidden | 'share'): ObservedValue =>
  why === 'small' ? { type: 'few' } : { type: 'missing', reason: 'confidential' }

/** A value without what would tell it: the words of the source often are the number. */
const bare = <Row extends Pick<CitedValue, 'numerator' | 'denominator' | 'note' | 'citations'>>(row: Row): Row => ({
  ...row,
  numerator: null,
  denominator: null,
  note: null,
  citations: row.citations.map((citation) => ({ ...citation, quotedText: '' })),
})

function hiddenOf(indicator: DescribedIndicator, own: readonly Placed[]): Map<string, Hidden> {
  const counts = new Map<string, number>()
  for (const { key, row } of own) {
    const count = leastOf(row.value)
    if (count !== undefined) counts.set(key, count)
  }
  // The organisations first: a total that is hidden for their sake need not take women's and men's counts with it.
  const ofOrganisations = sumsOfOrganisations(indicator, own, counts)
  return hiddenCounts(counts, [...ofOrganisations, ...sumsOfSexes(own, counts)])
}

/** What a value says of a count: itself, or the least it can be; nothing for answers and what is missing. */
function leastOf(value: ObservedValue): number | undefined {
  if (value.type === 'exact') return value.value
  if (value.type === 'approximate') return value.value
  if (value.type === 'few') return 1
  return value.type === 'range' || value.type === 'spread' ? value.low : undefined
}

/**
 * Women and men make the total. Where only one of them is told the other can be worked out, so it counts as well: a key
 * of its own, that no value has.
 */
function sumsOfSexes(own: readonly Placed[], counts: Map<string, number>): Sum[] {
  return own.flatMap(({ series, row, key }) => {
    if (row.breakdown !== 'total' || !counts.has(key)) return []
    const parts = (['women', 'men'] as const).map((sex) => keyOf(series, row.subject, row.year, sex))
    const told = parts.filter((part) => counts.has(part))
    if (told.length === 0) return []
    const rest = (counts.get(key) ?? 0) - told.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0)
    for (const part of parts) if (!counts.has(part)) counts.set(part, Math.max(0, rest))
    return [{ total: key, parts }]
  })
}

/**
 * The organisations' counts of a year and the area's, in whichever series, when they add up to it. In attendance lists
 * there are also those who come from other organisations: when the rest is small it counts as well, under a key of its
 * own that no value has.
 */
function sumsOfOrganisations(
  indicator: DescribedIndicator,
  own: readonly Placed[],
  counts: Map<string, number>,
): Sum[] {
  const totals = own.filter(({ row }) => row.subject.startsWith('area:') && row.breakdown === 'total')
  return totals.flatMap(({ key: total, row }) =>
    indicator.series.flatMap((series) => {
      const parts = own
        .filter(
          (part) =>
            part.series === series &&
            part.row.year === row.year &&
            part.row.breakdown === 'total' &&
            part.row.subject.startsWith('organisation:') &&
            counts.has(part.key),
        )
        .map(({ key }) => key)
      const rest = (counts.get(total) ?? 0) - parts.reduce((all, key) => all + (counts.get(key) ?? 0), 0)
      if (isAttendance(indicator) && parts.length > 0 && isSmall(rest)) {
        const others = keyOf(series, 'others', row.year, 'total')
        counts.set(others, rest)
        return [{ total, parts: [...parts, others] }]
      }
      return parts.length > 1 && rest === 0 ? [{ total, parts }] : []
    }),
  )
}

/** Shares whose numerator, denominator or the rest between them is one to four. */
function sharesOfFew(own: readonly Placed[]): Map<string, 'share'> {
  return new Map(own.filter(({ row }) => isOfFew(row)).map(({ key }) => [key, 'share']))
}

const isOfFew = ({ numerator, denominator }: Pick<CitedValue, 'numerator' | 'denominator'>): boolean =>
  numerator !== null &&
  denominator !== null &&
  (isSmall(denominator) || isSmall(numerator) || isSmall(denominator - numerator))
