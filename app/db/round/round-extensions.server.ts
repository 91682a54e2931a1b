import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotExtend, whyNotExtendNow, type ExtensionInput } from '#app/domain/reporting-round/extension.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { calendarDate, compareSwedish, formatCalendarDate } from '#app/domain/swedish.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { notifyOrganisation } from '#app/db/message/notify.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { managedRoundIn, type ManagedRound } from './managed-rounds.server.ts'
import { listPairs } from './round-counts.server.ts'

/** An organisation that is asked in the round, with its last day. Days are YYYY-MM-DD. */
export interface AskedOrganisation {
  id: number
  slug: string
  name: string
  lastDay: string
  /** Its own last day, when it has been given one. */
  extendedTo: string | null
  /** How many reports it is asked for, and how many of them have not been handed in. */
  asked: number
  missing: number
}

/** A later last day that was given. */
export interface GivenExtension {
  id: number
  organisation: string
  until: string
  reason: string
  at: Date
  byName: string
  /** A later one holds instead. */
  isReplaced: boolean
}

/** Those who are asked in a round that the viewer manages, in Swedish order. */
export const listAskedOrganisations = (round: ManagedRound): Promise<AskedOrganisation[]> =>
  askedOrganisations(read(), round)

async function askedOrganisations(from: Tx | Reader, round: ManagedRound): Promise<AskedOrganisation[]> {
  const [pairs, extensions] = await Promise.all([
    listPairs(from, { id: round.id, planId: round.plan.id }),
    from.roundExtension.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } }),
  ])
  const asked = pairs.filter((pair) => pair.isAsked)
  // The newest extension holds, so the last one of an organisation stays.
  const until = new Map(extensions.map((row) => [row.organisationId, row.until]))
  const organisations = await from.organisation.findMany({
    where: { id: { in: [...new Set(asked.map((pair) => pair.organisationId))] } },
    select: { id: true, slug: true, name: true },
  })
  return organisations
    .map((organisation) => {
      const own = asked.filter((pair) => pair.organisationId === organisation.id)
      const extendedTo = until.get(organisation.id) ?? null
      return {
        ...organisation,
        lastDay: lastDay({ dueOn: round.dueOn, extendedTo }),
        extendedTo,
        asked: own.length,
        missing: own.filter(({ state }) => state !== 'submitted' && state !== 'accepted').length,
      }
    })
    .toSorted((a, b) => compareSwedish(a.name, b.name))
}

/** Every later last day given in a round that the viewer manages, newest first. */
export async function listExtensions(round: ManagedRound): Promise<GivenExtension[]> {
  const rows = await read().roundExtension.findMany({
    where: { roundId: round.id },
    orderBy: { id: 'desc' },
    include: { organisation: { select: { name: true } } },
  })
  const seen = new Set<number>()
  return rows.map(({ id, organisationId, organisation, until, reason, at, byName }) => {
    const isReplaced = seen.has(organisationId)
    seen.add(organisationId)
    return { id, organisation: organisation.name, until, reason, at, byName, isReplaced }
  })
}

/**
 * Gives organisations a later last day, all or none, and tells their people. The input has been checked against its
 * schema.
 *
 * @returns null when there is no such round that the viewer manages
 */
export function extendRound(
  viewer: SignedIn,
  slug: string,
  input: ExtensionInput,
  now: Date,
): Promise<EditAnswer<{ count: number }> | null> {
  return write(async (tx): Promise<EditAnswer<{ count: number }> | null> => {
    const round = await managedRoundIn(tx, viewer, slug)
    if (round === null) return null
    const closed = whyNotExtendNow(round.phase)
    if (closed !== undefined) return { ok: false, why: closed }
    const asked = await askedOrganisations(tx, round)
    const chosen = asked.filter((one) => input.organisationIds.includes(one.id))
    if (chosen.length < new Set(input.organisationIds).size) {
      const gone = 'Någon av organisationerna är inte längre tillfrågad i omgången. Listan är uppdaterad; välj igen.'
      return { ok: false, field: 'organisation', why: gone }
    }
    const refused = chosen.flatMap((one) => {
      const why = whyNotExtend({ phase: round.phase, lastDay: one.lastDay }, input.until, calendarDate(now))
      return why === undefined ? [] : [chosen.length === 1 ? why : `${one.name}: ${why}`]
    })
    if (refused[0] !== undefined) return { ok: false, field: 'until', why: refused[0] }
    for (const { id: organisationId } of chosen) {
      const extension = await tx.roundExtension.create({
        data: {
          roundId: round.id,
          organisationId,
          until: input.until,
          reason: input.reason,
          at: now,
          byName: viewer.name,
        },
      })
      await notifyOrganisation(
        tx,
        'extended',
        {
          organisationId,
          commitmentId: null,
          roundId: round.id,
          about: `extension:${extension.id}`,
          facts: { message: input.reason, by: viewer.name },
        },
        now,
      )
    }
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'round.extended',
      subject: { type: 'round', id: round.id },
      message: input.reason,
      data: { count: chosen.length, until: input.until },
      changes: chosen.map((one) => ({
        label: `Sista dagen för ${one.name}`,
        before: formatCalendarDate(one.lastDay),
        after: formatCalendarDate(input.until),
      })),
    })
    return { ok: true, count: chosen.length }
  })
}
