/**
 * The composition root: configuration, database, server. Started by app/commands/serve.mjs (the built server) and
 * app/commands/dev.mjs (Vite).
 */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/server-runtime'
import compression from 'compression'
import { createServer, type Server } from 'node:http'
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express'
import { hashOf, newToken } from './auth/token.server.ts'
import { tooManyPage } from './components/too-many-page.tsx'
import { closeDatabase, DatabaseBusy } from './db/database.server.ts'
import { publicGeneration } from './db/freshness.server.ts'
import { listDemoSignIns } from './db/installation.server.ts'
import { logTooManyUses } from '#app/db/user/answer-links.server.ts'
import { logTooManyReadings } from '#app/db/meeting/meeting-readers.server.ts'
import { isKnownLink, openKnownLinks } from '#app/db/user/known-links.server.ts'
import { offerFirstAdministrator } from '#app/db/user/users.server.ts'
import { roles } from './domain/access/roles.ts'
import { readEnvironment, type Environment } from './env.server.ts'
import { configureLog, log } from './http/log.server.ts'
import { packedAssets } from './http/packed-assets.server.ts'
import { createPageCache } from './http/page-cache.server.ts'
import { remixHandler, type LargeBodies } from './http/remix-handler.server.ts'
import { loggedPath } from './http/route-path.server.ts'
import { largestFile } from './domain/source/file-type.ts'
import { startEditionFiles } from './jobs/edition-files.server.ts'
import { stopFetching } from './jobs/kolada-fetch.server.ts'
import { startSourceWatch } from './jobs/source-watch.server.ts'
import { useKolada } from './imports/kolada/configured.server.ts'
import { openImports } from './jobs/import-job.server.ts'
import { startSender } from './mail/sender.server.ts'
import { useRenderer } from './exports/write-report.server.ts'
import { useReader } from './imports/reader-process.server.ts'
import { openFileStore } from './files/file-store.server.ts'
import {
  contentSecurityPolicy,
  defaultPolicies,
  refuseForeignRequests,
  securityHeaders,
} from './http/security.server.ts'
import { limitTokens } from './http/token-limit.server.ts'
import { demoPassword, explain, setUp, StartRefused } from './set-up.ts'
import style from './ui/style.css?url'

export { prepareDemoOrExplain } from './demo.ts'

/** How the server runs: built, or under Vite in development. */
export interface Mode {
  name: 'production' | 'development'
  /** Vite's middlewares, in development. */
  middlewares?: RequestHandler
  /** How to get the current build, in development. */
  build?: () => Promise<ServerBuild>
  /** The process that writes reports, when built. */
  rendererFile?: string
  /** The process that reads files, when built. */
  readerFile?: string
  /** Where the files for browsers lie, when built. */
  clientFolder?: string
}

/** Starts the server; when that is refused, says why in a few lines and ends with exit code 1. */
export async function startOrExplain(argv: readonly string[], mode: Mode): Promise<void> {
  try {
    await start(argv, mode)
  } catch (error) {
    explain(error)
    process.exit(1)
  }
}

/** Starts the server. Answers when pages can be served. */
export async function start(argv: readonly string[], mode: Mode): Promise<{ server: Server; address: string }> {
  const environment = readEnvironment(process.env)
  configureLog(environment.LOG_LEVEL)
  const now = new Date()
  await setUp(argv.includes('--empty'), environment, now)
  await openFileStore(path.resolve(environment.DATA_DIR, 'files'), now)
  await openKnownLinks()
  const imports = await openImports()
  useRenderer(mode.rendererFile)
  useReader(mode.readerFile)
  useKolada(environment.KOLADA_URL)

  const originOf = (request: Request): string =>
    environment.APP_URL === undefined
      ? `http://${request.get('Host') ?? 'localhost'}`
      : new URL(environment.APP_URL).origin
  const app = express()
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    response.setHeader('X-Request-Id', randomUUID())
    response.on('finish', () => {
      // The path only: a query or a token in an address is nobody else's business.
      const route = loggedPath(request.originalUrl, secretFolders)
      log().info({ id: response.getHeader('X-Request-Id'), method: request.method, route, status: response.statusCode })
    })
    next()
  })
  app.use(
    securityHeaders,
    defaultPolicies,
    limitAnswerLinks,
    ...limitSurveyLinks,
    limitMeetingLinks,
    refuseForeignRequests(originOf),
    compression(),
  )
  if (mode.middlewares) app.use(mode.middlewares)
  else {
    const client = mode.clientFolder ?? path.resolve('build/client')
    app.use('/assets', packedAssets(path.join(client, 'assets')))
    app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', index: false }))
    app.use(express.static(client, { maxAge: '1h', index: false, redirect: false }))
  }
  const build = mode.build ?? ((await import('virtual:remix/server-build')) as unknown as ServerBuild)
  // Under Vite every page is made anew, so that a change in the code is seen.
  const cache =
    mode.name === 'production' ? createPageCache({ generation, longest: anHour, room: 64 * 1024 * 1024 }) : undefined
  app.all('*', remixHandler(build, originOf, mode.name, { cache, largeBodies }))
  app.use(lastResort)

  const server = await new Promise<Server>((resolve, reject) => {
    // A kept page is answered before express is asked.
    const listening = createServer((request, response) => {
      if (cache?.serve(request, response) !== true) app(request, response)
    }).listen(environment.PORT, environment.HOST, () => resolve(listening))
    listening.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartRefused(
              `Port ${environment.PORT} används redan. Välj en annan med PORT, till exempel PORT=3001 npm start.`,
            )
          : error,
      ),
    )
  })
  // A file of the largest size over a slow line. Headers have a minute, as ever.
  server.requestTimeout = 300_000
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : environment.PORT
  const address =
    environment.APP_URL ?? `http://${environment.HOST === '127.0.0.1' ? 'localhost' : environment.HOST}:${port}`
  const sender = startSender({
    smtpUrl: environment.SMTP_URL,
    from: environment.MAIL_FROM,
    site: address.replace(/\/$/, ''),
    log: (line) => (line['mail'] === 'fault' ? log().error(line) : log().info(line)),
  })
  const files = startEditionFiles((line) => ('err' in line ? log().error(line) : log().info(line)))
  const sources = startSourceWatch((line) => log().error(line))
  stopGracefully(server, () =>
    Promise.all([sender.stop(), files.stop(), imports.stop(), sources.stop(), stopFetching()]),
  )
  void sender.look()
  await announce(address, environment, now)
  return { server, address }
}

/** What follows in their addresses opens something for whoever has it. */
const secretFolders = ['valkommen', 'kom-igang', 'svara', 'kalender', 'enkat', 'sammantrade']

/** Personal links: how often they are used, and who guesses them. */
const limitAnswerLinks = limitTokens({
  folder: '/svara',
  isKnown: isKnownLink,
  page: () => tooManyPage(style),
  policy: contentSecurityPolicy(undefined),
  onTooMany: (tokenHash) => {
    logTooManyUses(tokenHash, new Date()).catch((error: unknown) => log().error({ err: error }))
  },
})

/** Links to the papers of a meeting. */
const limitMeetingLinks = limitTokens({
  folder: '/sammantrade',
  isKnown: isKnownLink,
  page: () => tooManyPage(style),
  policy: contentSecurityPolicy(undefined),
  onTooMany: (tokenHash) => {
    logTooManyReadings(tokenHash, new Date()).catch((error: unknown) => log().error({ err: error }))
  },
})

/** Links to surveys: a personal one is one person's, an open one is used by a whole conference at once. */
const limitSurveyLinks = [
  { folder: '/enkat', pages: ['oppen', 'tack'] },
  { folder: '/enkat/oppen', mostUses: 12_000 },
].map((limit) =>
  limitTokens({
    ...limit,
    isKnown: isKnownLink,
    page: () => tooManyPage(style),
    policy: contentSecurityPolicy(undefined),
  }),
)

const anHour = 3_600_000

/**
 * Another number whenever something public may have changed, and on the hour: what depends on the day, such as whether a
 * step is late, is right from midnight on.
 */
const generation = (): number => publicGeneration() * 10_000_000 + Math.floor(Date.now() / anHour)

/** Where files are received. Three times the largest file: one that is too large is read past and answered in words. */
const largeBodies: LargeBodies = (address) =>
  uploadAddresses.some((pattern) => pattern.test(address)) ? 3 * largestFile : undefined

const uploadAddresses = [
  /^\/samordning\/kallor\/\d+\/uppladdning$/,
  /^\/samordning\/import\/(oppna-jamforelser|tabell|statistikfil|plan)$/,
  /^\/samordning\/import\/\d+\/upprepning$/,
  /^\/samordning\/sammankomster\/[^/]+\/deltagare$/,
  /^\/samordning\/utvecklingsmedel\/inlasning$/,
]

/** Prints where the site is and how to get in. */
async function announce(address: string, environment: Environment, now: Date): Promise<void> {
  const lines = ['', `Åtagandekollen svarar på ${address}`, '']
  const signIns = await listDemoSignIns()
  if (signIns.length > 0) {
    lines.push('Exempelinloggningar (bara i exempelsamverkan):')
    for (const { email, role, organisation } of signIns) {
      const label = role in roles ? roles[role as keyof typeof roles].label : role
      lines.push(`  ${email.padEnd(24)} ${label}${organisation ? `, ${organisation.name}` : ''}`)
    }
    lines.push(`  Lösenord: ${demoPassword(environment)}`, '')
  }
  const token = newToken()
  if (await offerFirstAdministrator(hashOf(token), now)) {
    lines.push(
      'Skapa den första administratören. Länken fungerar en gång, inom två dygn:',
      `  ${address}/kom-igang/${token}`,
      '',
    )
  }
  console.log(lines.join('\n'))
}

/** What no page could answer. The text is generic; the log has the rest under the same number. */
const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const id = String(response.getHeader('X-Request-Id'))
  if (response.headersSent) return next(error)
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status >= 400 && status < 500) {
    response.status(status).type('text/plain').send('Förfrågan går inte att läsa.')
    return
  }
  log().error({ id, err: error })
  const busy = error instanceof DatabaseBusy
  if (busy) response.setHeader('Retry-After', '10')
  response
    .status(busy ? 503 : 500)
    .type('text/plain')
    .send(`Något gick fel hos oss. Inget har sparats. Försök igen om en stund. Felnummer: ${id}`)
}

/**
 * On SIGTERM and SIGINT: no new requests, the ones under way are answered, the message under way is handed over, reports being
 * written are dropped, writes finish, the file is closed.
 */
function stopGracefully(server: Server, stopJobs: () => Promise<unknown>): void {
  const stop = () => {
    const quiet = stopJobs()
    server.close(() => void quiet.then(closeDatabase).then(() => process.exit(0)))
    // Browsers keep connections open after their last answer; each is closed as soon as it has nothing under way.
    setInterval(() => server.closeIdleConnections(), 100).unref()
    setTimeout(() => process.exit(1), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
