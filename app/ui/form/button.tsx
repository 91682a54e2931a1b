import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

/** The class of a button's kind, for a link component of the framework that should look like one. */
export function buttonClass(kind: ButtonKind = 'primary'): string {
  return `button button-${kind}`
}

export type ButtonProps = ComponentPropsWithoutRef<'button'> & { kind?: ButtonKind | undefined }

/** A button says what it does with a verb: "Skicka in lägesrapporten". Submits unless told otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'primary', type = 'submit', className, ...button },
  ref,
) {
  return <button {...button} ref={ref} type={type} className={classNames(buttonClass(kind), className)} />
})

export type LinkButtonProps = ComponentPropsWithoutRef<'a'> & { href: string; kind?: ButtonKind | undefined }

/** A link that looks like a button: goes somewhere, changes nothing. */
export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { kind = 'primary', className, children, ...link },
  ref,
) {
  return (
    <a {...link} ref={ref} className={classNames(buttonClass(kind), className)}>
      {children}
    </a>
  )
})

export type ButtonRowProps = {
  children: ReactNode
  /** Autosave state in words, or the reason why a button is blocked. */
  note?: ReactNode | undefined
  /** For a list with ticks: stays in sight, at the bottom of the screen, as soon as something is ticked. */
  isAtHand?: boolean | undefined
}

/** Buttons side by side; the first is the main one. */
export function ButtonRow({ children, note, isAtHand = false }: ButtonRowProps) {
  return (
    <div className={classNames('button-row', isAtHand && 'button-row-at-hand')}>
      {children}
      {note ? <p className="button-note">{note}</p> : null}
    </div>
  )
}
