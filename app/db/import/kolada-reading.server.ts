import type { KoladaCell } from '#app/domain/import/kolada/cell.ts'
import { differences, lastReading } from '#app/domain/import/kolada/compare.ts'
import { valueFormOf, type KeyFigure } from '#app/domain/import/kolada/key-figure.ts'
import { storedReading, tieChoices } from '#app/domain/import/kolada/tie.ts'
import type { SourceCaseContent } from '#app/domain/import/source-case.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { heldCells } from './kolada-held.server.ts'
import { tellCells, tellGone, tellTitle, tellTrouble } from './source-findings.server.ts'

/** A watched key figure as it was read again. */
export interface ReadAgain {
  id: string
  /** Null when Kolada has it no longer. */
  keyFigure: KeyFigure | null
  /** By series, Kolada's cells by their names. */
  cells: ReadonlyMap<number, ReadonlyMap<string, KoladaCell>>
}

/**
 * Keeps what was read again of a key figure, and opens a case for each kind of thing that is otherwise: all in one
 * transaction, held against what is stored at that moment. The title that was chosen stays.
 */
export function keepReading({ id, keyFigure, cells }: ReadAgain, now: Date): Promise<void> {
  return write(async (tx) => {
    const row = await tx.koladaKpi.findUnique({ where: { id } })
    if (row === null) return
    await tx.koladaKpi.update({
      where: { id },
      data: {
        lastReadAt: now,
        goneAt: keyFigure === null ? (row.goneAt ?? now) : null,
        ...(keyFigure === null ? {} : { content: JSON.stringify(keyFigure) }),
      },
    })
    const isNews = (keyFigure === null) !== (row.goneAt !== null)
    if (isNews) await tellGone(tx, id, row.title, keyFigure === null, now)
    if (keyFigure === null) return
    const after = keyFigure.title === row.title ? null : keyFigure.title
    await tellTitle(tx, id, { before: row.title, after }, now)
    for (const [seriesId, read] of cells) await compareTie(tx, { ...row, seriesId }, read, now)
  })
}

async function compareTie(
  tx: Tx,
  { id: kpiId, title, seriesId }: { id: string; title: string; seriesId: number },
  read: ReadonlyMap<string, KoladaCell>,
  now: Date,
): Promise<void> {
  const tie = await tx.koladaTie.findUnique({
    where: { kpiId_seriesId: { kpiId, seriesId } },
    include: { series: { select: { indicator: { select: { unit: true } } } } },
  })
  if (tie === null) return
  const { part } = tieChoices.parse(JSON.parse(tie.choices))
  const held = (await heldCells(tx, seriesId, part)).filter(({ name }) => isAsked(name, tie.choices))
  const form = valueFormOf(title)
  const unit = tie.series.indicator.unit as IndicatorUnit
  const found = differences(read, held, storedReading(tie.lastRead), { form, unit })
  const finding = { subject: kpiId, title, seriesId }
  await tellCells(tx, { kind: 'value-revised', ...finding }, found.revised, now)
  await tellCells(tx, { kind: 'value-withdrawn', ...finding }, found.withdrawn, now)
  await tx.koladaTie.update({
    where: { id: tie.id },
    data: { lastRead: JSON.stringify(lastReading(read, found.fresh)), lastReadAt: now },
  })
}

/** Whether a cell is among what the series has from the key figure: another source may have given it the rest. */
function isAsked(name: string, choices: string): boolean {
  const { part, from, bySex } = tieChoices.parse(JSON.parse(choices))
  const [area = '', year = '', sex = ''] = name.split('/')
  const isArea = part.scope !== 'municipalities' || part.codes.includes(area)
  return isArea && Number(year) >= from && (bySex || sex === 'T')
}

/** Notes that the source has not been readable for long, or that it is again. */
export const keepTrouble = (trouble: SourceCaseContent['trouble'], now: Date): Promise<void> =>
  write((tx) => tellTrouble(tx, trouble, now))
