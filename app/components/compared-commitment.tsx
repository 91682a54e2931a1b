import type { ComparedCommitment } from '#app/domain/plan/comparison/compare-editions.ts'
import type { EditionCommitment } from '#app/domain/plan/comparison/edition.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { Verbatim } from '#app/ui/quote.tsx'
import { ClassMark } from './class-mark.tsx'
import { WordingDifference } from './wording-difference.tsx'

/** What became of one commitment: which it continues, where it stands, and what was changed in its wording. */
export function ComparedCommitmentEntry({ commitment }: { commitment: ComparedCommitment }) {
  const { earlier, later, movedBetween, reordered } = commitment
  const shown = later.length === 0 ? earlier : later
  return (
    <li>
      <h4 className="entry-title">
        {shown.map((one, index) => (
          <span key={one.id}>
            {index === 0 ? '' : ' · '}
            {one.position}. {one.label}
          </span>
        ))}
      </h4>
      <p>
        <ClassMark of={commitment.class} />
        {movedBetween === null ? null : ` Flyttat från ${movedBetween.from} till ${movedBetween.to}.`}
        {reordered === null ? null : ` Flyttat i ordningen: var nummer ${reordered.from}, är nummer ${reordered.to}.`}
      </p>
      <Wordings commitment={commitment} />
    </li>
  )
}

function Wordings({ commitment }: { commitment: ComparedCommitment }) {
  const { earlier, later } = commitment
  const [was, ...moreBefore] = earlier
  const [is, ...moreAfter] = later
  if (was !== undefined && is !== undefined && moreBefore.length + moreAfter.length === 0) {
    return commitment.class === 'unchanged' ? (
      <Verbatim as="p">{is.text}</Verbatim>
    ) : (
      <WordingDifference earlier={was.text} later={is.text} />
    )
  }
  if (was === undefined || is === undefined)
    return <WordingDifference earlier={was?.text ?? ''} later={is?.text ?? ''} />
  return (
    <>
      <p className="small muted">{`${sentenceCase(counted(earlier.length, 'åtagande', 'åtaganden', 'neuter'))} har blivit ${counted(later.length, 'åtagande', 'åtaganden', 'neuter')}.`}</p>
      <Several title={earlier.length === 1 ? 'Tidigare lydelse' : 'Tidigare lydelser'} commitments={earlier} />
      <Several title={later.length === 1 ? 'Senare lydelse' : 'Senare lydelser'} commitments={later} />
    </>
  )
}

/** Wordings in full, each with the number that it had. A difference between several texts would tell nothing. */
function Several({ title, commitments }: { title: string; commitments: readonly EditionCommitment[] }) {
  return (
    <div className="stack">
      <p className="small">
        <b>{title}</b>
      </p>
      {commitments.map((one) => (
        <Verbatim as="p" key={one.id} source={`${goalNumberLabel(one.goal)}, åtagande ${one.position}: ${one.label}`}>
          {one.text}
        </Verbatim>
      ))}
    </div>
  )
}
