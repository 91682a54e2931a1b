import { restorable, type FormFields, type KeptText } from '#app/domain/draft/kept-text.ts'
import type { StatusReportDraft } from './report.ts'
import { sameContent } from './same-content.ts'

/** Under which name the browser keeps it: nobody else who uses the same browser is given it. */
export const keptTextKey = (author: string, round: string, commitment: string): string =>
  `lagesrapport:${author}:${round}/${commitment}`

type Nested = { [name: string]: string | Nested | Nested[] }

/** Fields as a posted form is read: `contributions.0.text` becomes `{ contributions: [{ text }] }`. */
export function nestedFields(flat: FormFields): Nested {
  const result: Nested = {}
  const rows: Record<string, Nested[]> = {}
  for (const [name, value] of Object.entries(flat)) {
    const match = /^(\w+)\.(\d{1,3})\.(\w+)$/.exec(name)
    if (match === null) result[name] = value
    else {
      const list = (rows[match[1] ?? ''] ??= [])
      const row = (list[Number(match[2])] ??= {})
      row[match[3] ?? ''] = value
    }
  }
  return { ...result, ...rows }
}

/** What of a report's form the browser kept and the server has not; see domain/draft/kept-text. */
export const whatToRestore = (
  kept: KeptText,
  stored: StatusReportDraft,
  read: (fields: FormFields) => StatusReportDraft,
): { values: StatusReportDraft; version: string } | undefined => restorable(kept, stored, read, sameContent)
