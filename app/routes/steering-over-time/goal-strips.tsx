import { goalLabel } from '#app/domain/goal/goal.ts'
import { findingOf } from '#app/domain/steering/over-time-words.ts'
import type { GoalLine, Line, OverTime } from '#app/domain/steering/over-time.ts'
import { StripChart } from '#app/ui/chart/strip.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusKey } from './status-key.tsx'
import { stripRows } from './strip-rows.ts'

const heads = { parts: 'Av dem som svarade', silent: 'Svarade inte' }

/** How each goal has stood in each round: shares of those who answered, and beside them those who did not. */
export function GoalStrips(props: {
  overTime: OverTime
  shown: readonly GoalLine[]
  isNarrowed: boolean
  latest: { before: number; after: number }
}) {
  const { overTime, shown, isNarrowed, latest } = props
  const { columns, whole } = overTime
  const finding = (line: Line): string => findingOf(line, latest, (index) => columns[index]?.year ?? 0)
  return (
    <Section id="malen" title="Målen, omgång för omgång">
      <StatusKey />
      <div className="strip-figures">
        {isNarrowed || shown.length === 1 ? null : (
          <Figure title={finding(whole)} subtitle="Alla åtaganden">
            <StripChart id="remsa-alla" heads={heads} rows={stripRows(whole, columns)} />
          </Figure>
        )}
        {shown.map((goal) => (
          <Figure
            key={goal.key}
            title={finding(goal)}
            subtitle={
              <>
                <a href={goal.path}>{goalLabel(goal)}</a>
                {goal.onlyIn === null ? null : `, ${goal.onlyIn}`}
              </>
            }
            note={goal.lineage.length === 0 ? undefined : goal.lineage.join(' ')}
          >
            <StripChart id={`remsa-${goal.key}`} heads={heads} rows={stripRows(goal, columns)} />
          </Figure>
        ))}
      </div>
    </Section>
  )
}
