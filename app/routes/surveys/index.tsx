import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listSurveys } from '#app/db/survey/surveys.server.ts'
import { countInSteps } from '#app/domain/survey/response-rate.ts'
import type { ListedSurvey } from '#app/domain/survey/survey.ts'
import { surveyTemplates } from '#app/domain/survey/template.ts'
import { counted, formatCalendarDate, formatDate, sentenceCase } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { surveyPath, surveysCrumbs } from './survey-crumbs.ts'
import { SurveyStateMark } from './survey-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Enkäter')

export const loader = guard('survey.manage', async ({ viewer }) => ({ surveys: await listSurveys(viewer) }))

export default function ListSurveys() {
  const { surveys } = useLoaderData<typeof loader>()
  const create = <LinkButton href="/samordning/enkater/ny">Gör en enkät</LinkButton>
  return (
    <Page>
      <PageHead
        breadcrumb={surveysCrumbs()}
        title="Enkäter"
        lead="Samverkans egna frågor till deltagare och aktörer. Svaren är anonyma, och andelar ur dem kan bli värden för planens indikatorer."
      />
      {surveys.length === 0 ? (
        <EmptyState title="Det finns ingen enkät än" level={2} action={create}>
          Gör den första. Ingen får veta något förrän du öppnar den och bjuder in.
        </EmptyState>
      ) : (
        <>
          <ButtonRow>{create}</ButtonRow>
          <TaskList
            tasks={surveys.map((survey) => ({
              id: survey.slug,
              title: <a href={surveyPath(survey.slug)}>{survey.title}</a>,
              meta: (
                <>
                  {survey.year} · {counted(survey.questions, 'fråga', 'frågor')}
                  <br />
                  {standingOf(survey)}
                  {survey.isDemo ? (
                    <>
                      {' '}
                      <Badge>Påhittad i exemplet</Badge>
                    </>
                  ) : null}
                </>
              ),
              status: <SurveyStateMark state={survey.state} />,
              action: (
                <a href={`/samordning/enkater/ny?fran=${survey.slug}`}>
                  Gör en ny utifrån den<span className="hidden-visually">: {survey.title}</span>
                </a>
              ),
            }))}
          />
        </>
      )}
      <Section id="mallar" title="Mallar">
        <p>En mall är en enkät med frågor som planens indikatorer säger att de mäts med. Du kan ändra allt.</p>
        <LinkList
          links={Object.entries(surveyTemplates).map(([code, { label, measures }]) => ({
            href: `/samordning/enkater/ny?mall=${code}`,
            label,
            meta: `Mäter: ${measures}`,
          }))}
        />
      </Section>
    </Page>
  )
}

function standingOf({ state, closesOn, closedAt, answers, createdAt, createdName }: ListedSurvey): string {
  if (state === 'draft') return `Upplagd ${formatDate(createdAt)} av ${createdName}`
  if (state === 'open') {
    return `${countInSteps(answers)}${closesOn === null ? '' : `, sista dag ${formatCalendarDate(closesOn)}`}`
  }
  const count = answers < 5 ? 'Färre än 5 svar' : sentenceCase(counted(answers, 'svar', 'svar', 'neuter'))
  return `${count}${closedAt === null ? '' : `, stängd ${formatDate(closedAt)}`}`
}
