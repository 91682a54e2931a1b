import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { decideMessage } from '#app/db/message/outbox-decisions.server.ts'
import { isMessageDecision, messageDecisions } from '#app/domain/message/state.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { requireMessage } from './find-message.server.ts'
import { NotDone } from './not-done.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Meddelandet')

/** The address only takes the decision; to read it is to go back to the message. */
export const loader = guard('message.manage', async ({ viewer, params, context }) => {
  const message = await requireMessage(viewer, params)
  if (!isMessageDecision(params['decision'] ?? '')) throw notFound()
  if (context.once.has('refused')) return null
  throw redirect(`/samordning/utskick/${message.id}`, 303)
})

export const action = guard('message.manage', async ({ viewer, params, context }) => {
  const message = await requireMessage(viewer, params)
  const decision = params['decision'] ?? ''
  if (!isMessageDecision(decision)) throw notFound()
  const done = await decideMessage(viewer, message.id, decision, context.now)
  if (done === null) throw notFound()
  if (!done.ok) {
    context.once.set('refused', true)
    return conflict({ id: message.id, title: messageDecisions[decision].label, why: done.why })
  }
  await setFlash(context, { tone: 'success', title: messageDecisions[decision].done, text: message.subject })
  throw redirect(`/samordning/utskick/${message.id}`, 303)
})

export default function DecideMessage() {
  const answer = useActionData<typeof action>()
  return answer === undefined ? null : <NotDone {...answer} />
}
