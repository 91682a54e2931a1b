import { notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { findIndicatorEditor } from '#app/db/indicator/indicator-editor.server.ts'
import { findSeriesEditor } from '#app/db/indicator/series-editor.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import type { FormValue } from '#app/http/form-data.server.ts'
import type { z } from 'zod'

type Params = Record<string, string | undefined>

/** The indicator in the address, or 404. */
export async function loadIndicator(viewer: SignedIn, params: Params) {
  const indicator = await findIndicatorEditor(viewer, params['slug'] ?? '')
  if (indicator === null) throw notFound()
  return indicator
}

/** The series in the address with its indicator, or 404. */
export async function loadSeries(viewer: SignedIn, params: Params) {
  const found = await findSeriesEditor(viewer, params['slug'] ?? '', params['series'] ?? '')
  if (found === null) throw notFound()
  return found
}

/** A refused edit as the page shows it, with 409: at its field, or over the form. The next save builds on what is stored. */
export function refused(
  values: Record<string, string>,
  { why, field, version }: Extract<EditAnswer, { ok: false }>,
  more: Record<string, string> = {},
) {
  return conflict<NotSaved>({
    values: version === undefined ? values : { ...values, version: String(version) },
    errors: field === undefined ? more : { [field]: why },
    ...(field === undefined ? { refusal: why } : {}),
    ...(version === undefined ? {} : { version }),
  })
}

/** Saves what a form holds when its schema takes it; otherwise the faults by field. For pages with more than one form. */
export async function checkedSave<Schema extends z.ZodType>(
  schema: Schema,
  form: { [name: string]: FormValue },
  save: (input: z.output<Schema>) => Promise<EditAnswer | null>,
): Promise<EditAnswer | { errors: Record<string, string> }> {
  const parsed = schema.safeParse(form)
  if (!parsed.success) return { errors: fieldErrors(parsed.error) }
  const answer = await save(parsed.data)
  if (answer === null) throw notFound()
  return answer
}
