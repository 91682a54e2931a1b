import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { repeatImport } from '#app/db/import/repeating.server.ts'
import type { KeptFile } from '#app/db/source/source-files.server.ts'
import { choicesPath, importPath } from '#app/domain/import/choices-path.ts'
import type { ImportKind } from '#app/domain/import/kind.ts'
import { takesNewFile, whyNotRepeat } from '#app/domain/import/repeating.ts'
import { largestFile, mediaTypeOf, tidyName, tooLarge, whyNotStore } from '#app/domain/source/file-type.ts'
import { discardFile, keepFile, receiveFile, type ReceivedFile } from '#app/files/file-store.server.ts'
import { recogniseFile } from '#app/files/recognise.server.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { importCrumbs } from './crumbs.ts'
import { loadImport } from './load-import.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Upprepa en import')

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { id, title, kind, state, file } = await loadImport(viewer, params)
  const takesFile = takesNewFile(kind)
  return { id, title, takesFile, fileName: file?.name, whyNot: whyNotRepeat(kind, state) }
})

/** Where a repeated import goes on: Kolada is asked again, from the page where its values are fetched. */
const firstPage = (kind: ImportKind, id: number): string =>
  (kind === 'kolada' ? choicesPath(kind, id) : undefined) ?? importPath(id)

/** Why nothing was prepared: about the file, or about the whole. */
interface NotRepeated {
  error?: string
  refusal?: string
}

export const action = guard('import.manage', async ({ viewer, params, request, context }) => {
  const imported = await loadImport(viewer, params)
  const isForm = (request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data')
  const { file } = isForm
    ? await readUpload(request, {
        receive: (bytes) => receiveFile(bytes, largestFile),
        discard: async (received) => {
          if (received !== 'too-large') await discardFile(received)
        },
      })
    : { file: undefined }
  const received = file?.received
  if (received === 'too-large') return data<NotRepeated>({ error: tooLarge }, { status: 413 })
  try {
    const taken = received === undefined || received.size === 0 ? undefined : await take(received, file?.name ?? '')
    if (taken !== undefined && 'error' in taken) return badInput<NotRepeated>(taken)
    if (taken !== undefined && !takesNewFile(imported.kind)) {
      return badInput<NotRepeated>({ error: 'Den här sortens import läser ingen fil.' })
    }
    const repeated = await repeatImport(viewer, imported.id, taken?.kept, context.now)
    if (repeated.ok) throw redirect(firstPage(imported.kind, repeated.id), 303)
    if (repeated.why === null) throw notFound()
    return conflict<NotRepeated>({ refusal: repeated.why })
  } finally {
    if (received !== undefined) await discardFile(received)
  }
})

/** Keeps a received file whose bytes are what its name says; otherwise says why not. */
async function take(received: ReceivedFile, sentName: string): Promise<{ kept: KeptFile } | { error: string }> {
  const name = tidyName(sentName)
  const content = await recogniseFile(received.path)
  const why = whyNotStore({ name, size: received.size, content })
  if (why !== undefined || content === undefined) return { error: why ?? 'Filen går inte att läsa.' }
  await keepFile(received)
  return { kept: { sha256: received.sha256, size: received.size, name, mediaType: mediaTypeOf(content, name) } }
}

export default function RepeatImport() {
  const { id, title, takesFile, fileName, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotRepeated | undefined
  const why = answer?.refusal ?? whyNot
  return (
    <Page>
      <PageHead
        breadcrumb={importCrumbs('Upprepa', { href: importPath(id), title })}
        eyebrow={title}
        title="Upprepa importen"
        lead="En ny import förbereds med samma val. Inget läses in förrän du har granskat den."
      />
      {why === undefined ? (
        <form className="form" method="post" encType={takesFile ? 'multipart/form-data' : undefined} noValidate>
          <ErrorSummary errors={oneError('file', answer?.error)}>Ingen ny import är förberedd.</ErrorSummary>
          {takesFile ? (
            <TextField
              id="file"
              name="file"
              type="file"
              label="Ny fil"
              optional
              hint={
                fileName === undefined
                  ? `Högst ${largestFile / 1_000_000} MB. Filen får inte innehålla uppgifter om enskilda personer.`
                  : `Väljer du ingen läses ”${fileName}” igen. Högst ${largestFile / 1_000_000} MB. Filen får inte innehålla uppgifter om enskilda personer.`
              }
              error={answer?.error}
            />
          ) : null}
          <ButtonRow>
            <Button>Förbered en ny import</Button>
            <a href={importPath(id)}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <>
          <Notice kind="error" title="Importen kan inte upprepas" role={answer === undefined ? undefined : 'alert'}>
            <p>{why}</p>
          </Notice>
          <p>
            <a href={importPath(id)}>Tillbaka till importen</a>
          </p>
        </>
      )}
    </Page>
  )
}
