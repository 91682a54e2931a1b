import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { fieldId } from '#app/components/use-checked-form.ts'
import { pageTitle } from '#app/components/site.ts'
import { saveMapping } from '#app/db/import/mappings.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { readTypedUnclear } from '#app/domain/import/mapping/typed-unclear.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { readSheetOf } from './columns-model.server.ts'
import { changedMeanwhile, requireTableImport } from './find-table-import.server.ts'
import { faultInWords } from './receive-table.server.ts'
import { readUnclear } from './read-unclear.server.ts'
import { UnclearAreas, UnclearSigns } from './unclear-fields.tsx'
import { viewUnclear } from './unclear-view.server.ts'
import { stepInWords, SubjectList, Unreadable, wizardCrumbs } from './wizard.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Vad menar källan?')

/** Three fields for each of a hundred areas, and the signs. */
const mostFields = 400

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const one = await requireTableImport(viewer, params)
  const { imported, choices } = one
  const { id, kind, title, version } = imported
  const { sheet, mapping } = choices
  if (sheet === null || mapping === null) throw redirect(`${importPath(id)}/kolumner`, 303)
  const read = await readSheetOf(viewer, one, sheet)
  const about = { id, kind, title, version, sheet }
  if ('why' in read) return { ...about, fault: faultInWords(read), view: null }
  const reading = await readUnclear({ ...read, mapping })
  return { ...about, fault: undefined, view: viewUnclear(reading, mapping, read.context) }
})

interface NotSaved {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string
}

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const one = await requireTableImport(viewer, params)
  const { id, version } = one.imported
  const { sheet, mapping } = one.choices
  if (sheet === null || mapping === null) throw redirect(`${importPath(id)}/kolumner`, 303)
  const read = await readSheetOf(viewer, one, sheet)
  if ('why' in read) throw redirect(`${importPath(id)}/oklarheter`, 303)
  const { values } = await readSentForm(request, ['version'], mostFields)
  const typed = readTypedUnclear(values, mapping, read.context)
  if (Object.keys(typed.faults).length > 0) return badInput<NotSaved>({ values, errors: typed.faults })
  const choices = { ...one.choices, sheet, mapping: typed.mapping }
  const saved = await saveMapping(viewer, id, numberOf(values['version']), choices, context.now)
  if (saved === 'gone') throw notFound()
  if (saved === 'changed-meanwhile') {
    const now = { ...values, version: String(version) }
    return conflict<NotSaved>({ values: now, errors: {}, refusal: changedMeanwhile })
  }
  throw redirect(saved === 'no-source' ? `${importPath(id)}/flik` : importPath(id), 303)
})

export default function DecideUnclear() {
  const { id, kind, title, version, sheet, fault, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const errors = answer?.errors ?? {}
  const values = answer?.values
  const faults = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }))
  return (
    <Page>
      <PageHead
        breadcrumb={wizardCrumbs(kind, title, 'Oklarheter', id)}
        eyebrow={stepInWords(4)}
        title="Vad menar källan?"
        lead={`${title}, flik ${sheet}. Det du inte avgör läses inte in, och det visas innan något skrivs.`}
      />
      <Refusal answer={answer} title="Valen sparades inte" />
      {view === null ? (
        <Unreadable kind={kind}>{fault}</Unreadable>
      ) : (
        <form className="form-parts" method="post" action={`/samordning/import/${id}/oklarheter`} noValidate>
          <HiddenField name="version" value={values?.['version'] ?? version} readOnly />
          <ErrorSummary errors={faults}>Inget har sparats. Det du valde finns kvar.</ErrorSummary>
          <SubjectList id="omraden" subjects={view.subjects} />
          {view.isEmpty ? <p>Det finns inga tecken eller områden att avgöra.</p> : null}
          <UnclearSigns view={view} values={values} />
          <UnclearAreas view={view} values={values} errors={errors} />
          <ButtonRow>
            <Button>Spara och visa vad som skulle läsas in</Button>
            <a href={`/samordning/import/${id}/kolumner`}>Tillbaka till kolumnerna</a>
          </ButtonRow>
        </form>
      )}
    </Page>
  )
}
