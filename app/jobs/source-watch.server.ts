import { keepReading, keepTrouble } from '#app/db/import/kolada-reading.server.ts'
import { listWatched, watchDoneImports, type WatchedKeyFigure } from '#app/db/import/kolada-watched.server.ts'
import { koladaCellName, type KoladaCell } from '#app/domain/import/kolada/cell.ts'
import { koladaIdsOf } from '#app/domain/import/kolada/choices.ts'
import type { KeyFigure } from '#app/domain/import/kolada/key-figure.ts'
import { isDue, isLongUnread } from '#app/domain/import/kolada/schedule.ts'
import type { TieChoices } from '#app/domain/import/kolada/tie.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { KoladaFault, type Access } from '#app/imports/kolada/access.ts'
import { kolada } from '#app/imports/kolada/configured.server.ts'
import { hasKeyFigures, readKeyFigures, readValues } from '#app/imports/kolada/kolada.server.ts'
import { cellsOf } from '#app/imports/kolada/wire.ts'

/** Milliseconds between looks at the clock. */
const every = 600_000
/** Milliseconds from a reading that failed until it is tried again by the clock. */
const afterFailure = 3_600_000

/** How a reading goes, or went the last time. */
export interface WatchStanding {
  isReading: boolean
  done: number
  total: number
  /** Why the last reading was not whole; null when it was. */
  why: string | null
}

interface Watch {
  standing: WatchStanding
  reading: Promise<void> | undefined
  ending: AbortController
  /** When the last reading began, in milliseconds. */
  triedAt: number
}

// Kept on globalThis so that the development server's reloads share it.
const holder = globalThis as { atagandekollenWatch?: Watch }
const watch = (): Watch =>
  (holder.atagandekollenWatch ??= {
    standing: { isReading: false, done: 0, total: 0, why: null },
    reading: undefined,
    ending: new AbortController(),
    triedAt: 0,
  })

/** How the reading goes. */
export const watchStanding = (): WatchStanding => watch().standing

/**
 * Reads everything that is watched again, and opens a case for what is otherwise than here. Asks nothing of anybody when
 * nothing is watched. One key figure that cannot be read does not stop the others.
 *
 * @returns why it was not read whole, in words; undefined when it was
 */
export async function readSources(
  access: Access,
  now: Date,
  { signal, progress }: { signal?: AbortSignal; progress?: (done: number, total: number) => void } = {},
): Promise<string | undefined> {
  await watchDoneImports(now)
  const watched = await listWatched()
  if (watched.length === 0) return undefined
  const troubles: string[] = []
  try {
    const found = await findAgain(access, watched, signal)
    for (const [index, one] of watched.entries()) {
      progress?.(index, watched.length)
      await readOne(access, one, found.get(one.id) ?? null, now, signal).catch((error: unknown) => {
        troubles.push(troubleOf(error))
      })
    }
    progress?.(watched.length, watched.length)
  } catch (error) {
    troubles.push(troubleOf(error))
  }
  const [why] = troubles
  await tellUnread(why, now)
  return why
}

/** What a fault says; any other error is not Kolada's, and is passed on. */
function troubleOf(error: unknown): string {
  if (error instanceof KoladaFault) return error.message
  throw error
}

async function findAgain(
  access: Access,
  watched: readonly WatchedKeyFigure[],
  signal: AbortSignal | undefined,
): Promise<Map<string, KeyFigure>> {
  const ids = watched.map(({ id }) => id)
  const found = await readKeyFigures(access, ids, { signal })
  // An API that has moved answers 404 to everything, which must not be read as everything gone.
  if (found.length === 0 && !(await hasKeyFigures(access, { signal }))) {
    throw new KoladaFault('Kolada svarar men har inga data på adressen. Kontrollera KOLADA_URL.')
  }
  return new Map(found.map((one) => [one.id, one]))
}

async function readOne(
  access: Access,
  { id, ties }: WatchedKeyFigure,
  keyFigure: KeyFigure | null,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<void> {
  const cells = new Map<number, Map<string, KoladaCell>>()
  for (const { seriesId, choices } of keyFigure === null ? [] : ties) {
    const question = { keyFigure: id, areas: koladaIdsOf(choices.part), years: yearsOf(choices, now) }
    const { rows } = await readValues(access, question, { signal })
    const asked = cellsOf(rows).filter(({ sex }) => choices.bySex || sex === 'T')
    cells.set(seriesId, new Map(asked.map((cell) => [koladaCellName(cell), cell])))
  }
  await keepReading({ id, keyFigure, cells }, now)
}

/** The years of what was read in, and those that have come since. */
function yearsOf({ from, to }: TieChoices, now: Date): number[] {
  const last = Math.max(to, Number(calendarDate(now).slice(0, 4)))
  return Array.from({ length: last - from + 1 }, (_, index) => from + index)
}

async function tellUnread(why: string | undefined, now: Date): Promise<void> {
  if (why === undefined) return keepTrouble(null, now)
  const unread = (await listWatched()).filter(({ lastReadAt }) => isLongUnread(lastReadAt, now))
  const [oldest] = unread.map(({ lastReadAt }) => lastReadAt.toISOString()).sort()
  if (oldest !== undefined) await keepTrouble({ since: oldest, why, keyFigures: unread.length }, now)
}

/** Begins a reading, unless one is under way. It goes on in the background. */
export function beginReading(now: Date, log: (line: Record<string, unknown>) => void = () => undefined): void {
  const here = watch()
  if (here.reading !== undefined) return
  here.triedAt = now.getTime()
  here.ending = new AbortController()
  here.standing = { isReading: true, done: 0, total: 0, why: null }
  const { signal } = here.ending
  const end = (why: string | null): void => {
    here.standing = { ...here.standing, isReading: false, why }
    here.reading = undefined
  }
  here.reading = readSources(kolada(), now, {
    signal,
    progress: (done, total) => {
      here.standing = { ...here.standing, done, total }
    },
  }).then(
    (why) => end(why ?? null),
    (error: unknown) => {
      if (!signal.aborted) log({ job: 'source-watch', err: error })
      end('Läsningen avbröts.')
    },
  )
}

/** Whether something is watched and has not been read since the night. */
async function isReadingDue(now: Date): Promise<boolean> {
  if (now.getTime() - watch().triedAt < afterFailure) return false
  await watchDoneImports(now)
  return (await listWatched()).some(({ lastReadAt }) => isDue(lastReadAt, now))
}

/**
 * Reads the sources again every night, and after a start what has been missed. Nothing is read, and nobody is asked, as
 * long as nothing is watched. Answers how to stop.
 */
export function startSourceWatch(log: (line: Record<string, unknown>) => void): { stop: () => Promise<void> } {
  const look = async (): Promise<void> => {
    try {
      const now = new Date()
      if (await isReadingDue(now)) beginReading(now, log)
    } catch (error) {
      log({ job: 'source-watch', err: error })
    }
  }
  let looking = look()
  const timer = setInterval(() => {
    looking = look()
  }, every).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
      watch().ending.abort()
      await watch().reading
    },
  }
}
