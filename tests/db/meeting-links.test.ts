import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import {
  addMeetingLinks,
  revokeMeetingLink,
  sendMeetingLinks,
  showMeetingLink,
} from '#app/db/meeting/meeting-link-sending.server.ts'
import {
  findMeetingLink,
  listMeetingLinkHistory,
  listMeetingLinks,
  listMeetingLinkUses,
} from '#app/db/meeting/meeting-links.server.ts'
import { findMeetingReader, logMeetingLinkUse, logTooManyReadings } from '#app/db/meeting/meeting-readers.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { findMessage } from '#app/db/message/outbox.server.ts'
import { previewWording } from '#app/db/message/preview.server.ts'
import { claimNext } from '#app/db/message/sending.server.ts'
import { meetingToken, storedHash } from '#app/db/user/answer-token.server.ts'
import { isKnownLink, openKnownLinks } from '#app/db/user/known-links.server.ts'
import { usualWordings } from '#app/domain/message/template.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')
const site = 'https://uppfoljning.exempel.se'
let cast: Cast
let meeting: { id: number; heldOn: string }
let other: { id: number; heldOn: string }

const anna = { name: 'Anna', email: 'anna@kommunen.se' }
const bo = { name: 'Bo', email: 'bo@kommunen.se' }
const over = new Date('2027-01-10T09:00:00Z')

const addMeeting = (heldOn: string) =>
  write((tx) =>
    tx.meeting.create({
      data: { heldOn, title: 'Styrgruppens sammanträde', state: 'planned', createdAt: now, createdName: 'x' },
      select: { id: true, heldOn: true },
    }),
  )

beforeEach(async () => {
  cast = await createCast()
  meeting = await addMeeting('2026-12-10')
  other = await addMeeting('2026-06-11')
})

/** Gives Anna a link and answers its id. */
async function annasLink(isSent: boolean): Promise<number> {
  const added = await addMeetingLinks(cast.coordinator, meeting.id, [anna], isSent, now)
  if (added?.ok !== true) throw new Error('No link.')
  return (await read().meetingLink.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}

const stateOf = async (id: number, at = now) =>
  (await findMeetingLink(cast.coordinator, meeting, id, at))?.state ?? 'none'
const readerBy = (id: number, at = now) => findMeetingReader(storedHash(meetingToken(id)), at)

describe('giving people a link', () => {
  it('makes one a person, keeps the one in force, and says so in its history', async () => {
    const id = await annasLink(false)
    expect(await stateOf(id)).toBe('made')
    const again = await addMeetingLinks(cast.coordinator, meeting.id, [anna, bo], false, now)
    expect(again).toEqual({ ok: true, made: 1, already: 1 })
    expect((await listMeetingLinks(cast.coordinator, meeting, now)).map(({ name }) => name)).toEqual(['Anna', 'Bo'])
    expect(await read().notification.count()).toBe(0)
    expect((await listMeetingLinkHistory(cast.coordinator, id)).map(({ kind }) => kind)).toEqual(['meeting-link.made'])
    expect(await readerBy(id)).toEqual({ kind: 'meeting-link', linkId: id, ...anna, meetingId: meeting.id })
  })

  it('takes nobody where somebody of them signs in to the same pages, but a partner may be given one', async () => {
    const steering = { name: 'Demo', email: 'styrgrupp@exempel.se' }
    const refused = await addMeetingLinks(cast.coordinator, meeting.id, [anna, steering], true, now)
    expect(refused).toMatchObject({
      ok: false,
      field: 'people',
      why: expect.stringContaining(steering.email) as string,
    })
    expect(await read().meetingLink.count()).toBe(0)
    const partner = { name: 'Demo', email: 'partner@exempel.se' }
    expect(await addMeetingLinks(cast.coordinator, meeting.id, [partner], false, now)).toMatchObject({ made: 1 })
  })

  it('is the coordinator’s alone, and never to a meeting that is long over', async () => {
    for (const viewer of [cast.partner, cast.otherPartner, cast.steering, cast.admin]) {
      expect(await addMeetingLinks(viewer, meeting.id, [anna], true, now)).toBeNull()
    }
    expect(await addMeetingLinks(cast.coordinator, 999, [anna], true, now)).toBeNull()
    expect(await addMeetingLinks(cast.coordinator, other.id, [anna], true, now)).toMatchObject({ ok: false })
    expect(await read().meetingLink.count()).toBe(0)
  })
})

describe('sending a link', () => {
  it('tells the person once a day, and leaves out links that have ended or are to another meeting', async () => {
    const id = await annasLink(true)
    expect(await stateOf(id)).toBe('sent')
    const send = (at: Date, meetingId = meeting.id) => sendMeetingLinks(cast.coordinator, meetingId, [id, 999], at)
    expect(await send(now)).toEqual({ ok: true, sent: 0, already: 1 })
    expect(await send(later)).toEqual({ ok: true, sent: 1, already: 0 })
    expect(await send(over)).toMatchObject({ ok: false })
    expect(await send(later, other.id)).toMatchObject({ ok: false })
    expect(await sendMeetingLinks(cast.steering, meeting.id, [id], later)).toBeNull()
    await revokeMeetingLink(cast.coordinator, meeting.id, id, { reason: 'Fel', renewal: 'none' }, later)
    expect(await send(new Date('2026-11-25T09:00:00Z'))).toMatchObject({ ok: false, field: 'lankar' })
    expect(await read().notification.count({ where: { kind: 'meeting-link' } })).toBe(2)
  })

  it('fills the address in only when the message is handed over, and stores nothing that opens it', async () => {
    const id = await annasLink(true)
    await showMeetingLink(cast.coordinator, meeting.id, id, now)
    await composeMessages(site, now)
    const { id: messageId } = await read().outgoingMessage.findFirstOrThrow()
    const stored = await findMessage(cast.coordinator, messageId)
    expect(stored?.hasLink).toBe(true)
    expect(stored?.text).toContain(`{{sammanträdeslänk ${id}}}`)
    expect(stored?.text).toContain('Styrgruppens sammanträde 10 december 2026')
    expect(stored?.text).toContain('till och med 9 januari 2027')
    const handed = await claimNext(site, now)
    expect(handed?.text).toContain(`${site}/sammantrade/${meetingToken(id)}\n`)
    const tables = await Promise.all([
      read().meetingLink.findMany(),
      read().meetingLinkUse.findMany(),
      read().notification.findMany(),
      read().outgoingMessage.findMany(),
      read().historyEvent.findMany(),
    ])
    expect(JSON.stringify(tables)).not.toContain(meetingToken(id))
  })

  it('is set aside when the link has ended before the message was handed over', async () => {
    const id = await annasLink(true)
    await composeMessages(site, now)
    await revokeMeetingLink(cast.coordinator, meeting.id, id, { reason: 'Fel person', renewal: 'none' }, now)
    expect(await claimNext(site, now)).toBeUndefined()
    expect(await read().outgoingMessage.findFirst()).toMatchObject({
      state: 'cancelled',
      lastError: 'Länken gäller inte längre.',
    })
  })

  it('can be read beforehand with a real meeting’s name and without anybody’s own link', async () => {
    await annasLink(true)
    for (const kind of ['meeting-link', 'meeting-summary'] as const) {
      const shown = await previewWording(cast.coordinator, kind, usualWordings[kind], site, now)
      expect(shown.about).toBe('Styrgruppens sammanträde 10 december 2026')
      expect(shown.text).toContain('Styrgruppens sammanträde 10 december 2026')
      expect(shown.text).not.toMatch(/\{\{|undefined/)
    }
  })
})

describe('a link’s life', () => {
  it('is opened, shown, revoked and made anew, each told in its history and uses', async () => {
    const id = await annasLink(true)
    await logMeetingLinkUse(id, 'opened', '', now)
    await logMeetingLinkUse(id, 'opened', '', new Date(now.getTime() + 60_000))
    expect(await stateOf(id)).toBe('opened')
    expect(await showMeetingLink(cast.coordinator, meeting.id, id, now)).toEqual({ ok: true, token: meetingToken(id) })
    expect(await showMeetingLink(cast.coordinator, other.id, id, now)).toBeNull()
    expect(await showMeetingLink(cast.steering, meeting.id, id, now)).toBeNull()
    const input = { reason: 'Bytte adress', renewal: 'new' } as const
    expect(await revokeMeetingLink(cast.coordinator, meeting.id, id, input, later)).toEqual({ ok: true })
    expect(await revokeMeetingLink(cast.coordinator, meeting.id, id, input, later)).toMatchObject({ ok: false })
    expect(await showMeetingLink(cast.coordinator, meeting.id, id, later)).toMatchObject({ ok: false })
    expect(await readerBy(id)).toEqual({ linkId: id, ending: 'revoked' })
    const links = await listMeetingLinks(cast.coordinator, meeting, later)
    expect(links.map(({ state, email }) => [state, email])).toEqual([
      ['sent', anna.email],
      ['ended', anna.email],
    ])
    expect(await readerBy(links[0]?.id ?? 0)).toMatchObject({ kind: 'meeting-link' })
    await logTooManyReadings(storedHash(meetingToken(id)), later)
    expect((await listMeetingLinkUses(cast.coordinator, id)).map(({ kind }) => kind)).toEqual(['refused', 'opened'])
    expect((await listMeetingLinkHistory(cast.coordinator, id)).map(({ kind }) => kind)).toEqual([
      'meeting-link.revoked',
      'meeting-link.shown',
      'meeting-link.sent',
      'meeting-link.made',
    ])
    expect(await listMeetingLinks(cast.steering, meeting, later)).toEqual([])
    expect(await listMeetingLinkUses(cast.steering, id)).toEqual([])
  })

  it('ends by itself when a month has gone, follows a meeting that is moved, and can then not be renewed', async () => {
    const id = await annasLink(true)
    expect(await readerBy(id, new Date('2027-01-09T22:59:00Z'))).toMatchObject({ kind: 'meeting-link' })
    expect(await readerBy(id, new Date('2027-01-09T23:01:00Z'))).toEqual({ linkId: id, ending: 'over' })
    expect(await stateOf(id, over)).toBe('ended')
    const renewed = await revokeMeetingLink(cast.coordinator, meeting.id, id, { reason: 'x', renewal: 'new' }, over)
    expect(renewed).toMatchObject({ ok: false, field: 'renewal' })
    await write((tx) => tx.meeting.update({ where: { id: meeting.id }, data: { heldOn: '2027-01-20' } }))
    expect(await readerBy(id, over)).toMatchObject({ kind: 'meeting-link' })
  })

  it('is known to the limit on guesses at once, and after a restart', async () => {
    const id = await annasLink(false)
    const hash = storedHash(meetingToken(id))
    expect(isKnownLink(hash)).toBe(true)
    await openKnownLinks()
    expect(isKnownLink(hash)).toBe(true)
    expect(await findMeetingReader(storedHash('gissning'), now)).toBeNull()
  })
})
