import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { changeEdition } from '#app/db/plan/plan-changes.server.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { editionInput, editionNoteInput, type EditionInput } from '#app/domain/plan/edition.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath, planKinds, planPeriod, type PlanKind } from '#app/domain/plan/plan.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { EditionFields, NoteField, TitleField } from './edition-fields.tsx'
import { loadEdition } from './load-edition.server.ts'

export const handle: PageHandle = { page: 'app' }

type Values = Record<keyof EditionInput, string>

const valuesOf = (plan: EditedPlan): Values => ({
  version: String(plan.version),
  title: plan.title,
  kind: plan.kind,
  periodFrom: String(plan.periodFrom),
  periodTo: String(plan.periodTo),
  note: plan.note ?? '',
})

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const plan = await loadEdition(viewer, params)
  const { slug, title, state } = plan
  return { plan: { slug, title, state }, values: valuesOf(plan) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Uppgifter: ${data.plan.title}`) : [])

/** What comes back when nothing was saved. */
interface NotSaved {
  values: Values
  errors: Record<string, string>
  refusal?: string
  /** What a newer version says. */
  current?: Values
}

export const action = guard('plan.edit', async ({ viewer, request, params, context }) => {
  const plan = await loadEdition(viewer, params)
  const form = await readForm(request)
  const typed = (name: keyof Values) => (name in form ? textOf(form, name) : valuesOf(plan)[name])
  const values: Values = {
    version: textOf(form, 'version'),
    title: typed('title'),
    kind: typed('kind'),
    periodFrom: typed('periodFrom'),
    periodTo: typed('periodTo'),
    note: textOf(form, 'note'),
  }
  const isNoteOnly = whyNotReword(plan.state) !== undefined && !('title' in form)
  const parsed = (isNoteOnly ? editionNoteInput : editionInput).safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await changeEdition(viewer, plan.slug, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    if (saved.kind === 'faults') return badInput<NotSaved>({ values, errors: saved.errors })
    if (saved.kind === 'not-now') return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
    const current = valuesOf(saved.current)
    const refusal =
      'Någon annan har sparat nyare uppgifter sedan du öppnade sidan. Inget har skrivits över. Det du skrev finns kvar i formuläret, och de nyare uppgifterna visas under det. För in det du vill behålla och spara igen.'
    return conflict<NotSaved>({ values: { ...values, version: current.version }, errors: {}, refusal, current })
  }
  await setFlash(context, { tone: 'success', title: 'Uppgifterna är sparade' })
  throw redirect(editionPath(plan.slug), 303)
})

export default function EditFacts() {
  const { plan, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const locked = whyNotReword(plan.state)
  return (
    <Page>
      <PageHead breadcrumb={editionCrumbs(plan, 'Uppgifter')} title="Planens uppgifter" />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Uppgifterna sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {locked === undefined ? null : (
        <>
          <Notice kind="info" title="Bara anmärkningen går att ändra">
            <p>{locked}</p>
          </Notice>
          <SummaryList rows={rowsOf(values).filter(({ term }) => term !== 'Anmärkning')} />
        </>
      )}
      <FactsForm key={JSON.stringify(answer)} answer={answer} isLocked={locked !== undefined} />
      {answer?.current === undefined ? null : (
        <Section id="nyare-version" title="De nyare uppgifterna">
          <SummaryList rows={rowsOf(answer.current)} />
        </Section>
      )}
    </Page>
  )
}

const rowsOf = (values: Values): SummaryRow[] => [
  { term: 'Titel', value: values.title },
  { term: 'Sort', value: planKinds[values.kind as PlanKind].label },
  { term: 'Period', value: planPeriod({ periodFrom: Number(values.periodFrom), periodTo: Number(values.periodTo) }) },
  { term: 'Anmärkning', value: values.note === '' ? 'Ingen' : values.note },
]

function FactsForm({ answer, isLocked }: { answer: NotSaved | undefined; isLocked: boolean }) {
  const { plan, values: saved } = useLoaderData<typeof loader>()
  const values = answer?.values ?? saved
  const { onSubmit, field, faults } = useCheckedForm({
    schema: isLocked ? editionNoteInput : editionInput,
    values,
    errors: answer?.errors ?? {},
  })
  return (
    <form className="form" method="post" action={`${editionPath(plan.slug)}/uppgifter`} noValidate onSubmit={onSubmit}>
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={values.version} readOnly />
      {isLocked ? (
        <NoteField field={field('note')} value={values.note} />
      ) : (
        <>
          <TitleField field={field('title')} value={values.title} />
          <EditionFields values={values} field={field} />
        </>
      )}
      <ButtonRow>
        <Button>{isLocked ? 'Spara anmärkningen' : 'Spara uppgifterna'}</Button>
      </ButtonRow>
    </form>
  )
}
