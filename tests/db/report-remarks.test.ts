import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { listDifferingAssessments, saveAssessment } from '#app/db/round/assessment.server.ts'
import { addComment, findThread } from '#app/db/round/comments.server.ts'
import { findKeptDraft } from '#app/db/round/kept-drafts.server.ts'
import { findOwnText, submitOnBehalf } from '#app/db/round/on-behalf.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { listToldHistory } from '#app/db/round/report-history.server.ts'
import { acceptReport, returnReport } from '#app/db/round/report-review.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findReport } from '#app/db/round/reports.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import type { CommentInput } from '#app/domain/status-report/comment.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

const input: StatusReportDraft = {
  version: '0',
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Gjort.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

useDatabase('empty')
let cast: Cast

beforeEach(async () => {
  cast = await createCast()
})

async function save(done = 'Gjort.', action: 'save-draft' | 'submit' = 'submit', at = now) {
  const form = await findReportForm(cast.partner, '2026', 'rutin', at)
  if (form === null) throw new Error('No such form.')
  const version = String(form.report?.version ?? 0)
  const saved = await saveReport(cast.partner, form, action, { ...input, done, version }, at)
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  return { id: saved.id, version: saved.version }
}

describe('an assessment', () => {
  const other = { version: '0', degree: 'not-started', course: 'on-track', reason: 'Inget är beslutat.' } as const

  it('stands beside the report, with its history, and leaves the report as it was', async () => {
    const { id, version } = await save()
    expect(await saveAssessment(cast.coordinator, id, other, later)).toEqual({ ok: true })
    const found = await findReport(cast.coordinator, id, later)
    expect(found?.report).toMatchObject({
      version,
      degree: 'started',
      assessment: { degree: 'not-started', reason: 'Inget är beslutat.', version: 1 },
    })
    const [event] = await listToldHistory(cast.coordinator, id)
    expect(event).toMatchObject({ message: 'Inget är beslutat.' })
    expect(event?.changes).toContainEqual({ label: 'Genomförande', before: '', after: 'Ej påbörjat' })
  })

  it('is refused without a reason where it differs, when somebody else has saved, and when nothing is handed in', async () => {
    const { id } = await save()
    expect(await saveAssessment(cast.coordinator, id, { ...other, reason: '' }, later)).toMatchObject({
      ok: false,
      field: 'reason',
    })
    await saveAssessment(cast.coordinator, id, other, later)
    expect(await saveAssessment(cast.coordinator, id, { ...other, reason: 'Annat.' }, later)).toMatchObject({
      ok: false,
      version: 1,
    })
    await returnReport(cast.coordinator, id, 1, 'Skriv mer.', later)
    expect(await saveAssessment(cast.coordinator, id, { ...other, version: '1' }, later)).toMatchObject({ ok: false })
    expect((await read().assessment.findFirstOrThrow()).version).toBe(1)
  })

  it('is the coordinators’ to make', async () => {
    const { id } = await save()
    for (const viewer of [cast.partner, cast.steering, cast.admin]) {
      expect(await saveAssessment(viewer, id, other, later)).toBeNull()
    }
  })

  it('is told to the steering group where it differs, and to the public when the round is published', async () => {
    const { id, version } = await save()
    await saveAssessment(cast.coordinator, id, { ...other, degree: 'started' }, later)
    expect(await listDifferingAssessments(cast.steering, cast.round.open)).toEqual([])
    await saveAssessment(cast.coordinator, id, { ...other, version: '1' }, later)
    expect((await listDifferingAssessments(cast.steering, cast.round.open)).map((one) => one.id)).toEqual([id])
    await acceptReport(cast.coordinator, id, version, later)
    expect(await findReport(thePublic, id, later)).toBeNull()
    await moveRound(cast.round.open, 'frozen')
    expect((await findReport(thePublic, id, later))?.report.assessment?.degree).toBe('not-started')
  })
})

describe('a comment', () => {
  const say = (viewer: SignedIn, id: number, comment: Partial<CommentInput> = {}) =>
    addComment(viewer, id, { audience: 'shared', text: 'Hej.', named: '', ...comment }, now)
  const textsFor = async (viewer: SignedIn, id: number) =>
    (await findThread(viewer, id))?.comments.map(({ text }) => text)

  it('for the coordination stays there: in the thread, in the history and in what others may write', async () => {
    const { id } = await save()
    await say(cast.coordinator, id, { text: 'Till organisationen' })
    await say(cast.coordinator, id, { text: 'Bara vi', audience: 'coordination' })
    expect(await textsFor(cast.coordinator, id)).toEqual(['Till organisationen', 'Bara vi'])
    expect(await textsFor(cast.partner, id)).toEqual(['Till organisationen'])
    expect(await findThread(cast.otherPartner, id)).toBeNull()
    expect(await findThread(cast.steering, id)).toBeNull()
    expect(await say(cast.partner, id, { audience: 'coordination' })).toMatchObject({ ok: false })
    const kinds = async (viewer: SignedIn) => (await listReportHistory(viewer, id)).map(({ kind }) => kind)
    expect(await kinds(cast.coordinator)).toContain('status-report.noted')
    expect(await kinds(cast.partner)).not.toContain('status-report.noted')
    const told = (await listToldHistory(cast.partner, id)).map(({ sentence }) => sentence).join('\n')
    expect(told).toContain('skrev en kommentar')
    expect(told).not.toContain('för samordningen')
  })

  it('tells those whom it names, once and nobody else', async () => {
    const { id } = await save()
    expect(await say(cast.coordinator, id, { text: 'Ser du, @Demo partner?', named: 'Demo partner' })).toEqual({
      ok: true,
    })
    const comment = await read().reportComment.findFirstOrThrow()
    expect(JSON.parse(comment.mentions)).toEqual(['partner'])
    const told = await read().notification.findMany({ where: { kind: 'mention' } })
    expect(told.map(({ key }) => key)).toEqual([`mention:comment:${comment.id}:partner@exempel.se`])
    expect(JSON.parse(told[0]?.facts ?? '')).toMatchObject({ reportId: id, by: 'Demo samordnare' })
  })

  it('names nobody who may not read it: then nothing is written', async () => {
    const { id } = await save()
    expect(await say(cast.coordinator, id, { text: '@Demo annan-partner' })).toMatchObject({ ok: false, field: 'text' })
    expect(
      await say(cast.coordinator, id, { text: 'Se hit.', named: 'Demo partner', audience: 'coordination' }),
    ).toMatchObject({ ok: false, field: 'named' })
    expect(await say(cast.otherPartner, id)).toBeNull()
    expect(await read().reportComment.count()).toBe(0)
    expect(await read().notification.count()).toBe(0)
  })

  it('is kept whatever becomes of the report and of who wrote it', async () => {
    const { id, version } = await save()
    await say(cast.partner, id, { text: 'Ska bort?' })
    await returnReport(cast.coordinator, id, version, 'Skriv mer.', later)
    await write((tx) => tx.user.update({ where: { id: 'partner' }, data: { disabledAt: later } }))
    expect(await textsFor(cast.coordinator, id)).toEqual(['Ska bort?'])
  })
})

describe('an answer written for an organisation', () => {
  const way = { channel: 'phone', note: 'Anna ringde den 20 november.' } as const
  const answerFor = async (agreed: boolean, version: string, viewer = cast.coordinator) => {
    const form = await findReportForm(cast.coordinator, '2026', 'rutin', later, cast.region.id)
    if (form === null) throw new Error('No such form.')
    return submitOnBehalf(viewer, form, { ...input, version, done: 'På telefon.' }, way, agreed, later)
  }

  it('is submitted as such, and everybody who reads it is told', async () => {
    const saved = await answerFor(false, '0')
    expect(saved).toMatchObject({ ok: true, state: 'submitted' })
    const row = await read().statusReport.findFirstOrThrow()
    expect(row).toMatchObject({ channel: 'phone', channelNote: way.note, submittedName: 'Demo samordnare' })
    expect((await findReport(cast.partner, row.id, later))?.report.channel).toBe('phone')
    const [event] = await listToldHistory(cast.partner, row.id)
    expect(event).toMatchObject({
      sentence: 'Demo samordnare skrev in organisationens svar. Skrivet av samordnaren efter telefonsamtal',
      message: way.note,
    })
    expect(await read().workingCopy.count()).toBe(0)
  })

  it('takes the place of the organisation’s draft only when they agree, and the draft is kept for them alone', async () => {
    const { id, version } = await save('Vårt eget utkast.', 'save-draft')
    const form = await findReportForm(cast.coordinator, '2026', 'rutin', later, cast.region.id)
    if (form === null) throw new Error('No such form.')
    expect(form.report).toBeNull()
    expect(await findOwnText(cast.coordinator, form)).toMatchObject({ state: 'draft', version })
    expect(await answerFor(false, String(version))).toMatchObject({ ok: false, kind: 'own-text' })
    expect((await read().statusReport.findUniqueOrThrow({ where: { id } })).done).toBe('Vårt eget utkast.')
    expect(await answerFor(true, String(version))).toMatchObject({ ok: true, state: 'submitted' })
    expect((await findKeptDraft(cast.partner, id))?.rows).toContainEqual({
      term: 'Det här har gjorts',
      text: 'Vårt eget utkast.',
    })
    for (const viewer of [cast.coordinator, cast.steering, cast.otherPartner]) {
      expect(await findKeptDraft(viewer, id)).toBeNull()
    }
  })

  it('is refused when the organisation has saved meanwhile, and writes nothing', async () => {
    const { version } = await save('Ett.', 'save-draft')
    await save('Två.', 'save-draft')
    expect(await answerFor(true, String(version))).toMatchObject({ ok: false, kind: 'conflict' })
    expect((await read().statusReport.findFirstOrThrow()).done).toBe('Två.')
    expect(await read().workingCopy.count()).toBe(0)
  })

  it('is the coordinators’ to write, and follows the organisation’s own last day', async () => {
    expect(await answerFor(false, '0', cast.partner)).toMatchObject({ ok: false })
    await moveRound(cast.round.open, 'review')
    expect(await answerFor(false, '0')).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await read().statusReport.count()).toBe(0)
  })
})

it('the full history holds every submission’s difference, return, comment and extension, and is empty for the public', async () => {
  const first = await save('Första.')
  await returnReport(cast.coordinator, first.id, first.version, 'Skriv mer.', new Date('2026-11-22T10:00:00Z'))
  await write((tx) =>
    tx.roundExtension.create({
      data: {
        roundId: cast.round.open,
        organisationId: cast.region.id,
        until: '2026-12-10',
        reason: 'Sjukdom.',
        at: new Date('2026-11-22T11:00:00Z'),
        byName: 'Demo samordnare',
      },
    }),
  )
  const second = await save('Andra.', 'submit', later)
  await acceptReport(cast.coordinator, second.id, second.version, new Date('2026-11-24T09:00:00Z'))
  const told = await listToldHistory(cast.partner, first.id)
  expect(told.map(({ sentence, message, changes }) => [sentence, message, changes.length])).toEqual([
    ['Demo samordnare godkände lägesrapporten', '', 0],
    ['Demo partner skickade in lägesrapporten', '', 1],
    ['Demo samordnare gav organisationen tid till 10\u00a0december\u00a02026', 'Sjukdom.', 0],
    ['Demo samordnare lämnade tillbaka lägesrapporten', 'Skriv mer.', 0],
    ['Demo partner skickade in lägesrapporten', '', 0],
  ])
  expect(told[1]?.changes).toEqual([{ label: 'Det här har gjorts', before: 'Första.', after: 'Andra.' }])
  expect(await listToldHistory(thePublic, first.id)).toEqual([])
  expect(await listToldHistory(cast.otherPartner, first.id)).toEqual([])
})
