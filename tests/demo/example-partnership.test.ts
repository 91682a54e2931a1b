import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PrismaClient } from '#app/db/generated/client.ts'
import { roles } from '#app/domain/access/roles.ts'
import { areaKinds } from '#app/domain/area/area.ts'
import { actorRoles, timeFrames, type ActorRole } from '#app/domain/commitment/actor.ts'
import { courses, degrees, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { effectTerms, goalKinds } from '#app/domain/goal/goal.ts'
import { historyKinds } from '#app/domain/history/sentence.ts'
import { directions, indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import { planKinds, planStates } from '#app/domain/plan/plan.ts'
import { recurrences } from '#app/domain/possible-action/possible-action.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { breakdowns, cellName, type Breakdown } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { seriesEndings, seriesLevels } from '#app/domain/series/series.ts'
import { formatValue, fromColumns } from '#app/domain/series/value.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { loadExamplePartnership } from '#prisma/demo/load.ts'
import {
  goal7,
  goal7Items,
  holes,
  indicatorItems,
  isShown,
  sourceItems,
  subGoal3,
  subGoal3Items,
  values,
  type PageItem,
} from '#tests/support/checklist.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-demo-'))
const url = path.join(folder, 'example.db')
const now = new Date('2026-11-20T08:00:00Z')
let database: PrismaClient

beforeAll(async () => {
  const file = new Database(url)
  for (const entry of readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    file.exec(readFileSync(path.join('prisma/migrations', entry.name, 'migration.sql'), 'utf8'))
  }
  file.close()
  database = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) })
  await database.$transaction((tx) => loadExamplePartnership(tx, { passwordHash: '$argon2id$test', now }), {
    timeout: 60_000,
  })
})

afterAll(async () => {
  await database.$disconnect()
  rmSync(folder, { recursive: true, force: true })
})

const printed = { orderBy: { position: 'asc' } } as const

function goalOf(kind: 'goal' | 'sub-goal', number: number) {
  return database.goal.findFirstOrThrow({
    where: { kind, number, plan: { isDemo: false } },
    include: {
      plan: true,
      source: true,
      contexts: printed,
      preconditions: printed,
      effects: { orderBy: [{ term: 'asc' }, { position: 'asc' }] },
      outcomes: printed,
      possibleActions: printed,
      supportTips: printed,
      commitments: { ...printed, include: { organisations: { include: { organisation: true } } } },
      indicators: {
        ...printed,
        include: {
          indicator: {
            include: {
              events: printed,
              texts: printed,
              series: {
                ...printed,
                include: { observations: { include: { citations: printed } }, successors: true },
              },
            },
          },
        },
      },
    },
  })
}

function indicatorOf(slug: string) {
  return database.indicator.findUniqueOrThrow({
    where: { slug },
    include: {
      events: { ...printed, include: { source: true } },
      texts: printed,
      commitments: true,
      goals: true,
      series: {
        ...printed,
        include: {
          successors: true,
          predecessors: true,
          observations: {
            orderBy: { year: 'asc' },
            include: { area: true, citations: { ...printed, include: { source: true } } },
          },
        },
      },
    },
  })
}

/** The exact values of one series by year. */
async function seriesValues(indicator: string, series: string): Promise<Record<number, number>> {
  const rows = await database.observation.findMany({
    where: { series: { slug: series, indicator: { slug: indicator } }, breakdown: 'total', valueType: 'exact' },
  })
  return Object.fromEntries(rows.map((row) => [row.year, row.value ?? NaN]))
}

/** Every text in a tree of rows, values as tables write them. */
function textOf(tree: unknown, unit: IndicatorUnit = 'percent'): string {
  if (typeof tree === 'string') return tree
  if (typeof tree === 'number') return String(tree)
  if (Array.isArray(tree)) return tree.map((part) => textOf(part, unit)).join('\n')
  if (tree === null || typeof tree !== 'object' || tree instanceof Date) return ''
  const own = 'unit' in tree ? (tree.unit as IndicatorUnit) : unit
  const value = 'valueType' in tree ? formatValue(fromColumns(tree as Parameters<typeof fromColumns>[0]), own) : ''
  return [value, ...Object.values(tree).map((part) => textOf(part, own))].join('\n')
}

const missingFrom = (text: string, item: { shows: PageItem['shows'] }) =>
  item.shows.filter((shown) => !isShown(text, shown)).map(String)

describe('what the plan says is kept word for word', () => {
  test('Mål 7 has its titles, precondition, headings and tips as printed', async () => {
    const goal = await goalOf('goal', 7)
    expect(goal.title).toBe(goal7.title)
    expect(goal.shortTitle).toBe(goal7.shortTitle)
    expect(goal.commitmentsTitle).toBe(goal7.commitmentsTitle)
    expect(goal.supportTitle).toBe(goal7.supportTitle)
    expect(goal.preconditions.map((row) => row.text)).toEqual(goal7.preconditions)
    expect(goal.supportTips.map((row) => row.text)).toEqual(goal7.supportTips)
    expect(goal.plan).toMatchObject({ slug: 'handlingsplan-2020-2026', kind: 'action-plan', state: 'adopted' })
  })

  test('the nine commitments of Mål 7 stand as printed, in order', async () => {
    const goal = await goalOf('goal', 7)
    expect(goal.commitments.map(({ slug, text }) => ({ slug, text }))).toEqual(
      goal7.commitments.map(({ slug, text }) => ({ slug, text })),
    )
    expect(goal.commitments.map((row) => row.timeFrame)).toEqual([
      ...Array.from({ length: 7 }, () => null),
      'ongoing',
      null,
    ])
  })

  test('the four indicators of Mål 7 stand as printed, in order, with the chart’s title, parts and source', async () => {
    const goal = await goalOf('goal', 7)
    expect(goal.indicators.map(({ indicator }) => ({ slug: indicator.slug, name: indicator.name }))).toEqual(
      goal7.indicators,
    )
    const { chartTitle, statedSource, series } = await indicatorOf('anvant-resultat-fran-systematisk-uppfoljning')
    expect(chartTitle).toBe(goal7.chartTitle)
    expect(statedSource).toBe(goal7.chartSource)
    expect(series.slice(1).map(({ slug, label }) => ({ slug, label }))).toEqual(goal7.parts)
  })

  test('Delmål 3 has its title, effects, outcomes, possible actions and indicators as printed', async () => {
    const goal = await goalOf('sub-goal', 3)
    expect(goal.title).toBe(subGoal3.title)
    expect(goal.effects.map(({ term, text }) => [term, text])).toEqual([
      ['long', subGoal3.longTermEffect],
      ['medium', subGoal3.mediumTermEffect],
    ])
    expect(goal.outcomes.map((row) => row.text)).toEqual(subGoal3.outcomes)
    expect(goal.possibleActions.map(({ text, recurrence }) => ({ text, recurrence }))).toEqual(subGoal3.possibleActions)
    expect(
      goal.indicators.map(({ indicator: { slug, name, statedSource } }) => ({ slug, name, statedSource })),
    ).toEqual(subGoal3.indicators)
    expect(goal.plan).toMatchObject({ slug: 'strategi-2016-2020', kind: 'strategy', state: 'superseded' })
  })

  test('the strategy is superseded by the action plan', async () => {
    const plan = await database.plan.findUniqueOrThrow({
      where: { slug: 'strategi-2016-2020' },
      include: { supersededBy: true },
    })
    expect(plan.supersededBy?.slug).toBe('handlingsplan-2020-2026')
  })

  test('both plans say that their decisions are not stated, and none is invented', async () => {
    for (const plan of await database.plan.findMany({ where: { isDemo: false } })) {
      expect(plan).toMatchObject({ adoptedOn: null, caseNumber: null, documentUrl: null })
      expect(plan.note).toMatch(/framgår inte/)
    }
  })
})

describe('every item of the checklist is in the stored partnership', () => {
  const stored = (items: readonly PageItem[]) => items.filter((item) => !item.frame)

  test.each(stored(goal7Items).map((item) => [item.id, item.sentence, item] as const))(
    '%s: %s',
    async (_, __, item) => {
      const headings = 'Mål 7 Förutsättningar för att nå målet Löpande'
      expect(missingFrom(`${headings} ${textOf(await goalOf('goal', 7))}`, item)).toEqual([])
    },
  )

  test.each(stored(subGoal3Items).map((item) => [item.id, item.sentence, item] as const))(
    '%s: %s',
    async (_, __, item) => {
      const headings = 'Delmål 3 Effekt på lång sikt Effekt på medellång sikt Utfall Möjliga åtgärder'
      expect(missingFrom(`${headings} ${textOf(await goalOf('sub-goal', 3))}`, item)).toEqual([])
    },
  )

  test.each(indicatorItems.map((item) => [item.id, item.sentence, item] as const))('%s: %s', async (_, __, item) => {
    const slug = item.page.replace('/indikatorer/', '')
    expect(missingFrom(textOf(await indicatorOf(slug)), item)).toEqual([])
  })

  test.each(sourceItems.map((item) => [item.id, item.sentence, item] as const))('%s: %s', async (_, __, item) => {
    const source = await database.source.findUniqueOrThrow({
      where: { slug: item.source },
      include: { responseRates: true },
    })
    expect(missingFrom(textOf(source), item)).toEqual([])
  })
})

describe('who stands behind a promise', () => {
  test('seven of the nine commitments have no actor in the plan, and the other two have the one it names', async () => {
    const { commitments } = await goalOf('goal', 7)
    const named = commitments.map((commitment) =>
      commitment.organisations
        .filter((row) => actorRoles[row.role as ActorRole].statedInPlan)
        .map((row) => row.organisation.name),
    )
    expect(named).toEqual(goal7.commitments.map(({ actor }) => (actor === null ? [] : [actor])))
    expect(named.filter((names) => names.length === 0)).toHaveLength(7)
  })

  test('an assigned reporter has who chose and when; an actor in the plan has neither', async () => {
    for (const row of await database.commitmentOrganisation.findMany()) {
      if (actorRoles[row.role as ActorRole].statedInPlan) {
        expect(row).toMatchObject({ assignedById: null, assignedAt: null })
      } else {
        expect(row.assignedById).toBe('demo-samordnare')
        expect(row.assignedAt?.toISOString().slice(0, 10)).toBe('2025-03-05')
      }
    }
  })

  test('ten reports are owed in a round', async () => {
    const where = { commitment: { goal: { plan: { isDemo: false } } } }
    expect(await database.commitmentOrganisation.count({ where })).toBe(10)
    const owing = await database.commitmentOrganisation.groupBy({ by: ['organisationId'], where, _count: true })
    expect(owing).toHaveLength(8)
  })

  test('the organisations are the nine of the partnership and the plan', async () => {
    const rows = await database.organisation.findMany({ select: { slug: true } })
    expect(rows.map((row) => row.slug).sort()).toEqual([
      'aklagarmyndigheten',
      'arbetsformedlingen',
      'forsakringskassan',
      'kriminalvarden',
      'lansstyrelsen-stockholm',
      'polismyndigheten',
      'region-stockholm',
      'stockholms-stad',
      'storsthlm',
    ])
  })

  test('the only users are the four of the demo cast, with the password given', async () => {
    const users = await database.user.findMany({ orderBy: { id: 'asc' } })
    expect(users.map(({ id, email, role }) => [id, email, role])).toEqual([
      ['demo-admin', 'admin@exempel.se', 'admin'],
      ['demo-partner', 'partner@exempel.se', 'partner'],
      ['demo-samordnare', 'samordnare@exempel.se', 'coordinator'],
      ['demo-styrgrupp', 'styrgrupp@exempel.se', 'steering'],
    ])
    expect(users.every((user) => user.isDemo && user.passwordHash === '$argon2id$test')).toBe(true)
  })
})

describe('values are what the sources say, each with its place', () => {
  test.each(values.map((item) => [item.id, item] as const))('%s has its value and its citations', async (_, item) => {
    const [row, ...others] = await database.observation.findMany({
      where: {
        year: item.year,
        breakdown: item.breakdown,
        replacedAt: null,
        series: { slug: item.series, indicator: { slug: item.indicator } },
      },
      include: {
        series: { include: { indicator: true } },
        citations: { ...printed, include: { source: true } },
      },
    })
    expect(others).toEqual([])
    if (row === undefined) throw new Error('no such value')
    expect(formatValue(fromColumns(row), row.series.indicator.unit as IndicatorUnit)).toBe(item.shown)
    expect(row.yearInferred).toBe(item.yearInferred ?? false)
    if (row.yearInferred) expect(row.note).toBeTruthy()
    expect(
      row.citations.map(({ source, locator, quotedText }) => ({ source: source.slug, locator, quotedText })),
    ).toEqual(item.citations)
  })

  test.each(holes.map((item) => [item.id, item] as const))('%s is a hole with its reason', async (_, item) => {
    const row = await database.observation.findFirstOrThrow({
      where: { year: item.year, series: { slug: item.series, indicator: { slug: item.indicator } } },
    })
    expect(fromColumns(row)).toEqual({ type: 'missing', reason: item.reason })
    expect(row.note).toBeTruthy()
  })

  test('there is no value that the checklist does not list, but for the partnership’s own', async () => {
    const fromSources = await database.observation.count({ where: { statusReportId: null } })
    expect(fromSources).toBe(values.length + holes.length)
    expect(await database.observation.count({ where: { NOT: { statusReportId: null } } })).toBe(1)
  })

  test('every value that is not missing has at least one citation with quoted text and a place', async () => {
    const rows = await database.observation.findMany({
      where: { NOT: { valueType: 'missing' } },
      include: { citations: true },
    })
    for (const row of rows) {
      expect(row.citations.length).toBeGreaterThan(0)
      for (const citation of row.citations) {
        expect(citation.quotedText.trim()).not.toBe('')
        expect(citation.locator.trim()).not.toBe('')
        const number = row.value ?? row.high
        expect(citation.quotedText).toContain(String(number))
      }
    }
  })

  test('a value belongs to an area or to an organisation, and its cell says which', async () => {
    const rows = await database.observation.findMany({ include: { area: true, organisation: true } })
    for (const row of rows) {
      const subject = row.area ? { area: row.area.code } : { organisation: row.organisation?.slug ?? '' }
      expect(row.area === null).not.toBe(row.organisation === null)
      expect(row.cell).toBe(cellName(subject, row.year, row.breakdown as Breakdown))
    }
    expect(new Set(rows.map((row) => `${row.seriesId} ${row.cell}`)).size).toBe(rows.length)
  })

  test('the documents that values come from carry the hash of the file, and no date of fetching', async () => {
    const sources = await database.source.findMany({
      // The one about development funds is made up, so there is no file to have a hash of.
      where: { kind: { notIn: ['own-report', 'plan-document'] }, slug: { not: 'utvecklingsmedel-exempel' } },
      orderBy: { id: 'asc' },
    })
    expect(sources.map((row) => row.fileSha256)).toEqual([
      '8da971ea9315b07296e5cffcf425f84f1709f78fe0dd5ae5d8927e776ca8be1e',
      '0f33400f302b280d3f5cd574c6367074e80569f49c4e26f730ce70243a85b74e',
      '2992934b654d01d55da63aa27bd76e78d44b0557c94f0d2eccd2d06e36498b60',
      '4773a311d6ff000bfdf7efef8a16d1218f53a87582f264ba5502cc4773e60fa2',
      '9768fda3b55c0adc21ffdef369bf62db18f64e768b3c95c56c4816b90f3610c7',
    ])
    expect(sources.every((row) => row.fetchedOn === null)).toBe(true)
  })

  test('no person is named as contact', async () => {
    const tables = [await database.source.findMany(), await database.statusReport.findMany()]
    expect(textOf(tables)).not.toMatch(/@|Corovic|Jelena/)
  })
})

describe('across the documents', () => {
  const cited = async (indicator: string, year: number) => {
    const row = await database.observation.findFirstOrThrow({
      where: { year, breakdown: 'total', series: { slug: 'riket', indicator: { slug: indicator } } },
      include: { citations: { include: { source: true } } },
    })
    return { value: row.value, sources: row.citations.map((citation) => citation.source.edition).sort() }
  }

  test('the report of 2019 and the page of 2017 agree on both values that they share', async () => {
    expect(await cited('rutin-for-skolgang-i-skyddat-boende', 2017)).toEqual({
      value: 14,
      sources: ['2017', '2019'],
    })
    expect(await cited('anvant-resultat-fran-systematisk-uppfoljning-riket', 2017)).toEqual({
      value: 9,
      sources: ['2017', '2019'],
    })
  })

  test('8 percent in the country and 16 percent under Mål 7 in 2019 are two indicators, each with a warning', async () => {
    const country = await indicatorOf('anvant-resultat-fran-systematisk-uppfoljning-riket')
    const goal = await indicatorOf('anvant-resultat-fran-systematisk-uppfoljning')
    expect(country.comparabilityNote).toMatch(/16 procent/)
    expect(goal.comparabilityNote).toMatch(/8 procent/)
    expect(country.series.map((row) => row.level)).toEqual(['country'])
    expect(new Set(goal.series.map((row) => row.level))).toEqual(new Set(['unstated']))
    expect(goal.series.flatMap((row) => row.observations).every((row) => row.area?.code === 'unstated')).toBe(true)
  })

  test('the years before 2019 belong to the country only', async () => {
    const goal = await indicatorOf('anvant-resultat-fran-systematisk-uppfoljning')
    expect(Math.min(...goal.series.flatMap((row) => row.observations.map(({ year }) => year)))).toBe(2019)
    expect(await seriesValues('anvant-resultat-fran-systematisk-uppfoljning-riket', 'riket')).toEqual({
      2016: 11,
      2017: 9,
      2018: 10,
      2019: 8,
    })
  })

  test('whom the figures are about is kept as each document says it', async () => {
    const series = await database.series.findMany({ include: { indicator: true } })
    const populations = (slug: string) =>
      series.filter((row) => row.indicator.slug === slug).map((row) => row.population)
    expect(populations('rutin-for-skolgang-i-skyddat-boende')).toEqual([
      'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent.',
    ])
    expect(populations('anvant-resultat-fran-systematisk-uppfoljning-riket')).toEqual([
      'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent, riket',
    ])
    expect(populations('riskbedomningsmetod-barn')).toEqual(['Kommunerna'])
  })

  test('the response rates belong to the edition of 2019 and to nothing else', async () => {
    const rates = await database.responseRate.findMany({ include: { source: true }, orderBy: { position: 'asc' } })
    expect(rates.map((row) => [row.source.edition, row.percent])).toEqual([
      ['2019', 95],
      ['2019', 93],
    ])
  })

  test('the changes that the report states follow from the stored values', async () => {
    const routine = await seriesValues('rutin-for-skolgang-i-skyddat-boende', 'riket')
    const adults = await seriesValues('fortbildning-handlaggare-vuxna', 'riket')
    const children = await seriesValues('fortbildning-handlaggare-barn', 'riket')
    expect(Number(routine[2019]) - Number(routine[2018])).toBe(7)
    expect(Number(adults[2019]) - Number(adults[2016])).toBe(11)
    expect(Number(children[2019]) - Number(children[2016])).toBe(13)
  })

  test('the doubling from 2019 to 2022 is 2.25 times, and is told so', async () => {
    const old = await seriesValues('anvant-resultat-fran-systematisk-uppfoljning', 'till-2022')
    expect(Number(old[2022]) / Number(old[2019])).toBe(2.25)
    const { texts } = await indicatorOf('anvant-resultat-fran-systematisk-uppfoljning')
    expect(textOf(texts)).toContain('2,25')
  })

  test('no target value is stored, because no document has one', async () => {
    const columns = await database.$queryRaw<{ name: string }[]>`select name from pragma_table_info('Indicator')`
    expect(columns.map((column) => column.name).filter((name) => /target/i.test(name))).toEqual([])
  })
})

describe('indicators live and die with evidence', () => {
  test('three indicators of Mål 7 were discontinued by Socialstyrelsen and have no values', async () => {
    for (const { slug } of goal7.indicators.slice(0, 3)) {
      const indicator = await indicatorOf(slug)
      expect(indicator.state).toBe('discontinued')
      expect(indicator.series).toHaveLength(1)
      expect(indicator.series[0]).toMatchObject({
        lastYear: 2021,
        ending: 'discontinued',
        endedBy: 'Socialstyrelsen',
        observations: [],
      })
      expect(indicator.events.at(-1)).toMatchObject({ toState: 'discontinued', decidedBy: 'Socialstyrelsen' })
      expect(indicator.events.at(-1)?.source?.slug).toBe('operation-kvinnofrid-mal-7')
    }
  })

  test('the fourth was changed in 2023: its series ended and three took over', async () => {
    const indicator = await indicatorOf('anvant-resultat-fran-systematisk-uppfoljning')
    const [old, ...parts] = indicator.series
    expect(indicator.state).toBe('changed')
    expect(old).toMatchObject({ slug: 'till-2022', lastYear: 2022, ending: 'changed' })
    expect(old?.successors.map(({ toId, year }) => [toId, year])).toEqual(parts.map(({ id }) => [id, 2023]))
    expect(old?.successors.every((row) => row.reason !== '')).toBe(true)
    expect(parts.map((part) => part.ending)).toEqual([null, null, null])
  })

  test('the users’ view is new in 2019', async () => {
    for (const slug of ['enskildas-uppfattning-myndighetsutovning', 'enskildas-uppfattning-utforare']) {
      const indicator = await indicatorOf(slug)
      expect(indicator.state).toBe('new')
      expect(indicator.events[0]).toMatchObject({ toState: 'new', year: 2019 })
    }
  })

  test('the five indicators of Delmål 3 are in development, with no values; the first has two measures', async () => {
    for (const { slug, statedSource } of subGoal3.indicators) {
      const indicator = await indicatorOf(slug)
      expect(indicator.state).toBe('development')
      expect(indicator.events[0]?.reason).toContain(statedSource)
      expect(indicator.series.flatMap((row) => row.observations)).toEqual([])
    }
    const first = await indicatorOf(subGoal3.indicators[0].slug)
    expect(first.series.map(({ label, level }) => [label, level])).toEqual([
      ['Totalt', 'unstated'],
      ['Per samverkansaktör', 'organisation'],
    ])
  })

  test('an indicator’s state is where its last event led, by steps that the lifecycle allows', async () => {
    const rows = await database.indicator.findMany({ include: { events: printed } })
    for (const { state, events } of rows) {
      expect(events.at(-1)?.toState).toBe(state)
      events.slice(1).forEach((event, index) => {
        const from = indicatorStates[events[index]?.toState as IndicatorState]
        expect(from.next).toContain(event.toState)
      })
    }
  })

  test('the partnership’s own indicators are marked as examples and attached to commitments only', async () => {
    const rows = await database.indicator.findMany({
      where: { isOwn: true },
      include: {
        goals: true,
        commitments: { where: { commitment: { goal: { plan: { isDemo: false } } } }, include: { commitment: true } },
      },
      orderBy: { id: 'asc' },
    })
    expect(rows.map((row) => row.isDemo)).toEqual([true, true])
    expect(rows.flatMap((row) => row.goals)).toEqual([])
    expect(rows.flatMap((row) => row.commitments.map(({ commitment }) => commitment.slug))).toEqual([
      'soktermer-i-takecare',
      'utbildning-av-forsakringsutredare',
    ])
    expect(await database.indicator.count({ where: { isDemo: true, isOwn: false } })).toBe(0)
  })
})

describe('the rounds', () => {
  const round = (year: number) =>
    database.reportingRound.findUniqueOrThrow({
      where: { year },
      include: {
        plan: true,
        reports: {
          include: {
            organisation: true,
            commitment: { include: { organisations: true } },
            contributions: true,
            ownValues: true,
            observations: { include: { organisation: true, citations: { include: { source: true } } } },
          },
        },
      },
    })

  const states = (reports: readonly { state: string }[]) => reports.map((report) => report.state).sort()

  test('2025 is frozen, with nine of ten reports accepted', async () => {
    const { reports, phase, plan, isDemo } = await round(2025)
    expect({ phase, isDemo, plan: plan.slug }).toEqual({
      phase: 'frozen',
      isDemo: true,
      plan: 'handlingsplan-2020-2026',
    })
    expect(states(reports)).toEqual(Array.from({ length: 9 }, () => 'accepted'))
    expect(new Set(reports.map((report) => report.degree))).toEqual(
      new Set(['completed', 'ongoing', 'half-or-more', 'started', 'not-started']),
    )
    expect(reports.filter((report) => report.course === 'off-track')).toHaveLength(2)
    const decisions = reports.filter((report) => report.course === 'needs-decision')
    expect(decisions).toHaveLength(1)
    expect(decisions[0]?.reason).not.toBe('')
  })

  test('Försäkringskassan’s own value for 2025 has become an observation that cites the report', async () => {
    const { reports } = await round(2025)
    const [own, ...others] = reports.flatMap((report) => report.observations)
    expect(others).toEqual([])
    expect(own).toMatchObject({ cell: 'organisation:forsakringskassan/2025/total', value: 92, valueType: 'exact' })
    expect(own?.citations.map(({ source, quotedText }) => [source.kind, quotedText])).toEqual([['own-report', '92 %']])
  })

  test('2026 is open: two accepted, two submitted, one returned, one draft, four not begun', async () => {
    const { reports, phase } = await round(2026)
    expect(phase).toBe('open')
    expect(states(reports)).toEqual(['accepted', 'accepted', 'draft', 'returned', 'submitted', 'submitted'])
  })

  test('Region Stockholm has not begun its report on TakeCare in 2026, but on the support material', async () => {
    const { reports } = await round(2026)
    const region = reports.filter((report) => report.organisation.slug === 'region-stockholm')
    expect(region.map((report) => [report.commitment.slug, report.state])).toEqual([
      ['stodmaterial-for-psykosociala-team', 'draft'],
    ])
  })

  test('only organisations that owe a report have one, and all are marked as examples', async () => {
    for (const year of [2025, 2026]) {
      for (const report of (await round(year)).reports) {
        expect(report.commitment.organisations.map((row) => row.organisationId)).toContain(report.organisationId)
        expect(report.isDemo).toBe(true)
      }
    }
  })

  test('a report that was handed in is complete', async () => {
    const reports = await database.statusReport.findMany({ where: { NOT: { state: 'draft' } } })
    for (const report of reports) {
      const degree = degrees[report.degree as Degree]
      const course = courses[report.course as Course]
      expect(degree).toBeDefined()
      expect(course).toBeDefined()
      if (degree.needsReason || course.needsReason) expect(report.reason).not.toBe('')
      if (report.degree !== 'not-started') expect(report.done).not.toBe('')
      expect(report.submittedAt).not.toBeNull()
      expect(report.acceptedAt === null).toBe(report.state !== 'accepted')
    }
  })

  test('history has every transition in order, and the last one is the state that the report is in', async () => {
    const reports = await database.statusReport.findMany({ include: { round: true } })
    const events = await database.historyEvent.findMany({ orderBy: { id: 'asc' } })
    const stateAfter: Record<string, string> = {
      'status-report.drafted': 'draft',
      'status-report.submitted': 'submitted',
      'status-report.confirmed': 'submitted',
      'status-report.returned': 'returned',
      'status-report.accepted': 'accepted',
    }
    for (const report of reports) {
      const own = events.filter(
        (event) =>
          event.subjectType === 'status-report' && event.subjectId === String(report.id) && event.kind in stateAfter,
      )
      const times = own.map((event) => event.at.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(stateAfter[own.at(-1)?.kind ?? '']).toBe(report.state)
      expect(own.at(-1)?.at).toEqual(report.updatedAt)
      expect(own).toHaveLength(report.version)
      expect(own.every((event) => event.at >= new Date(report.round.opensOn) && event.at < now)).toBe(true)
      for (const event of own) expect(event.message !== '').toBe(event.kind === 'status-report.returned')
    }
    expect(events.every((event) => event.actorId !== null || event.actorName.endsWith('kontaktperson (exempel)'))).toBe(
      true,
    )
  })
})

test('every code in the example is one that the domain knows', async () => {
  const known = async (rows: Promise<readonly object[]>, column: string, table: object) => {
    const codes = (await rows).map((row) => (row as Record<string, unknown>)[column])
    const unknown = codes.filter((code) => code !== null && !(typeof code === 'string' && Object.hasOwn(table, code)))
    expect({ column, unknown }).toEqual({ column, unknown: [] })
  }
  await known(database.organisation.findMany(), 'kind', organisationKinds)
  await known(database.user.findMany(), 'role', roles)
  await known(database.source.findMany(), 'kind', sourceKinds)
  await known(database.area.findMany(), 'kind', areaKinds)
  await known(database.plan.findMany(), 'kind', planKinds)
  await known(database.plan.findMany(), 'state', planStates)
  await known(database.goal.findMany(), 'kind', goalKinds)
  await known(database.effect.findMany(), 'term', effectTerms)
  await known(database.possibleAction.findMany(), 'recurrence', recurrences)
  await known(database.commitment.findMany(), 'timeFrame', timeFrames)
  await known(database.commitmentOrganisation.findMany(), 'role', actorRoles)
  await known(database.indicator.findMany(), 'unit', indicatorUnits)
  await known(database.indicator.findMany(), 'direction', directions)
  await known(database.indicator.findMany(), 'state', indicatorStates)
  await known(database.indicatorEvent.findMany(), 'toState', indicatorStates)
  await known(database.series.findMany(), 'level', seriesLevels)
  await known(database.series.findMany(), 'ending', seriesEndings)
  await known(database.observation.findMany(), 'breakdown', breakdowns)
  await known(database.observation.findMany(), 'missingReason', missingReasons)
  await known(database.reportingRound.findMany(), 'phase', roundPhases)
  await known(database.statusReport.findMany(), 'state', reportStates)
  await known(database.statusReport.findMany(), 'degree', degrees)
  await known(database.statusReport.findMany(), 'course', courses)
  await known(database.historyEvent.findMany(), 'kind', historyKinds)
})

test('the installation is the example, with the help line and the quick exit', async () => {
  expect(await database.installation.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
    isExample: true,
    partnershipName: 'Operation Kvinnofrid i Stockholms län',
    helplineName: 'Kvinnofridslinjen',
    helplineNumber: '020-50 50 50',
    quickExitUrl: 'https://www.smhi.se/',
    contactEmail: 'samordnare@exempel.se',
  })
})
