import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { openSurvey } from '#app/db/survey/survey-life.server.ts'
import { whyNotOpen } from '#app/domain/survey/life.ts'
import { calendarDate, counted, formatCalendarDate } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page } from '#app/ui/page.tsx'
import { DecisionForm } from './decision-form.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { sentVersion } from './sent-version.server.ts'
import { surveyPath } from './survey-crumbs.ts'
import { SurveyHead } from './survey-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params, context }) => {
  const survey = await loadSurvey(viewer, params)
  const { state, closesOn, questions } = survey
  const today = calendarDate(context.now)
  return {
    survey: { ...named(survey), closesOn, questions: questions.length },
    whyNot: whyNotOpen({ state, closesOn, questions: questions.length, today }) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Öppna: ${data.survey.title}`) : [])

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const done = await openSurvey(viewer, slug, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  await setFlash(context, {
    tone: 'success',
    title: 'Enkäten är öppen',
    text: 'Bjud in dem som ska svara, eller gör en öppen länk.',
  })
  throw redirect(`${surveyPath(slug)}/inbjudningar`, 303)
})

export default function OpenSurvey() {
  const { survey, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Öppna enkäten" />
      <DecisionForm survey={survey} button="Öppna enkäten" whyNot={whyNot} refusal={answer?.why}>
        <p>
          Enkäten har {counted(survey.questions, 'fråga', 'frågor')}.
          {survey.closesOn === null ? null : <> Sista dagen att svara är {formatCalendarDate(survey.closesOn)}.</>}
        </p>
        <p>
          När enkäten är öppen går frågorna, titeln och inledningen inte att ändra, så att alla svarar på samma sak.
          Sista dagen kan flyttas framåt. Ingen får något meddelande förrän du bjuder in.
        </p>
        <p>
          <a href={`${surveyPath(survey.slug)}/forhandsvisning`}>Läs igenom enkäten som den som svarar ser den</a>
        </p>
        {survey.closesOn === null ? (
          <p>
            <a href={`${surveyPath(survey.slug)}/uppgifter#closesOn`}>Ange sista dagen att svara</a>
          </p>
        ) : null}
      </DecisionForm>
    </Page>
  )
}
