import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { moveLastDay, saveSurveyFacts } from '#app/db/survey/survey-editing.server.ts'
import { whyNotEdit } from '#app/domain/survey/life.ts'
import { lastDayInput, surveyFactsInput } from '#app/domain/survey/survey-input.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadSurvey, named } from './load-survey.server.ts'
import { surveyPath } from './survey-crumbs.ts'
import { NotDone, SurveyHead } from './survey-head.tsx'
import { SurveyNav } from './survey-nav.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('survey.manage', async ({ viewer, params }) => {
  const survey = await loadSurvey(viewer, params)
  return {
    survey: named(survey),
    whyNot: whyNotEdit(survey.state) ?? null,
    values: {
      version: String(survey.version),
      title: survey.title,
      year: String(survey.year),
      closesOn: survey.closesOn ?? '',
      introduction: survey.introduction,
    } as Record<string, string>,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Uppgifter: ${data.survey.title}`) : []

export const action = guard('survey.manage', async ({ viewer, request, params, context }) => {
  const { slug, state } = await loadSurvey(viewer, params)
  const { form, values } = await readSentForm(request, ['version', 'title', 'year', 'closesOn', 'introduction'])
  const parsed = state === 'draft' ? surveyFactsInput.safeParse(form) : lastDayInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved =
    'title' in parsed.data
      ? await saveSurveyFacts(viewer, slug, parsed.data, context.now)
      : await moveLastDay(viewer, slug, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    return saved.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
      : badInput<NotSaved>({ values, errors: { [saved.field]: saved.why } })
  }
  await setFlash(context, { tone: 'success', title: 'Uppgifterna är sparade' })
  throw redirect(surveyPath(slug), 303)
})

export default function EditFacts() {
  const { survey, whyNot, values: stored } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? stored, answer?.errors ?? {})
  const isDraft = survey.state === 'draft'
  return (
    <Page>
      <SurveyHead survey={survey} here="Uppgifter" />
      <SurveyNav survey={survey} here="uppgifter" />
      <NotDone title="Inget sparades" why={answer?.refusal} />
      {whyNot === null ? null : (
        <Notice kind="info" title="Det mesta ligger fast">
          <p>{whyNot}</p>
        </Notice>
      )}
      {survey.state === 'closed' ? null : (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar.</ErrorSummary>
          <HiddenField name="version" value={stored['version'] ?? ''} readOnly />
          {isDraft ? (
            <>
              <TextField {...field('title')} label="Titel" autoComplete="off" />
              <TextField
                {...field('year')}
                label="År"
                hint="Det år som svaren handlar om."
                width="short"
                inputMode="numeric"
                autoComplete="off"
              />
              <TextArea
                {...field('introduction')}
                label="Inledning"
                hint="Vad enkäten handlar om och vad svaren används till. Att svaren är anonyma står redan på sidan."
                optional
                rows={6}
                limit={3000}
              />
            </>
          ) : null}
          <TextField
            {...field('closesOn')}
            label="Sista dagen att svara"
            hint={isDraft ? 'ÅÅÅÅ-MM-DD. Behövs innan du öppnar enkäten.' : 'ÅÅÅÅ-MM-DD. Kan bara flyttas framåt.'}
            optional={isDraft}
            width="medium"
            autoComplete="off"
          />
          <ButtonRow>
            <Button>Spara uppgifterna</Button>
          </ButtonRow>
        </form>
      )}
    </Page>
  )
}
