import Database from 'better-sqlite3'
import { addRandomPartnership, type PartnershipSize, type RandomPartnership } from './random-partnership.ts'

/** The size that the steering group's page is looked at in. */
export const steeringSize: PartnershipSize = { goals: 8, commitments: 60, organisations: 30, rounds: 5 }

/**
 * Fills a demo's database (`atagandekollen.db` in its data folder, also while it is served) with a partnership of that
 * size beside the example. Its rounds are of 2027 to 2031 and the newest is open, so that it is the current one; the
 * first two rounds are about an earlier edition. The database may be filled once with each seed.
 */
export function addSteeringPartnership(
  databaseFile: string,
  { seed = 1, today = new Date().toISOString().slice(0, 10) }: { seed?: number; today?: string } = {},
): RandomPartnership {
  const database = new Database(databaseFile)
  try {
    return addRandomPartnership(database, seed, { size: steeringSize, lastYear: 2031, today, isPlain: true })
  } finally {
    database.close()
  }
}
