import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { isOfOneYear, partsOf, timeSeriesOf } from '#app/components/figure-drawing.ts'
import type { Figure } from '#app/domain/follow-up/document/document.ts'
import { PrintedChart } from '#app/ui/chart/printed.tsx'

/** A figure's chart as a picture on white, without title and source, in two forms of the same size in points. */
export interface FigurePicture {
  /** Every colour written out and all text as outlines, so that it looks the same wherever it is opened. */
  svg: Uint8Array
  /** The same, for programs that draw no SVG. */
  png: Uint8Array
  width: number
  height: number
}

/**
 * How many dots of the PNG there are to one unit of the drawing. Printed at 16 cm: about 170 dots an inch. Only programs
 * that draw no SVG show it, and packing its dots is what costs most in a Word file with many charts.
 */
const pngScale = 1.5

const require = createRequire(import.meta.url)
const family = 'Source Sans 3'
const fontFiles = (): string[] => [
  require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
]

/** The chart of a figure, drawn with our own fonts alone: the same bytes on every machine. */
function figurePicture(figure: Figure): FigurePicture {
  const drawing = renderToStaticMarkup(
    <PrintedChart
      fonts={{ sans: family, serif: family }}
      chart={
        isOfOneYear(figure)
          ? { type: 'parts', ...partsOf(figure) }
          : { type: 'time-series', series: timeSeriesOf(figure) }
      }
    />,
  )
  // Word and LibreOffice draw the halo over the letters instead of behind them.
  const resvg = new Resvg(drawing.replaceAll(/\.halo\{[^}]*\}/g, ''), {
    background: 'white',
    fitTo: { mode: 'zoom', value: pngScale },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: family },
  })
  const { width, height } = resvg
  // Hundredths are finer than any printer; the rest of the digits would be a third of the file.
  const outlines = resvg
    .toString()
    .replaceAll(/(\.\d\d)\d+/g, '$1')
    .replaceAll(/\n\s+/g, '\n')
  return { svg: new TextEncoder().encode(outlines), png: resvg.render().asPng(), width, height }
}

/**
 * The pictures of figures. They are drawn one at a time with a turn of the event loop between: others are served
 * meanwhile, and what the drawing holds outside of JavaScript is let go only then.
 */
export async function figurePictures(figures: readonly Figure[]): Promise<Map<Figure, FigurePicture>> {
  const pictures = new Map<Figure, FigurePicture>()
  for (const figure of figures) {
    pictures.set(figure, figurePicture(figure))
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
  return pictures
}
