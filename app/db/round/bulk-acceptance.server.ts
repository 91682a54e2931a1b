import { setImmediate as othersTurn } from 'node:timers/promises'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { inParts } from '#app/domain/status-report/parts.ts'
import { read, write } from '#app/db/database.server.ts'
import { openAddressBook } from '#app/db/message/address-book.server.ts'
import { acceptReportIn } from './report-review.server.ts'

/** How a bulk acceptance went: the ids that were accepted, and those that were not, each with why. */
export interface BulkAcceptance {
  accepted: number[]
  refused: { id: number; why: string }[]
}

/** A report as it was seen when it was ticked. */
interface Ticked {
  id: number
  version: number
}

const notInRound = 'Rapporten finns inte i omgången.'

/** About how many reports are accepted in one transaction: what others ask for waits for one part, not for all. */
const partLength = 40

/**
 * Accepts several reports of a round. Those that have changed since they were seen, that are not submitted or that do
 * not belong to the round are left as they are, and told of.
 *
 * Many are done in parts, each in a transaction of its own and with whole organisations, so that an organisation is told
 * of all its reports at once. When the process ends in between, whole parts are done, and the others can be ticked again.
 */
export async function acceptReports(
  viewer: SignedIn,
  roundId: number,
  reports: readonly Ticked[],
  now: Date,
): Promise<BulkAcceptance> {
  if (!can(viewer, 'status-report.review')) return { accepted: [], refused: [] }
  // What is ticked twice counts once.
  const ticked = [...new Map(reports.map((one) => [one.id, one])).values()]
  const rows = await read().statusReport.findMany({ where: { roundId }, select: { id: true, organisationId: true } })
  const organisationOf = new Map(rows.map(({ id, organisationId }) => [id, organisationId]))
  const whys = new Map<number, string | undefined>(
    ticked.map(({ id }) => [id, organisationOf.has(id) ? undefined : notInRound]),
  )
  const inRound = ticked.filter(({ id }) => organisationOf.has(id))
  for (const part of inParts(inRound, ({ id }) => organisationOf.get(id) ?? 0, partLength)) {
    for (const [id, why] of await acceptPart(viewer, roundId, part, now)) whys.set(id, why)
    // The database answers at once, so that nothing else would come in between the parts.
    await othersTurn()
  }
  return {
    accepted: ticked.flatMap(({ id }) => (whys.get(id) === undefined ? [id] : [])),
    refused: ticked.flatMap(({ id }) => {
      const why = whys.get(id)
      return why === undefined ? [] : [{ id, why }]
    }),
  }
}

/** Why each was refused; undefined for those that were accepted. */
const acceptPart = (
  viewer: SignedIn,
  roundId: number,
  reports: readonly Ticked[],
  now: Date,
): Promise<[number, string | undefined][]> =>
  write(async (tx) => {
    const book = openAddressBook(tx, roundId, now)
    const answers: [number, string | undefined][] = []
    for (const { id, version } of reports) {
      const change = await acceptReportIn(tx, viewer, id, version, now, book)
      if (change === null) answers.push([id, notInRound])
      else if (change.ok) answers.push([id, undefined])
      else {
        const isLater = change.kind === 'not-now'
        answers.push([id, isLater ? change.why : 'Rapporten har ändrats sedan du markerade den.'])
      }
    }
    return answers
  })
