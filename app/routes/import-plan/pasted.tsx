import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { originPath } from '#app/domain/import/plan/addresses.ts'
import { discardFile, receiveFile } from '#app/files/file-store.server.ts'
import { badInput } from '#app/http/answers.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { BeginForm, type NotTaken } from './begin-form.tsx'
import { takeDocument } from './take-document.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Plan ur ett dokument')

export const loader = guard('import.manage', () => Promise.resolve(null))

/** A posted form is at most 1 MB, and so is the text. */
const most = 1_000_000

export const action = guard('import.manage', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const text = typeof form['text'] === 'string' ? form['text'] : ''
  const refused = (why: string) => badInput<NotTaken>({ field: 'text', why, text })
  if (text.trim() === '') return refused('Klistra in planens text.')
  const received = await receiveFile(bytesOf(text), 4 * most)
  if (received === 'too-large') return refused('Texten är för lång. Dela upp den, till exempel ett mål i taget.')
  try {
    const taken = await takeDocument(viewer, received, undefined, context.now)
    if (!taken.ok) return refused(taken.why)
    throw redirect(originPath(taken.id), 303)
  } finally {
    await discardFile(received)
  }
})

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'))
}

export default function PastedPlan() {
  return <BeginForm answer={useActionData<typeof action>()} />
}
