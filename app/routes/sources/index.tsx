import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listSources, type ListedSource } from '#app/db/source/sources.server.ts'
import { longestQuery, readQuery } from '#app/domain/search/query.ts'
import { narrowSources } from '#app/domain/source/narrow.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { SearchForm } from '#app/ui/form/search-form.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Källor')

export const loader = guard('source.edit', async ({ viewer, request }) => {
  const all = await listSources(viewer)
  const query = readQuery(new URL(request.url).searchParams.get('q'))
  return { total: all.length, sources: narrowSources(all, query), text: query.text }
})

export default function ListSources() {
  const { total, sources, text } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Källor' }]}
        title="Källor"
        lead="Varje utgåva som värden, mål och åtaganden är hämtade ur, hur den kom till och var den används."
      />
      <ButtonRow>
        <LinkButton kind="secondary" href="/samordning/kallor/ny">
          Lägg upp en källa
        </LinkButton>
      </ButtonRow>
      {total === 0 ? (
        <EmptyState title="Inga källor är upplagda" level={2}>
          Lägg upp den första källan. Sedan kan du ange den när du för in värden.
        </EmptyState>
      ) : (
        <>
          <SearchForm
            action="/samordning/kallor"
            label="Sök bland källorna"
            field={{ id: 'q', name: 'q', label: 'Utgivare, titel eller år', value: text, maxLength: longestQuery }}
            button="Sök"
          />
          {sources.length === 0 ? (
            <EmptyState
              title={`Ingen källa stämmer med ”${text}”`}
              level={2}
              action={<a href="/samordning/kallor">Visa alla källor</a>}
            >
              Pröva ett kortare ord eller bara början av det.
            </EmptyState>
          ) : (
            <DataTable
              caption={
                text === ''
                  ? `Alla källor (${total})`
                  : `Källor som stämmer med ”${text}” (${sources.length} av ${total})`
              }
              rows={sources}
              rowKey={(source) => source.id}
              wide
              columns={[
                {
                  key: 'title',
                  label: 'Källa',
                  rowHeader: true,
                  cell: (source: ListedSource) => <a href={`/samordning/kallor/${source.id}`}>{source.title}</a>,
                },
                { key: 'publisher', label: 'Utgivare', cell: (source: ListedSource) => source.publisher },
                { key: 'edition', label: 'Utgåva', cell: (source: ListedSource) => source.edition },
                { key: 'kind', label: 'Slag', cell: (source: ListedSource) => sourceKinds[source.kind].label },
                {
                  key: 'values',
                  label: 'Värden',
                  numeric: true,
                  cell: (source: ListedSource) => formatNumber(source.values),
                },
                {
                  key: 'file',
                  label: 'Fil',
                  cell: (source: ListedSource) =>
                    source.hasFile ? 'Sparad' : source.fileSha256 === null ? 'Saknas' : 'Bara kontrollsumma',
                },
              ]}
            />
          )}
        </>
      )}
    </Page>
  )
}
