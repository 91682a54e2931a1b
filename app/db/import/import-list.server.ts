import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { importsPerPage, type ImportFilter } from '#app/domain/import/list-filter.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { read } from '#app/db/database.server.ts'
import { describeImport, parts } from './imports.server.ts'

/** One page of the imports that the filter lets through, newest first, with how many there are in all. */
export async function listImports(
  viewer: SignedIn,
  { kind, state, page }: ImportFilter,
): Promise<{ all: number; imports: StoredImport[] }> {
  if (!can(viewer, 'import.manage')) return { all: 0, imports: [] }
  const where = { ...(kind === null ? {} : { kind }), ...(state === null ? {} : { state }) }
  const [all, rows] = await Promise.all([
    read().import.count({ where }),
    read().import.findMany({
      where,
      include: parts,
      orderBy: { id: 'desc' },
      skip: (page - 1) * importsPerPage,
      take: importsPerPage,
    }),
  ])
  return { all, imports: rows.map(describeImport) }
}
