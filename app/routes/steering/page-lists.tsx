import { useParams } from '@remix-run/react'
import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { courses, type Course } from '#app/domain/commitment/status.ts'
import { decisionStandings } from '#app/domain/decision/state.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { DeviatingReport, SteeringPage } from '#app/domain/steering/page.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { DifferingAssessments } from './differing-assessments.tsx'
import { groundOfReport, mostUrgentFirst, reportKey, standingSoBeforeFirst } from './page-blocks.tsx'
import { Count } from './page-count.tsx'
import { listIds } from './page-list-ids.ts'
import { Disagreements, Silent, type AskedReport } from './page-silent.tsx'

/** What the page also tells, under its lists. */
export interface BesidePage {
  /** Everything owed in the round. */
  owed: readonly AskedReport[]
  /** Where the coordination sees the work otherwise than the organisation. */
  differing: readonly DescribedReport[]
}

/** Every list in full, below the first screen. On paper the first page has what there is room for. */
export function FullLists({ page, beside }: { page: SteeringPage; beside: BesidePage }) {
  const isSignedIn = useParams()['token'] === undefined
  return (
    <div className="no-print">
      <Deviating
        id={listIds.needsDecision}
        title="Alla svar som behöver beslut"
        of="needsDecision.length"
        reports={page.needsDecision}
        course="needs-decision"
        hasPrevious={page.previous !== null}
      />
      <DecidedInFull decided={page.decided} />
      <Deviating
        id={listIds.offTrack}
        title="Alla svar som avviker"
        of="offTrack.length"
        reports={page.offTrack}
        course="off-track"
        hasPrevious={page.previous !== null}
      />
      <DifferingAssessments reports={beside.differing} />
      <Disagreements owed={beside.owed} />
      <Silent owed={beside.owed} />
      <PromisedByNobodyInFull rows={page.promisedByNobody} />
      {isSignedIn ? (
        <Section id="underlag" title="Underlag">
          <LinkList
            links={[
              {
                href: followUpAddresses(page.round.slug).preview,
                label: `Årsuppföljning ${page.round.year}`,
                meta: 'Allt som är rapporterat, mål för mål, sammanställt just nu',
              },
            ]}
          />
        </Section>
      ) : null}
    </div>
  )
}

function Deviating(props: {
  id: string
  title: string
  of: string
  reports: readonly DeviatingReport[]
  course: Course
  hasPrevious: boolean
}) {
  const { id, title, of, reports, course, hasPrevious } = props
  const pages = useSteeringPages()
  if (reports.length === 0) return null
  return (
    <Section id={id} title={<ListTitle title={title} of={of} count={reports.length} />}>
      <TaskList
        tasks={standingSoBeforeFirst(reports).map((report) => ({
          id: reportKey(report),
          title: (
            <a href={groundOfReport(report, pages.report)}>
              {report.organisation.name}: {report.commitment.label}
            </a>
          ),
          meta: (
            <>
              <p>{report.reason || 'Organisationen har inte angett något skäl.'}</p>
              <p>
                {goalNumberLabel(report.goal)}.{hasPrevious ? ` Förra omgången: ${inShort(report.before)}.` : null}
              </p>
            </>
          ),
          status: (
            <div className="mark-line">
              <CourseMark course={course} />
              <DegreeMark degree={report.degree} />
            </div>
          ),
        }))}
      />
    </Section>
  )
}

/** What an organisation answered last time; that there is nothing to compare with is said as that. */
const inShort = (before: Course | null): string =>
  before === null ? 'inget svar att jämföra med' : courses[before].label.toLocaleLowerCase('sv')

/** A list's title with how many it holds. */
export function ListTitle({ title, of, count }: { title: string; of: string; count: number }) {
  return (
    <>
      {title} (<Count of={of} value={count} />)
    </>
  )
}

function DecidedInFull({ decided: { decisions } }: { decided: SteeringPage['decided'] }) {
  const pages = useSteeringPages()
  if (decisions.length === 0) return null
  return (
    <Section
      id={listIds.decided}
      title={
        <ListTitle
          title="Beslutat förra gången och äldre öppna beslut"
          of="decided.decisions.length"
          count={decisions.length}
        />
      }
    >
      <TaskList
        tasks={mostUrgentFirst(decisions).map(({ id, what, who, dueOn, meetingOn, standing }) => ({
          id: String(id),
          title: <a href={pages.decision(id)}>{what}</a>,
          meta: (
            <>
              {who.length === 0 ? 'Ingen är angiven som ansvarig' : who.join(', ')}. Beslutat{' '}
              <time dateTime={meetingOn}>{formatCalendarDate(meetingOn)}</time>
              {dueOn === null ? (
                ', utan sista dag.'
              ) : (
                <>
                  , senast klart <time dateTime={dueOn}>{formatCalendarDate(dueOn)}</time>.
                </>
              )}
            </>
          ),
          status: <StatusMark {...decisionStandings[standing]} />,
        }))}
      />
      <p>
        <a href={pages.decisions}>Alla beslut</a>
      </p>
    </Section>
  )
}

function PromisedByNobodyInFull({ rows }: { rows: SteeringPage['promisedByNobody'] }) {
  if (rows.length === 0) return null
  return (
    <Section
      id={listIds.promisedByNobody}
      title={<ListTitle title="Utlovat av ingen" of="promisedByNobody.length" count={rows.length} />}
    >
      <p>Ingen aktör är angiven i planen. Samordnaren kan ha utsett någon att rapportera, men det är inte ett löfte.</p>
      <LinkList
        links={rows.map((row) => ({
          href: `/atagande/${row.slug}`,
          label: row.label,
          meta: `${goalNumberLabel(row.goal)}. ${
            row.reporters.length === 0 ? 'Ingen är utsedd att rapportera' : `Rapporteras av ${row.reporters.join(', ')}`
          }`,
        }))}
      />
    </Section>
  )
}
