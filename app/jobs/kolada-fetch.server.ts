import { keepAnswer } from '#app/db/import/kolada-answer.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  questionOf,
  readKoladaChoices,
  type KoladaChoices,
  type KoladaQuestion,
} from '#app/domain/import/kolada/choices.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { discardFile, keepFile, receiveFile } from '#app/files/file-store.server.ts'
import { keptPages } from '#app/files/kept-pages.server.ts'
import { KoladaFault } from '#app/imports/kolada/access.ts'
import { kolada } from '#app/imports/kolada/configured.server.ts'
import { answerFile } from '#app/imports/kolada/kept-answer.ts'
import { readKeyFigures, readValues } from '#app/imports/kolada/kolada.server.ts'

/** How far the fetching for an import has come. Kept in memory: after a restart it is begun again by hand. */
export type FetchStanding = { state: 'running'; done: number; total: number } | { state: 'failed'; why: string }

interface Fetching {
  standing: FetchStanding
  ending: AbortController
  work: Promise<void>
}

// Kept on globalThis so that the development server's reloads share it.
const holder = globalThis as { atagandekollenFetching?: Map<number, Fetching> }
const fetching = (): Map<number, Fetching> => (holder.atagandekollenFetching ??= new Map<number, Fetching>())

/** Bytes of one answer, all pages together. */
const largestAnswer = 100_000_000

/** How far the fetching has come; undefined when it is done or has not begun. */
export const fetchStanding = (importId: number): FetchStanding | undefined => fetching().get(importId)?.standing

/**
 * Begins to fetch what an import's choices ask for, in the background. What has been fetched already of the same question
 * is not asked for again, so that what was broken off goes on.
 *
 * @returns why it cannot begin, in words; undefined when it has begun or goes on
 */
export async function beginFetch(viewer: SignedIn, importId: number): Promise<string | undefined> {
  if (fetching().get(importId)?.standing.state === 'running') return undefined
  const imported = await findImport(viewer, importId)
  const choices = readKoladaChoices(imported?.choices)
  const question = choices === undefined ? undefined : questionOf(choices)
  if (imported?.state !== 'prepared' || choices === undefined || question === undefined) {
    return 'Välj områden, år och serie först.'
  }
  const ending = new AbortController()
  const one: Fetching = { standing: { state: 'running', done: 0, total: 1 }, ending, work: Promise.resolve() }
  fetching().set(importId, one)
  const { version } = imported
  one.work = fetchWhole(viewer, { importId, version, choices, question }, one).then(
    () => {
      fetching().delete(importId)
    },
    (error: unknown) => {
      one.standing = { state: 'failed', why: whyFailed(error) }
    },
  )
  return undefined
}

function whyFailed(error: unknown): string {
  if (error instanceof KoladaFault) return error.message
  if (error instanceof DOMException && error.name === 'AbortError') return 'Hämtningen avbröts.'
  return 'Något gick fel hos oss när värdena hämtades. Försök igen.'
}

async function fetchWhole(
  viewer: SignedIn,
  asked: { importId: number; version: number; choices: KoladaChoices; question: KoladaQuestion },
  one: Fetching,
): Promise<void> {
  const { importId, version, choices, question } = asked
  const access = kolada()
  const { signal } = one.ending
  const [keyFigure] = await readKeyFigures(access, [choices.keyFigure.id], { signal })
  if (keyFigure === undefined)
    throw new KoladaFault(`Nyckeltalet ${choices.keyFigure.id} finns inte längre hos Kolada.`)
  const pages = keptPages(`kolada-${importId}`)
  const read = await readValues(access, question, {
    pages,
    signal,
    progress: (done, total) => {
      one.standing = { state: 'running', done, total }
    },
  })
  const now = new Date()
  const bytes = answerFile(read, keyFigure, access.base, now)
  const received = await receiveFile(chunksOf(bytes), largestAnswer)
  if (received === 'too-large') throw new KoladaFault('Svaret är för stort att spara. Välj färre områden eller år.')
  try {
    await keepFile(received)
  } finally {
    await discardFile(received)
  }
  const name = `kolada-${keyFigure.id}-${calendarDate(now)}.json`
  const file = { sha256: received.sha256, size: received.size, name, mediaType: 'application/json' }
  const became = await keepAnswer(viewer, importId, version, { file, title: keyFigure.title }, now)
  if (became !== 'kept') throw new KoladaFault('Valen har ändrats medan värdena hämtades. Hämta igen.')
  await pages.clear()
}

// oxlint-disable-next-line require-await -- the store takes what comes in parts
async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Stops the fetching for an import; what has come stays, so that it can go on. */
export const cancelFetch = (importId: number): void => fetching().get(importId)?.ending.abort()

/** Stops all fetching. */
export async function stopFetching(): Promise<void> {
  const all = [...fetching().values()]
  for (const { ending } of all) ending.abort()
  await Promise.all(all.map(({ work }) => work))
}
