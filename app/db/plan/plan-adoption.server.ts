import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotAdopt, whyNotSupersede, type AdoptionInput } from '#app/domain/plan/adoption.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { planFacts } from '#app/domain/plan/plan-changes.ts'
import { write } from '#app/db/database.server.ts'
import type { PlanChange } from './plan-changes.server.ts'
import { editablePlans, editedPlanIn } from './edited-plans.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * Adopts a draft with its decision. From then on its wording is locked, and the edition that it supersedes, if one is
 * named, is no longer in force. The input has been checked against its schema.
 *
 * @returns null when there is no such edition that the viewer may edit
 */
export function adoptEdition(
  viewer: SignedIn,
  slug: string,
  input: AdoptionInput,
  now: Date,
): Promise<PlanChange | null> {
  return write(async (tx): Promise<PlanChange | null> => {
    const current = await editedPlanIn(tx, viewer, slug)
    if (current === null) return null
    const why = whyNotAdopt(current)
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (input.mark !== current.mark) return { ok: false, kind: 'conflict', current }
    if (input.supersedes !== '') {
      const earlier = await tx.plan.findFirst({
        where: { AND: [editablePlans(viewer), { id: Number(input.supersedes) }] },
      })
      const refusal =
        earlier === null
          ? 'Planen finns inte längre. Välj en annan.'
          : whyNotSupersede(current, { ...earlier, state: earlier.state as PlanState })
      if (earlier === null || refusal !== undefined) {
        return { ok: false, kind: 'faults', errors: { supersedes: refusal ?? '' } }
      }
      const superseded = await tx.plan.update({
        where: { id: earlier.id },
        data: { state: 'superseded', supersededById: current.id, version: { increment: 1 } },
      })
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'plan.superseded',
        subject: { type: 'plan', id: earlier.id },
        data: { version: superseded.version, supersededBy: slug },
        changes: factChanges(planFacts, earlier, superseded),
      })
    }
    const saved = await tx.plan.update({
      where: { id: current.id },
      data: {
        state: 'adopted',
        caseNumber: input.caseNumber,
        adoptedOn: input.adoptedOn,
        decidedBy: input.decidedBy,
        documentUrl: input.documentUrl === '' ? null : input.documentUrl,
        version: { increment: 1 },
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'plan.adopted',
      subject: { type: 'plan', id: current.id },
      data: { version: saved.version, caseNumber: input.caseNumber, adoptedOn: input.adoptedOn },
      changes: factChanges(planFacts, current, saved),
    })
    return { ok: true, slug }
  })
}
