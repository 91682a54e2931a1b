import { notFound } from '#app/auth/guard.server.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { fileName, formats, isFormatName, type Format } from '#app/exports/formats.ts'
import { fileForReader } from './file-for-reader.server.ts'

/**
 * A report as a file, named as arsuppfoljning-2026.html or arsuppfoljning-2025-aktor-polisen.html. Throws 404 for a format
 * that there is not.
 */
export async function reportFile(report: Report, name: string, cacheControl: string): Promise<Response> {
  if (!isFormatName(name)) throw notFound()
  const format: Format = formats[name]
  return new Response(await fileForReader(report, name), {
    headers: {
      'Content-Type': format.contentType,
      'Content-Disposition': `attachment; filename="${fileName(report.content, format)}"`,
      'Cache-Control': cacheControl,
    },
  })
}

/** The addresses of an extract's files under the extract's own. */
export const extractFiles = (address: string): { href: string; label: string }[] =>
  Object.entries(formats).map(([name, { label }]) => ({ href: `${address}/${name}`, label }))
