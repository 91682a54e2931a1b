/** What `npm run demo` runs: the example partnership prepared, with or without the large register. */
import { loadLarge } from '#prisma/demo/large/load.ts'
import { closeDatabase, write } from './db/database.server.ts'
import { findSite } from './db/installation.server.ts'
import { readEnvironment } from './env.server.ts'
import { explain, setUp, StartRefused } from './set-up.ts'

/** Prepares the example partnership in DATA_DIR; when that is refused, says why and ends with exit code 1. */
export async function prepareDemoOrExplain(options: { isLarge: boolean }): Promise<void> {
  try {
    await prepareDemo(options)
  } catch (error) {
    explain(error)
    process.exit(1)
  }
}

async function prepareDemo({ isLarge }: { isLarge: boolean }): Promise<void> {
  const environment = readEnvironment(process.env)
  const now = new Date()
  await setUp(false, environment, now)
  if ((await findSite())?.isExample !== true) {
    throw new StartRefused(
      `I ${environment.DATA_DIR} finns en egen installation. Välj en annan mapp för exemplet, till exempel DATA_DIR=./data-exempel npm run demo.`,
    )
  }
  if (isLarge) {
    await loadLarge(write, now, (done, of) => {
      if (done % 30 === 0) console.log(`${done} av ${of} indikatorer`)
    })
  }
  await closeDatabase()
  console.log(
    `Exempelsamverkan ligger i ${environment.DATA_DIR}. Starta med DATA_DIR=${environment.DATA_DIR} npm start`,
  )
}
