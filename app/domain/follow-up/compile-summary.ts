import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { counted, NBSP, sentenceCase } from '#app/domain/swedish.ts'
import type { Block, Cell, Table } from './document.ts'
import type { MarkName } from './mark.ts'
import { reportedOf, rolled, type Owed } from './owed.ts'
import type { RollUp } from './roll-up.ts'

/** How many have answered, and the reports by status. */
export function summary(owed: readonly Owed[]): Block[] {
  const roll = rolled(owed)
  const waiting = roll.reported - roll.accepted
  return [
    {
      type: 'paragraph',
      text:
        `${reportedOf(roll)}. ${reviewedSentence(roll.reported, waiting)}` +
        'De som inte har svarat räknas för sig och ingår inte i någon status.',
    },
    statusTable('Lägesrapporterna efter genomförande', degrees, roll.byDegree, roll),
    statusTable('Lägesrapporterna efter läge', courses, roll.byCourse, roll),
  ]
}

/** How many of the reports handed in wait for review; nothing when none has been handed in. */
function reviewedSentence(reported: number, waiting: number): string {
  if (reported === 0) return ''
  if (waiting === 0) return 'Alla inskickade rapporter är granskade. '
  if (waiting === 1) return `En${NBSP}rapport är inskickad men inte granskad. `
  return `${sentenceCase(counted(waiting, 'rapport', 'rapporter'))} är inskickade men inte granskade. `
}

/** Counts by status, with those who have not answered in a row of their own. */
function statusTable<Code extends string>(
  caption: string,
  statuses: Record<Code, { label: string; shape: MarkName }>,
  counts: Record<Code, number>,
  roll: RollUp,
): Table {
  const row = ({ label, shape }: { label: string; shape: MarkName }, count: number): Cell[] => [
    { text: label, mark: shape },
    { text: String(count), number: count },
  ]
  return {
    type: 'table',
    caption,
    columns: [{ label: 'Status' }, { label: 'Antal', numeric: true }],
    rows: [
      ...(Object.keys(statuses) as Code[]).map((code) => row(statuses[code], counts[code])),
      row(notReported, roll.notReported),
    ],
    note: `${reportedOf(roll)}.`,
  }
}
