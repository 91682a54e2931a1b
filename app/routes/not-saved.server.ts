import type { NotSaved } from '#app/components/posted-fields.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'

/** The answer when nothing was saved: a reason about a field stands at it (400), another over the form (409). */
export function notSaved(values: Record<string, string>, refused: Extract<EditAnswer, { ok: false }>) {
  const { why, field, version } = refused
  if (field !== undefined) return badInput<NotSaved>({ values, errors: { [field]: why } })
  return conflict<NotSaved>({
    values: version === undefined ? values : { ...values, version: String(version) },
    errors: {},
    refusal: why,
    version,
  })
}
