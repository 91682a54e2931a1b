import { createHash, randomUUID } from 'node:crypto'
import { collectedFrom, isCollected, type Delivery } from '#app/domain/message/delivery.ts'
import type { MessageKind } from '#app/domain/message/kind.ts'
import { firstAllowed, type QuietHours } from '#app/domain/message/quiet-hours.ts'
import { groupedBy, togetherKey } from '#app/domain/message/several.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { composeNotices, signingIn, weighNotices, type StoredNotice } from './notices.server.ts'
import { findMailSettings } from './settings.server.ts'

/** The notices of one message that is to be written, and its name. */
interface Planned {
  id: string
  notices: [StoredNotice, ...StoredNotice[]]
}

/** How many messages are written in one transaction, so that others need not wait for all of them. */
const batchLength = 50

/**
 * Writes messages out of the notices that wait: those of the same kind about the same round to the same person in one,
 * or one a person and day with all of them for those who have chosen so. What is no longer worth sending is dropped with
 * its reason. A notice becomes part of one message, and both are stored in the same transaction.
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
  const planned = await plan(waiting, quiet, now)
  let written = 0
  for (let at = 0; at < planned.length; at += batchLength) {
    written += await writeBatch(planned.slice(at, at + batchLength), { site, partnership, quiet }, now)
  }
  return written
}

/** Which of the waiting notices go out now, and which of them together. */
async function plan(waiting: readonly StoredNotice[], quiet: QuietHours, now: Date): Promise<Planned[]> {
  const preferences = new Map(
    (await read().mailPreference.findMany()).map(({ email, delivery }) => [email, delivery as Delivery]),
  )
  const waits = (one: StoredNotice): boolean =>
    isCollected(one.kind as MessageKind, preferences.get(one.email) ?? 'each')
  const atOnce = groupedBy(
    waiting.filter((one) => !waits(one)),
    togetherKey,
  ).map((notices): Planned => ({ id: `besked.${randomUUID()}`, notices }))
  const today = `samlat.${calendarDate(now)}.`
  const collected = groupedBy(
    waiting.filter((one) => waits(one) && collectedFrom(one.createdAt, quiet) <= now),
    ({ email }) => email,
  ).map(
    // The day and the person are its name, so that nobody gets two in a day.
    (notices): Planned => ({
      id: today + createHash('sha256').update(notices[0].email).digest('hex').slice(0, 16),
      notices,
    }),
  )
  if (collected.length === 0) return atOnce
  const made = await read().outgoingMessage.findMany({
    where: { messageId: { startsWith: `<${today}` } },
    select: { messageId: true },
  })
  const names = new Set(made.map(({ messageId }) => messageId.slice(1, messageId.lastIndexOf('@'))))
  return [...atOnce, ...collected.filter(({ id }) => !names.has(id))]
}

/** Weighs and writes some messages; all that is read is read before the transaction. Answers how many there were. */
async function writeBatch(
  planned: readonly Planned[],
  { site, partnership, quiet }: { site: string; partnership: string; quiet: QuietHours },
  now: Date,
): Promise<number> {
  const all = planned.flatMap(({ notices }) => notices)
  const weighed = new Map((await weighNotices(all, site, now)).map((one) => [one.id, one]))
  const signIn = await signingIn(all.map(({ email }) => email))
  const messages = planned.map(({ id, notices }) => {
    const own = notices.map(({ id: notice }) => weighed.get(notice)).filter((one) => one !== undefined)
    const kept = own.filter(({ dropped }) => dropped === undefined)
    const composed = composeNotices(
      kept.map(({ notice }) => notice),
      { signsIn: signIn.has(notices[0].email), site, partnership },
    )
    return { id, notices, own, kept, composed }
  })
  return write(async (tx) => {
    const waiting = new Set(
      (
        await tx.notification.findMany({
          where: { id: { gte: Math.min(...all.map(({ id }) => id)) }, messageId: null, droppedAt: null },
          select: { id: true },
        })
      ).map(({ id }) => id),
    )
    let written = 0
    for (const { id, notices, own, kept, composed } of messages) {
      // Somebody took one of them back meanwhile; the others are looked at again the next time.
      if (notices.some((one) => !waiting.has(one.id))) continue
      const leftOut = groupedBy(
        own.filter(({ dropped }) => dropped !== undefined),
        ({ dropped = '' }) => dropped,
      )
      for (const group of leftOut) {
        await tx.notification.updateMany({
          where: { id: { in: group.map((one) => one.id) } },
          data: { droppedAt: now, droppedReason: group[0].dropped ?? '' },
        })
      }
      if (composed === undefined) continue
      const message = await tx.outgoingMessage.create({
        data: {
          messageId: `<${id}@${new URL(site).hostname}>`,
          toName: notices[0].name,
          toEmail: notices[0].email,
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
    }
    return written
  })
}
