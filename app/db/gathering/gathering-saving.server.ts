import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { freeSlug } from '#app/domain/free-slug.ts'
import { gatheringFacts } from '#app/domain/gathering/gathering-changes.ts'
import type { GatheringInput } from '#app/domain/gathering/input.ts'
import type { GatheringKind } from '#app/domain/gathering/kind.ts'
import { whyNotDeleteGathering, whyNotMove } from '#app/domain/gathering/may-change.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

const mayNot = { ok: false, why: 'Du har inte behörighet att ändra sammankomster.' } as const
const gone = { ok: false, why: 'Sammankomsten finns inte längre.' } as const

/** Parts of an address that no gathering may have: they are pages of their own. */
const reserved = ['ny', 'skrivsatt']

const fieldsOf = ({ kind, title, heldOn, endsOn, place, description, awardedTo }: GatheringInput) => ({
  kind,
  title,
  heldOn,
  endsOn: endsOn === '' || endsOn === heldOn ? null : endsOn,
  place,
  description,
  awardedTo,
})

const withLinks = {
  possibleActions: { include: { possibleAction: { select: { text: true } } }, orderBy: { id: 'asc' } },
  commitments: { include: { commitment: { select: { label: true } } }, orderBy: { id: 'asc' } },
} as const

/** A gathering's facts as the history tells them. */
async function factsIn(tx: Tx, id: number) {
  const row = await tx.gathering.findUniqueOrThrow({ where: { id }, include: withLinks })
  return {
    ...row,
    actions: row.possibleActions.map(({ possibleAction }) => possibleAction.text),
    commitments: row.commitments.map(({ commitment }) => commitment.label),
  }
}

/** Ties the gathering to what it carries out; ids that the viewer may not see are passed over. */
async function tie(tx: Tx, viewer: SignedIn, gatheringId: number, input: GatheringInput): Promise<void> {
  const visible = { goal: { plan: visiblePlans(viewer) } }
  const actions = await tx.possibleAction.findMany({ where: { id: { in: input.actions }, ...visible } })
  const commitments = await tx.commitment.findMany({ where: { id: { in: input.commitments }, ...visible } })
  await tx.gatheringPossibleAction.deleteMany({ where: { gatheringId } })
  await tx.gatheringCommitment.deleteMany({ where: { gatheringId } })
  await tx.gatheringPossibleAction.createMany({
    data: actions.map(({ id }) => ({ gatheringId, possibleActionId: id })),
  })
  await tx.gatheringCommitment.createMany({ data: commitments.map(({ id }) => ({ gatheringId, commitmentId: id })) })
}

/** Adds a gathering. */
export function addGathering(
  viewer: SignedIn,
  input: GatheringInput,
  now: Date,
): Promise<EditAnswer<{ slug: string }>> {
  if (!can(viewer, 'gathering.manage')) return Promise.resolve(mayNot)
  return write(async (tx) => {
    const taken = await tx.gathering.findMany({ select: { slug: true } })
    const slug = freeSlug(`${input.title} ${input.heldOn.slice(0, 4)}`, [...taken.map((one) => one.slug), ...reserved])
    const { id } = await tx.gathering.create({
      data: { ...fieldsOf(input), slug, createdAt: now, createdName: viewer.name },
    })
    await tie(tx, viewer, id, input)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'gathering.created',
      subject: { type: 'gathering', id },
      changes: factChanges(gatheringFacts, null, await factsIn(tx, id)),
    })
    return { ok: true, slug }
  })
}

/** Changes what is known of a gathering; its address stays. `version` is the one that was read. */
export function changeGathering(
  viewer: SignedIn,
  id: number,
  version: number,
  input: GatheringInput,
  now: Date,
): Promise<EditAnswer> {
  if (!can(viewer, 'gathering.manage')) return Promise.resolve(mayNot)
  return write(async (tx): Promise<EditAnswer> => {
    const row = await tx.gathering.findUnique({ where: { id }, include: { attendance: true } })
    if (row === null) return gone
    const stale = staleAnswer(version, row.version)
    if (stale !== undefined) return stale
    const attended = row.attendance.reduce((sum, { count }) => sum + count, 0)
    const whyNot = whyNotMove({ heldOn: row.heldOn, kind: row.kind as GatheringKind }, input, attended)
    if (whyNot !== undefined) return { ok: false, ...whyNot }
    const before = await factsIn(tx, id)
    await tx.gathering.update({ where: { id }, data: { ...fieldsOf(input), version: version + 1 } })
    await tie(tx, viewer, id, input)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'gathering.changed',
      subject: { type: 'gathering', id },
      changes: factChanges(gatheringFacts, before, await factsIn(tx, id)),
    })
    return { ok: true }
  })
}

/** Deletes a gathering that nothing hangs on. */
export function deleteGathering(viewer: SignedIn, id: number, version: number, now: Date): Promise<EditAnswer> {
  if (!can(viewer, 'gathering.manage')) return Promise.resolve(mayNot)
  return write(async (tx): Promise<EditAnswer> => {
    const row = await tx.gathering.findUnique({
      where: { id },
      include: { attendance: true, _count: { select: { surveys: true } } },
    })
    if (row === null) return gone
    const attended = row.attendance.reduce((sum, { count }) => sum + count, 0)
    const why = whyNotDeleteGathering({ attended, surveys: row._count.surveys })
    if (why !== undefined) return { ok: false, why }
    const stale = staleAnswer(version, row.version)
    if (stale !== undefined) return stale
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'gathering.deleted',
      subject: { type: 'gathering', id },
      message: row.title,
      changes: factChanges(gatheringFacts, await factsIn(tx, id), null),
    })
    await tx.gathering.delete({ where: { id } })
    return { ok: true }
  })
}
