import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AreaFigures } from '#app/components/area-figures.tsx'
import { IndicatorFigure } from '#app/components/indicator-panel.tsx'
import { indicatorFigure, indicatorTable, isDrawn, valueRows } from '#app/domain/follow-up/document/figure.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { answerPicture, areaPictures } from '#app/domain/series/computed/area-picture.ts'
import { areaOf, register } from '#tests/support/area-register.ts'
import { answer, exact, noAnswer, seriesOf, valueOf } from '#tests/support/area-series.ts'

/** An indicator with generated values: nothing here is from a source. */
const generated = (...series: (readonly CitedValue[])[]): DescribedIndicator => ({
  id: 1,
  slug: 'genererad',
  name: 'Genererad indikator',
  shortName: 'Genererad',
  chartTitle: null,
  definition: null,
  statedSource: null,
  unit: 'percent',
  direction: null,
  state: 'active',
  isOwn: false,
  isDemo: false,
  comparabilityNote: null,
  series: series.map((values, index) => seriesOf(values, `serie-${index + 1}`)),
  successions: [],
  steps: [],
  remarks: [],
  goals: [],
  commitments: [],
})
const countyCodes = register.areas
  .filter((area) => area.kind === 'county')
  .map((area) => area.code)
  .sort()
const counties = [2021, 2023].flatMap((year) => [
  valueOf(areaOf('00'), year, exact(50)),
  ...countyCodes.map((code, n) => valueOf(areaOf(code), year, n === 4 ? noAnswer : exact(2 * n + year - 2000))),
])
const municipalities = ['0180', '0188', '0117', '0480', '0580', '2584', '0380'].map((code, n) =>
  valueOf(areaOf(code), 2023, n === 6 ? noAnswer : answer(n < 3 ? 'yes' : n < 5 ? 'partly' : 'no')),
)
const plain = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll(/<[^>]+>/g, ' ')

describe('an indicator with values for many areas', () => {
  test('draws the country and the county as lines of their own, and no line through different areas', () => {
    const figure = indicatorFigure(generated(counties), 'x')
    expect(figure.lines.map(({ shortLabel, points }) => [shortLabel, points.map((point) => point.value)])).toEqual([
      ['Riket', [50, 50]],
      ['Stockholms län', [21, 23]],
    ])
    expect(figure.title.replaceAll('\u00a0', ' ')).toBe('Riket 50 procent och Stockholms län 23 procent 2023')
    expect(figure.description).toContain('Stockholms län:')
    expect(figure.holes).toEqual([])
  })

  test('draws up to four areas as lines, and leaves what lacks a value out of them', () => {
    const values = ['01', '03', '04'].map((code, n) => valueOf(areaOf(code), 2023, n === 2 ? noAnswer : exact(n)))
    const figure = indicatorFigure(generated(values), 'x')
    expect(figure.lines.map((line) => line.shortLabel)).toEqual(['Stockholms län', 'Uppsala län'])
    expect(figure.holes).toEqual([{ year: 2023, text: 'bortfall' }])
  })

  test('has a row for each area in its table, the country first and then in Swedish order', () => {
    const { rows, years } = valueRows(generated(counties))
    expect(years).toEqual([2021, 2023])
    expect(rows.map((row) => row.label).slice(0, 3)).toEqual(['Riket', 'Blekinge län', 'Dalarnas län'])
    expect(rows.at(-1)?.label).toBe('Östergötlands län')
    expect(rows.map((row) => row.group)).toEqual(rows.map(() => undefined))
    expect(indicatorTable(generated(counties)).rows).toHaveLength(22)
  })

  test('groups municipalities under their county, and by series where there are several', () => {
    const groups = (indicator: DescribedIndicator) =>
      valueRows(indicator).rows.map((row) => `${row.group}: ${row.label}`)
    expect(groups(generated(municipalities))).toEqual([
      'Norrbottens län: Kiruna',
      'Stockholms län: Norrtälje',
      'Stockholms län: Stockholm',
      'Stockholms län: Österåker',
      'Södermanlands län: Nyköping',
      'Uppsala län: Uppsala',
      'Östergötlands län: Linköping',
    ])
    expect(groups(generated(municipalities, counties))[0]).toBe('Genererad serie, Norrbottens län: Kiruna')
  })

  test('shows its counties as dots with the median, the country, the ends and the county named', () => {
    const [picture] = areaPictures(seriesOf(counties), 'percent')
    expect([picture?.kind, picture?.year, picture?.dots.length, picture?.country?.value]).toEqual([
      'county',
      2023,
      20,
      50,
    ])
    const html = renderToStaticMarkup(<AreaFigures indicator={generated(counties)} id="o" />)
    const wide = html.slice(html.indexOf('data-size="wide"'), html.indexOf('data-size="narrow"'))
    expect(wide.match(/data-dot=/g)).toHaveLength(20)
    expect([...wide.matchAll(/data-label="([^"]+)"/g)].map((match) => match[1] ?? '').sort()).toEqual([
      '01',
      '25',
      'country',
      'median',
    ])
    expect(plain(wide)).toContain('Lägst: Stockholms län')
    expect(plain(wide)).toContain('Högst: Norrbottens län')
    expect(plain(html)).toContain('Länen från 23 till 63 procent 2023')
    expect(plain(html)).toContain('Inte medräknade: ett län (bortfall).')
    expect(html.match(/data-multiple=/g)).toHaveLength(20)
    expect(html).not.toMatch(/\sstyle=|<script/)
  })

  test('shows no picture of fewer than five areas of one level, nor of five spread over two years', () => {
    const few = counties.filter((row) => row.year === 2023).slice(0, 5)
    expect(areaPictures(seriesOf(few), 'percent')).toEqual([])
    const apart = few.map((row, n) => ({ ...row, year: 2020 + (n % 2) }))
    expect(areaPictures(seriesOf([...apart, valueOf(areaOf('06'), 2020, exact(1))]), 'percent')).toEqual([])
    expect(renderToStaticMarkup(<AreaFigures indicator={generated(few)} id="o" />)).toBe('')
  })
})

describe('an indicator with Ja, Delvis and Nej', () => {
  test('counts the answers, says the share with its denominator, and shows each answer in the table', () => {
    const indicator = generated(municipalities)
    expect(answerPicture(seriesOf(municipalities))?.share.figure).toMatchObject({ yes: 3, answered: 6, unanswered: 1 })
    const text = plain(renderToStaticMarkup(<AreaFigures indicator={indicator} id="o" />))
    expect(text).toContain('50 procent av kommunerna svarade Ja 2023')
    expect(text).toContain('3 av 6 kommuner som har svarat svarade Ja 2023: 50 procent.')
    expect(isDrawn(indicatorFigure(indicator, 'x'))).toBe(false)
    const table = renderToStaticMarkup(<IndicatorFigure indicator={indicator} id="x" />)
    expect(table).not.toContain('<svg')
    expect(
      [...table.matchAll(/<a href="[^"]+">(Ja|Delvis|Nej|bortfall)<\/a>/g)].map((match) => match[1] ?? '').sort(),
    ).toEqual(['Ja', 'Ja', 'Ja', 'Delvis', 'Delvis', 'Nej', 'bortfall'].sort())
  })

  test('shows the share of every county as dots when at least five counties have answered', () => {
    const five = ['0180', '0380', '0480', '0580', '0680', '0780'].map((code, n) =>
      valueOf(areaOf(code), 2023, answer(n === 0 ? 'no' : 'yes')),
    )
    expect(answerPicture(seriesOf(five))?.counties?.dots).toHaveLength(6)
    const html = renderToStaticMarkup(<AreaFigures indicator={generated(five)} id="o" />)
    expect(plain(html)).toContain('Lägst: Stockholms län')
    expect(plain(html)).toContain('och fyra till')
    expect(answerPicture(seriesOf(five.slice(0, 4)))).toBeUndefined()
  })
})
