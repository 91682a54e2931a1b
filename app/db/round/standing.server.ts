import type { LateAnswers } from '#app/domain/reporting-round/late.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { Standing } from '#app/domain/reporting-round/standing.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

/** What decides whether the organisation may answer about the commitment in the round now. Throws without such a round. */
export async function findStanding(
  from: Tx | Reader,
  key: { roundId: number; organisationId: number; commitmentId: number },
  now: Date,
): Promise<Standing> {
  const { roundId, organisationId, commitmentId } = key
  const [round, extension, exemption, tie] = await Promise.all([
    from.reportingRound.findUniqueOrThrow({
      where: { id: roundId },
      select: { phase: true, dueOn: true, lateAnswers: true },
    }),
    from.roundExtension.findFirst({ where: { roundId, organisationId }, orderBy: { id: 'desc' } }),
    from.roundExemption.findFirst({
      where: {
        roundId,
        OR: [
          { organisationId, commitmentId: null },
          { organisationId: null, commitmentId },
          { organisationId, commitmentId },
        ],
      },
    }),
    from.commitmentOrganisation.findFirst({ where: { organisationId, commitmentId }, select: { id: true } }),
  ])
  return {
    phase: round.phase as RoundPhase,
    dueOn: round.dueOn,
    extendedTo: extension?.until ?? null,
    lateAnswers: round.lateAnswers as LateAnswers,
    isAsked: exemption === null && tie !== null,
    today: calendarDate(now),
  }
}
