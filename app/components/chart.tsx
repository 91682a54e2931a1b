import type { Figure } from '#app/domain/follow-up/document/document.ts'
import { PartBars } from '#app/ui/chart/part-bars.tsx'
import { TimeSeriesChart } from '#app/ui/chart/time-series.tsx'
import { isOfOneYear, partsOf, timeSeriesOf } from './figure-drawing.ts'

/** A figure drawn: bars when everything is of one year, else lines by year. `id` is unique on the page. */
export function Chart({ figure, id }: { figure: Figure; id: string }) {
  if (isOfOneYear(figure)) return <PartBars label={figure.subtitle} {...partsOf(figure)} />
  return <TimeSeriesChart id={id} title={figure.title} desc={figure.description} {...timeSeriesOf(figure)} />
}
