import { stringify } from 'csv-stringify/sync'
import type { FieldChange } from '#app/domain/history/change.ts'
import { historySentence, type HistoryKind } from '#app/domain/history/sentence.ts'
import { historySubjects, type HistorySubject } from '#app/domain/history/subject.ts'
import { harmless } from './csv.ts'

/** An event as the file tells it. */
export interface WrittenEvent {
  at: Date
  actorName: string
  kind: HistoryKind
  message: string
  changes: readonly FieldChange[]
  subject: { type: HistorySubject; id: string; name: string }
}

const head = ['Tid (UTC)', 'Vem', 'Vad hände', 'Slag', 'Sak', 'Sakens nummer', 'Meddelande', 'Uppgift', 'Före', 'Efter']

/**
 * Events, newest first: a row for each thing that was changed, or one row where nothing was. UTF-8 with a byte order mark
 * and semicolons, as Excel in Swedish reads it; text that a spreadsheet would run as a formula is neutralised.
 */
export function historyCsv(events: readonly WrittenEvent[]): Uint8Array<ArrayBuffer> {
  const none: FieldChange = { label: '', before: '', after: '' }
  const rows = events.flatMap((event) =>
    (event.changes.length === 0 ? [none] : event.changes).map(({ label, before, after }) => [
      event.at.toISOString(),
      event.actorName,
      historySentence(event),
      historySubjects[event.subject.type].label,
      event.subject.name,
      event.subject.id,
      event.message,
      label,
      before,
      after,
    ]),
  )
  return new TextEncoder().encode(
    stringify([head, ...rows.map((row) => row.map(harmless))], {
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    }),
  )
}
