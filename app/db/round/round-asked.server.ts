import { isExempt } from '#app/domain/reporting-round/exemption.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import type { ManagedRound } from './managed-rounds.server.ts'
import { listPairs, type AskedPair } from './round-counts.server.ts'

interface Named {
  id: number
  name: string
  /** How many reports are asked for, and how many of them somebody has begun. */
  asked: number
  begun: number
}

/** Who is asked about what in a round, and who has been taken out. */
export interface AskedInRound {
  organisations: (Named & { slug: string })[]
  commitments: Named[]
  /** Every pair that is asked, in the plan's order. */
  pairs: { organisationId: number; commitmentId: number; commitment: string; state: ReportState }[]
  exemptions: {
    id: number
    organisation: string | null
    commitment: string | null
    reason: string
    at: Date
    byName: string
    /** How many reports are written that it takes out; they stay. */
    written: number
  }[]
}

const hasBegun = (pair: AskedPair): boolean => pair.state !== 'none' || pair.isBeingWritten

/** Who is asked about what in a round that the viewer manages. */
export async function findAsked(round: ManagedRound): Promise<AskedInRound> {
  const [all, exemptions, organisations, commitments] = await Promise.all([
    listPairs(read(), { id: round.id, planId: round.plan.id }),
    read().roundExemption.findMany({ where: { roundId: round.id }, orderBy: { id: 'desc' } }),
    read().organisation.findMany({ select: { id: true, slug: true, name: true } }),
    read().commitment.findMany({
      where: { goal: { planId: round.plan.id } },
      orderBy: [{ goal: { number: 'asc' } }, { position: 'asc' }],
      select: { id: true, label: true, position: true },
    }),
  ])
  const asked = all.filter((pair) => pair.isAsked)
  const label = new Map(commitments.map((one) => [one.id, `${one.position}. ${one.label}`]))
  const counts = (own: readonly AskedPair[]) => ({ asked: own.length, begun: own.filter(hasBegun).length })
  return {
    organisations: organisations
      .map((one) => ({ ...one, ...counts(asked.filter((pair) => pair.organisationId === one.id)) }))
      .filter((one) => one.asked > 0)
      .toSorted((a, b) => compareSwedish(a.name, b.name)),
    commitments: commitments
      .map(({ id }) => ({
        id,
        name: label.get(id) ?? '',
        ...counts(asked.filter((pair) => pair.commitmentId === id)),
      }))
      .filter((one) => one.asked > 0),
    pairs: asked.map(({ organisationId, commitmentId, state }) => ({
      organisationId,
      commitmentId,
      commitment: label.get(commitmentId) ?? '',
      state,
    })),
    exemptions: exemptions.map(({ id, organisationId, commitmentId, reason, at, byName }) => ({
      id,
      organisation: organisations.find((one) => one.id === organisationId)?.name ?? null,
      commitment: commitmentId === null ? null : (label.get(commitmentId) ?? ''),
      reason,
      at,
      byName,
      written: all.filter((pair) => hasBegun(pair) && isExempt([{ organisationId, commitmentId }], pair)).length,
    })),
  }
}
