import type { SignedIn } from '#app/domain/access/roles.ts'
import { changesBetween } from '#app/domain/history/change.ts'
import { whyNotReplaceFile } from '#app/domain/source/file-type.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** What is noted of a file whose bytes are safely on disk. */
export interface KeptFile {
  sha256: string
  name: string
  mediaType: string
  size: number
}

/** What became of it: done, or why not, in words where another file is noted already. */
export type FileAttached = 'attached' | 'gone' | 'changed-meanwhile' | { why: string }

/**
 * Makes a kept file the source's own, with its checksum. The same bytes are one row, however many sources they belong
 * to, under the name that they first came with. An earlier file of the source stays on disk; the history names it.
 */
export function attachFile(
  viewer: SignedIn,
  sourceId: number,
  { version, isReplacing }: { version: number; isReplacing: boolean },
  file: KeptFile,
  now: Date,
): Promise<FileAttached> {
  return write(async (tx) => {
    const source = await tx.source.findUnique({ where: { id: sourceId } })
    if (source === null) return 'gone'
    if (source.version !== version) return 'changed-meanwhile'
    const why = whyNotReplaceFile(source.fileSha256, file.sha256, isReplacing)
    if (why !== undefined) return { why }
    const { id: fileId } = await tx.storedFile.upsert({
      where: { sha256: file.sha256 },
      update: {},
      create: { ...file, storedAt: now, storedName: viewer.name },
    })
    await tx.source.update({
      where: { id: sourceId },
      data: { fileId, fileSha256: file.sha256, version: version + 1 },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'source.file-stored',
      subject: { type: 'source', id: sourceId },
      message:
        source.fileSha256 === null || source.fileSha256 === file.sha256
          ? file.name
          : `${file.name}. Den tidigare filens kontrollsumma var ${source.fileSha256}.`,
      data: { sha256: file.sha256, earlier: source.fileSha256, version: version + 1 },
      changes: changesBetween(
        { sha256: 'Filens kontrollsumma' },
        { sha256: source.fileSha256 ?? '' },
        { sha256: file.sha256 },
      ),
    })
    return 'attached'
  })
}

/** The file of a source, or null when it has none. */
export async function findSourceFile(_viewer: SignedIn, sourceId: number): Promise<KeptFile | null> {
  const row = await read().source.findUnique({
    where: { id: sourceId },
    select: { file: { select: { sha256: true, name: true, mediaType: true, size: true } } },
  })
  return row?.file ?? null
}
