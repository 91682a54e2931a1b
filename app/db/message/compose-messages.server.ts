import { createHash, randomUUID } from 'node:crypto'
import { collectedFrom, isCollected, type Delivery } from '#app/domain/message/delivery.ts'
import type { MessageKind } from '#app/domain/message/kind.ts'
import { firstAllowed } from '#app/domain/message/quiet-hours.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { composeNotices, weighNotices, type StoredNotice } from './notices.server.ts'
import { findMailSettings } from './settings.server.ts'

/**
 * Writes messages out of the notices that wait: one for each, or one a person and day with all of them for those who have
 * chosen so. What is no longer worth sending is dropped with its reason. A notice becomes one message, and both are
 * stored in the same transaction.
 *
 * @param site the site's address, without a final slash
 * @returns how many messages were written
 */
export async function composeMessages(site: string, now: Date): Promise<number> {
  const waiting = await read().notification.findMany({
    where: { messageId: null, droppedAt: null },
    orderBy: { id: 'asc' },
  })
  if (waiting.length === 0) return 0
  const { quiet, partnership } = await findMailSettings()
  const preferences = new Map(
    (await read().mailPreference.findMany()).map(({ email, delivery }) => [email, delivery as Delivery]),
  )
  const collected = new Map<string, StoredNotice[]>()
  const parts: { id: string; notices: StoredNotice[] }[] = []
  for (const one of waiting) {
    if (!isCollected(one.kind as MessageKind, preferences.get(one.email) ?? 'each')) {
      parts.push({ id: `besked.${randomUUID()}`, notices: [one] })
    } else if (collectedFrom(one.createdAt, quiet) <= now) {
      collected.set(one.email, [...(collected.get(one.email) ?? []), one])
    }
  }
  for (const [email, notices] of collected) {
    // The day and the person are its name, so that nobody gets two in a day.
    const id = `samlat.${calendarDate(now)}.${createHash('sha256').update(email).digest('hex').slice(0, 16)}`
    const made = await read().outgoingMessage.findFirst({ where: { messageId: { startsWith: `<${id}@` } } })
    if (made === null) parts.push({ id, notices })
  }
  let written = 0
  for (const { id, notices } of parts) {
    const [first] = notices
    if (first === undefined) continue
    const weighed = await weighNotices(notices, site, now)
    const kept = weighed.filter(({ dropped }) => dropped === undefined)
    const composed = await composeNotices(
      kept.map(({ notice }) => notice),
      { email: first.email, site, partnership },
    )
    await write(async (tx) => {
      const stillWaiting = await tx.notification.count({
        where: { id: { in: notices.map((one) => one.id) }, messageId: null, droppedAt: null },
      })
      if (stillWaiting !== notices.length) return
      for (const { id: notice, dropped } of weighed) {
        if (dropped === undefined) continue
        await tx.notification.update({ where: { id: notice }, data: { droppedAt: now, droppedReason: dropped } })
      }
      if (composed === undefined) return
      const message = await tx.outgoingMessage.create({
        data: {
          messageId: `<${id}@${new URL(site).hostname}>`,
          toName: first.name,
          toEmail: first.email,
          ...composed,
          state: 'waiting',
          createdAt: now,
          nextAttemptAt: firstAllowed(now, quiet),
        },
      })
      await tx.notification.updateMany({
        where: { id: { in: kept.map((one) => one.id) } },
        data: { messageId: message.id },
      })
      written += 1
    })
  }
  return written
}
