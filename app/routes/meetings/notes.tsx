import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { whyNotDecide } from '#app/domain/meeting/life.ts'
import { timeInWords, timeKept } from '#app/domain/meeting/time-kept.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { PageHead, Section } from '#app/ui/page.tsx'
import { loadPoint, named } from './load-meeting.server.ts'
import { notesPath } from './meeting-crumbs.ts'
import { Stage, stageIds } from './stage.tsx'
import { toggled, useMeetingKeys } from './use-meeting-keys.ts'

export const handle: PageHandle = { page: 'app' }

/** The notes of a point, in a window that is not on the wall. */
export const loader = guard('meeting.lead', async ({ viewer, params, context }) => {
  const { meeting, point } = await loadPoint(viewer, params)
  const isOpen = whyNotDecide(meeting.state) === undefined
  return {
    meeting: named(meeting),
    of: meeting.points.length,
    point: { position: point.position, title: point.title, text: point.text, notes: point.notes },
    next: meeting.points.find(({ position }) => position === point.position + 1)?.title ?? null,
    time: timeInWords(timeKept({ ...meeting, isOpen }, point.position, context.now)),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Anteckningar till punkt ${data.point.position}`) : []

export default function ShowNotes() {
  const { meeting, of, point, next, time } = useLoaderData<typeof loader>()
  const { position } = point
  const at = (place: number) => (place >= 1 && place <= of ? notesPath(meeting.id, place) : undefined)
  const deeds = {
    next: at(position + 1),
    previous: at(position - 1),
    first: at(1),
    last: at(of),
    help: toggled(stageIds.help),
    leave: meetingAddresses(meeting.id).show,
  }
  useMeetingKeys(deeds)
  return (
    <Stage
      place={`Anteckningar till punkt ${position} av ${of}`}
      done={position}
      of={of}
      time={time}
      previous={deeds.previous}
      next={deeds.next}
      keys={Object.keys(deeds) as (keyof typeof deeds)[]}
      ways={[
        { href: meetingAddresses(meeting.id).point(position), label: 'Punkten som den visas' },
        { href: deeds.leave, label: 'Lämna visningen' },
      ]}
    >
      <PageHead title={point.title} lead={point.text === '' ? undefined : point.text} />
      {point.notes === '' ? <p>Punkten har inga anteckningar.</p> : <p className="text-lines">{point.notes}</p>}
      <Section id="nasta" title="Sedan kommer">
        <p>{next ?? 'Det här är den sista punkten.'}</p>
      </Section>
    </Stage>
  )
}
