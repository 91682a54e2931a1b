import type { SignedIn } from '#app/domain/access/roles.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { slugOf } from '#app/domain/slug.ts'
import { sourceFacts } from '#app/domain/source/source-changes.ts'
import type { SourceFields } from '#app/domain/source/input.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import { whyNotDelete, type Use } from '#app/domain/use.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { describeSource, sourceInclude } from '#app/db/described-rows.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { usesOfSource } from './source-uses.server.ts'

/** A file that we hold. */
export interface HeldFile {
  sha256: string
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  storedAt: Date
  storedName: string
}

/** A source as those who edit it see it. */
export interface EditedSource extends SourceEdition {
  id: number
  version: number
  file: HeldFile | null
  uses: Use[]
}

/** A source in the list, with how many values rest on it. */
export interface ListedSource extends SourceEdition {
  id: number
  values: number
  hasFile: boolean
}

/** All sources, by publisher and then by title, newest edition first. */
export async function listSources(_viewer: SignedIn): Promise<ListedSource[]> {
  const rows = await read().source.findMany({
    include: { ...sourceInclude, _count: { select: { citations: true } } },
  })
  return rows
    .map((row) => ({ ...describeSource(row), id: row.id, values: row._count.citations, hasFile: row.fileId !== null }))
    .sort(
      (a, b) =>
        compareSwedish(a.publisher, b.publisher) ||
        compareSwedish(a.title, b.title) ||
        compareSwedish(b.edition, a.edition),
    )
}

/** One source with its file and where it is used, or null. */
export async function findSource(_viewer: SignedIn, id: number): Promise<EditedSource | null> {
  const row = await read().source.findUnique({ where: { id }, include: { ...sourceInclude, file: true } })
  if (row === null) return null
  const { file } = row
  return {
    ...describeSource(row),
    id: row.id,
    version: row.version,
    file:
      file === null
        ? null
        : {
            sha256: file.sha256,
            name: file.name,
            mediaType: file.mediaType,
            size: file.size,
            storedAt: file.storedAt,
            storedName: file.storedName,
          },
    uses: await usesOfSource(read(), row.id),
  }
}

/** Publisher, title and edition name an edition: no two sources have all three the same. */
const isKnown = async (tx: Tx, { publisher, title, edition }: SourceFields, except: number): Promise<boolean> =>
  (await tx.source.count({ where: { publisher, title, edition, NOT: { id: except } } })) > 0

/** An address part of its own: the title's, with a number after it where that is taken. */
async function freeSlug(tx: Tx, { title, edition }: SourceFields): Promise<string> {
  const base = slugOf(title.includes(edition) ? title : `${title} ${edition}`)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if ((await tx.source.count({ where: { slug } })) === 0) return slug
  }
}

const ratesOf = ({ responseRates }: SourceFields) =>
  responseRates.map((rate, index) => ({ ...rate, position: index + 1 }))

/** Adds a source. Answers "known" when there is one with the same publisher, title and edition. */
export function createSource(viewer: SignedIn, fields: SourceFields, now: Date): Promise<{ id: number } | 'known'> {
  return write(async (tx) => {
    if (await isKnown(tx, fields, 0)) return 'known'
    const source = await tx.source.create({
      data: { ...fields, slug: await freeSlug(tx, fields), responseRates: { create: ratesOf(fields) } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'source.created',
      subject: { type: 'source', id: source.id },
      changes: factChanges(sourceFacts, null, fields),
    })
    return { id: source.id }
  })
}

/** What became of a change: done, or why not. */
export type SourceSaved = 'saved' | 'gone' | 'changed-meanwhile' | 'known'

/** Changes what is known of a source; the address, the file and its checksum stay. `version` is the one that was read. */
export function updateSource(
  viewer: SignedIn,
  id: number,
  version: number,
  fields: SourceFields,
  now: Date,
): Promise<SourceSaved> {
  return write(async (tx) => {
    const before = await tx.source.findUnique({ where: { id }, include: sourceInclude })
    if (before === null) return 'gone'
    if (before.version !== version) return 'changed-meanwhile'
    if (await isKnown(tx, fields, id)) return 'known'
    await tx.responseRate.deleteMany({ where: { sourceId: id } })
    await tx.source.update({
      where: { id },
      data: { ...fields, version: version + 1, responseRates: { create: ratesOf(fields) } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'source.changed',
      subject: { type: 'source', id },
      data: { version: version + 1 },
      changes: factChanges(sourceFacts, before, fields),
    })
    return 'saved'
  })
}

/** What became of a deletion: done, or why not, in words where something rests on the source. */
export type SourceDeleted = 'deleted' | 'gone' | 'changed-meanwhile' | { why: string }

/** Deletes a source that nothing rests on. Its file stays on disk: another source may be the same file. */
export function deleteSource(viewer: SignedIn, id: number, version: number, now: Date): Promise<SourceDeleted> {
  return write(async (tx) => {
    const source = await tx.source.findUnique({ where: { id } })
    if (source === null) return 'gone'
    const why = whyNotDelete(await usesOfSource(tx, id))
    if (why !== undefined) return { why }
    if (source.version !== version) return 'changed-meanwhile'
    await tx.source.delete({ where: { id } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'source.deleted',
      subject: { type: 'source', id },
      message: `${source.publisher}: ${source.title}, ${source.edition}`,
      data: { slug: source.slug, fileSha256: source.fileSha256 },
    })
    return 'deleted'
  })
}
