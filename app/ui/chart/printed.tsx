import { chartStyle } from './standalone-style.ts'
import { chartBody, type StandaloneChartProps } from './standalone.tsx'

/** Ink on white paper: darker than on a screen, and lines that also tell themselves apart by the shape of their points. */
const printColours = {
  paper: '#ffffff',
  ink: '#000000',
  soft: '#333333',
  edge: '#666666',
  grid: '#dddddd',
  'line-accent': '#0b4f5c',
  'line-a': '#8c3b12',
  'line-b': '#50408f',
  'line-c': '#56611a',
} as const

/** A chart's drawing alone, for a printed page that sets title, source and text alternative around it. */
export function PrintedChart({
  chart,
  fonts,
}: Pick<StandaloneChartProps, 'chart'> & { fonts: { sans: string; serif: string } }) {
  const body = chartBody(chart, 'printed')
  const height = Math.ceil(body.height) + 4
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${body.width} ${height}`} width={body.width} height={height}>
      <style>{chartStyle(printColours, { sans: `'${fonts.sans}'`, serif: `'${fonts.serif}'` })}</style>
      {body.drawn}
    </svg>
  )
}
