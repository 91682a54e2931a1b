import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotTeach } from '#app/domain/gathering/attendance-input.ts'
import {
  foldName,
  nameFinder,
  type NamedOrganisation,
  type WrittenMatch,
} from '#app/domain/organisation/written-name.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** A way of writing an organisation's name that somebody has taught. */
export interface LearntName {
  id: number
  written: string
  organisation: { slug: string; name: string }
  learntAt: Date
  learntName: string
}

/** The ways of writing that have been taught, by organisation. */
export async function listLearntNames(viewer: SignedIn): Promise<LearntName[]> {
  if (!can(viewer, 'gathering.manage')) return []
  const rows = await read().organisationAlias.findMany({
    include: { organisation: { select: { slug: true, name: true } } },
  })
  return rows
    .map(({ id, written, organisation, learntAt, learntName }) => ({ id, written, organisation, learntAt, learntName }))
    .sort((a, b) => compareSwedish(a.organisation.name, b.organisation.name) || compareSwedish(a.written, b.written))
}

/** The partnership's organisations, and a function that finds them by what is written. */
export async function findByWrittenName(
  viewer: SignedIn,
): Promise<{ organisations: NamedOrganisation[]; find: (text: string) => WrittenMatch }> {
  const [rows, learnt] = await Promise.all([
    read().organisation.findMany({ select: { slug: true, name: true, shortName: true } }),
    listLearntNames(viewer),
  ])
  const organisations = rows.sort((a, b) => compareSwedish(a.name, b.name))
  const find = nameFinder(organisations, new Map(learnt.map((one) => [one.written, one.organisation.slug])))
  return { organisations, find }
}

/** Remembers ways of writing; what may be somebody's name is passed over, and so is what is remembered already. */
export async function learnNames(
  tx: Tx,
  viewer: SignedIn,
  taught: readonly { written: string; slug: string }[],
  now: Date,
): Promise<void> {
  for (const { written, slug } of taught) {
    const folded = written.trim().startsWith('@') ? '' : foldName(written)
    if (folded === '' || whyNotTeach(written) !== undefined) continue
    const organisation = await tx.organisation.findUnique({ where: { slug }, select: { id: true } })
    const known = await tx.organisationAlias.findUnique({ where: { written: folded } })
    if (organisation === null || known?.organisationId === organisation.id) continue
    const row = { organisationId: organisation.id, learntAt: now, learntName: viewer.name }
    await tx.organisationAlias.upsert({ where: { written: folded }, update: row, create: { ...row, written: folded } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'organisation.name-learnt',
      subject: { type: 'organisation', id: organisation.id },
      changes: [{ label: 'Inlärt skrivsätt', before: '', after: folded }],
    })
  }
}

/** Forgets a way of writing. Answers null when it is not there. */
export function forgetName(viewer: SignedIn, id: number, now: Date): Promise<{ written: string } | null> {
  if (!can(viewer, 'gathering.manage')) return Promise.resolve(null)
  return write(async (tx) => {
    const row = await tx.organisationAlias.findUnique({ where: { id } })
    if (row === null) return null
    await tx.organisationAlias.delete({ where: { id } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'organisation.name-forgotten',
      subject: { type: 'organisation', id: row.organisationId },
      changes: [{ label: 'Inlärt skrivsätt', before: row.written, after: '' }],
    })
    return { written: row.written }
  })
}
