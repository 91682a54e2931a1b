import { frequencies, type Frequency } from '#app/domain/indicator/frequency.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { seriesEndings, seriesLevels, type SeriesEnding, type SeriesLevel } from '#app/domain/series/series.ts'
import { formatNumber, formatPercent } from '#app/domain/swedish.ts'
import type { FollowUpData, FrozenIndicator, FrozenValue } from '#app/domain/follow-up/edition/content.ts'
import { facts, type ToldFact } from './told-fact.ts'

type Series = FrozenIndicator['series'][number]
type Sources = Pick<FollowUpData, 'sources'>

/** The key of the fact that a series is. */
export const seriesKey = (indicator: string, series: string): string => `indicator/${indicator}/series/${series}`

/** The key of the fact that a value is. */
export const valueKey = (
  indicator: string,
  series: string,
  { subject, year, breakdown }: Pick<FrozenValue, 'subject' | 'year' | 'breakdown'>,
): string => `${seriesKey(indicator, series)}/${subject}/${year}/${breakdown}`

/** "2019", "2019, kvinnor". */
export const yearAndBreakdown = ({ year, breakdown }: Pick<FrozenValue, 'year' | 'breakdown'>): string =>
  breakdown === 'total' || !Object.hasOwn(breakdowns, breakdown)
    ? `${year}`
    : `${year}, ${breakdowns[breakdown as Breakdown].label.toLocaleLowerCase('sv')}`

/** An indicator with its series, their values and the breaks between them. */
export function indicatorFacts(indicator: FrozenIndicator, data: Sources): ToldFact[] {
  const { slug, frequency } = indicator
  const key = `indicator/${slug}`
  const head = { subject: indicator.shortName, href: `/indikatorer/${slug}` }
  return [
    { ...head, group: 'name', key, of: [], what: 'Namn', text: indicator.name },
    ...facts({ ...head, group: 'name', of: [key] }, key, [['short', 'Kort namn', indicator.shortName]]),
    ...facts({ ...head, group: 'indicator', of: [key] }, key, [
      ['state', 'Läge', indicator.stateLabel],
      ['definition', 'Definition', indicator.definition],
      ['unit', 'Enhet', indicator.unit],
      ['owner', 'Ansvarig', indicator.owner],
      [
        'frequency',
        'Hur ofta den mäts',
        frequency !== null && Object.hasOwn(frequencies, frequency)
          ? frequencies[frequency as Frequency].label
          : frequency,
      ],
      ...indicator.successions.map(
        ({ from, to, year, reason }) =>
          [`succession/${from}/${to}`, 'Brott mellan serier', `${year}: ${reason}`] as const,
      ),
    ]),
    ...indicator.series.flatMap((series) => seriesFacts(indicator, series, data)),
  ]
}

function seriesFacts(indicator: FrozenIndicator, series: Series, data: Sources): ToldFact[] {
  const parent = `indicator/${indicator.slug}`
  const key = seriesKey(indicator.slug, series.slug)
  const head = {
    group: 'indicator',
    subject: `${indicator.shortName}: ${series.shortLabel}`,
    href: `/indikatorer/${indicator.slug}`,
  } as const
  const { level, ending } = series
  return [
    { ...head, key, of: [parent], what: 'Serie', text: series.label },
    ...facts({ ...head, of: [parent, key] }, key, [
      ['short', 'Seriens korta namn', series.shortLabel],
      ['population', 'Vilka som ingår', series.population],
      ['question', 'Fråga', series.question],
      ['level', 'Nivå', Object.hasOwn(seriesLevels, level) ? seriesLevels[level as SeriesLevel].label : level],
      ['last-year', 'Sista året', series.lastYear === null ? null : `${series.lastYear}`],
      [
        'ending',
        'Hur serien slutade',
        ending !== null && Object.hasOwn(seriesEndings, ending) ? seriesEndings[ending as SeriesEnding].label : ending,
      ],
      ['ended-by', 'Vem som avslutade serien', series.endedBy],
    ]),
    ...series.values.flatMap((value) => valueFacts(indicator, series, value, data)),
  ]
}

function valueFacts(indicator: FrozenIndicator, series: Series, value: FrozenValue, { sources }: Sources): ToldFact[] {
  const owners = [`indicator/${indicator.slug}`, seriesKey(indicator.slug, series.slug)]
  const key = valueKey(indicator.slug, series.slug, value)
  const head = {
    subject: `${indicator.shortName}, ${series.shortLabel}: ${value.subjectName} ${yearAndBreakdown(value)}`,
    href: `/indikatorer/${indicator.slug}`,
  }
  return [
    { ...head, group: 'value', key, of: owners, what: 'Värde', text: valueInWords(value) },
    ...facts({ ...head, group: 'value', of: [...owners, key] }, key, [['note', 'Anmärkning till värdet', value.note]]),
    ...value.citations.map((one): ToldFact => {
      const name = sources.find((source) => source.slug === one.source)?.name ?? one.source
      return {
        ...head,
        group: 'source',
        key: `${key}/citation/${one.source}`,
        of: [...owners, key],
        what: 'Värdets källa',
        text: `${name}, ${one.locator}: ”${one.quotedText}”`,
        is: `${one.source}\n${one.locator}\n${one.quotedText}`,
      }
    }),
  ]
}

/** "62 %", with what it was counted from where that is known: "62 % (28 av 45)". */
export function valueInWords({ text, numerator, denominator }: FrozenValue): string {
  if (numerator === null || denominator === null) return text
  return `${text} (${formatNumber(numerator)} av ${formatNumber(denominator)})`
}

/** A source with what is known of it. */
export function sourceFacts(source: FollowUpData['sources'][number]): ToldFact[] {
  const key = `source/${source.slug}`
  const head = { group: 'source', subject: source.name } as const
  return [
    { ...head, key, of: [], what: 'Källa', text: source.name },
    ...facts({ ...head, of: [key] }, key, [
      ['population', 'Vilka som ingår', source.population],
      ['url', 'Adress', source.url],
      ['fetched', 'Hämtad', source.fetchedOn],
      ['file', 'Filens kontrollsumma', source.fileSha256],
      ...source.responseRates.map(
        ({ part, percent }) => [`rate/${part}`, `Svarsfrekvens, ${part}`, formatPercent(percent)] as const,
      ),
    ]),
  ]
}
