import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { updateSeries } from '#app/db/indicator/series-editing.server.ts'
import { seriesInput, whyNotChangeLevel } from '#app/domain/series/series-input.ts'
import { whyNotReopen } from '#app/domain/series/reopening.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { crumbs, editorPath, seriesPath } from './crumbs.ts'
import { Refusal, StoredNow } from './form-parts.tsx'
import { loadSeries, refused } from './load-editor.server.ts'
import { SeriesEnd } from './series-end.tsx'
import { FirstYearField, SeriesFields } from './series-fields.tsx'
import { seriesFieldLabels, seriesNames, seriesValues, storedSeriesWords } from './series-form-values.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  return {
    indicator,
    series,
    levelLocked: whyNotChangeLevel(series.values),
    whyClosed: whyNotReopen(series, indicator.state),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.series.shortLabel}: ${data.indicator.shortName}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  const { form, values } = await readSentForm(request, [...seriesNames, 'version'])
  const parsed = seriesInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await updateSeries(viewer, series.id, numberOf(values['version']), parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) return refused(values, saved)
  await setFlash(context, { tone: 'success', title: 'Serien är sparad', text: parsed.data.shortLabel })
  throw redirect(seriesPath(indicator.slug, series.slug), 303)
})

export default function EditSeries() {
  const { indicator, series, levelLocked, whyClosed } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const stored = seriesValues(series)
  const { field, faults } = postedFields(answer?.values ?? stored, answer?.errors ?? {})
  const at = seriesPath(indicator.slug, series.slug)
  return (
    <Page>
      <PageHead breadcrumb={crumbs(series.shortLabel, indicator)} eyebrow={indicator.shortName} title={series.label} />
      <SeriesEnd slug={indicator.slug} series={series} />
      <ButtonRow note={series.ending === null ? undefined : whyClosed}>
        <LinkButton kind={series.ending === null ? 'primary' : 'secondary'} href={`${at}/varden`}>
          {series.ending === null ? 'Mata in värden' : 'Visa och rätta värden'}
        </LinkButton>
        <LinkButton kind="secondary" href={`${at}/malvarden`}>
          {series.ending === null ? 'Ange målvärden' : 'Visa målvärden'}
        </LinkButton>
        {series.ending === null ? (
          <LinkButton kind="secondary" href={`${at}/avslut`}>
            Avsluta eller ersätt serien
          </LinkButton>
        ) : null}
        {series.ending !== null && whyClosed === undefined ? (
          <LinkButton kind="secondary" href={`${at}/ateroppning`}>
            Öppna serien igen
          </LinkButton>
        ) : null}
        <a href={`/indikatorer/${indicator.slug}`}>Visa den öppna sidan</a>
      </ButtonRow>
      <Refusal answer={answer} title="Serien sparades inte" />
      <StoredNow answer={answer} stored={storedSeriesWords(stored)} labels={seriesFieldLabels} />
      <Section id="uppgifter" title="Uppgifter om serien">
        {series.ending === null ? (
          <p>
            Har frågan, gruppen eller metoden ändrats? Ändra inte här. Ersätt serien, så att ingenting jämförs över
            brottet.
          </p>
        ) : null}
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
          <HiddenField name="version" value={answer?.values['version'] ?? stored['version']} readOnly />
          <SeriesFields field={field} levelLocked={levelLocked} />
          <FirstYearField field={field} />
          <ButtonRow>
            <Button>Spara serien</Button>
          </ButtonRow>
        </form>
      </Section>
      <Section id="ta-bort" title="Ta bort">
        <p>
          <a href={`${editorPath(indicator.slug)}/borttagning?serie=${series.slug}`}>Ta bort serien</a>. Det går bara
          när ingenting använder den.
        </p>
      </Section>
    </Page>
  )
}
