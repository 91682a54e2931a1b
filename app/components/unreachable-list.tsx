import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'

/** The warning about organisations that are asked and that cannot be reached; nothing when all can. */
export function UnreachableList(props: {
  unreachable: readonly { organisation: { slug: string; name: string }; commitments: number; of: number; why: string }[]
}) {
  const { unreachable } = props
  if (unreachable.length === 0) return null
  return (
    <Notice
      kind="warning"
      title={`${sentenceCase(counted(unreachable.length, 'organisation', 'organisationer'))} går inte att nå`}
    >
      <p>De ska svara i omgången, men inbjudningar och påminnelser kommer inte fram.</p>
      <ul>
        {unreachable.map(({ organisation, commitments, of, why }) => (
          <li key={organisation.slug}>
            <a href={`/samordning/kontaktpersoner/${organisation.slug}`}>{organisation.name}</a>: {why}
            {commitments < of ? ` Det gäller ${commitments} av ${of} åtaganden.` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
