import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { gapColumnCodes, gapColumns } from '#app/domain/steering/gap-columns.ts'
import { type GapCell, type GapMatrix, type GapRow } from '#app/domain/steering/gap-matrix.ts'
import { gapReasons, gapStates } from '#app/domain/steering/gap-state.ts'
import { gapFigure, holesInShort } from '#app/domain/steering/gap-words.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Mark } from '#app/ui/mark.tsx'
import { groundOf } from './gap-ground.ts'

interface Props {
  caption: string
  rows: readonly GapRow[]
  /** Of all rows, also those that are not shown. */
  byColumn: GapMatrix['byColumn']
  /** Where the answers for a goal are read. */
  answersOf: (row: GapRow) => string
}

/** The matrix: a table on screens and paper, a card for each goal on phones. */
export function GapTable({ caption, rows, byColumn, answersOf }: Props) {
  return (
    <table className="table gap-matrix">
      <caption>
        <span className="hidden-visually">{caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Mål</th>
          {gapColumnCodes.map((column) => (
            <th key={column} scope="col">
              {gapColumns[column].label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.isUnder ? 'gap-under' : undefined}>
            <th scope="row">
              <a href={row.path}>{goalNumberLabel(row)}</a> <span className="gap-title">{row.shortTitle}</span>
            </th>
            {row.cells.map((cell) => (
              <td key={cell.column} className={cell.state === 'hole' ? 'gap-hole' : undefined}>
                <ColumnLabel text={gapColumns[cell.column].label} />
                <a className="gap-cell" href={groundOf(row, cell, answersOf(row))}>
                  <CellWords cell={cell} />
                  <span className="hidden-visually">
                    , {goalNumberLabel(row)}, {gapColumns[cell.column].label}
                  </span>
                </a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Alla mål</th>
          {gapColumnCodes.map((column) => (
            <td key={column}>
              <ColumnLabel text={gapColumns[column].label} />
              <span>{holesInShort(byColumn[column])}</span>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

/** On phones the column's name stands before each cell; the table's own head says it to a screen reader. */
const ColumnLabel = ({ text }: { text: string }) => (
  <span className="gap-label" aria-hidden="true">
    {text}
  </span>
)

/** A hole says its name; what is covered is quiet and says how much. */
function CellWords({ cell }: { cell: GapCell }) {
  const { shape, tone, label } = gapStates[cell.state]
  const figure = gapFigure(cell)
  const isWord = cell.state === 'hole' || cell.state === 'unanswered'
  return (
    <>
      <Mark shape={shape} tone={tone} />
      <span className={classNames('gap-words', `gap-${cell.state}`)}>
        <span className={isWord ? 'gap-word' : 'hidden-visually'}>{label} </span>
        {cell.reason === null ? figure : gapReasons[cell.reason].short}
      </span>
    </>
  )
}
