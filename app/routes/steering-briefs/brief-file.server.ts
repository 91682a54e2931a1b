import type { SteeringReader } from '#app/domain/access/roles.ts'
import { findBriefFile, keepBriefFile } from '#app/db/steering/brief-files.server.ts'
import { findBrief } from '#app/db/steering/briefs.server.ts'
import { briefFileName, briefFormats, type BriefFormat, type BriefFormatName } from '#app/exports/brief-formats.ts'
import { isCrowded, writeBrief } from '#app/exports/write-report.server.ts'

/** A brief's file with its name. */
export interface BriefFile {
  name: string
  contentType: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * A brief's file as it is kept; where it is not yet, it is written and kept now. Null where the viewer may not read the
 * brief. Throws 503 with words when too many wait for files.
 */
export async function briefFile(
  viewer: SteeringReader,
  id: number,
  formatName: BriefFormatName,
  now: Date,
): Promise<BriefFile | null> {
  const found = await findBrief(viewer, { id })
  if (found === null) return null
  const format: BriefFormat = briefFormats[formatName]
  let bytes = await findBriefFile(viewer, id, formatName)
  if (bytes === null) {
    if (isCrowded()) {
      throw new Response('Många hämtar filer just nu. Vänta en liten stund och försök igen.', {
        status: 503,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '20', 'Cache-Control': 'no-store' },
      })
    }
    const written = await writeBrief(found.brief, formatName)
    await keepBriefFile(id, formatName, written, now)
    // Whoever kept it first, all readers get the same.
    bytes = (await findBriefFile(viewer, id, formatName)) ?? written
  }
  return { name: briefFileName(found.brief.content, format), contentType: format.contentType, bytes }
}

const formatNames = Object.keys(briefFormats) as BriefFormatName[]

/** The formats that a brief is had in, for pages. */
export const briefFileFormats = formatNames.map((name) => ({ name, label: briefFormats[name].label }))

/** Writes a brief's files and keeps them. One that cannot be written now is written when it is first asked for. */
export async function writeBriefFiles(viewer: SteeringReader, id: number, now: Date): Promise<void> {
  await Promise.allSettled(formatNames.map((name) => briefFile(viewer, id, name, now)))
}
