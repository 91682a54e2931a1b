import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listImports } from '#app/db/import/import-list.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { importedInWords } from '#app/domain/import/counts.ts'
import { importKindCodes, importKinds } from '#app/domain/import/kind.ts'
import { importListAddress, importsPerPage, readImportFilter } from '#app/domain/import/list-filter.ts'
import { importStates } from '#app/domain/import/state.ts'
import { formatDateTime, formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { Pages } from './pages.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Importer')

export const loader = guard('import.manage', async ({ viewer, request }) => {
  const filter = readImportFilter(new URL(request.url).searchParams)
  const { all, imports } = await listImports(viewer, filter)
  return { filter, all, imports: imports.map(({ choices: _choices, ...imported }) => imported) }
})

/** What each way of bringing in values is for. */
const ways = {
  workbook: 'En Excelbok eller CSV-fil från Socialstyrelsen',
  kolada: 'Sök nyckeltal och hämta dem direkt',
  statistics: 'En fil ur en statistikdatabas, till exempel från SCB',
  table: 'Klistra in ur ett kalkylblad, eller läs en CSV-fil',
  attendance: 'Räkna deltagare per organisation; inga namn sparas',
  survey: 'Resultat ur samverkans egna enkäter',
  grants: 'Beviljat och använt, år för år',
  plan: 'Text eller dokument blir ett utkast till plan',
} as const satisfies Record<keyof typeof importKinds, string>

export default function ListImports() {
  const { filter, all, imports } = useLoaderData<typeof loader>()
  const isNarrowed = filter.kind !== null || filter.state !== null
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Importer' }]}
        title="Importer"
        lead="Vad har lästs in, när, av vem och ur vad? Varje import går att granska, upprepa och ångra."
      />
      <Section id="ny" title="Läs in nytt">
        <LinkList
          links={importKindCodes.map((kind) => ({
            href: importKinds[kind].path,
            label: importKinds[kind].label,
            meta: ways[kind],
          }))}
        />
      </Section>
      <Section id="importer" title="Tidigare importer">
        {all === 0 && !isNarrowed ? null : (
          <FilterForm
            action="/samordning/import"
            label="Välj ut importer"
            button="Visa importer"
            clear={isNarrowed ? { href: '/samordning/import', label: 'Visa alla' } : undefined}
          >
            <Select
              id="slag"
              name="slag"
              label="Slag"
              placeholder="Alla slag"
              options={optionsOf(importKinds)}
              defaultValue={filter.kind ?? ''}
            />
            <Select
              id="lage"
              name="lage"
              label="Läge"
              placeholder="Alla lägen"
              options={optionsOf(importStates)}
              defaultValue={filter.state ?? ''}
            />
          </FilterForm>
        )}
        {imports.length === 0 ? (
          <EmptyState title={isNarrowed ? 'Ingen import stämmer med valet' : 'Inget har lästs in än'}>
            {isNarrowed ? 'Välj ett annat slag eller läge.' : 'Välj ovan varifrån värdena kommer.'}
          </EmptyState>
        ) : (
          <>
            <p>{all === 1 ? 'En import.' : `${formatNumber(all)} importer, de senaste först.`}</p>
            <DataTable
              caption="Importer, de senaste först"
              captionHidden
              wide
              rows={imports}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  label: 'Underlag',
                  rowHeader: true,
                  cell: (row) => <a href={importPath(row.id)}>{row.title}</a>,
                },
                { key: 'kind', label: 'Slag', cell: (row) => importKinds[row.kind].label },
                { key: 'state', label: 'Läge', cell: (row) => <StatusMark {...importStates[row.state]} /> },
                {
                  key: 'counts',
                  label: 'Värden',
                  cell: (row) => (row.counts === null ? '–' : importedInWords(row.counts)),
                },
                {
                  key: 'when',
                  label: 'Kom in',
                  cell: (row) => `${formatDateTime(row.createdAt)}, ${row.createdName}`,
                },
              ]}
            />
            <Pages
              page={filter.page}
              pages={Math.max(1, Math.ceil(all / importsPerPage))}
              addressOf={(page) => importListAddress({ ...filter, page })}
            />
          </>
        )}
      </Section>
    </Page>
  )
}
