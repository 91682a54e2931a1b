import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { closeSurvey } from '#app/db/survey/survey-life.server.ts'
import { whyNotClose } from '#app/domain/survey/life.ts'
import { countInSteps } from '#app/domain/survey/response-rate.ts'
import { counted } from '#app/domain/swedish.ts'
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

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  const { invited, answers, state } = survey
  return { survey: named(survey), invited, answered: countInSteps(answers), whyNot: whyNotClose(state) ?? null }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Stäng: ${data.survey.title}`) : [])

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const done = await closeSurvey(viewer, slug, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  await setFlash(context, {
    tone: 'success',
    title: 'Enkäten är stängd',
    text: 'De inbjudnas adresser är borttagna. Hur många som var inbjudna och har svarat finns kvar.',
  })
  throw redirect(`${surveyPath(slug)}/resultat`, 303)
})

export default function CloseSurvey() {
  const { survey, invited, answered, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Stäng enkäten" />
      <DecisionForm survey={survey} button="Stäng enkäten" kind="danger" whyNot={whyNot} refusal={answer?.why}>
        <p>{answered}. Stängda enkäter tar inte emot fler svar och går inte att öppna igen.</p>
        <p>
          {invited === 0
            ? 'Enkäten har inga personliga länkar.'
            : `De inbjudnas adresser och namn (${counted(invited, 'personlig länk', 'personliga länkar')}) tas bort nu, ur inbjudningarna och ur utskicken. Hur många som var inbjudna och hur många som har svarat finns kvar.`}
        </p>
        <p>Sedan visas resultatet.</p>
      </DecisionForm>
    </Page>
  )
}
