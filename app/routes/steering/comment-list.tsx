import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
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
  /** Whether to say which proposal each is about. */
  withNumber?: boolean
}) {
  const { comments, year, mayAnswer, titleOf, withNumber = false } = props
  return (
    <ol className="timeline">
      {comments.map(({ id, number, at, authorName, section, text, answer, answered }) => (
        <li key={id} id={`kommentar-${id}`}>
          <p>
            <b>{authorName}</b>
            {titleOf === undefined ? null : <> om {titleOf(section)}</>}
            {withNumber ? `, förslag ${number}` : null} <span className="small nowrap">{formatDateTime(at)}</span>
          </p>
          {lines(text)}
          {answered === null ? null : (
            <ol className="timeline">
              <li>
                <p>
                  <b>{answered.name}</b> svarade <span className="small nowrap">{formatDateTime(answered.at)}</span>
                </p>
                {lines(answer)}
              </li>
            </ol>
          )}
          {mayAnswer && answered === null ? (
            <p className="no-print">
              <a href={steeringAddresses(year).answer(id)}>
                Svara<span className="hidden-visually"> {authorName}</span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
