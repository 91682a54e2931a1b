import type { SignedIn } from '#app/domain/access/roles.ts'
import { deliveries, type Delivery } from '#app/domain/message/delivery.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { wakeSender } from './wake.server.ts'

/** How the viewer wants their messages, and the address that they go to. */
export async function findDelivery(viewer: SignedIn): Promise<{ email: string; delivery: Delivery }> {
  const { email } = await read().user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { email: true } })
  const row = await read().mailPreference.findUnique({ where: { email } })
  return { email, delivery: (row?.delivery ?? 'each') as Delivery }
}

/** Saves how the viewer wants their messages. Holds from the next notice on, and for those that wait. */
export const saveDelivery = (viewer: SignedIn, delivery: Delivery, now: Date): Promise<void> =>
  write(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { email: true } })
    const before = (await tx.mailPreference.findUnique({ where: { email } }))?.delivery ?? 'each'
    if (before === delivery) return
    await tx.mailPreference.upsert({
      where: { email },
      create: { email, delivery, changedAt: now },
      update: { delivery, changedAt: now },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'message.preference-chosen',
      subject: { type: 'user', id: viewer.userId },
      changes: [{ label: 'Utskick', before: deliveries[before as Delivery].label, after: deliveries[delivery].label }],
    })
    wakeSender()
  })
