import type { ReactNode } from 'react'
import { meetingName } from '#app/domain/meeting/meeting-name.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { meetingCrumbs } from '#app/routes/meetings/meeting-crumbs.ts'
import type { NamedMeeting } from '#app/routes/meetings/load-meeting.server.ts'
import { PageHead } from '#app/ui/page.tsx'

/** What the list of a meeting's links is called. */
export const linksTitle = 'Personliga länkar'

/** Where one link of a meeting lies, and what is done with it. */
export const linkAddresses = (meetingId: number, linkId: number) => {
  const show = `${meetingAddresses(meetingId).links}/${linkId}`
  return { show, revocation: `${show}/aterkallelse` }
}

/** Where people are given links. */
export const newLinksPath = (meetingId: number): string => `${meetingAddresses(meetingId).links}/nya`

/** The head of a page under the list of a meeting's links. */
export function LinkHead(props: {
  meeting: NamedMeeting
  title: string
  /** The page's name on the way to it. */
  here: string
  lead?: ReactNode
  /** A page between this one and the list. */
  link?: { id: number; name: string }
}) {
  const { meeting, title, here, lead, link } = props
  const [group, meetings, own] = meetingCrumbs(meeting, here)
  return (
    <PageHead
      breadcrumb={[
        ...[group, meetings, own].filter((crumb) => crumb !== undefined),
        { href: meetingAddresses(meeting.id).links, label: linksTitle },
        ...(link === undefined ? [] : [{ href: linkAddresses(meeting.id, link.id).show, label: link.name }]),
        { label: here },
      ]}
      eyebrow={meetingName(meeting)}
      title={title}
      lead={lead}
    />
  )
}
