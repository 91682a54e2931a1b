import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { ReferenceTable } from '#app/components/reference-table.tsx'
import { pageTitle } from '#app/components/site.ts'
import { stateReferenceValue, withdrawReferenceValue } from '#app/db/indicator/reference-values.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { referenceValueInput, referenceWithdrawalInput, whyNoTarget } from '#app/domain/series/reference-value.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { crumbs, seriesPath } from './crumbs.ts'
import { evidenceNames, Refusal } from './form-parts.tsx'
import { checkedSave, loadSeries, refused } from './load-editor.server.ts'
import { ReferenceForm, ReferenceWithdrawals } from './reference-forms.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  return { indicator, series, sources: await listSourceChoices(viewer), why: whyNoTarget(series) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Målvärden för ${data.series.shortLabel}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  const names = ['kind', 'value', 'year', 'version', 'intent', ...evidenceNames]
  const { form, values } = await readSentForm(request, names)
  const version = numberOf(values['version'])
  const withdraws = values['intent'] === 'withdraw'
  const saved = withdraws
    ? await checkedSave(referenceWithdrawalInput, form, (input) =>
        withdrawReferenceValue(viewer, series.id, version, input, context.now),
      )
    : await checkedSave(referenceValueInput(indicator.unit), form, (input) =>
        stateReferenceValue(viewer, series.id, version, input, context.now),
      )
  if ('errors' in saved) return badInput<NotSaved>({ values, errors: saved.errors })
  if (!saved.ok) return refused(values, saved)
  await setFlash(context, {
    tone: 'success',
    title: withdraws ? 'Värdet är tillbakataget' : 'Värdet är sparat',
    text: 'Det tidigare värdet finns kvar med datum och skäl, också på den öppna sidan.',
  })
  throw redirect(`${seriesPath(indicator.slug, series.slug)}/malvarden`, 303)
})

export default function EditReferenceValues() {
  const { indicator, series, sources, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const withdraws = answer?.values['intent'] === 'withdraw'
  const current = series.references.filter((reference) => reference.replacedAt === null)
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Målvärden', indicator, series)}
        eyebrow={indicator.shortName}
        title={`Målvärden för ”${series.shortLabel}”`}
        lead="Vad serien ska nå, och vad den jämförs med. Ändras ett värde finns det tidigare kvar med datum och skäl."
      />
      <Refusal answer={answer} title="Värdet sparades inte" />
      {series.references.length === 0 ? (
        <EmptyState title="Serien har inga målvärden" level={2}>
          Ange ett målvärde eller ett utgångsvärde när någon har beslutat om det.
        </EmptyState>
      ) : (
        <ReferenceTable caption="Målvärden och utgångsvärden" unit={indicator.unit} references={series.references} />
      )}
      {why === undefined ? (
        <ReferenceForm
          indicator={indicator}
          version={String(series.version)}
          sources={sources}
          answer={withdraws ? undefined : answer}
        />
      ) : (
        <Notice kind="info" title={why} />
      )}
      {current.length === 0 ? null : (
        <Section id="ta-tillbaka" title="Ta tillbaka ett värde">
          <ReferenceWithdrawals
            unit={indicator.unit}
            current={current}
            version={String(series.version)}
            answer={withdraws ? answer : undefined}
          />
        </Section>
      )}
    </Page>
  )
}
