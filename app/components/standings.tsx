import type { CitedSeries, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import {
  againstCountry,
  againstMedian,
  latestYearWithFive,
  standingSentences,
} from '#app/domain/series/computed/standing.ts'
import { Prose } from '#app/ui/page.tsx'
import { ownCounty } from './own-county.ts'

/** How the own county and its municipalities stand against the country and the median, series by series. */
export function Standings({ indicator }: { indicator: DescribedIndicator }) {
  return indicator.series.map((series) => <SeriesStandings key={series.slug} indicator={indicator} series={series} />)
}

function SeriesStandings({ indicator, series }: { indicator: DescribedIndicator; series: CitedSeries }) {
  const { unit } = indicator
  const county = sentencesOfCounty(series, unit)
  const place = { kind: 'municipality', within: ownCounty } as const
  const year = latestYearWithFive(series, place)
  const found = year === undefined ? undefined : againstMedian(series, { ...place, year }, unit)
  const municipalities = year === undefined || found === undefined ? undefined : { ...found, year }
  if (county.length === 0 && municipalities === undefined) return null
  const lead = indicator.series.length > 1 ? `${series.shortLabel}: ` : ''
  return (
    <Prose>
      {county.length === 0 ? null : <p>{`${lead}${county.join(' ')}`}</p>}
      {municipalities === undefined ? null : (
        <details>
          <summary>{`${lead}Länets kommuner mot medianen ${year}`}</summary>
          <p>{municipalities.how}</p>
          {standingSentences(municipalities.figure, { ...place, year: municipalities.year }, unit).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </Prose>
  )
}

function sentencesOfCounty(series: CitedSeries, unit: DescribedIndicator['unit']): string[] {
  const year = latestYearWithFive(series, { kind: 'county' })
  if (year === undefined) return []
  const median = againstMedian(series, { kind: 'county', year }, unit)?.figure.find(
    ({ area }) => area.code === ownCounty,
  )
  const country = againstCountry(series, { code: ownCounty, kind: 'county', year }, unit)
  return [median, country].flatMap((standing) => (standing === undefined ? [] : [standing.sentence]))
}
