import { redirect } from '@remix-run/node'
import type { AppLoadContext } from '@remix-run/server-runtime'
import { notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { questionFieldNames, questionInput, type QuestionInput } from '#app/domain/survey/question-input.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import { versionIn } from './sent-version.server.ts'
import { surveyPath } from './survey-crumbs.ts'

/** Checks a question's form and saves it by `save`; gives back everything typed where it is not saved. */
export async function answerQuestion(
  { request, context, slug }: { request: Request; context: AppLoadContext; slug: string },
  save: (version: number, input: QuestionInput) => Promise<EditAnswer | null>,
) {
  const { form, values } = await readSentForm(request, questionFieldNames)
  const parsed = questionInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await save(versionIn(form), parsed.data)
  if (saved === null) throw notFound()
  if (!saved.ok) return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
  await setFlash(context, { tone: 'success', title: 'Frågan är sparad' })
  throw redirect(`${surveyPath(slug)}#fragor`, 303)
}
