import { redirect } from '@remix-run/node'
import { notFound } from '#app/auth/guard.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { tableChoices, type TableChoices } from '#app/domain/import/mapping/sheet-mapping.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { idParam } from '#app/http/id-param.ts'

/** An import of a table whose choices are still being made. */
export interface TableImport {
  imported: StoredImport
  choices: TableChoices
}

/**
 * The import that the address names. Throws 404 where there is none of these kinds, and goes to the import's own page
 * when its choices can no longer be changed.
 */
export async function requireTableImport(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
): Promise<TableImport> {
  const id = idParam(params['id'])
  const imported = id === undefined ? null : await findImport(viewer, id)
  if (imported === null || (imported.kind !== 'workbook' && imported.kind !== 'table')) throw notFound()
  if (imported.state !== 'prepared') throw redirect(importPath(imported.id), 303)
  return { imported, choices: tableChoices.parse(imported.choices) }
}

/** Why nothing was saved when somebody else was first. */
export const changedMeanwhile =
  'Någon annan har ändrat valen för importen sedan du öppnade sidan. Inget har skrivits över, och det du valde finns kvar här. Vill du att det ska gälla sparar du igen.'
