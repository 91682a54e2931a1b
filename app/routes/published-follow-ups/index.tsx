import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { canonicalAddress, pageTitle } from '#app/components/site.ts'
import { EditionDamaged, listEditions, readEdition } from '#app/db/follow-up/editions.server.ts'
import { editionPages, publishedPath } from '#app/domain/follow-up/addresses.ts'
import { formatCalendarDate, formatDate } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { FormatList } from './format-list.tsx'
import { listFormats } from './list-formats.server.ts'

export const loader = forEveryone('public.read', async ({ viewer }) => {
  const [editions, formatsOf] = await Promise.all([listEditions(viewer), listFormats(viewer)])
  const listed = await Promise.all(
    editions
      .toSorted((a, b) => b.year - a.year)
      .map(async (facts) => {
        try {
          const { content } = (await readEdition(facts)).report
          const { document, decision, plan, isDemo } = content
          return { ...facts, about: { title: document.title, decision, plan, isDemo }, formats: formatsOf(facts) }
        } catch (error) {
          // One that cannot be shown does not take the others with it.
          if (error instanceof EditionDamaged) return { ...facts, about: null, formats: [] }
          throw error
        }
      }),
  )
  return { editions: listed }
})

export const meta = () => [...pageTitle('Årsuppföljningar'), canonicalAddress(publishedPath)]

export default function ListPublished() {
  const { editions } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/', label: 'Mål och åtaganden' }, { label: 'Årsuppföljningar' }]}
        title="Årsuppföljningar"
        lead="Vad samverkan lovade, vad aktörerna svarade och vad siffrorna visade, år för år. En publicerad årsuppföljning ändras aldrig i efterhand."
      />
      {editions.length === 0 ? (
        <EmptyState title="Ingen årsuppföljning är publicerad än" level={2} action={<a href="/">Se planens mål</a>}>
          När styrgruppen har fastställt en årsuppföljning publiceras den här. Fram till dess går det att läsa planens
          mål, åtaganden och indikatorer.
        </EmptyState>
      ) : (
        editions.map((edition) => <ListedEdition key={edition.id} edition={edition} />)
      )}
    </Page>
  )
}

function ListedEdition({ edition }: { edition: ReturnType<typeof useLoaderData<typeof loader>>['editions'][number] }) {
  const { year, about, published, formats } = edition
  if (about === null) {
    return (
      <Section id={`ar-${year}`} title={`Årsuppföljning ${year}`}>
        <Notice kind="warning" title="Kan inte visas just nu">
          <p>
            Det som är lagrat stämmer inte med utgåvans kontrollsumma. Den som driver tjänsten behöver återställa den.
          </p>
        </Notice>
      </Section>
    )
  }
  const { title, decision, plan, isDemo } = about
  return (
    <Section id={`ar-${year}`} title={<a href={editionPages(year).edition}>{title}</a>}>
      {isDemo ? <p className="small">Exempelinnehåll: svaren, texterna och beslutet är påhittade.</p> : null}
      <SummaryList
        rows={[
          { term: 'Plan', value: plan.title },
          ...(decision === null
            ? []
            : [
                { term: 'Fastställd', value: formatCalendarDate(decision.meetingOn) },
                { term: 'Diarienummer', value: decision.caseNumber },
              ]),
          ...(published === null ? [] : [{ term: 'Publicerad', value: formatDate(published.at) }]),
          { term: 'Hämta', value: <FormatList formats={formats} about={title} /> },
        ]}
      />
    </Section>
  )
}
