import { CommitmentEntry } from '#app/components/commitment-entry.tsx'
import { MadeUp } from '#app/components/made-up.tsx'
import type { PublishedRound } from '#app/components/goal-view.tsx'
import { hostOf } from '#app/domain/commitment/facts.ts'
import { publishedCount } from '#app/domain/commitment/described-commitment.ts'
import { goalKinds, goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { liveCount } from '#app/domain/indicator/lifecycle.ts'
import type { DescribedPlan, PlanGoal } from '#app/domain/plan/described-plan.ts'
import { comparisonPath, planKinds, planPath, planPeriod, planStates } from '#app/domain/plan/plan.ts'
import { counted, formatCalendarDate, numeral, sentenceCase } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'

/** A plan edition: what was decided, every goal with how it is measured, and every promise as it was worded. */
export function PlanView({ plan, round, today }: { plan: DescribedPlan; round: PublishedRound | null; today: string }) {
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[{ href: '/', label: 'Mål och åtaganden' }, { label: plan.title }]}
        eyebrow={`${planKinds[plan.kind].label} · ${planStates[plan.state].label}`}
        title={plan.title}
        lead={contentsInWords(plan)}
      />
      {plan.isDemo ? <MadeUp /> : null}
      {plan.supersededBy === null ? null : (
        <Notice kind="info" title="Planen har ersatts">
          <p>
            Den senare planen är <a href={planPath(plan.supersededBy.slug)}>{plan.supersededBy.title}</a>. Sidan visar
            vad som gällde {planPeriod(plan)}.{' '}
            <a href={comparisonPath(plan.supersededBy.slug, plan.slug)}>Jämför de två utgåvorna</a>.
          </p>
        </Notice>
      )}
      {plan.goals.length === 0 ? (
        <>
          <Decision plan={plan} round={round} />
          <EmptyState title="Inga mål är inlagda än" level={2}>
            När samverkan har lagt in planens mål och åtaganden visas de här.
          </EmptyState>
        </>
      ) : (
        <WithPageNav links={plan.goals.map((goal) => ({ href: `#${anchorOf(goal)}`, label: goalLabel(goal) }))}>
          <Decision plan={plan} round={round} />
          {plan.goals.map((goal) => (
            <Goal key={goal.path} goal={goal} round={round} today={today} />
          ))}
        </WithPageNav>
      )}
    </Page>
  )
}

const anchorOf = (goal: PlanGoal): string => `${goalKinds[goal.kind].path}-${goal.number}`

/** "Ett mål och nio åtaganden för perioden 2020–2026." */
function contentsInWords(plan: DescribedPlan): string {
  const goals = plan.goals.filter((goal) => goal.kind === 'goal').length
  const subGoals = plan.goals.length - goals
  const commitments = plan.goals.reduce((sum, goal) => sum + goal.commitments.length, 0)
  const parts = [
    goals > 0 ? counted(goals, 'mål', 'mål', 'neuter') : '',
    subGoals > 0 ? counted(subGoals, 'delmål', 'delmål', 'neuter') : '',
  ].filter((part) => part !== '')
  const promises = commitments === 0 ? 'inga åtaganden' : counted(commitments, 'åtagande', 'åtaganden', 'neuter')
  return `${sentenceCase([...(parts.length === 0 ? ['inga mål'] : parts), promises].join(', ').replace(/, ([^,]*)$/, ' och $1'))} är inlagda för perioden ${planPeriod(plan)}.`
}

function Decision({ plan, round }: { plan: DescribedPlan; round: PublishedRound | null }) {
  const rows: SummaryRow[] = [
    { term: 'Period', value: planPeriod(plan) },
    { term: 'Läge', value: planStates[plan.state].label },
    { term: 'Beslut', value: decisionInWords(plan) },
    ...(plan.decidedBy === null ? [] : [{ term: 'Beslutat av', value: plan.decidedBy }]),
    {
      term: 'Beslutat dokument',
      value: documentLink(plan.documentUrl),
    },
  ]
  const editions = (term: string, others: { slug: string; title: string }[]) => {
    if (others.length === 0) return
    const links = others.map((other) => (
      <p key={other.slug}>
        <a href={planPath(other.slug)}>{other.title}</a>
      </p>
    ))
    rows.push({ term, value: links })
  }
  editions('Ersätter', plan.supersedes)
  editions('Har ersatts av', plan.supersededBy === null ? [] : [plan.supersededBy])
  if (plan.others.length > 0) {
    const links = plan.others.map((other) => (
      <p key={other.slug}>
        <a href={comparisonPath(plan.slug, other.slug)}>{other.title}</a>
      </p>
    ))
    rows.push({ term: 'Jämför med', value: links })
  }
  const commitments = plan.goals.flatMap((goal) => goal.commitments)
  if (round !== null && commitments.length > 0) {
    const { reported, owed } = publishedCount(commitments, round.year)
    rows.push({ term: `Lägesrapporter ${round.year}`, value: `${reported} av ${owed} har rapporterat` })
  }
  return (
    <div className="stack">
      <SummaryList rows={rows} />
      {plan.note === null ? null : <p className="small muted">{plan.note}</p>}
    </div>
  )
}

/** The document as a link with its host; an address that is none is not made a link. */
function documentLink(url: string | null) {
  const host = url === null ? null : hostOf(url)
  if (url === null || host === null) return 'Ingen länk är inlagd'
  return (
    <>
      <a href={url} rel="noopener noreferrer">
        Läs planen
      </a>{' '}
      <span className="small muted">{host}</span>
    </>
  )
}

/** When and under which number the plan was adopted, or that the material does not say. */
function decisionInWords({ adoptedOn, caseNumber }: DescribedPlan): string {
  if (adoptedOn === null && caseNumber === null) return 'Datum och diarienummer framgår inte av underlaget'
  if (adoptedOn === null) return `Dnr ${caseNumber}. Datum framgår inte av underlaget`
  const date = formatCalendarDate(adoptedOn)
  return caseNumber === null ? `${date}. Diarienummer framgår inte av underlaget` : `${date}, dnr ${caseNumber}`
}

function Goal({ goal, round, today }: { goal: PlanGoal; round: PublishedRound | null; today: string }) {
  const { live, all } = liveCount(goal.indicators)
  const id = anchorOf(goal)
  return (
    <Section id={id} title={goalLabel(goal)}>
      {goal.parent === null ? null : <p className="small muted">Under {goalNumberLabel(goal.parent)}.</p>}
      {goal.title === goal.shortTitle ? null : <p>{goal.title}</p>}
      <p>
        {all === 0
          ? 'Inga indikatorer är inlagda för målet.'
          : `Mäts av ${numeral(live)} av ${counted(all, 'indikator', 'indikatorer')}.`}{' '}
        <a href={goal.path}>
          Allt om {goalNumberLabel(goal).toLocaleLowerCase('sv')}
          <span className="hidden-visually">, {goal.shortTitle}</span>
        </a>
      </p>
      {goal.commitments.length === 0 ? (
        <p>Inga åtaganden är inlagda för {goal.kind === 'goal' ? 'målet' : 'delmålet'}.</p>
      ) : (
        <>
          <p className="small muted">
            Rubrikerna är våra; texten står som den beslutades.
            {round === null ? '' : ` Läget är det som organisationerna rapporterade ${round.year}.`}
            {round?.isDemo ? ' Lägesrapporterna är exempelinnehåll.' : ''}
          </p>
          <ol className="entries">
            {goal.commitments.map((commitment) => (
              <CommitmentEntry
                key={commitment.slug}
                id={`${id}-atagande-${commitment.position}`}
                commitment={commitment}
                year={round?.year}
                today={today}
              />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}
