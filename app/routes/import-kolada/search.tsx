import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { momentInWords } from '#app/domain/import/written-moment.ts'
import { pageTitle } from '#app/components/site.ts'
import { municipalityTypes, type KeyFigure } from '#app/domain/import/kolada/key-figure.ts'
import { longestQuery } from '#app/domain/search/query.ts'
import { compareSwedish, counted, sentenceCase } from '#app/domain/swedish.ts'
import { KoladaFault } from '#app/imports/kolada/access.ts'
import { kolada } from '#app/imports/kolada/configured.server.ts'
import { searchKeyFigures } from '#app/imports/kolada/kolada.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SearchForm } from '#app/ui/form/search-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Prose } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { koladaCrumbs } from './kolada-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Läs in ur Kolada')

/** Most key figures in the list; more words find fewer. */
const mostShown = 100

export const loader = guard('import.manage', async ({ request }) => {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, longestQuery)
  if (text.length < 2) return { text, found: null, total: 0, fault: null }
  try {
    const all = await searchKeyFigures(kolada(), text, { signal: request.signal })
    const found = all.sort((a, b) => compareSwedish(a.title, b.title)).slice(0, mostShown)
    return { text, found, total: all.length, fault: null }
  } catch (error) {
    if (!(error instanceof KoladaFault)) throw error
    return { text, found: null, total: 0, fault: error.message }
  }
})

export default function SearchKolada() {
  const { text, found, total, fault } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={koladaCrumbs()}
        title="Läs in ur Kolada"
        lead="Sök ett nyckeltal i Kolada, kommunernas och regionernas öppna databas. Inget läses in förrän du har sett vad det blir."
      />
      <SearchForm
        action="/samordning/import/kolada"
        label="Sök nyckeltal"
        field={{
          id: 'q',
          name: 'q',
          label: 'Ord i titeln, eller nyckeltalets id',
          value: text,
          maxLength: longestQuery,
        }}
        button="Sök i Kolada"
      />
      {fault === null ? null : (
        <Notice kind="warning" title="Kolada gick inte att söka i" role="alert">
          <p>{fault}</p>
        </Notice>
      )}
      {found === null ? (
        fault === null ? (
          <Prose>
            <p>
              Skriv till exempel ”våld i nära relation” eller U30750. Sökningen ställs till Kolada när du trycker på
              knappen.
            </p>
          </Prose>
        ) : null
      ) : found.length === 0 ? (
        <EmptyState title={`Inget nyckeltal i Kolada stämmer med ”${text}”`} level={2}>
          Pröva färre eller kortare ord. Nyckeltal som Kolada har tagit bort går inte att hitta.
        </EmptyState>
      ) : (
        <FoundKeyFigures found={found} total={total} text={text} />
      )}
    </Page>
  )
}

function FoundKeyFigures({ found, total, text }: { found: KeyFigure[]; total: number; text: string }) {
  const number = sentenceCase(counted(total, 'nyckeltal', 'nyckeltal', 'neuter'))
  return (
    <DataTable
      caption={
        total > found.length
          ? `${number} stämmer med ”${text}”. Här är de ${found.length} första; fler ord ger färre.`
          : `${number} stämmer med ”${text}”`
      }
      wide
      rows={found}
      rowKey={({ id }) => id}
      source="Kolada"
      columns={[
        { key: 'id', label: 'Id', cell: ({ id }) => id },
        {
          key: 'title',
          label: 'Nyckeltal',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`/samordning/import/kolada/${id}`}>{title}</a>,
        },
        { key: 'for', label: 'Gäller', cell: (one) => municipalityTypes[one.municipalityType] ?? '' },
        { key: 'sex', label: 'Kön', cell: (one) => (one.isDividedBySex ? 'Kvinnor och män' : 'Bara totalt') },
        {
          key: 'published',
          label: 'Publiceras',
          cell: ({ publishedOn, period }) =>
            publishedOn === null
              ? 'Inget datum'
              : `${momentInWords(publishedOn)}${period === '' ? '' : ` (${period})`}`,
        },
      ]}
    />
  )
}
