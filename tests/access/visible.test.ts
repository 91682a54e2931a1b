import { beforeEach, describe, expect, it } from 'vitest'
import { findCommitment } from '#app/db/commitment/commitments.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { findGoal, listGoals, listPlans } from '#app/db/goal/goals.server.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { countReported, listOwed } from '#app/db/round/owed.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { findReport, listHandedIn } from '#app/db/round/reports.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'
import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { createCast, now, rounds, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

type Stored = Exclude<ReportState, 'none'>

/**
 * Whether the content of Region Stockholm's report may be read, for every state in every phase, written out.
 * Viewers: the public, Region Stockholm's partner, the police's partner, coordinator, steering group, administrator.
 */
const contentVisible: Record<Stored, Record<RoundPhase, string>> = {
  draft: {
    planned: '· ■ · · · ·',
    open: '· ■ · · · ·',
    review: '· ■ · · · ·',
    frozen: '· ■ · · · ·',
  },
  submitted: {
    planned: '· ■ · ■ ■ ·',
    open: '· ■ · ■ ■ ·',
    review: '· ■ · ■ ■ ·',
    frozen: '· ■ · ■ ■ ·',
  },
  returned: {
    planned: '· ■ · ■ · ·',
    open: '· ■ · ■ · ·',
    review: '· ■ · ■ · ·',
    frozen: '· ■ · ■ · ·',
  },
  accepted: {
    planned: '· ■ · ■ ■ ·',
    open: '· ■ · ■ ■ ·',
    review: '· ■ · ■ ■ ·',
    frozen: '■ ■ ■ ■ ■ ■',
  },
}

const cases = (Object.keys(contentVisible) as Stored[]).flatMap((state) =>
  (Object.keys(rounds) as RoundPhase[]).map((phase) => ({ state, phase, expected: contentVisible[state][phase] })),
)

const secret = 'KANARIE'

describe('what each viewer sees', () => {
  useDatabase('empty')
  let cast: Cast
  let viewers: Viewer[]

  beforeEach(async () => {
    cast = await createCast()
    viewers = [thePublic, cast.partner, cast.otherPartner, cast.coordinator, cast.steering, cast.admin]
  })

  /** Region Stockholm's report on the routine, with an own value that has become an observation. */
  const createReport = (state: Stored, phase: RoundPhase): Promise<number> =>
    write(async (tx) => {
      const report = await tx.statusReport.create({
        data: {
          roundId: cast.round[phase],
          commitmentId: cast.commitment.routine,
          organisationId: cast.region.id,
          state,
          degree: 'not-relevant',
          course: 'needs-decision',
          reason: `${secret} skäl`,
          done: `${secret} gjort`,
          obstacles: `${secret} hinder`,
          nextStep: `${secret} nästa`,
          updatedAt: now,
          contributions: { create: { indicatorId: cast.indicator.live, text: `${secret} bidrag` } },
          ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '62' } },
        },
      })
      const { year } = rounds[phase]
      await tx.observation.create({
        data: {
          seriesId: cast.series.own,
          cell: `organisation:region-stockholm/${year}/total`,
          organisationId: cast.region.id,
          year,
          breakdown: 'total',
          valueType: 'exact',
          value: 62,
          note: `${secret} not`,
          statusReportId: report.id,
        },
      })
      await tx.historyEvent.create({
        data: {
          at: now,
          actorName: 'Demo',
          kind: 'status-report.returned',
          subjectType: 'status-report',
          subjectId: String(report.id),
          message: `${secret} återlämning`,
        },
      })
      return report.id
    })

  const drawn = async (look: (viewer: Viewer) => Promise<boolean>): Promise<string> => {
    const seen: boolean[] = []
    for (const viewer of viewers) seen.push(await look(viewer))
    return seen.map((sees) => (sees ? '■' : '·')).join(' ')
  }

  const roundOf = async (phase: RoundPhase) => {
    const round = await findRound(cast.coordinator, String(rounds[phase].year))
    if (round === null) throw new Error('The cast has every round.')
    return round
  }

  describe.each(cases)('of a $state report in a $phase round', ({ state, phase, expected }) => {
    it('is the report itself only where the table says so', async () => {
      const id = await createReport(state, phase)
      expect(await drawn(async (viewer) => (await findReport(viewer, id, now)) !== null)).toBe(expected)
    })

    it('is its history, with the reason for a return, only for those who work with the report', async () => {
      const id = await createReport(state, phase)
      // The public, another organisation and the administrator read a published report, but not how it came about.
      const outsiders = [0, 2, 5]
      const inside = expected
        .split(' ')
        .map((mark, index) => (outsiders.includes(index) ? '·' : mark))
        .join(' ')
      expect(await drawn(async (viewer) => (await listReportHistory(viewer, id)).length > 0)).toBe(inside)
    })

    it('is among the handed-in reports only when it is handed in and the viewer may read it', async () => {
      const id = await createReport(state, phase)
      const handedIn = state === 'submitted' || state === 'accepted'
      const seen = await drawn(async (viewer) =>
        (await listHandedIn(viewer, cast.round[phase])).some((report) => report.id === id),
      )
      expect(seen).toBe(handedIn ? expected : '· · · · · ·')
    })

    it('is the value it gave only where the report may be read', async () => {
      await createReport(state, phase)
      const valuesSeen = async (viewer: Viewer) =>
        (await findIndicator(viewer, 'egen-andel'))?.series.flatMap(({ values }) => values) ?? []
      expect(await drawn(async (viewer) => (await valuesSeen(viewer)).length === 1)).toBe(expected)
      expect(
        await drawn(async (viewer) => JSON.stringify(await findIndicator(viewer, 'egen-andel')).includes(secret)),
      ).toBe(expected)
    })

    it('on the public pages is the report only when it is accepted and the round is published', async () => {
      await createReport(state, phase)
      const published = state === 'accepted' && phase === 'frozen' ? '■ ■ ■ ■ ■ ■' : '· · · · · ·'
      expect(
        await drawn(async (viewer) => JSON.stringify(await findCommitment(viewer, 'rutin')).includes(secret)),
      ).toBe(published)
      expect(await drawn(async (viewer) => JSON.stringify(await findGoal(viewer, 'goal', 7)).includes(secret))).toBe(
        published,
      )
      expect(await drawn(async (viewer) => JSON.stringify(await listGoals(viewer, cast.planId)).includes(secret))).toBe(
        published,
      )
    })

    it('in the list of what is owed is the state for all, but of an unfinished report no content outside its organisation', async () => {
      await createReport(state, phase)
      const round = await roundOf(phase)
      for (const viewer of viewers) {
        const owed = await listOwed(viewer, round, now)
        expect(owed.length).toBe(4)
        const one = owed.find(
          ({ organisation, commitment }) => organisation.id === cast.region.id && commitment.slug === 'rutin',
        )
        expect(one?.state).toBe(state)
        if ((state === 'draft' || state === 'returned') && viewer !== cast.partner) {
          expect(one).toMatchObject({ degree: undefined, course: undefined, reason: undefined, obstacles: undefined })
        }
        if (viewer === cast.partner) {
          expect(one).toMatchObject({
            degree: 'not-relevant',
            course: 'needs-decision',
            reason: `${secret} skäl`,
            obstacles: `${secret} hinder`,
          })
        }
        expect(owed.filter((other) => other !== one).map((other) => other.state)).toEqual(['none', 'none', 'none'])
      }
    })
  })

  it('in the list of what is owed is never the content of a report that the viewer may not read', async () => {
    const wrong: string[] = []
    for (const phase of Object.keys(rounds) as RoundPhase[]) {
      const id = await createReport('submitted', phase)
      for (const state of Object.keys(contentVisible) as Stored[]) {
        await write((tx) => tx.statusReport.update({ where: { id }, data: { state } }))
        for (const [place, viewer] of viewers.entries()) {
          const shown = JSON.stringify(await listOwed(viewer, await roundOf(phase), now)).includes(secret)
          const may = contentVisible[state][phase].split(' ')[place] === '■'
          // Less may be shown than the viewer may read; never more.
          if (shown && !may) wrong.push(`${state} ${phase} ${viewer.kind === 'user' ? viewer.userId : viewer.kind}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('of the number of reports is the same for everybody', async () => {
    await createReport('submitted', 'open')
    await createReport('draft', 'review')
    for (const viewer of viewers) {
      expect(await countReported(viewer, await roundOf('open'), now)).toEqual({ owed: 4, reported: 1 })
      expect(await countReported(viewer, await roundOf('review'), now)).toEqual({ owed: 4, reported: 0 })
    }
  })

  it('is the form only for an organisation that owes the report', async () => {
    await createReport('draft', 'open')
    expect((await findReportForm(cast.partner, '2026', 'rutin', now))?.report?.reason).toBe(`${secret} skäl`)
    expect((await findReportForm(cast.otherPartner, '2026', 'rutin', now))?.report).toBeNull()
    expect(await findReportForm(cast.otherPartner, '2026', 'termer', now)).toBeNull()
    expect(await findReportForm(cast.partner, '2026', 'utbildning', now)).toBeNull()
    for (const viewer of [cast.coordinator, cast.steering, cast.admin]) {
      expect(await findReportForm(viewer, '2026', 'rutin', now)).toBeNull()
    }
    expect(await findReportForm(cast.partner, '1999', 'rutin', now)).toBeNull()
    expect(await findReportForm(cast.partner, '2026', 'finns-inte', now)).toBeNull()
  })

  it('of a value that no report gave is the same for everybody', async () => {
    expect(
      await drawn(
        async (viewer) => (await findIndicator(viewer, 'rutin-for-skolgang'))?.series[0]?.values.length === 1,
      ),
    ).toBe('■ ■ ■ ■ ■ ■')
  })

  it('of a value that has been replaced is only the new one', async () => {
    await write(async (tx) => {
      const old = await tx.observation.update({ where: { id: cast.observationId }, data: { replacedAt: now } })
      await tx.observation.create({
        data: {
          seriesId: old.seriesId,
          cell: old.cell,
          revision: 2,
          areaId: old.areaId,
          year: 2019,
          breakdown: 'total',
          valueType: 'exact',
          value: 23,
        },
      })
    })
    for (const viewer of viewers) {
      expect((await findIndicator(viewer, 'rutin-for-skolgang'))?.series[0]?.values.map(({ value }) => value)).toEqual([
        { type: 'exact', value: 23 },
      ])
    }
    expect(await read().observation.count({ where: { cell: 'area:01/2019/total' } })).toBe(2)
  })

  it('of a plan that is a draft is nothing, but for the coordinator', async () => {
    await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
    const coordinatorOnly = '· · · ■ · ·'
    expect(await drawn(async (viewer) => (await listPlans(viewer)).length === 1)).toBe(coordinatorOnly)
    expect(await drawn(async (viewer) => (await findGoal(viewer, 'goal', 7)) !== null)).toBe(coordinatorOnly)
    expect(await drawn(async (viewer) => (await findCommitment(viewer, 'rutin')) !== null)).toBe(coordinatorOnly)
    await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'superseded' } }))
    expect(await drawn(async (viewer) => (await findCommitment(viewer, 'rutin')) !== null)).toBe('■ ■ ■ ■ ■ ■')
  })
})
