import type { ReactNode } from 'react'
import type { DifferenceSegment } from './difference.tsx'

export type Side = { title: ReactNode; children: ReactNode }

/** Two versions of one thing: beside each other where there is room, otherwise under each other. */
export function SideBySide({ sides }: { sides: readonly [Side, Side] }) {
  return (
    <div className="side-by-side versions">
      {sides.map((side, index) => (
        <div key={index}>
          <p className="side-title">{side.title}</p>
          <div className="side-text">{side.children}</div>
        </div>
      ))}
    </div>
  )
}

/**
 * One of two wordings, with what only this one has marked: by a line under it and not by colour alone, and in words to
 * those who hear the page.
 */
export function OneSide(props: { segments: readonly DifferenceSegment[]; side: 'removed' | 'added' }) {
  return (
    <>
      {props.segments.map((segment, index) => {
        if (segment.kind === 'same') return <span key={index}>{segment.text}</span>
        if (segment.kind !== props.side || segment.text.trim() === '') return null
        return (
          <mark key={index}>
            <span className="hidden-visually">[bara här: </span>
            {segment.text}
            <span className="hidden-visually"> slut]</span>
          </mark>
        )
      })}
    </>
  )
}
