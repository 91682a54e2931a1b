import { describe, expect, it } from 'vitest'
import { thePublic } from '#app/domain/access/roles.ts'
import { comparableGroups, groupRefusals } from '#app/domain/comparison/line.ts'
import { loadComparison } from '#app/routes/comparison/load-comparison.server.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('example')

const load = (query: string) => loadComparison(thePublic, new URLSearchParams(query))
const country = 'anvant-resultat-fran-systematisk-uppfoljning-riket/riket'
const goal7 = 'anvant-resultat-fran-systematisk-uppfoljning'
const adults = 'fortbildning-handlaggare-vuxna/riket'
const children = 'fortbildning-handlaggare-barn/riket'

describe('the comparison page', () => {
  it('offers every series that has values and no other', async () => {
    const { offered: listed, lines, problems } = await load('')
    const offered = listed.shown.flatMap(({ slug, series }) => series.map((one) => `${slug}/${one.slug}`))
    expect(offered).toContain(country)
    expect(offered).toContain(`${goal7}/stod-och-insatser`)
    expect(offered.filter((name) => name.startsWith('kartlagt-antal'))).toEqual([])
    expect({ lines, problems }).toEqual({ lines: [], problems: [] })
  })

  it('keeps the country 2016–2019 and the indicator of Mål 7 2019–2022 apart, with the levels named', async () => {
    const { lines } = await load(`serie=${country}&serie=${goal7}/till-2022`)
    const groups = comparableGroups(lines)
    expect(groups.map((group) => group.map((line) => line.series.values.map((row) => row.year)))).toEqual([
      [[2016, 2017, 2018, 2019]],
      [[2019, 2020, 2021, 2022]],
    ])
    const texts = groupRefusals(groups).flatMap(({ refusals }) => refusals.map((refusal) => refusal.text))
    expect(texts).toContain('Nivåerna skiljer sig: riket och nivån framgår inte av källan.')
  })

  it('draws training for adults and for children side by side, being two questions and nothing else', async () => {
    const { lines } = await load(`serie=${adults}&serie=${children}&fran=2016&till=2019&omrade=00`)
    const refusals = groupRefusals(comparableGroups(lines)).flatMap((pair) => pair.refusals)
    expect(refusals.map((refusal) => refusal.field)).toEqual(['question'])
  })

  it('never draws the question before 2023 with the three after it, but the three together', async () => {
    const parts = ['utsatthet-och-behov', 'stod-och-insatser', 'resultat-for-enskilda']
    const { lines } = await load(['till-2022', ...parts].map((slug) => `serie=${goal7}/${slug}`).join('&'))
    const groups = comparableGroups(lines)
    expect(groups.map((group) => group.map((line) => line.series.slug))).toEqual([['till-2022'], parts])
    expect(groupRefusals(groups)[0]?.refusals.map((refusal) => refusal.field)).toEqual(['succession'])
  })

  it('shows only the years and areas that are asked for', async () => {
    const { lines } = await load(`serie=${adults}&fran=2017&till=2018&omrade=00`)
    expect(lines.flatMap((line) => line.series.values.map((row) => row.year))).toEqual([2017, 2018])
    expect((await load(`serie=${adults}&fran=1990&till=1995`)).lines).toEqual([])
  })

  it.each([
    ['serie=finns-inte/alls', 'Det finns ingen serie med värden som heter ”finns-inte/alls”.'],
    [
      'serie=kartlagt-antal-barn/till-2021',
      'Det finns ingen serie med värden som heter ”kartlagt-antal-barn/till-2021”.',
    ],
    ['serie=%00%27', 'Det finns ingen serie med namnet'],
    [`serie=${adults}&fran=2019&till=2016`, 'Det första året (2019) är senare än det sista (2016).'],
    [`serie=${adults}&omrade=9999`, 'De valda serierna har inga värden för ett område med koden ”9999”.'],
    ['fran=nittonhundra', '”nittonhundra” är inget år.'],
  ])('says what is wrong with %s', async (query, text) => {
    const { problems } = await load(query)
    expect(problems.map((problem) => problem.text).join(' ')).toContain(text)
  })

  it('keeps what can be used of a choice where something cannot', async () => {
    const { lines, problems } = await load(`serie=${adults}&serie=finns-inte/alls`)
    expect(lines).toHaveLength(1)
    expect(problems).toHaveLength(1)
  })
})
