import type { SignedIn } from '#app/domain/access/roles.ts'
import { can } from '#app/domain/access/permissions.ts'
import { changesBetween } from '#app/domain/history/change.ts'
import { hourText, type QuietHours } from '#app/domain/message/quiet-hours.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

const noQuiet: QuietHours = { quietFrom: 0, quietTo: 0, quietWeekends: false }

/** What an installation says about its messages. Before it is set up, nothing is quiet and nobody is the sender. */
export interface MailSettings {
  quiet: QuietHours
  partnership: string
  /** Where questions go; "" when none is set. */
  contactEmail: string
}

/** The installation's settings about messages. */
export async function findMailSettings(): Promise<MailSettings> {
  const row = await read().installation.findUnique({ where: { id: 1 } })
  if (row === null) return { quiet: noQuiet, partnership: '', contactEmail: '' }
  const { quietFrom, quietTo, quietWeekends, partnershipName, contactEmail } = row
  return { quiet: { quietFrom, quietTo, quietWeekends }, partnership: partnershipName, contactEmail }
}

const inWords = ({ quietFrom, quietTo, quietWeekends }: QuietHours): Record<keyof QuietHours, string> => ({
  quietFrom: `klockan ${hourText(quietFrom)}`,
  quietTo: `klockan ${hourText(quietTo)}`,
  quietWeekends: quietWeekends ? 'ja' : 'nej',
})

const labels: Record<keyof QuietHours, string> = {
  quietFrom: 'Tyst från',
  quietTo: 'Tyst till',
  quietWeekends: 'Tyst på lördagar och söndagar',
}

/** Saves when nothing is sent. What waits is sent by the new hours. Saving what is stored already changes nothing. */
export async function saveQuietHours(viewer: SignedIn, hours: QuietHours, now: Date): Promise<void> {
  if (!can(viewer, 'message.manage')) return
  await write(async (tx) => {
    const before = await tx.installation.findUniqueOrThrow({ where: { id: 1 } })
    const changes = changesBetween(labels, inWords(before), inWords(hours))
    if (changes.length === 0) return
    await tx.installation.update({ where: { id: 1 }, data: hours })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'message.quiet-hours-changed',
      subject: { type: 'installation', id: 1 },
      changes,
    })
  })
}
