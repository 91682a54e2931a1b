import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import type { DraftFault, PlanDraft } from '#app/domain/import/plan/draft.ts'
import type { DraftInput } from '#app/domain/import/plan/draft-input.ts'
import { readPlanChoices, type PlanChoices } from '#app/domain/import/plan/part.ts'
import { suggestedSlug } from '#app/domain/plan/edition.ts'
import { planFacts } from '#app/domain/plan/plan-changes.ts'
import { uniqueSlug } from '#app/domain/slug.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { editionSource, editionSourceSlug } from '#app/db/plan/edition-source.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { writeGoals } from './plan-draft-goals.server.ts'
import { registerIndicators } from './plan-draft-indicators.server.ts'

/** How the making of a draft went. What was refused wrote nothing. */
export type DraftMade =
  | { ok: true; slug: string }
  | { ok: false; kind: 'gone' | 'changed-meanwhile' | 'not-prepared' | 'no-goal' }
  | { ok: false; kind: 'faults'; faults: DraftFault[] }

/**
 * Makes a draft edition of what the parts of a document were said to be: goals, lists, commitments with the actors that
 * were accepted, and indicators, each with its line in the source that holds the original. All of it or nothing.
 */
export function draftPlan(viewer: SignedIn, importId: number, input: DraftInput, now: Date): Promise<DraftMade> {
  if (!can(viewer, 'import.manage') || !can(viewer, 'plan.edit')) return Promise.resolve({ ok: false, kind: 'gone' })
  return write(async (tx): Promise<DraftMade> => {
    const row = await tx.import.findUnique({ where: { id: importId }, include: { file: true } })
    const choices = row?.kind === 'plan' ? readPlanChoices(JSON.parse(row.choices)) : null
    if (row === null || choices === null) return { ok: false, kind: 'gone' }
    if (row.state !== 'prepared') return { ok: false, kind: 'not-prepared' }
    if (row.version !== Number(input.version)) return { ok: false, kind: 'changed-meanwhile' }
    const draft = assemble(choices.parts)
    if (draft.faults.length > 0) return { ok: false, kind: 'faults', faults: draft.faults }
    if (draft.goals.length === 0) return { ok: false, kind: 'no-goal' }

    const plan = await tx.plan.create({
      data: {
        slug: await freePlanSlug(tx, input.title),
        title: input.title,
        kind: input.kind,
        periodFrom: Number(input.periodFrom),
        periodTo: Number(input.periodTo),
        state: 'draft',
        note: input.note === '' ? null : input.note,
        isDemo: row.isDemo,
      },
    })
    const sourceId = await sourceOf(tx, plan, input, row.file)
    const { ids, made } = await registerIndicators(tx, viewer, draft.goals, sourceId, now)
    await writeGoals(tx, { id: plan.id, sourceId }, draft.goals, ids)
    await tx.import.update({
      where: { id: importId },
      data: {
        state: 'done',
        planId: plan.id,
        sourceId,
        appliedAt: now,
        appliedName: viewer.name,
        choices: JSON.stringify({ ...choices, madeIndicators: made } satisfies PlanChoices),
        counts: JSON.stringify({ created: itemsIn(draft), revised: 0, unchanged: 0, skipped: draft.left.unplaced }),
        version: { increment: 1 },
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'plan.created',
      subject: { type: 'plan', id: plan.id },
      message: `Ur ${row.title}`,
      data: { version: plan.version, import: importId },
      changes: factChanges(planFacts, null, plan),
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.plan-drafted',
      subject: { type: 'import', id: importId },
      message: plan.title,
      data: { plan: plan.slug },
    })
    return { ok: true, slug: plan.slug }
  })
}

/** How many goals, wordings and ties a draft holds. */
export const itemsIn = ({ goals }: PlanDraft): number =>
  goals.reduce(
    (sum, goal) =>
      sum +
      1 +
      goal.contexts.length +
      goal.preconditions.length +
      goal.longEffects.length +
      goal.mediumEffects.length +
      goal.outcomes.length +
      goal.possibleActions.length +
      goal.supportTips.length +
      goal.indicators.length +
      goal.commitments.length,
    0,
  )

async function freePlanSlug(tx: Tx, title: string): Promise<string> {
  const [plans, sources] = await Promise.all([
    tx.plan.findMany({ select: { slug: true } }),
    tx.source.findMany({ where: { slug: { startsWith: editionSourceSlug('') } }, select: { slug: true } }),
  ])
  const prefix = editionSourceSlug('').length
  const used = new Set([...plans.map(({ slug }) => slug), ...sources.map(({ slug }) => slug.slice(prefix))])
  return uniqueSlug(suggestedSlug(title), used)
}

/** The source that stands for the plan's document, with the file that came. */
async function sourceOf(
  tx: Tx,
  plan: { slug: string; title: string; periodFrom: number; periodTo: number },
  { edition, url }: DraftInput,
  file: { id: number; sha256: string } | null,
): Promise<number> {
  const id = await editionSource(tx, plan)
  await tx.source.update({
    where: { id },
    data: {
      ...(edition === '' ? {} : { edition }),
      url: url === '' ? null : url,
      fileId: file?.id ?? null,
      fileSha256: file?.sha256 ?? null,
    },
  })
  return id
}
