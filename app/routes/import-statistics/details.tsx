import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { saveChoices } from '#app/db/import/imports.server.ts'
import { listSeriesForAreas } from '#app/db/import/statistics-series.server.ts'
import { matchCategories } from '#app/domain/import/statistics/areas.ts'
import {
  scaleCodes,
  scales,
  statisticsChoices,
  suggestChoices,
  whyNotChoices,
} from '#app/domain/import/statistics/choices.ts'
import { categoryName, couldBeShares, marksOf } from '#app/domain/import/statistics/dataset.ts'
import { markMeaningCodes, markMeanings, markName } from '#app/domain/import/statistics/marks.ts'
import { dimensionOf, fixedDimensions, yearsOf } from '#app/domain/import/statistics/parts.ts'
import { sexReadingCodes, sexReadings } from '#app/domain/import/statistics/sexes.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { DetailsForm } from './details-form.tsx'
import { loadStatistics, whyNotKept } from './load-statistics.server.ts'
import { detailValues, readDetails } from './read-details.ts'
import { statisticsCrumbs } from './statistics-crumbs.ts'
import { UnknownAreas } from './unknown-areas.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Vad ska läsas in ur filen?')

export const loader = guard('import.manage', async ({ viewer, params, context }) => {
  const work = await loadStatistics(viewer, params, context.now)
  const { imported, dataset, register, parts } = work
  if (!work.arePartsChosen) throw redirect(`/samordning/import/${imported.id}/dimensioner`, 303)
  const area = dimensionOf(dataset, parts, 'area')
  const shared = dimensionOf(dataset, parts, 'series')
  const years = yearsOf(dataset, parts)
  return {
    id: imported.id,
    title: imported.title,
    areas: area === undefined ? null : matchCategories(register, area, Math.max(...years)),
    years: { from: Math.min(...years), to: Math.max(...years) },
    series: await listSeriesForAreas(viewer),
    fixed: fixedDimensions(dataset, parts)
      .filter(({ categories }) => categories.length > 1)
      .map((dimension) => ({
        at: dataset.dimensions.indexOf(dimension),
        label: dimension.label,
        options: dimension.categories.map((one) => ({ value: one.code, label: categoryName(one) })),
      })),
    sexes: (dimensionOf(dataset, parts, 'sex')?.categories ?? []).map(categoryName),
    shared: shared === undefined ? null : { label: shared.label, categories: shared.categories.map(categoryName) },
    marks: marksOf(dataset).map((mark) => markName(mark, dataset.symbols)),
    mayBeShares: couldBeShares(dataset),
    values: {
      ...detailValues(dataset, suggestChoices(dataset, parts, work.before)),
      version: String(imported.version),
    } as Record<string, string>,
  }
})

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const { imported, dataset, parts, arePartsChosen } = await loadStatistics(viewer, params, context.now)
  if (!arePartsChosen) throw redirect(`/samordning/import/${imported.id}/dimensioner`, 303)
  const { values } = await readSentForm(request, ['seriesId', 'scale', 'version'])
  const chosen = readDetails(dataset, parts, values)
  const errors = whyNotChoices(dataset, chosen)
  if (Object.keys(errors).length > 0) return badInput<NotSaved>({ values, errors })
  const choices = statisticsChoices.parse(chosen)
  const refusal = whyNotKept(await saveChoices(viewer, imported.id, numberOf(values['version']), { choices }))
  if (refusal !== undefined) {
    const version = imported.version
    return conflict<NotSaved>({ values: { ...values, version: String(version) }, errors: {}, refusal, version })
  }
  throw redirect(`/samordning/import/${imported.id}`, 303)
})

const optionsOf = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((code) => ({ value: code, label: labels[code] }))

export default function StatisticsDetails() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? loaded.values
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  const { id, title, areas, years, fixed, sexes, shared, marks, mayBeShares } = loaded
  return (
    <Page>
      <PageHead
        breadcrumb={[
          ...statisticsCrumbs,
          { href: `/samordning/import/${id}`, label: title },
          { href: `/samordning/import/${id}/dimensioner`, label: 'Dimensioner' },
          { label: 'Vad som läses in' },
        ]}
        eyebrow="Steg 3 av 4"
        title="Vad ska läsas in ur filen?"
        lead="Sedan ser du vad som skulle skrivas. Inget sparas som värden förrän du säger till."
      />
      <UnknownAreas areas={areas} years={years} />
      <Refusal answer={answer} title="Valen sparades inte" />
      <DetailsForm
        field={field}
        faults={faults}
        version={values['version'] ?? ''}
        fixed={fixed}
        sexes={sexes}
        shared={shared}
        marks={marks}
        scales={mayBeShares ? optionsOf(scaleCodes, scales) : []}
        series={loaded.series.map((one) => ({ value: String(one.id), label: one.name }))}
        sexOptions={optionsOf(sexReadingCodes, sexReadings)}
        markOptions={optionsOf(markMeaningCodes, markMeanings)}
        back={`/samordning/import/${id}/dimensioner`}
      />
    </Page>
  )
}
