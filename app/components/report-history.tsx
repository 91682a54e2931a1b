import type { FieldChange } from '#app/domain/history/change.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { FieldChanges } from './field-changes.tsx'
import { Section } from '#app/ui/page.tsx'

interface Entry {
  id: number
  at: Date
  /** Who did what. */
  sentence: string
  message: string
  /** The changes tell all that the message does. */
  isToldByChanges: boolean
  /** What it changed, each with before and after. */
  changes?: readonly FieldChange[] | undefined
  /** What it happened to, where the page tells of more than one thing. */
  about?: { href?: string | undefined; label: string } | undefined
}

/**
 * What has happened, in sentences, newest first, with every message and what was changed, before and after; `quoted` where people wrote it, as the reasons for
 * a return.
 */
export function ReportHistory(props: {
  history: readonly Entry[]
  quoted?: boolean
  /** What the list is called, where the page is about more than its history. */
  title?: string
  /** That there is more than what is shown. */
  note?: string | undefined
}) {
  const { history, quoted = true, title = 'Historik', note } = props
  if (history.length === 0) return null
  return (
    <Section id="historik" title={title}>
      <ol className="timeline">
        {history.map((event) => (
          <li key={event.id}>
            <p>
              {event.sentence} <span className="small nowrap">{formatDateTime(event.at)}</span>
            </p>
            {event.about === undefined ? null : (
              <p>
                {event.about.href === undefined ? (
                  event.about.label
                ) : (
                  <a href={event.about.href}>{event.about.label}</a>
                )}
              </p>
            )}
            {event.message === '' || event.isToldByChanges ? null : (
              <p>{quoted ? `”${event.message}”` : event.message}</p>
            )}
            <FieldChanges changes={event.changes ?? []} />
          </li>
        ))}
      </ol>
      {note === undefined ? null : <p className="small muted">{note}</p>}
    </Section>
  )
}
