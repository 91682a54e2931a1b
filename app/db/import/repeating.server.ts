import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ImportKind } from '#app/domain/import/kind.ts'
import { choicesToRepeat, whyNotDiscard, whyNotRepeat } from '#app/domain/import/repeating.ts'
import type { ImportState } from '#app/domain/import/state.ts'
import { write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import type { KeptFile } from '#app/db/source/source-files.server.ts'
import { noteFile } from './imports.server.ts'

/** Prepares an import once more, with the same choices and what came then, or with another file. */
export function repeatImport(
  viewer: SignedIn,
  id: number,
  file: KeptFile | undefined,
  now: Date,
): Promise<{ ok: true; id: number } | { ok: false; why: string | null }> {
  if (!can(viewer, 'import.manage')) return Promise.resolve({ ok: false, why: null })
  return write(async (tx): Promise<{ ok: true; id: number } | { ok: false; why: string | null }> => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null) return { ok: false, why: null }
    const why = whyNotRepeat(row.kind as ImportKind, row.state as ImportState)
    if (why !== undefined) return { ok: false, why }
    const made = await tx.import.create({
      data: {
        kind: row.kind,
        state: 'prepared',
        title: file?.name ?? row.title,
        createdAt: now,
        createdById: viewer.userId,
        createdName: viewer.name,
        fileId: file === undefined ? row.fileId : await noteFile(tx, viewer, file, now),
        sourceId: row.sourceId,
        choices: JSON.stringify(choicesToRepeat(row.kind as ImportKind, JSON.parse(row.choices))),
        repeatsId: row.id,
        isDemo: row.isDemo,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.prepared',
      subject: { type: 'import', id: made.id },
      data: { repeats: row.id },
    })
    return { ok: true, id: made.id }
  })
}

/** Puts away an import that has written nothing. What came is kept. */
export function discardImport(
  viewer: SignedIn,
  id: number,
  version: number,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: string | null }> {
  if (!can(viewer, 'import.manage')) return Promise.resolve({ ok: false, why: null })
  return write(async (tx): Promise<{ ok: true } | { ok: false; why: string | null }> => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null) return { ok: false, why: null }
    const why = whyNotDiscard(row.state as ImportState)
    if (why !== undefined) return { ok: false, why }
    if (row.version !== version)
      return { ok: false, why: 'Någon har ändrat importen sedan du öppnade sidan. Läs den först.' }
    await tx.import.update({ where: { id }, data: { state: 'discarded', version: version + 1 } })
    await recordEvent(tx, { actor: viewer, at: now, kind: 'import.discarded', subject: { type: 'import', id } })
    return { ok: true }
  })
}
