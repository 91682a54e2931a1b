import { areaKinds, type AreaKind } from '#app/domain/area/area.ts'
import type { CitedSeries, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { answers, type Answer } from '#app/domain/series/answer.ts'
import {
  answerPicture,
  areaPictures,
  areasHeadline,
  spreadHeadline,
  type AnswerPicture,
  type AreaDot,
  type AreaPicture,
} from '#app/domain/series/computed/area-picture.ts'
import type { Spread } from '#app/domain/series/computed/spread.ts'
import { bridges, points } from '#app/domain/series/series.ts'
import { compareSwedish, formatPercent, numeral, percentInWords } from '#app/domain/swedish.ts'
import { DotPlot } from '#app/ui/chart/dot-plot.tsx'
import type { Dot } from '#app/ui/chart/dot-plot-layout.ts'
import { PartBars } from '#app/ui/chart/part-bars.tsx'
import { SmallMultiples } from '#app/ui/chart/small-multiples.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { ownCounty } from './own-county.ts'

/** What an indicator's values look like over the areas, series by series; nothing for a series about a single one. */
export function AreaFigures({ indicator, id }: { indicator: DescribedIndicator; id: string }) {
  return indicator.series.map((series) => (
    <SeriesByArea key={series.slug} indicator={indicator} series={series} id={`${id}-${series.slug}`} />
  ))
}

function SeriesByArea({ indicator, series, id }: { indicator: DescribedIndicator; series: CitedSeries; id: string }) {
  const pictures = areaPictures(series, indicator.unit)
  const answered = answerPicture(series)
  const what = indicator.series.length > 1 ? series.label : (indicator.chartTitle ?? indicator.name)
  return (
    <>
      {answered === undefined ? null : <Answers picture={answered} what={what} id={id} />}
      {pictures.map((picture) => (
        <Dots key={picture.kind} picture={picture} indicator={indicator} what={what} id={`${id}-${picture.kind}`} />
      ))}
      <Counties indicator={indicator} series={series} what={what} />
    </>
  )
}

type DotsProps = { picture: AreaPicture; indicator: DescribedIndicator; what: string; id: string }

function Dots({ picture, indicator, what, id }: DotsProps) {
  const { unit } = indicator
  const { kind, year, dots, spread, median, country } = picture
  const { inTable, inText } = indicatorUnits[unit]
  const title = areasHeadline(picture, unit)
  return (
    <Figure title={title} subtitle={`${what}. En punkt för varje ${areaKinds[kind].one}, ${year}.`} note={median.how}>
      <DotPlot
        id={id}
        title={title}
        desc={`${spread.how}${country === undefined ? '' : ` ${country.name}: ${inText(country.value)}.`}`}
        unit={unit}
        dots={namedDots(dots, kind, spread.figure, inTable)}
        references={[
          { id: 'median', label: 'Median', value: median.figure, text: inTable(median.figure), isDashed: true },
          ...(country === undefined
            ? []
            : [{ id: 'country', label: country.name, value: country.value, text: inTable(country.value) }]),
        ]}
      />
    </Figure>
  )
}

/** The dots, with the lowest, the highest and the own county named. */
function namedDots(
  dots: readonly AreaDot[],
  kind: AreaKind,
  spread: Spread,
  inTable: (value: number) => string,
): Dot[] {
  const ends: [string, readonly string[]][] =
    spread.min === spread.max
      ? []
      : [
          ['Lägst', spread.lowest],
          ['Högst', spread.highest],
        ]
  return dots.map(({ code, name, value }) => {
    // Of several that share the end, the first stands for them; the own county goes before others.
    const end = ends.find(([, names]) => names.includes(name))
    const isOwn = code === ownCounty
    const first =
      dots.find((dot) => dot.code === ownCounty && end?.[1].includes(dot.name) === true)?.name ?? end?.[1][0]
    const others = (end?.[1].length ?? 0) - 1
    const isEnd = end !== undefined && first === name
    return {
      id: code,
      label: isEnd
        ? `${end[0]}: ${name}${others > 0 ? ` och ${numeral(others, areaKinds[kind].gender)} till` : ''}`
        : name,
      value,
      text: inTable(value),
      isNamed: isOwn || isEnd,
      tone: isOwn ? 'a' : undefined,
    }
  })
}

/** The counties' lines side by side, when at least five have two years or more. */
function Counties({ indicator, series, what }: { indicator: DescribedIndicator; series: CitedSeries; what: string }) {
  const { inTable } = indicatorUnits[indicator.unit]
  const counties = [...new Map(series.values.map((row) => [row.subject, row.area]))]
    .flatMap(([subject, area]) => (area?.kind === 'county' ? [{ subject, area }] : []))
    .map(({ subject, area }) => ({ subject, area, line: points(series, subject) }))
    .filter(({ line }) => line.length > 1)
    .sort((a, b) => compareSwedish(a.area.name, b.area.name))
  if (counties.length < 5) return null
  const years = counties.flatMap(({ line }) => line.map((point) => point.year))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return (
    <Figure
      title={`Län för län ${from}–${to}`}
      subtitle={`${what}.`}
      note={`Alla diagram har samma skalor: ${from}–${to} i sidled och ${
        indicator.unit === 'percent' ? '0 till 100\u00a0procent' : 'antal från 0'
      } på höjden. Talet är det senaste värdet.`}
      wide
    >
      <SmallMultiples
        label={`${what}, län för län`}
        unit={indicator.unit}
        xFrom={from}
        xTo={to}
        multiples={counties.map(({ subject, area, line }) => ({
          id: area.code,
          label: area.name,
          points: line.map(({ year, value }) => ({ x: year, y: value, text: inTable(value) })),
          bridges: bridges(series, subject),
          isMarked: area.code === ownCounty,
        }))}
      />
    </Figure>
  )
}

/** Ja, Delvis and Nej as numbers of municipalities, and the share of Ja in each county. */
function Answers({ picture, what, id }: { picture: AnswerPicture; what: string; id: string }) {
  const { share, counties, year, kind } = picture
  const count: Record<Answer, number> = share.figure
  const rounded = (percent: number) => Math.round(percent * 10) / 10
  return (
    <>
      <Figure
        title={`${percentInWords(Math.round(share.figure.percent))} av ${areaKinds[kind].theMany} svarade Ja ${year}`}
        subtitle={`${what}. Antal ${areaKinds[kind].many} av ${share.figure.answered} som har svarat.`}
        note={share.how}
      >
        <PartBars
          label={`${what}, ${year}`}
          max={share.figure.answered}
          parts={(Object.keys(answers) as Answer[]).map((answer) => ({
            id: answer,
            label: answers[answer].label,
            value: count[answer],
            text: String(count[answer]),
          }))}
        />
      </Figure>
      {counties === undefined ? null : (
        <Figure
          title={spreadHeadline(counties.spread.figure, 'county', year, (value) => percentInWords(Math.round(value)))}
          subtitle={`${what}. Andel kommuner som svarade Ja, en punkt för varje län, ${year}.`}
          note={counties.spread.how}
        >
          <DotPlot
            id={`${id}-svar`}
            title={`Andelen Ja i länen ${year}`}
            desc={counties.spread.how}
            unit="percent"
            dots={namedDots(counties.dots, 'county', counties.spread.figure, (value) => formatPercent(rounded(value)))}
            references={[]}
          />
        </Figure>
      )}
    </>
  )
}
