import type { Tx } from '#app/db/database.server.ts'

/** The id that the next observation gets. Within a transaction nobody else takes it. */
export async function nextObservationId(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ last: number | bigint }[]>(
    `SELECT coalesce(max("seq"), 0) AS "last" FROM sqlite_sequence WHERE "name" = 'Observation'`,
  )
  return Number(row?.last ?? 0) + 1
}

/** A point in time as Prisma stores it, for statements written by hand. */
export const storedTime = (at: Date): string => at.toISOString().replace('Z', '+00:00')
