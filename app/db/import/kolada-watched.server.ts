import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { readKoladaChoices } from '#app/domain/import/kolada/choices.ts'
import type { KeyFigure } from '#app/domain/import/kolada/key-figure.ts'
import { afterImport, storedReading, tieChoices, type TieChoices } from '#app/domain/import/kolada/tie.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** A series that has its values from a key figure. */
export interface WatchedTie {
  seriesId: number
  series: { slug: string; shortLabel: string; indicator: { slug: string; shortName: string } }
  choices: TieChoices
  /** Values that Kolada has and we do not. */
  fresh: number
}

/** A key figure that is watched. */
export interface WatchedKeyFigure {
  id: string
  /** As when somebody began to watch it, or last agreed to another. */
  title: string
  lastReadAt: Date
  goneAt: Date | null
  ties: WatchedTie[]
}

/** What is watched, by id. Series that have ended here are not. */
export async function listWatched(): Promise<WatchedKeyFigure[]> {
  const rows = await read().koladaKpi.findMany({
    where: { isWatched: true },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      title: true,
      lastReadAt: true,
      goneAt: true,
      ties: {
        where: { endedAt: null, series: { ending: null } },
        select: {
          seriesId: true,
          choices: true,
          lastRead: true,
          series: { select: { slug: true, shortLabel: true, indicator: { select: { slug: true, shortName: true } } } },
        },
      },
    },
  })
  return rows.map(({ ties, ...row }) => ({
    ...row,
    ties: ties.map(({ choices, lastRead, ...tie }) => ({
      ...tie,
      choices: tieChoices.parse(JSON.parse(choices)),
      fresh: storedReading(lastRead)?.fresh ?? 0,
    })),
  }))
}

/** What is watched, for those who work with imports. */
export const listWatchedFor = (viewer: SignedIn): Promise<WatchedKeyFigure[]> =>
  can(viewer, 'import.manage') ? listWatched() : Promise.resolve([])

/** Begins to watch the key figures, as they are now. Answers how many were not watched before. */
export function watchKeyFigures(viewer: SignedIn, found: readonly KeyFigure[], now: Date): Promise<number> {
  if (!can(viewer, 'import.manage') || found.length === 0) return Promise.resolve(0)
  return write(async (tx) => {
    const watched = await tx.koladaKpi.findMany({ where: { isWatched: true }, select: { id: true } })
    const known = new Set(watched.map(({ id }) => id))
    const added = found.filter(({ id }) => !known.has(id))
    for (const figure of added) {
      const { id, title } = figure
      const content = JSON.stringify(figure)
      await tx.koladaKpi.upsert({
        where: { id },
        update: { isWatched: true, title, content, lastReadAt: now, goneAt: null },
        create: { id, title, content, firstReadAt: now, lastReadAt: now },
      })
    }
    if (added.length > 0) {
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'key-figure.watched',
        subject: { type: 'installation', id: 1 },
        message:
          added.length > 3
            ? counted(added.length, 'nyckeltal', 'nyckeltal', 'neuter')
            : formatList(added.map(({ id, title }) => `${id} ${title}`)),
        data: { keyFigures: added.map(({ id }) => id).join(' ') },
      })
    }
    return added.length
  })
}

/** Stops watching a key figure; what is stored of it stays. Answers whether it was watched. */
export function unwatchKeyFigure(viewer: SignedIn, id: string, now: Date): Promise<boolean> {
  if (!can(viewer, 'import.manage')) return Promise.resolve(false)
  return write(async (tx) => {
    const { count } = await tx.koladaKpi.updateMany({ where: { id, isWatched: true }, data: { isWatched: false } })
    if (count === 0) return false
    const row = await tx.koladaKpi.findUniqueOrThrow({ where: { id } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'key-figure.unwatched',
      subject: { type: 'installation', id: 1 },
      message: `${id} ${row.title}`,
      data: { keyFigure: id },
    })
    return true
  })
}

/**
 * Begins to watch what has been read in from Kolada since the last time: each import that is done adds its areas and years
 * to what its series has from the key figure. Nothing is written when there is nothing new.
 */
export async function watchDoneImports(now: Date): Promise<void> {
  const ties = await read().koladaTie.findMany({ select: { choices: true } })
  const known = new Set(ties.flatMap(({ choices }) => tieChoices.parse(JSON.parse(choices)).imports))
  const done = await read().import.findMany({
    where: { kind: 'kolada', state: 'done' },
    select: { id: true, choices: true, appliedAt: true },
    orderBy: { id: 'asc' },
  })
  const added = done.filter(({ id }) => !known.has(id))
  if (added.length === 0) return
  await write(async (tx) => {
    for (const { id: importId, choices: stored, appliedAt } of added) {
      const choices = readKoladaChoices(JSON.parse(stored))
      if (choices === undefined) continue
      const { id: kpiId, title } = choices.keyFigure
      const readAt = appliedAt ?? now
      await tx.koladaKpi.upsert({
        where: { id: kpiId },
        update: { isWatched: true },
        create: { id: kpiId, title, content: '{}', firstReadAt: readAt, lastReadAt: readAt },
      })
      for (const part of choices.parts) {
        const { seriesId } = part
        const tie = await tx.koladaTie.findUnique({ where: { kpiId_seriesId: { kpiId, seriesId } } })
        const before = tie === null ? undefined : tieChoices.parse(JSON.parse(tie.choices))
        const after = afterImport(before, choices, part, importId)
        if (after === undefined) continue
        const data = { choices: JSON.stringify(after), endedAt: null }
        await tx.koladaTie.upsert({
          where: { kpiId_seriesId: { kpiId, seriesId } },
          update: data,
          create: { kpiId, seriesId, ...data },
        })
      }
    }
  })
}
