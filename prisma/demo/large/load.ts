import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import type { Tx } from '#prisma/demo/load.ts'
import { loadLargePlan } from './load-plan.ts'
import { measures, services } from './names.ts'
import { firstYear, lastYear, writeLargeValues, type LargeSeries } from './values.ts'

/** Runs work in a transaction of its own; `write` of the database layer. */
type InTransaction = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

const levels = [
  { slug: 'riket', areaKind: 'country', level: 'country', label: 'Riket' },
  { slug: 'lanen', areaKind: 'county', level: 'county', label: 'Länen' },
  { slug: 'kommunerna', areaKind: 'municipality', level: 'municipality', label: 'Kommunerna' },
  { slug: 'stadsdelarna', areaKind: 'district', level: 'district', label: 'Stockholms stadsdelar' },
] as const satisfies readonly {
  slug: string
  areaKind: LargeSeries['areaKind']
  level: SeriesLevel
  label: string
}[]

/** What sets one of the large indicators apart; each kind of life comes back regularly. */
const kindOf = (number: number) => ({
  /** The year that a new question came, for every fifth. */
  breakYear: number % 5 === 0 ? 2016 : undefined,
  /** The last year with values, for every eleventh. */
  lastYear: number % 11 === 0 ? 2021 : lastYear,
})

/**
 * Adds a plan with eight goals and 300 indicators with a value for every area and each of twenty years, about two
 * million, to the example partnership. Made up, to see that the pages stay fast. Each indicator is a transaction of its
 * own; what is there already is left, so that an interrupted run can go on.
 *
 * @param progress told after each indicator
 * @param kinds fewer, for tests
 */
export async function loadLarge(
  write: InTransaction,
  now: Date,
  progress: (done: number, of: number) => void,
  kinds: { measures: readonly (typeof measures)[number][]; services: readonly (typeof services)[number][] } = {
    measures,
    services,
  },
): Promise<void> {
  await write((tx) => loadSources(tx))
  let number = 0
  for (const measure of kinds.measures) {
    for (const service of kinds.services) {
      number += 1
      await write((tx) => loadIndicator(tx, number, measure, service, now))
      progress(number, kinds.measures.length * kinds.services.length)
    }
  }
  await write((tx) => loadLargePlan(tx))
}

/** A made-up source edition for each year. */
async function loadSources(tx: Tx): Promise<void> {
  if ((await tx.source.count({ where: { slug: { startsWith: 'provdata-' } } })) > 0) return
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  await tx.source.createMany({
    data: years.map((year) => ({
      slug: `provdata-${year}`,
      publisher: 'Åtagandekollen',
      title: 'Provdata',
      edition: String(year),
      kind: 'statistics',
      note: 'Påhittade värden, för att pröva att sidorna är snabba även med ett stort register.',
    })),
  })
}

async function loadIndicator(
  tx: Tx,
  number: number,
  measure: (typeof measures)[number],
  service: (typeof services)[number],
  now: Date,
): Promise<void> {
  const slug = `provdata-${measure.slug}-${service.slug}`
  if ((await tx.indicator.findUnique({ where: { slug }, select: { id: true } })) !== null) return
  const isCount = 'isCount' in measure
  const kind = kindOf(number)
  const state: IndicatorState =
    kind.lastYear < lastYear ? 'discontinued' : kind.breakYear === undefined ? 'active' : 'changed'
  const indicator = await tx.indicator.create({
    data: {
      slug,
      name: `${measure.name}: ${service.name} (provdata)`,
      shortName: `${measure.name}, ${service.name}`,
      definition: 'Påhittad indikator med påhittade värden, för att pröva ett stort register.',
      unit: isCount ? 'count' : 'percent',
      direction: isCount ? null : 'up',
      state,
      isDemo: true,
      events: {
        create: [
          { position: 1, toState: 'new', year: firstYear, reason: 'Mäts för första gången.' },
          { position: 2, toState: 'active', year: firstYear + 1, reason: 'Mäts för andra året.' },
          ...(state === 'active'
            ? []
            : [
                {
                  position: 3,
                  toState: state,
                  year: state === 'changed' ? (kind.breakYear ?? null) : kind.lastYear,
                  reason: state === 'changed' ? 'Frågan fick en ny lydelse.' : 'Mätningen lades ned.',
                },
              ]),
        ],
      },
    },
  })
  let position = 0
  for (const { slug: levelSlug, areaKind, level, label } of levels) {
    const runs =
      kind.breakYear === undefined
        ? [{ slug: levelSlug, label, from: firstYear, to: kind.lastYear, isLast: true }]
        : [
            {
              slug: `${levelSlug}-tidigare`,
              label: `${label}, tidigare fråga`,
              from: firstYear,
              to: kind.breakYear - 1,
            },
            { slug: levelSlug, label, from: kind.breakYear, to: kind.lastYear, isLast: true },
          ]
    const ids: number[] = []
    for (const run of runs) {
      position += 1
      const ending = run.isLast !== true ? 'changed' : kind.lastYear < lastYear ? 'discontinued' : null
      const { id } = await tx.series.create({
        data: {
          slug: run.slug,
          indicatorId: indicator.id,
          position,
          label: run.label,
          shortLabel: run.label,
          level,
          firstYear: run.from,
          lastYear: ending === null ? null : run.to,
          ending,
          endReason:
            ending === null ? null : ending === 'changed' ? 'Frågan fick en ny lydelse.' : 'Mätningen lades ned.',
        },
      })
      ids.push(id)
      await writeLargeValues(
        tx,
        {
          seriesId: id,
          seed: number + position * 3,
          areaKind,
          from: run.from,
          to: run.to,
          values: isCount ? 'count' : measure.isAnswered && areaKind === 'municipality' ? 'answer' : 'share',
        },
        now.toISOString().replace('Z', '+00:00'),
      )
    }
    const [fromId, toId] = ids
    if (fromId !== undefined && toId !== undefined && kind.breakYear !== undefined) {
      await tx.seriesSuccession.create({
        data: { fromId, toId, year: kind.breakYear, reason: 'Frågan fick en ny lydelse.' },
      })
    }
  }
}
