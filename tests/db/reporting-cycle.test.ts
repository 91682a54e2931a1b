import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { addComment } from '#app/db/round/comments.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { exempt } from '#app/db/round/round-exemptions.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { findWorkingCopy, keepCopy } from '#app/db/round/working-copies.server.ts'
import { findLinkHolder } from '#app/db/user/answer-links.server.ts'
import { answerTokenHash } from '#app/db/user/answer-token.server.ts'
import { revokeLink, sendLinks } from '#app/db/user/link-sending.server.ts'
import type { LinkHolder } from '#app/domain/access/roles.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
let round: Round

const anna = 'anna@polisen.se'
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)
const input = (done: string, version = '0'): StatusReportDraft => ({
  version,
  degree: 'started',
  course: 'on-track',
  reason: '',
  done,
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
})

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

/** Sends Anna a link and answers who holds the newest one. */
async function sent(): Promise<LinkHolder> {
  await sendLinks(cast.coordinator, round, [{ organisationId: cast.police.id, email: anna }], now)
  const { id } = await read().answerLink.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const holder = await findLinkHolder(answerTokenHash(id), now)
  if (holder === null || 'ending' in holder) throw new Error('The link opens nothing.')
  return holder
}

async function formOf(holder: LinkHolder, slug: string) {
  const form = await findReportForm(holder, '2026', slug, now)
  if (form === null) throw new Error('No form.')
  return form
}

describe('what somebody wrote by a link that was revoked', () => {
  it.each(['new', 'none'] as const)('is theirs to bring together by their next link (renewal: %s)', async (renewal) => {
    const old = await sent()
    await keepCopy(old, await formOf(old, 'utbildning'), input('Min text'), now)
    await keepCopy(old, await formOf(old, 'rutin'), input('Min andra text'), now)
    await revokeLink(cast.coordinator, round, old.linkId, { reason: 'Kom bort', renewal }, now)
    const fresh = await sent()
    expect(fresh.linkId).not.toBe(old.linkId)
    expect((await findWorkingCopy(fresh, await formOf(fresh, 'utbildning'), now))?.values.done).toBe('Min text')
    expect((await findWorkingCopy(fresh, await formOf(fresh, 'rutin'), now))?.values.done).toBe('Min andra text')
    expect(await findWorkingCopy(cast.otherPartner, await formOf(fresh, 'rutin'), now)).toBeNull()
    expect(await read().workingCopy.count()).toBe(2)
  })

  it('is never somebody else’s, though they answer for the same organisation', async () => {
    const first = await sent()
    await keepCopy(first, await formOf(first, 'utbildning'), input('Annas text'), now)
    const bo = { organisationId: cast.police.id, kind: 'deputy', name: 'Bo', email: 'bo@polisen.se' }
    await write((tx) => tx.contactPerson.create({ data: { ...bo, fromOn: '2026-01-01', createdAt: now } }))
    await sendLinks(cast.coordinator, round, [{ organisationId: cast.police.id, email: bo.email }], now)
    expect(await read().workingCopy.findMany({ select: { author: true } })).toEqual([
      { author: `link:${first.linkId}` },
    ])
  })
})

describe('a comment that is sent twice', () => {
  const say = async (reportId: number, text: string, at: Date) =>
    addComment(cast.coordinator, reportId, { audience: 'shared', text, named: 'Demo partner' }, at)

  it('is said once, and whoever is named is told once; the same words later are said again', async () => {
    const form = await findReportForm(cast.partner, '2026', 'rutin', now)
    if (form === null) throw new Error('No form.')
    const saved = await saveReport(cast.partner, form, 'submit', input('Gjort.'), now)
    if (!saved.ok) throw new Error('Not saved.')
    const count = async () => [
      await read().reportComment.count(),
      await read().notification.count({ where: { kind: 'mention' } }),
      await read().historyEvent.count({ where: { subjectId: String(saved.id), kind: { contains: 'comment' } } }),
    ]
    const answers = await Promise.all([0, 0, 0, 1].map((minute) => say(saved.id, 'Stämmer det?', minutes(minute))))
    expect(answers).toEqual(answers.map(() => ({ ok: true })))
    expect(await count()).toEqual([1, 1, 1])
    await say(saved.id, 'Stämmer det verkligen?', minutes(1))
    await say(saved.id, 'Stämmer det?', minutes(2))
    expect(await count()).toEqual([3, 3, 3])
    await say(saved.id, 'Stämmer det?', minutes(30))
    expect(await count()).toEqual([4, 4, 4])
  })
})

describe('an organisation that is taken out of the round', () => {
  it('reads nothing more to answer by its link, and a form that was open is refused and writes nothing', async () => {
    const holder = await sent()
    const open = await formOf(holder, 'utbildning')
    const exemption = { organisationId: cast.police.id, commitmentId: null }
    await exempt(cast.coordinator, '2026', { exemptions: [exemption], reason: 'Lämnar samverkan' }, now)
    const late = await saveReport(holder, open, 'submit', input('Skrivet under tiden'), now)
    expect(late).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await read().statusReport.count()).toBe(0)
    expect(await read().reportSubmission.count()).toBe(0)
    const form = await findReportForm(holder, '2026', 'utbildning', now)
    expect(form === null || form.standing.isAsked === false).toBe(true)
  })
})
