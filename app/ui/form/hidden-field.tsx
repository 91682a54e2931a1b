import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'

export type HiddenFieldProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'> & { name: string }

/** A value that goes along with the form. */
export const HiddenField = forwardRef<HTMLInputElement, HiddenFieldProps>(function HiddenField(props, ref) {
  return <input {...props} ref={ref} type="hidden" />
})
