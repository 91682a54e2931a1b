import { notFound } from '#app/auth/guard.server.ts'
import { fileStem, type Report } from '#app/domain/follow-up/edition/content.ts'
import { formats, isFormatName, type Format } from '#app/exports/formats.ts'

/** An extract as a file, named as arsuppfoljning-2025-aktor-polisen.html. Throws 404 for a format that there is not. */
export async function extractFile(report: Report, name: string, cacheControl: string): Promise<Response> {
  if (!isFormatName(name)) throw notFound()
  // Two formats with one extension tell themselves apart by a suffix.
  const { write, contentType, extension, suffix = '' }: Format & { suffix?: string } = formats[name]
  return new Response(await write(report), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileStem(report.content)}${suffix}.${extension}"`,
      'Cache-Control': cacheControl,
    },
  })
}

/** The addresses of an extract's files under the extract's own. */
export const extractFiles = (address: string): { href: string; label: string }[] =>
  Object.entries(formats).map(([name, { label }]) => ({ href: `${address}/${name}`, label }))
