import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { gapColumnCodes, gapColumns, type GapColumn } from '#app/domain/steering/gap-columns.ts'
import type { GapCell, GapRow } from '#app/domain/steering/gap-matrix.ts'
import { gapStates, type GapState } from '#app/domain/steering/gap-state.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { Section } from '#app/ui/page.tsx'
import { gapMending } from './gap-mending.ts'
import { groundOf } from './gap-ground.ts'

interface Props {
  rows: readonly GapRow[]
  answersOf: (row: GapRow) => string
  /** The columns whose gaps the reader may mend, and where they are. */
  mends: readonly GapColumn[]
  where: { plan: string; round: string }
}

/** Column by column: what closes a gap, each gap with its ground, and then what is only partly there. */
export function ClosingList(props: Props) {
  return gapColumnCodes.map((column) => {
    const cells = props.rows.flatMap((row) =>
      row.cells.filter((cell) => cell.column === column).map((cell) => ({ row, cell })),
    )
    const of = (state: GapState) => cells.filter(({ cell }) => cell.state === state)
    const holes = of('hole')
    const partly = of('partly')
    if (holes.length + partly.length === 0) return null
    return (
      <Section key={column} id={`sluts-${column}`} title={gapColumns[column].question} level={3}>
        <p>{gapColumns[column].closes}</p>
        {holes.length === 0 ? null : <Cells {...props} state="hole" cells={holes} />}
        {partly.length === 0 ? null : <Cells {...props} state="partly" cells={partly} />}
      </Section>
    )
  })
}

function Cells(props: Props & { state: GapState; cells: readonly { row: GapRow; cell: GapCell }[] }) {
  const { answersOf, mends, where, cells } = props
  const { shape, tone, label } = gapStates[props.state]
  return (
    <LinkList
      links={cells.map(({ row, cell }) => {
        const mending = gapMending[cell.column]
        return {
          href: groundOf(row, cell, answersOf(row)),
          label: (
            <>
              <Mark shape={shape} tone={tone} /> <span className="hidden-visually">{label}. </span>
              {goalNumberLabel(row)}: {cell.said}
            </>
          ),
          meta: mends.includes(cell.column) ? (
            <a href={mending.href(row, where)}>
              {mending.label}
              <span className="hidden-visually"> för {goalNumberLabel(row)}</span>
            </a>
          ) : undefined,
        }
      })}
    />
  )
}
