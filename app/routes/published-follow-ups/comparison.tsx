import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { redirect } from '@remix-run/node'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { canonicalAddress, pageTitle } from '#app/components/site.ts'
import { editionPages, publishedPath } from '#app/domain/follow-up/addresses.ts'
import { reportedOf } from '#app/domain/follow-up/compile/owed.ts'
import { presences, sideBySide, type Presence } from '#app/domain/follow-up/comparing/side-by-side.ts'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { ComparedCommitments } from './compared-commitments.tsx'
import { ComparedIndicators } from './compared-indicators.tsx'
import { loadEdition } from './load-edition.server.ts'

export const loader = forEveryone('public.read', async ({ viewer, params }) => {
  const [one, other] = await Promise.all([loadEdition(viewer, params['year']), loadEdition(viewer, params['other'])])
  if (one.year === other.year) throw notFound()
  // Each pair has one address: the later with the earlier.
  if (one.year < other.year) throw redirect(editionPages(other.year).besides(one.year), 308)
  return {
    earlier: other.year,
    later: one.year,
    partnership: one.report.content.partnership,
    ...sideBySide(other.report.content.data, one.report.content.data),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...pageTitle(`Årsuppföljningarna ${data.earlier} och ${data.later} bredvid varandra`),
        canonicalAddress(editionPages(data.later).besides(data.earlier)),
      ]
    : []

export default function CompareEditions() {
  const data = useLoaderData<typeof loader>()
  const { earlier, later, answered, goals, commitments, indicators } = data
  const moved = (all: readonly { presence: Presence }[], presence: Presence): number =>
    all.filter((one) => one.presence === presence).length
  const movedWords = (all: readonly { presence: Presence }[]): string =>
    (['both', 'came', 'went'] as const)
      .filter((presence) => moved(all, presence) > 0)
      .map((presence) => `${moved(all, presence)} ${presences[presence].label.toLocaleLowerCase('sv')}`)
      .join(', ') || 'Inga i någon av dem'
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/', label: 'Mål och åtaganden' },
          { href: publishedPath, label: 'Årsuppföljningar' },
          { href: editionPages(later).edition, label: `${later}` },
          { label: `Jämfört med ${earlier}` },
        ]}
        eyebrow={data.partnership}
        title={`Årsuppföljningarna ${earlier} och ${later} bredvid varandra`}
        lead="Vad aktörerna svarade och vilka värden som fanns i de två utgåvorna. Allt står som det stod i dem; ingenting räknas ut mellan åren."
      />
      <Section id="i-korthet" title="I korthet">
        <SummaryList
          rows={[
            { term: `Svar ${earlier}`, value: reportedOf(answered.earlier) },
            { term: `Svar ${later}`, value: reportedOf(answered.later) },
            { term: 'Mål', value: movedWords(goals) },
            { term: 'Åtaganden', value: movedWords(commitments) },
            { term: 'Indikatorer', value: movedWords(indicators) },
          ]}
        />
        <p>Att ett svar saknas säger inget om hur arbetet går.</p>
      </Section>
      <Section id="ataganden" title="Åtaganden och svar">
        <ComparedCommitments goals={goals} commitments={commitments} earlier={earlier} later={later} />
      </Section>
      <Section id="indikatorer" title="Indikatorer och värden">
        <ComparedIndicators indicators={indicators} earlier={earlier} later={later} />
      </Section>
    </Page>
  )
}
