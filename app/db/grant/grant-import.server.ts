import { createHash } from 'node:crypto'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { kronorOrNot } from '#app/domain/grant/amount.ts'
import {
  checkGrantRows,
  readInWords,
  writtenGrants,
  type CheckedGrant,
  type StoredGrant,
} from '#app/domain/grant/check-rows.ts'
import type { ReadGrant, UnreadRow } from '#app/domain/grant/read-rows.ts'
import { resolveRecipient, type ResolvedRecipient } from '#app/domain/grant/recipient.ts'
import type { GrantWay } from '#app/domain/grant/way.ts'
import { whyNotUndone, writtenByImport, type WrittenByImport } from '#app/domain/grant/written-by-import.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import type { ImportCounts } from '#app/domain/import/stored-import.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findKnownRecipients } from './grants.server.ts'

/** A row whose recipient is named as we name it, with what that is. */
type TiedRow = ReadGrant & { tied: ResolvedRecipient }

/** Names the rows' recipients as we do, so that one municipality is one, however it is written. */
export async function tieRows(viewer: SignedIn, rows: readonly ReadGrant[]): Promise<TiedRow[]> {
  const known = await findKnownRecipients(viewer)
  return rows.map((row) => {
    const tied = resolveRecipient(row.recipient, row.year, known)
    return { ...row, recipient: tied.recipient, tied }
  })
}

const storedIn = async (db: Reader | Tx, rows: readonly ReadGrant[]): Promise<StoredGrant[]> =>
  (await db.grant.findMany({ where: { year: { in: [...new Set(rows.map(({ year }) => year))] } } })).map((row) => ({
    ...row,
    way: row.way as GrantWay,
  }))

/** A mark of what reading in would do, so that what is read in is what was seen. */
const markOf = (checked: readonly CheckedGrant[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        checked.map((one) => [one.outcome, one.row, 'from' in one ? [one.from.id, one.from.version] : null]),
      ),
    )
    .digest('hex')
    .slice(0, 32)

/** What reading in the rows would do, against what is stored now. */
export async function previewGrants(
  viewer: SignedIn,
  rows: readonly ReadGrant[],
): Promise<{ checked: CheckedGrant[]; problems: UnreadRow[]; mark: string }> {
  if (!can(viewer, 'grant.manage')) return { checked: [], problems: [], mark: '' }
  const tied = await tieRows(viewer, rows)
  const answer = checkGrantRows(tied, await storedIn(read(), tied))
  return { ...answer, mark: markOf(answer.checked) }
}

/** What the form that reads in carries. */
export interface GrantsToApply {
  version: number
  rows: readonly ReadGrant[]
  /** Of the preview that was seen. */
  mark: string
  /** Why amounts that are there are changed; asked only when some are. */
  reason: string
}

const gone = { ok: false, why: 'Importen finns inte.' } as const satisfies EditAnswer

/** Reads in the rows of a prepared import, all or none, in one transaction; the import keeps what it wrote. */
export async function applyGrants(
  viewer: SignedIn,
  id: number,
  applied: GrantsToApply,
  now: Date,
): Promise<EditAnswer<{ created: number; revised: number }>> {
  if (!can(viewer, 'grant.manage')) return gone
  const rows = await tieRows(viewer, applied.rows)
  return write(async (tx): Promise<EditAnswer<{ created: number; revised: number }>> => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null || row.kind !== 'grants') return gone
    if (row.state !== 'prepared') return { ok: false, why: 'Importen är redan inläst eller kasserad.' }
    const stale = staleAnswer(applied.version, row.version)
    if (stale !== undefined) return stale
    const { sourceId } = row
    if (sourceId === null) return { ok: false, why: 'Importen har ingen källa. Börja om och välj en.' }
    const { checked, problems } = checkGrantRows(rows, await storedIn(tx, rows))
    if (problems[0] !== undefined) return { ok: false, why: problems[0].why }
    if (markOf(checked) !== applied.mark) return { ok: false, why: seenOther, version: row.version }
    const changed = checked.filter((one) => one.outcome === 'changed')
    if (changed.length > 0 && applied.reason === '') return { ok: false, field: 'reason', why: noReason }
    const locator = writtenByImport.pick({ locator: true }).safeParse(JSON.parse(row.choices)).data?.locator ?? ''
    const written = await writeRows(tx, viewer, checked, { sourceId, locator, now })
    const counts: ImportCounts = {
      created: written.created.length,
      revised: written.changed.length,
      unchanged: written.unchanged,
      skipped: 0,
    }
    await tx.import.update({
      where: { id },
      data: {
        state: 'done',
        choices: JSON.stringify(written),
        counts: JSON.stringify(counts),
        reason: applied.reason,
        appliedAt: now,
        appliedName: viewer.name,
        version: row.version + 1,
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.applied',
      subject: { type: 'import', id },
      message: [readInWords(counts), applied.reason].filter((text) => text !== '').join('. '),
      data: { created: counts.created, revised: counts.revised, unchanged: counts.unchanged },
      changes: changesOf(checked),
    })
    return { ok: true, created: counts.created, revised: counts.revised }
  })
}

const seenOther =
  'Uppgifterna har ändrats sedan du öppnade sidan, och inget har lästs in. Titta igenom listan igen och läs sedan in.'
const noReason = 'Några belopp finns redan och ändras. Skriv varför.'

const nameOf = ({ recipient, year }: Pick<ReadGrant, 'recipient' | 'year'>): string => `${recipient} ${year}`

async function writeRows(
  tx: Tx,
  viewer: SignedIn,
  checked: readonly CheckedGrant<TiedRow>[],
  { sourceId, locator, now }: { sourceId: number; locator: string; now: Date },
): Promise<WrittenByImport> {
  const codes = checked.flatMap(({ row }) => row.tied.areaCode ?? [])
  const areas = await tx.area.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { id: true, code: true },
  })
  const areaId = new Map(areas.map(({ id, code }) => [code, id]))
  const written: WrittenByImport = { locator, created: [], changed: [], unchanged: checked.length }
  for (const one of writtenGrants(checked)) {
    const { tied, row: number, ...row } = one.row
    const place = { sourceId, locator: [locator, `rad ${number}`].filter((text) => text !== '').join(', ') }
    const { granted, used } = row
    written.unchanged -= 1
    if (one.outcome === 'new') {
      const { id, version } = await tx.grant.create({
        data: {
          ...row,
          ...place,
          organisationId: tied.organisationId,
          areaId: tied.areaCode === null ? null : (areaId.get(tied.areaCode) ?? null),
          createdAt: now,
          createdName: viewer.name,
        },
      })
      written.created.push({ id, version, name: nameOf(row) })
      continue
    }
    const before = await tx.grant.findUniqueOrThrow({ where: { id: one.from.id } })
    const note = row.note === '' ? before.note : row.note
    const version = before.version + 1
    await tx.grant.update({ where: { id: before.id }, data: { granted, used, note, ...place, version } })
    const { granted: g, used: u, note: n, sourceId: s, locator: l } = before
    written.changed.push({
      id: before.id,
      version,
      name: nameOf(row),
      before: { granted: g, used: u, note: n, sourceId: s, locator: l },
    })
  }
  return written
}

/** Most changes that the history lists one by one. */
const mostTold = 200

const changesOf = (checked: readonly CheckedGrant[]): FieldChange[] =>
  writtenGrants(checked)
    .flatMap((one) => {
      const told = (what: 'granted' | 'used', label: string): FieldChange[] => {
        const before = one.outcome === 'changed' ? kronorOrNot(one.from[what]) : ''
        const after = kronorOrNot(one.row[what])
        return before === after ? [] : [{ label: `${nameOf(one.row)}, ${label}`, before, after }]
      }
      return [...told('granted', 'beviljat'), ...told('used', 'använt')]
    })
    .slice(0, mostTold)

/** Takes back what an import of grants wrote: all of it, or nothing where some of it has been changed since. */
export async function undoGrants(
  viewer: SignedIn,
  id: number,
  version: number,
  reason: string,
  now: Date,
): Promise<EditAnswer> {
  if (!can(viewer, 'grant.manage')) return gone
  return write(async (tx): Promise<EditAnswer> => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null || row.kind !== 'grants') return gone
    if (row.state !== 'done') return { ok: false, why: 'Bara det som är inläst går att ångra.' }
    const stale = staleAnswer(version, row.version)
    if (stale !== undefined) return stale
    const written = writtenByImport.parse(JSON.parse(row.choices))
    const ids = [...written.created, ...written.changed].map((one) => one.id)
    const stillThere = await tx.grant.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } })
    const why = whyNotUndone(written, new Map(stillThere.map((one) => [one.id, one.version])))
    if (why !== undefined) return { ok: false, why }
    for (const { id: grantId, version: made, before } of written.changed) {
      await tx.grant.update({ where: { id: grantId }, data: { ...before, version: made + 1 } })
    }
    await tx.grant.deleteMany({ where: { id: { in: written.created.map((one) => one.id) } } })
    await tx.import.update({
      where: { id },
      data: { state: 'undone', undoneAt: now, undoneName: viewer.name, undoneReason: reason, version: version + 1 },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.undone',
      subject: { type: 'import', id },
      message: reason,
      data: { created: written.created.length, revised: written.changed.length },
    })
    return { ok: true }
  })
}
