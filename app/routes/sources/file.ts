import { guard, notFound } from '#app/auth/guard.server.ts'
import { findSourceFile } from '#app/db/source/source-files.server.ts'
import { sourceId } from './find-source.server.ts'
import { keptFileAnswer } from './kept-file-answer.server.ts'

/** The source's file as it was received. */
export const loader = guard('source.edit', async ({ viewer, params }) => {
  const file = await findSourceFile(viewer, sourceId(params))
  if (file === null) throw notFound()
  return keptFileAnswer(file)
})
