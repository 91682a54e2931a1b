import { calendarDate } from '#app/domain/swedish.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'
import { factsOf } from './notices.server.ts'

const moreThanADay = 26 * 3_600_000

/**
 * The organisations that have been reminded of the round today, by hand or by the schedule: neither reminds them again
 * the same day. Asked in the transaction that reminds.
 */
export async function remindedToday(from: Tx | Reader, roundId: number, now: Date): Promise<ReadonlySet<number>> {
  const rows = await from.notification.findMany({
    where: { roundId, kind: 'reminder', createdAt: { gte: new Date(now.getTime() - moreThanADay) } },
    select: { facts: true, createdAt: true },
  })
  const today = rows.filter(({ createdAt }) => calendarDate(createdAt) === calendarDate(now))
  return new Set(today.flatMap((row) => factsOf(row).organisationId ?? []))
}
