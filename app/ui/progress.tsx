export type ProgressProps = {
  done: number
  of: number
  /** The whole sentence: "7 av 9 åtaganden har en lägesrapport". */
  text: string
}

/** n of N as a sentence and a bar. The bar adds nothing to the words, so it is hidden from screen readers. */
export function Progress({ done, of, text }: ProgressProps) {
  const share = of > 0 ? Math.min(100, Math.max(0, (100 * done) / of)) : 0
  return (
    <div className="progress">
      <p>{text}</p>
      <svg aria-hidden="true" focusable="false">
        <rect className="progress-track" x="0" y="0" width="100%" height="100%" />
        <rect className="progress-done" x="0" y="0" width={`${share}%`} height="100%" />
      </svg>
    </div>
  )
}
