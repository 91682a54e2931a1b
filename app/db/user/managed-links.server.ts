import type { LinkEnding, LinkUse } from '#app/domain/access/answer-link.ts'
import { linkState, type LinkState } from '#app/domain/access/link-state.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ReachedPerson } from '#app/domain/organisation/reach.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { entriesOf, type HistoryEntry } from '#app/db/history.server.ts'
import { listAskedPeople } from '#app/db/organisation/reachability.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import { endingOf } from './answer-links.server.ts'

/** A personal answer link as the coordinator sees it. The token is nowhere in it. */
export interface ManagedLink {
  id: number
  organisation: { id: number; slug: string; name: string }
  /** Whom it was made for. */
  name: string
  email: string
  createdAt: Date
  createdName: string
  revoked: { at: Date; name: string; reason: string } | null
  ending: LinkEnding | undefined
  state: LinkState
  /** When it was last put in a message to the person. */
  sentAt: Date | null
  openedAt: Date | null
}

/** Somebody who is to be reached, with their newest link; or somebody who only has a link. */
export interface LinkPerson {
  name: string
  email: string
  /** They can sign in, and get no link. */
  hasAccount: boolean
  /** They are to be reached now. */
  isReached: boolean
  link: ManagedLink | null
}

/** An organisation that is asked in a round, or has a link to it, and its people. */
export interface LinkedOrganisation {
  organisation: { id: number; slug: string; name: string }
  people: LinkPerson[]
}

/** Whom to reach in each organisation that the round asks, and how it is with their links; by organisation. */
export async function listLinkedOrganisations(
  viewer: SignedIn,
  round: Round,
  now: Date,
): Promise<LinkedOrganisation[]> {
  if (!can(viewer, 'answer-link.manage')) return []
  const [asked, links] = await Promise.all([listAskedPeople(viewer, round, now), linksOf(round, now)])
  const places = new Map(asked.map((one) => [one.organisation.id, one]))
  // An organisation that is no longer asked may still have links, and they are to be seen.
  for (const { organisation } of links) {
    if (!places.has(organisation.id)) places.set(organisation.id, { organisation, people: [] })
  }
  return [...places.values()]
    .map(({ organisation, people }) => {
      // The newest of each address.
      const own = new Map(links.filter((one) => one.organisation.id === organisation.id).map((one) => [one.email, one]))
      const others = [...own.values()].filter((link) => !people.some(({ email }) => email === link.email))
      return {
        organisation,
        people: [...people.map((person) => personOf(person, own.get(person.email))), ...others.map(holderOf)],
      }
    })
    .sort((a, b) => compareSwedish(a.organisation.name, b.organisation.name))
}

const personOf = (person: ReachedPerson, link: ManagedLink | undefined): LinkPerson => ({
  name: person.name,
  email: person.email,
  hasAccount: person.userId !== null,
  isReached: true,
  link: link ?? null,
})

const holderOf = (link: ManagedLink): LinkPerson => ({
  name: link.name,
  email: link.email,
  hasAccount: false,
  isReached: false,
  link,
})

/** A link to the round, or null where the round has no such link. */
export async function findManagedLink(
  viewer: SignedIn,
  round: Round,
  linkId: number,
  now: Date,
): Promise<ManagedLink | null> {
  if (!can(viewer, 'answer-link.manage')) return null
  return (await linksOf(round, now, linkId))[0] ?? null
}

/** The links to a round, oldest first. */
async function linksOf(round: Round, now: Date, linkId?: number): Promise<ManagedLink[]> {
  const rows = await read().answerLink.findMany({
    where: { roundId: round.id, ...(linkId === undefined ? {} : { id: linkId }) },
    include: { organisation: { select: { id: true, slug: true, name: true } } },
    orderBy: { id: 'asc' },
  })
  const ids = rows.map(({ id }) => id)
  const [last, sent] = await Promise.all([
    read().answerLinkUse.groupBy({
      by: ['linkId', 'kind'],
      where: { linkId: { in: ids }, kind: { in: ['opened', 'submitted'] } },
      _max: { at: true },
    }),
    sendings(round.id),
  ])
  const lastOf = (id: number, kind: LinkUse): Date | null =>
    last.find((one) => one.linkId === id && one.kind === kind)?._max.at ?? null
  return Promise.all(
    rows.map(async (row): Promise<ManagedLink> => {
      const ending = await endingOf(read(), { ...row, phase: round.phase }, now)
      const standing = {
        ending,
        sentAt: sent.get(row.id) ?? null,
        openedAt: lastOf(row.id, 'opened'),
        submittedAt: lastOf(row.id, 'submitted'),
      }
      return {
        id: row.id,
        organisation: row.organisation,
        name: row.name,
        email: row.email,
        createdAt: row.createdAt,
        createdName: row.createdName,
        revoked:
          row.revokedAt === null ? null : { at: row.revokedAt, name: row.revokedName ?? '', reason: row.revokedReason },
        ending,
        state: linkState(standing),
        sentAt: standing.sentAt,
        openedAt: standing.openedAt,
      }
    }),
  )
}

/** When each link was last put in a message, by its id: any message that asks for an answer may carry it. */
async function sendings(roundId: number): Promise<Map<number, Date>> {
  const rows = await read().notification.findMany({
    where: { roundId, droppedAt: null, facts: { contains: 'answerLinkId' } },
    orderBy: { id: 'asc' },
    select: { facts: true, createdAt: true },
  })
  return new Map(
    rows.flatMap(({ facts, createdAt }) => {
      const { answerLinkId } = JSON.parse(facts) as { answerLinkId?: number }
      return answerLinkId === undefined ? [] : [[answerLinkId, createdAt] as const]
    }),
  )
}

/** A logged use of a link. */
export interface ListedUse {
  id: number
  at: Date
  kind: LinkUse
  detail: string
}

/** What a link has been used for, newest first, at most 200 uses. */
export async function listLinkUses(viewer: SignedIn, linkId: number): Promise<ListedUse[]> {
  if (!can(viewer, 'answer-link.manage')) return []
  const rows = await read().answerLinkUse.findMany({ where: { linkId }, orderBy: { id: 'desc' }, take: 200 })
  return rows.map(({ id, at, kind, detail }) => ({ id, at, kind: kind as LinkUse, detail }))
}

/** What has been done with a link by those who look after it, newest first. */
export async function listLinkHistory(viewer: SignedIn, linkId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'answer-link.manage')) return []
  return entriesOf(
    await read().historyEvent.findMany({
      where: { subjectType: 'answer-link', subjectId: String(linkId) },
      orderBy: { id: 'desc' },
    }),
  )
}
