import { withAnswerLinks, withMeetingLinks, withSurveyLinks } from '#app/domain/message/mark.ts'
import { isQuiet } from '#app/domain/message/quiet-hours.ts'
import { afterFailure, failures, type Failure } from '#app/domain/message/retry.ts'
import { read, write } from '#app/db/database.server.ts'
import { endedMeetingLinks } from '#app/db/meeting/meeting-readers.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { surveyToken } from '#app/db/survey/survey-token.server.ts'
import { answerToken, meetingToken } from '#app/db/user/answer-token.server.ts'
import { composeNotices, linksOf, signingIn, weighNotices, type OwnLinks } from './notices.server.ts'
import { findMailSettings } from './settings.server.ts'
import { linkEnded } from './situation.server.ts'

/** A message that is to be handed to a mail server now. Its text has every address written out; it is stored nowhere. */
export interface ClaimedMessage {
  id: number
  /** As in its head, "<…@…>". The same at every attempt. */
  messageId: string
  toName: string
  toEmail: string
  subject: string
  text: string
}

/**
 * Takes the next message that may be sent, and notes that it is being sent before anything is. What is no longer worth
 * sending is set aside with its reason; what has never been tried is written anew, so that it says what is true now.
 * Undefined: nothing may be sent now.
 */
export async function claimNext(site: string, now: Date): Promise<ClaimedMessage | undefined> {
  const { quiet, partnership } = await findMailSettings()
  if (isQuiet(now, quiet)) return undefined
  for (;;) {
    const next = await read().outgoingMessage.findFirst({
      where: { state: 'waiting', nextAttemptAt: { lte: now } },
      orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
      include: { notifications: { orderBy: { id: 'asc' } } },
    })
    if (next === null) return undefined
    const weighed = await weighNotices(
      next.notifications.filter((one) => one.droppedAt === null),
      site,
      now,
    )
    const kept = weighed.filter(({ dropped }) => dropped === undefined)
    const dropped = weighed.flatMap((one) => (one.dropped === undefined ? [] : [{ id: one.id, why: one.dropped }]))
    const composed =
      next.attempts === 0
        ? composeNotices(
            kept.map(({ notice }) => notice),
            { signsIn: (await signingIn([next.toEmail])).has(next.toEmail), site, partnership },
          )
        : undefined
    const broken = await isBroken(next.toEmail)
    const aside =
      broken !== undefined
        ? { state: 'given-up', lastError: broken }
        : dropped.length > 0 && kept.length === 0
          ? { state: 'cancelled', lastError: dropped[0]?.why ?? '' }
          : undefined
    const claimed = await write(async (tx): Promise<boolean> => {
      const { count } = await tx.outgoingMessage.updateMany({
        where: { id: next.id, state: 'waiting', attempts: next.attempts },
        data: aside ?? { state: 'sending', attempts: { increment: 1 }, ...composed },
      })
      if (count === 0) return false
      for (const { id, why } of dropped) {
        await tx.notification.update({ where: { id }, data: { droppedAt: now, droppedReason: why } })
      }
      return aside === undefined
    })
    if (!claimed) continue
    const { id, messageId, toName, toEmail } = next
    const text = await writtenOut(composed?.text ?? next.text, linksOf(next.notifications), site, now)
    return { id, messageId, toName, toEmail, subject: composed?.subject ?? next.subject, text }
  }
}

/**
 * The text with the message's own links written out; an answer link that has ended leads to the sign-in instead, a link
 * to a meeting to the start.
 */
export async function writtenOut(text: string, links: OwnLinks, site: string, now: Date): Promise<string> {
  const ended = new Set<number>()
  for (const id of new Set(links.answerLinks)) if ((await linkEnded(id, now)) !== undefined) ended.add(id)
  const withSurveys = withSurveyLinks(
    text,
    new Set(links.surveyInvitations),
    (id) => `${site}/enkat/${surveyToken(id)}`,
  )
  const endedMeetings = await endedMeetingLinks(links.meetingLinks, now)
  const withMeetings = withMeetingLinks(withSurveys, new Set(links.meetingLinks), (id, path) =>
    endedMeetings.has(id)
      ? `${site}\n(Din personliga länk till sammanträdet gäller inte längre. Be samordnaren om en ny.)`
      : `${site}/sammantrade/${meetingToken(id)}${path}`,
  )
  return withAnswerLinks(withMeetings, new Set(links.answerLinks), (id, path) =>
    ended.has(id)
      ? `${site}/logga-in\n(Din personliga länk gäller inte längre. Be samordnaren om en ny, eller logga in.)`
      : `${site}/svara/${answerToken(id)}${path}`,
  )
}

/** Why nothing is sent to the address: a contact person's messages to it came back. */
async function isBroken(email: string): Promise<string | undefined> {
  const contact = await read().contactPerson.findFirst({ where: { email, bouncedAt: { not: null } } })
  return contact === null ? undefined : 'Adressen är markerad som en som inte fungerar.'
}

/** The mail server has taken the message. */
export const noteSent = (id: number, now: Date): Promise<void> =>
  write(async (tx) => {
    await tx.outgoingMessage.update({ where: { id }, data: { state: 'sent', sentAt: now, lastError: '' } })
  })

/**
 * Sending failed: the message waits for another try, or is given up. An address that the mail server does not know is
 * noted with the contact persons who have it.
 *
 * @param why in Swedish, without addresses
 */
export async function noteFailure(id: number, failure: Failure, why: string, now: Date): Promise<void> {
  const { quiet } = await findMailSettings()
  await write(async (tx) => {
    const message = await tx.outgoingMessage.findUniqueOrThrow({ where: { id } })
    const next = afterFailure(failure, message, quiet, now)
    await tx.outgoingMessage.update({
      where: { id },
      data: {
        ...next,
        lastError: why,
        // What is wrong with us is no try of the message.
        ...(failure === 'refused-us' ? { attempts: { decrement: 1 } } : {}),
      },
    })
    if (!failures[failure].isAddress) return
    const contacts = await tx.contactPerson.findMany({ where: { email: message.toEmail, bouncedAt: null } })
    for (const contact of contacts) {
      await tx.contactPerson.update({ where: { id: contact.id }, data: { bouncedAt: now, bounceReason: why } })
      await recordEvent(tx, {
        actor: 'system',
        at: now,
        kind: 'contact-person.bounced',
        subject: { type: 'contact-person', id: contact.id },
        message: why,
      })
    }
  })
}

/**
 * Puts back what was being sent when the process ended. Whether the mail server had it nobody knows; it is sent again
 * under the same Message-ID.
 */
export async function requeueInterrupted(now: Date): Promise<number> {
  if ((await read().outgoingMessage.count({ where: { state: 'sending' } })) === 0) return 0
  return write(async (tx) => {
    const { count } = await tx.outgoingMessage.updateMany({
      where: { state: 'sending' },
      data: { state: 'waiting', nextAttemptAt: now },
    })
    return count
  })
}
