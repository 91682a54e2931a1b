import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { CarriedOut, GatheringFacts } from '#app/components/gathering-facts.tsx'
import { pageTitle } from '#app/components/site.ts'
import { findHeldGathering } from '#app/db/gathering/held-gatherings.server.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { toldInWords, type ToldAttendance } from '#app/domain/gathering/told-attendance.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params, context }) => {
  const gathering = await findHeldGathering(viewer, params['slug'] ?? '', context.now)
  if (gathering === null) throw notFound()
  return { gathering }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.gathering.title) : [])

export default function ShowHeldGathering() {
  const { gathering } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/sammankomster', label: 'Genomförda sammankomster' }, { label: gathering.title }]}
        eyebrow={gatheringKinds[gathering.kind].label}
        title={gathering.title}
      >
        {gathering.isDemo ? <Badge>Påhittad för exemplet</Badge> : null}
      </PageHead>
      <GatheringFacts gathering={gathering} />
      {gathering.description === '' ? null : <p className="text-lines">{gathering.description}</p>}
      <Section id="deltagare" title="Deltagare">
        {gathering.attendance === null ? (
          <p>Deltagarna är inte räknade.</p>
        ) : (
          <Attended attendance={gathering.attendance} />
        )}
      </Section>
      <CarriedOut gathering={gathering} />
    </Page>
  )
}

function Attended({ attendance: { rows, total } }: { attendance: ToldAttendance }) {
  return (
    <DataTable
      caption="Deltagare per organisation"
      captionHidden
      columns={[
        {
          key: 'name',
          label: 'Organisation',
          rowHeader: true,
          cell: ({ organisation, name }) =>
            organisation === null ? name : <a href={`/aktorer/${organisation.slug}`}>{name}</a>,
        },
        { key: 'told', label: 'Antal', numeric: true, cell: ({ told }) => toldInWords(told) },
      ]}
      rows={[...rows, { organisation: null, name: 'Alla', told: total }]}
      rowKey={({ name }) => name}
      note="Antal under fem visas inte, och inte heller antal som skulle avslöja dem. Inga namn sparas."
      source="samverkans egna deltagarlistor"
    />
  )
}
