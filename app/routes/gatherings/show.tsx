import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { CarriedOut, GatheringFacts } from '#app/components/gathering-facts.tsx'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listGatheringHistory } from '#app/db/gathering/gatherings.server.ts'
import { listAttendanceSeries } from '#app/db/gathering/attendance-series.server.ts'
import { findHeldGathering, isYearInStep } from '#app/db/gathering/held-gatherings.server.ts'
import { gatheringAddresses, otherOrganisations, yearOf, type Attendance } from '#app/domain/gathering/gathering.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { toldInWords, type ToldAttendance } from '#app/domain/gathering/told-attendance.ts'
import { compareSwedish, formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { gatheringsCrumbs } from './crumbs.ts'
import { requireGathering } from './find-gathering.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('gathering.manage', async ({ viewer, params, context }) => {
  const gathering = await requireGathering(viewer, params)
  const isMeasured = gatheringKinds[gathering.kind].isMeasured
  const series = isMeasured ? await listAttendanceSeries(viewer) : []
  return {
    gathering,
    isInStep: !isMeasured || (await isYearInStep(viewer, yearOf(gathering))),
    indicators: [...new Map(series.map(({ indicator }) => [indicator.slug, indicator])).values()],
    held: await findHeldGathering(viewer, gathering.slug, context.now),
    history: await listGatheringHistory(viewer, gathering.id),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.gathering.title) : [])

export default function ShowGathering() {
  const { gathering, isInStep, indicators, held, history } = useLoaderData<typeof loader>()
  const addresses = gatheringAddresses(gathering.slug)
  return (
    <Page>
      <PageHead
        breadcrumb={[...gatheringsCrumbs, { label: gathering.title }]}
        eyebrow={gatheringKinds[gathering.kind].label}
        title={gathering.title}
      />
      <GatheringFacts gathering={gathering} />
      {gathering.description === '' ? null : <p className="text-lines">{gathering.description}</p>}
      <ButtonRow>
        <LinkButton kind="secondary" href={addresses.edit}>
          Ändra uppgifterna
        </LinkButton>
        {held === null ? null : <a href={addresses.public}>Så ser alla sidan</a>}
      </ButtonRow>
      {isInStep ? null : (
        <Notice kind="warning" title="Årets summor stämmer inte med indikatorns värden">
          <p>
            Därför visas inga antal öppet för årets sammankomster. Öppna antalen och spara dem igen, så räknas summorna
            om.
          </p>
        </Notice>
      )}
      <Section id="deltagare" title="Deltagare">
        {gathering.attended === 0 ? (
          <EmptyState
            title="Deltagarna är inte räknade"
            action={<LinkButton href={addresses.list}>Läs in deltagarlistan</LinkButton>}
          >
            Läs in listan som fil eller klistra in den. Bara antal per organisation sparas, aldrig namn.
          </EmptyState>
        ) : (
          <>
            <AttendanceTable attendance={gathering.attendance} attended={gathering.attended} told={held?.attendance} />
            <ButtonRow>
              <LinkButton kind="secondary" href={addresses.list}>
                Läs in en lista till
              </LinkButton>
              <LinkButton kind="secondary" href={addresses.counts}>
                Ändra antalen för hand
              </LinkButton>
            </ButtonRow>
          </>
        )}
        {indicators.map(({ slug, shortName }) => (
          <p key={slug}>
            Årets summor hör till indikatorn <a href={`/indikatorer/${slug}`}>{shortName}</a>.
          </p>
        ))}
      </Section>
      <CarriedOut gathering={gathering} />
      {gathering.surveys.length === 0 ? null : (
        <Section id="enkater" title="Enkäter">
          <LinkList
            links={gathering.surveys.map(({ slug, title }) => ({ href: `/samordning/enkater/${slug}`, label: title }))}
          />
        </Section>
      )}
      <Section id="ta-bort" title="Ta bort">
        <p>
          <a href={addresses.remove}>Ta bort sammankomsten</a>
        </p>
      </Section>
      <ReportHistory history={history} quoted={false} />
    </Page>
  )
}

/** How many came, and beside it what everybody else reads. */
function AttendanceTable(props: {
  attendance: readonly Attendance[]
  attended: number
  told: ToldAttendance | null | undefined
}) {
  const { attendance, attended, told } = props
  const rows = attendance
    .map(({ organisation, count }) => ({
      key: organisation?.slug ?? '',
      name: organisation?.name ?? otherOrganisations,
      count,
      told: told?.rows.find((row) => (row.organisation?.slug ?? '') === (organisation?.slug ?? ''))?.told,
    }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || compareSwedish(a.name, b.name))
  return (
    <DataTable
      caption="Deltagare per organisation"
      captionHidden
      columns={[
        { key: 'name', label: 'Organisation', rowHeader: true, cell: ({ name }) => name },
        { key: 'count', label: 'Antal', numeric: true, cell: ({ count }) => formatNumber(count) },
        {
          key: 'told',
          label: 'Visas öppet',
          numeric: true,
          cell: ({ told: one }) => (one === undefined ? 'inte än' : toldInWords(one)),
        },
      ]}
      rows={[...rows, { key: 'alla', name: 'Alla', count: attended, told: told?.total }]}
      rowKey={({ key }) => key}
      note="Antal under fem visas inte öppet, och inte heller antal som skulle avslöja dem."
    />
  )
}
