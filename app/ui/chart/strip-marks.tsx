import { Mark } from '../mark.tsx'
import type { MarkShape, MarkTone } from '../mark.tsx'

export type StripMark = { key: string; label: string; count: number; shape: MarkShape; tone: MarkTone }

export type StripMarksProps = {
  marks: readonly StripMark[]
  /** Written before each mark where there are several behind them. */
  withCounts: boolean
  /** Where the first of them leads. */
  href?: string | undefined
}

/** What was said at one time, a mark and a word for each thing that was said. On phones the words are read out only. */
export function StripMarks({ marks, withCounts, href }: StripMarksProps) {
  return (
    <ul className="strip-answers" role="list">
      {marks.map(({ key, shape, tone, label, count }, index) => {
        const content = (
          <>
            <Mark shape={shape} tone={tone} />
            <span className="strip-word">{label}</span>
          </>
        )
        return (
          <li key={key} data-status={key} data-count={count}>
            {withCounts ? <b>{count}</b> : null}
            {index === 0 && href !== undefined ? <a href={href}>{content}</a> : content}
          </li>
        )
      })}
    </ul>
  )
}
