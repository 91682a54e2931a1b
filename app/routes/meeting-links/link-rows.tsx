import type { ManagedMeetingLink } from '#app/db/meeting/meeting-links.server.ts'
import { meetingLinkEndings } from '#app/domain/access/meeting-link.ts'
import { meetingLinkStates } from '#app/domain/access/meeting-link-state.ts'
import { formatDate, formatDateTime } from '#app/domain/swedish.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { linkAddresses } from './link-head.tsx'

/** Everybody with a link to the meeting: how it is with it, and a tick for those who can be sent theirs. */
export function MeetingLinkRows(props: {
  meetingId: number
  links: readonly ManagedMeetingLink[]
  chosen: readonly number[]
  maySend: boolean
}) {
  const { meetingId, links, chosen, maySend } = props
  return (
    <TaskList
      tasks={links.map((link) => ({
        id: `lank-${link.id}`,
        title: <a href={linkAddresses(meetingId, link.id).show}>{link.name}</a>,
        meta: link.email,
        status: <MeetingLinkMark link={link} />,
        action:
          maySend && link.state !== 'ended' ? (
            <label className="cell-tick">
              <input
                type="checkbox"
                name={`chosen.p${link.id}`}
                value={link.id}
                defaultChecked={chosen.includes(link.id)}
              />
              <span>
                Skicka<span className="hidden-visually"> länken till {link.name}</span>
              </span>
            </label>
          ) : undefined,
      }))}
    />
  )
}

/** How far a link has come, as a shape and words, with when it was last used or sent. */
export function MeetingLinkMark({ link }: { link: ManagedMeetingLink }) {
  return <StatusMark {...meetingLinkStates[link.state]} hint={hintOf(link)} />
}

function hintOf({ ending, openedAt, sentAt }: ManagedMeetingLink): string | undefined {
  if (ending !== undefined) return meetingLinkEndings[ending].short
  if (openedAt !== null) return `senast ${formatDateTime(openedAt)}`
  return sentAt === null ? undefined : formatDate(sentAt)
}
