import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'
import { countReported } from '#app/db/round/owed.server.ts'
import type { ReportChange } from '#app/db/round/report-change.ts'
import { findReportForm, type ReportForm } from '#app/db/round/report-form.server.ts'
import { acceptReport, returnReport } from '#app/db/round/report-review.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findReport } from '#app/db/round/reports.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
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
const complete: StatusReportDraft = {
  ...blank,
  degree: 'started',
  course: 'on-track',
  done: 'Utbildningen är framtagen.',
}

describe('status reports', () => {
  useDatabase('empty')
  let cast: Cast

  beforeEach(async () => {
    cast = await createCast()
  })

  const formOf = async (viewer: SignedIn, commitment: string, phase: RoundPhase = 'open'): Promise<ReportForm> => {
    const form = await findReportForm(viewer, String(rounds[phase].year), commitment, now)
    if (form === null) throw new Error('No such form.')
    return form
  }
  const save = async (
    action: 'save-draft' | 'submit',
    input: Partial<StatusReportDraft> = {},
    { viewer = cast.partner, commitment = 'rutin', phase = 'open' as RoundPhase, at = now } = {},
  ): Promise<ReportChange> =>
    saveReport(viewer, await formOf(viewer, commitment, phase), action, { ...complete, ...input }, at)
  const idOf = (change: ReportChange | null): number => {
    if (change?.ok !== true) throw new Error(`Refused: ${JSON.stringify(change)}`)
    return change.id
  }
  const stored = (id: number) => read().statusReport.findUniqueOrThrow({ where: { id } })
  const history = () => read().historyEvent.findMany({ orderBy: { id: 'asc' } })
  const observations = () =>
    read().observation.findMany({ where: { NOT: { statusReportId: null } }, orderBy: { id: 'asc' } })

  describe('saved as a draft', () => {
    it('keep every field, and are the next version each time', async () => {
      const input = {
        degree: 'not-relevant' as const,
        course: 'off-track' as const,
        reason: ' Skäl\noch mer ',
        done: 'Gjort',
        obstacles: 'Hinder',
        nextStep: 'Nästa steg',
        contributions: [{ indicatorId: String(cast.indicator.live), chosen: true, text: 'Bidrag' }],
        ownValues: [{ indicatorId: '1', seriesId: String(cast.series.own), text: ' 62,5 % ' }],
      }
      expect(await save('save-draft', input)).toMatchObject({ ok: true, version: 1, state: 'draft' })
      const report = (await formOf(cast.partner, 'rutin')).report
      expect(report).toMatchObject({
        version: 1,
        state: 'draft',
        degree: 'not-relevant',
        course: 'off-track',
        reason: 'Skäl\noch mer',
        done: 'Gjort',
        obstacles: 'Hinder',
        nextStep: 'Nästa steg',
        submittedAt: null,
        acceptedAt: null,
        updatedAt: now,
        contributions: [{ indicator: { id: cast.indicator.live }, text: 'Bidrag' }],
        ownValues: [{ seriesId: cast.series.own, text: '62,5 %' }],
      })
      expect(await save('save-draft', { ...blank, version: '1' }, { at: later })).toMatchObject({
        ok: true,
        version: 2,
      })
      expect((await formOf(cast.partner, 'rutin')).report).toMatchObject({
        version: 2,
        degree: null,
        course: null,
        reason: '',
        done: '',
        contributions: [],
        ownValues: [],
        updatedAt: later,
      })
    })

    it('take no contribution and no value that the form did not ask for, and keep what was described without a tick', async () => {
      const id = idOf(
        await save('save-draft', {
          contributions: [
            { indicatorId: String(cast.indicator.discontinued), chosen: true, text: 'Utgången' },
            { indicatorId: String(cast.indicator.own), chosen: true, text: 'Egen' },
            { indicatorId: '999999', chosen: true, text: 'Finns inte' },
            { indicatorId: String(cast.indicator.live), chosen: false, text: 'Inte vald' },
          ],
          ownValues: [
            { indicatorId: String(cast.indicator.live), seriesId: String(cast.series.live), text: '99' },
            { indicatorId: String(cast.indicator.own), seriesId: '999999', text: '99' },
            { indicatorId: String(cast.indicator.own), seriesId: String(cast.series.own), text: '  ' },
          ],
        }),
      )
      const report = await read().statusReport.findUniqueOrThrow({
        where: { id },
        include: { contributions: true, ownValues: true },
      })
      expect(report.contributions).toMatchObject([{ indicatorId: cast.indicator.live, text: 'Inte vald' }])
      expect(report.ownValues).toEqual([])
    })

    // A forged form may name an indicator twice; the last one counts.
    it('that name the same indicator twice are kept once', async () => {
      const first = { indicatorId: String(cast.indicator.live), chosen: true, text: 'Bidrag' }
      await save('save-draft', { contributions: [first, { ...first, text: 'Rättat bidrag' }] })
      const stored = await read().statusReportContribution.findMany({ select: { text: true } })
      expect(stored).toEqual([{ text: 'Rättat bidrag' }])
    })

    it('are not counted as reported', async () => {
      await save('save-draft')
      const round = await findRound(cast.coordinator, '2026')
      if (round === null) throw new Error('No round.')
      expect(await countReported(thePublic, round, now)).toEqual({ owed: 4, reported: 0 })
    })
  })

  describe('saved by two at once', () => {
    it('give one winner out of 200, and each of the others what is stored now', async () => {
      idOf(await save('save-draft'))
      const form = await formOf(cast.partner, 'rutin')
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, number) =>
          saveReport(cast.partner, form, 'save-draft', { ...complete, version: '1', done: `Text ${number}` }, now),
        ),
      )
      const winners = answers.filter((answer) => answer.ok)
      expect(winners).toEqual([{ ok: true, id: form.report?.id, version: 2, state: 'draft' }])
      const winner = answers.findIndex((answer) => answer.ok)
      const lost = answers.filter((answer) => !answer.ok && answer.kind === 'conflict')
      expect(lost.length).toBe(199)
      for (const answer of lost) {
        expect(answer).toMatchObject({ current: { version: 2, done: `Text ${winner}` } })
      }
      expect(await stored(form.report?.id ?? 0)).toMatchObject({ version: 2, done: `Text ${winner}` })
      expect((await history()).filter(({ kind }) => kind === 'status-report.drafted').length).toBe(2)
    })

    it('for the first time give one report', async () => {
      const form = await formOf(cast.partner, 'rutin')
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => saveReport(cast.partner, form, 'save-draft', complete, now)),
      )
      expect(answers.filter((answer) => answer.ok).length).toBe(1)
      expect(answers.filter((answer) => !answer.ok && answer.kind === 'conflict').length).toBe(49)
      expect(await read().statusReport.count()).toBe(1)
    })

    it('by two organisations do not stand in each other’s way', async () => {
      const answers = await Promise.all([save('submit'), save('submit', {}, { viewer: cast.otherPartner })])
      expect(answers.every((answer) => answer.ok)).toBe(true)
      expect(await read().statusReport.count()).toBe(2)
    })

    it('are refused with an older and with a made-up version alike', async () => {
      await save('save-draft')
      await save('save-draft', { version: '1' })
      for (const version of ['0', '1', '3', '999999999']) {
        expect(await save('save-draft', { version, done: 'Ska inte sparas' })).toMatchObject({
          ok: false,
          kind: 'conflict',
        })
      }
      expect((await formOf(cast.partner, 'rutin')).report?.done).toBe(complete.done)
    })

    it('cannot revive a report that is not there', async () => {
      expect(await save('save-draft', { version: '3' })).toMatchObject({ ok: false, kind: 'not-now' })
      expect(await read().statusReport.count()).toBe(0)
      expect(await history()).toEqual([])
    })
  })

  describe('submitted', () => {
    it('hold when and by whom, and count as reported', async () => {
      const id = idOf(await save('submit', {}, { at: later }))
      expect(await stored(id)).toMatchObject({
        state: 'submitted',
        submittedAt: later,
        submittedById: 'partner',
        version: 1,
      })
      const round = await findRound(cast.coordinator, '2026')
      if (round === null) throw new Error('No round.')
      expect(await countReported(thePublic, round, now)).toEqual({ owed: 4, reported: 1 })
    })

    it('are not submitted twice, and not changed afterwards, with any version', async () => {
      const id = idOf(await save('submit'))
      for (const version of ['0', '1', '2']) {
        for (const action of ['submit', 'save-draft'] as const) {
          expect(await save(action, { version, done: 'Ändrad' })).toMatchObject({
            ok: false,
            kind: 'not-now',
            why: expect.stringContaining('redan inskickad') as string,
          })
        }
      }
      expect(await stored(id)).toMatchObject({ version: 1, done: complete.done })
      expect((await history()).map(({ kind }) => kind)).toEqual(['status-report.submitted'])
    })

    it('from a double click have one effect', async () => {
      const form = await formOf(cast.partner, 'rutin')
      const answers = await Promise.all([1, 2].map(() => saveReport(cast.partner, form, 'submit', complete, now)))
      expect(answers.filter((answer) => answer.ok).length).toBe(1)
      expect((await history()).length).toBe(1)
    })
  })

  it.each(['planned', 'review', 'frozen'] as const)('are not taken in a round that is %s', async (phase) => {
    for (const action of ['save-draft', 'submit'] as const) {
      expect(await save(action, {}, { phase })).toMatchObject({ ok: false, kind: 'not-now' })
    }
    expect(await read().statusReport.count()).toBe(0)
    expect(await history()).toEqual([])
  })

  it('are not taken from a form that was opened before the round closed', async () => {
    const form = await formOf(cast.partner, 'rutin')
    await moveRound(cast.round.open, 'review')
    expect(await saveReport(cast.partner, form, 'submit', complete, now)).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await read().statusReport.count()).toBe(0)
  })

  describe('accepted', () => {
    const withValues = () => ({
      ownValues: [
        { indicatorId: String(cast.indicator.own), seriesId: String(cast.series.own), text: '20–25 %' },
        { indicatorId: String(cast.indicator.count), seriesId: String(cast.series.count), text: '14' },
      ],
    })

    it('make observations of their own values, with the report as the source', async () => {
      const id = idOf(await save('submit', withValues()))
      expect(await observations()).toEqual([])
      expect(await acceptReport(cast.coordinator, id, 1, later)).toEqual({
        ok: true,
        id,
        version: 2,
        state: 'accepted',
      })
      expect(await stored(id)).toMatchObject({ state: 'accepted', acceptedAt: later, version: 2 })
      expect(await observations()).toMatchObject([
        {
          seriesId: cast.series.own,
          cell: 'organisation:region-stockholm/2026/total',
          revision: 1,
          replacedAt: null,
          organisationId: cast.region.id,
          year: 2026,
          valueType: 'range',
          value: null,
          low: 20,
          high: 25,
          statusReportId: id,
        },
        { seriesId: cast.series.count, valueType: 'exact', value: 14 },
      ])
      const value = (await findIndicator(cast.coordinator, 'egen-andel'))?.series[0]?.values[0]
      expect(value?.citations).toMatchObject([
        {
          source: { slug: 'lagesrapporter-2026', kind: 'own-report' },
          quotedText: '20–25 %',
          locator: expect.stringContaining('Region Stockholm') as string,
        },
      ])
    })

    it('replace an earlier value of the same cell with the next revision, and keep the old one', async () => {
      const value = (text: string) => ({
        ownValues: [{ indicatorId: String(cast.indicator.own), seriesId: String(cast.series.own), text }],
      })
      const first = idOf(await save('submit', value('60')))
      const second = idOf(await save('submit', value('62'), { commitment: 'termer' }))
      await acceptReport(cast.coordinator, first, 1, now)
      await acceptReport(cast.coordinator, second, 1, later)
      expect(await observations()).toMatchObject([
        { revision: 1, value: 60, replacedAt: later, statusReportId: first },
        { revision: 2, value: 62, replacedAt: null, statusReportId: second },
      ])
      expect(await read().source.count({ where: { kind: 'own-report' } })).toBe(1)
      const seen = (await findIndicator(cast.coordinator, 'egen-andel'))?.series[0]?.values.map((one) => one.value)
      expect(seen).toEqual([{ type: 'exact', value: 62 }])
    })

    it('of two organisations hold one value each', async () => {
      const value = { ownValues: [{ indicatorId: '1', seriesId: String(cast.series.own), text: '50' }] }
      for (const viewer of [cast.partner, cast.otherPartner]) {
        await acceptReport(cast.coordinator, idOf(await save('submit', value, { viewer })), 1, now)
      }
      expect((await observations()).map(({ cell, revision, replacedAt }) => ({ cell, revision, replacedAt }))).toEqual([
        { cell: 'organisation:region-stockholm/2026/total', revision: 1, replacedAt: null },
        { cell: 'organisation:polisen/2026/total', revision: 1, replacedAt: null },
      ])
    })

    it('are accepted once, whoever clicks first', async () => {
      const id = idOf(await save('submit', withValues()))
      const answers = await Promise.all(Array.from({ length: 20 }, () => acceptReport(cast.coordinator, id, 1, now)))
      expect(answers.filter((answer) => answer?.ok === true).length).toBe(1)
      expect((await observations()).length).toBe(2)
      expect((await history()).filter(({ kind }) => kind === 'status-report.accepted').length).toBe(1)
    })

    it('leave nothing behind when a value cannot be stored: neither state, nor value, nor history', async () => {
      const id = idOf(await save('submit', withValues()))
      await write((tx) =>
        tx.statusReportOwnValue.updateMany({
          where: { statusReportId: id, seriesId: cast.series.count },
          data: { text: 'trasigt' },
        }),
      )
      await expect(acceptReport(cast.coordinator, id, 1, now)).rejects.toThrow('cannot be read')
      expect(await stored(id)).toMatchObject({ state: 'submitted', version: 1, acceptedAt: null })
      expect(await observations()).toEqual([])
      expect(await read().source.count({ where: { kind: 'own-report' } })).toBe(0)
      expect((await history()).map(({ kind }) => kind)).toEqual(['status-report.submitted'])
    })

    it('are public only once the round is frozen, and their values too', async () => {
      const id = idOf(await save('submit', withValues()))
      await acceptReport(cast.coordinator, id, 1, now)
      const seen = async () => [
        (await findReport(thePublic, id, now)) !== null,
        (await findIndicator(thePublic, 'egen-andel'))?.series[0]?.values.length,
      ]
      expect(await seen()).toEqual([false, 0])
      await moveRound(cast.round.open, 'review')
      expect(await seen()).toEqual([false, 0])
      await moveRound(cast.round.open, 'frozen')
      expect(await seen()).toEqual([true, 1])
    })
  })

  describe('returned', () => {
    it('keep the reason in the history, which the organisation reads', async () => {
      const id = idOf(await save('submit'))
      expect(await returnReport(cast.coordinator, id, 1, 'Skriv hur många.', later)).toEqual({
        ok: true,
        id,
        version: 2,
        state: 'returned',
      })
      expect(await listReportHistory(cast.partner, id)).toMatchObject([
        { kind: 'status-report.returned', message: 'Skriv hur många.', actorName: 'Demo samordnare', at: later },
        { kind: 'status-report.submitted', message: '', actorName: 'Demo partner', at: now },
      ])
      expect(await listReportHistory(cast.otherPartner, id)).toEqual([])
      expect(await listReportHistory(thePublic, id)).toEqual([])
    })

    it('stay returned while they are worked on, and are handed in again with the old reason kept', async () => {
      const id = idOf(await save('submit'))
      await returnReport(cast.coordinator, id, 1, 'Skriv hur många.', now)
      expect(await save('save-draft', { version: '2', done: 'Vi är fyra.' })).toMatchObject({
        ok: true,
        state: 'returned',
        version: 3,
      })
      expect(await save('submit', { version: '3', done: 'Vi är fyra.' }, { at: later })).toMatchObject({
        ok: true,
        state: 'submitted',
        version: 4,
      })
      expect(await acceptReport(cast.coordinator, id, 4, later)).toMatchObject({ ok: true, state: 'accepted' })
      expect((await history()).map(({ kind, message }) => [kind, message])).toEqual([
        ['status-report.submitted', ''],
        ['status-report.returned', 'Skriv hur många.'],
        ['status-report.drafted', ''],
        ['status-report.submitted', ''],
        ['status-report.accepted', ''],
      ])
    })

    it('cannot be reviewed by somebody who looked at an older version', async () => {
      const id = idOf(await save('submit'))
      await returnReport(cast.coordinator, id, 1, 'Skriv hur många.', now)
      await save('submit', { version: '2', done: 'Något annat' })
      expect(await acceptReport(cast.coordinator, id, 1, later)).toMatchObject({
        ok: false,
        kind: 'conflict',
        current: { version: 3, done: 'Något annat' },
      })
      expect(await stored(id)).toMatchObject({ state: 'submitted', version: 3 })
    })
  })

  describe('reviewed', () => {
    it('are those that have been handed in, while the round is open or reviewed', async () => {
      const id = idOf(await save('submit'))
      for (const phase of ['planned', 'frozen'] as const) {
        await moveRound(cast.round.open, phase)
        expect(await acceptReport(cast.coordinator, id, 1, now)).toMatchObject({ ok: false, kind: 'not-now' })
        expect(await returnReport(cast.coordinator, id, 1, 'Skäl', now)).toMatchObject({ ok: false, kind: 'not-now' })
      }
      await moveRound(cast.round.open, 'review')
      expect(await acceptReport(cast.coordinator, id, 1, now)).toMatchObject({ ok: true })
      expect(await returnReport(cast.coordinator, id, 2, 'Skäl', now)).toMatchObject({ ok: false, kind: 'not-now' })
    })

    it('are nothing to those who may not read them', async () => {
      const draft = idOf(await save('save-draft'))
      expect(await acceptReport(cast.coordinator, draft, 1, now)).toBeNull()
      expect(await acceptReport(cast.coordinator, 999_999, 1, now)).toBeNull()
      const id = idOf(await save('submit', { version: '1' }))
      for (const viewer of [cast.otherPartner, cast.admin]) {
        expect(await acceptReport(viewer, id, 2, now)).toBeNull()
        expect(await returnReport(viewer, id, 2, 'Skäl', now)).toBeNull()
      }
      expect(await stored(id)).toMatchObject({ state: 'submitted', version: 2 })
    })
  })

  it('of another organisation have no form', async () => {
    await save('save-draft')
    expect((await findReportForm(cast.otherPartner, '2026', 'rutin', now))?.report).toBeNull()
    expect(await findReportForm(cast.otherPartner, '2026', 'termer', now)).toBeNull()
    expect(await findReportForm({ ...cast.partner, organisation: null }, '2026', 'rutin', now)).toBeNull()
    expect(await findReportForm(cast.coordinator, '2026', 'rutin', now)).toBeNull()
  })

  it('are asked only about indicators that are measured, and for the values of the commitment’s own indicators', async () => {
    const form = await formOf(cast.partner, 'rutin')
    expect(form.offered.map(({ slug }) => slug)).toEqual(['rutin-for-skolgang'])
    expect(form.asked).toEqual([
      {
        indicatorId: cast.indicator.own,
        seriesId: cast.series.own,
        name: 'egen-andel',
        unit: 'percent',
        isDemo: false,
      },
      {
        indicatorId: cast.indicator.count,
        seriesId: cast.series.count,
        name: 'eget-antal',
        unit: 'count',
        isDemo: false,
      },
    ])
    expect((await formOf(cast.otherPartner, 'utbildning')).asked).toEqual([])
  })

  it('write exactly one row of history for each change, in the same transaction, with who, when and which version', async () => {
    const id = idOf(await save('save-draft'))
    await save('submit', { version: '1' }, { at: later })
    await returnReport(cast.coordinator, id, 2, 'Skäl', later)
    expect(await history()).toMatchObject([
      {
        kind: 'status-report.drafted',
        at: now,
        actorId: 'partner',
        subjectType: 'status-report',
        subjectId: String(id),
        data: expect.stringContaining('"version":1'),
      },
      { kind: 'status-report.submitted', at: later, actorId: 'partner', data: expect.stringContaining('"version":2') },
      {
        kind: 'status-report.returned',
        at: later,
        actorId: 'samordnare',
        data: expect.stringContaining('"version":3'),
      },
    ])
  })

  it('that cannot be stored whole leave neither a report nor history', async () => {
    const form = await formOf(cast.partner, 'rutin')
    const ghost = { ...cast.partner, userId: 'finns-inte' }
    await expect(saveReport(ghost, form, 'submit', complete, now)).rejects.toThrow()
    expect(await read().statusReport.count()).toBe(0)
    expect(await history()).toEqual([])
  })
})
