import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listHistory, type ListedEvent } from '#app/db/history/history-list.server.ts'
import { eventsPerPage, historyAddress, isNarrowed, readHistoryFilter } from '#app/domain/history/filter.ts'
import { historySubjects } from '#app/domain/history/subject.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DifferenceKey } from '#app/ui/difference.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { HistoryFilterForm } from './history-filter-form.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Historik')

const here = '/samordning/historik'

export const loader = guard('history.read', async ({ viewer, request }) => {
  const { filter, errors } = readHistoryFilter(new URL(request.url).searchParams)
  const isFaulty = Object.keys(errors).length > 0
  const { all, events } = isFaulty ? { all: 0, events: [] } : await listHistory(viewer, filter)
  return { filter, errors, isFaulty, all, events, mayCoordinate: viewer.role === 'coordinator' }
})

export default function ShowHistory() {
  const { filter, errors, isFaulty, all, events, mayCoordinate } = useLoaderData<typeof loader>()
  const isAsked = isNarrowed(filter)
  const pages = Math.max(1, Math.ceil(all / eventsPerPage))
  return (
    <Page>
      <PageHead
        breadcrumb={
          mayCoordinate
            ? [{ href: '/samordning', label: 'Samordning' }, { label: 'Historik' }]
            : [{ href: '/admin', label: 'Administration' }, { label: 'Historik' }]
        }
        title="Historik"
        lead="Vem som har gjort vad och när, med hur det var före och efter."
      />
      <HistoryFilterForm action={here} filter={filter} errors={errors} isNarrowed={isAsked} />
      {isFaulty ? null : (
        <>
          <p>
            <b>
              {all === 1 ? 'En händelse' : `${formatNumber(all)} händelser`}
              {isAsked ? ' stämmer med valet' : ''}.
            </b>{' '}
            {all === 0 ? null : (
              <a href={historyAddress('/samordning/historik.csv', { ...filter, page: 1 })}>Hämta som CSV</a>
            )}
          </p>
          {mayCoordinate ? null : (
            <p className="small muted">
              Vad som ändrades i planer, åtaganden, värden och lägesrapporter visas för samordningen.
            </p>
          )}
          {events.length === 0 ? (
            <EmptyState title={all === 0 ? 'Inget har hänt som stämmer med valet' : 'Sidan finns inte'} level={2}>
              {all === 0 ? 'Välj färre saker på en gång, eller fler dagar.' : 'Gå till den första sidan.'}
            </EmptyState>
          ) : (
            <>
              {events.some(({ changes }) => changes.length > 0) ? <DifferenceKey /> : null}
              <ReportHistory
                title="Händelser"
                quoted={false}
                history={events.map((event) => ({
                  ...event,
                  about: {
                    label: labelOf(event),
                    href: event.subject.href,
                  },
                }))}
              />
            </>
          )}
          <Pages page={filter.page} pages={pages} addressOf={(page) => historyAddress(here, { ...filter, page })} />
        </>
      )}
    </Page>
  )
}

/** "Åtagande: Utbildning i länet"; of what may not be told, or whose name begins with what its kind is called, only that. */
function labelOf({ isWithheld, subject }: ListedEvent): string {
  const { one } = historySubjects[subject.type]
  return isWithheld || subject.name.startsWith(one) ? subject.name : `${one}: ${subject.name}`
}

function Pages(props: { page: number; pages: number; addressOf: (page: number) => string }) {
  const { page, pages, addressOf } = props
  if (pages === 1) return null
  return (
    <nav aria-label="Sidor">
      <p>
        {page > 1 ? <a href={addressOf(Math.min(page - 1, pages))}>Nyare händelser</a> : null}
        {page > 1 && page < pages ? ' · ' : null}
        {page < pages ? <a href={addressOf(page + 1)}>Äldre händelser</a> : null}
      </p>
      <p className="small muted">
        Sida {page} av {pages}
      </p>
    </nav>
  )
}
