import { latestPublished, type DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { stepsInWords } from '#app/domain/commitment/milestone-standing.ts'
import { differs } from '#app/domain/status-report/assessment.ts'
import { Verbatim } from '#app/ui/quote.tsx'
import { CommitmentActors } from './commitment-text.tsx'
import { SeveralAnswersText } from './several-answers.tsx'
import { CourseMark, DegreeMark, NotReportedMark } from './report-status.tsx'

/**
 * A commitment in a goal's list: the promise, how it stands, and who stands behind it. `id` is unique on the page; a
 * goal's page needs none.
 */
export function CommitmentEntry(props: {
  commitment: DescribedCommitment
  year: number | undefined
  id?: string | undefined
  /** YYYY-MM-DD. */
  today: string
}) {
  const { commitment, year, id = `atagande-${commitment.position}`, today } = props
  const steps = stepsInWords(commitment.steps, today)
  return (
    <li id={id}>
      <h3 className="entry-title">
        <a href={`/atagande/${commitment.slug}`}>
          {commitment.position}. {commitment.label}
        </a>
      </h3>
      <Verbatim as="p">{commitment.text}</Verbatim>
      {year === undefined ? null : <PublishedStatus commitment={commitment} year={year} />}
      {steps === undefined ? null : <p className="small">{steps}</p>}
      <CommitmentActors commitment={commitment} />
    </li>
  )
}

/**
 * One line for each organisation that owed an answer that year; silence is shown as silence, and where the coordination
 * sees it otherwise that stands beside, with its reason on the commitment's own page.
 */
export function PublishedStatus({ commitment, year }: { commitment: DescribedCommitment; year: number }) {
  const published = latestPublished(commitment, year)
  const answers = commitment.actors.map((actor) => ({
    actor,
    answer: published.find((one) => one.organisation.slug === actor.organisation.slug),
  }))
  return (
    <>
      <ul className="status-lines">
        {answers.map(({ actor, answer }) => {
          return (
            <li key={actor.organisation.slug}>
              <span className="status-lines-who">
                <a href={`/aktorer/${actor.organisation.slug}`}>{actor.organisation.shortName}</a> {year}
              </span>
              {answer?.degree == null ? <NotReportedMark /> : <DegreeMark degree={answer.degree} />}
              {answer?.course == null ? null : <CourseMark course={answer.course} />}
              {answer?.assessment == null || !differs(answer, answer.assessment) ? null : (
                <div className="status-lines-also">
                  <span className="status-lines-who">Samordningen bedömer</span>
                  <DegreeMark degree={answer.assessment.degree} />
                  <CourseMark course={answer.assessment.course} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <SeveralAnswersText
        answers={answers.map(({ answer }) => ({ degree: answer?.degree ?? null, course: answer?.course ?? null }))}
      />
    </>
  )
}
