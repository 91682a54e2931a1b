import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { changeQuestion } from '#app/db/survey/survey-questions.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotEdit } from '#app/domain/survey/life.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { answerQuestion } from './answer-question.server.ts'
import { loadSurvey, named } from './load-survey.server.ts'
import { QuestionForm } from './question-form.tsx'
import { SurveyHead } from './survey-head.tsx'

export const handle: PageHandle = { page: 'form' }

async function loadQuestion(viewer: SignedIn, params: { slug?: string | undefined; question?: string | undefined }) {
  const survey = await loadSurvey(viewer, params)
  const question = survey.questions.find(({ id }) => id === idParam(params.question))
  if (question === undefined) throw notFound()
  return { survey, question }
}

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const { survey, question } = await loadQuestion(viewer, params)
  return {
    survey: named(survey),
    whyNot: whyNotEdit(survey.state) ?? null,
    values: {
      kind: question.kind,
      text: question.text,
      help: question.help,
      options: question.options.join('\n'),
      steps: String(question.scale?.steps ?? 5),
      low: question.scale?.low ?? '',
      high: question.scale?.high ?? '',
      ...(question.isRequired ? { isRequired: 'on' } : {}),
    } as Record<string, string>,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ändra fråga: ${data.survey.title}`) : []

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { survey, question } = await loadQuestion(viewer, params)
  return answerQuestion({ request, context, slug: survey.slug }, (version, input) =>
    changeQuestion(viewer, survey.slug, version, question.id, input, context.now),
  )
})

export default function EditQuestion() {
  const { survey, whyNot, values } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Ändra fråga" />
      {whyNot === null ? (
        <QuestionForm survey={survey} values={values} answer={answer} button="Spara frågan" />
      ) : (
        <Notice kind="info" title="Frågan ligger fast">
          <p>{whyNot}</p>
        </Notice>
      )}
    </Page>
  )
}
