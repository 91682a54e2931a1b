import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { createSurvey } from '#app/db/survey/survey-editing.server.ts'
import { findSurvey } from '#app/db/survey/surveys.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { newSurveyInput } from '#app/domain/survey/survey-input.ts'
import { isSurveyTemplate, surveyTemplates, type SurveyStart } from '#app/domain/survey/template.ts'
import { calendarDate, counted } from '#app/domain/swedish.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { surveyPath, surveysCrumbs } from './survey-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ny enkät')

const blank: SurveyStart = { title: '', introduction: '', questions: [] }

/** What the address says that the survey begins with: ?mall=<template>, ?fran=<slug> of an earlier one, or nothing. */
async function startOf(viewer: SignedIn, request: Request): Promise<SurveyStart & { from: string | null }> {
  const { searchParams } = new URL(request.url)
  const template = searchParams.get('mall')
  if (isSurveyTemplate(template))
    return { ...surveyTemplates[template], from: `mallen ${surveyTemplates[template].label}` }
  const slug = searchParams.get('fran')
  const earlier = slug === null ? null : await findSurvey(viewer, slug)
  return earlier === null ? { ...blank, from: null } : { ...earlier, from: `${earlier.title} ${earlier.year}` }
}

export const loader = guard('survey.manage', async ({ viewer, request, context }) => {
  const { from, title, questions } = await startOf(viewer, request)
  return {
    from,
    questions: questions.length,
    values: { title, year: calendarDate(context.now).slice(0, 4) } as Record<string, string>,
  }
})

export const action = guard('survey.manage', async ({ viewer, request, context }) => {
  const { form, values } = await readSentForm(request, ['title', 'year'])
  const parsed = newSurveyInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const made = await createSurvey(viewer, parsed.data, await startOf(viewer, request), context.now)
  if (made === null) throw notFound()
  await setFlash(context, {
    tone: 'success',
    title: 'Enkäten är upplagd',
    text: 'Den är ett utkast. Ingen får veta något förrän du öppnar den och bjuder in.',
  })
  throw redirect(surveyPath(made.slug), 303)
})

export default function NewSurvey() {
  const { from, questions, values } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={surveysCrumbs('Ny')}
        title="Ny enkät"
        lead="Enkäten blir ett utkast. Frågorna går att ändra tills du öppnar den."
      />
      {from === null ? null : (
        <Notice kind="info" title={`Utgår från ${from}`}>
          <p>
            Inledningen och {counted(questions, 'fråga', 'frågor')} följer med. Svar och inbjudna gör det inte.{' '}
            <a href="/samordning/enkater/ny">Börja från början i stället</a>
          </p>
        </Notice>
      )}
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar.</ErrorSummary>
        <TextField {...field('title')} label="Titel" hint="Den som svarar ser den överst." autoComplete="off" />
        <TextField
          {...field('year')}
          label="År"
          hint="Det år som svaren handlar om."
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
        <ButtonRow>
          <Button>Lägg upp enkäten</Button>
        </ButtonRow>
      </form>
      {from === null ? (
        <Section id="mallar" title="Börja från en mall">
          <LinkList
            links={Object.entries(surveyTemplates).map(([code, { label, measures }]) => ({
              href: `/samordning/enkater/ny?mall=${code}`,
              label,
              meta: `Mäter: ${measures}`,
            }))}
          />
        </Section>
      ) : null}
    </Page>
  )
}
