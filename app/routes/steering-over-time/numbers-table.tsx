import { courseCodes, courses, degreeCodes, degrees, notReported } from '#app/domain/commitment/status.ts'
import { leftOutWords } from '#app/domain/follow-up/compile/owed.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { TimedRoll } from '#app/domain/steering/over-time-cell.ts'
import type { GoalLine, OverTime } from '#app/domain/steering/over-time.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

interface Row {
  group: string
  year: number
  roll: TimedRoll
}

/** The same numbers as the strips, goal by goal and round by round. */
export function NumbersTable(props: { overTime: OverTime; shown: readonly GoalLine[]; isNarrowed: boolean }) {
  const { overTime, shown, isNarrowed } = props
  const lines = [
    ...(isNarrowed ? [] : [{ name: 'Alla åtaganden', cells: overTime.whole.cells }]),
    ...shown.map((goal) => ({
      name: goal.onlyIn === null ? goalLabel(goal) : `${goalLabel(goal)}, ${goal.onlyIn}`,
      cells: goal.cells,
    })),
  ]
  const rows = lines.flatMap(({ name, cells }) =>
    overTime.columns.flatMap(({ year }, index): Row[] => {
      const cell = cells[index]
      return cell?.kind === 'asked' ? [{ group: name, year, roll: cell.roll }] : []
    }),
  )
  const hasLeftOut = rows.some(({ roll }) => roll.leftOut > 0)
  const number = (key: string, label: string, of: (roll: TimedRoll) => number) => ({
    key,
    label,
    numeric: true,
    cell: ({ roll }: Row) => of(roll),
  })
  return (
    <Section id="talen" title="Samma tal som tabell">
      <DataTable
        caption="Svar i varje omgång, efter mål"
        captionHidden
        wide
        rows={rows}
        rowKey={({ group, year }) => `${group} ${year}`}
        groupOf={({ group }) => group}
        columns={[
          {
            key: 'year',
            label: 'Omgång',
            rowHeader: true,
            cell: ({ year }) => year,
          },
          number('owed', 'Tillfrågade', (roll) => roll.owed),
          ...degreeCodes.map((code) => number(code, degrees[code].label, (roll) => roll.byDegree[code])),
          ...(hasLeftOut ? [number('left-out', leftOutWords, (roll) => roll.leftOut)] : []),
          number('silent', notReported.label, (roll) => roll.notReported),
          ...courseCodes
            .filter((code) => courses[code].deviates)
            .map((code) =>
              number(code, `Därav ${courses[code].label.toLocaleLowerCase('sv')}`, (roll) => roll.byCourse[code]),
            ),
        ]}
        note="Omgångar där målet inte fanns i planen, eller där ingen frågades, har ingen rad. Den som inte har svarat ingår inte i något läge. Avvikelserna är en del av dem som har svarat."
      />
    </Section>
  )
}
