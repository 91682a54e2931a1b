import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalLabel, goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import type { Use } from '#app/domain/use.ts'
import { planStates } from '#app/domain/plan/plan.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { counted } from '#app/domain/swedish.ts'
import { read, type Tx } from '#app/db/database.server.ts'

const adopted = {
  state: { in: Object.entries(planStates).flatMap(([state, { isPublic }]) => (isPublic ? [state] : [])) },
}
const published = Object.entries(roundPhases).flatMap(([phase, { isPublished }]) => (isPublished ? [phase] : []))

/** The reader, or the client of a transaction. */
type Client = Pick<Tx, 'indicator' | 'series' | 'reportingRound' | 'statusReport'>

/**
 * Everything that uses an indicator, or one of its series, so that it may not be deleted. Reports that the viewer may
 * not read are counted, never named.
 */
export const whereUsed = (
  _viewer: SignedIn,
  subject: { indicatorId: number } | { seriesId: number },
): Promise<Use[]> =>
  'seriesId' in subject ? usesOfSeries(read(), subject.seriesId) : usesOfIndicator(read(), subject.indicatorId)

/** What uses a series: values and their earlier revisions, targets, reports and successions. */
export async function usesOfSeries(tx: Client, seriesId: number): Promise<Use[]> {
  const series = await tx.series.findUniqueOrThrow({
    where: { id: seriesId },
    include: {
      indicator: { select: { slug: true } },
      successors: { include: { to: { select: { slug: true, shortLabel: true } } } },
      predecessors: { include: { from: { select: { slug: true, shortLabel: true } } } },
      _count: { select: { observations: true, references: true } },
    },
  })
  const { slug: indicator } = series.indicator
  const at = (slug: string) => `/samordning/indikatorer/${indicator}/serier/${slug}`
  const uses: Use[] = []
  const { observations, references } = series._count
  if (observations > 0) {
    const text = counted(observations, 'värde', 'värden', 'neuter')
    uses.push({
      kind: 'value',
      text: `”${series.shortLabel}” har ${text}, rättade värden medräknade`,
      href: `/indikatorer/${indicator}`,
    })
  }
  if (references > 0) {
    const text = counted(references, 'målvärde eller utgångsvärde', 'målvärden och utgångsvärden', 'neuter')
    uses.push({
      kind: 'reference-value',
      text: `”${series.shortLabel}” har ${text}`,
      href: `${at(series.slug)}/malvarden`,
    })
  }
  for (const { to } of series.successors) {
    uses.push({ kind: 'succession', text: `”${series.shortLabel}” ersätts av ”${to.shortLabel}”`, href: at(to.slug) })
  }
  for (const { from } of series.predecessors) {
    uses.push({
      kind: 'succession',
      text: `”${from.shortLabel}” ersätts av ”${series.shortLabel}”`,
      href: at(from.slug),
    })
  }
  return [...uses, ...(await usesInReports(tx, { ownValues: { some: { seriesId } } }))]
}

/** What uses an indicator, its series included. */
export async function usesOfIndicator(tx: Client, indicatorId: number): Promise<Use[]> {
  const indicator = await tx.indicator.findUniqueOrThrow({
    where: { id: indicatorId },
    include: {
      goals: {
        where: { goal: { plan: adopted } },
        include: { goal: { include: { plan: { select: { id: true, slug: true, title: true } } } } },
        orderBy: { id: 'asc' },
      },
      commitments: {
        where: { commitment: { goal: { plan: adopted } } },
        include: { commitment: { select: { slug: true, label: true } } },
        orderBy: { id: 'asc' },
      },
      series: { select: { id: true }, orderBy: { position: 'asc' } },
    },
  })
  const uses: Use[] = indicator.goals.map(({ goal: { plan, ...goal } }) => ({
    kind: 'goal',
    text: `${goalLabel({ ...goal, kind: goal.kind as GoalKind })} (${plan.title})`,
    href: goalPathIn(plan.slug, { kind: goal.kind as GoalKind, number: goal.number }),
  }))
  for (const { commitment } of indicator.commitments) {
    uses.push({ kind: 'commitment', text: commitment.label, href: `/atagande/${commitment.slug}` })
  }
  for (const { id } of indicator.series) {
    // A succession is seen from both its series, and reports are found once for the whole indicator below.
    const known = new Set(uses.map(({ text }) => text))
    const further = (await usesOfSeries(tx, id)).filter(
      ({ kind, text }) => kind !== 'status-report' && !known.has(text),
    )
    uses.push(...further)
  }
  const rounds = await tx.reportingRound.findMany({
    where: { phase: { in: published }, planId: { in: indicator.goals.map(({ goal }) => goal.plan.id) } },
    orderBy: { year: 'asc' },
  })
  for (const round of rounds) {
    uses.push({ kind: 'round', text: round.title, href: followUpAddresses(round.year).preview })
  }
  const inReports = { OR: [{ contributions: { some: { indicatorId } } }, { ownValues: { some: { indicatorId } } }] }
  return [...uses, ...(await usesInReports(tx, inReports))]
}

type ReportWhere = NonNullable<NonNullable<Parameters<Tx['statusReport']['findMany']>[0]>['where']>

/** Accepted reports by round and organisation; the others as a number. */
async function usesInReports(tx: Client, where: ReportWhere): Promise<Use[]> {
  const reports = await tx.statusReport.findMany({
    where,
    orderBy: { id: 'asc' },
    select: { id: true, state: true, round: { select: { title: true } }, organisation: { select: { name: true } } },
  })
  const accepted = reports.filter(({ state }) => state === 'accepted')
  const others = reports.length - accepted.length
  const uses: Use[] = accepted.map(({ id, round, organisation }) => ({
    kind: 'status-report',
    text: `Godkänd lägesrapport från ${organisation.name} i ${round.title}`,
    href: `/samordning/lagesrapporter/${id}`,
  }))
  if (others > 0) {
    const text = counted(others, 'lägesrapport som inte är godkänd', 'lägesrapporter som inte är godkända')
    uses.push({ kind: 'status-report', text: text.charAt(0).toLocaleUpperCase('sv') + text.slice(1), href: null })
  }
  return uses
}
