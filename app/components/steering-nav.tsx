import { useParams } from '@remix-run/react'
import { meetingsPath, steeringPages } from '#app/domain/steering/addresses.ts'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** The steering group's pages, in the order that they stand. */
export type SteeringPlace = 'start' | 'gaps' | 'overTime' | 'decisions' | 'meetings'

/**
 * The steering group's pages, over each of them, with the one that is shown marked. Whoever may read one of them by
 * signing in may read them all; the reader of one meeting's papers has that meeting's agenda instead of the meetings.
 */
export function SteeringNav({ here }: { here: SteeringPlace }) {
  const { token } = useParams()
  const pages = steeringPages(token)
  const links: { place: SteeringPlace; href: string; label: string }[] = [
    { place: 'start', href: pages.start, label: 'Läget' },
    { place: 'gaps', href: pages.gaps, label: 'Luckor' },
    { place: 'overTime', href: pages.overTime, label: 'Över tid' },
    { place: 'decisions', href: pages.decisions, label: 'Beslut' },
    token === undefined
      ? { place: 'meetings', href: meetingsPath, label: 'Sammanträden' }
      : // A link is to one meeting, which its address does not name.
        { place: 'meetings', href: pages.agenda(0), label: 'Dagordning' },
  ]
  return (
    <SubNav
      label="Styrgruppens sidor"
      links={links.map(({ place, href, label }) => ({ href, label, current: place === here }))}
    />
  )
}
