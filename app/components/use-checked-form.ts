import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, useState, type FormEvent } from 'react'
import { useForm, type DefaultValues, type FieldValues, type Path, type Resolver } from 'react-hook-form'
import type { z } from 'zod'

/** The id of a field's control: `contributions.0.text` → `contributions-0-text`. */
export const fieldId = (name: string): string => name.replaceAll('.', '-')

/**
 * A form that the browser checks with the same schema as the server, and that works without scripts: it is rendered
 * with its values and errors, and posts itself. With scripts, a submit that the schema refuses stays on the page with
 * the first fault focused.
 *
 * @param options.schema the schema, or how to fetch it where the page is to be light: it is then asked for when the form
 *   is first checked. Where it cannot be had, the server alone checks.
 * @param options.unchecked the value of the button that sends without checking, such as saving a draft
 */
export function useCheckedForm<Values extends FieldValues>(options: {
  schema: z.ZodType | (() => Promise<z.ZodType>)
  values: Values
  errors: Record<string, string>
  unchecked?: string
}) {
  const { values, errors: sentBack } = options
  const resolver: Resolver<Values> = async (typed, context, how) => {
    const schema = await schemaOf(options.schema)
    if (schema === undefined) return { values: typed, errors: {} }
    // The resolver's types follow the schema's input; the form only holds what the schema reads.
    return (zodResolver(schema as never) as unknown as Resolver<Values>)(typed, context, how)
  }
  const form = useForm<Values>({ resolver, defaultValues: values as DefaultValues<Values>, shouldFocusError: true })
  const [checkedHere, setCheckedHere] = useState(false)
  const passed = useRef(false)
  // Read at every rendering: the form tells only of what was read before it changed.
  const { errors: found } = form.formState
  const errors = checkedHere ? flatten(found) : sentBack
  const firstFault = Object.keys(errors)[0]

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (passed.current || (options.unchecked !== undefined && submitter?.value === options.unchecked)) return
    event.preventDefault()
    const element = event.currentTarget
    void form.handleSubmit(
      () => {
        // Not within the event that is still being handled: a form does not submit inside its own submit event.
        setTimeout(() => {
          passed.current = true
          element.requestSubmit(submitter)
          passed.current = false
        })
      },
      () => setCheckedHere(true),
    )()
  }

  /** What every control of the form needs. Ticks take `chosen` as their beginning, the rest a text. */
  function field(name: Path<Values>) {
    return {
      ...form.register(name),
      id: fieldId(name),
      name,
      error: errors[name],
      autoFocus: !checkedHere && name === firstFault,
    }
  }

  return {
    onSubmit,
    field,
    /** For lists of rows: useFieldArray. */
    control: form.control,
    /** For the summary over the form. */
    faults: Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message })),
  }
}

async function schemaOf(schema: z.ZodType | (() => Promise<z.ZodType>)): Promise<z.ZodType | undefined> {
  if (typeof schema !== 'function') return schema
  try {
    return await schema()
  } catch {
    return undefined
  }
}

/** react-hook-form's nested errors as messages by field. */
function flatten(errors: unknown, path = ''): Record<string, string> {
  if (typeof errors !== 'object' || errors === null) return {}
  if ('message' in errors && typeof errors.message === 'string' && 'type' in errors) return { [path]: errors.message }
  return Object.assign(
    {},
    ...Object.entries(errors).map(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, string>
}
