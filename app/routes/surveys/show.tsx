import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { moveQuestion } from '#app/db/survey/survey-questions.server.ts'
import { questionMoves } from '#app/domain/survey/question-move.ts'
import { whyNotAddQuestion, whyNotDelete, whyNotEdit } from '#app/domain/survey/life.ts'
import { conflict } from '#app/http/answers.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { QuestionList } from './question-list.tsx'
import { versionIn } from './sent-version.server.ts'
import { surveyPath } from './survey-crumbs.ts'
import { NotDone, SurveyHead } from './survey-head.tsx'
import { SurveyNav } from './survey-nav.tsx'
import { SurveyStanding } from './survey-standing.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  return {
    survey: { ...survey, ...named(survey) },
    whyNotEdit: whyNotEdit(survey.state) ?? null,
    whyNotAdd: whyNotAddQuestion(survey.state, survey.questions.length) ?? null,
    whyNotDelete: whyNotDelete(survey.state) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Enkät: ${data.survey.title}`) : [])

/** A question's buttons: move.12=up. */
export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const form = await readForm(request)
  const [move, id] = textOf(form, 'move').split(' ')
  const question = idParam(id)
  if (move === undefined || !Object.hasOwn(questionMoves, move) || question === undefined) {
    return conflict({ why: 'Knappen är inte längre aktuell. Läs in sidan på nytt.' })
  }
  const moved = await moveQuestion(
    viewer,
    slug,
    versionIn(form),
    question,
    move as keyof typeof questionMoves,
    context.now,
  )
  if (moved === null) throw notFound()
  if (!moved.ok) return conflict({ why: moved.why })
  throw redirect(move === 'remove' ? `${surveyPath(slug)}#fragor` : `${surveyPath(slug)}#fraga-${question}`, 303)
})

export default function ShowSurvey() {
  const { survey, ...why } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const path = surveyPath(survey.slug)
  return (
    <Page>
      <SurveyHead survey={survey} />
      <SurveyNav survey={survey} here="" />
      <NotDone title="Inget ändrades" why={answer?.why} />
      <SurveyStanding survey={survey} />
      <Section id="fragor" title={`Frågor (${survey.questions.length})`}>
        {why.whyNotEdit === null ? null : (
          <Notice kind="info" title="Frågorna ligger fast">
            <p>{why.whyNotEdit}</p>
          </Notice>
        )}
        {survey.questions.length === 0 ? (
          <EmptyState title="Enkäten har inga frågor än">Lägg till den första.</EmptyState>
        ) : (
          <QuestionList survey={survey} isLocked={why.whyNotEdit !== null} />
        )}
        {why.whyNotAdd === null ? (
          <p>
            <LinkButton kind="secondary" href={`${path}/fragor/ny`}>
              Lägg till en fråga
            </LinkButton>
          </p>
        ) : null}
      </Section>
      {why.whyNotDelete === null ? (
        <Section id="ta-bort" title="Ta bort utkastet">
          <p>
            <a href={`${path}/borttagning`}>Ta bort enkäten</a>
          </p>
        </Section>
      ) : null}
    </Page>
  )
}
