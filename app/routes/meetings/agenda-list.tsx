import { useParams } from '@remix-run/react'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { decisionMeta } from '#app/domain/meeting/summary.ts'
import { matterOf, pointKinds, type PointGround } from '#app/domain/meeting/point.ts'
import type { AgendaPoint } from '#app/domain/meeting/meeting.ts'
import { meetingStates, type MeetingState } from '#app/domain/meeting/state.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** A point as everybody reads it. */
type ReadPoint = Omit<AgendaPoint, 'notes'> & { ground: PointGround | null }

/** The agenda in order, each point with what was decided at it and the way to what it is about. */
export function AgendaList({
  points,
  meeting,
}: {
  points: readonly ReadPoint[]
  meeting: { id: number; state: MeetingState }
}) {
  const byLink = useParams()['token'] !== undefined
  const { point } = meetingAddresses(meeting.id)
  const tellsOfDone = meeting.state !== 'planned'
  return (
    <TaskList
      ordered
      tasks={points.map((one) => ({
        id: String(one.id),
        title: byLink ? (
          `${one.position}. ${one.title}`
        ) : (
          <a href={point(one.position)}>
            {one.position}. {one.title}
          </a>
        ),
        meta: <PointMeta point={one} />,
        ...(tellsOfDone ? { status: <PointMark point={one} state={meeting.state} /> } : {}),
      }))}
    />
  )
}

function PointMeta({ point }: { point: ReadPoint }) {
  const pages = useSteeringPages()
  const { kind, minutes, text, outcome, decisions, ground } = point
  const row = pointKinds[kind]
  return (
    <>
      <p>
        {sentenceCase(
          [
            ...(matterOf(point) === undefined ? [] : [row.label]),
            ...(minutes === null ? [] : [counted(minutes, 'minut', 'minuter')]),
          ].join(' · '),
        )}
      </p>
      {text === '' ? null : <p className="text-lines">{text}</p>}
      {row.ground === null || ground === null ? null : (
        <p className="no-print">
          <a href={row.ground(pages, ground)}>
            Läs mer<span className="hidden-visually"> om {point.title}</span>
          </a>
        </p>
      )}
      {outcome === '' ? null : <p className="text-lines">{outcome}</p>}
      {decisions.map((decision) => (
        <p key={decision.id}>
          <a href={pages.decision(decision.id)}>
            Beslut {decision.number}: {decision.what}
          </a>{' '}
          {decisionMeta(decision)}
        </p>
      ))}
    </>
  )
}

/** Whether a point has been gone through, once the meeting has begun. */
function PointMark({ point, state }: { point: ReadPoint; state: MeetingState }) {
  if (point.decisions.length > 0) return <StatusMark shape="check" tone="good" label="Beslutad" />
  if (point.treatedAt !== null) return <StatusMark shape="full" tone="good" label="Behandlad" />
  return (
    <StatusMark shape="empty" tone="neutral" label={meetingStates[state].takesDecisions ? 'Kvar' : 'Inte behandlad'} />
  )
}
