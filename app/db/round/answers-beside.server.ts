import { can } from '#app/domain/access/permissions.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { toldBeside, type BesideAnswer } from '#app/domain/status-report/beside.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { reportsBeside } from '#app/db/visible.server.ts'
import { findRound, type Round } from './rounds.server.ts'

/** A commitment that others have answered about, in a goal that the reporter's organisation has a part in. */
export interface CommitmentBeside {
  commitment: { slug: string; label: string; text: string; position: number }
  goal: { kind: GoalKind; number: number; shortTitle: string }
  answers: BesideAnswer[]
}

/**
 * What others have written in a round on the goals that the reporter's organisation has a part in, once it is accepted,
 * in the plan's order. Null when there is no such round.
 */
export async function listAnswersBeside(
  reporter: Reporter,
  roundSlug: string,
): Promise<{ round: Round; commitments: CommitmentBeside[] } | null> {
  if (!can(reporter, 'own-page.read') || reporter.organisation === null) return null
  const round = await findRound(reporter, roundSlug)
  if (round === null) return null
  const rows = await read().statusReport.findMany({
    where: { AND: [reportsBeside(reporter), { roundId: round.id }] },
    orderBy: [{ commitment: { goal: { number: 'asc' } } }, { commitment: { position: 'asc' } }, { id: 'asc' }],
    include: {
      ...reportInclude,
      commitment: {
        select: {
          slug: true,
          label: true,
          text: true,
          position: true,
          goal: { select: { kind: true, number: true, shortTitle: true } },
        },
      },
    },
  })
  const bySlug = new Map<string, CommitmentBeside>()
  for (const row of rows) {
    const { goal, ...commitment } = row.commitment
    const entry = bySlug.get(commitment.slug) ?? {
      commitment,
      goal: { ...goal, kind: goal.kind as GoalKind },
      answers: [],
    }
    entry.answers.push(toldBeside(describeReport(row)))
    bySlug.set(commitment.slug, entry)
  }
  const commitments = [...bySlug.values()].map((entry) => ({
    ...entry,
    answers: entry.answers.toSorted((a, b) => compareSwedish(a.organisation.name, b.organisation.name)),
  }))
  return { round, commitments }
}
