import { z } from 'zod'
import { singleLine } from '#app/domain/single-line.ts'
import { mostPoints } from './life.ts'

/** Longest texts, in characters. */
export const agendaLimits = { title: 200, text: 2000, notes: 4000 } as const

/** A row of the agenda as the form holds it. */
const row = z.object({
  /** The saved point's id; "" for a new one. */
  id: z.string().regex(/^\d{0,9}$/),
  title: singleLine.pipe(
    z
      .string()
      .min(1, 'Skriv vad punkten heter, eller ta bort den.')
      .max(agendaLimits.title, 'Punktens namn får vara högst 200 tecken.'),
  ),
  text: z.string().trim().max(agendaLimits.text, 'Texten får vara högst 2 000 tecken.'),
  notes: z.string().trim().max(agendaLimits.notes, 'Anteckningarna får vara högst 4 000 tecken.'),
  minutes: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,2})?$/, 'Skriv minuterna med siffror, till exempel 10.'),
})
export type AgendaRow = z.infer<typeof row>
export const emptyAgendaRow: AgendaRow = { id: '', title: '', text: '', notes: '', minutes: '' }

const isBlank = (one: AgendaRow): boolean => Object.values(one).every((text) => text.trim() === '')

/** The agenda as it is typed, with the proposed points that are ticked; `version` is the meeting's. */
export const agendaInput = z.object({
  version: z.string().regex(/^\d{1,9}$/, 'Läs in sidan på nytt.'),
  points: z
    .array(z.unknown())
    .transform((rows) => rows.filter((one) => !isBlank(one as AgendaRow)))
    .pipe(z.array(row).max(mostPoints, `En dagordning får ha högst ${mostPoints} punkter.`)),
  proposals: z.record(z.string().max(60), z.unknown()),
})
export type AgendaInput = z.infer<typeof agendaInput>

/** The form's values, whatever their faults. */
export interface AgendaValues {
  version: string
  points: AgendaRow[]
  /** Ticked proposals: "on" by their key. */
  proposals: Record<string, string>
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const recordIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** What somebody typed, whatever its faults: nothing is lost when the form comes back. */
export function typedAgenda(sent: Record<string, unknown>): AgendaValues {
  const rows = Array.isArray(sent['points']) ? sent['points'] : []
  return {
    version: textIn(sent['version']),
    points: rows
      .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
      .map((one) => ({
        id: textIn(one['id']),
        title: textIn(one['title']),
        text: textIn(one['text']),
        notes: textIn(one['notes']),
        minutes: textIn(one['minutes']),
      })),
    proposals: Object.fromEntries(
      Object.entries(recordIn(sent['proposals'])).flatMap(([key, value]) => (value === 'on' ? [[key, 'on']] : [])),
    ),
  }
}
