import { fieldId } from './use-checked-form.ts'

/** What comes back when nothing was saved: everything typed, the faults by field, and a reason that is about the whole. */
export interface NotSaved {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string | undefined
  /** The version that is stored now, when somebody else saved meanwhile. */
  version?: number | undefined
}

/**
 * The fields of a form that is checked on the server alone: what each control needs, and the faults for the summary.
 *
 * @param within what the ids begin with, where two forms on a page have fields of the same name
 */
export function postedFields(values: Record<string, string>, errors: Record<string, string>, within = '') {
  const idOf = (name: string) => fieldId(within + name)
  const firstFault = Object.keys(errors)[0]
  const common = (name: string) => ({
    id: idOf(name),
    name,
    error: errors[name],
    autoFocus: name === firstFault,
  })
  return {
    /** A text, a choice in a list, or radio rows. */
    field: (name: string) => ({ ...common(name), defaultValue: values[name] ?? '' }),
    /** A tick. */
    tick: (name: string) => ({ ...common(name), defaultChecked: values[name] === 'on' }),
    faults: Object.entries(errors).map(([name, message]) => ({ fieldId: idOf(name), message })),
  }
}

export type PostedFields = ReturnType<typeof postedFields>
