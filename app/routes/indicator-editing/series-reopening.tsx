import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { reopenSeries } from '#app/db/indicator/series-reopening.server.ts'
import { evidenceLimits, reasonInput } from '#app/domain/indicator/evidence.ts'
import { whyNotReopen } from '#app/domain/series/reopening.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { crumbs, editorPath, seriesPath } from './crumbs.ts'
import { Refusal } from './form-parts.tsx'
import { checkedSave, loadSeries, refused } from './load-editor.server.ts'
import { SeriesEnd } from './series-end.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  return { indicator, series, why: whyNotReopen(series, indicator.state) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Öppna ${data.series.shortLabel} igen`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  const { form, values } = await readSentForm(request, ['reason', 'version'])
  const answer = await checkedSave(reasonInput, form, ({ reason }) =>
    reopenSeries(viewer, series.id, numberOf(values['version']), reason, context.now),
  )
  if ('errors' in answer) return badInput<NotSaved>({ values, errors: answer.errors })
  if (!answer.ok) return refused(values, answer)
  await setFlash(context, {
    tone: 'success',
    title: 'Serien pågår igen',
    text: 'Avslutet och ditt skäl finns kvar i indikatorns historik.',
  })
  throw redirect(seriesPath(indicator.slug, series.slug), 303)
})

export default function ReopenSeries() {
  const { indicator, series, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Öppna igen', indicator, series)}
        eyebrow={indicator.shortName}
        title={`Öppna ”${series.shortLabel}” igen`}
        lead={
          why === undefined
            ? 'Gör det om serien avslutades av misstag. Den kan då få värden igen, och avslutet försvinner från den öppna sidan.'
            : undefined
        }
      />
      <Refusal answer={answer} title="Serien öppnades inte" />
      <SeriesEnd slug={indicator.slug} series={series} />
      {why === undefined ? (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Serien är inte öppnad än.</ErrorSummary>
          <HiddenField name="version" value={answer?.values['version'] ?? String(series.version)} readOnly />
          <TextArea
            {...field('reason')}
            label="Varför var avslutet fel?"
            hint="Skälet sparas i historiken."
            rows={3}
            limit={evidenceLimits.long}
          />
          <ButtonRow>
            <Button>Öppna serien igen</Button>
            <a href={seriesPath(indicator.slug, series.slug)}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <>
          <p>{why}</p>
          {series.ending === null ? null : (
            <p>
              <a href={`${editorPath(indicator.slug)}/steg`}>Till stegen i indikatorns liv</a>
            </p>
          )}
        </>
      )}
    </Page>
  )
}
