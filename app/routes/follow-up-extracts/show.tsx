import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { DocumentView } from '#app/components/document-view.tsx'
import { DownloadLine } from '#app/components/download-line.tsx'
import { pageTitle } from '#app/components/site.ts'
import { extractPath } from '#app/domain/follow-up/edition/extract.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Page, PageHead, Prose } from '#app/ui/page.tsx'
import { extractFiles } from '#app/routes/follow-up/report-file.server.ts'
import { loadExtract } from './load-extract.server.ts'

export const loader = forEveryone('public.read', async ({ viewer, params }) => {
  const { content } = await loadExtract(viewer, params)
  const { document, extract, year, decision } = content
  const key = extract?.key ?? ''
  return {
    document,
    year,
    isActor: extract?.kind === 'actor',
    title: extract?.title ?? '',
    decision: decision === null ? null : { meetingOn: decision.meetingOn, caseNumber: decision.caseNumber },
    files: extractFiles(extractPath({ year, key })),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.document.title) : [])

export default function ShowExtract() {
  const { document, year, isActor, title, decision, files } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/arsuppfoljning', label: 'Årsuppföljningar' },
          { href: `/arsuppfoljning/${year}`, label: String(year) },
          { label: title },
        ]}
        eyebrow={`Utdrag ur Årsuppföljning ${year}`}
        title={title}
        lead={isActor ? 'Vad aktören lovade och vad den svarade.' : 'Hur det går för målet, och vad som har gjorts.'}
      />
      <Prose>
        <p>
          {decision === null
            ? ''
            : `Fastställt av styrgruppen den ${formatCalendarDate(decision.meetingOn)}, dnr ${decision.caseNumber}. `}
          Utdraget visar vad som stod i årsuppföljningen när den fastställdes.{' '}
          <a href={`/arsuppfoljning/${year}`}>Läs hela årsuppföljningen {year}</a>.
        </p>
      </Prose>
      <DownloadLine files={files} />
      <DocumentView document={document} />
    </Page>
  )
}
