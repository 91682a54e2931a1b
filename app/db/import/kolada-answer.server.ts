import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { readKoladaChoices } from '#app/domain/import/kolada/choices.ts'
import { write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import type { KeptFile } from '#app/db/source/source-files.server.ts'
import { noteFile } from './imports.server.ts'
import { koladaEdition } from './kolada-source.server.ts'

/** What became of an answer that has come. */
export type AnswerKept = 'kept' | 'gone' | 'changed-meanwhile'

/**
 * Ties a kept answer to its import, with the source edition that its values will cite. Refused when something else has
 * been chosen since the fetching began. A title that is another than the one chosen is noted, and stops the import until
 * somebody has agreed to it.
 */
export function keepAnswer(
  viewer: SignedIn,
  importId: number,
  version: number,
  answer: { file: KeptFile; title: string },
  now: Date,
): Promise<AnswerKept> {
  if (!can(viewer, 'import.manage')) return Promise.resolve('gone')
  return write(async (tx) => {
    const row = await tx.import.findUnique({ where: { id: importId } })
    const choices = row === null ? undefined : readKoladaChoices(JSON.parse(row.choices))
    if (row === null || row.kind !== 'kolada' || choices === undefined) return 'gone'
    if (row.state !== 'prepared' || row.version !== version) return 'changed-meanwhile'
    const fileId = await noteFile(tx, viewer, answer.file, now)
    const earlier = { importId, sourceId: row.sourceId }
    const { keyFigure } = choices
    const sourceId = await koladaEdition(
      tx,
      { keyFigure: { id: keyFigure.id, title: answer.title }, earlier },
      { id: fileId, sha256: answer.file.sha256 },
      now,
    )
    const newTitle = answer.title === keyFigure.title ? null : answer.title
    await tx.import.update({
      where: { id: importId },
      data: {
        fileId,
        sourceId,
        choices: JSON.stringify({ ...choices, newTitle, fetchedAt: now.toISOString() }),
        counts: '{}',
        version: version + 1,
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.fetched',
      subject: { type: 'import', id: importId },
      message: `${keyFigure.id} ${keyFigure.title}`,
      data: { sha256: answer.file.sha256, version: version + 1 },
    })
    return 'kept'
  })
}

/** What becomes of agreeing to a new title. */
export type TitleAgreed = 'agreed' | 'gone' | 'changed-meanwhile'

/** Somebody has read the key figure's new title and says that it measures the same: the import goes on under it. */
export function agreeToTitle(viewer: SignedIn, importId: number, version: number, now: Date): Promise<TitleAgreed> {
  if (!can(viewer, 'import.manage')) return Promise.resolve('gone')
  return write(async (tx) => {
    const row = await tx.import.findUnique({ where: { id: importId } })
    const choices = row === null ? undefined : readKoladaChoices(JSON.parse(row.choices))
    if (row === null || row.kind !== 'kolada' || choices === undefined) return 'gone'
    if (row.state !== 'prepared' || row.version !== version || choices.newTitle === null) return 'changed-meanwhile'
    const title = choices.newTitle
    await tx.import.update({
      where: { id: importId },
      data: {
        title: `${choices.keyFigure.id} ${title}`,
        choices: JSON.stringify({ ...choices, keyFigure: { ...choices.keyFigure, title }, newTitle: null }),
        counts: '{}',
        version: version + 1,
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.title-agreed',
      subject: { type: 'import', id: importId },
      message: title,
      data: { before: choices.keyFigure.title, after: title },
    })
    return 'agreed'
  })
}
