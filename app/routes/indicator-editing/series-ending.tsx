import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { endSeries } from '#app/db/indicator/series-ending.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { endingInput, isLastOpen, mostNewSuccessors, whyNotEnd } from '#app/domain/series/ending-input.ts'
import { seriesEndings, type SeriesEnding } from '#app/domain/series/series.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { crumbs, editorPath } from './crumbs.ts'
import { EndingForm, leastRows } from './ending-form.tsx'
import { evidenceNames, Refusal } from './form-parts.tsx'
import { loadSeries, refused } from './load-editor.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  return {
    indicator,
    series,
    sources: await listSourceChoices(viewer),
    endings: (Object.keys(seriesEndings) as SeriesEnding[]).map((ending) => ({
      ending,
      why: whyNotEnd(ending, series, indicator.facts),
    })),
    isLast: isLastOpen(indicator.facts),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`Avsluta ${loaded.series.shortLabel}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const { indicator, series } = await loadSeries(viewer, params)
  const { form, values } = await readSentForm(request, [
    'ending',
    'year',
    'rows',
    'intent',
    'version',
    ...evidenceNames,
  ])
  if (values['intent'] === 'add-row') {
    const rows = Math.min(Math.max(numberOf(values['rows']), leastRows) + 1, mostNewSuccessors)
    return data<NotSaved>({ values: { ...values, rows: String(rows) }, errors: {} })
  }
  const parsed = endingInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const ended = await endSeries(viewer, series.id, numberOf(values['version']), parsed.data, context.now)
  if (ended === null) throw notFound()
  if (!ended.ok) return refused(values, ended)
  const successors = parsed.data.existing.length + parsed.data.created.length
  await setFlash(context, {
    tone: 'success',
    title: 'Serien är avslutad',
    text:
      successors === 0
        ? series.shortLabel
        : `”${series.shortLabel}” är ersatt. Ingenting räknas eller ritas över brottet.`,
  })
  throw redirect(editorPath(indicator.slug), 303)
})

export default function EndSeries() {
  const { indicator, series, sources, endings, isLast } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const fields = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const reasons = [...new Set(endings.flatMap(({ why }) => why ?? []))]
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Avsluta', indicator, series)}
        eyebrow={indicator.shortName}
        title={`Avsluta eller ersätt ”${series.shortLabel}”`}
        lead={
          series.lastValueYear === null
            ? undefined
            : `Seriens senaste värde är från ${series.lastValueYear}. Det blir sista året.`
        }
      />
      <Refusal answer={answer} title="Serien avslutades inte" />
      {endings.every(({ why }) => why !== undefined) ? (
        <Notice kind="info" title="Serien går inte att avsluta nu">
          {reasons.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </Notice>
      ) : (
        <EndingForm
          {...fields}
          values={answer?.values ?? {}}
          version={answer?.values['version'] ?? String(series.version)}
          endings={endings}
          isLast={isLast}
          sources={sources}
          others={indicator.series.filter((one) => one.id !== series.id)}
        />
      )}
    </Page>
  )
}
