import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guardSurveyLink } from '#app/auth/survey-link.server.ts'
import { pageTitle } from '#app/components/site.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { AnswerPage, type AnswerNotTaken } from './answer-page.tsx'
import { showSurvey, takeAnswer } from './answer-survey.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guardSurveyLink('open', showSurvey)
export const action = guardSurveyLink('open', takeAnswer)

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Enkät: ${data.survey.title}`) : [])

/** A survey, answered by the open link. */
export default function AnswerOpen() {
  const { survey, standing, isPersonal } = useLoaderData<typeof loader>()
  const answer: AnswerNotTaken | undefined = useActionData<typeof action>()
  return <AnswerPage survey={survey} standing={standing} isPersonal={isPersonal} answer={answer} />
}
