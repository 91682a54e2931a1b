import type { NotSaved } from '#app/components/posted-fields.ts'
import { gatheringFields, gatheringInput, type GatheringInput } from '#app/domain/gathering/input.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'

/** A gathering's form as it was posted: what to save, or what to give back. */
export async function readGatheringForm(
  request: Request,
): Promise<
  { ok: true; input: GatheringInput; version: number; values: Record<string, string> } | { ok: false; answer: NotSaved }
> {
  const { form, values } = await readSentForm(request, [...gatheringFields, 'version'])
  const parsed = gatheringInput.safeParse(form)
  return parsed.success
    ? { ok: true, input: parsed.data, version: numberOf(values['version']), values }
    : { ok: false, answer: { values, errors: fieldErrors(parsed.error) } }
}
