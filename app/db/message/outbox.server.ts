import type { SignedIn } from '#app/domain/access/roles.ts'
import type { MessageKind } from '#app/domain/message/kind.ts'
import {
  outboxFilterCodes,
  outboxFilters,
  outboxLength,
  type MessageState,
  type OutboxFilter,
} from '#app/domain/message/state.ts'
import { read } from '#app/db/database.server.ts'
import { linksOf } from './notices.server.ts'
import { writtenOut } from './sending.server.ts'

/** A message in the outbox's list. */
export interface ListedMessage {
  id: number
  toName: string
  toEmail: string
  subject: string
  state: MessageState
  createdAt: Date
  nextAttemptAt: Date
  sentAt: Date | null
  attempts: number
  lastError: string
  /** What it tells of; several where notices were collected. */
  kinds: MessageKind[]
}

export interface Outbox {
  messages: ListedMessage[]
  /** How many there are of each. */
  counts: Record<OutboxFilter, number>
  /** Notices that wait for the collected message of the day. */
  collecting: number
}

const kindsOf = (rows: readonly { kind: string }[]): MessageKind[] => [
  ...new Set(rows.map(({ kind }) => kind as MessageKind)),
]

/** The messages that the filter takes, the newest first, and how many there are of all. */
export async function listOutbox(_viewer: SignedIn, filter: OutboxFilter): Promise<Outbox> {
  const [rows, groups, collecting] = await Promise.all([
    read().outgoingMessage.findMany({
      where: { state: { in: [...outboxFilters[filter].states] } },
      orderBy: { id: 'desc' },
      take: outboxLength,
      include: { notifications: { select: { kind: true } } },
    }),
    read().outgoingMessage.groupBy({ by: ['state'], _count: true }),
    read().notification.count({ where: { messageId: null, droppedAt: null } }),
  ])
  return {
    messages: rows.map(({ notifications, ...row }) => ({
      ...row,
      state: row.state as MessageState,
      kinds: kindsOf(notifications),
    })),
    counts: Object.fromEntries(
      outboxFilterCodes.map((code) => [
        code,
        groups
          .filter(({ state }) => (outboxFilters[code].states as readonly string[]).includes(state))
          .reduce((sum, { _count }) => sum + _count, 0),
      ]),
    ) as Record<OutboxFilter, number>,
    collecting,
  }
}

/** A message as it is read in the outbox; its personal links are marks. */
export interface ReadMessage extends ListedMessage {
  text: string
  /** Contact persons with the address: whether mail to them comes back. Null when it is nobody's. */
  address: { works: boolean; reason: string } | null
  /** Whether a personal link is filled in when it is sent. */
  hasLink: boolean
}

/** One message, or null. */
export async function findMessage(_viewer: SignedIn, id: number): Promise<ReadMessage | null> {
  const row = await read().outgoingMessage.findUnique({
    where: { id },
    include: { notifications: { orderBy: { id: 'asc' } } },
  })
  if (row === null) return null
  const contacts = await read().contactPerson.findMany({ where: { email: row.toEmail }, orderBy: { id: 'asc' } })
  const broken = contacts.find(({ bouncedAt }) => bouncedAt !== null)
  const { notifications, ...message } = row
  return {
    ...message,
    state: row.state as MessageState,
    kinds: kindsOf(notifications),
    address: contacts.length === 0 ? null : { works: broken === undefined, reason: broken?.bounceReason ?? '' },
    hasLink: Object.values(linksOf(notifications)).some((links) => links.length > 0),
  }
}

/**
 * The message's text with its personal links written out, for somebody who hands it over by hand. Only for those who may
 * manage answer links.
 */
export async function textByHand(_viewer: SignedIn, id: number, site: string, now: Date): Promise<string | null> {
  const row = await read().outgoingMessage.findUnique({ where: { id }, include: { notifications: true } })
  if (row === null) return null
  return writtenOut(row.text, linksOf(row.notifications), site, now)
}
