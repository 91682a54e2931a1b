import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ImportKind } from '#app/domain/import/kind.ts'
import type { ImportState } from '#app/domain/import/state.ts'
import type { ImportCounts, StoredImport } from '#app/domain/import/stored-import.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import type { KeptFile } from '#app/db/source/source-files.server.ts'

/** What is read with an import. */
export const parts = {
  file: true,
  source: { select: { id: true, slug: true, publisher: true, title: true, edition: true } },
  plan: { select: { slug: true, title: true } },
} as const satisfies Prisma.ImportInclude

type ImportRow = Prisma.ImportGetPayload<{ include: typeof parts }>

/** A stored row as the domain knows it. */
export function describeImport(row: ImportRow): StoredImport {
  const counts = JSON.parse(row.counts) as Partial<ImportCounts>
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    state: row.state as ImportState,
    title: row.title,
    createdAt: row.createdAt,
    createdName: row.createdName,
    file: row.file,
    source: row.source === null ? null : { id: row.source.id, slug: row.source.slug, name: sourceName(row.source) },
    choices: JSON.parse(row.choices) as unknown,
    counts: counts.created === undefined ? null : (counts as ImportCounts),
    repeatsId: row.repeatsId,
    plan: row.plan,
    progress: { done: row.progressDone, total: row.progressTotal },
    appliedAt: row.appliedAt,
    appliedName: row.appliedName,
    reason: row.reason,
    failure: row.failure,
    undone: row.undoneAt === null ? null : { at: row.undoneAt, name: row.undoneName ?? '', reason: row.undoneReason },
    version: row.version,
    isDemo: row.isDemo,
  }
}

/** An import, or null: it is not there, or the viewer does not work with imports. */
export async function findImport(viewer: SignedIn, id: number): Promise<StoredImport | null> {
  if (!can(viewer, 'import.manage')) return null
  const row = await read().import.findUnique({ where: { id }, include: parts })
  return row === null ? null : describeImport(row)
}

/** What has come in, before anything is chosen. */
export interface NewImport {
  kind: ImportKind
  title: string
  /** A file whose bytes are safely kept already. */
  file?: KeptFile | undefined
  sourceId?: number | undefined
  /** In the kind's own form. */
  choices?: unknown
  /** The import that it repeats. */
  repeatsId?: number | undefined
}

/** The stored file's row; the same bytes are one row, under the name that they first came with. */
export async function noteFile(tx: Tx, viewer: SignedIn, file: KeptFile, now: Date): Promise<number> {
  const { id } = await tx.storedFile.upsert({
    where: { sha256: file.sha256 },
    update: {},
    create: { ...file, storedAt: now, storedName: viewer.name },
  })
  return id
}

/** Notes that something has come in. Answers null when the viewer may not. */
export function createImport(viewer: SignedIn, created: NewImport, now: Date): Promise<{ id: number } | null> {
  if (!can(viewer, 'import.manage')) return Promise.resolve(null)
  return write(async (tx) => {
    const fileId = created.file === undefined ? null : await noteFile(tx, viewer, created.file, now)
    const { id } = await tx.import.create({
      data: {
        kind: created.kind,
        state: 'prepared',
        title: created.title,
        createdAt: now,
        createdById: viewer.userId,
        createdName: viewer.name,
        fileId,
        sourceId: created.sourceId ?? null,
        choices: JSON.stringify(created.choices ?? {}),
        repeatsId: created.repeatsId ?? null,
      },
    })
    await recordEvent(tx, { actor: viewer, at: now, kind: 'import.prepared', subject: { type: 'import', id } })
    return { id }
  })
}

/** Saves what has been chosen for an import that is being prepared. */
export function saveChoices(
  viewer: SignedIn,
  id: number,
  version: number,
  chosen: { choices: unknown; sourceId?: number | null | undefined; title?: string | undefined },
): Promise<'saved' | 'gone' | 'changed-meanwhile' | 'not-prepared'> {
  if (!can(viewer, 'import.manage')) return Promise.resolve('gone')
  return write(async (tx) => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null) return 'gone'
    if (row.state !== 'prepared') return 'not-prepared'
    if (row.version !== version) return 'changed-meanwhile'
    await tx.import.update({
      where: { id },
      data: {
        choices: JSON.stringify(chosen.choices),
        ...(chosen.sourceId === undefined ? {} : { sourceId: chosen.sourceId }),
        ...(chosen.title === undefined ? {} : { title: chosen.title }),
        counts: '{}',
        version: version + 1,
      },
    })
    return 'saved'
  })
}
