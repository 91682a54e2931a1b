import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  goal7,
  goal7Items,
  holes,
  indicatorItems,
  isShown,
  sourceItems,
  subGoal3Items,
  values,
  valueShows,
  type Shown,
} from '#tests/support/checklist.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let visitor: Client
const texts = new Map<string, string>()

beforeAll(async () => {
  server = await startServer()
  visitor = new Client(server.url)
})
afterAll(async () => {
  visitor.close()
  await server.stop()
  server.clean()
})

/** What the public page says; fetched once. */
async function pageText(path: string): Promise<string> {
  const known = texts.get(path)
  if (known !== undefined) return known
  const answer = await visitor.get(path)
  expect(answer.status, path).toBe(200)
  const text = textOf(answer.body)
  texts.set(path, text)
  return text
}

const missingFrom = (text: string, shows: readonly Shown[]): string[] =>
  shows.filter((shown) => !isShown(text, shown)).map(String)

/** Indicators whose page lists a source, by the source's slug. */
const indicatorsCiting = (source: string): string[] =>
  withDatabase(server.folder, (database) =>
    (
      database
        .prepare(
          `SELECT DISTINCT i.slug FROM Indicator i
           LEFT JOIN Series s ON s.indicatorId = i.id LEFT JOIN Observation o ON o.seriesId = s.id
           LEFT JOIN Citation c ON c.observationId = o.id
           LEFT JOIN IndicatorText t ON t.indicatorId = i.id LEFT JOIN IndicatorEvent e ON e.indicatorId = i.id
           JOIN Source u ON u.id IN (c.sourceId, t.sourceId, e.sourceId) WHERE u.slug = ? ORDER BY i.id`,
        )
        .all(source) as { slug: string }[]
    ).map(({ slug }) => slug),
  )

describe('the page on Mål 7', () => {
  it.each(goal7Items)('$id: $sentence', async ({ page, shows }) => {
    expect(missingFrom(await pageText(page), shows)).toEqual([])
  })

  it('says of seven of the nine commitments, and of no more, that the plan names no actor', async () => {
    const said = await Promise.all(
      goal7.commitments.map(async ({ slug, actor }) => {
        const text = await pageText(`/atagande/${slug}`)
        expect(text.includes('Ingen aktör angiven i planen'), slug).toBe(actor === null)
        if (actor !== null) expect(text, slug).toMatch(new RegExp(`Ansvarig enligt planen: ${actor}`))
        return text.includes('Ingen aktör angiven i planen')
      }),
    )
    expect(said.filter(Boolean)).toHaveLength(7)
    // The chain of effects, after the commitments, says it once more of the same seven.
    const [, listed = ''] = (await pageText('/mal/7')).split(goal7.commitmentsTitle)
    const onThePage = listed.split(goal7.supportTitle)[0]?.match(/Ingen aktör angiven i planen/g)
    expect(onThePage).toHaveLength(7)
  })
})

describe('the page on Delmål 3', () => {
  it.each(subGoal3Items)('$id: $sentence', async ({ page, shows }) => {
    expect(missingFrom(await pageText(page), shows)).toEqual([])
  })
})

describe('the pages on the indicators', () => {
  it.each(values)('$id: the value stands with its year, place and quoted cell', async (item) => {
    const text = await pageText(`/indikatorer/${item.indicator}`)
    expect(missingFrom(text, valueShows(item))).toEqual([])
    if (item.yearInferred) expect(text).toContain('året framgår inte av källan')
  })

  it.each(holes)('$id: what was not measured or told is said in words', async ({ indicator, year, shown }) => {
    const text = await pageText(`/indikatorer/${indicator}`)
    expect(text).toMatch(new RegExp(`${shown}\\W+[^.]{0,80}${year}|${year}[^.]{0,80}${shown}`))
  })

  it.each(indicatorItems)('$id: $sentence', async ({ page, shows }) => {
    expect(missingFrom(await pageText(page), shows)).toEqual([])
  })

  it.each(sourceItems)('$id: $sentence', async ({ source, shows }) => {
    const pages = [...indicatorsCiting(source).map((slug) => `/indikatorer/${slug}`), '/mal/7', '/delmal/3', '/om']
    const lacking = await Promise.all(pages.map(async (page) => missingFrom(await pageText(page), shows)))
    const fewest = lacking.reduce((least, one) => (one.length < least.length ? one : least))
    expect(fewest).toEqual([])
  })
})

describe('the two shares of 2019', () => {
  it('are joined to one change on no page', async () => {
    const slugs = withDatabase(server.folder, (database) =>
      (database.prepare('SELECT slug FROM Indicator').all() as { slug: string }[]).map(({ slug }) => slug),
    )
    const change = [
      /\b8(\s?%| procent)?\s*(→|->|⟶|⇒)\s*16\b/,
      /\b16(\s?%| procent)?\s*(→|->|⟶|⇒)\s*8\b/,
      /från\s8(\s?%|\sprocent)?\s(till|upp till)\s16\b/i,
      /från\såtta\s(procent\s)?till\ssexton\b/i,
    ]
    for (const page of [
      '/',
      '/mal/7',
      '/delmal/3',
      '/indikatorer',
      '/jamfor',
      '/om',
      ...slugs.map((slug) => `/indikatorer/${slug}`),
    ]) {
      const text = await pageText(page)
      for (const pattern of change) expect(text, page).not.toMatch(pattern)
    }
  })
})
