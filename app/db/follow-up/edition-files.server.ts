import type { Viewer } from '#app/domain/access/roles.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { read, write } from '#app/db/database.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'
import { checksum } from './checksum.ts'
import { listEditions, type EditionFacts } from './editions.server.ts'

/** A file of a published edition, kept byte for byte. */
export interface StoredFile {
  format: string
  /** Bytes. */
  size: number
  sha256: string
}

/** The files that are kept of an edition that the viewer may read, without their bytes. */
export async function listStoredFiles(viewer: Viewer, editionId: number): Promise<StoredFile[]> {
  const edition = await read().followUpEdition.findFirst({
    where: { AND: [{ id: editionId }, visibleEditions(viewer)] },
    select: { id: true },
  })
  if (edition === null) return []
  const rows = await read().$queryRaw<{ format: string; size: bigint | number; sha256: string }[]>`
    SELECT format, length(bytes) AS size, sha256 FROM FollowUpFile WHERE editionId = ${editionId} ORDER BY id`
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/** A kept file of an edition; null when it has not been written yet. */
export async function findStoredFile(
  viewer: Viewer,
  editionId: number,
  format: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string } | null> {
  const row = await read().followUpFile.findFirst({
    where: { editionId, format, edition: visibleEditions(viewer) },
    select: { bytes: true, sha256: true },
  })
  return row === null ? null : { bytes: new Uint8Array(row.bytes), sha256: row.sha256 }
}

/** Published editions that lack a file in one of the formats, each with those that it lacks. */
export async function listLackingFiles(
  formats: readonly string[],
): Promise<{ edition: EditionFacts; lacking: string[] }[]> {
  const [editions, rows] = await Promise.all([
    listEditions(thePublic),
    read().followUpFile.findMany({ select: { editionId: true, format: true } }),
  ])
  return editions.flatMap((edition) => {
    const has = new Set(rows.filter(({ editionId }) => editionId === edition.id).map(({ format }) => format))
    const lacking = formats.filter((format) => !has.has(format))
    return lacking.length === 0 ? [] : [{ edition, lacking }]
  })
}

/** Keeps a file of an edition. One that is kept already stays as it is: what readers have fetched never changes. */
export const storeFile = (
  editionId: number,
  format: string,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> =>
  write(async (tx) => {
    const kept = await tx.followUpFile.findUnique({
      where: { editionId_format: { editionId, format } },
      select: { id: true },
    })
    if (kept !== null) return
    await tx.followUpFile.create({ data: { editionId, format, bytes, sha256: checksum(bytes), madeAt: now } })
  })
