import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { findSurveyResult } from '#app/db/survey/survey-results.server.ts'
import { leastTold } from '#app/domain/series/suppression.ts'
import { countInSteps, responseRateInWords } from '#app/domain/survey/response-rate.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { QuestionResultView } from './question-result-view.tsx'
import { surveyPath } from './survey-crumbs.ts'
import { SurveyHead } from './survey-head.tsx'
import { SurveyNav } from './survey-nav.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  return {
    survey: named(survey),
    answered: countInSteps(survey.answers),
    responseRate: responseRateInWords(survey),
    result: await findSurveyResult(viewer, survey),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Resultat: ${data.survey.title}`) : [])

export default function ShowResult() {
  const { survey, answered, responseRate, result } = useLoaderData<typeof loader>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Resultat" />
      <SurveyNav survey={survey} here="resultat" />
      {result === null ? (
        <EmptyState title={`${answered}`} level={2}>
          Resultatet visas när enkäten är stängd. Tills dess räknas svaren bara i steg om fem, så att ingen kan se ett
          enskilt svar komma in.
        </EmptyState>
      ) : result.isFew ? (
        <Notice kind="info" title={`Färre än ${leastTold} har svarat`}>
          <p>Därför visas inget resultat: det skulle kunna peka ut den som har svarat.</p>
        </Notice>
      ) : (
        <>
          <SummaryList
            rows={[
              { term: 'Svar', value: formatNumber(result.answers) },
              { term: 'Svarsfrekvens', value: responseRate },
            ]}
          />
          <p>
            Antal från 1 till 4 visas som ”färre än {leastTold}”. Där ett litet antal annars skulle gå att räkna ut står
            ”visas inte”. <a href={`${surveyPath(survey.slug)}/resultat.csv`}>Hämta resultatet (CSV)</a>
          </p>
          {result.questions.map((question, index) => (
            <QuestionResultView key={question.id} question={question} number={index + 1} />
          ))}
        </>
      )}
    </Page>
  )
}
