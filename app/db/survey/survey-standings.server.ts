import type { MessageFacts } from '#app/domain/message/kind.ts'
import { linkStanding, type LinkStanding } from '#app/domain/survey/life.ts'
import type { SurveyState } from '#app/domain/survey/state.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'

/** How the surveys that some messages are about stand for those whom they go to, each looked up once. */
export async function lookUpSurveys(
  told: readonly MessageFacts[],
  now: Date,
): Promise<(facts: MessageFacts) => LinkStanding | undefined> {
  const ids = [...new Set(told.flatMap(({ surveyId }) => surveyId ?? []))]
  if (ids.length === 0) return () => undefined
  const surveys = await read().survey.findMany({
    where: { id: { in: ids } },
    select: { id: true, state: true, closesOn: true },
  })
  const used = await read().surveyInvitation.findMany({
    where: { surveyId: { in: ids }, isUsed: true },
    select: { id: true },
  })
  const usedLinks = new Set(used.map(({ id }) => id))
  return ({ surveyId, surveyInvitationId }) => {
    if (surveyId === undefined) return undefined
    const survey = surveys.find(({ id }) => id === surveyId)
    return survey === undefined
      ? 'closed'
      : linkStanding({
          state: survey.state as SurveyState,
          closesOn: survey.closesOn,
          isUsed: surveyInvitationId !== undefined && usedLinks.has(surveyInvitationId),
          today: calendarDate(now),
        })
  }
}
