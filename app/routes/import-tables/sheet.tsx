import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { saveChoices } from '#app/db/import/imports.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { byLikelihood } from '#app/domain/import/mapping/likely-sheet.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import { sheetsOfImport } from '#app/jobs/read-import-table.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { changedMeanwhile, requireTableImport } from './find-table-import.server.ts'
import { faultInWords } from './receive-table.server.ts'
import { stepInWords, Unreadable, wizardCrumbs } from './wizard.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Välj flik och källa')

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { imported, choices } = await requireTableImport(viewer, params)
  const [answer, sources] = await Promise.all([sheetsOfImport(imported, choices), listSourceChoices(viewer)])
  const { id, kind, title, version, source } = imported
  const sheets = answer.ok ? byLikelihood(answer.sheets) : []
  const chosen = { sheet: choices.sheet ?? sheets[0]?.name ?? '', source: source?.slug ?? '' }
  return {
    id,
    kind,
    title,
    version,
    chosen,
    sheets,
    sources,
    fault: answer.ok ? undefined : faultInWords(answer.fault),
  }
})

interface NotChosen {
  values: Record<string, string>
  errors: Record<string, string>
  version?: number
}

export const action = guard('import.manage', async ({ viewer, request, params }) => {
  const { imported, choices } = await requireTableImport(viewer, params)
  const { values } = await readSentForm(request, ['sheet', 'source', 'version', 'intent'])
  const [answer, sources] = await Promise.all([sheetsOfImport(imported, choices), listSourceChoices(viewer)])
  const source = sources.find(({ slug }) => slug === values['source'])
  const sheet = answer.ok ? answer.sheets.find(({ name }) => name === values['sheet']) : undefined
  if (values['intent'] === 'renew') return badInput<NotChosen>({ values, errors: {} })
  const errors = {
    ...(sheet === undefined ? { sheet: 'Välj vilken flik värdena står i.' } : {}),
    ...(source === undefined ? { source: 'Välj vilken källa värdena hämtas ur.' } : {}),
  }
  if (sheet === undefined || source === undefined) return badInput<NotChosen>({ values, errors })
  const mapping = sheet.name === choices.sheet ? choices.mapping : null
  const saved = await saveChoices(viewer, imported.id, numberOf(values['version']), {
    choices: { ...choices, sheet: sheet.name, mapping },
    sourceId: source.id,
  })
  if (saved === 'gone') throw notFound()
  if (saved !== 'saved') {
    const { version } = imported
    return conflict<NotChosen>({ values: { ...values, version: String(version) }, errors: { sheet: changedMeanwhile } })
  }
  throw redirect(`${importPath(imported.id)}/kolumner`, 303)
})

export default function ChooseSheet() {
  const { id, kind, title, version, chosen, sheets, sources, fault } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotChosen | undefined
  const { field, faults } = postedFields(answer?.values ?? chosen, answer?.errors ?? {})
  const { defaultValue: sheet, ...sheetField } = field('sheet')
  return (
    <Page>
      <PageHead
        breadcrumb={wizardCrumbs(kind, title, 'Flik och källa', id)}
        eyebrow={stepInWords(2)}
        title="Välj flik och källa"
        lead={title}
      />
      {fault === undefined ? null : <Unreadable kind={kind}>{fault}</Unreadable>}
      {sheets.length === 0 ? null : (
        <form className="form" method="post" action={`/samordning/import/${id}/flik`} noValidate>
          <HiddenField name="version" value={answer?.values['version'] ?? version} readOnly />
          <ErrorSummary errors={faults}>Inget har sparats.</ErrorSummary>
          <RadioRows
            {...sheetField}
            label={sheets.length === 1 ? 'Flik' : 'Vilken flik står värdena i?'}
            hint={sheets.length === 1 ? undefined : 'Den troligaste står först.'}
            options={sheets.map(({ name, rows, columns, isHidden }) => ({
              value: name,
              label: name,
              explanation: `${formatNumber(rows)} rader och ${formatNumber(columns)} kolumner${isHidden ? '. Fliken är dold i filen' : ''}`,
            }))}
            defaultValue={sheet}
          />
          <Select
            {...field('source')}
            label="Källa som värdena hämtas ur"
            hint={
              <>
                Den utgåva som varje värde kommer att hänvisa till. Saknas den?{' '}
                <a href="/samordning/kallor/ny" target="_blank" rel="noopener">
                  Lägg upp den i en ny flik
                </a>{' '}
                och uppdatera sedan listan här. Det du valde är kvar.
              </>
            }
            placeholder="Välj källa"
            options={sources.map((one) => ({ value: one.slug, label: one.name }))}
          />
          <ButtonRow>
            <Button>Fortsätt till kolumnerna</Button>
            <Button kind="quiet" name="intent" value="renew">
              Uppdatera listan över källor
            </Button>
            <a href={`/samordning/import/${id}`}>Tillbaka till importen</a>
          </ButtonRow>
        </form>
      )}
    </Page>
  )
}
