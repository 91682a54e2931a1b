import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { remind } from '#app/db/survey/invitations.server.ts'
import { whyNotRemind } from '#app/domain/survey/life.ts'
import { calendarDate } from '#app/domain/swedish.ts'
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
  return {
    survey: named(survey),
    whyNot: whyNotRemind({ ...survey, today: calendarDate(context.now) }) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Påminn: ${data.survey.title}`) : [])

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const done = await remind(viewer, slug, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  await setFlash(context, {
    tone: 'success',
    title: 'Påminnelsen är på väg',
    text: 'Den går till dem som inte har använt sin länk.',
    link: { href: '/samordning/utskick', label: 'Visa utskicken' },
  })
  throw redirect(`${surveyPath(slug)}/inbjudningar`, 303)
})

export default function RemindInvited() {
  const { survey, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Påminn dem som inte har svarat" />
      <DecisionForm survey={survey} button="Skicka påminnelsen" whyNot={whyNot} refusal={answer?.why}>
        <p>
          Påminnelsen går till dem som inte har använt sin personliga länk, högst en gång om dagen. Om länken är använd
          är det enda som tjänsten vet om var och en, och när påminnelsen skickas syns i utskicken vilka den gick till.
        </p>
      </DecisionForm>
    </Page>
  )
}
