import { Outlet, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/auth/guard.server.ts'
import { guardSteering } from '#app/auth/steering.server.ts'
import { productName, useSite } from '#app/components/site.ts'
import { WorkingNotices } from '#app/components/working-notices.tsx'
import { findLinkedMeeting } from '#app/db/meeting/meeting-readers.server.ts'
import { meetingLinkLastDay } from '#app/domain/access/meeting-link.ts'
import { meetingName } from '#app/domain/meeting/meeting-name.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { SiteFooter, SkipLink, TopBar } from '#app/ui/site-chrome.tsx'

export const handle: PageHandle = { page: 'form' }

/** Whose link it is, and to which meeting. It guards nothing: every page guards itself. */
export const loader = guardSteering('steering.read', async ({ viewer }) => {
  // Only links lead here.
  if (viewer.kind !== 'meeting-link') throw notFound()
  const meeting = await findLinkedMeeting(viewer)
  if (meeting === null) throw notFound()
  return { name: viewer.name, meeting: meetingName(meeting), holdsUntil: meetingLinkLastDay(meeting.heldOn) }
})

/** Around the pages of somebody who reads a meeting's papers by a personal link: who it is for, and no ways elsewhere. */
export default function MeetingReadingLayout() {
  const { name, meeting, holdsUntil } = useLoaderData<typeof loader>()
  const site = useSite()
  const until = formatCalendarDate(holdsUntil)
  return (
    <>
      <SkipLink />
      <TopBar organisation={meeting} role={`${name} · personlig länk till och med ${until}`} signOut={null}>
        {null}
      </TopBar>
      <WorkingNotices flash={null} />
      <Outlet />
      <SiteFooter
        columns={[
          { title: productName, children: <p>{site.partnershipName}</p> },
          {
            title: 'Om länken',
            children: (
              <p>
                Den är personlig och gäller till och med {until}. Du läser, och inget du gör här ändrar något. Skicka
                den inte vidare: be i stället samordnaren om en egen till den som ska läsa
                {site.contactEmail === '' ? null : (
                  <>
                    , på <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
                  </>
                )}
                .
              </p>
            ),
          },
        ]}
      />
    </>
  )
}
