import type { Dice } from './dice.ts'
import type { Making } from './plans.ts'
import { noonOf } from './rows.ts'

const states = ['development', 'new', 'active', 'active', 'active', 'changed', 'changed', 'discontinued'] as const
type State = (typeof states)[number]

/** The country, the county, two municipalities, and organisations: what values may be about. */
interface Places {
  areas: { code: string; id: number }[]
  organisations: { slug: string; id: number }[]
}

/** What a series is about: one place, the county among others, several without it, or nothing measured yet. */
const abouts: readonly [string[], ...string[][]] = [
  ['01'],
  ['01'],
  ['00'],
  ['00', '01'],
  ['00', '01', '0180', '0181'],
  ['0180'],
  ['0180', '0181'],
  [],
]

/**
 * Writes indicators in each state of their lives and ties them to goals, some to several. They have one to three series
 * with values of every type, years without a measurement, values of women and men, revisions, and breaks.
 */
export function addIndicators(making: Making, goals: readonly number[], places: Places, count: number): number[] {
  const firstSteps: number[] = []
  const { rows, dice, prefix } = making
  for (let index = 0; index < count; index += 1) {
    const state = dice.pick(states)
    const isOwn = dice.chance(0.15)
    const slug = `${prefix}indikator-${index + 1}`
    const indicatorId = rows.add('Indicator', {
      slug,
      name: `Indikator ${index + 1} om våld i nära relationer`,
      shortName: `Indikator ${index + 1}`,
      unit: dice.pick(['percent', 'percent', 'count']),
      direction: dice.pick(['up', 'down', null]),
      state,
      isOwn: isOwn ? 1 : 0,
    })
    if (state !== 'development') {
      const step = { indicatorId, position: 1, toState: state, year: 2020, reason: 'Påhittat.' }
      const stepId = rows.add('IndicatorEvent', step)
      if (state === 'new') firstSteps.push(stepId)
      addSeries(making, indicatorId, state, isOwn, places)
    }
    for (const goalId of dice.draw(goals, dice.pick([1, 1, 1, 2]))) {
      rows.add('GoalIndicator', { goalId, indicatorId, position: index + 1, locator: 's. 4' })
    }
  }
  return firstSteps
}

/** Some of the first values were given by reports, whatever their state, so that not everybody is told of them yet. */
export function giveByReports({ rows, dice }: Making, firstSteps: readonly number[], reports: readonly number[]): void {
  for (const id of firstSteps) {
    const statusReportId = dice.anyOf(reports)
    if (statusReportId !== undefined && dice.chance(0.6)) rows.change('IndicatorEvent', id, { statusReportId })
  }
}

/** Of what is changed, the first series ends and one or two others follow it. */
function addSeries(making: Making, indicatorId: number, state: State, isOwn: boolean, places: Places): void {
  const { rows, dice, sourceId } = making
  const count = state === 'changed' ? dice.int(2, 3) : dice.pick([1, 1, 2])
  const breakYear = dice.int(2021, 2024)
  const made: number[] = []
  for (let position = 1; position <= count; position += 1) {
    const ending = state === 'discontinued' || (dice.chance(0.1) && count > 1) ? 'discontinued' : null
    const ends = state === 'changed' && position === 1 ? 'changed' : ending
    const isNext = state === 'changed' && position > 1
    const seriesId = rows.add('Series', {
      slug: `serie-${position}`,
      indicatorId,
      position,
      label: `Serie ${position}`,
      shortLabel: `Serie ${position}`,
      level: isOwn ? 'organisation' : dice.pick(['county', 'country', 'municipality']),
      ending: ends,
      lastYear: ends === null ? null : breakYear - 1,
    })
    const from = isNext ? breakYear : dice.int(2015, 2022)
    const to = ends === null ? 2026 : breakYear - 1
    const years = state === 'new' ? [from] : yearsBetween(dice, from, to)
    for (const about of subjectsOf(dice, isOwn, places)) addValues(making, seriesId, about, years)
    if (isNext) {
      const fromId = made[0] ?? seriesId
      rows.add('SeriesSuccession', { fromId, toId: seriesId, year: breakYear, reason: 'Ny fråga.', sourceId })
    }
    made.push(seriesId)
  }
}

interface Subject {
  cell: string
  areaId: number | null
  organisationId: number | null
}

function subjectsOf(dice: Dice, isOwn: boolean, { areas, organisations }: Places): Subject[] {
  if (isOwn) {
    return dice
      .draw(organisations, dice.int(1, 3))
      .map(({ slug, id }) => ({ cell: `organisation:${slug}`, areaId: null, organisationId: id }))
  }
  const codes = dice.pick(abouts)
  return areas
    .filter(({ code }) => codes.includes(code))
    .map(({ code, id }) => ({ cell: `area:${code}`, areaId: id, organisationId: null }))
}

const yearsBetween = (dice: Dice, from: number, to: number): number[] => {
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  return dice.draw(all, dice.int(0, 8)).sort((a, b) => a - b)
}

function addValues(
  { rows, dice, sourceId }: Making,
  seriesId: number,
  subject: Subject,
  years: readonly number[],
): void {
  const { cell, areaId, organisationId } = subject
  for (const year of years) {
    // Of organisations there are totals alone: with counts of the sexes, some of them would be hidden as too small.
    const isBySex = areaId !== null && dice.chance(0.2)
    for (const breakdown of isBySex ? ['total', 'women', 'men'] : ['total']) {
      const place = { seriesId, cell: `${cell}/${year}/${breakdown}`, areaId, organisationId, year, breakdown }
      const isRevised = dice.chance(0.15)
      if (isRevised)
        rows.add('Observation', { ...place, revision: 1, replacedAt: noonOf('2026-01-10'), ...anyValue(dice) })
      const observationId = rows.add('Observation', { ...place, revision: isRevised ? 2 : 1, ...anyValue(dice) })
      rows.add('Citation', { observationId, sourceId, position: 1, locator: 's. 5', quotedText: 'enligt tabellen' })
    }
  }
}

const bare = { value: null, low: null, high: null, words: null, missingReason: null }

/** Mostly exact, on few enough levels that two years may be alike. */
function anyValue(dice: Dice): Record<string, number | string | null> {
  switch (dice.pick(['exact', 'exact', 'exact', 'exact', 'exact', 'range', 'approximate', 'missing'])) {
    case 'range':
      return { ...bare, valueType: 'range', low: 20, high: 25 }
    case 'approximate':
      return { ...bare, valueType: 'approximate', words: 'drygt nio av tio', value: dice.pick([90, null]) }
    case 'missing':
      return { ...bare, valueType: 'missing', missingReason: dice.pick(['not-measured', 'no-answer', 'confidential']) }
    default:
      return { ...bare, valueType: 'exact', value: dice.pick([10, 15, 15, 20, 22, 40]) }
  }
}
