import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { invite, listInvited } from '#app/db/survey/invitations.server.ts'
import { faultsInWords, readAddresses } from '#app/domain/survey/address-list.ts'
import { whyNotInvite, whyNotRemind } from '#app/domain/survey/life.ts'
import { countInSteps } from '#app/domain/survey/response-rate.ts'
import { calendarDate, counted, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { versionIn } from './sent-version.server.ts'
import { surveyPath } from './survey-crumbs.ts'
import { NotDone, SurveyHead } from './survey-head.tsx'
import { SurveyNav } from './survey-nav.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params, context }) => {
  const survey = await loadSurvey(viewer, params)
  const standing = { ...survey, today: calendarDate(context.now) }
  return {
    survey: named(survey),
    hasOpenLink: survey.hasOpenLink,
    answered: countInSteps(survey.answers),
    invited: await listInvited(viewer, survey.id),
    whyNotInvite: whyNotInvite(standing) ?? null,
    whyNotRemind: whyNotRemind(standing) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Inbjudningar: ${data.survey.title}`) : []

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug } = await loadSurvey(viewer, params)
  const { form, values } = await readSentForm(request, ['version', 'addresses'])
  const { invited, faults } = readAddresses(values['addresses'] ?? '')
  if (faults.length > 0) return badInput<NotSaved>({ values, errors: { addresses: faultsInWords(faults) } })
  if (invited.length === 0) {
    return badInput<NotSaved>({ values, errors: { addresses: 'Klistra in minst en e-postadress.' } })
  }
  const sent = await invite(viewer, slug, versionIn(form), invited, context.now)
  if (sent === null) throw notFound()
  if (!sent.ok) return conflict<NotSaved>({ values, errors: {}, refusal: sent.why })
  await setFlash(context, {
    tone: 'success',
    title: sent.sent === 0 ? 'Inga nya inbjudningar' : 'Inbjudningarna är på väg',
    text: `${sentenceCase(counted(sent.sent, 'adress', 'adresser'))} får en personlig länk.${sent.already === 0 ? '' : ` ${sentenceCase(counted(sent.already, 'var redan inbjuden', 'var redan inbjudna'))}.`}`,
    link: { href: '/samordning/utskick', label: 'Visa utskicken' },
  })
  throw redirect(`${surveyPath(slug)}/inbjudningar`, 303)
})

export default function InviteToSurvey() {
  const { survey, hasOpenLink, answered, invited, ...why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const path = surveyPath(survey.slug)
  return (
    <Page>
      <SurveyHead survey={survey} here="Inbjudningar" lead={`${answered}.`} />
      <SurveyNav survey={survey} here="inbjudningar" />
      <NotDone title="Ingen bjöds in" why={answer?.refusal} />
      {why.whyNotInvite === null ? (
        <Section id="personliga" title="Personliga länkar">
          <p>
            Var och en får ett meddelande med en egen länk som går att använda en gång. Tjänsten vet att en länk har
            använts, men inte vilket svar som kom genom den. Adresserna tas bort när du stänger enkäten.
          </p>
          <form className="form" method="post" noValidate>
            <ErrorSummary errors={faults}>Ingen har bjudits in än. Listan finns kvar i fältet.</ErrorSummary>
            <HiddenField name="version" value={survey.version} readOnly />
            <TextArea
              {...field('addresses')}
              label="E-postadresser"
              hint="En på varje rad. Namnet kan stå med: Anna Andersson <anna@exempel.se>. Högst 500 åt gången."
              rows={8}
            />
            <ButtonRow>
              <Button>Skicka inbjudningarna</Button>
            </ButtonRow>
          </form>
          {invited.length === 0 ? null : (
            <>
              <p>
                <LinkButton kind="secondary" href={`${path}/paminnelse`}>
                  Påminn dem som inte har svarat
                </LinkButton>
              </p>
              <Disclosure summary={`Inbjudna (${invited.length})`}>
                <LinkList
                  links={invited.map(({ email, name }) => ({
                    label: email,
                    ...(name === '' ? {} : { meta: name }),
                  }))}
                />
              </Disclosure>
            </>
          )}
        </Section>
      ) : (
        <Notice kind="info" title="Ingen kan bjudas in nu">
          <p>{why.whyNotInvite}</p>
        </Notice>
      )}
      {why.whyNotInvite === null ? (
        <Section id="oppen" title="Öppen länk">
          <p>
            {hasOpenLink
              ? 'Enkäten har en öppen länk. Adressen visades när den gjordes.'
              : 'En länk som alla kan använda, till exempel på en konferens.'}
          </p>
          <p>
            <LinkButton kind="secondary" href={`${path}/oppen-lank`}>
              {hasOpenLink ? 'Gör en ny öppen länk' : 'Gör en öppen länk'}
            </LinkButton>
          </p>
        </Section>
      ) : null}
    </Page>
  )
}
