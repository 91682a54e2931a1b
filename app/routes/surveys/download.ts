import { guard, notFound } from '#app/auth/guard.server.ts'
import { findSurveyResult } from '#app/db/survey/survey-results.server.ts'
import { responseRateInWords } from '#app/domain/survey/response-rate.ts'
import { surveyCsv } from '#app/exports/survey-csv.ts'
import { loadSurvey } from './load-survey.server.ts'

/** The result of a closed survey as a spreadsheet reads it; before it is closed there is none. */
export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  const result = await findSurveyResult(viewer, survey)
  if (result === null) throw notFound()
  const { slug, title, year } = survey
  return new Response(surveyCsv({ title, year, responseRate: responseRateInWords(survey), result }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="enkat-${slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
