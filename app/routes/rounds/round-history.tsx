import type { RoundEvent } from '#app/db/round/round-history.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'

/** Who did what to the round and when, newest first, with the reason given and what each change was before and after. */
export function RoundHistory({ history }: { history: readonly RoundEvent[] }) {
  if (history.length === 0) return null
  return (
    <Section id="historik" title="Historik">
      <ol className="timeline">
        {history.map((event) => (
          <li key={event.id}>
            <p>
              {event.sentence} <span className="small nowrap">{formatDateTime(event.at)}</span>
            </p>
            {event.message === '' ? null : <p>”{event.message}”</p>}
            {event.changes.map((change) => (
              <p key={change.label} className="small">
                {change.label}: {told(change.before)} → {told(change.after)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const told = (value: string): string => (value === '' ? 'inget' : value)
