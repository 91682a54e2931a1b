import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { saveMapping } from '#app/db/import/mappings.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { ColumnsForm } from './columns-form.tsx'
import { openColumns, readSheetOf, typeColumns } from './columns-model.server.ts'
import { viewColumns, type ColumnsView } from './columns-view.server.ts'
import { changedMeanwhile, requireTableImport } from './find-table-import.server.ts'
import { faultInWords } from './receive-table.server.ts'
import { nextStep } from './read-unclear.server.ts'
import { stepInWords, Unreadable, wizardCrumbs } from './wizard.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Vad innehåller kolumnerna?')

/** Two texts for each year and up to nine choices for each of 150 columns, and those of as many indicators. */
const mostFields = 6000

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const one = await requireTableImport(viewer, params)
  const { imported, choices } = one
  const { id, kind, title, version, source } = imported
  if (choices.sheet === null || source === null) throw redirect(`${importPath(id)}/flik`, 303)
  const about = { id, kind, title, version, source: source.name, sheet: choices.sheet }
  const read = await readSheetOf(viewer, one, choices.sheet)
  if ('why' in read) return { ...about, fault: faultInWords(read), view: null }
  return { ...about, fault: undefined, view: viewColumns(await openColumns(viewer, one, read), {}) }
})

/** The page once more, with what was chosen. */
interface SentBack {
  view: ColumnsView
  errors: Record<string, string>
  says?: string
  refusal?: string
  version: string
}

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const one = await requireTableImport(viewer, params)
  const { sheet, isPasted } = one.choices
  if (sheet === null) throw redirect(`${importPath(one.imported.id)}/flik`, 303)
  const read = await readSheetOf(viewer, one, sheet)
  if ('why' in read) throw redirect(`${importPath(one.imported.id)}/kolumner`, 303)
  const { values } = await readSentForm(request, ['version', 'intent'], mostFields)
  const version = values['version'] ?? ''
  const { model, faults, isNew } = await typeColumns(viewer, one, read, values)
  const view = viewColumns(model, values)
  if (values['intent'] === 'look') return { view, errors: {}, version } satisfies SentBack
  if (Object.keys(faults).length > 0) return badInput<SentBack>({ view, errors: faults, version })
  if (isNew) return { view, errors: {}, says: lookAgain, version } satisfies SentBack
  const choices = { sheet, isPasted, mapping: model.mapping }
  const saved = await saveMapping(viewer, one.imported.id, numberOf(version), choices, context.now)
  if (saved === 'gone') throw notFound()
  if (saved === 'not-prepared') throw redirect(importPath(one.imported.id), 303)
  if (saved === 'no-source') throw redirect(`${importPath(one.imported.id)}/flik`, 303)
  if (saved === 'changed-meanwhile') {
    const now = String(one.imported.version)
    return conflict<SentBack>({ view, errors: {}, refusal: changedMeanwhile, version: now })
  }
  throw redirect(await nextStep(model, one.imported.id), 303)
})

const lookAgain = 'Något nytt har fyllts i utifrån det du valde. Se efter att det stämmer och fortsätt sedan.'

export default function ChooseColumns() {
  const { id, kind, title, version, source, sheet, fault, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as SentBack | undefined
  const shown = answer?.view ?? view
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={wizardCrumbs(kind, title, 'Kolumner', id)}
        eyebrow={stepInWords(3)}
        title="Vad innehåller kolumnerna?"
        lead={`${title}, flik ${sheet}. Källa: ${source}.`}
      />
      {shown === null ? (
        <Unreadable kind={kind}>{fault}</Unreadable>
      ) : (
        <ColumnsForm
          id={id}
          view={shown}
          errors={answer?.errors ?? {}}
          says={answer?.says}
          refusal={answer?.refusal}
          version={answer?.version ?? String(version)}
        />
      )}
    </Page>
  )
}
