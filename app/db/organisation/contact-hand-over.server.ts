import type { SignedIn } from '#app/domain/access/roles.ts'
import type { EndInput, HandOverInput } from '#app/domain/organisation/contact-input.ts'
import { handedOver, whyNotEnded, whyNotFrom, whyNotLastDay } from '#app/domain/organisation/contact-period.ts'
import { calendarDate, formatCalendarDate } from '#app/domain/swedish.ts'
import { write } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { accountOf, notYours, storedContact } from './contact-saving.server.ts'

/**
 * Hands a contact person's task over to somebody else from a day, which may lie ahead. The one who leaves has it until
 * the day before, and their links open nothing from that day on. Reports and drafts are the organisation's and stay.
 */
export const handOver = (
  viewer: SignedIn,
  organisationId: number,
  id: number,
  version: number,
  input: HandOverInput,
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx) => {
    const stored = await storedContact(tx, viewer, organisationId, id)
    if (stored === null) return notYours
    const stale = staleAnswer(version, stored.version)
    if (stale !== undefined) return stale
    const ended = whyNotEnded(stored, calendarDate(now))
    if (ended !== undefined) return { ok: false, why: ended }
    const tooEarly = whyNotFrom(stored, input.fromOn)
    if (tooEarly !== undefined) return { ok: false, field: 'fromOn', why: tooEarly }
    if (input.email === stored.email) {
      return { ok: false, field: 'email', why: `Det är adressen till ${stored.name}, som lämnar uppdraget.` }
    }
    const { leaves, takesOver } = handedOver(stored, input.fromOn)
    const successor = await tx.contactPerson.create({
      data: {
        organisationId,
        commitmentId: stored.commitmentId,
        kind: stored.kind,
        name: input.name,
        email: input.email,
        phone: input.phone,
        ...takesOver,
        userId: await accountOf(tx, organisationId, input.email),
        createdAt: now,
      },
      select: { id: true },
    })
    await tx.contactPerson.update({
      where: { id },
      data: { toOn: leaves.toOn, successorId: successor.id, version: { increment: 1 } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'contact-person.handed-over',
      subject: { type: 'contact-person', id },
      message: `${input.name} tar över efter ${stored.name} från och med ${formatCalendarDate(input.fromOn)}.`,
      data: { organisationId, version: stored.version + 1, successorId: successor.id },
      changes: [{ label: 'Kontaktperson', before: stored.name, after: input.name }],
    })
    return { ok: true }
  })

/** Takes back a hand-over that has not taken effect: the one who was to leave stays, the other never began. */
export const cancelHandOver = (
  viewer: SignedIn,
  organisationId: number,
  id: number,
  version: number,
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx) => {
    const stored = await storedContact(tx, viewer, organisationId, id)
    if (stored?.successorId == null) return notYours
    const stale = staleAnswer(version, stored.version)
    if (stale !== undefined) return stale
    const successor = await tx.contactPerson.findUniqueOrThrow({ where: { id: stored.successorId } })
    if (successor.fromOn <= calendarDate(now)) {
      return {
        ok: false,
        why: `${successor.name} har redan tagit över. Lämna i stället över tillbaka, från den dag det ska gälla.`,
      }
    }
    await tx.contactPerson.update({
      where: { id },
      data: { toOn: null, successorId: null, version: { increment: 1 } },
    })
    await tx.contactPerson.delete({ where: { id: successor.id } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'contact-person.hand-over-cancelled',
      subject: { type: 'contact-person', id },
      message: `${stored.name} är kvar. ${successor.name} skulle ha tagit över ${formatCalendarDate(successor.fromOn)}.`,
      data: { organisationId, version: stored.version + 1 },
    })
    return { ok: true }
  })

/** Ends a contact person's task on a day, without a successor. */
export const endContact = (
  viewer: SignedIn,
  organisationId: number,
  id: number,
  version: number,
  input: EndInput,
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx) => {
    const stored = await storedContact(tx, viewer, organisationId, id)
    if (stored === null) return notYours
    const stale = staleAnswer(version, stored.version)
    if (stale !== undefined) return stale
    const ended = whyNotEnded(stored, calendarDate(now))
    if (ended !== undefined) return { ok: false, why: ended }
    const tooEarly = whyNotLastDay(stored, input.toOn)
    if (tooEarly !== undefined) return { ok: false, field: 'toOn', why: tooEarly }
    await tx.contactPerson.update({ where: { id }, data: { toOn: input.toOn, version: { increment: 1 } } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'contact-person.ended',
      subject: { type: 'contact-person', id },
      message: `${stored.name}, sista dagen ${formatCalendarDate(input.toOn)}.`,
      data: { organisationId, version: stored.version + 1 },
    })
    return { ok: true }
  })
