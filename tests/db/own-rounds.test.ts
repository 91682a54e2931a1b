import { beforeEach, describe, expect, it } from 'vitest'
import { write } from '#app/db/database.server.ts'
import { listOwnRounds } from '#app/db/round/own-rounds.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { returnReport } from '#app/db/round/report-review.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { listReceiptRounds } from '#app/db/round/receipts.server.ts'
import { timeLeft } from '#app/domain/reporting-round/time-left.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

describe('the rounds of an organisation’s own page', () => {
  useDatabase('empty')
  let cast: Cast

  beforeEach(async () => {
    cast = await createCast()
  })

  const slugs = async () => (await listOwnRounds(cast.partner, now)).map(({ round }) => round.slug)

  it('are those that are open or reviewed, newest first, or else the latest', async () => {
    expect(await slugs()).toEqual(['2026', '2025'])
    await moveRound(cast.round.planned, 'open')
    expect(await slugs()).toEqual(['2027', '2026', '2025'])
    for (const id of Object.values(cast.round)) await moveRound(id, 'frozen')
    expect(await slugs()).toEqual(['2027'])
  })

  it('hold what the organisation is asked about, and not what it has been let off', async () => {
    const [open] = await listOwnRounds(cast.partner, now)
    expect(open?.reports.map(({ commitment }) => commitment.slug)).toEqual(['rutin', 'termer'])
    await write((tx) =>
      tx.roundExemption.create({
        data: {
          roundId: cast.round.open,
          organisationId: cast.region.id,
          commitmentId: cast.commitment.terms,
          reason: 'Avslutat.',
          at: now,
          byName: 'Samordnare',
        },
      }),
    )
    const [after] = await listOwnRounds(cast.partner, now)
    expect(after?.reports.map(({ commitment }) => commitment.slug)).toEqual(['rutin'])
  })

  it('count the organisation’s own last day, and nobody else’s', async () => {
    await write((tx) =>
      tx.roundExtension.create({
        data: {
          roundId: cast.round.open,
          organisationId: cast.region.id,
          until: '2026-12-10',
          reason: 'Sjukdom.',
          at: now,
          byName: 'Samordnare',
        },
      }),
    )
    const said = async (viewer: typeof cast.partner) => {
      const [open] = await listOwnRounds(viewer, now)
      return open === undefined ? '' : timeLeft(open.standing).replaceAll('\u00a0', ' ')
    }
    expect(await said(cast.partner)).toContain('18 dagar kvar, svara senast 10 december 2026.')
    expect(await said(cast.otherPartner)).toBe('8 dagar kvar, svara senast 30 november 2026.')
  })

  it('tell who sent a report back and why, the last time, while it is returned', async () => {
    const input = { version: '0', degree: 'started', course: 'on-track', done: 'Gjort.' } as const
    const rest = { reason: '', obstacles: '', nextStep: '', contributions: [], ownValues: [], milestones: [] }
    const ownReport = async () => (await listOwnRounds(cast.partner, later))[0]?.reports[0]
    for (const [turn, why] of ['Skriv mer.', 'Och när?'].entries()) {
      const form = await findReportForm(cast.partner, '2026', 'rutin', now)
      if (form === null) throw new Error('No form.')
      const version = String(turn * 2)
      const saved = await saveReport(cast.partner, form, 'submit', { ...input, ...rest, version }, now)
      if (!saved.ok) throw new Error('Refused.')
      expect((await ownReport())?.returned).toBeUndefined()
      await returnReport(cast.coordinator, saved.id, saved.version, why, later)
      expect(await ownReport()).toMatchObject({
        state: 'returned',
        returned: { byName: 'Demo samordnare', message: why },
        whyNotSubmitted: expect.stringContaining('Läs skälet') as string,
      })
    }
  })

  it('have a receipt only where the organisation has handed something in', async () => {
    expect(await listReceiptRounds(cast.partner)).toEqual([])
    const form = await findReportForm(cast.partner, '2026', 'rutin', now)
    if (form === null) throw new Error('No form.')
    const values = { version: '0', degree: 'not-started', course: 'on-track', reason: '', done: '' } as const
    const rest = { obstacles: '', nextStep: '', contributions: [], ownValues: [], milestones: [] }
    await saveReport(cast.partner, form, 'submit', { ...values, ...rest }, now)
    expect((await listOwnRounds(cast.partner, now)).map(({ hasReceipt }) => hasReceipt)).toEqual([true, false])
    expect(await listReceiptRounds(cast.partner)).toEqual([{ slug: '2026', title: 'Uppföljning 2026' }])
    expect(await listReceiptRounds(cast.otherPartner)).toEqual([])
  })

  it('are nobody’s who reports for nobody', async () => {
    expect(await listOwnRounds(cast.coordinator, now)).toEqual([])
    expect(await listOwnRounds({ ...cast.partner, organisation: null }, now)).toEqual([])
  })
})
