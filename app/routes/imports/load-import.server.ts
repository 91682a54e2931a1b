import { notFound } from '#app/auth/guard.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { idParam } from '#app/http/id-param.ts'

/** The import of the address. Throws 404 when it is not there, or the viewer does not work with imports. */
export async function loadImport(viewer: SignedIn, params: Record<string, string | undefined>): Promise<StoredImport> {
  const imported = await findImport(viewer, idParam(params['id']) ?? 0)
  if (imported === null) throw notFound()
  return imported
}
