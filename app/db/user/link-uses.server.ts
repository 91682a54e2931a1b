import { isLogged, type LinkUse } from '#app/domain/access/answer-link.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'

/** As much of a reason as is kept. */
const longest = 300

/**
 * Logs a use of an answer link, once for what domain/access/answer-link takes for the same use. It writes only when there
 * is something to write, so that a page that is opened again costs a read.
 */
export async function logLinkUse(linkId: number, kind: LinkUse, detail: string, now: Date): Promise<void> {
  if (!(await isNew(read(), linkId, kind, detail, now))) return
  // Asked again in the transaction: two pages may have been opened at once.
  await write((tx) => logLinkUseIn(tx, linkId, kind, detail, now))
}

/** `logLinkUse` in the transaction of what was done. */
export async function logLinkUseIn(tx: Tx, linkId: number, kind: LinkUse, detail: string, now: Date): Promise<void> {
  if (!(await isNew(tx, linkId, kind, detail, now))) return
  await tx.answerLinkUse.create({ data: { linkId, kind, detail: detail.slice(0, longest), at: now } })
}

async function isNew(from: Tx | Reader, linkId: number, kind: LinkUse, detail: string, now: Date): Promise<boolean> {
  const latest = await from.answerLinkUse.findFirst({
    where: { linkId, kind, ...(kind === 'opened' ? {} : { detail: detail.slice(0, longest) }) },
    orderBy: { id: 'desc' },
    select: { at: true },
  })
  return isLogged({ kind, detail, at: now }, latest, calendarDate)
}
