import { z } from 'zod'

/** What the source watch can find. `about`: what the finding is about, the values of one series or a whole key figure. */
export const sourceCaseKinds = {
  'value-revised': { label: 'Värden har ändrats', shape: 'pen', tone: 'warn', about: 'values' },
  'value-withdrawn': { label: 'Värden har tagits bort', shape: 'dash', tone: 'warn', about: 'values' },
  'title-changed': { label: 'Titeln har ändrats', shape: 'pen', tone: 'warn', about: 'key-figure' },
  'kpi-gone': { label: 'Nyckeltalet finns inte längre', shape: 'warning', tone: 'stop', about: 'key-figure' },
  unreadable: { label: 'Källan går inte att läsa', shape: 'question', tone: 'warn', about: 'source' },
} as const satisfies Record<
  string,
  {
    label: string
    shape: 'pen' | 'dash' | 'warning' | 'question'
    tone: 'warn' | 'stop'
    about: 'values' | 'key-figure' | 'source'
  }
>

export type SourceCaseKind = keyof typeof sourceCaseKinds

/** How a case can be handled. */
export const sourceCaseHandlings = {
  'taken-over': { label: 'Överfört hit' },
  left: { label: 'Lämnat som det är' },
  ended: { label: 'Serien avslutad' },
  settled: { label: 'Löste sig' },
} as const satisfies Record<string, { label: string }>

export type SourceCaseHandling = keyof typeof sourceCaseHandlings

/** One cell that the source says something else of than we do. Values are in words, as in tables. */
const caseCell = z.object({
  /** As Kolada calls it: "0180/2022/T". */
  name: z.string(),
  /** As the series calls it: "area:0180/2022/total". */
  cell: z.string(),
  subject: z.string(),
  year: z.int(),
  breakdown: z.enum(['total', 'women', 'men', 'county-spread']),
  before: z.string(),
  after: z.string(),
})
export type CaseCell = z.infer<typeof caseCell>

/** What is kept of a case beside its row. */
export const sourceCaseContent = z.object({
  cells: z.array(caseCell).default([]),
  /** Of a title: what it was and what it is. */
  title: z.object({ before: z.string(), after: z.string() }).nullable().default(null),
  /** Of what cannot be read: since when, as an ISO time, and what happened the last time. */
  trouble: z.object({ since: z.string(), why: z.string(), keyFigures: z.int() }).nullable().default(null),
  /** The import that takes the new values over. */
  importId: z.int().nullable().default(null),
})
export type SourceCaseContent = z.infer<typeof sourceCaseContent>

/** What a person can decide about a case, by its kind. Values are taken over by an import, whose page is another. */
export const decisionsOf = {
  'value-revised': ['left', 'taken-over'],
  'value-withdrawn': ['left', 'taken-over'],
  'title-changed': ['taken-over', 'left'],
  'kpi-gone': ['left', 'ended'],
  unreadable: ['left'],
} as const satisfies Record<SourceCaseKind, readonly SourceCaseHandling[]>

/** What the decision is called on its case's page. */
export function decisionLabel(kind: SourceCaseKind, decision: SourceCaseHandling): string {
  if (decision === 'ended') return 'Serien är avslutad hos oss'
  if (decision === 'left') return kind === 'title-changed' ? 'Behåll den tidigare titeln' : 'Lämna det som det är'
  return kind === 'title-changed' ? 'Godta den nya titeln: nyckeltalet mäter samma sak' : 'De nya värdena är inlästa'
}

/** What somebody decides about a case. */
export const caseDecision = z
  .object({
    version: z.string().regex(/^\d{1,9}$/),
    handling: z.enum(['taken-over', 'left', 'ended'], 'Välj vad som ska gälla.'),
    note: z.string().trim().max(1000, 'Skälet får vara högst 1 000 tecken.'),
  })
  .superRefine((value, context) => {
    if (value.handling === 'left' && value.note === '') {
      context.addIssue({
        code: 'custom',
        path: ['note'],
        message: 'Skriv varför det lämnas som det är. Skälet står kvar vid ärendet.',
      })
    }
  })
export type CaseDecision = z.infer<typeof caseDecision>

/** What the rules look at in a case. */
export interface DecidedCase {
  kind: SourceCaseKind
  isHandled: boolean
  /** The state of the import that takes the values over; null when there is none. */
  importState: string | null
  /** The case's series has ended here; false when it has none or goes on. */
  isSeriesEnded: boolean
}

/** Why a case cannot be decided so, or undefined when it can. */
export function whyNotDecide(found: DecidedCase, handling: SourceCaseHandling): string | undefined {
  if (found.isHandled) return 'Ärendet är redan hanterat.'
  if (!(decisionsOf[found.kind] as readonly string[]).includes(handling))
    return 'Det går inte att välja för det här ärendet.'
  if (handling === 'taken-over' && sourceCaseKinds[found.kind].about === 'values' && found.importState !== 'done') {
    return 'De nya värdena är inte inlästa än. Läs in dem först.'
  }
  if (handling === 'ended' && !found.isSeriesEnded) {
    return 'Ingen serie med nyckeltalets värden är avslutad än. Avsluta serien först.'
  }
  return undefined
}

/** Why no import can be begun to take the case's values over. */
export function whyNotTakeOver(found: DecidedCase): string | undefined {
  if (sourceCaseKinds[found.kind].about !== 'values') return 'Ärendet gäller inga värden.'
  if (found.isHandled) return 'Ärendet är redan hanterat.'
  return found.importState === 'prepared' || found.importState === 'running'
    ? 'En import för de nya värdena är redan påbörjad.'
    : undefined
}
