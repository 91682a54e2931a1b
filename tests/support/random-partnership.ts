import type Database from 'better-sqlite3'
import { areasIn } from './partnership/areas.ts'
import { dice as diceOf } from './partnership/dice.ts'
import { addIndicators, giveByReports } from './partnership/indicators.ts'
import { addMeetings } from './partnership/meetings.ts'
import { addEdition, addLineage, type MadeEdition, type Making } from './partnership/plans.ts'
import { addFollowUps, addRound, type MadeRound } from './partnership/rounds.ts'
import { rowsInto } from './partnership/rows.ts'
import { placeName } from './partnership/words.ts'

/** How large a partnership is made; goals and commitments are those of the newest edition. */
export interface PartnershipSize {
  goals: number
  commitments: number
  organisations: number
  /** The rounds up to the newest one, a year apart. */
  rounds: number
}

/** What may be asked for besides; what is left out is drawn by lot. */
export interface PartnershipWishes {
  size?: PartnershipSize
  /** The newest round's year; 2026 otherwise. */
  lastYear?: number
  /** YYYY-MM-DD, the day that meetings and last days lie around; 2026-11-22 otherwise. */
  today?: string
  /** As somebody would look at it: goals without sub-goals, a newest round that is open, no follow-ups begun. */
  isPlain?: boolean
}

/** What was written: ids and years, the newest last. */
export interface RandomPartnership {
  rounds: { id: number; year: number }[]
  /** Plan editions, of which the last is the newest round's. */
  plans: number[]
  organisations: number[]
  /** Of the newest edition. */
  goals: number[]
  commitments: number[]
}

/**
 * Writes a partnership that is drawn by lot straight into the database, in one transaction: into an empty migrated one, or
 * beside what is there (whose years it must not share). The same seed and wishes give the same partnership. It has goals
 * and sub-goals; commitments with every kind of actor or none; organisations and commitments that are not asked;
 * possible actions, taken up or not; indicators in each state, with series, breaks and values of every type; rounds about
 * one edition or several with stated lineage, now and then one that is planned after the newest; reports in every state,
 * drafts with degrees filled in among them, and reports of those who are no longer tied; assessments; meetings and
 * decisions in all states. `emptyDatabase` takes all of it away again.
 */
export function addRandomPartnership(
  database: Database.Database,
  seed: number,
  wishes: PartnershipWishes = {},
): RandomPartnership {
  return database.transaction(() => write(database, seed, wishes))()
}

function write(database: Database.Database, seed: number, wishes: PartnershipWishes): RandomPartnership {
  const dice = diceOf(seed)
  const rows = rowsInto(database)
  const { lastYear = 2026, today = '2026-11-22', isPlain = false } = wishes
  const size = wishes.size ?? {
    goals: dice.int(1, 5),
    commitments: dice.int(0, 10),
    organisations: dice.int(1, 6),
    rounds: dice.int(1, 4),
  }
  const prefix = `slump-${seed}-`
  const sourceId = rows.add('Source', {
    slug: `${prefix}kalla`,
    publisher: 'Samverkan',
    title: 'Påhittad källa',
    edition: '2024',
    kind: 'national-survey',
  })
  const making: Making = { rows, dice, prefix, sourceId, today }
  const organisations = Array.from({ length: size.organisations }, (_, index) => {
    const shortName = placeName(index)
    const slug = `${prefix}aktor-${index + 1}`
    return {
      slug,
      id: rows.add('Organisation', { slug, name: `${shortName}s kommun`, shortName, kind: 'municipality' }),
    }
  })
  const organisationIds = organisations.map(({ id }) => id)
  const editions = addEditions(making, size, { isPlain, lastYear }, organisationIds)
  const places = { areas: areasIn(database, rows), organisations }
  const current = editions.at(-1)
  if (current === undefined) throw new Error('There is always an edition.')
  const firstSteps = addIndicators(making, current.goals, places, dice.int(size.goals, size.goals * 3))
  const rounds = addRounds(making, editions, size.rounds, { isPlain, lastYear }, organisationIds)
  if (!isPlain) {
    giveByReports(
      making,
      firstSteps,
      rounds.flatMap(({ reports }) => reports),
    )
    addFollowUps(making, rounds)
  }
  addMeetings(
    making,
    { edition: current, roundId: rounds.at(-1)?.id ?? 0 },
    organisationIds,
    isPlain ? 4 : dice.int(0, 6),
  )
  return {
    rounds: rounds.map(({ id, year }) => ({ id, year })),
    plans: editions.map(({ planId }) => planId),
    organisations: organisationIds,
    goals: current.goals,
    commitments: current.commitments.map(({ id }) => id),
  }
}

/** One edition or several, each continuing the one before; now and then also one that lies further back. */
function addEditions(
  making: Making,
  size: PartnershipSize,
  { isPlain, lastYear }: { isPlain: boolean; lastYear: number },
  organisations: readonly number[],
): MadeEdition[] {
  const { dice } = making
  const count = isPlain ? 2 : dice.pick([1, 2, 2, 3])
  const editions: MadeEdition[] = []
  for (let index = 0; index < count; index += 1) {
    const isCurrent = index === count - 1
    const goals = isCurrent || isPlain ? size.goals : dice.int(1, size.goals + 1)
    const commitments = isCurrent ? size.commitments : Math.ceil(size.commitments * 0.8)
    const plan = {
      index: index + 1,
      periodFrom: lastYear - 1 - 4 * (count - 1 - index),
      state: isCurrent ? 'adopted' : 'superseded',
    }
    const edition = addEdition(making, plan, { goals, commitments, hasSubGoals: !isPlain }, organisations)
    const before = editions.at(-1)
    if (before !== undefined) addLineage(making, before, edition)
    const further = editions.at(-2)
    if (further !== undefined && dice.chance(0.3)) addLineage(making, further, edition)
    editions.push(edition)
  }
  return editions
}

/** The newest round is about the newest edition, the earlier ones about that or an earlier one. */
function addRounds(
  making: Making,
  editions: readonly MadeEdition[],
  count: number,
  { isPlain, lastYear }: { isPlain: boolean; lastYear: number },
  organisations: readonly number[],
): MadeRound[] {
  const { dice } = making
  const latest = editions.length - 1
  const latestBefore = dice.chance(0.6) ? Math.max(0, latest - 1) : latest
  const places = Array.from({ length: count }, (_, index) => {
    if (index === count - 1) return latest
    return isPlain ? Number(index >= count - 3) : dice.int(0, latestBefore)
  }).sort((a, b) => a - b)
  const years = places.map((place, index) => ({ place, year: lastYear - (count - 1 - index) }))
  const rounds = years.flatMap(({ place, year }) => {
    const edition = editions[place]
    const isNewest = year === lastYear
    const newest = isPlain ? 'open' : dice.pick(['open', 'open', 'open', 'review', 'frozen', 'planned'])
    const phase = isNewest ? newest : dice.pick(['frozen', 'frozen', 'frozen', 'review'])
    return edition === undefined
      ? []
      : [addRound(making, edition, { year, phase: isPlain && !isNewest ? 'frozen' : phase }, organisations)]
  })
  const edition = editions[latest]
  const isOneMore = !isPlain && dice.chance(0.2) && edition !== undefined
  return isOneMore
    ? [...rounds, addRound(making, edition, { year: lastYear + 1, phase: 'planned' }, organisations)]
    : rounds
}
