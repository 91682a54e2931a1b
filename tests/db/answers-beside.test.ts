import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { listAnswersBeside } from '#app/db/round/answers-beside.server.ts'
import type { LinkHolder, Reporter } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { isReadBeside } from '#app/domain/status-report/beside.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, rounds, type Cast } from './cast.ts'

const states = ['draft', 'submitted', 'returned', 'accepted'] as const satisfies readonly ReportState[]

describe('what others have answered on the same goals', () => {
  useDatabase('empty')
  let cast: Cast
  let outsider: Reporter
  let holder: LinkHolder

  beforeEach(async () => {
    cast = await createCast()
    const organisation = await write((tx) =>
      tx.organisation.create({
        data: { slug: 'utanfor', name: 'Utanför', shortName: 'Utanför', kind: 'state-agency' },
        select: { id: true, slug: true, name: true },
      }),
    )
    outsider = { ...cast.partner, userId: 'utanfor', organisation }
    holder = {
      kind: 'link',
      linkId: 1,
      name: 'Lina Länk',
      email: 'lina@exempel.se',
      roundId: cast.round.open,
      round: '2026',
      organisation: cast.region,
    }
  })

  /** The police's report on the training, which only they are tied to, with marks in everything that it holds. */
  const answer = (state: string, phase: RoundPhase) =>
    write((tx) =>
      tx.statusReport.create({
        data: {
          roundId: cast.round[phase],
          commitmentId: cast.commitment.training,
          organisationId: cast.police.id,
          state,
          degree: 'started',
          course: 'needs-decision',
          reason: 'MÄRKE skäl',
          done: 'MÄRKE gjort',
          obstacles: 'MÄRKE hinder',
          nextStep: 'MÄRKE nästa',
          submittedName: 'HEMLIG Person',
          submittedById: 'annan-partner',
          updatedAt: now,
          contributions: { create: { indicatorId: cast.indicator.live, text: 'MÄRKE bidrag' } },
          ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: 'HEMLIG 3' } },
          assessment: {
            create: { degree: 'completed', course: 'on-track', reason: 'HEMLIG bedömning', at: now, byName: 'HEMLIG' },
          },
          comments: { create: { at: now, authorName: 'HEMLIG', audience: 'shared', text: 'HEMLIG kommentar' } },
        },
      }),
    )

  it.each(states)(
    'is read as the rule says, and in no other case, when it is %s, whatever the phase',
    async (state) => {
      const phases = Object.keys(rounds) as RoundPhase[]
      for (const phase of phases) await answer(state, phase)
      const partInGoal = [cast.region.id, cast.police.id]
      for (const reader of [cast.partner, cast.otherPartner, outsider, holder]) {
        for (const phase of phases) {
          const found = await listAnswersBeside(reader, String(rounds[phase].year))
          const isRead = isReadBeside(
            {
              organisationId: reader.organisation?.id ?? -1,
              onlyRoundId: reader.kind === 'link' ? reader.roundId : null,
            },
            { state, organisationId: cast.police.id, roundId: cast.round[phase], partInGoal },
          )
          expect(JSON.stringify(found).includes('MÄRKE'), `${reader.name}, ${phase}`).toBe(isRead)
          const mayEver = reader === cast.partner || (reader === holder && phase === 'open')
          expect(isRead, `${reader.name}, ${phase}`).toBe(state === 'accepted' && mayEver)
        }
      }
    },
  )

  it('tells what was written, and no name, value, assessment or comment', async () => {
    await answer('accepted', 'open')
    for (const reader of [cast.partner, holder]) {
      const text = JSON.stringify(await listAnswersBeside(reader, '2026'))
      for (const part of ['skäl', 'gjort', 'hinder', 'nästa', 'bidrag']) expect(text).toContain(`MÄRKE ${part}`)
      expect(text).toContain('Polismyndigheten')
      expect(text).not.toContain('HEMLIG')
      expect(text).not.toContain('annan-partner')
    }
  })

  it('is nothing for those who report for nobody, and nothing of a plan that is a draft', async () => {
    await answer('accepted', 'open')
    expect(await listAnswersBeside(cast.coordinator, '2026')).toBeNull()
    expect(await listAnswersBeside({ ...cast.partner, organisation: null }, '2026')).toBeNull()
    expect(await listAnswersBeside(cast.partner, '1999')).toBeNull()
    await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
    expect((await listAnswersBeside(cast.partner, '2026'))?.commitments).toEqual([])
    expect(await read().statusReport.count()).toBe(1)
  })
})
