import { read, write } from '#app/db/database.server.ts'
import { holdsAreas, loadAreas } from './load.ts'

/** Brings the register of areas up to this version of the code; writes only when something is missing or outdated. */
export async function completeAreas(): Promise<void> {
  if (await holdsAreas(read())) return
  await write(async (tx) => {
    await loadAreas(tx)
  })
}
