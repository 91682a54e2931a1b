import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { originPath } from '#app/domain/import/plan/addresses.ts'
import { largestFile, tooLarge } from '#app/domain/source/file-type.ts'
import { discardFile, receiveFile } from '#app/files/file-store.server.ts'
import { badInput } from '#app/http/answers.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { BeginForm, type NotTaken } from './begin-form.tsx'
import { takeDocument } from './take-document.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Plan ur ett dokument')

export const loader = guard('import.manage', () => Promise.resolve(null))

export const action = guard('import.manage', async ({ viewer, request, context }) => {
  const { file } = await readUpload(request, {
    receive: (bytes) => receiveFile(bytes, largestFile),
    discard: async (received) => {
      if (received !== 'too-large') await discardFile(received)
    },
  })
  const refused = (why: string): NotTaken => ({ field: 'file', why, text: '' })
  if (file === undefined) return badInput(refused('Välj det dokument som planen står i.'))
  const { received } = file
  if (received === 'too-large') return data(refused(tooLarge), { status: 413 })
  try {
    const taken = await takeDocument(viewer, received, file.name, context.now)
    if (!taken.ok) return badInput(refused(taken.why))
    throw redirect(originPath(taken.id), 303)
  } finally {
    await discardFile(received)
  }
})

export default function BeginPlanImport() {
  return <BeginForm answer={useActionData<typeof action>()} />
}
