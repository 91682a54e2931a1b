import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { attachFile } from '#app/db/source/source-files.server.ts'
import {
  acceptedEndings,
  acceptedInWords,
  largestFile,
  mediaTypeOf,
  tidyName,
  tooLarge,
  whyNotReplaceFile,
  whyNotStore,
} from '#app/domain/source/file-type.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { discardFile, keepFile, receiveFile } from '#app/files/file-store.server.ts'
import { recogniseFile } from '#app/files/recognise.server.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { TextField } from '#app/ui/form/text-field.tsx'
import { requireSource, sourceId } from './find-source.server.ts'
import { SourceStep } from './source-parts.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Spara källans fil')

export const loader = guard('source.edit', async ({ viewer, params }) => requireSource(viewer, params))

/** Why the file was not kept. Browsers never fill in a file again, so there is nothing else to give back. */
interface NotKept {
  error: string
  isReplacing: boolean
}

export const action = guard('source.edit', async ({ viewer, request, params, context }) => {
  const id = sourceId(params)
  const source = await requireSource(viewer, params)
  const { fields, file } = await readUpload(request, {
    receive: (bytes) => receiveFile(bytes, largestFile),
    discard: async (received) => {
      if (received !== 'too-large') await discardFile(received)
    },
  })
  const isReplacing = fields['isReplacing'] === 'on'
  if (file === undefined) {
    const error = whyNotStore({ name: '', size: 0, content: undefined }) ?? ''
    return badInput<NotKept>({ error, isReplacing })
  }
  const { received } = file
  if (received === 'too-large') return data<NotKept>({ error: tooLarge, isReplacing }, { status: 413 })
  try {
    const name = tidyName(file.name)
    const content = await recogniseFile(received.path)
    const why = whyNotStore({ name, size: received.size, content })
    if (why !== undefined || content === undefined) return badInput<NotKept>({ error: why ?? '', isReplacing })
    const other = whyNotReplaceFile(source.fileSha256, received.sha256, isReplacing)
    if (other !== undefined) return conflict<NotKept>({ error: other, isReplacing })
    await keepFile(received)
    const kept = { sha256: received.sha256, size: received.size, name, mediaType: mediaTypeOf(content, name) }
    const version = Number(fields['version'])
    const attached = await attachFile(viewer, id, { version, isReplacing }, kept, context.now)
    if (attached === 'gone') throw notFound()
    if (attached !== 'attached') {
      const error = attached === 'changed-meanwhile' ? changedMeanwhile : attached.why
      return conflict<NotKept>({ error, isReplacing })
    }
  } finally {
    await discardFile(received)
  }
  await setFlash(context, { tone: 'success', title: 'Filen är sparad', text: tidyName(file.name) })
  throw redirect(`/samordning/kallor/${id}#filen`, 303)
})

const changedMeanwhile =
  'Någon annan har ändrat källan sedan du öppnade sidan, och filen är inte sparad. Läs vad som står om källan nu och välj filen igen.'

export default function UploadSourceFile() {
  const source = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotKept | undefined
  return (
    <SourceStep source={source} title="Spara källans fil" lead={sourceName(source)}>
      <form
        className="form"
        method="post"
        action={`/samordning/kallor/${source.id}/uppladdning`}
        encType="multipart/form-data"
        noValidate
      >
        <HiddenField name="version" value={source.version} readOnly />
        <ErrorSummary errors={oneError('file', answer?.error)}>Ingen fil har sparats.</ErrorSummary>
        <TextField
          id="file"
          name="file"
          type="file"
          label="Fil"
          hint={`Högst ${largestFile / 1_000_000} MB. ${acceptedInWords}. Filen får inte innehålla uppgifter om enskilda personer.`}
          accept={acceptedEndings}
          error={answer?.error}
        />
        {source.fileSha256 === null ? null : (
          <CheckboxRow
            id="isReplacing"
            name="isReplacing"
            label="Ersätt den fil som är antecknad, om den här är en annan"
            hint={
              source.file === null
                ? 'Behövs bara om filen inte är den som kontrollsumman är räknad på.'
                : `Nu är ”${source.file.name}” sparad. Den gamla filens kontrollsumma står kvar i historiken.`
            }
            defaultChecked={answer?.isReplacing ?? false}
          />
        )}
        <ButtonRow>
          <Button>Spara filen</Button>
          <a href={`/samordning/kallor/${source.id}`}>Avbryt</a>
        </ButtonRow>
      </form>
    </SourceStep>
  )
}
