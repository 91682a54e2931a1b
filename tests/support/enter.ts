import type { BrowserContext } from 'playwright-core'
import { addSession, withDatabase, type RunningServer } from './server.ts'

/** Lets a browser in as a user without the page where one signs in, for journeys that are not about signing in. */
export async function enter(
  context: BrowserContext,
  { folder, url }: Pick<RunningServer, 'folder' | 'url'>,
  userId: string,
): Promise<void> {
  const value = withDatabase(folder, (database) => addSession(database, userId))
  await context.addCookies([{ name: 'session', value, url }])
}
