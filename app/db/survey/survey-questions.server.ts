import type { SignedIn } from '#app/domain/access/roles.ts'
import { listChanges } from '#app/domain/history/change.ts'
import { moveDown, moveUp } from '#app/domain/ordering.ts'
import { whyNotAddQuestion, whyNotEdit } from '#app/domain/survey/life.ts'
import type { QuestionInput } from '#app/domain/survey/question-input.ts'
import { choicesOf, questionKinds, type SurveyQuestion } from '#app/domain/survey/question.ts'
import type { QuestionMove } from '#app/domain/survey/question-move.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import type { Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { editSurvey } from './survey-editing.server.ts'
import { findSurvey, storedOptions } from './surveys.server.ts'

const columns = (input: QuestionInput) => ({
  kind: input.kind,
  text: input.text,
  help: input.help,
  isRequired: input.isRequired,
  options: storedOptions(input),
})

/** Adds a question last. */
export const addQuestion = (
  viewer: SignedIn,
  slug: string,
  version: number,
  input: QuestionInput,
  now: Date,
): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotAddQuestion(survey.state, survey.questions.length)
    if (why !== undefined) return { ok: false, why }
    await tx.surveyQuestion.create({
      data: { ...columns(input), surveyId: survey.id, position: survey.questions.length + 1 },
    })
    return noteQuestions(tx, viewer, survey, now)
  })

/** Changes a question of a draft. */
export const changeQuestion = (
  viewer: SignedIn,
  slug: string,
  version: number,
  id: number,
  input: QuestionInput,
  now: Date,
): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotEdit(survey.state)
    if (why !== undefined) return { ok: false, why }
    if (!survey.questions.some((one) => one.id === id)) return { ok: false, why: 'Frågan finns inte längre.' }
    await tx.surveyQuestion.update({ where: { id }, data: columns(input) })
    return noteQuestions(tx, viewer, survey, now)
  })

/** Moves a question of a draft one place, or takes it away. */
export const moveQuestion = (
  viewer: SignedIn,
  slug: string,
  version: number,
  id: number,
  move: QuestionMove,
  now: Date,
): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotEdit(survey.state)
    if (why !== undefined) return { ok: false, why }
    const ids = survey.questions.map((question) => question.id)
    const index = ids.indexOf(id)
    if (index < 0) return { ok: false, why: 'Frågan finns inte längre.' }
    const moves = { up: moveUp, down: moveDown, remove: (all: readonly number[]) => all.filter((one) => one !== id) }
    if (move === 'remove') await tx.surveyQuestion.delete({ where: { id } })
    await placeInOrder(tx, moves[move](ids, index))
    return noteQuestions(tx, viewer, survey, now)
  })

/** Two questions never have the same place, so all are first moved out of the way. */
async function placeInOrder(tx: Tx, ids: readonly number[]): Promise<void> {
  for (const sign of [-1, 1]) {
    for (const [index, id] of ids.entries()) {
      await tx.surveyQuestion.update({ where: { id }, data: { position: sign * (index + 1) } })
    }
  }
}

async function noteQuestions(tx: Tx, viewer: SignedIn, before: Survey, now: Date): Promise<EditAnswer> {
  await tx.survey.update({ where: { id: before.id }, data: { version: before.version + 1 } })
  const after = await findSurvey(viewer, before.slug, tx)
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'survey.questions-changed',
    subject: { type: 'survey', id: before.id },
    data: { version: before.version + 1 },
    changes: listChanges(
      { title: 'Frågor', item: 'Fråga' },
      before.questions.map(inWords),
      (after?.questions ?? []).map(inWords),
    ),
  })
  return { ok: true }
}

const inWords = (question: SurveyQuestion): { id: string; text: string } => ({
  id: String(question.id),
  text: [
    question.text,
    `${questionKinds[question.kind].label}${question.isRequired ? ', måste besvaras' : ''}`,
    question.help,
    ...choicesOf(question).map(({ label }) => `– ${label}`),
  ]
    .filter((line) => line !== '')
    .join('\n'),
})
