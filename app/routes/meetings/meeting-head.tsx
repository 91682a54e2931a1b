import type { ReactNode } from 'react'
import { meetingStates, type MeetingState } from '#app/domain/meeting/state.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import type { NamedMeeting } from './load-meeting.server.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'

/** How far a meeting has come, as a shape and a word. */
export function MeetingStateMark({ state }: { state: MeetingState }) {
  const { shape, tone, label } = meetingStates[state]
  return <StatusMark shape={shape} tone={tone} label={label} />
}

/** "10 december 2026, 13.00–14.00, Länsstyrelsen". */
export const whenAndWhere = ({ heldOn, time, place }: Pick<NamedMeeting, 'heldOn' | 'time' | 'place'>): string =>
  [formatCalendarDate(heldOn), time, place].filter((text) => text !== '').join(', ')

/** The head of a page about a meeting. */
export function MeetingHead(props: {
  meeting: NamedMeeting
  /** What the page is, where it is not the meeting's own. */
  here?: string
  lead?: ReactNode
}) {
  const { meeting, here, lead } = props
  return (
    <PageHead
      breadcrumb={meetingCrumbs(meeting, here)}
      eyebrow={[
        ...(here === undefined ? ['Sammanträde'] : [meeting.title, whenAndWhere(meeting)]),
        meetingStates[meeting.state].label.toLocaleLowerCase('sv'),
        ...(meeting.isDemo ? ['påhittat i exemplet'] : []),
      ].join(' · ')}
      title={here ?? meeting.title}
      lead={here === undefined ? whenAndWhere(meeting) : lead}
    />
  )
}

/** The pages by which a meeting is prepared and told of. */
const pages = {
  show: 'Sammanträdet',
  facts: 'Uppgifter',
  agenda: 'Dagordning',
  briefs: 'Underlag',
  links: 'Personliga länkar',
  summary: 'Sammanfattning',
} as const

/** The way between a meeting's pages, for those who prepare it. */
export function MeetingNav({ meeting, here }: { meeting: { id: number }; here: keyof typeof pages }) {
  const addresses = meetingAddresses(meeting.id)
  return (
    <SubNav
      label="Sammanträdets sidor"
      links={(Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
        href: addresses[page],
        label: pages[page],
        current: page === here,
      }))}
    />
  )
}

/** Why nothing was done. */
export function NotDone({ title, why }: { title: string; why: string | undefined }) {
  return why === undefined ? null : (
    <Notice kind="error" title={title} role="alert">
      <p>{why}</p>
    </Notice>
  )
}
