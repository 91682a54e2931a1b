import { listEditionFiles } from '#app/db/follow-up/edition-files.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { editionPages } from '#app/domain/follow-up/addresses.ts'
import { sizeInWords } from '#app/domain/source/file-type.ts'
import { formats } from '#app/exports/formats.ts'

/** A format that an edition can be had in, with its size in words where the file is kept. */
export interface ListedFormat {
  href: string
  label: string
  size: string | undefined
}

/** For an edition: every format that there is, in the table's order. */
export async function listFormats(viewer: Viewer): Promise<(edition: { id: number; year: number }) => ListedFormat[]> {
  const files = await listEditionFiles(viewer)
  return ({ id, year }) =>
    Object.entries(formats).map(([name, { label }]) => {
      const kept = files.find((file) => file.editionId === id && file.format === name)
      return {
        href: editionPages(year).file(name),
        label,
        size: kept === undefined ? undefined : sizeInWords(kept.size),
      }
    })
}
