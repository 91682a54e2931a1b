import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import type { LineageLink } from '#app/domain/plan/comparison/descent.ts'
import type { Edition, EditionReference } from '#app/domain/plan/comparison/edition.ts'
import {
  lineageField,
  lineageKinds,
  whyNotContinue,
  whyNotLink,
  type LineageInput,
  type LineageKind,
} from '#app/domain/plan/lineage.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { findEdition, listEditions, type VersionedEdition } from './editions.server.ts'
import { reachableLinks } from './lineage-links.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** What the page needs in order to state what an edition continues in an earlier one. */
export interface LineageForm {
  edition: VersionedEdition
  /** The earlier edition asked for: the named one, otherwise what the edition is based on, otherwise the one before. */
  earlier: Edition | null
  /** Every other edition that the viewer may see, newest first. */
  others: EditionReference[]
  /** What is stated between the two: ids of the earlier by the field of what continues them. */
  stated: Record<string, number[]>
}

/** The form for the edition with this address. Null when it, or the named earlier edition, cannot be seen. */
export async function findLineageForm(
  viewer: SignedIn,
  slug: string,
  earlierSlug: string | undefined,
): Promise<LineageForm | null> {
  const edition = await findEdition(viewer, slug)
  if (edition === null) return null
  const others = (await listEditions(viewer)).filter((other) => other.id !== edition.id)
  const before = others.find((other) => whyNotContinue(other, edition) === undefined)
  const wanted = earlierSlug ?? edition.basedOnSlug ?? before?.slug
  const earlier = wanted === undefined ? null : await findEdition(viewer, wanted)
  if (earlier === null && earlierSlug !== undefined) return null
  if (earlier === null) return { edition, earlier, others, stated: {} }
  const stated: Record<string, number[]> = {}
  for (const kind of lineageKinds) {
    for (const { from, to } of await linksBetween(read(), kind, earlier, edition)) {
      ;(stated[lineageField(kind, to)] ??= []).push(from)
    }
  }
  return { edition, earlier, others, stated }
}

const idsOf = (kind: LineageKind, edition: Edition): number[] =>
  kind === 'goal'
    ? edition.goals.map(({ id }) => id)
    : edition.goals.flatMap((goal) => goal.commitments.map(({ id }) => id))

/** The links that lead straight from the one edition to the other. */
async function linksBetween(
  client: Reader | Tx,
  kind: LineageKind,
  earlier: Edition,
  later: Edition,
): Promise<LineageLink[]> {
  const where = { fromId: { in: idsOf(kind, earlier) }, toId: { in: idsOf(kind, later) } }
  const query = { where, orderBy: { id: 'asc' }, select: { fromId: true, toId: true } } as const
  const rows =
    kind === 'goal' ? await client.goalLineage.findMany(query) : await client.commitmentLineage.findMany(query)
  return rows.map(({ fromId, toId }) => ({ from: fromId, to: toId }))
}

/** How saving went. `errors` by field, as lineageField names them. */
export type SavedLineage =
  | { ok: true; added: number; removed: number }
  | { ok: false; kind: 'not-there' }
  | { ok: false; kind: 'refused'; why: string }
  | { ok: false; kind: 'errors'; errors: Record<string, string> }
  | { ok: false; kind: 'changed'; version: number }

/**
 * States what an edition continues in one earlier edition; links to other editions are left as they are. Editions that
 * are adopted may be given a lineage too, because it is no part of their wording. All or nothing.
 */
export function saveLineage(
  viewer: SignedIn,
  slug: string,
  earlierSlug: string,
  input: LineageInput,
  now: Date,
): Promise<SavedLineage> {
  return write(async (tx): Promise<SavedLineage> => {
    const [edition, earlier] = [await findEdition(viewer, slug, tx), await findEdition(viewer, earlierSlug, tx)]
    if (edition === null || earlier === null) return { ok: false, kind: 'not-there' }
    const why = whyNotContinue(earlier, edition)
    if (why !== undefined) return { ok: false, kind: 'refused', why }
    if (edition.version !== input.version) return { ok: false, kind: 'changed', version: edition.version }

    const errors: Record<string, string> = {}
    const changes = []
    for (const kind of lineageKinds) {
      const wanted = wantedLinks(kind, edition, input)
      const known = new Set(idsOf(kind, earlier))
      const present = await linksBetween(tx, kind, earlier, edition)
      const added = without(wanted, present)
      const stated = await reachableLinks(kind, idsOf(kind, earlier), 'back', tx)
      for (const link of wanted) {
        const fault = known.has(link.from)
          ? whyNotLink(link, stated)
          : `Valet finns inte i ${earlier.title}. Välj något i listan.`
        if (fault !== undefined) errors[lineageField(kind, link.to)] = fault
      }
      changes.push({ kind, added, removed: without(present, wanted) })
    }
    if (Object.keys(errors).length > 0) return { ok: false, kind: 'errors', errors }

    const added = changes.reduce((sum, change) => sum + change.added.length, 0)
    const removed = changes.reduce((sum, change) => sum + change.removed.length, 0)
    if (added + removed === 0) return { ok: true, added, removed }
    for (const change of changes) await apply(tx, change)
    await tx.plan.update({ where: { id: edition.id }, data: { version: { increment: 1 } } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'plan.lineage-stated',
      subject: { type: 'plan', id: edition.id },
      message: earlier.title,
      data: { earlier: earlier.slug, added, removed },
      changes: changes.flatMap((change) => lineageChanges(change, earlier, edition)),
    })
    return { ok: true, added, removed }
  })
}

/** Each link that was stated or taken away: what continues, and what it continues. */
function lineageChanges(
  { kind, added, removed }: { kind: LineageKind; added: readonly LineageLink[]; removed: readonly LineageLink[] },
  earlier: Edition,
  later: Edition,
): FieldChange[] {
  const name = (edition: Edition, id: number): string => {
    const goal = edition.goals.find((one) => one.id === id)
    const commitment = edition.goals.flatMap((one) => one.commitments).find((one) => one.id === id)
    return (kind === 'goal' ? goal && goalLabel(goal) : commitment?.label) ?? ''
  }
  const change = ({ from, to }: LineageLink, isAdded: boolean): FieldChange => {
    const words = `fortsätter ”${name(earlier, from)}”`
    return { label: `”${name(later, to)}”`, before: isAdded ? '' : words, after: isAdded ? words : '' }
  }
  return [...removed.map((link) => change(link, false)), ...added.map((link) => change(link, true))]
}

/** What the form says, for everything of the edition; what the form leaves out continues nothing. */
const wantedLinks = (kind: LineageKind, edition: Edition, input: LineageInput): LineageLink[] =>
  idsOf(kind, edition).flatMap((to) =>
    (input.continues[lineageField(kind, to)] ?? []).map((from): LineageLink => ({ from, to })),
  )

const without = (links: readonly LineageLink[], others: readonly LineageLink[]): LineageLink[] =>
  links.filter((link) => !others.some((other) => other.from === link.from && other.to === link.to))

async function apply(
  tx: Tx,
  change: { kind: LineageKind; added: readonly LineageLink[]; removed: readonly LineageLink[] },
): Promise<void> {
  const rows = (links: readonly LineageLink[]) => links.map(({ from, to }) => ({ fromId: from, toId: to }))
  if (change.kind === 'goal') {
    for (const row of rows(change.removed)) await tx.goalLineage.deleteMany({ where: row })
    await tx.goalLineage.createMany({ data: rows(change.added) })
  } else {
    for (const row of rows(change.removed)) await tx.commitmentLineage.deleteMany({ where: row })
    await tx.commitmentLineage.createMany({ data: rows(change.added) })
  }
}
