import Database from 'better-sqlite3'
import { addRandomPartnership, type PartnershipSize, type RandomPartnership } from './random-partnership.ts'

/** The size that the steering group's page is looked at in. */
export const steeringSize: PartnershipSize = { goals: 8, commitments: 60, organisations: 30, rounds: 5 }

/**
 * Fills a demo's database (`atagandekollen.db` in its data folder, also while it is served) with a partnership of that
 * size beside what is there. Its rounds are of the years after those that there are, beside the example 2027 to 2031, and
 * the newest is open, so that it is the current one; the first two are about an earlier edition. The database may be
 * filled once with each seed.
 *
 * @param today YYYY-MM-DD, the day that meetings and last days lie around
 */
export function addSteeringPartnership(
  databaseFile: string,
  { seed = 1, today = new Date().toISOString().slice(0, 10) }: { seed?: number; today?: string } = {},
): RandomPartnership {
  const database = new Database(databaseFile)
  try {
    const { last } = database.prepare('SELECT max(year) AS last FROM ReportingRound').get() as { last: number | null }
    const lastYear = (last ?? Number(today.slice(0, 4))) + steeringSize.rounds
    return addRandomPartnership(database, seed, { size: steeringSize, lastYear, today, isPlain: true })
  } finally {
    database.close()
  }
}
