import type { Reporter, SignedIn, SteeringReader, Viewer } from '#app/domain/access/roles.ts'
import type { LateAnswers } from '#app/domain/reporting-round/late.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { read } from '#app/db/database.server.ts'
import { publishedRounds, visiblePlans } from '#app/db/visible.server.ts'

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
  lateAnswers: LateAnswers
  /** The coordinator's words to those who are asked; "" for none. */
  introduction: string
  version: number
}

const asRound = (row: Omit<Round, 'phase' | 'lateAnswers'> & { phase: string; lateAnswers: string }): Round => ({
  ...row,
  phase: row.phase as RoundPhase,
  lateAnswers: row.lateAnswers as LateAnswers,
})

const phasesWhere = (allowed: (row: (typeof roundPhases)[RoundPhase]) => boolean): string[] =>
  Object.entries(roundPhases).flatMap(([phase, row]) => (allowed(row) ? [phase] : []))

/** The round that takes reports now, or else the latest one. */
export async function findCurrentRound(_viewer: Reporter | SteeringReader): Promise<Round | null> {
  const open = await read().reportingRound.findFirst({
    where: { phase: { in: phasesWhere((phase) => phase.acceptsReports) } },
    orderBy: { year: 'desc' },
  })
  const row = open ?? (await read().reportingRound.findFirst({ orderBy: { year: 'desc' } }))
  return row === null ? null : asRound(row)
}

/** The round that was last before this one; null where there was none. */
export async function findRoundBefore(_viewer: SteeringReader, { year }: Pick<Round, 'year'>): Promise<Round | null> {
  const row = await read().reportingRound.findFirst({ where: { year: { lt: year } }, orderBy: { year: 'desc' } })
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

export async function findRound(_viewer: Viewer, slug: string): Promise<Round | null> {
  const row = await read().reportingRound.findUnique({ where: { slug } })
  return row === null ? null : asRound(row)
}

export async function listRounds(_viewer: SignedIn): Promise<Round[]> {
  return (await read().reportingRound.findMany({ orderBy: { year: 'desc' } })).map(asRound)
}
