import { surveyMessageKinds } from '#app/domain/message/kind.ts'
import type { Tx } from '#app/db/database.server.ts'
import { factsOf } from './notices.server.ts'

/** What stands where an address was. */
const forgotten = 'borttagen adress'

/**
 * Removes whom a survey's messages went to. That something was sent stays in the outbox, without address, name and text.
 * What waits is set aside; what is being handed over just now is set aside by its next try.
 */
export async function forgetRecipients(tx: Tx, surveyId: number): Promise<void> {
  const stored = await tx.notification.findMany({ where: { kind: { in: [...surveyMessageKinds] } } })
  const own = stored.filter((one) => factsOf(one).surveyId === surveyId)
  const ids = new Set(own.map(({ id }) => id))
  for (const one of own) {
    const { surveyInvitationId: _invitation, ...facts } = factsOf(one)
    await tx.notification.update({
      where: { id: one.id },
      data: { key: `forgotten:${one.id}`, email: forgotten, name: '', facts: JSON.stringify(facts) },
    })
  }
  const messages = await tx.outgoingMessage.findMany({
    where: { id: { in: own.flatMap(({ messageId }) => messageId ?? []) } },
    include: { notifications: { select: { id: true } } },
  })
  for (const { id, state, notifications } of messages) {
    // A message that also tells of another survey keeps its address until that one is closed too.
    const isShared = notifications.some((notice) => !ids.has(notice.id))
    if (isShared && state !== 'sent') continue
    await tx.outgoingMessage.update({
      where: { id },
      data: {
        toName: '',
        toEmail: forgotten,
        text: '',
        ...(state === 'waiting' ? { state: 'cancelled', lastError: 'Enkäten är stängd.' } : {}),
      },
    })
  }
}
