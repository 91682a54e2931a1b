import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { grantFacts, type GrantFacts } from '#app/domain/grant/grant-changes.ts'
import { grantKey } from '#app/domain/grant/grant.ts'
import type { GrantInput } from '#app/domain/grant/input.ts'
import { resolveRecipient } from '#app/domain/grant/recipient.ts'
import { grantWays, type GrantWay } from '#app/domain/grant/way.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { citableSources } from '#app/db/source/source-choices.server.ts'
import { describeGrant, findKnownRecipients, grantInclude } from './grants.server.ts'

const gone = { ok: false, why: 'Uppgiften finns inte.' } as const satisfies EditAnswer

/** The columns that are written for what was typed, or why they are not. */
async function columnsOf(tx: Tx, input: GrantInput, tied: ReturnType<typeof resolveRecipient>, except: number) {
  const source = await tx.source.findFirst({ where: { id: input.sourceId, ...citableSources } })
  if (source === null) {
    return { ok: false, field: 'sourceId', why: 'Källan finns inte längre. Välj en annan.' } as const
  }
  const { areaCode, recipient, organisationId } = tied
  const key = grantKey({ ...input, recipient })
  const others = await tx.grant.findMany({ where: { year: input.year, way: input.way, NOT: { id: except } } })
  if (others.some((one) => grantKey({ ...one, way: one.way as GrantWay }) === key)) {
    const way = grantWays[input.way].label.toLocaleLowerCase('sv')
    const why = `Det finns redan en uppgift om ${recipient}, ${input.year}, ${way}. Ändra den i stället, eller skriv vilket ändamål den här gäller.`
    return { ok: false, field: 'recipient', why } as const
  }
  const area = areaCode === null ? null : await tx.area.findUnique({ where: { code: areaCode }, select: { id: true } })
  const { year, way, purpose, granted, used, sourceId, locator, note } = input
  const columns = {
    year,
    way,
    recipient,
    organisationId,
    areaId: area?.id ?? null,
    purpose,
    granted,
    used,
    sourceId,
    locator,
    note,
  }
  return { ok: true, columns, facts: { ...columns, source: sourceName(source) } satisfies GrantFacts } as const
}

/** Adds what one recipient has got in one year. */
export async function addGrant(viewer: SignedIn, input: GrantInput, now: Date): Promise<EditAnswer<{ id: number }>> {
  if (!can(viewer, 'grant.manage')) return gone
  const tied = resolveRecipient(input.recipient, input.year, await findKnownRecipients(viewer))
  return write(async (tx): Promise<EditAnswer<{ id: number }>> => {
    const made = await columnsOf(tx, input, tied, 0)
    if (!made.ok) return made
    const { id } = await tx.grant.create({ data: { ...made.columns, createdAt: now, createdName: viewer.name } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'grant.added',
      subject: { type: 'grant', id },
      changes: factChanges(grantFacts, null, made.facts),
    })
    return { ok: true, id }
  })
}

/** Changes a grant. `version` is the one that was read. */
export async function changeGrant(
  viewer: SignedIn,
  id: number,
  version: number,
  input: GrantInput,
  now: Date,
): Promise<EditAnswer> {
  if (!can(viewer, 'grant.manage')) return gone
  const tied = resolveRecipient(input.recipient, input.year, await findKnownRecipients(viewer))
  return write(async (tx): Promise<EditAnswer> => {
    const row = await tx.grant.findUnique({ where: { id }, include: grantInclude })
    if (row === null) return gone
    const stale = staleAnswer(version, row.version)
    if (stale !== undefined) return stale
    const made = await columnsOf(tx, input, tied, id)
    if (!made.ok) return made
    const before = describeGrant(row)
    const changes = factChanges(grantFacts, { ...before, source: before.source.name }, made.facts)
    if (changes.length === 0) return { ok: true }
    await tx.grant.update({ where: { id }, data: { ...made.columns, version: version + 1 } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'grant.changed',
      subject: { type: 'grant', id },
      data: { version: version + 1 },
      changes,
    })
    return { ok: true }
  })
}

/** Removes a grant; the history keeps what it was and why it went. */
export async function removeGrant(
  viewer: SignedIn,
  id: number,
  version: number,
  reason: string,
  now: Date,
): Promise<EditAnswer> {
  if (!can(viewer, 'grant.manage')) return gone
  return write(async (tx): Promise<EditAnswer> => {
    const row = await tx.grant.findUnique({ where: { id }, include: grantInclude })
    if (row === null) return gone
    const stale = staleAnswer(version, row.version)
    if (stale !== undefined) return stale
    const before = describeGrant(row)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'grant.removed',
      subject: { type: 'grant', id },
      message: reason,
      changes: factChanges(grantFacts, { ...before, source: before.source.name }, null),
    })
    await tx.grant.delete({ where: { id } })
    return { ok: true }
  })
}
