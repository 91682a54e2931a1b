import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { formatList } from '#app/domain/swedish.ts'
import type { TimeColumn } from '#app/domain/steering/over-time.ts'
import { Prose } from '#app/ui/page.tsx'

/** Which rounds are told as they were adopted, with the way there, and which as they stand today. */
export function WhereFrom({ columns }: { columns: readonly TimeColumn[] }) {
  const pages = useSteeringPages()
  const frozen = columns.filter(({ source }) => source === 'frozen')
  const live = columns.filter(({ source }) => source === 'live')
  return (
    <Prose>
      {frozen.length === 0 ? null : (
        <p>
          Svaren visas som de fastställdes i årsuppföljningen, även om något har ändrats efteråt, för{' '}
          {frozen.map(({ year, isPublished }, index) => (
            <span key={year}>
              {index === 0 ? '' : index === frozen.length - 1 ? ' och ' : ', '}
              <a href={isPublished ? followUpAddresses(String(year)).published : pages.proposal(year)}>{year}</a>
            </span>
          ))}
          .
        </p>
      )}
      {live.length === 0 ? null : (
        <p>Svaren visas som de står i dag för {formatList(live.map(({ year }) => String(year)))}.</p>
      )}
      <p>Den som inte har svarat räknas för sig och ingår aldrig i något läge.</p>
    </Prose>
  )
}
