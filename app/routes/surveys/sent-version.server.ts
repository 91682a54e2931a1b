import { surveyVersionInput } from '#app/domain/survey/survey-input.ts'
import { readForm, textOf, type FormValue } from '#app/http/form-data.server.ts'

/** The version that a form about a survey was made from; 0, which none has, where it says none. */
export const versionIn = (form: { [name: string]: FormValue }): number =>
  surveyVersionInput.safeParse({ version: textOf(form, 'version') }).data?.version ?? 0

/** The version of a form that holds nothing else. */
export const sentVersion = async (request: Request): Promise<number> => versionIn(await readForm(request))
