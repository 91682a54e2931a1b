import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { useLooking } from '#app/components/use-looking.ts'
import { listWatchedFor } from '#app/db/import/kolada-watched.server.ts'
import { countOpenCases, listCases, type ListedCase } from '#app/db/import/source-cases.server.ts'
import { counted, formatDate, formatDateTime, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { log } from '#app/http/log.server.ts'
import { beginReading, watchStanding } from '#app/jobs/source-watch.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { CaseKind, handledInWords, seriesName, watchCrumbs } from './case-parts.tsx'

export const handle: PageHandle = { page: 'app' }

export const meta = () => pageTitle('Källbevakning')

const mostOpen = 300
const mostHandled = 30

export const loader = guard('import.manage', async ({ viewer }) => {
  const [watched, open, openCount, handled] = await Promise.all([
    listWatchedFor(viewer),
    listCases(viewer, 'open', mostOpen),
    countOpenCases(viewer),
    listCases(viewer, 'handled', mostHandled),
  ])
  const oldest = watched.map(({ lastReadAt }) => lastReadAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  return {
    open,
    openCount,
    handled,
    standing: watchStanding(),
    watched: {
      keyFigures: watched.length,
      series: watched.reduce((all, { ties }) => all + ties.length, 0),
      fresh: watched.reduce((all, { ties }) => all + ties.reduce((sum, tie) => sum + tie.fresh, 0), 0),
      gone: watched.filter(({ goneAt }) => goneAt !== null).length,
      oldest,
    },
  }
})

export const action = guard('import.manage', ({ context }) => {
  beginReading(context.now, (line) => log().error(line))
  return Promise.reject(redirect('/samordning/kallbevakning', 303))
})

export default function ShowSourceWatch() {
  const { open, openCount, handled, standing, watched } = useLoaderData<typeof loader>()
  useLooking(standing.isReading)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={watchCrumbs()}
        title="Källbevakning"
        lead="Har källan ändrat, tagit bort eller döpt om något sedan vi läste in det? Källorna läses om varje natt, så länge något bevakas."
      />
      {watched.keyFigures === 0 ? (
        <EmptyState
          title="Inget bevakas än"
          level={2}
          action={<LinkButton href="/samordning/import/kolada">Läs in ur Kolada</LinkButton>}
        >
          Det som läses in ur Kolada bevakas från nästa läsning. Du kan också{' '}
          <a href="/samordning/kallbevakning/nyckeltal">bevaka nyckeltal utan att läsa in dem</a>.
        </EmptyState>
      ) : (
        <WatchedSummary watched={watched} standing={standing} />
      )}
      <Section id="arenden" title={openCount === 0 ? 'Ärenden' : `Ärenden att ta ställning till (${openCount})`}>
        {open.length === 0 ? (
          <p>Inget väntar på ett ställningstagande.</p>
        ) : (
          <CaseTable caption="Ärenden att ta ställning till" cases={open} />
        )}
        {openCount > open.length ? <p>De {formatNumber(open.length)} nyaste visas.</p> : null}
      </Section>
      {handled.length === 0 ? null : (
        <Section id="hanterade" title="Senast hanterade">
          <CaseTable caption="Hanterade ärenden" cases={handled} isHandled />
        </Section>
      )}
    </Page>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>

function WatchedSummary({ watched, standing }: Pick<Loaded, 'watched' | 'standing'>) {
  const { keyFigures, series, fresh, gone, oldest } = watched
  return (
    <>
      {standing.why === null ? null : (
        <Notice kind="warning" title="Den senaste läsningen blev inte hel">
          <p>{standing.why}</p>
        </Notice>
      )}
      {standing.isReading ? (
        <div role="status">
          <Progress
            done={standing.done}
            of={standing.total}
            text={`Källorna läses: ${formatNumber(standing.done)} av ${formatNumber(standing.total)} nyckeltal.`}
          />
        </div>
      ) : null}
      <SummaryList
        rows={[
          {
            term: 'Bevakas',
            value: `${sentenceCase(counted(keyFigures, 'nyckeltal', 'nyckeltal', 'neuter'))} i Kolada, ${series === 0 ? 'utan inlästa värden' : `med värden i ${counted(series, 'serie', 'serier')}`}`,
            action: { href: '/samordning/kallbevakning/nyckeltal', label: 'Visa nyckeltalen' },
          },
          { term: 'Läst senast', value: oldest === null ? 'Aldrig' : formatDateTime(new Date(oldest)) },
          ...(gone === 0
            ? []
            : [{ term: 'Finns inte längre', value: sentenceCase(counted(gone, 'nyckeltal', 'nyckeltal', 'neuter')) }]),
          ...(fresh === 0
            ? []
            : [
                {
                  term: 'Nya värden hos Kolada',
                  value: `${formatNumber(fresh)} värden som inte är inlästa`,
                  action: { href: '/samordning/kallbevakning/nyckeltal', label: 'Se vilka' },
                },
              ]),
        ]}
      />
      <form method="post" action="/samordning/kallbevakning">
        <ButtonRow>
          {standing.isReading ? (
            <LinkButton kind="secondary" href="/samordning/kallbevakning">
              Se hur långt det har kommit
            </LinkButton>
          ) : (
            <Button kind="secondary">Läs om nu</Button>
          )}
        </ButtonRow>
      </form>
    </>
  )
}

function CaseTable({
  caption,
  cases,
  isHandled = false,
}: {
  caption: string
  cases: ListedCase[]
  isHandled?: boolean
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      wide
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: 'Nyckeltal',
          rowHeader: true,
          cell: ({ id, subject, title }) => (
            <a href={`/samordning/kallbevakning/${id}`}>{subject === title ? title : `${subject} ${title}`}</a>
          ),
        },
        { key: 'kind', label: 'Vad som har hänt', cell: (one) => <CaseKind found={one} /> },
        {
          key: 'series',
          label: 'Serie',
          cell: ({ series }) => (series === null ? 'Ingen särskild' : seriesName(series)),
        },
        isHandled
          ? { key: 'handled', label: 'Hanterat', cell: (one) => handledInWords(one) }
          : { key: 'opened', label: 'Upptäckt', cell: ({ openedAt }) => formatDate(new Date(openedAt)) },
      ]}
    />
  )
}
