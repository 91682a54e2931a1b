import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { markAddress } from '#app/db/message/outbox-decisions.server.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { requireMessage } from './find-message.server.ts'
import { NotDone } from './not-done.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kontaktpersonens adress')

/** The address only takes the decision; to read it is to go back to the message. */
export const loader = guard('message.manage', async ({ viewer, params, context }) => {
  const message = await requireMessage(viewer, params)
  if (context.once.has('refused')) return null
  throw redirect(`/samordning/utskick/${message.id}`, 303)
})

export const action = guard('message.manage', async ({ viewer, request, params, context }) => {
  const message = await requireMessage(viewer, params)
  const works = textOf(await readForm(request), 'works') === 'yes'
  const done = await markAddress(viewer, message.id, works, context.now)
  if (done === null) throw notFound()
  if (!done.ok) {
    context.once.set('refused', true)
    return conflict({ id: message.id, title: 'Kontaktpersonens adress', why: done.why })
  }
  await setFlash(context, {
    tone: 'success',
    title: works ? 'Adressen är markerad som fungerande' : 'Adressen är markerad som en som inte fungerar',
  })
  throw redirect(`/samordning/utskick/${message.id}`, 303)
})

export default function MarkAddress() {
  const answer = useActionData<typeof action>()
  return answer === undefined ? null : <NotDone {...answer} />
}
