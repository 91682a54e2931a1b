import type { GapColumn } from '#app/domain/steering/gap-columns.ts'
import type { GapCell, GapRow } from '#app/domain/steering/gap-matrix.ts'
import { goalCode } from '#app/domain/reporting-round/board.ts'

/** What the page's own address may hold. */
export const gapQuery = { shown: 'visa', onlyHoles: 'luckor', goal: 'mal' } as const

/** The part of the page with the answers of the goal that is chosen. */
export const answersId = 'svaren'

/** The page's address with what is chosen. */
export function gapsAddress(page: string, chosen: { onlyHoles: boolean; goal?: GapRow | undefined }): string {
  const query = new URLSearchParams()
  if (chosen.onlyHoles) query.set(gapQuery.shown, gapQuery.onlyHoles)
  if (chosen.goal !== undefined) query.set(gapQuery.goal, goalCode(chosen.goal))
  const text = query.toString()
  return `${page}${text === '' ? '' : `?${text}`}${chosen.goal === undefined ? '' : `#${answersId}`}`
}

/** Where on the goal's page the ground of a column stands, when the goal has any of it. */
const sections: Partial<Record<GapColumn, string>> = {
  measured: 'hur-gar-det',
  commitment: 'ataganden',
  actor: 'ataganden',
  action: 'mojliga-atgarder',
}

/** What a cell is made of: the goal's own page, or the answers that came in for it. */
export function groundOf(row: GapRow, cell: GapCell, answers: string): string {
  const section = sections[cell.column]
  if (section === undefined) return answers
  const hasNone = cell.reason !== null || (cell.n === 0 && (cell.of ?? 0) === 0)
  return `${row.path}#${hasNone ? 'kedjan' : section}`
}
