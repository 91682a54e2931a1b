import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import type { PointFacts } from '#app/db/meeting/point-facts.server.ts'
import { courses } from '#app/domain/commitment/status.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

type Found = NonNullable<Extract<PointFacts, { of: 'report' }>['report']>

/** A report as the group sees it: the promise, what the organisation says of it, and what it said the last time. */
export function ReportPoint({ found }: { found: Found }) {
  const { report, commitment, before } = found
  return (
    <>
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} brief />
      <Section id="svaret" title={`${report.organisation.name} svarar ${report.round.year}`}>
        <Marks report={report} />
        {report.reason === '' && report.obstacles === '' ? (
          <p>Organisationen har inte angett något skäl.</p>
        ) : (
          <Reasons report={report} />
        )}
        <Disclosure summary="Hela svaret">
          <ReportText report={report} />
        </Disclosure>
      </Section>
      <Section id="forra" title="Förra gången">
        {before === null ? (
          <p>Organisationen har inget tidigare svar om åtagandet.</p>
        ) : (
          <>
            <p>{before.round.title}</p>
            <Marks report={before} />
            <Reasons report={before} />
          </>
        )}
      </Section>
    </>
  )
}

function Marks({ report: { degree, course } }: { report: Pick<DescribedReport, 'degree' | 'course'> }) {
  return (
    <p className="mark-line">
      {course === null ? null : <CourseMark course={course} />}
      {degree === null ? null : <DegreeMark degree={degree} />}
    </p>
  )
}

/** Why it stands as it does, in the organisation's own words. */
function Reasons({ report: { course, reason, obstacles } }: { report: DescribedReport }) {
  return (
    <>
      {reason === '' ? null : (
        <p className="text-lines">
          {course !== null && courses[course].needsReason ? <b>Beslut som behövs: </b> : null}
          {reason}
        </p>
      )}
      {obstacles === '' ? null : (
        <p className="text-lines">
          <b>Hinder: </b>
          {obstacles}
        </p>
      )}
    </>
  )
}
