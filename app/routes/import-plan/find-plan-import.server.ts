import { notFound } from '#app/auth/guard.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import { readPlanChoices, type PlanChoices } from '#app/domain/import/plan/part.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { keptPath } from '#app/files/file-store.server.ts'
import { idParam } from '#app/http/id-param.ts'
import { readPlanFile } from '#app/imports/plan/read-plan-file.server.ts'

/** The import of a plan that the address names, with what was chosen of it. Throws 404. */
export async function requirePlanImport(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
): Promise<{ imported: StoredImport; choices: PlanChoices }> {
  const id = idParam(params['id'])
  const imported = id === undefined ? null : await findImport(viewer, id)
  const choices = imported?.kind === 'plan' ? readPlanChoices(imported.choices) : null
  if (imported === null || choices === null) throw notFound()
  return { imported, choices }
}

/** The lines of the document as it was kept. It could be read when it came; where it no longer can, there are none. */
export async function linesOf({ file }: StoredImport): Promise<DocumentLine[]> {
  if (file === null) return []
  const read = await readPlanFile(keptPath(file.sha256))
  return read.ok ? read.lines : []
}

/** Why nothing was saved when somebody else was first. */
export const changedMeanwhile =
  'Någon annan har ändrat importen sedan du öppnade sidan. Inget har skrivits över. Det du valde och skrev finns kvar i formuläret. Sparar du igen gäller det som står här.'
