import { actorsInPlan, assignedReporters, noActorInPlan } from '#app/domain/commitment/actor.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { timeFrameInWords } from '#app/domain/commitment/facts.ts'
import type { StoredTimeFrame } from '#app/domain/commitment/time-frame-words.ts'
import { formatDate, formatList } from '#app/domain/swedish.ts'

/** Who stands behind a commitment, as the plan says it, and who was asked to report. */
export function CommitmentActors({
  commitment,
  brief = false,
}: {
  commitment: Pick<DescribedCommitment, 'actors'> & StoredTimeFrame
  /** Where many stand behind it, only the first are named. */
  brief?: boolean | undefined
}) {
  const named = actorsInPlan(commitment.actors)
  const assigned = assignedReporters(commitment.actors)
  const first = assigned[0]
  const timeFrame = timeFrameInWords(commitment)
  return (
    <p className="small muted">
      {timeFrame === null ? null : <>{timeFrame}. </>}
      {named.length > 0 ? <>Ansvarig enligt planen: {namesOf(named, brief)}.</> : <>{noActorInPlan}.</>}
      {first === undefined ? null : (
        <>
          {' '}
          Lägesrapport lämnas av {namesOf(assigned, brief)}
          {first.assignedAt === null ? null : (
            <>
              , {assigned.length === 1 ? 'utsedd' : 'utsedda'} av samordnaren {formatDate(first.assignedAt)}
            </>
          )}
          .
        </>
      )}
    </p>
  )
}

function namesOf(actors: readonly { organisation: { name: string } }[], brief: boolean): string {
  const names = actors.map(({ organisation }) => organisation.name)
  return brief && names.length > 5 ? formatList([...names.slice(0, 3), `${names.length - 3} till`]) : formatList(names)
}
