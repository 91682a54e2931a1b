import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findReceipt } from '#app/db/round/receipts.server.ts'
import { confirmUnchanged, submitDrafts } from '#app/db/round/handing-in-several.server.ts'
import { listOwnRounds } from '#app/db/round/own-rounds.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import type { LinkHolder, Reporter } from '#app/domain/access/roles.ts'
import type { ChosenRow } from '#app/domain/status-report/chosen.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

const row = (commitment: string, from: number, version = 0): ChosenRow => ({ commitment, version, from, chosen: true })

describe('reports handed in from the list', () => {
  useDatabase('empty')
  let cast: Cast
  let holder: LinkHolder

  beforeEach(async () => {
    cast = await createCast()
    const link = await write((tx) =>
      tx.answerLink.create({
        data: {
          tokenHash: 'x',
          roundId: cast.round.open,
          organisationId: cast.region.id,
          name: 'Lina Länk',
          email: 'lina@exempel.se',
          createdAt: now,
          createdName: 'Systemet',
        },
      }),
    )
    holder = {
      kind: 'link',
      linkId: link.id,
      name: link.name,
      email: link.email,
      roundId: cast.round.open,
      round: '2026',
      organisation: cast.region,
    }
  })

  /** The region's report on a commitment in a round, as stored. */
  const answered = (
    commitmentId: number,
    change: { roundId?: number; state?: string; organisationId?: number; degree?: string | null } = {},
  ): Promise<number> =>
    write(async (tx) => {
      const made = await tx.statusReport.create({
        data: {
          roundId: cast.round.frozen,
          commitmentId,
          organisationId: cast.region.id,
          state: 'accepted',
          degree: 'ongoing',
          course: 'on-track',
          done: `Gjort om ${commitmentId}.`,
          nextStep: 'Vi fortsätter.',
          updatedAt: now,
          contributions: {
            create: [
              { indicatorId: cast.indicator.live, text: 'Fler har en rutin.' },
              { indicatorId: cast.indicator.discontinued, text: 'Mäts inte längre.' },
            ],
          },
          ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '62 %' } },
          ...change,
        },
      })
      return made.id
    })
  const draft = async (commitment: string, input: Partial<StatusReportDraft>, at = now) => {
    const form = await findReportForm(cast.partner, '2026', commitment, at)
    if (form === null) throw new Error('No form.')
    const values: StatusReportDraft = {
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
      ...input,
    }
    return saveReport(cast.partner, form, 'save-draft', values, at)
  }
  const inOpenRound = (commitmentId: number) =>
    read().statusReport.findFirst({
      where: { roundId: cast.round.open, commitmentId, organisationId: cast.region.id },
      include: { contributions: true, ownValues: true, submissions: true },
    })
  const listed = async (reporter: Reporter, commitment: string) => {
    const rounds = await listOwnRounds(reporter, now)
    return rounds.find(({ round }) => round.slug === '2026')?.reports.find((one) => one.commitment.slug === commitment)
  }
  const confirm = (reporter: Reporter, ...rows: ChosenRow[]) => confirmUnchanged(reporter, '2026', rows, later)

  describe('confirmed as unchanged', () => {
    it('hold last time’s statuses, texts and live contributions, today’s date and the person, and no value', async () => {
      const from = await answered(cast.commitment.routine)
      expect(await confirm(cast.partner, row('rutin', from))).toEqual([
        { commitment: { slug: 'rutin', label: 'rutin' }, refusal: null },
      ])
      const report = await inOpenRound(cast.commitment.routine)
      expect(report).toMatchObject({
        state: 'submitted',
        version: 1,
        degree: 'ongoing',
        course: 'on-track',
        done: `Gjort om ${cast.commitment.routine}.`,
        nextStep: 'Vi fortsätter.',
        unchangedFromId: from,
        submittedAt: later,
        submittedName: 'Demo partner',
        submittedById: 'partner',
        channel: 'own',
        ownValues: [],
        contributions: [{ indicatorId: cast.indicator.live, text: 'Fler har en rutin.' }],
        submissions: [{ number: 1, byName: 'Demo partner', at: later }],
      })
      const events = await read().historyEvent.findMany({ select: { kind: true, actorName: true, at: true } })
      expect(events).toEqual([{ kind: 'status-report.confirmed', actorName: 'Demo partner', at: later }])
    })

    it('are the same by a link, with the link’s person, also where last time’s round is not published', async () => {
      const from = await answered(cast.commitment.routine, { roundId: cast.round.review })
      expect((await listed(holder, 'rutin'))?.last?.id).toBe(from)
      expect((await confirm(holder, row('rutin', from)))[0]?.refusal).toBeNull()
      expect(await inOpenRound(cast.commitment.routine)).toMatchObject({
        submittedName: 'Lina Länk',
        submittedById: null,
        channel: 'link',
        unchangedFromId: from,
      })
    })

    it('are taken and refused each by itself, and what is refused writes nothing', async () => {
      const routine = await answered(cast.commitment.routine)
      const outcomes = await confirm(
        cast.partner,
        row('rutin', routine),
        row('termer', 0),
        row('utbildning', 0),
        row('finns-inte', 0),
      )
      expect(outcomes.map(({ refusal }) => refusal)).toEqual([
        null,
        expect.stringContaining('inget tidigare godkänt svar'),
        expect.stringContaining('inte tillfrågade'),
        expect.stringContaining('inte tillfrågade'),
      ])
      expect(await read().statusReport.count({ where: { roundId: cast.round.open } })).toBe(1)
      expect(await read().historyEvent.count()).toBe(1)
    })

    it('are refused with the words that stand at the button', async () => {
      const from = await answered(cast.commitment.routine)
      await write((tx) =>
        tx.roundQuestion.create({
          data: { roundId: cast.round.open, field: 'obstacles', isAsked: true, isRequired: true },
        }),
      )
      const [outcome] = await confirm(cast.partner, row('rutin', from))
      expect(outcome?.refusal).toMatch(/Svaret från 2024 räcker inte/)
      expect((await listed(cast.partner, 'rutin'))?.whyNotUnchanged).toBe(outcome?.refusal)
      expect(await inOpenRound(cast.commitment.routine)).toBeNull()
    })

    it('are refused when last time’s answer, or the report, has become another since the list was shown', async () => {
      const from = await answered(cast.commitment.routine)
      expect((await confirm(cast.partner, row('rutin', from + 1)))[0]?.refusal).toContain('ett annat nu')
      await draft('rutin', {})
      expect((await confirm(cast.partner, row('rutin', from, 0)))[0]?.refusal).toContain('nyare version')
      // Nothing has been written in the draft, so that it may be confirmed by who has seen it.
      expect((await confirm(cast.partner, row('rutin', from, 1)))[0]?.refusal).toBeNull()
      expect((await confirm(cast.partner, row('rutin', from, 2)))[0]?.refusal).toContain('redan inskickad')
      expect(await read().reportSubmission.count()).toBe(1)
    })

    it('never take another organisation’s answer, nor one that was not accepted, nor one of a later round', async () => {
      await answered(cast.commitment.routine, { organisationId: cast.police.id })
      await answered(cast.commitment.routine, { roundId: cast.round.review, state: 'submitted' })
      await answered(cast.commitment.routine, { roundId: cast.round.planned })
      for (const reporter of [cast.partner, holder]) {
        expect((await listed(reporter, 'rutin'))?.last).toBeUndefined()
      }
    })

    it('take the answer of the one commitment that this one is stated to continue', async () => {
      const from = await answered(cast.commitment.training)
      await write((tx) =>
        tx.commitmentLineage.create({ data: { fromId: cast.commitment.training, toId: cast.commitment.terms } }),
      )
      expect((await listed(cast.partner, 'termer'))?.last?.id).toBe(from)
      await write((tx) =>
        tx.commitmentLineage.create({ data: { fromId: cast.commitment.routine, toId: cast.commitment.terms } }),
      )
      expect((await listed(cast.partner, 'termer'))?.last).toBeUndefined()
    })

    it('are refused when the round has closed meanwhile', async () => {
      const from = await answered(cast.commitment.routine)
      await moveRound(cast.round.open, 'review')
      expect((await confirm(cast.partner, row('rutin', from)))[0]?.refusal).toContain('stängd för nya svar')
    })

    it('are handed in once when the same is confirmed twice at once', async () => {
      const from = await answered(cast.commitment.routine)
      const outcomes = await Promise.all([1, 2, 3].map(() => confirm(cast.partner, row('rutin', from))))
      expect(outcomes.flat().filter(({ refusal }) => refusal === null).length).toBe(1)
      expect(await read().reportSubmission.count()).toBe(1)
    })
  })

  describe('that are drafts', () => {
    const complete = { degree: 'started', course: 'on-track', done: 'Vi har börjat.' } as const

    it('are handed in as they stand, those that lack nothing, and the others stay drafts and say why', async () => {
      await draft('rutin', {
        ...complete,
        ownValues: [{ indicatorId: '1', seriesId: String(cast.series.own), text: '62 %' }],
      })
      await draft('termer', { degree: 'started' })
      const outcomes = await submitDrafts(cast.partner, '2026', [row('rutin', 0, 1), row('termer', 0, 1)], later)
      expect(outcomes.map(({ refusal }) => refusal)).toEqual([null, expect.stringContaining('Något saknas')])
      expect(outcomes[1]?.refusal).toBe((await listed(cast.partner, 'termer'))?.whyNotSubmitted)
      expect(await inOpenRound(cast.commitment.routine)).toMatchObject({
        state: 'submitted',
        unchangedFromId: null,
        ownValues: [{ text: '62 %' }],
      })
      expect(await inOpenRound(cast.commitment.terms)).toMatchObject({ state: 'draft', version: 1 })
    })

    it('are refused when a colleague has saved a newer version', async () => {
      await draft('rutin', complete)
      await draft('rutin', { ...complete, version: '1', done: 'Nyare.' })
      expect((await submitDrafts(cast.partner, '2026', [row('rutin', 0, 1)], later))[0]?.refusal).toContain('nyare')
      expect(await inOpenRound(cast.commitment.routine)).toMatchObject({ state: 'draft', version: 2 })
    })
  })

  describe('on the receipt', () => {
    it('stand word for word each time, newest first, and never another organisation’s', async () => {
      const from = await answered(cast.commitment.routine)
      await confirm(cast.partner, row('rutin', from))
      await write((tx) => tx.statusReport.updateMany({ where: { unchangedFromId: from }, data: { state: 'returned' } }))
      const form = await findReportForm(cast.partner, '2026', 'rutin', later)
      if (form === null) throw new Error('No form.')
      await saveReport(
        cast.partner,
        form,
        'submit',
        {
          version: '1',
          degree: 'completed',
          course: 'on-track',
          reason: '',
          done: 'Nu är det klart.',
          obstacles: '',
          nextStep: '',
          contributions: [],
          ownValues: [],
          milestones: [],
        },
        later,
      )
      for (const reporter of [cast.partner, holder]) {
        const receipt = await findReceipt(reporter, '2026')
        expect(receipt?.organisation.slug).toBe('region-stockholm')
        expect(
          receipt?.reports.map(({ submissions }) => submissions.map(({ number, content }) => [number, content.done])),
        ).toEqual([
          [
            [2, 'Nu är det klart.'],
            [1, `Gjort om ${cast.commitment.routine}.`],
          ],
        ])
        expect((await findReceipt(reporter, '2026', 'termer'))?.reports).toEqual([])
      }
      expect((await findReceipt(cast.otherPartner, '2026'))?.reports).toEqual([])
      expect(await findReceipt(cast.coordinator, '2026')).toBeNull()
      expect(await findReceipt(cast.partner, '1999')).toBeNull()
    })
  })
})
