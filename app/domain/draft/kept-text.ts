/** Fields by their name in the form, `contributions.0.text`. What is not ticked is absent. */
export type FormFields = Record<string, string>

/** What the browser keeps of a form until the server has it. */
export interface KeptText {
  /** The stored version that it was written from. */
  version: string
  fields: FormFields
  /** What was under way to the server when it was kept: it may have arrived. */
  sent?: FormFields
}

/**
 * What was kept, or undefined for what is not ours or cannot be read. Read by hand, because every form is sent with this
 * file, and a schema would bring the whole of zod.
 */
export function readKeptText(stored: string | null): KeptText | undefined {
  const kept = parsed(stored)
  if (!isObject(kept)) return undefined
  const { version, fields, sent } = kept
  if (typeof version !== 'string' || !/^\d{1,9}$/.test(version) || !areFields(fields)) return undefined
  if (sent === undefined) return { version, fields }
  return areFields(sent) ? { version, fields, sent } : undefined
}

function parsed(stored: string | null): unknown {
  try {
    return stored === null ? undefined : JSON.parse(stored)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const areFields = (value: unknown): value is FormFields =>
  isObject(value) && Object.values(value).every((one) => typeof one === 'string')

/**
 * What to do with what the browser kept, when the page is opened again: nothing when the server has it, otherwise put it
 * back in the form, as written from a version. Where somebody has saved in the meantime that version is an older one, and
 * the server will say so when it is sent.
 *
 * @param read turns fields into the form's values
 * @param isSame whether two values say the same, so that saving the one after the other would change nothing
 */
export function restorable<Values extends { version: string }>(
  kept: KeptText,
  stored: Values,
  read: (fields: FormFields) => Values,
  isSame: (a: Values, b: Values) => boolean,
): { values: Values; version: string } | undefined {
  const values = read(kept.fields)
  if (isSame(values, stored)) return undefined
  const hasArrived = kept.sent !== undefined && isSame(read(kept.sent), stored)
  const version = hasArrived ? stored.version : kept.version
  return { values: { ...values, version }, version }
}
