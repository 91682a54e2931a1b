import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { notFound } from '#app/auth/guard.server.ts'
import type { AnsweringSurvey } from '#app/auth/survey-link.server.ts'
import { findBySurveyLink, giveAnswer } from '#app/db/survey/answering.server.ts'
import { answerInput } from '#app/domain/survey/answer.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { AnswerNotTaken } from './answer-page.tsx'

/** What the link opens; 410 with the reason where it opens nothing any longer. */
export async function showSurvey({ viewer, link, context }: AnsweringSurvey) {
  const opened = await findBySurveyLink(viewer, link, context.now)
  if (opened === null) throw notFound()
  return data({ ...opened, isPersonal: link.kind === 'personal' }, { status: opened.standing === 'open' ? 200 : 410 })
}

/** Takes the answer. Nothing is kept of what was sent before it was right. */
export async function takeAnswer({ request, viewer, link, context }: AnsweringSurvey) {
  const opened = await findBySurveyLink(viewer, link, context.now)
  if (opened === null) throw notFound()
  const { form, values } = await readSentForm(request, [])
  if (opened.standing !== 'open') return conflict<AnswerNotTaken>({ values: {}, errors: {}, standing: opened.standing })
  const parsed = answerInput(opened.survey.questions).safeParse(form)
  if (!parsed.success) return badInput<AnswerNotTaken>({ values, errors: fieldErrors(parsed.error) })
  const standing = await giveAnswer(viewer, link, parsed.data, context.now)
  if (standing === null) throw notFound()
  if (standing !== 'open') return conflict<AnswerNotTaken>({ values: {}, errors: {}, standing })
  throw redirect('/enkat/tack', 303)
}
