import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { hashOf, newToken } from '#app/auth/token.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { makeOpenLink } from '#app/db/survey/invitations.server.ts'
import { whyNotInvite } from '#app/domain/survey/life.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
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
    hasOpenLink: survey.hasOpenLink,
    whyNot: whyNotInvite({ ...survey, today: calendarDate(context.now) }) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Öppen länk: ${data.survey.title}`) : []

/** The address is in this answer only: what is stored is its hash. */
export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const token = newToken()
  const made = await makeOpenLink(viewer, slug, await sentVersion(request), hashOf(token), context.now)
  if (made === null) throw notFound()
  return made.ok ? { address: `${context.origin}/enkat/oppen/${token}` } : conflict({ why: made.why })
})

export default function MakeOpenLink() {
  const { survey, hasOpenLink, whyNot } = useLoaderData<typeof loader>()
  const answer: { address: string } | { why: string } | undefined = useActionData<typeof action>()
  return (
    <Page>
      <SurveyHead survey={survey} here="Öppen länk" />
      {answer !== undefined && 'address' in answer ? (
        <>
          <Notice kind="success" title="Länken är klar" role="status">
            <p>Kopiera adressen nu. Den visas bara den här gången och går inte att få fram igen.</p>
          </Notice>
          <TextField id="adress" name="adress" label="Adress att dela" readOnly defaultValue={answer.address} />
          <p>
            <LinkButton kind="secondary" href={`${surveyPath(survey.slug)}/inbjudningar`}>
              Tillbaka till inbjudningarna
            </LinkButton>
          </p>
        </>
      ) : (
        <DecisionForm
          survey={survey}
          button={hasOpenLink ? 'Gör en ny öppen länk' : 'Gör en öppen länk'}
          whyNot={whyNot}
          refusal={answer?.why}
        >
          <p>
            Alla som har den öppna länken kan svara, också flera gånger. Den passar på en konferens eller i ett
            nyhetsbrev. Ingen vet hur många som har fått den, så svarsfrekvensen går inte att ange.
          </p>
          <p>
            Adressen visas en gång.
            {hasOpenLink ? ' Enkäten har redan en öppen länk. Den slutar gälla när du gör en ny.' : ''}
          </p>
        </DecisionForm>
      )}
    </Page>
  )
}
