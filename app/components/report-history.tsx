import { historySentence, type HistoryKind } from '#app/domain/history/sentence.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'

interface Entry {
  id: number
  at: Date
  actorName: string
  kind: HistoryKind
  message: string
  /** What it happened to, where the page tells of more than one thing. */
  about?: { href: string; label: string } | undefined
}

/**
 * What has happened, in sentences, newest first, with every message; `quoted` where people wrote it, as the reasons for
 * a return.
 */
export function ReportHistory(props: {
  history: readonly Entry[]
  quoted?: boolean
  /** That there is more than what is shown. */
  note?: string | undefined
}) {
  const { history, quoted = true, note } = props
  if (history.length === 0) return null
  return (
    <Section id="historik" title="Historik">
      <ol className="timeline">
        {history.map((event) => (
          <li key={event.id}>
            <p>
              {historySentence(event)} <span className="small nowrap">{formatDateTime(event.at)}</span>
            </p>
            {event.about === undefined ? null : (
              <p>
                <a href={event.about.href}>{event.about.label}</a>
              </p>
            )}
            {event.message === '' ? null : <p>{quoted ? `”${event.message}”` : event.message}</p>}
          </li>
        ))}
      </ol>
      {note === undefined ? null : <p className="small muted">{note}</p>}
    </Section>
  )
}
