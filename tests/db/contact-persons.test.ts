import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { cancelHandOver, endContact, handOver } from '#app/db/organisation/contact-hand-over.server.ts'
import { addContact, changeContact, markAddressWorking } from '#app/db/organisation/contact-saving.server.ts'
import { findContactOrganisation, listContactHistory, listContacts } from '#app/db/organisation/contacts.server.ts'
import { listContactOverview, listReachedWithout, listUnreachable } from '#app/db/organisation/reachability.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'
import { findLinkHolder, linkFor } from '#app/db/user/answer-links.server.ts'
import { answerTokenHash } from '#app/db/user/answer-token.server.ts'
import type { NewContactInput } from '#app/domain/organisation/contact-input.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

const on = (date: string) => new Date(`${date}T12:00:00Z`)
const anna: NewContactInput = {
  kind: 'contact',
  name: 'Anna',
  email: 'anna@polisen.se',
  phone: '',
  commitmentId: '',
  fromOn: '2026-01-01',
}
const bo = { name: 'Bo', email: 'bo@polisen.se', phone: '', fromOn: '2026-12-01' }

useDatabase('empty')
let cast: Cast

/** Adds a contact person and answers their id. */
async function added(input: NewContactInput, organisationId = cast.police.id): Promise<number> {
  const answer = await addContact(cast.coordinator, organisationId, input, now)
  if (!answer.ok) throw new Error(answer.why)
  return answer.id
}

const link = (email: string, contactPersonId: number) =>
  write((tx) =>
    linkFor(
      tx,
      { roundId: cast.round.open, organisationId: cast.police.id },
      { name: email, email, contactPersonId },
      'Prov',
      now,
    ),
  )

beforeEach(async () => {
  cast = await createCast()
})

describe('contact persons', () => {
  it('are looked after by their own organisation and by the coordinator, and by nobody else', async () => {
    const id = await added(anna)
    for (const viewer of [cast.partner, cast.steering, cast.admin]) {
      expect(await listContacts(viewer, cast.police.id, now)).toEqual([])
      expect(await listContactHistory(viewer, cast.police.id)).toEqual([])
      expect(await findContactOrganisation(viewer, cast.police.slug)).toBeNull()
      expect((await addContact(viewer, cast.police.id, { ...anna, email: 'x@x.se' }, now)).ok).toBe(false)
      expect((await changeContact(viewer, cast.police.id, id, 1, anna, now)).ok).toBe(false)
      expect((await handOver(viewer, cast.police.id, id, 1, bo, now)).ok).toBe(false)
      expect((await endContact(viewer, cast.police.id, id, 1, { toOn: '2026-12-01' }, now)).ok).toBe(false)
    }
    // The own organisation's in name, another's in truth.
    expect((await changeContact(cast.partner, cast.region.id, id, 1, anna, now)).ok).toBe(false)
    expect(await listContacts(cast.otherPartner, cast.police.id, now)).toHaveLength(1)
    expect((await read().contactPerson.findUniqueOrThrow({ where: { id } })).version).toBe(1)
  })

  it('are refused for a commitment that is not the organisation’s, and twice for the same thing', async () => {
    const terms = { ...anna, commitmentId: String(cast.commitment.terms) }
    expect(await addContact(cast.coordinator, cast.police.id, terms, now)).toMatchObject({ field: 'commitmentId' })
    await added(anna)
    expect(await addContact(cast.coordinator, cast.police.id, anna, now)).toMatchObject({ field: 'email' })
    await added({ ...anna, commitmentId: String(cast.commitment.training) })
    await added({ ...anna, kind: 'deputy' })
    expect(await listContacts(cast.coordinator, cast.police.id, now)).toHaveLength(3)
  })

  it('are reached for their commitment, and the organisation’s own for the rest', async () => {
    await added(anna)
    await added({ ...anna, name: 'Cia', email: 'cia@polisen.se', commitmentId: String(cast.commitment.training) })
    const names = async (commitmentId: number | null) =>
      (await whomToReachIn(read(), cast.police.id, commitmentId, '2026-11-22')).map(({ name }) => name)
    expect(await names(null)).toEqual(['Anna'])
    expect(await names(cast.commitment.routine)).toEqual(['Anna'])
    expect(await names(cast.commitment.training)).toEqual(['Cia'])
  })

  it('keep what somebody else saved meanwhile', async () => {
    const id = await added(anna)
    expect((await changeContact(cast.otherPartner, cast.police.id, id, 1, { ...anna, phone: '08-1' }, now)).ok).toBe(
      true,
    )
    const stale = await changeContact(cast.coordinator, cast.police.id, id, 1, { ...anna, name: 'Annika' }, now)
    expect(stale).toMatchObject({ ok: false, version: 2 })
    expect((await handOver(cast.coordinator, cast.police.id, id, 1, bo, now)).ok).toBe(false)
    expect(await read().contactPerson.findMany()).toMatchObject([{ name: 'Anna', phone: '08-1', version: 2 }])
  })

  it('have every change told, with before and after', async () => {
    const id = await added(anna)
    await changeContact(cast.coordinator, cast.police.id, id, 1, { ...anna, name: 'Annika' }, now)
    await changeContact(cast.coordinator, cast.police.id, id, 2, { ...anna, name: 'Annika' }, now)
    await handOver(cast.otherPartner, cast.police.id, id, 2, bo, now)
    await cancelHandOver(cast.otherPartner, cast.police.id, id, 3, now)
    await endContact(cast.coordinator, cast.police.id, id, 4, { toOn: '2026-12-31' }, now)
    expect((await listContactHistory(cast.coordinator, cast.police.id)).map(({ kind }) => kind)).toEqual([
      'contact-person.ended',
      'contact-person.hand-over-cancelled',
      'contact-person.handed-over',
      'contact-person.changed',
      'contact-person.added',
    ])
    const changed = await read().historyEvent.findFirstOrThrow({ where: { kind: 'contact-person.changed' } })
    expect(JSON.parse(changed.changes)).toEqual([{ label: 'Namn', before: 'Anna', after: 'Annika' }])
  })
})

describe('a hand-over', () => {
  it('planned ahead changes hands at midnight in Stockholm, and the old link with it', async () => {
    const id = await added(anna)
    const linkId = await link(anna.email, id)
    expect((await handOver(cast.otherPartner, cast.police.id, id, 1, bo, now)).ok).toBe(true)
    const reached = async (today: string) =>
      (await whomToReachIn(read(), cast.police.id, null, today)).map(({ name }) => name)
    expect(await reached('2026-11-30')).toEqual(['Anna'])
    expect(await reached('2026-12-01')).toEqual(['Bo'])
    const opened = async (at: string) => findLinkHolder(answerTokenHash(linkId), new Date(at))
    expect(await opened('2026-11-30T22:59:59Z')).toMatchObject({ kind: 'link', name: anna.email })
    expect(await opened('2026-11-30T23:00:00Z')).toEqual({ linkId, ending: 'handed-over' })
    const [now1, planned] = await listContacts(cast.otherPartner, cast.police.id, now)
    expect(now1).toMatchObject({ name: 'Anna', toOn: '2026-11-30', successor: { name: 'Bo', fromOn: '2026-12-01' } })
    expect(planned).toMatchObject({ name: 'Bo', standing: 'planned' })
  })

  it('leaves what somebody still has another task for, and their link', async () => {
    const id = await added(anna)
    await added({ ...anna, kind: 'deputy' })
    const linkId = await link(anna.email, id)
    await handOver(cast.coordinator, cast.police.id, id, 1, bo, now)
    expect(await findLinkHolder(answerTokenHash(linkId), on('2026-12-05'))).toMatchObject({ kind: 'link' })
  })

  it('is taken back until it has taken effect', async () => {
    const id = await added(anna)
    await handOver(cast.coordinator, cast.police.id, id, 1, bo, now)
    const late = await cancelHandOver(cast.coordinator, cast.police.id, id, 2, on('2026-12-01'))
    expect(late).toMatchObject({ ok: false, why: expect.stringContaining('har redan tagit över') as string })
    expect((await cancelHandOver(cast.coordinator, cast.police.id, id, 2, on('2026-11-30'))).ok).toBe(true)
    expect(await read().contactPerson.findMany()).toMatchObject([{ name: 'Anna', toOn: null, successorId: null }])
  })

  it('is refused to oneself, before one’s first day, and twice', async () => {
    const id = await added(anna)
    const tried = (input: typeof bo, version = 1) => handOver(cast.coordinator, cast.police.id, id, version, input, now)
    expect(await tried({ ...bo, email: anna.email })).toMatchObject({ field: 'email' })
    expect(await tried({ ...bo, fromOn: '2026-01-01' })).toMatchObject({ field: 'fromOn' })
    expect((await tried(bo)).ok).toBe(true)
    expect((await tried(bo, 2)).ok).toBe(false)
    expect(await read().contactPerson.count()).toBe(2)
  })
})

describe('an address', () => {
  it('that is changed ends the links that went to the old one, and has not bounced', async () => {
    const id = await added(anna)
    const linkId = await link(anna.email, id)
    await write((tx) => tx.contactPerson.update({ where: { id }, data: { bouncedAt: now, bounceReason: '550' } }))
    await changeContact(cast.coordinator, cast.police.id, id, 1, { ...anna, email: 'rätt@polisen.se' }, now)
    expect(await findLinkHolder(answerTokenHash(linkId), now)).toEqual({ linkId, ending: 'revoked' })
    expect(await read().contactPerson.findUniqueOrThrow({ where: { id } })).toMatchObject({ bouncedAt: null })
  })

  it('that works again is used again', async () => {
    const id = await added(anna)
    await write((tx) => tx.contactPerson.update({ where: { id }, data: { bouncedAt: now, bounceReason: '550' } }))
    expect(await whomToReachIn(read(), cast.police.id, null, '2026-11-22')).toMatchObject([{ userId: 'annan-partner' }])
    expect((await markAddressWorking(cast.coordinator, cast.police.id, id, 9, now)).ok).toBe(false)
    expect((await markAddressWorking(cast.coordinator, cast.police.id, id, 1, now)).ok).toBe(true)
    expect(await whomToReachIn(read(), cast.police.id, null, '2026-11-22')).toMatchObject([{ name: 'Anna' }])
  })
})

describe('organisations that cannot be reached', () => {
  const unreachable = async (at = now) => {
    const round = await findRound(cast.coordinator, '2026')
    if (round === null) throw new Error('No round.')
    return listUnreachable(cast.coordinator, round, at)
  }
  const disable = (id: string) => write((tx) => tx.user.update({ where: { id }, data: { disabledAt: now } }))

  it('are none while each has an account or a contact person', async () => {
    expect(await unreachable()).toEqual([])
  })

  it('are told with why, and how much of what they are asked it is about', async () => {
    await disable('annan-partner')
    expect(await unreachable()).toMatchObject([
      { organisation: { slug: 'polisen' }, commitments: 2, of: 2, why: 'Ingen kontaktperson är angiven.' },
    ])
    await added({ ...anna, commitmentId: String(cast.commitment.training) })
    expect(await unreachable()).toMatchObject([{ commitments: 1, of: 2 }])
    const id = await added(anna)
    expect(await unreachable()).toEqual([])
    await endContact(cast.coordinator, cast.police.id, id, 1, { toOn: '2026-11-30' }, now)
    expect(await unreachable()).toEqual([])
    expect(await unreachable(on('2026-12-01'))).toMatchObject([{ commitments: 1, of: 2 }])
    expect(await listReachedWithout(cast.coordinator, cast.police.id, id, now)).toEqual([])
  })

  it('are not those that are asked about nothing', async () => {
    await disable('annan-partner')
    await write((tx) =>
      tx.roundExemption.create({
        data: { roundId: cast.round.open, organisationId: cast.police.id, reason: 'x', at: now, byName: 'x' },
      }),
    )
    expect(await unreachable()).toEqual([])
  })

  it('stand in the list of all organisations, which a partner sees only the own one of', async () => {
    await disable('annan-partner')
    const overview = await listContactOverview(cast.coordinator, now)
    expect(overview.map(({ organisation, people }) => [organisation.slug, people.length])).toEqual([
      ['polisen', 0],
      ['region-stockholm', 1],
    ])
    expect(await listContactOverview(cast.partner, now)).toHaveLength(1)
  })
})
