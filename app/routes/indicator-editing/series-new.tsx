import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { createSeries } from '#app/db/indicator/series-editing.server.ts'
import { seriesInput } from '#app/domain/series/series-input.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { crumbs, seriesPath } from './crumbs.ts'
import { Refusal } from './form-parts.tsx'
import { loadIndicator, refused } from './load-editor.server.ts'
import { FirstYearField, SeriesFields } from './series-fields.tsx'
import { seriesNames } from './series-form-values.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => ({
  indicator: await loadIndicator(viewer, params),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ny serie för ${data.indicator.shortName}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const indicator = await loadIndicator(viewer, params)
  const { form, values } = await readSentForm(request, seriesNames)
  const parsed = seriesInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const created = await createSeries(viewer, indicator.id, parsed.data, context.now)
  if (created === null) throw notFound()
  if (!created.ok) return refused(values, created)
  await setFlash(context, { tone: 'success', title: 'Serien är upplagd', text: parsed.data.shortLabel })
  throw redirect(seriesPath(indicator.slug, created.slug), 303)
})

export default function NewSeries() {
  const { indicator } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Ny serie', indicator)}
        eyebrow={indicator.shortName}
        title="Lägg upp en serie"
        lead="En serie är en följd av värden som går att jämföra. Har frågan ändrats ersätter du den gamla serien i stället."
      />
      <Refusal answer={answer} title="Serien sparades inte" />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <SeriesFields field={field} />
        <FirstYearField field={field} />
        <ButtonRow>
          <Button>Lägg upp serien</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
