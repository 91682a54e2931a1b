import { sourceFields, sourceInput, whyNotFetchedOn, type SourceFields } from '#app/domain/source/input.ts'
import { typedValues, withMoreRates } from '#app/domain/source/form-values.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { NotSaved } from './source-form.tsx'

/** Two sources cannot be told apart when all that names them is the same. */
export const knownSource = 'Det finns redan en källa med samma utgivare, titel och utgåva.'

/** What the form asked for: more rows, or to save what could be read; or what is wrong with it. */
export type SourceForm =
  | { asked: 'rows'; answer: NotSaved }
  | { asked: 'mend'; answer: NotSaved }
  | { asked: 'save'; typed: NotSaved['values']; version: number; fields: SourceFields }

/** Reads a source's form. Nothing typed is lost, whatever is asked or wrong. */
export async function readSourceForm(request: Request, now: Date): Promise<SourceForm> {
  const sent = await readForm(request)
  const values = typedValues(sent)
  if (sent['intent'] === 'add-row') return { asked: 'rows', answer: { values: withMoreRates(values), errors: {} } }
  const parsed = sourceInput.safeParse(values)
  const late = whyNotFetchedOn(values.fetchedOn.trim(), calendarDate(now))
  if (!parsed.success || late !== undefined) {
    const errors = { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...(late && { fetchedOn: late }) }
    return { asked: 'mend', answer: { values, errors } }
  }
  return { asked: 'save', typed: values, version: Number(parsed.data.version), fields: sourceFields(parsed.data) }
}
