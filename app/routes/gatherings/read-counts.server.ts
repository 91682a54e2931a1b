import { z } from 'zod'
import {
  attendanceInput,
  mostAttending,
  whyNotTeach,
  type AttendanceInput,
} from '#app/domain/gathering/attendance-input.ts'
import type { FormValue } from '#app/http/form-data.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

/** What the form of counts begins with. */
export interface CountsForm {
  values: Record<string, string>
  /** Ways of writing to be remembered when the counts are saved. */
  taught: { written: string; slug: string }[]
}

const matched = z.object({
  unnamed: z.coerce.number().int().min(0).max(mostAttending).catch(0),
  rows: z
    .array(
      z.object({
        text: z.string().max(200),
        count: z.coerce.number().int().min(0).max(mostAttending),
        slug: z.string().max(100),
        teach: z.string().optional(),
      }),
    )
    .max(400)
    .catch([]),
})

/** The counts by organisation of what was matched, to go on with; nothing is stored. */
export function sumMatched(form: { [name: string]: FormValue }): CountsForm {
  const { unnamed, rows } = matched.parse(form)
  const sums = new Map<string, number>([['', unnamed]])
  for (const { slug, count } of rows) sums.set(slug, (sums.get(slug) ?? 0) + count)
  const { '': others = 0, ...counts } = Object.fromEntries(sums)
  return {
    values: {
      ...Object.fromEntries(Object.entries(counts).map(([slug, count]) => [`counts.${slug}`, String(count)])),
      others: others === 0 ? '' : String(others),
    },
    taught: rows.flatMap(({ text, slug, teach }) =>
      teach === 'on' && slug !== '' && whyNotTeach(text) === undefined ? [{ written: text, slug }] : [],
    ),
  }
}

/** The counts that are to be saved, or what is wrong with them. */
export function readCounts(form: {
  [name: string]: FormValue
}): { ok: true; input: AttendanceInput } | { ok: false; errors: Record<string, string> } {
  const texts = Object.fromEntries(
    ['version', 'others', 'totalId', 'perOrganisationId', 'reason'].map((name) => [name, form[name] ?? '']),
  )
  const parsed = attendanceInput.safeParse({ counts: {}, taught: [], mode: 'replace', ...form, ...texts })
  return parsed.success ? { ok: true, input: parsed.data } : { ok: false, errors: fieldErrors(parsed.error) }
}

/** The ways of writing that go along with the form. */
export const taughtIn = (form: { [name: string]: FormValue }): CountsForm['taught'] =>
  attendanceInput.shape.taught.catch([]).parse(form['taught'] ?? [])
