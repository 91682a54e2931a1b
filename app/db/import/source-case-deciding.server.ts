import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { koladaChoices } from '#app/domain/import/kolada/choices.ts'
import { tieChoices } from '#app/domain/import/kolada/tie.ts'
import {
  sourceCaseContent,
  sourceCaseHandlings,
  whyNotDecide,
  whyNotTakeOver,
  type CaseDecision,
  type DecidedCase,
  type SourceCaseContent,
  type SourceCaseKind,
} from '#app/domain/import/source-case.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

type CaseRow = NonNullable<Awaited<ReturnType<Tx['sourceCase']['findUnique']>>>

/** What the rules look at in a stored case. */
async function decided(tx: Tx, row: CaseRow, content: SourceCaseContent): Promise<DecidedCase> {
  const imported =
    content.importId === null
      ? null
      : await tx.import.findUnique({ where: { id: content.importId }, select: { state: true } })
  const ended = await tx.koladaTie.count({ where: { kpiId: row.subject, NOT: { series: { ending: null } } } })
  return {
    kind: row.kind as SourceCaseKind,
    isHandled: row.handledAt !== null,
    importState: imported?.state ?? null,
    isSeriesEnded: ended > 0,
  }
}

/**
 * Stores what somebody has decided about a case. Accepting a new title makes it the one that the key figure is known by,
 * and a series that has ended here is watched no more.
 *
 * @returns null when there is no such case, or the viewer may not
 */
export function decideCase(
  viewer: SignedIn,
  id: number,
  decision: Omit<CaseDecision, 'version'> & { version: number },
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'import.manage')) return Promise.resolve(null)
  const { version, handling, note } = decision
  return write(async (tx): Promise<EditAnswer | null> => {
    const row = await tx.sourceCase.findUnique({ where: { id } })
    if (row === null) return null
    const stale = staleAnswer(version, row.version)
    if (stale) return stale
    const content = sourceCaseContent.parse(JSON.parse(row.content))
    const why = whyNotDecide(await decided(tx, row, content), handling)
    if (why !== undefined) return { ok: false, why, field: 'handling' }
    await tx.sourceCase.update({
      where: { id },
      data: { handledAt: now, handledName: viewer.name, handling, note, version: version + 1 },
    })
    if (handling === 'taken-over' && content.title !== null) {
      await tx.koladaKpi.update({ where: { id: row.subject }, data: { title: content.title.after } })
    }
    if (handling === 'ended') {
      const where = { kpiId: row.subject, NOT: { series: { ending: null } } }
      await tx.koladaTie.updateMany({ where, data: { endedAt: now } })
    }
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'source-case.handled',
      subject: { type: 'source-case', id },
      message: note === '' ? sourceCaseHandlings[handling].label : `${sourceCaseHandlings[handling].label}: ${note}`,
      data: { handling, version: version + 1 },
    })
    return { ok: true }
  })
}

/**
 * Begins an import of the case's cells alone, whose values are then fetched and looked at as any other import's. The case
 * stays open until they have been read in.
 *
 * @returns null when there is no such case, or the viewer may not
 */
export function beginTakeOver(
  viewer: SignedIn,
  caseId: number,
  version: number,
  now: Date,
): Promise<EditAnswer<{ importId: number }> | null> {
  if (!can(viewer, 'import.manage')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ importId: number }> | null> => {
    const row = await tx.sourceCase.findUnique({ where: { id: caseId } })
    if (row === null) return null
    const stale = staleAnswer(version, row.version)
    if (stale) return stale
    const content = sourceCaseContent.parse(JSON.parse(row.content))
    const why = whyNotTakeOver(await decided(tx, row, content))
    if (why !== undefined) return { ok: false, why }
    const choices = await choicesFor(tx, row, content)
    if (choices === undefined) {
      return { ok: false, why: 'Serien har inte längre några värden från nyckeltalet. Gör en egen import i stället.' }
    }
    const { id: importId } = await tx.import.create({
      data: {
        kind: 'kolada',
        state: 'prepared',
        title: `${row.subject} ${row.title}`,
        createdAt: now,
        createdById: viewer.userId,
        createdName: viewer.name,
        choices: JSON.stringify(choices),
      },
    })
    await tx.sourceCase.update({
      where: { id: caseId },
      data: { content: JSON.stringify({ ...content, importId }), version: version + 1 },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'source-case.import-begun',
      subject: { type: 'source-case', id: caseId },
      data: { importId, version: version + 1 },
    })
    return { ok: true, importId }
  })
}

/** The choices that ask for the case's cells and no others. */
async function choicesFor(tx: Tx, row: CaseRow, { cells }: SourceCaseContent) {
  const tie =
    row.seriesId === null
      ? null
      : await tx.koladaTie.findUnique({
          where: { kpiId_seriesId: { kpiId: row.subject, seriesId: row.seriesId } },
          include: { kpi: { select: { title: true } } },
        })
  if (tie === null || cells.length === 0) return undefined
  const { part } = tieChoices.parse(JSON.parse(tie.choices))
  const codes = [...new Set(cells.map(({ name }) => name.split('/')[0] ?? ''))].sort()
  const years = cells.map(({ year }) => year)
  const bySex = cells.some(({ breakdown }) => breakdown !== 'total')
  return koladaChoices.parse({
    keyFigure: { id: row.subject, title: tie.kpi.title, isDividedBySex: bySex },
    from: Math.min(...years),
    to: Math.max(...years),
    bySex,
    parts: [part.scope === 'municipalities' ? { ...part, codes } : part],
    only: cells.map(({ name }) => name),
    caseId: row.id,
  })
}
