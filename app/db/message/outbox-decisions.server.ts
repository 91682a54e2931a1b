import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import { whyNotDecide, type MessageDecision, type MessageState } from '#app/domain/message/state.ts'
import { write } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { wakeSender } from './wake.server.ts'

const events: Record<MessageDecision, HistoryKind> = {
  omsandning: 'message.sent-again',
  avbrytande: 'message.cancelled',
  handutskick: 'message.handled',
}

/** Sends a message again, sets it aside, or notes that somebody has sent it by hand. Null: there is none. */
export async function decideMessage(
  viewer: SignedIn,
  id: number,
  decision: MessageDecision,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'message.manage')) return null
  return write(async (tx): Promise<EditAnswer | null> => {
    const message = await tx.outgoingMessage.findUnique({ where: { id } })
    if (message === null) return null
    const why = whyNotDecide(decision, message.state as MessageState)
    if (why !== undefined) return { ok: false, why }
    await tx.outgoingMessage.update({
      where: { id },
      data: {
        omsandning: { state: 'waiting', attempts: 0, nextAttemptAt: now, lastError: '', sentAt: null },
        avbrytande: { state: 'cancelled', lastError: `Inställt av ${viewer.name}.` },
        handutskick: { state: 'sent', sentAt: now, lastError: `Skickat för hand av ${viewer.name}.` },
      }[decision],
    })
    await recordEvent(tx, { actor: viewer, at: now, kind: events[decision], subject: { type: 'message', id } })
    wakeSender()
    return { ok: true }
  })
}

/** Notes whether mail to a message's address comes through, with the contact persons who have it. Null: no message. */
export async function markAddress(
  viewer: SignedIn,
  messageId: number,
  works: boolean,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'message.manage')) return null
  return write(async (tx): Promise<EditAnswer | null> => {
    const message = await tx.outgoingMessage.findUnique({ where: { id: messageId }, select: { toEmail: true } })
    if (message === null) return null
    const contacts = await tx.contactPerson.findMany({ where: { email: message.toEmail } })
    if (contacts.length === 0) return { ok: false, why: 'Adressen hör inte till någon kontaktperson.' }
    for (const contact of contacts) {
      if ((contact.bouncedAt === null) === works) continue
      await tx.contactPerson.update({
        where: { id: contact.id },
        data: works
          ? { bouncedAt: null, bounceReason: '' }
          : { bouncedAt: now, bounceReason: `Markerad av ${viewer.name}.` },
      })
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: works ? 'contact-person.address-works' : 'contact-person.address-broken',
        subject: { type: 'contact-person', id: contact.id },
      })
    }
    return { ok: true }
  })
}
