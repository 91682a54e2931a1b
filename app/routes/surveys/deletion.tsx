import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { deleteSurvey } from '#app/db/survey/survey-editing.server.ts'
import { whyNotDelete } from '#app/domain/survey/life.ts'
import { counted } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page } from '#app/ui/page.tsx'
import { DecisionForm } from './decision-form.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { sentVersion } from './sent-version.server.ts'

import { SurveyHead } from './survey-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  return {
    survey: named(survey),
    questions: survey.questions.length,
    whyNot: whyNotDelete(survey.state) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Ta bort: ${data.survey.title}`) : [])

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const done = await deleteSurvey(viewer, slug, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  await setFlash(context, { tone: 'success', title: 'Utkastet är borttaget' })
  throw redirect('/samordning/enkater', 303)
})

export default function DeleteSurvey() {
  const { survey, questions, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Ta bort enkäten" />
      <DecisionForm survey={survey} button="Ta bort enkäten" kind="danger" whyNot={whyNot} refusal={answer?.why}>
        <p>
          Utkastet försvinner med {counted(questions, 'fråga', 'frågor')}. Det går inte att ångra. Inga svar har kommit
          in.
        </p>
      </DecisionForm>
    </Page>
  )
}
