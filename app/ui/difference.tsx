import type { ReactNode } from 'react'

export type DifferenceSegment = { kind: 'same' | 'removed' | 'added'; text: string }

/**
 * Two wordings in one: what was struck has a line through it, what was added a line under it, and both are said in
 * words to those who hear the page. Space at the edges of a change is left without a line.
 */
export function Difference({ segments }: { segments: readonly DifferenceSegment[] }) {
  return (
    <>
      {segments.map((segment, index) => {
        const { start, words, end } = edgesOf(segment.text)
        return segment.kind === 'same' || words === '' ? (
          <span key={index}>{segment.text}</span>
        ) : (
          <span key={index}>
            {start}
            <Change kind={segment.kind} isInPlace={isInPlace(segments[index - 1], segment)}>
              {words}
            </Change>
            {end}
          </span>
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

function edgesOf(text: string): { start: string; words: string; end: string } {
  const words = text.trim()
  const at = text.indexOf(words)
  return { start: text.slice(0, at), words, end: text.slice(at + words.length) }
}

/** Whether a text is added right where another was struck, with no space between them. */
const isInPlace = (before: DifferenceSegment | undefined, segment: DifferenceSegment): boolean =>
  before?.kind === 'removed' && segment.kind === 'added' && !/\s$/.test(before.text) && !/^\s/.test(segment.text)

function Change(props: { kind: 'removed' | 'added'; isInPlace: boolean; children: ReactNode }) {
  const { kind, children } = props
  return kind === 'removed' ? (
    <del>
      <span className="hidden-visually">[struket: </span>
      {children}
      <span className="hidden-visually"> slut på struket]</span>
    </del>
  ) : (
    <ins className={props.isInPlace ? 'ins-in-place' : undefined}>
      <span className="hidden-visually">[tillagt: </span>
      {children}
      <span className="hidden-visually"> slut på tillagt]</span>
    </ins>
  )
}
