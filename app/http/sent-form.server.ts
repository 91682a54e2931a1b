import { readForm, textOf, type FormValue } from './form-data.server.ts'

/** A posted form: nested for its schema, and flat by field name to give back to the page. */
export interface SentForm {
  /** The nested values; every name asked for is a text, at most 5 000 characters. */
  form: { [name: string]: FormValue }
  /** Everything typed by field name, `created.0.label`. */
  values: Record<string, string>
}

/**
 * Reads a posted form. `names` are the text fields that its schema expects; what was not sent is an empty text. `most` is
 * how many fields it may have, where that is more than usual.
 */
export async function readSentForm(request: Request, names: readonly string[], most?: number): Promise<SentForm> {
  const sent = await readForm(request, most)
  const texts = Object.fromEntries(names.map((name) => [name, textOf(sent, name)]))
  return { form: { ...sent, ...texts }, values: { ...flatten(sent), ...texts } }
}

function flatten(value: FormValue | undefined, path = ''): Record<string, string> {
  if (value === undefined) return {}
  if (typeof value === 'string') return { [path]: value.slice(0, 5000) }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, string>
}

/** A whole number from a text of the form; 0 where it is none, which no row has. */
export const numberOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)
