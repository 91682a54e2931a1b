import type { SignedIn, Viewer } from '#app/domain/access/roles.ts'
import type { EditionState } from '#app/domain/follow-up/edition/edition.ts'
import {
  alreadyCorrected,
  whyNotCorrect,
  type Erratum,
  type ErratumInput,
} from '#app/domain/follow-up/edition/errata.ts'
import { read, write } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'

/** The corrections of an edition that the viewer may read, in the order that they were added. */
export async function listErrata(viewer: Viewer, editionId: number): Promise<Erratum[]> {
  const rows = await read().followUpErratum.findMany({
    where: { editionId, edition: visibleEditions(viewer) },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ editionId: _editionId, ...row }) => row)
}

/**
 * Adds a correction to a published edition, with a row of history. It is never changed or removed; what was wrong in it
 * is corrected by another.
 *
 * @param sections the keys of the edition's sections
 * @returns null when there is no such edition
 */
export const addErratum = (
  viewer: SignedIn,
  editionId: number,
  sections: readonly string[],
  { section, wrong, right, reason }: Omit<ErratumInput, 'understood'>,
  now: Date,
): Promise<EditAnswer<{ number: number }> | null> =>
  write(async (tx): Promise<EditAnswer<{ number: number }> | null> => {
    const edition = await tx.followUpEdition.findFirst({
      where: { AND: [visibleEditions(viewer), { id: editionId }] },
      select: { state: true, followUpId: true, errata: { orderBy: { number: 'desc' } } },
    })
    if (edition === null) return null
    const why = whyNotCorrect(edition.state as EditionState)
    if (why !== undefined) return { ok: false, why }
    if (!sections.includes(section)) {
      return { ok: false, field: 'section', why: 'Årsuppföljningen har inget sådant avsnitt. Välj ett i listan.' }
    }
    if (edition.errata.some((one) => one.section === section && one.wrong === wrong && one.right === right)) {
      return { ok: false, why: alreadyCorrected }
    }
    const number = (edition.errata[0]?.number ?? 0) + 1
    await tx.followUpErratum.create({
      data: { editionId, number, at: now, byName: viewer.name, section, wrong, right, reason },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'follow-up.corrected',
      subject: { type: 'follow-up', id: edition.followUpId },
      message: reason,
      data: { number, section },
      changes: [{ label: 'Rättelse', before: wrong, after: right }],
    })
    return { ok: true, number }
  })
