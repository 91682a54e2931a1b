import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { saveChoices } from '#app/db/import/imports.server.ts'
import { momentInWords } from '#app/domain/import/written-moment.ts'
import { categoryName } from '#app/domain/import/statistics/dataset.ts'
import { partCodes, parts, whyNotParts, type ChosenParts, type Part } from '#app/domain/import/statistics/parts.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { loadStatistics, whyNotKept } from './load-statistics.server.ts'
import { statisticsCrumbs } from './statistics-crumbs.ts'
import { TableFactsView } from './table-facts.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Vad är filens dimensioner?')

/** Categories that are named under a dimension. */
const mostNamed = 4

export const loader = guard('import.manage', async ({ viewer, params, context }) => {
  const { imported, dataset, parts: chosen } = await loadStatistics(viewer, params, context.now)
  return {
    id: imported.id,
    title: imported.title,
    facts: {
      title: dataset.title,
      format: dataset.format,
      source: dataset.source,
      updated: momentInWords(dataset.updated),
      unit: dataset.unit,
      cells: formatNumber(dataset.cells.length),
      notes: dataset.notes,
    },
    dimensions: dataset.dimensions.map(({ label, categories }) => ({
      label,
      count: categories.length,
      first: categories.slice(0, mostNamed).map(categoryName),
    })),
    values: {
      version: String(imported.version),
      areaText: chosen.areaText,
      yearText: chosen.yearText,
      ...Object.fromEntries(dataset.dimensions.map(({ code }, at) => [`parts.${at}`, chosen.parts[code] ?? 'fixed'])),
    } as Record<string, string>,
  }
})

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const { imported, dataset, register, before } = await loadStatistics(viewer, params, context.now)
  const { values } = await readSentForm(request, ['areaText', 'yearText', 'version'])
  const chosen: ChosenParts = {
    parts: Object.fromEntries(dataset.dimensions.map(({ code }, at) => [code, partOf(values[`parts.${at}`])])),
    areaText: (values['areaText'] ?? '').trim().slice(0, 200),
    yearText: (values['yearText'] ?? '').trim().slice(0, 10),
  }
  const errors = whyNotParts(dataset, chosen, register)
  if (Object.keys(errors).length > 0) return badInput<NotSaved>({ values, errors })
  const choices = { ...before, ...chosen }
  const saved = await saveChoices(viewer, imported.id, numberOf(values['version']), { choices })
  const refusal = whyNotKept(saved)
  if (refusal !== undefined) {
    const version = imported.version
    return conflict<NotSaved>({ values: { ...values, version: String(version) }, errors: {}, refusal, version })
  }
  throw redirect(`/samordning/import/${imported.id}/dimensioner/varden`, 303)
})

const partOf = (text: string | undefined): Part => partCodes.find((code) => code === text) ?? 'fixed'

export default function StatisticsParts() {
  const { id, title, facts, dimensions, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? stored
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[...statisticsCrumbs, { href: `/samordning/import/${id}`, label: title }, { label: 'Dimensioner' }]}
        eyebrow="Steg 2 av 4"
        title="Vad är filens dimensioner?"
        lead="Vi har föreslagit vad varje dimension är. Kontrollera och ändra det som inte stämmer."
      />
      <TableFactsView facts={facts} />
      <Refusal answer={answer} title="Valen sparades inte" />
      <form className="form" method="post" noValidate>
        <HiddenField name="version" value={values['version'] ?? ''} readOnly />
        <ErrorSummary errors={faults}>Inget har sparats än. Det du valde finns kvar i formuläret.</ErrorSummary>
        {dimensions.map(({ label, count, first }, at) => (
          <Select
            key={at}
            {...field(`parts.${at}`)}
            label={`Dimensionen ”${label}”`}
            hint={`${formatNumber(count)} ${count === 1 ? 'värde' : 'värden'}: ${first.join(', ')}${count > first.length ? ' …' : ''}`}
            options={partCodes.map((code) => ({
              value: code,
              label: `${parts[code].label}: ${parts[code].explanation}`,
            }))}
          />
        ))}
        <TextField
          {...field('areaText')}
          label="Område för hela tabellen"
          hint="Bara om ingen dimension är område. Namn eller kod, till exempel Riket eller 0180."
          optional
          width="medium"
        />
        <TextField
          {...field('yearText')}
          label="År för hela tabellen"
          hint="Bara om ingen dimension är år."
          optional
          width="short"
          inputMode="numeric"
        />
        <ButtonRow>
          <Button>Spara och fortsätt</Button>
          <a href={`/samordning/import/${id}`}>Till importen</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
