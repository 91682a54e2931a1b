import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { counted, NBSP, sentenceCase } from '#app/domain/swedish.ts'
import { courseLists } from './compile-courses.ts'
import type { Block, Cell, Table } from '#app/domain/follow-up/document/document.ts'
import type { MarkName } from '#app/domain/follow-up/document/mark.ts'
import type { FollowUpMaterial } from './material.ts'
import { leftOutWords, reportedOf, reportedSentence, rolled, type Rolled } from './owed.ts'

/** How many have answered, the reports by status, and what the answers say goes forward, does not, or needs a decision. */
export function summary({ goals, owed }: FollowUpMaterial): Block[] {
  if (owed.length === 0) return [{ type: 'paragraph', text: 'Ingen organisation är tillfrågad i omgången.' }]
  const roll = rolled(owed)
  return [
    {
      type: 'paragraph',
      text:
        `${reportedSentence(roll)} ${reviewedSentence(roll)}` +
        'De som inte har svarat räknas för sig och ingår inte i någon status.',
    },
    statusTable('Lägesrapporterna efter genomförande', degrees, roll.byDegree, roll),
    statusTable('Lägesrapporterna efter läge', courses, roll.byCourse, roll),
    ...courseLists(goals, owed),
  ]
}

/** How many of the reports shown wait for review; nothing when none is shown. */
function reviewedSentence({ reported, accepted, leftOut }: Rolled): string {
  const waiting = reported - accepted
  if (reported === 0 || (waiting === 0 && leftOut > 0)) return ''
  if (waiting === 0) return 'Alla inskickade rapporter är granskade. '
  if (waiting === 1) return `En${NBSP}rapport är inskickad men inte granskad. `
  return `${sentenceCase(counted(waiting, 'rapport', 'rapporter'))} är inskickade men inte granskade. `
}

/** Counts by status, with those who have not answered, and answers that are left out, in rows of their own. */
function statusTable<Code extends string>(
  caption: string,
  statuses: Record<Code, { label: string; shape: MarkName }>,
  counts: Record<Code, number>,
  roll: Rolled,
): Table {
  const row = (head: Cell, count: number): Cell[] => [head, { text: String(count), number: count }]
  const marked = ({ label, shape }: { label: string; shape: MarkName }): Cell => ({ text: label, mark: shape })
  return {
    type: 'table',
    caption,
    columns: [
      { label: 'Status', weight: 3 },
      { label: 'Antal', numeric: true },
    ],
    rows: [
      ...(Object.keys(statuses) as Code[]).map((code) => row(marked(statuses[code]), counts[code])),
      ...(roll.leftOut === 0 ? [] : [row({ text: leftOutWords }, roll.leftOut)]),
      row(marked(notReported), roll.notReported),
    ],
    note: `${reportedOf(roll)}.`,
  }
}
