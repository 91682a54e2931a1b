import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import { eventsPerPage, type HistoryFilter } from '#app/domain/history/filter.ts'
import { historyKinds, type HistoryKind } from '#app/domain/history/sentence.ts'
import { historySubjectCodes, historySubjects, type HistorySubject } from '#app/domain/history/subject.ts'
import { firstMoment, followingDay, sentenceCase } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { changesIn, inWords } from '#app/db/history.server.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { findHistorySubject } from './subjects.server.ts'

/** An event of the whole history, with what it happened to. */
export interface ListedEvent {
  id: number
  at: Date
  actorName: string
  kind: HistoryKind
  sentence: string
  message: string
  changes: FieldChange[]
  isToldByChanges: boolean
  subject: {
    type: HistorySubject
    id: string
    /** As it was called then; what its kind is called where nothing more may be told. */
    name: string
    /** Where it is now, for those who work with it. */
    href: string | undefined
  }
  /** What was changed is told to the coordination only. */
  isWithheld: boolean
}

/** What an administrator reads the content of: how the service is run, and not the partnership's work. */
const ofRunning: readonly HistorySubject[] = ['user', 'organisation', 'installation', 'message-template']

const readable = (viewer: SignedIn): readonly HistorySubject[] =>
  viewer.role === 'coordinator' ? historySubjectCodes : ofRunning

interface Row {
  id: number
  at: string
  actorName: string
  kind: string
  subjectType: string
  subjectId: string
  message: string
  changes: string
  name: string | null
}

/** One page of the events that the filter lets through, newest first, with how many there are in all. */
export async function listHistory(
  viewer: SignedIn,
  filter: HistoryFilter,
): Promise<{ all: number; events: ListedEvent[] }> {
  if (!can(viewer, 'history.read')) return { all: 0, events: [] }
  const where = conditions(viewer, filter)
  const [count] = rowsOf<{ count: number }>(Prisma.sql`SELECT count(*) AS "count" FROM "HistoryEvent" h WHERE ${where}`)
  return {
    all: count?.count ?? 0,
    events: await described(viewer, rowsIn(where, eventsPerPage, (filter.page - 1) * eventsPerPage)),
  }
}

/** Every event that the filter lets through, at most `most`, newest first: for a file. */
export async function allHistory(viewer: SignedIn, filter: HistoryFilter, most: number): Promise<ListedEvent[]> {
  if (!can(viewer, 'history.read')) return []
  return described(viewer, rowsIn(conditions(viewer, filter), most, 0))
}

const rowsIn = (where: Prisma.Sql, most: number, after: number): Row[] =>
  rowsOf<Row>(Prisma.sql`
    SELECT h."id", h."at", h."actorName", h."kind", h."subjectType", h."subjectId", h."message", h."changes",
      json_extract(h."data", '$.subject') AS "name"
    FROM "HistoryEvent" h WHERE ${where} ORDER BY h."id" DESC LIMIT ${most} OFFSET ${after}`)

function conditions(viewer: SignedIn, { subject, id, name, actor, from, to }: HistoryFilter): Prisma.Sql {
  const known = Prisma.sql`h."kind" IN ${listOf(Object.keys(historyKinds))}`
  const parts = [known]
  if (subject !== null) parts.push(Prisma.sql`h."subjectType" = ${subject}`)
  if (id !== '') parts.push(Prisma.sql`h."subjectId" = ${id}`)
  if (actor !== '') parts.push(like(Prisma.sql`h."actorName"`, actor))
  if (name !== '') {
    const called = Prisma.sql`coalesce(json_extract(h."data", '$.subject'), h."message")`
    parts.push(like(called, name), Prisma.sql`h."subjectType" IN ${listOf(readable(viewer))}`)
  }
  if (from !== '') parts.push(Prisma.sql`h."at" >= ${stored(firstMoment(from))}`)
  if (to !== '') parts.push(Prisma.sql`h."at" < ${stored(firstMoment(followingDay(to)))}`)
  return Prisma.join(parts, ' AND ')
}

/** A point in time as Prisma stores it. */
const stored = (at: Date): string => at.toISOString().replace('Z', '+00:00')

/** Holds the text, in capitals or not; SQLite itself knows no å, ä and ö, so a first letter is looked for in both. */
function like(column: Prisma.Sql, text: string): Prisma.Sql {
  const pattern = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`
  const lower = text.toLocaleLowerCase('sv')
  return Prisma.sql`(${column} LIKE ${pattern(text)} ESCAPE '\\' OR ${column} LIKE ${pattern(lower)} ESCAPE '\\'
    OR ${column} LIKE ${pattern(sentenceCase(lower))} ESCAPE '\\')`
}

async function described(viewer: SignedIn, rows: readonly Row[]): Promise<ListedEvent[]> {
  const open = readable(viewer)
  const found = new Map<string, Awaited<ReturnType<typeof findHistorySubject>>>()
  const events: ListedEvent[] = []
  for (const row of rows) {
    const type = row.subjectType as HistorySubject
    const isWithheld = !open.includes(type)
    const key = `${type} ${row.subjectId}`
    if (!isWithheld && !found.has(key)) found.set(key, await findHistorySubject(read(), type, row.subjectId))
    const now = found.get(key)
    const { label } = historySubjects[type]
    events.push({
      id: row.id,
      at: new Date(row.at),
      message: isWithheld ? '' : row.message,
      ...inWords({
        actorName: row.actorName,
        kind: row.kind as HistoryKind,
        changes: isWithheld ? [] : changesIn(row.changes),
      }),
      subject: {
        type,
        id: row.subjectId,
        name: isWithheld ? label : (row.name ?? now?.name ?? (row.message === '' ? label : row.message)),
        href: viewer.role === 'coordinator' ? now?.href : undefined,
      },
      isWithheld,
    })
  }
  return events
}
