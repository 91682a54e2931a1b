import type { z } from 'zod'

/** Messages by field, the field written as in the form: `contributions.0.text`. */
export type FieldErrors = Record<string, string>

/** The first message for each field of a zod error. */
export function fieldErrors(error: z.core.$ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    errors[field] ??= issue.message
  }
  return errors
}
