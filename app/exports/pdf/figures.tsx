import { renderToStaticMarkup } from 'react-dom/server'
import { isOfOneYear, partsOf, timeSeriesOf } from '#app/components/figure-drawing.ts'
import { markNames, type MarkName } from '#app/domain/follow-up/document/mark.ts'
import type { Figure } from '#app/domain/follow-up/document/document.ts'
import { PrintedChart } from '#app/ui/chart/printed.tsx'
import { markDrawing } from '#app/ui/mark.tsx'
import { families } from './fonts.ts'

/** A figure's drawing as an SVG for print: what stands around it is the report's own text. */
export const figureSvg = (figure: Figure): string =>
  renderToStaticMarkup(
    <PrintedChart
      fonts={families}
      chart={
        isOfOneYear(figure)
          ? { type: 'parts', ...partsOf(figure) }
          : { type: 'time-series', series: timeSeriesOf(figure) }
      }
    />,
  )

/** The colours of marks in print; the shape and the word beside it say the same. */
const tones: Record<MarkName, string> = {
  full: '#1d6a3e',
  infinity: '#1d6a3e',
  check: '#1d6a3e',
  half: '#0b4f5c',
  quarter: '#0b4f5c',
  empty: '#1c1b22',
  dash: '#55525c',
  question: '#55525c',
  warning: '#8a5200',
  flag: '#a3241d',
}

/** Every mark as an SVG, by name. */
export const markSvgs = (): [MarkName, string][] =>
  markNames.map((name) => [
    name,
    renderToStaticMarkup(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 20 20"
        width="20"
        height="20"
        color={tones[name]}
        fill="none"
        stroke={tones[name]}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <style>{`.solid{fill:${tones[name]};stroke:none}`}</style>
        {markDrawing(name)}
      </svg>,
    ),
  ])
