import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { courseCodes, courses, degreeCodes, degrees, notReported } from '#app/domain/commitment/status.ts'
import { leftOutWords } from '#app/domain/follow-up/compile/owed.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { emptyCells, type TimeCell } from '#app/domain/steering/over-time-cell.ts'
import type { StatusWords } from '#app/domain/steering/over-time-material.ts'
import type { MoveCounts } from '#app/domain/steering/over-time-movement.ts'
import { moveInShort } from '#app/domain/steering/over-time-words.ts'
import { StripMarks, type StripMark } from '#app/ui/chart/strip-marks.tsx'

/** What was answered on a commitment in a round: a mark for each thing that was said, and one for those who said nothing. */
export function TimeCellView(props: { cell: TimeCell; words: StatusWords; moves: MoveCounts | null }) {
  const { cell, words, moves } = props
  const pages = useSteeringPages()
  if (cell.kind !== 'asked') return <span className="muted">{emptyCells[cell.kind].label}</span>
  const { roll, reportId } = cell
  const marks: StripMark[] = [
    ...degreeCodes.map((key) => ({ key, ...degrees[key], label: words.degrees[key], count: roll.byDegree[key] })),
    ...courseCodes
      .filter((key) => courses[key].deviates)
      .map((key) => ({ key, ...courses[key], label: words.courses[key], count: roll.byCourse[key] })),
    { key: 'left-out', ...reportStates.submitted, label: leftOutWords, count: roll.leftOut },
    { key: 'silent', ...notReported, count: roll.notReported },
  ].filter(({ count }) => count > 0)
  const moved = moveInShort(moves)
  return (
    <>
      <StripMarks
        marks={marks}
        withCounts={roll.owed > 1}
        href={reportId === null ? undefined : pages.report(reportId)}
      />
      {moved === '' ? null : <p className="strip-moved">{moved}</p>}
    </>
  )
}
