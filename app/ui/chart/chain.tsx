import { classNames } from '../class-names.ts'
import { markDrawing } from '../mark.tsx'
import type { ChainLine, PlacedReference } from './chain-block.ts'
import { layoutChain } from './chain-layout.ts'
import type { ChainSize } from './chain-layout.ts'
import type { ChainPicture, ChainWire } from './chain-picture.ts'

export type ChainChartProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the picture shows in words; the whole content stands in the outline that must follow it. */
  desc: string
  picture: ChainPicture
}

/**
 * What is meant to lead to what, the aim first. Drawn twice, as columns and as a stack, and one of the two is shown by
 * the width of the column. Open, dashed boxes are gaps. Always followed by the same content as an outline.
 */
export function ChainChart({ picture, ...texts }: ChainChartProps) {
  return (
    <div className="chart chain">
      <ChainSvg {...texts} picture={picture} size="wide" />
      <ChainSvg {...texts} picture={picture} size="narrow" />
    </div>
  )
}

function ChainSvg({ id, title, desc, picture, size }: ChainChartProps & { size: ChainSize }) {
  const drawing = layoutChain(picture, size)
  const titleId = `${id}-${size}-titel`
  const descId = `${id}-${size}-text`
  return (
    <svg
      className={`chain-${size}`}
      viewBox={`0 0 ${drawing.width} ${fix(drawing.height)}`}
      role="img"
      aria-labelledby={`${titleId} ${descId}`}
      data-size={size}
    >
      <title id={titleId}>{title}</title>
      <desc id={descId}>{desc}</desc>
      {[...drawing.joins, ...drawing.links].map((wire, i) => (
        <path key={i} className="chain-wire" d={wirePath(wire)} />
      ))}
      {drawing.headings.map((heading) => (
        <g key={heading.key}>
          <path className="chart-axis" d={`M${fix(heading.x)} ${fix(heading.y)}h${fix(heading.width)}`} />
          <Lines lines={heading.lines} />
        </g>
      ))}
      <Lines lines={drawing.titles} />
      {drawing.parts.map(({ key, box, open, lines, references }) => (
        <g key={key} data-part={key}>
          <rect
            className={open ? 'chain-open' : 'chain-box'}
            x={fix(box.x)}
            y={fix(box.y)}
            width={fix(box.width)}
            height={fix(box.height)}
          />
          {open ? null : <path className="chain-edge" d={`M${fix(box.x)} ${fix(box.y)}v${fix(box.height)}`} />}
          <Lines lines={lines} />
          {references.map((reference) => (
            <Glyph key={reference.key} glyph={reference} />
          ))}
        </g>
      ))}
      {drawing.marks.map((mark) => (
        <g key={mark.key} data-mark={mark.key}>
          <Glyph glyph={mark.glyph} />
          <Lines lines={mark.lines} />
        </g>
      ))}
    </svg>
  )
}

function Lines({ lines }: { lines: readonly ChainLine[] }) {
  return lines.map((line) => (
    <text
      key={`${line.x} ${line.baseline}`}
      className={classNames(line.style !== 'plain' && `chain-${line.style}`) || undefined}
      x={fix(line.x)}
      y={fix(line.baseline)}
      fontSize={line.size}
    >
      {line.text}
    </text>
  ))
}

/** A kit mark, which is drawn in a 20 × 20 box, at its place. */
function Glyph({ glyph: { shape, tone, x, y, size } }: { glyph: PlacedReference }) {
  return (
    <g className={`mark-in tone-${tone}`} transform={`translate(${fix(x)} ${fix(y)}) scale(${fix(size) / 20})`}>
      {markDrawing(shape)}
    </g>
  )
}

const carets = { left: 'm6-4-6 4 6 4', right: 'm-6-4 6 4-6 4', up: 'm-4 6 4-6 4 6' } as const

/** A soft wire bends between the spots of a gutter and runs straight past the levels between. */
function wirePath({ spots, soft, caret }: ChainWire): string {
  const [first, ...rest] = spots
  if (first === undefined) return ''
  let from = first
  const drawn = rest.map((to, i) => {
    const middle = (from.x + to.x) / 2
    const bends = soft && i % 2 === 0
    const step = bends
      ? `C${fix(middle)} ${fix(from.y)} ${fix(middle)} ${fix(to.y)} ${fix(to.x)} ${fix(to.y)}`
      : `L${fix(to.x)} ${fix(to.y)}`
    from = to
    return step
  })
  const tip = caret === null ? '' : `M${fix(caret.at.x)} ${fix(caret.at.y)}${carets[caret.to]}`
  return `M${fix(first.x)} ${fix(first.y)}${drawn.join('')}${tip}`
}

/** One decimal is enough for the eye and keeps the page light. */
const fix = (value: number): number => Math.round(value * 10) / 10
