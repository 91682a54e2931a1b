import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { ownCounty } from '#app/components/own-county.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { findSurveyResult } from '#app/db/survey/survey-results.server.ts'
import { listShareSeries, previewValue, recordSurveyValue } from '#app/db/survey/survey-values.server.ts'
import { cellText } from '#app/domain/observation/parse-cell.ts'
import { choicesOf } from '#app/domain/survey/question.ts'
import { mayBeValue, surveyValueInput } from '#app/domain/survey/value.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { idParam } from '#app/http/id-param.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { surveyPath } from './survey-crumbs.ts'
import { SurveyHead } from './survey-head.tsx'
import { SurveyNav } from './survey-nav.tsx'
import { ValueForm, type ValueAnswer } from './value-form.tsx'

export const handle: PageHandle = { page: 'form' }

/** Without ?fraga=<id> the questions to choose among; with it, what of that question is to be counted. */
export const loader = guard('survey.manage', async ({ viewer, params, request }) => {
  const survey = await loadSurvey(viewer, params)
  const result = await findSurveyResult(viewer, survey)
  const id = idParam(new URL(request.url).searchParams.get('fraga') ?? undefined)
  const questions = survey.questions.filter(mayBeValue)
  const chosen = questions.find((question) => question.id === id)
  return {
    survey: { ...named(survey), year: survey.year },
    // Fewer than five answers make no value, and before it is closed nothing is counted.
    isReady: result !== null && !result.isFew,
    isClosed: survey.state === 'closed',
    questions: questions.map(({ id: question, text }) => ({ id: question, text })),
    chosen: chosen === undefined ? null : { id: chosen.id, text: chosen.text, choices: choicesOf(chosen) },
    series: chosen === undefined ? [] : await listShareSeries(viewer),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Använd som värde: ${data.survey.title}`) : []

/** "count" says what the value would be; otherwise it is recorded. */
export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const survey = await loadSurvey(viewer, params)
  const { form, values } = await readSentForm(request, [
    'version',
    'questionId',
    'seriesId',
    'year',
    'reason',
    'intent',
  ])
  const counts = values['intent'] === 'count'
  const parsed = surveyValueInput.safeParse(counts ? { ...form, seriesId: '0', reason: '' } : form)
  if (!parsed.success) return badInput<ValueAnswer>({ values, errors: fieldErrors(parsed.error) })
  if (counts) {
    const question = survey.questions.find(({ id }) => id === parsed.data.questionId)
    if (question === undefined || survey.state !== 'closed') throw notFound()
    const value = await previewValue(viewer, survey, question, parsed.data.codes)
    return value.ok
      ? { values, errors: {}, counted: cellText(value.content) }
      : badInput<ValueAnswer>({ values, errors: { [value.field]: value.why } })
  }
  const recorded = await recordSurveyValue(viewer, survey.slug, parsed.data, ownCounty, context.now)
  if (recorded === null) throw notFound()
  if (!recorded.ok) {
    return recorded.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: recorded.why })
      : badInput<ValueAnswer>({ values, errors: { [recorded.field]: recorded.why } })
  }
  await setFlash(context, {
    tone: 'success',
    title:
      recorded.outcome === 'unchanged'
        ? 'Värdet fanns redan'
        : recorded.outcome === 'revised'
          ? 'Värdet är ändrat'
          : 'Värdet är sparat',
    text: 'Det står nu på indikatorns sida, med enkäten som källa.',
    link: { href: `/indikatorer/${recorded.indicatorSlug}`, label: 'Visa indikatorn' },
  })
  throw redirect(`${surveyPath(survey.slug)}/varde`, 303)
})

export default function UseAsValue() {
  const { survey, isReady, isClosed, questions, chosen, series } = useLoaderData<typeof loader>()
  const answer: ValueAnswer | undefined = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead
        survey={survey}
        here="Använd som värde"
        lead="Räkna en andel av svaren på en fråga och spara den som ett värde för en indikator, med enkäten som källa."
      />
      <SurveyNav survey={survey} here="varde" />
      {!isReady ? (
        <Notice kind="info" title={isClosed ? 'Färre än fem har svarat' : 'Stäng enkäten först'}>
          <p>{isClosed ? 'Det räcker inte till ett värde.' : 'Värdet räknas på alla svar.'}</p>
        </Notice>
      ) : chosen === null ? (
        <>
          <h2>Vilken fråga?</h2>
          <LinkList
            links={questions.map(({ id, text }) => ({
              href: `${surveyPath(survey.slug)}/varde?fraga=${id}`,
              label: text,
            }))}
          />
        </>
      ) : (
        <ValueForm survey={survey} question={chosen} series={series} answer={answer} />
      )}
    </Page>
  )
}
