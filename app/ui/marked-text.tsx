export type MarkedSegment = { text: string; isHit: boolean }

/** Text with what was looked for marked; an ellipsis where it was cut. */
export function MarkedText(props: {
  segments: readonly MarkedSegment[]
  cutBefore?: boolean | undefined
  cutAfter?: boolean | undefined
}) {
  return (
    <>
      {props.cutBefore ? '… ' : null}
      {props.segments.map((segment, index) =>
        segment.isHit ? <mark key={index}>{segment.text}</mark> : <span key={index}>{segment.text}</span>,
      )}
      {props.cutAfter ? ' …' : null}
    </>
  )
}
