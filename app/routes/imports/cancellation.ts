import { redirect } from '@remix-run/node'
import { guard } from '#app/auth/guard.server.ts'
import { endWithout } from '#app/db/import/applying.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { cancelImport } from '#app/jobs/import-job.server.ts'
import { loadImport } from './load-import.server.ts'

/** To read the address is to go to the import. */
export const loader = guard('import.manage', async ({ viewer, params }) => {
  throw redirect(importPath((await loadImport(viewer, params)).id), 303)
})

/** Stops an import that is under way; one that is done stays done. */
export const action = guard('import.manage', async ({ viewer, params }) => {
  const { id, state, version } = await loadImport(viewer, params)
  const wasUnderWay = await cancelImport(id)
  if (!wasUnderWay && state === 'running') {
    await endWithout(viewer, id, version, 'failed', 'Inläsningen avbröts. Inget värde lästes in.')
  }
  throw redirect(importPath(id), 303)
})
