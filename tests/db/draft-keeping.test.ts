import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { keepDraft } from '#app/db/round/draft-keeping.server.ts'
import { listLastAnswers } from '#app/db/round/last-answers.server.ts'
import { saveMerged } from '#app/db/round/merging.server.ts'
import { findReportForm, type ReportForm } from '#app/db/round/report-form.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { linkFor } from '#app/db/user/answer-links.server.ts'
import { findWorkingCopy, keepCopy } from '#app/db/round/working-copies.server.ts'
import type { LinkHolder, Reporter, SignedIn } from '#app/domain/access/roles.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, moveRound, now, rounds, type Cast } from './cast.ts'

const blank: StatusReportDraft = {
  version: '0',
  degree: '',
  course: '',
  reason: '',
  done: '',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

describe('a draft that saves itself', () => {
  useDatabase('empty')
  let cast: Cast
  let colleague: SignedIn
  let holder: LinkHolder

  beforeEach(async () => {
    cast = await createCast()
    colleague = { ...cast.partner, userId: 'kollega', name: 'Demo Kollega' }
    await write((tx) =>
      tx.user.create({
        data: {
          id: colleague.userId,
          name: colleague.name,
          email: 'kollega@exempel.se',
          role: 'partner',
          organisationId: cast.region.id,
          createdAt: now,
        },
      }),
    )
    const linkId = await write((tx) =>
      linkFor(
        tx,
        { roundId: cast.round.open, organisationId: cast.region.id },
        { name: 'Demo Länk', email: 'lank@exempel.se', contactPersonId: null },
        'Prov',
        now,
      ),
    )
    holder = {
      kind: 'link',
      linkId,
      name: 'Demo Länk',
      email: 'lank@exempel.se',
      roundId: cast.round.open,
      round: String(rounds.open.year),
      organisation: cast.region,
    }
    await write((tx) =>
      tx.answerLink.create({
        data: {
          id: 17,
          tokenHash: 'h'.repeat(64),
          roundId: cast.round.open,
          organisationId: cast.region.id,
          name: 'Demo Länk',
          email: 'lank@exempel.se',
          createdAt: now,
          createdName: 'Demo Samordnare',
        },
      }),
    )
  })

  const formOf = async (viewer: Reporter): Promise<ReportForm> => {
    const form = await findReportForm(viewer, String(rounds.open.year), 'rutin', now)
    if (form === null) throw new Error('No such form.')
    return form
  }
  const keep = async (viewer: Reporter, input: Partial<StatusReportDraft>, at = now) =>
    keepDraft(viewer, await formOf(viewer), { ...blank, ...input }, at)
  const stored = () => read().statusReport.findFirstOrThrow()
  const told = () => read().historyEvent.findMany({ orderBy: { id: 'asc' } })

  it('is saved as a version of its own, whoever writes', async () => {
    expect(await keep(cast.partner, { done: 'Ett' })).toEqual({ ok: true, version: 1, savedAt: now })
    expect(await keep(holder, { done: 'Ett och två', version: '1' }, after(1))).toMatchObject({ ok: true, version: 2 })
    expect(await stored()).toMatchObject({ state: 'draft', version: 2, done: 'Ett och två', updatedAt: after(1) })
  })

  it('is no new version when it says the same, also when its answer was lost', async () => {
    await keep(cast.partner, { done: 'Ett' })
    expect(await keep(cast.partner, { done: ' Ett\n' }, later)).toEqual({ ok: true, version: 1, savedAt: now })
    expect(await keep(cast.partner, { done: 'Ett', version: '1' }, later)).toMatchObject({ ok: true, version: 1 })
    expect(await stored()).toMatchObject({ version: 1, updatedAt: now })
    expect(await told()).toHaveLength(1)
  })

  it('is told of once a sitting and person', async () => {
    await keep(cast.partner, { done: '1' })
    await keep(cast.partner, { done: '2', version: '1' }, after(5))
    expect(await told()).toHaveLength(1)
    await keep(colleague, { done: '3', version: '2' }, after(6))
    expect((await told()).map((event) => event.actorName)).toEqual([cast.partner.name, colleague.name])
    await keep(cast.partner, { done: '4', version: '3' }, after(7))
    await keep(cast.partner, { done: '5', version: '4' }, after(66))
    expect(await told()).toHaveLength(3)
    await keep(cast.partner, { done: '6', version: '5' }, after(68))
    expect(await told()).toHaveLength(4)
  })

  it('that a colleague was before keeps both texts: theirs in the report, and the writer’s own beside it', async () => {
    await keep(cast.partner, { done: 'Grund' })
    expect(await keep(colleague, { done: 'Kollegans', version: '1' }, after(1))).toMatchObject({ ok: true })
    expect(await keep(cast.partner, { done: 'Min', version: '1' }, after(2))).toEqual({ ok: false, kind: 'conflict' })
    expect(await keep(cast.partner, { done: 'Min och mer', version: '1' }, after(3))).toEqual({
      ok: false,
      kind: 'conflict',
    })
    expect(await stored()).toMatchObject({ version: 2, done: 'Kollegans' })
    expect(await read().workingCopy.findMany()).toMatchObject([
      { author: `user:${cast.partner.userId}`, authorName: cast.partner.name, baseVersion: 1, savedAt: after(3) },
    ])
    const copy = await findWorkingCopy(cast.partner, await formOf(cast.partner), now)
    expect(copy?.values.done).toBe('Min och mer')
    expect(await findWorkingCopy(colleague, await formOf(colleague), now)).toBeNull()
    expect(await findWorkingCopy(holder, await formOf(holder), now)).toBeNull()
  })

  it('loses no text in 200 savings at once by two people', async () => {
    await keep(cast.partner, { done: 'Grund' })
    const form = await formOf(cast.partner)
    const people = [cast.partner, colleague]
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        keepDraft(
          people[number % 2] as Reporter,
          form,
          { ...blank, version: '1', done: `${number % 2} skriver ${number}` },
          after(1),
        ),
      ),
    )
    const winners = answers.flatMap((answer, number) => (answer.ok ? [number] : []))
    expect(winners).toHaveLength(1)
    expect(await stored()).toMatchObject({ version: 2, done: `${(winners[0] ?? 0) % 2} skriver ${winners[0]}` })
    // What each wrote last is in the report or in their own copy.
    const copies = await read().workingCopy.findMany()
    const kept = [(await stored()).done, ...copies.map((copy) => (JSON.parse(copy.content) as StatusReportDraft).done)]
    expect(kept).toEqual(expect.arrayContaining(['0 skriver 198', '1 skriver 199']))
  })

  it('saved in turn by two people, each from the newest, ends with the last and nothing beside it', async () => {
    let version = 0
    for (let number = 0; number < 40; number += 1) {
      const answer = await keep(number % 2 === 0 ? cast.partner : colleague, {
        done: `Text ${number}`,
        version: String(version),
      })
      if (!answer.ok) throw new Error('It was refused.')
      version = answer.version
    }
    expect(await stored()).toMatchObject({ version: 40, done: 'Text 39' })
    expect(await read().workingCopy.count()).toBe(0)
  })

  it('is refused in words when the round takes none, and writes nothing', async () => {
    await moveRound(cast.round.open, 'review')
    const answer = await keep(cast.partner, { done: 'För sent' })
    expect(answer).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await read().statusReport.count()).toBe(0)
    expect(await read().workingCopy.count()).toBe(0)
  })

  it('changes nothing that has been handed in', async () => {
    const form = await formOf(cast.partner)
    await saveReport(
      cast.partner,
      form,
      'submit',
      { ...blank, degree: 'started', course: 'on-track', done: 'Inne' },
      now,
    )
    expect(await keep(cast.partner, { done: 'Efteråt', version: '1' })).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await stored()).toMatchObject({ state: 'submitted', done: 'Inne' })
  })

  describe('brought together with a colleague’s', () => {
    beforeEach(async () => {
      await keep(cast.partner, { done: 'Grund' })
      await keep(colleague, { done: 'Kollegans', version: '1' })
      await keep(cast.partner, { done: 'Min', version: '1' })
    })

    it('is saved on the newest version, with its history, and the copy is gone', async () => {
      const form = await formOf(cast.partner)
      const saved = await saveMerged(cast.partner, form, { ...blank, version: '2', done: 'Kollegans. Min.' }, later)
      expect(saved).toMatchObject({ ok: true, version: 3, state: 'draft' })
      expect(await stored()).toMatchObject({ version: 3, done: 'Kollegans. Min.' })
      expect(await read().workingCopy.count()).toBe(0)
      expect((await told()).at(-1)).toMatchObject({ kind: 'status-report.merged', actorName: cast.partner.name })
    })

    it('is refused when it was changed once more, and both texts are still there', async () => {
      await keep(colleague, { done: 'Kollegans, igen', version: '2' })
      const form = await formOf(cast.partner)
      const saved = await saveMerged(cast.partner, form, { ...blank, version: '2', done: 'Kollegans. Min.' }, later)
      expect(saved).toMatchObject({ ok: false, kind: 'conflict' })
      expect(await stored()).toMatchObject({ version: 3, done: 'Kollegans, igen' })
      expect((await findWorkingCopy(cast.partner, form, now))?.values.done).toBe('Min')
    })

    it('is each writer’s own business: one copy a person', async () => {
      await keepCopy(holder, await formOf(holder), { ...blank, version: '1', done: 'Genom länk' }, later)
      await saveMerged(cast.partner, await formOf(cast.partner), { ...blank, version: '2', done: 'Ihop' }, later)
      expect(await read().workingCopy.findMany()).toMatchObject([{ author: `link:${holder.linkId}` }])
    })
  })

  describe('begins from an earlier year', () => {
    const accepted = (round: number, done: string, commitmentId = cast.commitment.routine, state = 'accepted') =>
      write((tx) =>
        tx.statusReport.create({
          data: {
            roundId: round,
            commitmentId,
            organisationId: cast.region.id,
            state,
            degree: 'started',
            course: 'on-track',
            done,
            createdAt: now,
            updatedAt: now,
          },
        }),
      )
    const earlier = async (viewer: Reporter = cast.partner, commitment = cast.commitment.routine) =>
      (await listLastAnswers(viewer, [commitment], rounds.open.year)).get(commitment)?.done ?? null
    const predecessor = (fromId: number, toId: number) =>
      write((tx) => tx.commitmentLineage.create({ data: { fromId, toId } }))

    it('that is the latest accepted one, and no later and no unaccepted one', async () => {
      expect(await earlier()).toBeNull()
      await accepted(cast.round.frozen, 'Från 2024')
      expect(await earlier()).toBe('Från 2024')
      await accepted(cast.round.review, 'Utkast från 2025', cast.commitment.routine, 'returned')
      expect(await earlier()).toBe('Från 2024')
      await accepted(cast.round.planned, 'Från 2027')
      expect(await earlier()).toBe('Från 2024')
      await accepted(cast.round.review, 'Annat åtagande', cast.commitment.terms)
      expect(await earlier()).toBe('Från 2024')
    })

    it('also by link, and never another organisation’s', async () => {
      await accepted(cast.round.frozen, 'Från 2024')
      expect(await earlier(holder)).toBe('Från 2024')
      expect(await earlier(cast.otherPartner)).toBeNull()
    })

    it('of the one commitment that it continues, but of none when two are stated', async () => {
      await accepted(cast.round.frozen, 'Från föregångaren', cast.commitment.terms)
      await predecessor(cast.commitment.terms, cast.commitment.routine)
      expect(await earlier()).toBe('Från föregångaren')
      await predecessor(cast.commitment.training, cast.commitment.routine)
      expect(await earlier()).toBeNull()
    })
  })
})
