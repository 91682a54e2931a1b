import { differenceOf } from '#app/domain/plan/comparison/text-difference.ts'
import type { ToldEvent } from '#app/domain/status-report/told-history.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Difference } from '#app/ui/difference.tsx'
import { Section } from '#app/ui/page.tsx'

/** The full history of a report, newest first: every sentence with its reason, and what it changed. */
export function ToldHistory({ history }: { history: readonly ToldEvent[] }) {
  if (history.length === 0) return null
  return (
    <Section id="historik" title="Historik">
      <ol className="timeline">
        {history.map((event) => (
          <li key={event.key}>
            <p>
              {event.sentence} <span className="small nowrap">{formatDateTime(event.at)}</span>
            </p>
            {event.message === '' ? null : <p>”{event.message}”</p>}
            {event.changes.length === 0 ? null : (
              <details className="disclosure">
                <summary>Vad som ändrades ({event.changes.length})</summary>
                <dl className="definition">
                  {event.changes.flatMap(({ label, before, after }) => [
                    <dt key={`${label}-namn`}>{label}</dt>,
                    <dd key={label}>
                      <Difference segments={differenceOf(before, after)} />
                    </dd>,
                  ])}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
