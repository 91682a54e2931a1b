import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { gapColumnCodes, gapColumns, type GapColumn } from '#app/domain/steering/gap-columns.ts'
import type { GapCell, GapRow } from '#app/domain/steering/gap-matrix.ts'
import { gapStates, type GapState } from '#app/domain/steering/gap-state.ts'
import { Mark } from '#app/ui/mark.tsx'
import { Section } from '#app/ui/page.tsx'
import { gapMending, type MendingPlace } from './gap-mending.ts'
import { groundOf } from './gap-ground.ts'

interface Props {
  rows: readonly GapRow[]
  answersOf: (row: GapRow) => string
  /** The columns whose gaps the reader may mend, and where they are. */
  mends: readonly GapColumn[]
  where: MendingPlace
}

/** Column by column: what closes a gap, each gap with its ground, and then what is only partly there. */
export function ClosingList(props: Props) {
  return gapColumnCodes.map((column) => {
    const rows = (state: GapState) =>
      props.rows.flatMap((row) => {
        const cell = row.cells.find((one) => one.column === column && one.state === state)
        return cell === undefined ? [] : [{ row, cell }]
      })
    const { question, closes, completes } = gapColumns[column]
    const [holes, partly] = [rows('hole'), rows('partly')]
    if (holes.length + partly.length === 0) return null
    const { label, href } = gapMending[column]
    return (
      <Section key={column} id={`sluts-${column}`} title={question} level={3}>
        {holes.length === 0 ? null : (
          <>
            <p>{closes}</p>
            <Cells {...props} cells={holes} />
          </>
        )}
        {partly.length === 0 ? null : (
          <>
            <p>{completes}</p>
            <Cells {...props} cells={partly} />
          </>
        )}
        {props.mends.includes(column) && typeof href === 'function' ? (
          <p className="no-print">
            <a href={href(props.where)}>{label}</a>
          </p>
        ) : null}
      </Section>
    )
  })
}

function Cells(props: Props & { cells: readonly { row: GapRow; cell: GapCell }[] }) {
  const { answersOf, mends, where, cells } = props
  return (
    <ul className="link-list" role="list">
      {cells.map(({ row, cell }) => {
        const { shape, tone, label: state } = gapStates[cell.state]
        const { label, href } = gapMending[cell.column]
        return (
          <li key={row.id}>
            <span>
              <span className="status-mark">
                <Mark shape={shape} tone={tone} />
                <span>
                  <span className="hidden-visually">{state}. </span>
                  <a href={groundOf(row, cell, answersOf(row))}>
                    {goalNumberLabel(row)}: {cell.said}
                  </a>
                </span>
              </span>
            </span>
            {mends.includes(cell.column) && typeof href === 'object' ? (
              <small className="no-print">
                <a href={href.ofGoal(row, where)}>
                  {label}
                  <span className="hidden-visually"> för {goalNumberLabel(row)}</span>
                </a>
              </small>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
