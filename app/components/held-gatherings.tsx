import { daysInWords, gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { toldInWords, type HeldGathering, type ToldCount } from '#app/domain/gathering/told-attendance.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'

/** "14 deltagare", "färre än 5 deltagare", "antalet deltagare visas inte". */
const participants = (told: ToldCount): string =>
  told.kind === 'withheld' ? 'antalet deltagare visas inte' : `${toldInWords(told)} deltagare`

/** Gatherings as links, with day, kind and how many came; `from` tells those from one organisation instead. */
export function HeldGatheringLinks(props: { gatherings: readonly HeldGathering[]; from?: string | undefined }) {
  return props.gatherings.length === 0 ? null : (
    <LinkList
      links={props.gatherings.map((gathering) => ({
        href: gatheringAddresses(gathering.slug).public,
        label: gathering.title,
        meta: [
          gatheringKinds[gathering.kind].label,
          daysInWords(gathering),
          ...countIn(gathering, props.from),
          ...(gathering.isDemo ? ['Exempel'] : []),
        ].join(' · '),
      }))}
    />
  )
}

function countIn({ attendance }: HeldGathering, from: string | undefined): string[] {
  if (attendance === null) return []
  if (from === undefined) return [participants(attendance.total)]
  const own = attendance.rows.find(({ organisation }) => organisation?.slug === from)
  return own === undefined ? [] : [`${participants(own.told)} härifrån`]
}

/** What has been held, as a part of a page about something else; nothing where nothing has. */
export function HeldGatherings(props: { gatherings: readonly HeldGathering[]; from?: string | undefined }) {
  if (props.gatherings.length === 0) return null
  return (
    <Section id="sammankomster" title="Genomförda sammankomster">
      <HeldGatheringLinks {...props} />
      <p className="small muted">
        Antal under fem visas inte, och inte heller antal som skulle avslöja dem. Inga namn sparas.
      </p>
    </Section>
  )
}
