import { renderToStaticMarkup } from 'react-dom/server'
import { isOfOneYear, partsOf, timeSeriesOf } from '#app/components/figure-drawing.ts'
import { indicatorFigure } from '#app/domain/follow-up/document/figure.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { StandaloneChart } from '#app/ui/chart/standalone.tsx'

/** The indicator's chart as an SVG file that stands alone, with the source under it. Needs at least one value. */
export function indicatorSvg(indicator: DescribedIndicator): Uint8Array<ArrayBuffer> {
  const figure = indicatorFigure(indicator, 'diagram')
  const drawing = renderToStaticMarkup(
    <StandaloneChart
      title={figure.title}
      subtitle={figure.subtitle}
      desc={figure.description}
      source={figure.source === '' ? 'Källa saknas' : `Källa: ${figure.source}`}
      chart={
        isOfOneYear(figure)
          ? { type: 'parts', ...partsOf(figure) }
          : { type: 'time-series', series: timeSeriesOf(figure) }
      }
    />,
  )
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`)
}
