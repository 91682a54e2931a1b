import { SteeringNav } from '#app/components/steering-nav.tsx'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { OverTimeFilter } from '#app/domain/steering/over-time-filter.ts'
import type { GoalLine, OverTime } from '#app/domain/steering/over-time.ts'
import { movesInWords, withoutCommitmentsInWords } from '#app/domain/steering/over-time-words.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { CommitmentStrips } from './commitment-strips.tsx'
import { GoalStrips } from './goal-strips.tsx'
import { HowCompared } from './how-compared.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { OverTimeFilterForm } from './over-time-filter-form.tsx'
import { WhereFrom } from './where-from.tsx'

export interface OverTimeProps {
  overTime: OverTime
  filter: OverTimeFilter
  /** The goals that the filter lets through. */
  shown: GoalLine[]
}

const title = 'Hur har åtagandena rört sig?'

/** How each commitment and goal has moved across rounds and plan editions. */
export function OverTimeView({ overTime, filter, shown }: OverTimeProps) {
  const { columns, latest, whole, withoutCommitments } = overTime
  const pages = useSteeringPages()
  const [before, after] = [columns[latest?.before ?? -1], columns[latest?.after ?? -1]]
  const moved = latest === null ? null : (whole.moves[latest.after] ?? null)
  if (latest === null || moved === null || before === undefined || after === undefined) {
    return (
      <Page>
        <PageHead eyebrow="Över tid" title={title} lead="Här följs varje åtagande och mål från omgång till omgång." />
        <SteeringNav here="overTime" />
        <EmptyState
          title={columns.length === 0 ? 'Det finns ingen omgång än' : 'Det finns bara en omgång än'}
          level={2}
        >
          När två omgångar har öppnat går det att se vad som har rört sig. Hur det står nu visas på sidan{' '}
          <a href={pages.start}>Läget</a>.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page width="wide">
      <PageHead
        eyebrow="Över tid"
        title={title}
        lead={`Från ${before.year} till ${after.year}: ${movesInWords(moved)}`}
      />
      <SteeringNav here="overTime" />
      <WhereFrom columns={columns} />
      <OverTimeFilterForm overTime={overTime} filter={filter} />
      <GoalStrips overTime={overTime} shown={shown} isNarrowed={filter.goal !== undefined} latest={latest} />
      <CommitmentStrips columns={columns} shown={shown} latest={latest} change={filter.change} />
      <NumbersTable overTime={overTime} shown={shown} isNarrowed={filter.goal !== undefined} />
      <HowCompared />
      {withoutCommitments.length === 0 ? null : (
        <Section id="utan-ataganden" title={withoutCommitmentsInWords(withoutCommitments.length)}>
          <LinkList links={withoutCommitments.map((goal) => ({ href: goal.path, label: goalLabel(goal) }))} />
        </Section>
      )}
    </Page>
  )
}
