import { daysInWords, type DescribedGathering } from '#app/domain/gathering/gathering.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** What a gathering was. */
export function GatheringFacts({ gathering }: { gathering: DescribedGathering }) {
  const { place, awardedTo } = gathering
  return (
    <SummaryList
      rows={[
        { term: gathering.endsOn === null ? 'Dag' : 'Dagar', value: daysInWords(gathering) },
        ...(place === '' ? [] : [{ term: 'Plats', value: place }]),
        ...(awardedTo === '' ? [] : [{ term: 'Priset gick till', value: awardedTo }]),
      ]}
    />
  )
}

/** What a gathering carried out: possible actions and commitments of the plans. */
export function CarriedOut({ gathering }: { gathering: DescribedGathering }) {
  const links = [
    ...gathering.possibleActions.map(({ text, goal, href }) => ({
      href,
      label: text,
      meta: `Möjlig åtgärd, ${goalLabel(goal)}`,
    })),
    ...gathering.commitments.map(({ slug, label }) => ({ href: `/atagande/${slug}`, label, meta: 'Åtagande' })),
  ]
  return links.length === 0 ? null : (
    <Section id="genomforde" title="Vad sammankomsten genomförde">
      <LinkList links={links} />
    </Section>
  )
}
