import { commitmentsNone } from './no-commitments.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { planWithPeriod } from '#app/domain/plan/plan.ts'
import { answerSources } from '#app/domain/steering/over-time-material.ts'
import type { ChangeChoice } from '#app/domain/steering/over-time-filter.ts'
import { lastMoveInWords, movesInWords } from '#app/domain/steering/over-time-words.ts'
import type { CommitmentLine, GoalLine, TimeColumn } from '#app/domain/steering/over-time.ts'
import { StripTable } from '#app/ui/chart/strip-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusKey } from './status-key.tsx'
import { TimeCellView } from './time-cell.tsx'

interface Latest {
  before: number
  after: number
}

/** Every commitment, goal by goal, with a cell for each round. */
export function CommitmentStrips(props: {
  columns: readonly TimeColumn[]
  shown: readonly GoalLine[]
  latest: Latest
  change: ChangeChoice | undefined
}) {
  const { columns, shown, latest, change } = props
  const groups = groupsOf(columns)
  const year = columns[latest.before]?.year ?? 0
  return (
    <Section id="atagandena" title="Åtagandena, omgång för omgång">
      <div className="strip-key-narrow">
        <StatusKey withCourses />
      </div>
      {shown.map((goal) => {
        const moved = goal.moves[latest.after] ?? null
        return (
          <Disclosure
            key={goal.key}
            id={goal.key}
            open
            summary={goalLabel(goal)}
            meta={moved === null ? undefined : `Sedan ${year}: ${movesInWords(moved)}`}
          >
            {goal.commitments.length === 0 ? (
              <p>{commitmentsNone[change ?? 'all']}</p>
            ) : (
              <StripTable
                caption={`Åtagandena under ${goalLabel(goal)}, omgång för omgång`}
                corner="Åtagande"
                groups={groups}
                rows={goal.commitments.map((line) => ({
                  key: line.slug,
                  head: <RowHead line={line} latest={latest} year={year} />,
                  cells: columns.map((column, index) => {
                    const cell = line.cells[index]
                    return cell === undefined ? null : (
                      <TimeCellView
                        key={column.year}
                        cell={cell}
                        words={column.words}
                        moves={line.moves[index] ?? null}
                      />
                    )
                  }),
                }))}
              />
            )}
          </Disclosure>
        )
      })}
    </Section>
  )
}

function RowHead({ line, latest, year }: { line: CommitmentLine; latest: Latest; year: number }) {
  const moved = lastMoveInWords(line, latest, year)
  return (
    <>
      <a href={`/atagande/${line.slug}`}>{line.label}</a>
      {[...line.lineage, ...(moved === undefined ? [] : [moved])].map((words) => (
        <span key={words} className="small">
          {words}
        </span>
      ))}
    </>
  )
}

/** The rounds by the plan edition that they are about; a round of another edition than the one before begins a group. */
function groupsOf(columns: readonly TimeColumn[]) {
  const groups: { key: string; name: string; columns: { key: string; name: string; note: string }[] }[] = []
  for (const { year, source, newPlan } of columns) {
    if (newPlan !== null) groups.push({ key: String(year), name: planWithPeriod(newPlan), columns: [] })
    groups.at(-1)?.columns.push({ key: String(year), name: String(year), note: answerSources[source].label })
  }
  return groups
}
