import type { SignedIn, Viewer } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { ActorRole } from '#app/domain/commitment/actor.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { publishedRounds, visiblePlans, visibleReports } from '#app/db/visible.server.ts'

/** A reporting round. Dates are YYYY-MM-DD. */
export interface Round {
  id: number
  slug: string
  year: number
  planId: number
  title: string
  phase: RoundPhase
  opensOn: string
  dueOn: string
  isDemo: boolean
}

const asRound = (row: Omit<Round, 'phase'> & { phase: string }): Round => ({ ...row, phase: row.phase as RoundPhase })

const phasesWhere = (allowed: (row: (typeof roundPhases)[RoundPhase]) => boolean): string[] =>
  Object.entries(roundPhases).flatMap(([phase, row]) => (allowed(row) ? [phase] : []))

/** The round that takes reports now, or else the latest one. */
export async function findCurrentRound(_viewer: SignedIn): Promise<Round | null> {
  const open = await read().reportingRound.findFirst({
    where: { phase: { in: phasesWhere((phase) => phase.acceptsReports) } },
    orderBy: { year: 'desc' },
  })
  const row = open ?? (await read().reportingRound.findFirst({ orderBy: { year: 'desc' } }))
  return row === null ? null : asRound(row)
}

/** The published rounds of the plans that the viewer may see, newest first; with `planSlug`, only that plan's. */
export async function listPublishedRounds(viewer: Viewer, planSlug?: string): Promise<Round[]> {
  const rows = await read().reportingRound.findMany({
    where: {
      AND: [
        publishedRounds,
        { plan: visiblePlans(viewer) },
        planSlug === undefined ? {} : { plan: { slug: planSlug } },
      ],
    },
    orderBy: { year: 'desc' },
  })
  return rows.map(asRound)
}

/** The newest round whose follow-up is published; with `planSlug`, of that plan. */
export async function findPublishedRound(viewer: Viewer, planSlug?: string): Promise<Round | null> {
  return (await listPublishedRounds(viewer, planSlug))[0] ?? null
}

export async function findRound(_viewer: SignedIn, slug: string): Promise<Round | null> {
  const row = await read().reportingRound.findUnique({ where: { slug } })
  return row === null ? null : asRound(row)
}

export async function listRounds(_viewer: SignedIn): Promise<Round[]> {
  return (await read().reportingRound.findMany({ orderBy: { year: 'desc' } })).map(asRound)
}

/** One report owed in a round: an organisation tied to a commitment, and how far its report has come. */
export interface OwedReport {
  organisation: { id: number; slug: string; name: string; shortName: string }
  role: ActorRole
  commitment: { id: number; slug: string; label: string; text: string; position: number }
  goal: { kind: GoalKind; number: number; shortTitle: string }
  state: ReportState
  reportId: number | undefined
  updatedAt: Date | undefined
  submittedAt: Date | undefined
  /** Only of reports handed in that the viewer may read, and of the viewer's own organisation's. */
  degree: Degree | undefined
  course: Course | undefined
  reason: string | undefined
  obstacles: string | undefined
}

/** Everything owed in the round, in the plan's order; with `organisationId`, only what that organisation owes. */
export async function listOwed(viewer: Viewer, round: Round, organisationId?: number): Promise<OwedReport[]> {
  const readable = new Set(
    (
      await read().statusReport.findMany({
        where: { AND: [visibleReports(viewer), { roundId: round.id }] },
        select: { id: true },
      })
    ).map((report) => report.id),
  )
  const own = viewer.kind === 'user' ? viewer.organisation?.id : undefined
  const rows = await read().commitmentOrganisation.findMany({
    where: {
      commitment: { goal: { planId: round.planId } },
      ...(organisationId === undefined ? {} : { organisationId }),
    },
    orderBy: [{ commitment: { goal: { number: 'asc' } } }, { commitment: { position: 'asc' } }, { id: 'asc' }],
    include: {
      organisation: { select: { id: true, slug: true, name: true, shortName: true } },
      commitment: {
        select: {
          id: true,
          slug: true,
          label: true,
          text: true,
          position: true,
          goal: { select: { kind: true, number: true, shortTitle: true } },
          reports: {
            where: { roundId: round.id },
            select: {
              id: true,
              organisationId: true,
              state: true,
              degree: true,
              course: true,
              reason: true,
              obstacles: true,
              updatedAt: true,
              submittedAt: true,
            },
          },
        },
      },
    },
  } satisfies Prisma.CommitmentOrganisationFindManyArgs)
  return rows.map(({ organisation, role, commitment: { goal, reports, ...commitment } }) => {
    const report = reports.find((one) => one.organisationId === organisation.id)
    const state = (report?.state ?? 'none') as ReportState
    const mayRead = report !== undefined && readable.has(report.id)
    const content = mayRead && (reportStates[state].counted || organisation.id === own) ? report : undefined
    return {
      organisation,
      role: role as ActorRole,
      commitment,
      goal: { ...goal, kind: goal.kind as GoalKind },
      state,
      reportId: report?.id,
      updatedAt: report?.updatedAt,
      submittedAt: report?.submittedAt ?? undefined,
      degree: (content?.degree ?? undefined) as Degree | undefined,
      course: (content?.course ?? undefined) as Course | undefined,
      reason: content?.reason,
      obstacles: content?.obstacles,
    }
  })
}

/** "n av N har rapporterat" of a round, for anybody: numbers only. */
export async function countReported(viewer: Viewer, round: Round): Promise<{ owed: number; reported: number }> {
  const owed = await listOwed(viewer, round)
  return { owed: owed.length, reported: owed.filter((report) => reportStates[report.state].counted).length }
}
