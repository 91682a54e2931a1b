import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { read, write } from '#app/db/database.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'
import { checksum } from './checksum.ts'
import { EditionDamaged, listEditions, type EditionFacts } from './editions.server.ts'

/** A file that was kept when the edition was published, without its bytes. `size` is in bytes. */
export interface EditionFile {
  editionId: number
  format: string
  size: number
}

/** The files kept of editions that the viewer may read. Their bytes are left where they are. */
export async function listEditionFiles(viewer: Viewer): Promise<EditionFile[]> {
  const editions = await read().followUpEdition.findMany({ where: visibleEditions(viewer), select: { id: true } })
  return rowsOf<EditionFile>(Prisma.sql`
    SELECT "editionId", "format", length("bytes") AS "size" FROM "FollowUpFile"
    WHERE "editionId" IN ${listOf(editions.map(({ id }) => id))} ORDER BY "id"`)
}

/**
 * An edition's file in a format, byte for byte as it was kept; null when none was.
 *
 * @throws EditionDamaged when the bytes do not agree with their checksum
 */
export async function findEditionFile(
  viewer: Viewer,
  editionId: number,
  format: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await read().followUpFile.findFirst({
    where: { editionId, format, edition: visibleEditions(viewer) },
    select: { bytes: true, sha256: true },
  })
  if (file === null) return null
  if (checksum(file.bytes) !== file.sha256) {
    throw new EditionDamaged(`The ${format} file of edition ${editionId} does not agree with its checksum.`)
  }
  return file.bytes
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
