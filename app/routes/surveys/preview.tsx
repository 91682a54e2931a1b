import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { SurveyFields } from '#app/components/survey-fields.tsx'
import { SurveyIntroduction } from '#app/components/survey-introduction.tsx'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { SurveyHead } from './survey-head.tsx'
import { SurveyNav } from './survey-nav.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  const { introduction, closesOn, questions } = survey
  return { survey: { ...named(survey), introduction, closesOn }, questions }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Förhandsvisning: ${data.survey.title}`) : []

/** As those who answer see it, without a button. */
export default function PreviewSurvey() {
  const { survey, questions } = useLoaderData<typeof loader>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Förhandsvisning" />
      <SurveyNav survey={survey} here="forhandsvisning" />
      <Notice kind="info" title="Så här ser enkäten ut för den som svarar">
        <p>Inget av det du fyller i här sparas eller skickas.</p>
      </Notice>
      <SurveyIntroduction survey={survey} isPersonal />
      <div className="form">
        <SurveyFields questions={questions} posted={postedFields({}, {})} />
      </div>
    </Page>
  )
}
