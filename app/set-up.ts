/** From a data folder to an open, set up database. Used by the server and by `npm run demo`. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { completeAreas } from '#prisma/areas/complete.ts'
import { hashPassword } from './auth/password.server.ts'
import { openDatabase } from './db/database.server.ts'
import {
  createEmptyInstallation,
  createExampleInstallation,
  findSite,
  setDemoPassword,
} from './db/installation.server.ts'
import { freezeExampleEditions } from './db/follow-up/example-edition.server.ts'
import { openSecret } from './db/user/answer-token.server.ts'
import { migrate, MigrationRefused } from './db/migrate.server.ts'
import { BadConfiguration, isLoopback, type Environment } from './env.server.ts'

/** The start was refused; the message says why and what to do. Not a fault in the program. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}

/** Says why something was refused in a few lines; what is not a refusal is printed whole. */
export function explain(error: unknown): void {
  const expected =
    error instanceof StartRefused || error instanceof MigrationRefused || error instanceof BadConfiguration
  console.error(expected ? `\n${error.message}\n` : error)
}

/**
 * Migrates and opens the database in the data folder, and sets up the installation the first time.
 *
 * @throws StartRefused, MigrationRefused
 */
export async function setUp(wantsEmpty: boolean, environment: Environment, now: Date): Promise<void> {
  const file = path.resolve(environment.DATA_DIR, 'atagandekollen.db')
  const { backup } = migrate(file, path.resolve(environment.DATA_DIR, 'backups'), now)
  if (backup !== undefined) console.log(`Databasen har uppdaterats. En kopia av den gamla ligger i ${backup}.`)
  await openDatabase(file)
  openSecret(path.resolve(environment.DATA_DIR, 'hemlighet'))
  await install(wantsEmpty, environment, now)
}

/** Sets up the installation the first time, and makes sure that what is there is what was asked for. */
async function install(wantsEmpty: boolean, environment: Environment, now: Date): Promise<void> {
  const site = await findSite()
  if (wantsEmpty && site?.isExample === true) {
    throw new StartRefused(
      `I ${environment.DATA_DIR} finns redan exempelsamverkan. Välj en annan mapp för den tomma installationen, till exempel DATA_DIR=./data-egen npm start -- --empty.`,
    )
  }
  const isExample = site === null ? !wantsEmpty : site.isExample
  if (isExample && !isLoopback(environment.HOST) && environment.DEMO !== '1') {
    throw new StartRefused(
      `Exempelsamverkan har inloggningar som vem som helst kan läsa sig till och visas därför bara på den egna datorn. Sätt DEMO=1 om den ändå ska visas på ${environment.HOST}.`,
    )
  }
  if (site === null && isExample) {
    const { loadExamplePartnership } = await import('#prisma/demo/load.ts')
    const passwordHash = await hashPassword(demoPassword(environment))
    await createExampleInstallation((tx) => loadExamplePartnership(tx, { passwordHash, now }), now)
  } else if (site === null) {
    await createEmptyInstallation(now)
  }
  await completeAreas()
  if (isExample) await freezeExampleEditions(siteUrl(environment))
  if (site !== null && isExample && environment.DEMO_PASSWORD !== undefined) {
    await setDemoPassword(await hashPassword(environment.DEMO_PASSWORD))
  }
}

/** Where people reach the site, without a slash last; links in frozen documents lead there. */
const siteUrl = ({ APP_URL = 'http://localhost:3000' }: Environment): string => APP_URL.replace(/\/+$/, '')

/** The demo cast's password: the one configured, or one made up the first time and kept beside the database. */
export function demoPassword(environment: Environment): string {
  if (environment.DEMO_PASSWORD !== undefined) return environment.DEMO_PASSWORD
  const file = path.resolve(environment.DATA_DIR, 'demo-losenord.txt')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(path.dirname(file), { recursive: true })
  const made = randomBytes(9).toString('base64url')
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}
