import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AnswerContent } from '#app/domain/survey/answer.ts'
import { surveyResult, type SurveyResult } from '#app/domain/survey/result.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'

/** The answers to a survey, in the order of their ids, which were drawn by lot. They go no further than to be counted. */
export async function readAnswers(from: Reader | Tx, surveyId: number): Promise<AnswerContent[]> {
  const rows = await from.surveyAnswer.findMany({ where: { surveyId }, orderBy: { id: 'asc' } })
  return rows.map(({ content }) => JSON.parse(content) as AnswerContent)
}

/** The result of a survey that is closed; null while it is not, so that no single answer can be seen coming. */
export async function findSurveyResult(_viewer: SignedIn, survey: Survey): Promise<SurveyResult | null> {
  return survey.state === 'closed' ? surveyResult(survey.questions, await readAnswers(read(), survey.id)) : null
}
