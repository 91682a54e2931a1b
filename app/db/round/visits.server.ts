import type { Reporter } from '#app/domain/access/roles.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'

/** A visit is written down again when this long has passed since the last one that was, in milliseconds. */
const pause = 10 * 60_000

/**
 * Writes down that the reporter's organisation has opened its part of a round: the first time and the last. At most
 * once in ten minutes for an organisation, and a page never fails for it.
 *
 * @returns whether it was written down now
 */
export async function recordVisit(reporter: Reporter, roundId: number, now: Date): Promise<boolean> {
  if (reporter.organisation === null) return false
  const key = { roundId, organisationId: reporter.organisation.id }
  const isKnown = async (from: Tx | Reader): Promise<boolean> => {
    const last = await from.roundVisit.findUnique({ where: { roundId_organisationId: key }, select: { lastAt: true } })
    return last !== null && now.getTime() - last.lastAt.getTime() < pause
  }
  try {
    if (await isKnown(read())) return false
    return await write(async (tx) => {
      if (await isKnown(tx)) return false
      const seen = { lastAt: now, lastName: reporter.name }
      await tx.roundVisit.upsert({
        where: { roundId_organisationId: key },
        create: { ...key, firstAt: now, ...seen },
        update: seen,
      })
      return true
    })
  } catch {
    // The page shows what is owed all the same; the next visit is written down instead.
    return false
  }
}
