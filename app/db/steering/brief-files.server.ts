import type { Viewer } from '#app/domain/access/roles.ts'
import { read, write } from '#app/db/database.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { BriefDamaged, visibleBriefs } from './briefs.server.ts'

/**
 * A brief's file in a format, byte for byte as it was kept; null where none is, or the viewer may not read it.
 *
 * @throws BriefDamaged when the bytes do not agree with their checksum
 */
export async function findBriefFile(
  viewer: Viewer,
  briefId: number,
  format: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await read().steeringBriefFile.findFirst({
    where: { briefId, format, brief: visibleBriefs(viewer) },
    select: { bytes: true, sha256: true },
  })
  if (file === null) return null
  if (checksum(file.bytes) !== file.sha256) {
    throw new BriefDamaged(`The ${format} file of brief ${briefId} does not agree with its checksum.`)
  }
  return file.bytes
}

/** Keeps a file of a brief. One that is kept already stays as it is: what readers have fetched never changes. */
export const keepBriefFile = (
  briefId: number,
  format: string,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> =>
  write(async (tx) => {
    const kept = await tx.steeringBriefFile.findUnique({
      where: { briefId_format: { briefId, format } },
      select: { id: true },
    })
    if (kept !== null) return
    await tx.steeringBriefFile.create({ data: { briefId, format, bytes, sha256: checksum(bytes), madeAt: now } })
  })
