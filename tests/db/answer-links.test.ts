import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { findLinkHolder, linkFor } from '#app/db/user/answer-links.server.ts'
import { answerToken, answerTokenHash } from '#app/db/user/answer-token.server.ts'
import { isKnownLink, openKnownLinks } from '#app/db/user/known-links.server.ts'
import { revokeLink, sendLinks, showLink } from '#app/db/user/link-sending.server.ts'
import { logLinkUse } from '#app/db/user/link-uses.server.ts'
import {
  findManagedLink,
  listLinkedOrganisations,
  listLinkHistory,
  listLinkUses,
} from '#app/db/user/managed-links.server.ts'
import type { LinkHolder } from '#app/domain/access/roles.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
let round: Round

const anna = 'anna@polisen.se'
const draft: StatusReportDraft = {
  version: '0',
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Utbildningen är framtagen.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

beforeEach(async () => {
  cast = await createCast()
  const found = await findRound(cast.coordinator, '2026')
  if (found === null) throw new Error('No round.')
  round = found
  await write((tx) =>
    tx.contactPerson.create({
      data: {
        organisationId: cast.police.id,
        kind: 'contact',
        name: 'Anna',
        email: anna,
        fromOn: '2026-01-01',
        createdAt: now,
      },
    }),
  )
})

/** Sends Anna her link and answers its id. */
async function sent(at = now): Promise<number> {
  const answer = await sendLinks(cast.coordinator, round, [{ organisationId: cast.police.id, email: anna }], at)
  if (!answer.ok) throw new Error(answer.why)
  return (await read().answerLink.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}

async function holderOf(linkId: number): Promise<LinkHolder> {
  const found = await findLinkHolder(answerTokenHash(linkId), now)
  if (found === null || 'ending' in found) throw new Error('The link opens nothing.')
  return found
}

const uses = async (linkId: number) =>
  (await listLinkUses(cast.coordinator, linkId)).map(({ kind, detail }) => [kind, detail])

describe('sending a link', () => {
  it('makes one, tells the person once a day, and stands in its history', async () => {
    const id = await sent()
    expect(await sent()).toBe(id)
    expect(await read().notification.findMany()).toMatchObject([
      { kind: 'link', email: anna, roundId: round.id, key: `link:link:${id}:sent:2026-11-22:${anna}` },
    ])
    await sent(later)
    expect(await read().notification.count()).toBe(2)
    expect((await listLinkHistory(cast.coordinator, id)).map(({ kind }) => kind)).toEqual([
      'answer-link.sent',
      'answer-link.sent',
    ])
  })

  it('stores nothing that opens it: neither in the link nor in the message', async () => {
    const token = answerToken(await sent())
    const stored = JSON.stringify([
      await read().answerLink.findMany(),
      await read().notification.findMany(),
      await read().historyEvent.findMany(),
    ])
    expect(stored).not.toContain(token)
  })

  it('leaves out whoever has an account, is not to be reached, or belongs to another organisation', async () => {
    const to = [
      { organisationId: cast.region.id, email: 'partner@exempel.se' },
      { organisationId: cast.region.id, email: anna },
      { organisationId: cast.police.id, email: 'okand@polisen.se' },
    ]
    expect(await sendLinks(cast.coordinator, round, to, now)).toMatchObject({ ok: false })
    expect(await read().answerLink.count()).toBe(0)
  })

  it('is refused to everybody but the coordinator, and in a round that is not open yet or is over', async () => {
    const to = [{ organisationId: cast.police.id, email: anna }]
    for (const viewer of [cast.partner, cast.otherPartner, cast.steering, cast.admin]) {
      expect((await sendLinks(viewer, round, to, now)).ok).toBe(false)
    }
    for (const phase of ['planned', 'frozen'] as const) {
      await moveRound(round.id, phase)
      expect((await sendLinks(cast.coordinator, round, to, now)).ok).toBe(false)
    }
    expect(await read().answerLink.count()).toBe(0)
  })
})

describe('the list of links', () => {
  it('tells for everybody who is asked how far their link has come', async () => {
    const state = async () =>
      (await listLinkedOrganisations(cast.coordinator, round, now)).map(({ organisation, people }) => [
        organisation.slug,
        people.map(({ name, hasAccount, link }) => [name, hasAccount ? 'konto' : (link?.state ?? 'none')]),
      ])
    const region = ['region-stockholm', [['Demo partner', 'konto']]]
    expect(await state()).toEqual([['polisen', [['Anna', 'none']]], region])
    const id = await sent()
    expect(await state()).toEqual([['polisen', [['Anna', 'sent']]], region])
    await logLinkUse(id, 'opened', '', now)
    expect(await state()).toEqual([['polisen', [['Anna', 'opened']]], region])
    await logLinkUse(id, 'submitted', 'rutin', now)
    expect(await state()).toEqual([['polisen', [['Anna', 'answered']]], region])
    await revokeLink(cast.coordinator, round, id, { reason: 'Fel person', renewal: 'none' }, now)
    expect(await state()).toEqual([['polisen', [['Anna', 'ended']]], region])
    expect(await listLinkedOrganisations(cast.otherPartner, round, now)).toEqual([])
  })

  it('still shows the links of an organisation that was removed mid-round', async () => {
    const id = await sent()
    await write((tx) =>
      tx.roundExemption.create({
        data: { roundId: round.id, organisationId: cast.police.id, reason: 'x', at: now, byName: 'x' },
      }),
    )
    const police = (await listLinkedOrganisations(cast.coordinator, round, now))[0]
    expect(police).toMatchObject({ organisation: { slug: 'polisen' }, people: [{ isReached: false, link: { id } }] })
  })
})

describe('showing a link', () => {
  it('gives the coordinator its token, and stands in its history', async () => {
    const id = await sent()
    expect(await showLink(cast.coordinator, round, id, now)).toEqual({ ok: true, token: answerToken(id) })
    expect((await listLinkHistory(cast.coordinator, id))[0]).toMatchObject({ kind: 'answer-link.shown' })
    for (const viewer of [cast.otherPartner, cast.steering, cast.admin]) {
      expect((await showLink(viewer, round, id, now)).ok).toBe(false)
    }
  })

  it('is refused for a link of another round, and for one that has ended', async () => {
    const id = await sent()
    const review = await findRound(cast.coordinator, '2025')
    if (review === null) throw new Error('No round.')
    expect((await showLink(cast.coordinator, review, id, now)).ok).toBe(false)
    expect(await findManagedLink(cast.coordinator, review, id, now)).toBeNull()
    await revokeLink(cast.coordinator, round, id, { reason: 'Fel person', renewal: 'none' }, now)
    expect((await showLink(cast.coordinator, round, id, now)).ok).toBe(false)
  })
})

describe('revoking a link', () => {
  it('ends it at once and keeps why and by whom; what was written stays', async () => {
    const id = await sent()
    const holder = await holderOf(id)
    const form = await findReportForm(holder, '2026', 'utbildning', now)
    if (form === null) throw new Error('No form.')
    expect((await saveReport(holder, form, 'save-draft', draft, now)).ok).toBe(true)
    await revokeLink(cast.coordinator, round, id, { reason: 'Fel person', renewal: 'none' }, now)
    expect(await findLinkHolder(answerTokenHash(id), now)).toEqual({ linkId: id, ending: 'revoked' })
    expect(await findManagedLink(cast.coordinator, round, id, now)).toMatchObject({
      state: 'ended',
      revoked: { at: now, name: 'Demo samordnare', reason: 'Fel person' },
    })
    // A form that was open is refused in the transaction itself, and the draft is as it was.
    const late = await saveReport(holder, form, 'submit', { ...draft, version: '1' }, now)
    expect(late).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await read().statusReport.findMany()).toMatchObject([{ state: 'draft', done: draft.done }])
    expect(await revokeLink(cast.coordinator, round, id, { reason: 'Igen', renewal: 'none' }, now)).toMatchObject({
      ok: false,
    })
  })

  it('with a new one sends that, and the old one opens nothing', async () => {
    const old = await sent()
    expect((await revokeLink(cast.coordinator, round, old, { reason: 'Kom bort', renewal: 'new' }, now)).ok).toBe(true)
    const fresh = await read().answerLink.findFirstOrThrow({ where: { revokedAt: null } })
    expect(fresh.id).not.toBe(old)
    expect(answerToken(fresh.id)).not.toBe(answerToken(old))
    expect(await holderOf(fresh.id)).toMatchObject({ email: anna })
    expect(await findLinkHolder(answerTokenHash(old), now)).toMatchObject({ ending: 'revoked' })
  })

  it('with a new one is refused, and nothing done, when the person is no longer to be reached', async () => {
    const id = await sent()
    await write((tx) => tx.contactPerson.updateMany({ data: { bouncedAt: now } }))
    const answer = await revokeLink(cast.coordinator, round, id, { reason: 'Kom bort', renewal: 'new' }, now)
    expect(answer).toMatchObject({ ok: false, field: 'renewal' })
    expect(await read().answerLink.count({ where: { revokedAt: null } })).toBe(1)
  })
})

describe('the log of a link', () => {
  it('holds each submission with what it was, and a draft of the same thing once', async () => {
    const id = await sent()
    const holder = await holderOf(id)
    for (const slug of ['utbildning', 'rutin']) {
      const form = await findReportForm(holder, '2026', slug, now)
      if (form === null) throw new Error('No form.')
      await saveReport(holder, form, 'save-draft', draft, now)
      await saveReport(holder, form, 'save-draft', { ...draft, version: '1' }, now)
      await saveReport(holder, form, 'submit', { ...draft, version: '2' }, now)
    }
    expect((await uses(id)).toReversed()).toEqual([
      ['drafted', 'utbildning'],
      ['submitted', 'utbildning'],
      ['drafted', 'rutin'],
      ['submitted', 'rutin'],
    ])
  })

  it('is not written when what it tells of was not done', async () => {
    const id = await sent()
    const holder = await holderOf(id)
    const form = await findReportForm(holder, '2026', 'utbildning', now)
    if (form === null) throw new Error('No form.')
    await saveReport(holder, form, 'submit', { ...draft, version: '7' }, now)
    expect(await uses(id)).toEqual([])
  })

  it('takes an opening once an hour, also when pages are opened at once', async () => {
    const id = await sent()
    await Promise.all(Array.from({ length: 8 }, () => logLinkUse(id, 'opened', '', now)))
    await logLinkUse(id, 'opened', '', new Date(now.getTime() + 3_600_000))
    expect(await uses(id)).toEqual([
      ['opened', ''],
      ['opened', ''],
    ])
  })

  it('is read by the coordinator alone', async () => {
    const id = await sent()
    await logLinkUse(id, 'opened', '', now)
    expect(await listLinkUses(cast.otherPartner, id)).toEqual([])
    expect(await listLinkHistory(cast.admin, id)).toEqual([])
  })
})

describe('the links in memory', () => {
  it('are those of the database, and every one that is made or found', async () => {
    const id = await sent()
    await openKnownLinks()
    expect(isKnownLink(answerTokenHash(id))).toBe(true)
    expect(isKnownLink('0'.repeat(64))).toBe(false)
    const part = { roundId: round.id, organisationId: cast.region.id }
    const other = await write((tx) =>
      linkFor(tx, part, { name: 'Bo', email: 'bo@region.se', contactPersonId: null }, 'Prov', now),
    )
    expect(isKnownLink(answerTokenHash(other))).toBe(true)
  })
})
