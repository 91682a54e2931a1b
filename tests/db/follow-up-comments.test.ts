import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import {
  answerEditionComment,
  commentOnEdition,
  listEditionComments,
} from '#app/db/follow-up/edition-comments.server.ts'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { useDatabase } from '#tests/support/database.ts'
import { bringTo, newestChecksum, site, takeStep } from '#tests/support/follow-up-way.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

const year = '2025'
let cast: Cast
beforeEach(async () => {
  cast = await createCast()
})

const comment = async (viewer: SignedIn, text: string, section = 'summary', at = now) =>
  commentOnEdition(viewer, year, { sha256: await newestChecksum(year), section, text }, at)
const messages = async () => {
  await composeMessages(site, later)
  return read().outgoingMessage.findMany({ orderBy: { id: 'asc' } })
}
const noticesOf = (kind: string) =>
  read().notification.findMany({ where: { kind }, orderBy: { id: 'asc' }, select: { email: true, key: true } })

describe('comments on a proposal', () => {
  it('are the steering group’s and the coordination’s, at a section, and are answered once', async () => {
    await bringTo('proposed', cast, year, now)
    expect(await comment(cast.steering, 'Säg mer om utbildningen.')).toEqual({ ok: true })
    expect(await comment(cast.coordinator, 'Vi tittar på det.', 'mal-7')).toEqual({ ok: true })
    const [first] = await listEditionComments(cast.steering, 2025)
    const id = first?.id ?? 0
    expect(await answerEditionComment(cast.coordinator, 2025, id, { text: 'Tillagt.' }, later)).toEqual({ ok: true })
    expect(await answerEditionComment(cast.coordinator, 2025, id, { text: 'Igen.' }, later)).toMatchObject({
      ok: false,
    })
    expect(await listEditionComments(cast.coordinator, 2025)).toMatchObject([
      {
        number: 1,
        section: 'summary',
        authorName: 'Demo styrgrupp',
        text: 'Säg mer om utbildningen.',
        answer: 'Tillagt.',
        answered: { at: later, name: 'Demo samordnare' },
      },
      { section: 'mal-7', authorName: 'Demo samordnare', answer: '', answered: null },
    ])
    expect(await read().historyEvent.findMany({ where: { kind: { startsWith: 'follow-up.comment' } } })).toMatchObject([
      { kind: 'follow-up.commented', message: 'Sammanfattning' },
      { kind: 'follow-up.commented' },
      { kind: 'follow-up.comment-answered' },
    ])
  })

  it('are nobody else’s to write, read or answer', async () => {
    await bringTo('proposed', cast, year, now)
    await comment(cast.steering, 'Säg mer.')
    const [first] = await listEditionComments(cast.steering, 2025)
    for (const viewer of [cast.partner, cast.otherPartner, cast.admin]) {
      expect(await comment(viewer, 'Hej.')).toBeNull()
      expect(await listEditionComments(viewer, 2025)).toEqual([])
      expect(await answerEditionComment(viewer, 2025, first?.id ?? 0, { text: 'Hej.' }, now)).toBeNull()
    }
    expect(await answerEditionComment(cast.steering, 2025, first?.id ?? 0, { text: 'Hej.' }, now)).toBeNull()
    expect(await answerEditionComment(cast.coordinator, 2024, first?.id ?? 0, { text: 'Hej.' }, now)).toBeNull()
    expect(await read().followUpComment.count()).toBe(1)
  })

  it('are refused on a section that is not there, on another proposal, and when nothing is proposed', async () => {
    expect(await comment(cast.steering, 'För tidigt.')).toMatchObject({ ok: false })
    await bringTo('proposed', cast, year, now)
    expect(await comment(cast.steering, 'Var?', 'mal-99')).toMatchObject({ ok: false, field: 'section' })
    expect(await comment(cast.steering, 'Var?', '__proto__')).toMatchObject({ ok: false, field: 'section' })
    const old = { sha256: await newestChecksum(year), section: 'summary', text: 'Om det förra.' }
    await takeStep('send-back', { viewer: cast.steering, as: cast.coordinator, year }, now)
    await bringTo('proposed', cast, year, later)
    expect(await commentOnEdition(cast.steering, year, old, later)).toMatchObject({ ok: false })
    expect(await commentOnEdition(cast.steering, '1999', old, later)).toBeNull()
    await takeStep('adopt', { viewer: cast.steering, as: cast.coordinator, year }, later)
    expect(await comment(cast.steering, 'För sent.')).toMatchObject({ ok: false })
    expect(await read().followUpComment.count()).toBe(0)
  })

  it('are kept once when the button is pressed twice', async () => {
    await bringTo('proposed', cast, year, now)
    await Promise.all([comment(cast.steering, 'Bra.'), comment(cast.steering, 'Bra.')])
    await comment(cast.steering, 'Bra.', 'mal-7')
    expect((await listEditionComments(cast.steering, 2025)).map(({ section }) => section)).toEqual(['summary', 'mal-7'])
  })

  it('may be answered after the proposal has come back, but not when it is published', async () => {
    await bringTo('proposed', cast, year, now)
    await comment(cast.steering, 'Ett.')
    await comment(cast.steering, 'Två.')
    await takeStep('send-back', { viewer: cast.steering, as: cast.coordinator, year }, now)
    const [one, two] = await listEditionComments(cast.coordinator, 2025)
    expect(await answerEditionComment(cast.coordinator, 2025, one?.id ?? 0, { text: 'Ja.' }, now)).toEqual({ ok: true })
    await bringTo('published', cast, year, later)
    expect(await answerEditionComment(cast.coordinator, 2025, two?.id ?? 0, { text: 'Ja.' }, now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('publicerad'),
    })
  })
})

describe('people are told', () => {
  it('of a proposal: the steering group, with the reason and the way there, once for each proposal', async () => {
    await bringTo('proposed', cast, year, now)
    expect(await noticesOf('follow-up-proposed')).toEqual([
      {
        email: 'styrgrupp@exempel.se',
        key: `follow-up-proposed:follow-up:${cast.round.review}:proposal:1:styrgrupp@exempel.se`,
      },
    ])
    const [message, ...more] = await messages()
    expect(more).toEqual([])
    expect(message).toMatchObject({ subject: 'Årsuppföljning 2025 väntar på styrgruppens beslut' })
    expect(message?.text).toContain('Något saknas i förslaget. Skäl: Skäl.')
    expect(message?.text).toContain(`${site}/styrgrupp/arsuppfoljning/2025`)
  })

  it('not of a proposal that was taken back before the message went out', async () => {
    await bringTo('proposed', cast, year, now)
    await takeStep('withdraw', { viewer: cast.coordinator, as: cast.coordinator, year }, now)
    expect(await messages()).toEqual([])
    expect(await read().notification.findFirst()).toMatchObject({
      droppedReason: 'Förslaget ligger inte längre för beslut.',
    })
  })

  it('of comments, what came back and what was adopted: the coordinators, but for who did it', async () => {
    await bringTo('proposed', cast, year, now)
    await comment(cast.coordinator, 'En egen.')
    await comment(cast.steering, 'Säg mer om utbildningen.', 'mal-7')
    await takeStep(
      'send-back',
      { viewer: cast.steering, as: cast.coordinator, year, reason: 'Två källor saknas.' },
      now,
    )
    await bringTo('adopted', cast, year, later)
    for (const kind of ['follow-up-commented', 'follow-up-sent-back', 'follow-up-adopted']) {
      expect(
        (await noticesOf(kind)).map(({ email }) => email),
        kind,
      ).toEqual(['samordnare@exempel.se'])
    }
    const texts = (await messages()).map(({ subject, text }) => ({ subject, text }))
    const of = (subject: string) => texts.find((one) => one.subject === subject)?.text
    expect(of('Årsuppföljning 2025: kommentar på Mål 7: Mål')).toContain('Säg mer om utbildningen.')
    expect(of('Årsuppföljning 2025 är tillbaka från styrgruppen')).toContain('Två källor saknas.')
    const adopted = of('Årsuppföljning 2025 är fastställd')
    expect(adopted).toContain('Diarienummer 801-2026, sammanträde 20 november 2026.')
    expect(adopted).toContain(`${site}/samordning/arsuppfoljning/2025/publicering`)
  })

  it('of what is published: everybody to be reached in the organisations that were asked, once, without a link', async () => {
    await write((tx) =>
      tx.contactPerson.create({
        data: {
          organisationId: cast.police.id,
          kind: 'contact',
          name: 'Vik Arie',
          email: 'vik@exempel.se',
          fromOn: '2026-01-01',
          createdAt: now,
        },
      }),
    )
    await bringTo('published', cast, year, now)
    expect((await noticesOf('follow-up-published')).map(({ email }) => email).toSorted()).toEqual([
      'partner@exempel.se',
      'vik@exempel.se',
    ])
    const sent = (await messages()).filter(({ subject }) => subject === 'Årsuppföljning 2025 är publicerad')
    expect(sent).toHaveLength(2)
    for (const { text } of sent) expect(text).toContain(`${site}/arsuppfoljning/2025\n`)
    expect(await read().answerLink.count()).toBe(0)
  })
})

it('how far each follow-up has come is told to those who read them', async () => {
  await bringTo('proposed', cast, year, now)
  expect(await listFollowUpStandings(cast.steering)).toEqual([
    { roundId: cast.round.review, year: 2025, phase: 'proposed' },
  ])
  for (const viewer of [cast.partner, cast.admin]) expect(await listFollowUpStandings(viewer)).toEqual([])
})
