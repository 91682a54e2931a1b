import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { applyGrants, previewGrants, undoGrants } from '#app/db/grant/grant-import.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { readInWords } from '#app/domain/grant/check-rows.ts'
import { grantReason } from '#app/domain/grant/input.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { importStates } from '#app/domain/import/state.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { formatDateTime, sentenceCase } from '#app/domain/swedish.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { idParam } from '#app/http/id-param.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { grantCrumbs, grantsAddress } from './grant-crumbs.ts'
import { ApplyForm, UndoForm } from './reading-forms.tsx'
import { readKeptGrants } from './receive-table.server.ts'
import { UnreadRows } from './unread-rows.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Inläsning av utvecklingsmedel')

/** The import of grants that the address names. Throws 404. */
async function requireReading(viewer: SignedIn, params: Record<string, string | undefined>): Promise<StoredImport> {
  const id = idParam(params['id'])
  const imported = id === undefined ? null : await findImport(viewer, id)
  if (imported === null || imported.kind !== 'grants') throw notFound()
  return imported
}

/** The rows of what is being prepared; undefined when it has been read in already. */
const rowsOf = async ({ state, file }: StoredImport) =>
  state === 'prepared' && file !== null ? readKeptGrants(file) : undefined

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const imported = await requireReading(viewer, params)
  const read = await rowsOf(imported)
  const preview = read === undefined ? null : await previewGrants(viewer, read.rows)
  return {
    imported,
    preview: preview === null ? null : { ...preview, problems: [...(read?.problems ?? []), ...preview.problems] },
  }
})

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const imported = await requireReading(viewer, params)
  const { values } = await readSentForm(request, ['do', 'reason', 'mark', 'version'])
  const version = numberOf(values['version'])
  if (values['do'] === 'undo') {
    const parsed = grantReason.safeParse(values)
    if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
    const undone = await undoGrants(viewer, imported.id, version, parsed.data.reason, context.now)
    if (!undone.ok) return notSaved(values, undone)
    await setFlash(context, { tone: 'success', title: 'Inläsningen är ångrad', text: imported.title })
    throw redirect(`${grantsAddress}/inlasning/${imported.id}`, 303)
  }
  const read = await rowsOf(imported)
  if (read !== undefined && read.problems.length > 0) return notSaved(values, { ok: false, why: mend })
  const applied = await applyGrants(
    viewer,
    imported.id,
    { version, rows: read?.rows ?? [], mark: values['mark'] ?? '', reason: (values['reason'] ?? '').trim() },
    context.now,
  )
  if (!applied.ok) return notSaved(values, applied)
  const text = `${sentenceCase(readInWords(applied))} ur ${imported.title}.`
  await setFlash(context, { tone: 'success', title: 'Tabellen är inläst', text })
  throw redirect(`${grantsAddress}/inlasning/${imported.id}`, 303)
})

const mend = 'Tabellen har rader som inte går att läsa. Rätta den och läs in den på nytt.'

export default function ReadingOfGrants() {
  const { imported, preview } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const fields = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const { state, counts, undone } = imported
  const { label, shape, tone } = importStates[state]
  const rows = [
    { term: 'Läge', value: <StatusMark shape={shape} tone={tone} label={label} /> },
    { term: 'Källa', value: imported.source?.name ?? '' },
    { term: 'Kom in', value: `${formatDateTime(new Date(imported.createdAt))}, ${imported.createdName}` },
    ...(imported.file === null
      ? []
      : [
          { term: 'Fil', value: <a href={importPath(imported.id, 'fil')}>{imported.file.name}</a> },
          { term: 'Kontrollsumma', value: <code className="breakable">{imported.file.sha256}</code> },
        ]),
    ...(counts === null ? [] : [{ term: 'Skrev', value: sentenceCase(readInWords(counts)) }]),
    ...(imported.appliedAt === null
      ? []
      : [
          {
            term: 'Lästes in',
            value: `${formatDateTime(new Date(imported.appliedAt))}, ${imported.appliedName ?? ''}`,
          },
        ]),
    ...(undone === null
      ? []
      : [{ term: 'Ångrades', value: `${formatDateTime(new Date(undone.at))}, ${undone.name}: ${undone.reason}` }]),
  ]
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          ...grantCrumbs,
          { href: `${grantsAddress}/inlasning`, label: 'Läs in' },
          { label: imported.title },
        ]}
        eyebrow="Inläsning av utvecklingsmedel"
        title={imported.title}
      />
      <SummaryList rows={rows} />
      <Refusal answer={answer} title="Inget har ändrats" />
      {preview === null ? null : preview.problems.length > 0 ? (
        <UnreadRows unread={preview.problems} />
      ) : (
        <ApplyForm
          {...fields}
          version={imported.version}
          mark={preview.mark}
          checked={preview.checked}
          discard={importPath(imported.id, 'kassering')}
        />
      )}
      {preview === null ? (
        <ButtonRow>
          <LinkButton kind="secondary" href={importPath(imported.id, 'upprepning')}>
            Läs in samma tabell igen
          </LinkButton>
        </ButtonRow>
      ) : null}
      {state === 'done' ? <UndoForm {...fields} version={imported.version} /> : null}
    </Page>
  )
}
