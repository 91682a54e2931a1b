import { createHash } from 'node:crypto'
import { untold } from '#app/domain/import/kolada/compare.ts'
import {
  sourceCaseContent,
  sourceCaseKinds,
  type CaseCell,
  type SourceCaseContent,
  type SourceCaseHandling,
  type SourceCaseKind,
} from '#app/domain/import/source-case.ts'
import type { Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** What was found about a key figure or one of its series. */
export interface Finding {
  kind: SourceCaseKind
  /** The key figure's id. */
  subject: string
  title: string
  seriesId: number | null
}

const contentOf = (json: string): SourceCaseContent => sourceCaseContent.parse(JSON.parse(json))

const casesOf = (tx: Tx, { kind, subject, seriesId }: Omit<Finding, 'title'>) =>
  tx.sourceCase.findMany({ where: { kind, subject, seriesId }, orderBy: { id: 'desc' } })

/** A key that the same finding has every time; one that has settled and comes back is another finding. */
async function keyFor(tx: Tx, finding: Finding, content: SourceCaseContent): Promise<string> {
  const what = JSON.stringify([
    content.cells.map(({ name, after }) => [name, after]),
    content.title,
    content.trouble?.since,
  ])
  const hash = createHash('sha256').update(what).digest('hex').slice(0, 24)
  const key = [finding.kind, finding.subject, finding.seriesId ?? '', hash].join(':')
  const again = await tx.sourceCase.count({ where: { key: { startsWith: key } } })
  return again === 0 ? key : `${key}:${again + 1}`
}

async function open(tx: Tx, finding: Finding, content: SourceCaseContent, now: Date): Promise<void> {
  const { id } = await tx.sourceCase.create({
    data: { ...finding, key: await keyFor(tx, finding, content), content: JSON.stringify(content), openedAt: now },
  })
  await recordEvent(tx, {
    actor: 'system',
    at: now,
    kind: 'source-case.opened',
    subject: { type: 'source-case', id },
    message: `${sourceCaseKinds[finding.kind].label}: ${finding.subject} ${finding.title}`,
    data: { kind: finding.kind, cells: content.cells.length },
  })
}

/** Closes a case of itself: what it told of is no longer so, or has been done. */
export async function settleCase(
  tx: Tx,
  row: { id: number; version: number },
  handling: SourceCaseHandling,
  now: Date,
): Promise<void> {
  await tx.sourceCase.update({
    where: { id: row.id },
    data: { handledAt: now, handledName: 'Systemet', handling, version: row.version + 1 },
  })
  await recordEvent(tx, {
    actor: 'system',
    at: now,
    kind: 'source-case.handled',
    subject: { type: 'source-case', id: row.id },
    data: { handling },
  })
}

const none = sourceCaseContent.parse({})

/**
 * Tells of the cells that differ, gathered in one case for the series. An open case is brought up to date, and closed
 * when nothing differs any longer; what somebody has decided on is not told again.
 */
export async function tellCells(tx: Tx, finding: Finding, cells: readonly CaseCell[], now: Date): Promise<void> {
  const cases = (await casesOf(tx, finding)).map((row) => ({ row, content: contentOf(row.content) }))
  const decided = cases.filter(({ row }) => row.handledAt !== null && row.handling !== 'settled')
  const told = untold(
    cells,
    decided.flatMap(({ content }) => content.cells),
  )
  const current = cases.find(({ row }) => row.handledAt === null)
  if (current === undefined) {
    if (told.length > 0) await open(tx, finding, { ...none, cells: told }, now)
    return
  }
  const { row, content } = current
  if (told.length === 0) {
    const { importId } = content
    const isTakenOver = importId !== null && (await tx.import.count({ where: { id: importId, state: 'done' } })) > 0
    await settleCase(tx, row, isTakenOver ? 'taken-over' : 'settled', now)
  } else if (JSON.stringify(told) !== JSON.stringify(content.cells)) {
    await tx.sourceCase.update({
      where: { id: row.id },
      data: { content: JSON.stringify({ ...content, cells: told }), version: row.version + 1 },
    })
  }
}

/** Tells that a title is another, once for each new title; `after` null closes what is open, since it is as it was. */
export async function tellTitle(
  tx: Tx,
  subject: string,
  { before, after }: { before: string; after: string | null },
  now: Date,
): Promise<void> {
  const finding: Finding = { kind: 'title-changed', subject, title: before, seriesId: null }
  const cases = (await casesOf(tx, finding)).map((row) => ({ row, content: contentOf(row.content) }))
  for (const { row, content } of cases) {
    if (row.handledAt === null && content.title?.after !== after) await settleCase(tx, row, 'settled', now)
  }
  const isTold = cases.some(({ row, content }) => row.handling !== 'settled' && content.title?.after === after)
  if (after !== null && !isTold) await open(tx, finding, { ...none, title: { before, after } }, now)
}

/** Tells that a key figure is gone, or closes that when it is back. */
export async function tellGone(tx: Tx, subject: string, title: string, isGone: boolean, now: Date): Promise<void> {
  const finding: Finding = { kind: 'kpi-gone', subject, title, seriesId: null }
  const [current] = (await casesOf(tx, finding)).filter(({ handledAt }) => handledAt === null)
  if (isGone && current === undefined) await open(tx, finding, none, now)
  if (!isGone && current !== undefined) await settleCase(tx, current, 'settled', now)
}

/** Tells that the source has not been readable for long, all its key figures in one case; null closes it. */
export async function tellTrouble(tx: Tx, trouble: SourceCaseContent['trouble'], now: Date): Promise<void> {
  const finding: Finding = { kind: 'unreadable', subject: 'Kolada', title: 'Kolada', seriesId: null }
  const cases = (await casesOf(tx, finding)).map((row) => ({ row, content: contentOf(row.content) }))
  const current = cases.find(({ row }) => row.handledAt === null)
  if (trouble === null) {
    if (current !== undefined) await settleCase(tx, current.row, 'settled', now)
    return
  }
  if (cases.some(({ content }) => content.trouble?.since === trouble.since)) return
  if (current === undefined) await open(tx, finding, { ...none, trouble }, now)
}
