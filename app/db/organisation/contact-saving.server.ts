import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { changesBetween } from '#app/domain/history/change.ts'
import { contactKinds, isInOffice, type ContactKind } from '#app/domain/organisation/contact.ts'
import type { ContactInput, NewContactInput } from '#app/domain/organisation/contact-input.ts'
import { periodInWords } from '#app/domain/organisation/contact-period.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** The answer when the contact person is not the viewer's to look after, or is not there. */
export const notYours: EditAnswer = { ok: false, why: 'Kontaktpersonen finns inte.' }

/** Adds a contact person or a deputy for the organisation or for one of its commitments. */
export const addContact = (
  viewer: SignedIn,
  organisationId: number,
  input: NewContactInput,
  now: Date,
): Promise<EditAnswer<{ id: number }>> =>
  write(async (tx) => {
    if (!can(viewer, 'contact.manage', { organisationId })) return { ok: false, why: 'Organisationen finns inte.' }
    const commitment = await commitmentOf(tx, organisationId, input.commitmentId)
    if (commitment === undefined) return unknownCommitment
    const taken = await whyTaken(tx, organisationId, { ...input, commitmentId: commitment?.id ?? null }, now)
    if (taken !== undefined) return taken
    const { kind, name, email, phone, fromOn } = input
    const { id } = await tx.contactPerson.create({
      data: {
        organisationId,
        commitmentId: commitment?.id ?? null,
        kind,
        name,
        email,
        phone,
        fromOn,
        userId: await accountOf(tx, organisationId, email),
        createdAt: now,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'contact-person.added',
      subject: { type: 'contact-person', id },
      message: `${name}, ${contactKinds[kind].label.toLocaleLowerCase('sv')} ${forWhat(commitment)}, ${periodInWords({ fromOn, toOn: null }, calendarDate(now))}.`,
      data: { organisationId },
    })
    return { ok: true, id }
  })

/**
 * Changes what is said of a contact person. A new address begins anew: it has not bounced, and links that were sent to
 * the old one open nothing any longer.
 */
export const changeContact = (
  viewer: SignedIn,
  organisationId: number,
  id: number,
  version: number,
  input: ContactInput,
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx) => {
    const stored = await storedContact(tx, viewer, organisationId, id)
    if (stored === null) return notYours
    const stale = staleAnswer(version, stored.version)
    if (stale !== undefined) return stale
    const commitment = await commitmentOf(tx, organisationId, input.commitmentId)
    if (commitment === undefined) return unknownCommitment
    const taken = await whyTaken(tx, organisationId, { ...input, commitmentId: commitment?.id ?? null, id }, now)
    if (taken !== undefined) return taken
    const { kind, name, email, phone } = input
    const changes = changesBetween(
      { kind: 'Uppdrag', name: 'Namn', email: 'E-postadress', phone: 'Telefon', commitment: 'Gäller' },
      {
        kind: contactKinds[stored.kind as ContactKind].label,
        name: stored.name,
        email: stored.email,
        phone: stored.phone,
        commitment: stored.commitment?.label ?? 'Alla åtaganden',
      },
      { kind: contactKinds[kind].label, name, email, phone, commitment: commitment?.label ?? 'Alla åtaganden' },
    )
    if (changes.length === 0) return { ok: true }
    const moved = email !== stored.email
    await tx.contactPerson.update({
      where: { id },
      data: {
        kind,
        name,
        email,
        phone,
        commitmentId: commitment?.id ?? null,
        userId: await accountOf(tx, organisationId, email),
        ...(moved ? { bouncedAt: null, bounceReason: '' } : {}),
        version: { increment: 1 },
      },
    })
    if (moved) await revokeLinksTo(tx, organisationId, stored.email, viewer.name, now)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'contact-person.changed',
      subject: { type: 'contact-person', id },
      message: `${name}: ${changes.map(({ label }) => label.toLocaleLowerCase('sv')).join(', ')}.`,
      data: { organisationId, version: stored.version + 1 },
      changes,
    })
    return { ok: true }
  })

/** Says that messages reach the address again, after one had come back. */
export const markAddressWorking = (
  viewer: SignedIn,
  organisationId: number,
  id: number,
  version: number,
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx) => {
    const stored = await storedContact(tx, viewer, organisationId, id)
    if (stored === null) return notYours
    const stale = staleAnswer(version, stored.version)
    if (stale !== undefined) return stale
    if (stored.bouncedAt === null) return { ok: true }
    await tx.contactPerson.update({
      where: { id },
      data: { bouncedAt: null, bounceReason: '', version: { increment: 1 } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'contact-person.address-works',
      subject: { type: 'contact-person', id },
      message: `${stored.name}, ${stored.email}.`,
      data: { organisationId, version: stored.version + 1 },
    })
    return { ok: true }
  })

/** The stored contact person, when the viewer looks after the organisation's. */
export const storedContact = async (tx: Tx, viewer: SignedIn, organisationId: number, id: number) =>
  can(viewer, 'contact.manage', { organisationId })
    ? tx.contactPerson.findFirst({
        where: { id, organisationId },
        include: { commitment: { select: { label: true } } },
      })
    : null

/** The id of the organisation's user with the address, where there is one who can sign in. */
export async function accountOf(tx: Tx, organisationId: number, email: string): Promise<string | null> {
  const user = await tx.user.findFirst({ where: { email, organisationId, disabledAt: null }, select: { id: true } })
  return user?.id ?? null
}

const unknownCommitment: EditAnswer<never> = {
  ok: false,
  field: 'commitmentId',
  why: 'Åtagandet hör inte till organisationen. Välj ett i listan.',
}

/** The organisation's commitment with this id as text; null for "", undefined where it has no such commitment. */
async function commitmentOf(
  tx: Tx,
  organisationId: number,
  id: string,
): Promise<{ id: number; label: string } | null | undefined> {
  if (id === '') return null
  const row = await tx.commitment.findFirst({
    where: { id: Number(id), organisations: { some: { organisationId } } },
    select: { id: true, label: true },
  })
  return row ?? undefined
}

/** The answer when somebody with the address already has the same task, or undefined. */
async function whyTaken(
  tx: Tx,
  organisationId: number,
  input: { kind: ContactKind; email: string; commitmentId: number | null; id?: number },
  now: Date,
): Promise<Extract<EditAnswer, { ok: false }> | undefined> {
  const { kind, email, commitmentId, id } = input
  const rows = await tx.contactPerson.findMany({ where: { organisationId, kind, email, commitmentId } })
  const today = calendarDate(now)
  const other = rows.find((row) => row.id !== id && (isInOffice(row, today) || row.fromOn > today))
  if (other === undefined) return undefined
  const what = contactKinds[kind].label.toLocaleLowerCase('sv')
  return { ok: false, field: 'email', why: `${other.name} har redan den adressen och är ${what} för samma sak.` }
}

/** Revokes what was sent to an address that nobody in the organisation has any longer. */
async function revokeLinksTo(tx: Tx, organisationId: number, email: string, byName: string, now: Date): Promise<void> {
  const rows = await tx.contactPerson.findMany({ where: { organisationId, email } })
  if (rows.some((row) => isInOffice(row, calendarDate(now)))) return
  await tx.answerLink.updateMany({
    where: { organisationId, email, revokedAt: null },
    data: { revokedAt: now, revokedName: byName, revokedReason: 'Kontaktpersonen har fått en ny e-postadress.' },
  })
}

const forWhat = (commitment: { label: string } | null): string =>
  commitment === null ? 'för alla åtaganden' : `för ”${commitment.label}”`
