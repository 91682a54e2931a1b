import type { RoundCounts } from '#app/domain/reporting-round/counts.ts'
import { isExempt } from '#app/domain/reporting-round/exemption.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

/** An organisation that is tied to a commitment of the round's plan, and the state of its report. */
export interface AskedPair {
  organisationId: number
  commitmentId: number
  state: ReportState
  /** Somebody is writing something that has not been saved as a report. */
  isBeingWritten: boolean
  isAsked: boolean
}

/** Every pair of organisation and commitment in the round's plan, asked or not, in the plan's order. */
export async function listPairs(from: Tx | Reader, round: { id: number; planId: number }): Promise<AskedPair[]> {
  const inRound = { where: { roundId: round.id } }
  const [ties, exemptions, reports, copies] = await Promise.all([
    from.commitmentOrganisation.findMany({
      where: { commitment: { goal: { planId: round.planId } } },
      orderBy: [{ commitment: { goal: { number: 'asc' } } }, { commitment: { position: 'asc' } }, { id: 'asc' }],
      select: { organisationId: true, commitmentId: true },
    }),
    from.roundExemption.findMany(inRound),
    from.statusReport.findMany({ ...inRound, select: { organisationId: true, commitmentId: true, state: true } }),
    from.workingCopy.findMany({ ...inRound, select: { organisationId: true, commitmentId: true } }),
  ])
  const keyOf = (row: { organisationId: number; commitmentId: number }) => `${row.organisationId}-${row.commitmentId}`
  const states = new Map(reports.map((row) => [keyOf(row), row.state as ReportState]))
  const written = new Set(copies.map(keyOf))
  return ties.map((tie) => ({
    ...tie,
    state: states.get(keyOf(tie)) ?? 'none',
    isBeingWritten: written.has(keyOf(tie)),
    isAsked: !isExempt(exemptions, tie),
  }))
}

/** How many reports the round asks for, and how far they have come. */
export async function countRound(from: Tx | Reader, round: { id: number; planId: number }): Promise<RoundCounts> {
  const [pairs, reports, copies] = await Promise.all([
    listPairs(from, round),
    from.statusReport.count({ where: { roundId: round.id } }),
    from.workingCopy.count({ where: { roundId: round.id } }),
  ])
  const asked = pairs.filter((pair) => pair.isAsked)
  const inState = (state: ReportState): number => asked.filter((pair) => pair.state === state).length
  return {
    organisations: new Set(asked.map((pair) => pair.organisationId)).size,
    asked: asked.length,
    written: reports + copies,
    none: inState('none'),
    draft: inState('draft'),
    submitted: inState('submitted'),
    returned: inState('returned'),
    accepted: inState('accepted'),
  }
}
