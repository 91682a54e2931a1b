import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import type { SteeringOwed } from '#app/domain/steering/compile-standing.ts'
import { grouped } from '#app/domain/steering/grouped.ts'
import { frozenAnswers, type FrozenAnswersContent } from '#app/domain/steering/over-time-frozen.ts'
import { read } from '#app/db/database.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import { adoptedByRound } from './over-time-frozen.server.ts'

/** A round as the steering group's pages tell it. */
export interface ToldRound {
  /** As it was adopted with its follow-up; otherwise as it stands today. */
  isFrozen: boolean
  /** Who was asked about what, with the answers; those of a goal in the plan's order. */
  owed: SteeringOwed[]
}

/**
 * Tells a round: one whose follow-up is adopted as it was adopted, whatever has been changed since.
 *
 * @throws EditionDamaged when the adopted edition does not agree with its checksum
 */
export async function tellRound(viewer: SteeringReader, round: Round, now: Date): Promise<ToldRound> {
  const frozen = (await adoptedByRound(viewer, [round.id])).get(round.id)
  return frozen === undefined
    ? { isFrozen: false, owed: await listOwed(viewer, round, now) }
    : { isFrozen: true, owed: await listAdopted(viewer, round, frozen.content) }
}

const handedIn = (Object.keys(reportStates) as ReportState[]).filter((code) => reportStates[code].counted)

/** What was asked and answered by the adopted edition, with the names that lead to what it is about today. */
async function listAdopted(
  viewer: SteeringReader,
  round: Round,
  content: FrozenAnswersContent,
): Promise<SteeringOwed[]> {
  const [commitments, organisations, reports] = await Promise.all([
    read().commitment.findMany({
      where: { goal: { planId: round.planId } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, slug: true, label: true, goal: { select: { kind: true, number: true } } },
    }),
    read().organisation.findMany({
      where: { slug: { in: [...new Set(content.data.reports.map(({ organisation }) => organisation))] } },
      select: { slug: true, name: true, shortName: true },
    }),
    read().statusReport.findMany({
      where: { AND: [visibleReports(viewer), { roundId: round.id, state: { in: handedIn } }] },
      select: { id: true, commitmentId: true, organisation: { select: { slug: true } } },
    }),
  ])
  const organisationOf = new Map(organisations.map((row) => [row.slug, row]))
  const reportOf = new Map(reports.map((row) => [`${row.organisation.slug}/${row.commitmentId}`, row.id]))
  const { answers } = frozenAnswers(content, new Map(commitments.map(({ slug, id }) => [slug, id])))
  const answersTo = grouped(answers, ({ commitmentId }) => commitmentId)
  return commitments.flatMap(({ id, slug, label, goal }) =>
    (answersTo.get(id) ?? []).map(({ organisation, answer, reason, obstacles }): SteeringOwed => {
      const isGiven = typeof answer !== 'string'
      return {
        reportId: answer === 'silent' ? undefined : reportOf.get(`${organisation}/${id}`),
        organisation: organisationOf.get(organisation) ?? {
          slug: organisation,
          name: organisation,
          shortName: organisation,
        },
        commitment: { id, slug, label },
        goal: { kind: goal.kind as GoalKind, number: goal.number },
        state: isGiven ? 'accepted' : answer === 'left-out' ? 'submitted' : 'none',
        isLeftOut: answer === 'left-out',
        degree: isGiven ? answer.degree : undefined,
        course: isGiven ? answer.course : undefined,
        reason,
        obstacles,
      }
    }),
  )
}
