import type { ReactNode } from 'react'

export type LetterProps = {
  /** Plain text; its line breaks are kept. */
  children: string
  subject?: ReactNode | undefined
}

/** A text as it is sent or was written, line by line. */
export function Letter({ children, subject }: LetterProps) {
  return (
    <div className="letter">
      {subject === undefined ? null : <p className="letter-subject">{subject}</p>}
      <p>{children}</p>
    </div>
  )
}
