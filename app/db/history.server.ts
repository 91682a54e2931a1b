import { can } from '#app/domain/access/permissions.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import type { HistorySubject } from '#app/domain/history/subject.ts'
import { historyKinds, historySentence, isToldByChanges, type HistoryKind } from '#app/domain/history/sentence.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { read } from './database.server.ts'
import { visibleReports } from './visible.server.ts'

/** Something that happened, for the list of history. */
export interface HistoryEntry {
  id: number
  at: Date
  actorName: string
  kind: HistoryKind
  /** "Demo Samordnare lämnade tillbaka lägesrapporten". */
  sentence: string
  message: string
  /** What it changed, each with before and after. */
  changes: FieldChange[]
  /** The changes tell all that the message does. */
  isToldByChanges: boolean
}

/**
 * What has happened to a report, newest first. It names people and holds the reasons given, so it is for those who work
 * with the report; empty for others, also where the report itself is public.
 */
export async function listReportHistory(viewer: Viewer, reportId: number): Promise<HistoryEntry[]> {
  const report = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id: reportId }] },
    select: { organisationId: true, roundId: true, state: true },
  })
  if (report === null) return []
  if (!can(viewer, 'status-report.read', { ...report, state: report.state as ReportState })) return []
  const rows = await read().historyEvent.findMany({
    where: {
      subjectType: 'status-report',
      subjectId: String(reportId),
      // That the coordination has written to itself is for it alone.
      ...(can(viewer, 'status-report.review') ? {} : { NOT: { kind: 'status-report.noted' } }),
    },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}

/** What has been done to a commitment that the viewer edits, newest first; empty for others. */
export async function listCommitmentHistory(viewer: Viewer, commitmentId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'commitment.edit')) return []
  const inBulk = { in: ['commitment.bulk-edited', 'commitment.bulk-undone'] }
  const rows = await read().historyEvent.findMany({
    where: {
      OR: [
        { subjectType: 'commitment', subjectId: String(commitmentId) },
        { subjectType: 'plan', kind: inBulk, data: { contains: String(commitmentId) } },
      ],
    },
    orderBy: { id: 'desc' },
  })
  return entriesOf(await withOwnPart(commitmentId, rows))
}

/** Of what changed several commitments at once, only what it changed in this one; the rest is left out. */
async function withOwnPart<Row extends { subjectType: string; data: string; changes: string; message: string }>(
  commitmentId: number,
  rows: readonly Row[],
): Promise<Row[]> {
  const editOf = ({ data }: Row) => JSON.parse(data) as { bulkEdit?: number; commitments?: string }
  const inBulk = rows.filter(({ subjectType }) => subjectType === 'plan')
  const edits = await read().commitmentBulkEdit.findMany({
    where: { id: { in: inBulk.flatMap((row) => editOf(row).bulkEdit ?? []) } },
    select: { id: true, before: true },
  })
  return rows.flatMap((row) => {
    if (row.subjectType !== 'plan') return [row]
    const edit = edits.find(({ id }) => id === editOf(row).bulkEdit)
    const was = ((edit === undefined ? [] : JSON.parse(edit.before)) as { id: number; label: string }[]).find(
      ({ id }) => id === commitmentId,
    )
    if (was === undefined) return []
    const start = `${was.label}: `
    const own = changesIn(row.changes).filter(({ label }) => label.startsWith(start))
    return [
      {
        ...row,
        message: '',
        changes: JSON.stringify(own.map((change) => ({ ...change, label: change.label.slice(start.length) }))),
      },
    ]
  })
}

/** What has been done to a goal and its chain, newest first; empty for those who do not edit plans. */
export const listGoalHistory = (viewer: Viewer, goalId: number): Promise<HistoryEntry[]> =>
  can(viewer, 'plan.edit') ? listOf('goal', String(goalId)) : Promise.resolve([])

async function listOf(subjectType: HistorySubject, subjectId: string): Promise<HistoryEntry[]> {
  return entriesOf(await read().historyEvent.findMany({ where: { subjectType, subjectId }, orderBy: { id: 'desc' } }))
}

/** What has happened to an indicator, its series and their values, newest first. */
export async function listIndicatorHistory(viewer: Viewer, indicatorId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'indicator.edit')) return []
  const series = await read().series.findMany({ where: { indicatorId }, select: { id: true } })
  const rows = await read().historyEvent.findMany({
    where: {
      OR: [
        { subjectType: 'indicator', subjectId: String(indicatorId) },
        { subjectType: 'series', subjectId: { in: series.map(({ id }) => String(id)) } },
      ],
    },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}

/** What has happened to a source, newest first: who changed it, and which files it has had. */
export async function listSourceHistory(viewer: Viewer, sourceId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'source.edit')) return []
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'source', subjectId: String(sourceId) },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}

/** Rows as entries; those of a kind that is no longer known are left out. */
export const entriesOf = (
  rows: readonly (Pick<HistoryEntry, 'id' | 'at' | 'actorName' | 'message'> & { kind: string; changes: string })[],
): HistoryEntry[] =>
  rows.flatMap(({ id, at, actorName, kind, message, changes }) =>
    Object.hasOwn(historyKinds, kind)
      ? [{ id, at, message, ...inWords({ actorName, kind: kind as HistoryKind, changes: changesIn(changes) }) }]
      : [],
  )

/** An event with its sentence, which is made here so that pages need not carry every kind's words. */
export const inWords = <Event extends Pick<HistoryEntry, 'actorName' | 'kind' | 'changes'>>(event: Event) => ({
  ...event,
  sentence: historySentence(event),
  isToldByChanges: isToldByChanges(event),
})

/** The changes of a stored row. */
export const changesIn = (text: string): FieldChange[] => JSON.parse(text) as FieldChange[]
