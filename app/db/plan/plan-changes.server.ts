import type { SignedIn } from '#app/domain/access/roles.ts'
import { factChanges } from '#app/domain/history/change.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { suggestedSlug, type EditionInput, type NewEditionInput } from '#app/domain/plan/edition.ts'
import { planFacts } from '#app/domain/plan/plan-changes.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { editionSource, editionSourceSlug, renameEditionSource } from './edition-source.server.ts'
import { copyPlanContent } from './plan-copy.server.ts'
import { editablePlans, editedPlanIn } from './edited-plans.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** How a change of an edition went. What was refused wrote nothing. */
export type PlanChange =
  | { ok: true; slug: string }
  | { ok: false; kind: 'not-now'; why: string }
  | { ok: false; kind: 'faults'; errors: Record<string, string> }
  | { ok: false; kind: 'conflict'; current: EditedPlan }

/** A new draft, blank or as a copy of another edition, with a source that stands for its document. */
export function createEdition(viewer: SignedIn, input: NewEditionInput, now: Date): Promise<PlanChange> {
  return write(async (tx): Promise<PlanChange> => {
    const slug = input.slug === '' ? suggestedSlug(input.title) : input.slug
    if (await isTaken(tx, slug)) {
      const why = `Adressdelen ”${slug}” används redan. Skriv en annan.`
      return { ok: false, kind: 'faults', errors: { slug: why } }
    }
    const basis =
      input.basedOn === ''
        ? null
        : await tx.plan.findFirst({ where: { AND: [editablePlans(viewer), { id: Number(input.basedOn) }] } })
    if (input.basedOn !== '' && basis === null) {
      return { ok: false, kind: 'faults', errors: { basedOn: 'Planen finns inte längre. Välj en annan.' } }
    }
    const plan = await tx.plan.create({
      data: {
        slug,
        title: input.title,
        kind: input.kind,
        periodFrom: Number(input.periodFrom),
        periodTo: Number(input.periodTo),
        state: 'draft',
        note: input.note === '' ? null : input.note,
        basedOnId: basis?.id ?? null,
      },
    })
    const sourceId = await editionSource(tx, plan)
    if (basis !== null) await copyPlanContent(tx, { from: basis, to: plan, sourceId })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: basis === null ? 'plan.created' : 'plan.copied',
      subject: { type: 'plan', id: plan.id },
      data: { version: plan.version, basedOn: basis?.slug ?? null },
      changes: factChanges(planFacts, null, plan),
    })
    return { ok: true, slug }
  })
}

async function isTaken(tx: Tx, slug: string): Promise<boolean> {
  const [plan, source] = await Promise.all([
    tx.plan.findUnique({ where: { slug }, select: { id: true } }),
    tx.source.findUnique({ where: { slug: editionSourceSlug(slug) }, select: { id: true } }),
  ])
  return plan !== null || source !== null
}

/**
 * Saves the facts of an edition; of one that is not a draft, only the note.
 *
 * @returns null when there is no such edition that the viewer may edit
 */
export function changeEdition(
  viewer: SignedIn,
  slug: string,
  input: Pick<EditionInput, 'version' | 'note'> & Partial<EditionInput>,
  now: Date,
): Promise<PlanChange | null> {
  return write(async (tx): Promise<PlanChange | null> => {
    const current = await editedPlanIn(tx, viewer, slug)
    if (current === null) return null
    const { title, kind, periodFrom, periodTo } = input
    const facts =
      title === undefined || kind === undefined || periodFrom === undefined || periodTo === undefined
        ? undefined
        : { title, kind, periodFrom: Number(periodFrom), periodTo: Number(periodTo) }
    const why = whyNotReword(current.state)
    if (facts !== undefined && why !== undefined) return { ok: false, kind: 'not-now', why }
    if (Number(input.version) !== current.version) return { ok: false, kind: 'conflict', current }
    const saved = await tx.plan.update({
      where: { id: current.id },
      data: { ...facts, note: input.note === '' ? null : input.note, version: { increment: 1 } },
    })
    if (facts !== undefined) await renameEditionSource(tx, saved, current)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'plan.changed',
      subject: { type: 'plan', id: current.id },
      data: { version: saved.version },
      changes: factChanges(planFacts, current, saved),
    })
    return { ok: true, slug }
  })
}
