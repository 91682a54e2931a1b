import { ExtractLinks } from '#app/components/extract-links.tsx'
import { HeldGatherings } from '#app/components/held-gatherings.tsx'
import { NotReportedMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { actorRoles } from '#app/domain/commitment/actor.ts'
import type { HeldGathering } from '#app/domain/gathering/told-attendance.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { ActorPlan, ActorRound, DescribedActor } from '#app/domain/organisation/described-actor.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import { planPath } from '#app/domain/plan/plan.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'

/** An organisation: what the plan says that it promised, what it was asked to report on, and what it answered. */
export function ActorView(props: {
  actor: DescribedActor
  extracts: { year: number; key: string }[]
  /** The gatherings that somebody from the organisation came to. */
  attended: readonly HeldGathering[]
}) {
  const { actor, extracts, attended } = props
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[{ href: '/aktorer', label: 'Aktörer' }, { label: actor.name }]}
        eyebrow={organisationKinds[actor.kind].label}
        title={actor.name}
        lead="Vad organisationen har lovat i planen, vad den har fått i uppdrag att rapportera om och vad den har svarat."
      />
      <ExtractLinks about={actor.name} extracts={extracts} />
      {actor.plans.length === 0 ? (
        <EmptyState title="Inga åtaganden" level={2}>
          Ingen plan nämner {actor.name}, och samordnaren har inte bett organisationen om någon lägesrapport.
        </EmptyState>
      ) : (
        <WithPageNav links={actor.plans.flatMap((plan) => contents(plan, actor))}>
          <Overview actor={actor} />
          {actor.plans.map((plan) => (
            <OnePlan key={plan.plan.slug} of={plan} actor={actor} />
          ))}
        </WithPageNav>
      )}
      <HeldGatherings gatherings={attended} from={actor.slug} />
    </Page>
  )
}

/** The numbers of each plan, each leading to what it counts. */
function Overview({ actor }: { actor: DescribedActor }) {
  const rows = actor.plans.flatMap((of): SummaryRow[] => [
    {
      term: <a href={planPath(of.plan.slug)}>{of.plan.title}</a>,
      value: (
        <>
          <p>
            {of.promised.length === 0
              ? 'Inga åtaganden'
              : sentenceCase(counted(of.promised.length, 'åtagande', 'åtaganden', 'neuter'))}{' '}
            enligt planen
          </p>
          {of.assigned.length === 0 ? null : (
            <p>Utsedd att rapportera om {counted(of.assigned.length, 'åtagande', 'åtaganden', 'neuter')}</p>
          )}
        </>
      ),
    },
    ...of.rounds.map((round) => ({
      term: `Lägesrapporter ${round.year}`,
      value: `${reportedIn(round)} av ${round.answers.length} har rapporterats`,
    })),
  ])
  return <SummaryList rows={rows} />
}

const reportedIn = (round: ActorRound): number => round.answers.filter(({ report }) => report !== null).length

/** The plan's name after a heading, where there are several plans to tell apart. */
const inPlan = (of: ActorPlan, actor: DescribedActor): string => (actor.plans.length > 1 ? `, ${of.plan.title}` : '')

function contents(of: ActorPlan, actor: DescribedActor): { href: string; label: string }[] {
  const named = inPlan(of, actor)
  return [
    { href: `#lovat-${of.plan.slug}`, label: `Åtaganden enligt planen${named}` },
    ...(of.assigned.length === 0 ? [] : [{ href: `#utsedd-${of.plan.slug}`, label: `Utsedd att rapportera${named}` }]),
    ...of.rounds.map((round) => ({ href: `#lagesrapporter-${round.slug}`, label: `Lägesrapporter ${round.year}` })),
  ]
}

function OnePlan({ of, actor }: { of: ActorPlan; actor: DescribedActor }) {
  const plan = <a href={planPath(of.plan.slug)}>{of.plan.title}</a>
  return (
    <>
      <Section id={`lovat-${of.plan.slug}`} title={`Åtaganden enligt planen${inPlan(of, actor)}`}>
        {of.promised.length === 0 ? (
          <p>
            {plan} nämner inte {actor.name} vid något åtagande.
          </p>
        ) : (
          <>
            <p>Åtaganden där {plan} nämner organisationen. Rubrikerna är våra; texten står som den beslutades.</p>
            <Commitments commitments={of.promised} actor={actor} />
          </>
        )}
      </Section>
      {of.assigned.length === 0 ? null : (
        <Section id={`utsedd-${of.plan.slug}`} title={`Utsedd att rapportera${inPlan(of, actor)}`}>
          <p>
            Samordnaren har bett organisationen att rapportera om de här åtagandena. Planen nämner den inte vid dem, så
            de är inget löfte från organisationen.
          </p>
          <Commitments commitments={of.assigned} actor={actor} />
        </Section>
      )}
      {of.rounds.length === 0 ? (
        <Section id={`lagesrapporter-${of.plan.slug}`} title="Lägesrapporter">
          <p>Ingen uppföljning av planen är publicerad än. Lägesrapporterna visas här när årsuppföljningen är klar.</p>
        </Section>
      ) : (
        of.rounds.map((round) => <Answers key={round.slug} round={round} actor={actor} />)
      )}
    </>
  )
}

function Commitments(props: { commitments: readonly DescribedCommitment[]; actor: DescribedActor }) {
  return (
    <ul className="entries">
      {props.commitments.map((commitment) => {
        const role = commitment.actors.find((one) => one.organisation.slug === props.actor.slug)?.role
        return (
          <li key={commitment.slug}>
            <h3 className="entry-title">
              <a href={`/atagande/${commitment.slug}`}>{commitment.label}</a>
            </h3>
            <Verbatim as="p">{commitment.text}</Verbatim>
            <p className="small muted">
              {goalLabel(commitment.goal)}, åtagande {commitment.position}
              {role === undefined || !actorRoles[role].statedInPlan ? '' : ` · ${actorRoles[role].label}`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function Answers({ round, actor }: { round: ActorRound; actor: DescribedActor }) {
  const reported = reportedIn(round)
  return (
    <Section id={`lagesrapporter-${round.slug}`} title={`Lägesrapporter ${round.year}`}>
      {round.answers.length === 0 ? (
        <p>Organisationen hade inget att rapportera {round.year}.</p>
      ) : (
        <Progress
          done={reported}
          of={round.answers.length}
          text={`${reported} av ${round.answers.length} lägesrapporter från ${actor.shortName} är publicerade.`}
        />
      )}
      {round.isDemo ? <p className="small">Lägesrapporterna är exempelinnehåll.</p> : null}
      <ul className="entries">
        {round.answers.map(({ commitment, report }) => (
          <li key={commitment.slug}>
            <h3 className="entry-title">
              <a href={`/atagande/${commitment.slug}`}>{commitment.label}</a>
            </h3>
            {report === null ? <NotReportedMark /> : <ReportText report={report} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
