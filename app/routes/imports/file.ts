import { guard, notFound } from '#app/auth/guard.server.ts'
import { keptFileAnswer } from '#app/routes/sources/kept-file-answer.server.ts'
import { loadImport } from './load-import.server.ts'

/** What came, byte for byte, to be saved and never opened in the site. */
export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { file } = await loadImport(viewer, params)
  if (file === null) throw notFound()
  return keptFileAnswer(file)
})
