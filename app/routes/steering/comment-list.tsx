import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import type { EditionComment } from '#app/db/follow-up/edition-comments.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'

const lines = (text: string) => text.split(/\n+/).map((line, index) => <p key={index}>{line}</p>)

/** Comments on a proposal with the coordination's answers, oldest first. */
export function CommentList(props: {
  comments: readonly EditionComment[]
  year: number
  mayAnswer: boolean
  /** The section's title, where comments on several stand together. */
  titleOf?: (section: string) => string
}) {
  const { comments, year, mayAnswer, titleOf } = props
  return (
    <ol className="timeline">
      {comments.map(({ id, at, authorName, section, text, answer, answered }) => (
        <li key={id} id={`kommentar-${id}`}>
          <p>
            <b>{authorName}</b>
            {titleOf === undefined ? null : <> om {titleOf(section)}</>}{' '}
            <span className="small nowrap">{formatDateTime(at)}</span>
          </p>
          {lines(text)}
          {answered === null ? null : (
            <blockquote>
              <p>
                <b>{answered.name}</b> svarade <span className="small nowrap">{formatDateTime(answered.at)}</span>
              </p>
              {lines(answer)}
            </blockquote>
          )}
          {mayAnswer && answered === null ? (
            <p className="no-print">
              <a href={followUpAddresses(year).answer(id)}>
                Svara<span className="hidden-visually"> {authorName}</span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
