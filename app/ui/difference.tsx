export type DifferenceSegment = { kind: 'same' | 'removed' | 'added'; text: string }

/**
 * Two wordings in one: what was struck has a line through it, what was added a line under it, and both are said in
 * words to those who hear the page.
 */
export function Difference({ segments }: { segments: readonly DifferenceSegment[] }) {
  return (
    <>
      {segments.map((segment, index) => {
        if (segment.kind === 'same') return <span key={index}>{segment.text}</span>
        const [Element, start, end] =
          segment.kind === 'removed'
            ? (['del', '[struket: ', ' slut på struket]'] as const)
            : (['ins', '[tillagt: ', ' slut på tillagt]'] as const)
        return (
          <Element key={index}>
            <span className="hidden-visually">{start}</span>
            {segment.text}
            <span className="hidden-visually">{end}</span>
          </Element>
        )
      })}
    </>
  )
}

/** How to read a difference, above the first one of a page. */
export function DifferenceKey() {
  return (
    <p className="small">
      Så läser du skillnaden: <del>struket är överstruket</del> och <ins>tillagt är understruket</ins>.
    </p>
  )
}
