import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { findBrief } from '#app/db/steering/briefs.server.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { briefCrumbs } from './brief-crumbs.ts'
import { briefFileFormats } from './brief-file.server.ts'
import { BriefView } from './brief-view.tsx'
import { FormatLinks } from './format-links.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('steering.read', async ({ viewer, params }) => {
  const where = { meetingId: numberOf(params['id']), number: numberOf(params['brief']) }
  const found = await findBrief(viewer, where)
  if (found === null) throw notFound()
  const { id, meetingId, brief } = found
  return { id, meetingId, content: brief.content, sha256: brief.sha256, formats: briefFileFormats }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? pageTitle(`Underlag ${data.content.number} till sammanträdet ${formatCalendarDate(data.content.meeting.heldOn)}`)
    : []

export default function ShowBrief() {
  const { id, meetingId, content, sha256, formats } = useLoaderData<typeof loader>()
  const { meeting, number, frozen, round, previous } = content
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={briefCrumbs({ id: meetingId, heldOn: meeting.heldOn }, `Underlag ${number}`)}
        eyebrow={`${meeting.title} ${formatCalendarDate(meeting.heldOn)}`}
        title={`Underlag ${number}`}
        lead="Allt i det frysta underlaget, också det som inte fick plats på filernas två sidor. Namn, ord och tal är som de var då."
      />
      <SteeringNav here="meetings" />
      <SummaryList
        rows={[
          { term: 'Fryst', value: `${formatDateTime(new Date(frozen.at))} av ${frozen.by}` },
          {
            term: 'Omgång',
            value: previous === null ? round.title : `${round.title}, jämförd med ${previous.title}`,
          },
          { term: 'Filer', value: <FormatLinks id={id} number={number} formats={formats} /> },
          { term: 'Kontrollsumma', value: <code className="breakable">{sha256}</code> },
        ]}
      />
      <BriefView content={content} />
    </Page>
  )
}
