import type { HeldGathering } from '#app/domain/gathering/told-attendance.ts'
import { latestPublished } from '#app/domain/commitment/described-commitment.ts'
import { actorsInPlan } from '#app/domain/commitment/actor.ts'
import { chainOf, type GoalChain } from '#app/domain/goal/chain.ts'
import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { effectTerms, goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { liveCount, indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { comparisonPath, planKinds, planPath, planPeriod, planStates } from '#app/domain/plan/plan.ts'
import type { OtherWordings } from '#app/domain/plan/wording.ts'
import { recurrences } from '#app/domain/possible-action/possible-action.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { counted, numeral, sentenceCase } from '#app/domain/swedish.ts'
import { Badge } from '#app/ui/badge.tsx'
import { NavList } from '#app/ui/nav-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Page, PageHead, Prose, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { CommitmentEntry } from './commitment-entry.tsx'
import { ExtractLinks } from './extract-links.tsx'
import { chainTitle, gapCount, GoalChainSection } from './goal-chain.tsx'
import { HeldGatheringLinks, HeldGatherings } from './held-gatherings.tsx'
import { MadeUp } from './made-up.tsx'
import { OtherWordingLines } from './other-wordings.tsx'
import { Findings, IndicatorFigure, LifecycleMark } from './indicator-panel.tsx'

/** How the latest published round stands for everybody: its year. */
export interface PublishedRound {
  year: number
  isDemo: boolean
}

/** What a goal's page is about. */
export interface GoalPage {
  goal: DescribedGoal
  /** The latest published round of the goal's plan. */
  round: PublishedRound | null
  /** The address of the same number in a newer plan, when there is one. */
  newer?: string | undefined
  /** How the goal is worded in other editions. */
  others: OtherWordings
  /** The published follow-ups that have a part about it. */
  extracts: { year: number; key: string }[]
  /** The gatherings that carried out something of the goal. */
  held: readonly HeldGathering[]
  /** YYYY-MM-DD. */
  today: string
}

/** A goal or sub-goal in the order that the partnership publishes it; parts that it does not have are left out. */
export function GoalView({ goal, round, newer, others, extracts, held, today }: GoalPage) {
  const chain = chainOf(goal)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/', label: 'Mål och åtaganden' },
          { href: planPath(goal.plan.slug), label: goal.plan.title },
          { label: goalNumberLabel(goal) },
        ]}
        eyebrow={`${planKinds[goal.plan.kind].label} ${planPeriod(goal.plan)} · ${planStates[goal.plan.state].label}`}
        title={goalLabel(goal)}
        lead={goal.title === goal.shortTitle ? undefined : goal.title}
      />
      {goal.plan.supersededBy === null ? null : (
        <Notice kind="info" title={`${goal.plan.title} har ersatts`}>
          <p>
            Den senare planen är <a href={planPath(goal.plan.supersededBy.slug)}>{goal.plan.supersededBy.title}</a>.
            Sidan visar vad som gällde {planPeriod(goal.plan)}.{' '}
            <a href={comparisonPath(goal.plan.supersededBy.slug, goal.plan.slug)}>Jämför de två utgåvorna</a>.
          </p>
        </Notice>
      )}
      {goal.plan.isDemo ? <MadeUp /> : null}
      <OtherWordingLines text={goal.title} planSlug={goal.plan.slug} others={others} />
      {newer === undefined ? null : (
        <p>
          <a href={newer}>{goalNumberLabel(goal)} i den senaste planen</a> har samma nummer men kan ha en annan lydelse.
        </p>
      )}
      <ExtractLinks about={goalNumberLabel(goal)} extracts={extracts} />
      <WithPageNav links={contents(goal, held.length > 0)}>
        <GoalSummary goal={goal} round={round} chain={chain} />
        <Background goal={goal} />
        <ResultsChain goal={goal} held={held} />
        <Indicators goal={goal} />
        <Commitments goal={goal} round={round} today={today} />
        <Support goal={goal} />
        <HeldGatherings gatherings={held} />
      </WithPageNav>
      <GoalChainSection chain={chain} />
      <p className="small muted">
        Ordalydelsen är hämtad från {sourceName(goal.source)}
        {goal.plan.caseNumber === null
          ? '. Beslutets datum och diarienummer framgår inte av underlaget.'
          : `, dnr ${goal.plan.caseNumber}.`}
      </p>
    </Page>
  )
}

/** The goal's sections, those that it has, in order. */
function contents(goal: DescribedGoal, isHeld: boolean): { href: string; label: string }[] {
  const sections: [boolean, string, string][] = [
    [goal.contexts.length > 0, '#bakgrund', 'Bakgrund'],
    [goal.preconditions.length > 0, '#forutsattningar', 'Förutsättningar'],
    [goal.effects.some((effect) => effect.term === 'long'), '#effekt-lang-sikt', effectTerms.long.label],
    [goal.effects.some((effect) => effect.term === 'medium'), '#effekt-medellang-sikt', effectTerms.medium.label],
    [goal.outcomes.length > 0, '#utfall', 'Utfall'],
    [goal.possibleActions.length > 0, '#mojliga-atgarder', 'Möjliga åtgärder'],
    [goal.indicators.length > 0, '#hur-gar-det', goal.effects.length > 0 ? 'Indikatorer' : 'Hur går det för målet?'],
    [goal.commitments.length > 0, '#ataganden', 'Åtaganden'],
    [goal.supportTips.length > 0, '#stod', 'Stöd'],
    [isHeld, '#sammankomster', 'Genomförda sammankomster'],
    [true, '#kedjan', chainTitle],
    [true, '#luckor', 'Luckor'],
  ]
  return sections.flatMap(([shown, href, label]) => (shown ? [{ href, label }] : []))
}

function GoalSummary(props: { goal: DescribedGoal; round: PublishedRound | null; chain: GoalChain }) {
  const { goal, round, chain } = props
  const { live, all } = liveCount(goal.indicators)
  const owed = goal.commitments.reduce((sum, commitment) => sum + commitment.actors.length, 0)
  const reported = goal.commitments.reduce((sum, one) => sum + latestPublished(one, round?.year).length, 0)
  const unnamed = goal.commitments.filter((commitment) => actorsInPlan(commitment.actors).length === 0).length
  const rows = [
    {
      term: 'Indikatorer',
      value: `Mäts av ${numeral(live)} av ${counted(all, 'indikator', 'indikatorer')}`,
      action: { href: '#hur-gar-det', label: 'Visa', about: 'indikatorerna' },
    },
  ]
  if (goal.commitments.length > 0) {
    rows.push({
      term: 'Åtaganden',
      value:
        `${sentenceCase(counted(goal.commitments.length, 'åtagande', 'åtaganden', 'neuter'))}` +
        (unnamed === 0 ? '' : `, varav ${numeral(unnamed, 'neuter')} utan aktör i planen`),
      action: { href: '#ataganden', label: 'Visa', about: 'åtagandena' },
    })
    if (round !== null) {
      rows.push({
        term: `Lägesrapporter ${round.year}`,
        value: `${reported} av ${owed} har rapporterat`,
        action: { href: '#ataganden', label: 'Visa', about: 'lägesrapporterna' },
      })
    }
  }
  rows.push({
    term: 'Luckor',
    value: gapCount(chain),
    action: { href: '#luckor', label: 'Visa', about: 'luckorna' },
  })
  return <SummaryList rows={rows} />
}

function Background({ goal }: { goal: DescribedGoal }) {
  return (
    <>
      {goal.contexts.length === 0 ? null : (
        <Section id="bakgrund" title="Bakgrund">
          <Prose>
            {goal.contexts.map((context) => (
              <p key={context.text}>{context.text}</p>
            ))}
          </Prose>
        </Section>
      )}
      {goal.preconditions.length === 0 ? null : (
        <Section id="forutsattningar" title="Förutsättningar för att nå målet">
          <ul className="plain-list">
            {goal.preconditions.map((item) => (
              <Verbatim as="li" key={item.text}>
                {item.text}
              </Verbatim>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function ResultsChain({ goal, held }: Pick<GoalPage, 'goal' | 'held'>) {
  return (
    <>
      {(['long', 'medium'] as const).map((term) => {
        const effects = goal.effects.filter((effect) => effect.term === term)
        return effects.length === 0 ? null : (
          <Section
            key={term}
            id={`effekt-${term === 'long' ? 'lang' : 'medellang'}-sikt`}
            title={effectTerms[term].label}
          >
            {effects.map((effect) => (
              <Verbatim as="p" key={effect.text}>
                {effect.text}
              </Verbatim>
            ))}
          </Section>
        )
      })}
      {goal.outcomes.length === 0 ? null : (
        <Section id="utfall" title="Utfall">
          <ul className="plain-list">
            {goal.outcomes.map((outcome) => (
              <Verbatim as="li" key={outcome.text}>
                {outcome.text}
              </Verbatim>
            ))}
          </ul>
        </Section>
      )}
      {goal.possibleActions.length === 0 ? null : (
        <Section id="mojliga-atgarder" title="Möjliga åtgärder">
          <p>Det här är vad som kan göras. En möjlig åtgärd är inte ett löfte förrän någon har åtagit sig den.</p>
          <ul className="plain-list">
            {goal.possibleActions.map((action) => (
              <li key={action.text}>
                <Verbatim as="p">{action.text}</Verbatim>
                {action.recurrence === null ? null : <Badge>{recurrences[action.recurrence].label}</Badge>}
                <HeldGatheringLinks
                  gatherings={held.filter(({ possibleActions }) => possibleActions.some(({ id }) => id === action.id))}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const panelId = (slug: string): string => `indikator-${slug}`

function Indicators({ goal }: { goal: DescribedGoal }) {
  if (goal.indicators.length === 0) return null
  const isStrategy = goal.effects.length > 0
  return (
    <Section id="hur-gar-det" title={isStrategy ? 'Indikatorer' : 'Hur går det för målet?'}>
      <h3 id="valj-indikator">Välj indikator</h3>
      <NavList
        label="Välj indikator"
        items={goal.indicators.map((indicator) => {
          const { shape, tone, label } = indicatorStates[indicator.state]
          return {
            href: `#${panelId(indicator.slug)}`,
            label: indicator.name,
            meta: indicator.statedSource === null ? label : `${label} · ${indicator.statedSource}`,
            mark: { shape, tone },
          }
        })}
      />
      {goal.indicators.map((indicator) => (
        <section className="panel" key={indicator.slug} id={panelId(indicator.slug)}>
          <h3>{indicator.name}</h3>
          <LifecycleMark indicator={indicator} />
          {indicator.statedSource === null ? null : (
            <p className="small muted">Angiven källa: {indicator.statedSource}</p>
          )}
          <IndicatorFigure indicator={indicator} id={panelId(indicator.slug)} />
          <Findings indicator={indicator} />
          {indicator.series.some((series) => series.held !== undefined) ? (
            <p>
              <a href={`/indikatorer/${indicator.slug}`}>
                Se alla områden och år
                <span className="hidden-visually"> för {indicator.shortName}</span>
              </a>
            </p>
          ) : null}
          <p className="small">
            <a href={`/indikatorer/${indicator.slug}`}>
              Definition, livsberättelse och källor
              <span className="hidden-visually"> för {indicator.shortName}</span>
            </a>
          </p>
        </section>
      ))}
    </Section>
  )
}

function Commitments({ goal, round, today }: Pick<GoalPage, 'goal' | 'round' | 'today'>) {
  if (goal.commitments.length === 0) return null
  return (
    <Section id="ataganden" title={goal.commitmentsTitle ?? 'Åtaganden'}>
      <p>
        För att målet ska nås har organisationerna i samverkan åtagit sig att genomföra{' '}
        {counted(goal.commitments.length, 'åtgärd', 'åtgärder')}. Rubrikerna är våra; texten står som den beslutades.
        {round === null
          ? ' Ingen uppföljning är publicerad än.'
          : ` Läget är det som organisationerna rapporterade ${round.year}.`}
        {round?.isDemo ? ' Lägesrapporterna är exempelinnehåll.' : ''}
      </p>
      <ol className="entries">
        {goal.commitments.map((commitment) => (
          <CommitmentEntry key={commitment.slug} commitment={commitment} year={round?.year} today={today} />
        ))}
      </ol>
    </Section>
  )
}

function Support({ goal }: { goal: DescribedGoal }) {
  if (goal.supportTips.length === 0) return null
  return (
    <Section id="stod" title={goal.supportTitle ?? 'Stöd'}>
      <p>
        För dig som arbetar på lokal eller regional nivå: det här kan din organisation göra för att bidra till målet.
      </p>
      <ul className="plain-list">
        {goal.supportTips.map((tip) => (
          <Verbatim as="li" key={tip.text}>
            {tip.text}
          </Verbatim>
        ))}
      </ul>
    </Section>
  )
}
