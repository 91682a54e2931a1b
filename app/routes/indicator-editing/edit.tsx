import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listIndicatorHistory } from '#app/db/history.server.ts'
import { updateIndicator } from '#app/db/indicator/indicator-editing.server.ts'
import { indicatorInput, whyNotChangeUnit } from '#app/domain/indicator/indicator-input.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { crumbs, editorPath } from './crumbs.ts'
import { Refusal, StoredNow } from './form-parts.tsx'
import { IndicatorFields } from './indicator-fields.tsx'
import { indicatorLabels, indicatorNames, indicatorValues, storedWords } from './indicator-form-values.ts'
import { loadIndicator, refused } from './load-editor.server.ts'
import { SeriesList } from './series-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => {
  const indicator = await loadIndicator(viewer, params)
  return {
    indicator,
    unitLocked: whyNotChangeUnit(indicator.counted),
    history: await listIndicatorHistory(viewer, indicator.id),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ändra ${data.indicator.shortName}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const indicator = await loadIndicator(viewer, params)
  const { form, values } = await readSentForm(request, [...indicatorNames, 'version'])
  const parsed = indicatorInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await updateIndicator(viewer, indicator.id, numberOf(values['version']), parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) return refused(values, saved)
  await setFlash(context, { tone: 'success', title: 'Uppgifterna är sparade', text: parsed.data.shortName })
  throw redirect(editorPath(indicator.slug), 303)
})

/** The sections of the page, in their order. */
const contents = [
  { href: '#serier', label: 'Serier' },
  { href: '#mal', label: 'Mål' },
  { href: '#uppgifter', label: 'Uppgifter' },
  { href: '#historik', label: 'Historik' },
  { href: '#ta-bort', label: 'Ta bort' },
]

export default function EditIndicator() {
  const { indicator, unitLocked, history } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const stored = indicatorValues(indicator)
  const { field, tick, faults } = postedFields(answer?.values ?? stored, answer?.errors ?? {})
  const { shape, tone, label, explanation } = indicatorStates[indicator.state]
  return (
    <Page width="wide">
      <PageHead breadcrumb={crumbs(indicator.shortName)} title={indicator.name} />
      <StatusMark shape={shape} tone={tone} label={label} hint={explanation} />
      <ButtonRow>
        <LinkButton kind="secondary" href={`${editorPath(indicator.slug)}/steg`}>
          Ta ett steg i indikatorns liv
        </LinkButton>
        <a href={`/indikatorer/${indicator.slug}`}>Visa den öppna sidan</a>
      </ButtonRow>
      <Refusal answer={answer} title="Uppgifterna sparades inte" />
      <StoredNow answer={answer} stored={storedWords(stored)} labels={indicatorLabels} />
      <WithPageNav links={contents.filter(({ href }) => href !== '#historik' || history.length > 0)}>
        <SeriesList indicator={indicator} />
        <Section id="mal" title="Mål som indikatorn mäter">
          {indicator.adoptedGoals.length === 0 ? (
            <p>Indikatorn hör inte till något mål i en antagen plan.</p>
          ) : (
            <LinkList
              links={indicator.adoptedGoals.map(({ href, label: goal, planTitle }) => ({
                href,
                label: goal,
                meta: planTitle,
              }))}
            />
          )}
          <p className="small">
            Vilka indikatorer som mäter ett mål står i planen, så i en antagen plan går det inte att ändra. Mål i utkast
            väljer du längre ned.
          </p>
        </Section>
        <Section id="uppgifter" title="Uppgifter om indikatorn">
          <form className="form" method="post" noValidate>
            <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
            <HiddenField name="version" value={answer?.values['version'] ?? stored['version']} readOnly />
            <IndicatorFields field={field} tick={tick} ticked={indicator.ticked} unitLocked={unitLocked} />
            <ButtonRow>
              <Button>Spara uppgifterna</Button>
            </ButtonRow>
          </form>
        </Section>
        <ReportHistory history={history} quoted={false} />
        <Section id="ta-bort" title="Ta bort">
          <p>
            <a href={`${editorPath(indicator.slug)}/borttagning`}>Ta bort indikatorn eller en serie</a>. Det går bara
            när ingenting använder den.
          </p>
        </Section>
      </WithPageNav>
    </Page>
  )
}
