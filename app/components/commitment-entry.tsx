import { latestPublished, type DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { timeFrames } from '#app/domain/commitment/actor.ts'
import { Verbatim } from '#app/ui/quote.tsx'
import { CommitmentActors } from './commitment-text.tsx'
import { CourseMark, DegreeMark, NotReportedMark } from './report-status.tsx'

/** A commitment in a goal's list: the promise, who stands behind it, and the latest published answers. */
export function CommitmentEntry({ commitment, year }: { commitment: DescribedCommitment; year: number | undefined }) {
  return (
    <li className="commitment-entry" id={`atagande-${commitment.position}`}>
      <Verbatim as="p">{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} />
      {commitment.timeFrame === null ? null : <p className="small">Tid: {timeFrames[commitment.timeFrame].label}.</p>}
      {year === undefined ? null : <PublishedStatus commitment={commitment} year={year} />}
      <p className="small">
        <a href={`/atagande/${commitment.slug}`}>
          Läs mer<span className="hidden-visually"> om åtagandet: {commitment.label}</span>
        </a>
      </p>
    </li>
  )
}

/** One line for each organisation that owed an answer that year; silence is shown as silence. */
export function PublishedStatus({ commitment, year }: { commitment: DescribedCommitment; year: number }) {
  const answers = latestPublished(commitment, year)
  return (
    <ul className="status-lines">
      {commitment.actors.map((actor) => {
        const answer = answers.find((one) => one.organisation.slug === actor.organisation.slug)
        return (
          <li key={actor.organisation.slug}>
            <span className="status-lines-who">
              {actor.organisation.shortName}, {year}:
            </span>{' '}
            {answer?.degree == null ? <NotReportedMark /> : <DegreeMark degree={answer.degree} />}
            {answer?.course == null ? null : <CourseMark course={answer.course} />}
          </li>
        )
      })}
    </ul>
  )
}
