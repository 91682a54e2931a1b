import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AssignInput, RemoveInput } from '#app/domain/commitment/actor-input.ts'
import { actorRoles, type ActorRole } from '#app/domain/commitment/actor.ts'
import { whyNotAssign, whyNotRemove } from '#app/domain/commitment/reporter.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { describeTies, findEditedRow } from './commitment-editing.server.ts'
import type { CommitmentChange } from './commitment-saving.server.ts'
import { write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** Each organisation with its role, on a line of its own. */
const actorLines = (ties: readonly { name: string; role: ActorRole }[]): string =>
  ties.map(({ name, role }) => `${name}, ${actorRoles[role].label.toLocaleLowerCase('sv')}`).join('\n')

/**
 * Ties an organisation to a commitment, or takes the tie away. An assigned reporter is marked with who chose it and
 * when. In one transaction with its history. Answers null when the viewer may see no such commitment.
 */
export function changeActor(
  viewer: SignedIn,
  planSlug: string,
  id: number,
  change: AssignInput | RemoveInput,
  now: Date,
): Promise<CommitmentChange | null> {
  if (!can(viewer, 'commitment.edit')) return Promise.resolve(null)
  const { organisationId } = change
  return write(async (tx): Promise<CommitmentChange | null> => {
    const row = await findEditedRow(tx, viewer, planSlug, id)
    if (row === null) return null
    if (Number(change.version) !== row.version) return { ok: false, kind: 'conflict', version: row.version }
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { id: true, name: true },
    })
    const refuse = (message: string): CommitmentChange => ({
      ok: false,
      kind: 'refused',
      errors: { organisationId: message },
    })
    if (organisation === null) return refuse('Organisationen finns inte längre. Välj en annan.')
    const plan = { state: row.goal.plan.state as PlanState }
    const ties = describeTies(row)
    let told: string
    const was = ties.map(({ organisation: { name }, role }) => ({ name, role }))
    let is = was
    if (change.intent === 'assign') {
      const why = whyNotAssign(plan, ties, organisation, change.role)
      if (why !== undefined) return refuse(why)
      const { label, statedInPlan } = actorRoles[change.role]
      await tx.commitmentOrganisation.create({
        data: {
          commitmentId: id,
          organisationId,
          role: change.role,
          ...(statedInPlan ? {} : { assignedById: viewer.userId, assignedAt: now }),
        },
      })
      is = [...was, { name: organisation.name, role: change.role }]
      told = `${organisation.name}: ${label.toLocaleLowerCase('sv')}.`
    } else {
      const tie = ties.find((one) => one.organisation.id === organisationId)
      if (tie === undefined) return refuse(`${organisation.name} är redan borttagen.`)
      const why = whyNotRemove(plan, tie, tie.rounds)
      if (why !== undefined) return refuse(why)
      await tx.commitmentOrganisation.delete({
        where: { commitmentId_organisationId: { commitmentId: id, organisationId } },
      })
      is = was.filter((one) => one.name !== organisation.name)
      told = `${organisation.name} är inte längre ${actorRoles[tie.role].label.toLocaleLowerCase('sv')}.`
    }
    const next = row.version + 1
    await tx.commitment.update({ where: { id }, data: { version: next } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'commitment.actors-changed',
      subject: { type: 'commitment', id },
      message: told,
      data: { version: next, organisationId },
      changes: [{ label: 'Aktörer', before: actorLines(was), after: actorLines(is) }],
    })
    return { ok: true, version: next, changes: [told] }
  })
}
