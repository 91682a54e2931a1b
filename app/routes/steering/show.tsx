import { useLoaderData } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { listGoals } from '#app/db/goal/goals.server.ts'
import { listOwed, type OwedReport } from '#app/db/round/owed.server.ts'
import { listDifferingAssessments } from '#app/db/round/assessment.server.ts'
import { findCurrentRound } from '#app/db/round/rounds.server.ts'
import { actorsInPlan } from '#app/domain/commitment/actor.ts'
import { courses, degreeCodes, degrees, notReported, type Course } from '#app/domain/commitment/status.ts'
import { reportedOf } from '#app/domain/follow-up/compile/owed.ts'
import { severalAnswers, severalInWords } from '#app/domain/follow-up/compile/several-actors.ts'
import { rollUp } from '#app/domain/follow-up/compile/roll-up.ts'
import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { liveCount } from '#app/domain/indicator/lifecycle.ts'
import { inNameOrder } from '#app/domain/reporting-round/board.ts'
import { roundInShort } from '#app/domain/reporting-round/phase.ts'
import { counted, numeral, sentenceCase } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { StackedBar } from '#app/ui/stacked-bar.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { DifferingAssessments } from './differing-assessments.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Styrgrupp')

export const loader = guardSteering('steering.read', async ({ viewer, context }) => {
  const [round, standings] = await Promise.all([findCurrentRound(viewer), listFollowUpStandings(viewer)])
  const waiting = standings.filter(({ phase }) => phase === 'proposed').map(({ year }) => year)
  if (round === null) return { round, owed: [], goals: [], differing: [], waiting }
  const [owed, goals, addressOf, differing] = await Promise.all([
    listOwed(viewer, round, context.now),
    listGoals(viewer, round.planId),
    goalAddresses(viewer),
    listDifferingAssessments(viewer, round.id),
  ])
  return {
    round,
    owed,
    differing,
    waiting,
    goals: goals.map(({ plan, kind, number, shortTitle, indicators, commitments }) => ({
      path: addressOf(plan.slug, { kind, number }),
      kind,
      number,
      shortTitle,
      measured: liveCount(indicators),
      commitmentCount: commitments.length,
      withoutActor: commitments
        .filter((commitment) => actorsInPlan(commitment.actors).length === 0)
        .map(({ slug, label, actors }) => ({
          slug,
          label,
          reporters: actors.map((actor) => actor.organisation.shortName),
        })),
    })),
  }
})

type Goal = Awaited<ReturnType<typeof loader>>['goals'][number]

export default function ShowSteering() {
  const { round, owed, goals, differing, waiting } = useLoaderData<typeof loader>()
  if (round === null) {
    return (
      <Page>
        <PageHead title="Styrgrupp" lead="Var står vi, och vad behöver beslutas?" />
        <EmptyState title="Det finns ingen uppföljningsomgång än" level={2}>
          När en omgång har öppnat visas läget här.
        </EmptyState>
      </Page>
    )
  }
  const silent = owed.filter((report) => report.degree === undefined)
  return (
    <Page width="wide">
      <PageHead
        eyebrow={`${round.title} · ${roundInShort(round).toLocaleLowerCase('sv')}`}
        title="Var står vi, och vad behöver beslutas?"
        lead={`${reportedOf(rollUp(owed))}. De som inte har svarat räknas för sig.`}
      />
      <SteeringNav here="start" />
      {waiting.length === 0 ? null : (
        <Section id="att-faststalla" title="Väntar på ert beslut">
          <LinkList
            links={waiting.map((year) => ({
              href: steeringAddresses(year).proposal,
              label: `Förslag till årsuppföljning ${year}`,
              meta: 'Läs, kommentera och fastställ eller lämna tillbaka',
            }))}
          />
        </Section>
      )}
      <Deviations
        id="behover-beslut"
        title="Behöver beslut"
        none="Ingen organisation har bett om ett beslut."
        course="needs-decision"
        owed={owed}
      />
      <Deviations
        id="avviker"
        title="Avviker från planen"
        none="Ingen inskickad rapport avviker från planen."
        course="off-track"
        owed={owed}
      />
      <DifferingAssessments reports={differing} />
      <Disagreements owed={owed} />
      <Section id="mal-for-mal" title="Mål för mål">
        {goals.map((goal) => (
          <GoalRow key={goal.path} goal={goal} owed={owed.filter((report) => isSame(report.goal, goal))} />
        ))}
      </Section>
      <Section id="saknas" title="Har inte rapporterat">
        {silent.length === 0 ? <p>Alla har rapporterat.</p> : <Silent reports={silent} />}
      </Section>
      <WithoutActor goals={goals} />
      <Section id="underlag" title="Underlag">
        <LinkList
          links={[
            {
              href: followUpAddresses(round.slug).preview,
              label: `Årsuppföljning ${round.year}`,
              meta: 'Allt som är rapporterat, mål för mål, sammanställt just nu',
            },
          ]}
        />
      </Section>
    </Page>
  )
}

const isSame = (a: { kind: GoalKind; number: number }, b: { kind: GoalKind; number: number }): boolean =>
  a.kind === b.kind && a.number === b.number

function Deviations(props: { id: string; title: string; none: string; course: Course; owed: readonly OwedReport[] }) {
  const rows = props.owed.filter((report) => report.course === props.course)
  return (
    <Section id={props.id} title={`${props.title} (${rows.length})`}>
      {rows.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <TaskList
          tasks={rows.map((report) => ({
            id: `${report.commitment.slug}-${report.organisation.slug}`,
            title: (
              <a href={`/samordning/lagesrapporter/${report.reportId}`}>
                {report.organisation.name}: {report.commitment.label}
              </a>
            ),
            meta: report.reason || report.obstacles || 'Organisationen har inte angett något skäl.',
            status: (
              <>
                <CourseMark course={props.course} />
                {report.degree === undefined ? null : <DegreeMark degree={report.degree} />}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

/** Commitments where those who have answered say different things. */
function Disagreements({ owed }: { owed: readonly OwedReport[] }) {
  const commitments = [...new Map(owed.map(({ commitment }) => [commitment.slug, commitment])).values()]
  const links = commitments.flatMap(({ slug, label }) => {
    const several = severalAnswers(
      owed
        .filter(({ commitment }) => commitment.slug === slug)
        .map(({ degree, course }) => ({ degree: degree ?? null, course: course ?? null })),
    )
    return several?.agreement === 'different'
      ? [{ href: `/atagande/${slug}`, label, meta: severalInWords(several).join(' ') }]
      : []
  })
  if (links.length === 0) return null
  return (
    <Section id="skiljer-sig" title={`Svaren skiljer sig åt (${links.length})`}>
      <p>Flera organisationer svarar för åtagandet och säger olika saker. Svaren räknas inte ihop till ett.</p>
      <LinkList links={links} />
    </Section>
  )
}

function GoalRow({ goal, owed }: { goal: Goal; owed: readonly OwedReport[] }) {
  const roll = rollUp(owed)
  const { live, all } = goal.measured
  const deviating = Object.entries(courses).filter(
    ([code, course]) => course.deviates && roll.byCourse[code as Course] > 0,
  )
  return (
    <section className="panel">
      <h3>
        <a href={goal.path}>{goalLabel(goal)}</a>
      </h3>
      <p>
        Mäts av {numeral(live)} av {counted(all, 'indikator', 'indikatorer')}. Målet har{' '}
        {counted(goal.commitmentCount, 'åtagande', 'åtaganden', 'neuter')}.
        {deviating.map(([code, course]) => ` ${course.label}: ${roll.byCourse[code as Course]}.`)}
      </p>
      <StackedBar
        id={`stapel-${goal.kind}-${goal.number}`}
        text={reportedOf(roll)}
        parts={degreeCodes.map((code) => ({
          key: code,
          label: degrees[code].label,
          count: roll.byDegree[code],
          shape: degrees[code].shape,
          tone: degrees[code].tone,
          light: code === 'not-started',
        }))}
        unanswered={{ label: notReported.label, count: roll.notReported }}
      />
    </section>
  )
}

/** As many organisations as can be read in full; more are folded, each by its name. */
const mostUnfolded = 12

/** What has not come in: one by one while they are few, otherwise by organisation. */
function Silent({ reports }: { reports: readonly OwedReport[] }) {
  const linkTo = ({ commitment, organisation }: OwedReport) => `/atagande/${commitment.slug}#${organisation.slug}`
  if (reports.length <= mostUnfolded) {
    return (
      <LinkList
        links={reports.map((report) => ({
          href: linkTo(report),
          label: `${report.organisation.name}: ${report.commitment.label}`,
        }))}
      />
    )
  }
  const organisations = new Map(reports.map(({ organisation }) => [organisation.slug, organisation]))
  return inNameOrder([...organisations.values()]).map(({ slug, name }) => {
    const own = reports.filter(({ organisation }) => organisation.slug === slug)
    return (
      <Disclosure
        key={slug}
        summary={name}
        meta={`${sentenceCase(counted(own.length, 'åtagande', 'åtaganden', 'neuter'))} utan svar`}
      >
        <LinkList links={own.map((report) => ({ href: linkTo(report), label: report.commitment.label }))} />
      </Disclosure>
    )
  })
}

function WithoutActor({ goals }: { goals: readonly Goal[] }) {
  const rows = goals.flatMap((goal) => goal.withoutActor)
  if (rows.length === 0) return null
  return (
    <Section id="utan-aktor" title={`Åtaganden utan aktör i planen (${rows.length})`}>
      <p>Planen säger inte vem som ansvarar. Samordnaren har utsett vem som rapporterar; det är inte samma sak.</p>
      <LinkList
        links={rows.map((row) => ({
          href: `/atagande/${row.slug}`,
          label: row.label,
          meta:
            row.reporters.length === 0
              ? 'Ingen är utsedd att rapportera'
              : `Rapporteras av ${row.reporters.join(', ')}`,
        }))}
      />
    </Section>
  )
}
