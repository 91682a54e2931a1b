import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { addQuestion } from '#app/db/survey/survey-questions.server.ts'
import { whyNotAddQuestion } from '#app/domain/survey/life.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { answerQuestion } from './answer-question.server.ts'
import { loadSurvey, named } from './load-survey.server.ts'
import { QuestionForm } from './question-form.tsx'
import { SurveyHead } from './survey-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  return { survey: named(survey), whyNot: whyNotAddQuestion(survey.state, survey.questions.length) ?? null }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Ny fråga: ${data.survey.title}`) : [])

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  return answerQuestion({ request, context, slug }, (version, input) =>
    addQuestion(viewer, slug, version, input, context.now),
  )
})

export default function NewQuestion() {
  const { survey, whyNot } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Ny fråga" />
      {whyNot === null ? (
        <QuestionForm survey={survey} values={{ steps: '5' }} answer={answer} button="Lägg till frågan" />
      ) : (
        <Notice kind="info" title="Det går inte att lägga till en fråga nu">
          <p>{whyNot}</p>
        </Notice>
      )}
    </Page>
  )
}
