/**
 * The light colours of css/tokens.css, for drawings that leave the site: programs that open an SVG file do not know
 * our custom properties. tests/ui/standalone-chart.test.tsx holds the two together.
 */
export const lightColours = {
  paper: '#fbfaf7',
  ink: '#1c1b22',
  soft: '#55525c',
  edge: '#7a7468',
  grid: '#e3dfd6',
  'line-accent': '#0b4f5c',
  'line-a': '#8c3b12',
  'line-b': '#50408f',
  'line-c': '#56611a',
} as const

type Colours = Record<keyof typeof lightColours, string>

/** The style of a chart outside the site, in these colours and font families; says the same as css/chart.css. */
export const chartStyle = (colours: Colours, { sans, serif }: { sans: string; serif: string }): string => {
  const { paper, ink, soft, edge, grid } = colours
  return [
    `text{fill:${ink};font-family:${sans};font-variant-numeric:tabular-nums}`,
    `.file-title{font-family:${serif};font-weight:500}`,
    ...(['accent', 'a', 'b', 'c'] as const).map(
      (tone) => `.line-${tone}{color:${colours[`line-${tone}`]}}.line-${tone} text{fill:currentColor}`,
    ),
    `.halo{paint-order:stroke;stroke:${paper};stroke-width:4px;stroke-linejoin:round}`,
    '.chart-strong{font-weight:650}',
    `.chart-grid{stroke:${grid}}`,
    `.chart-axis,.chart-tick{stroke:${ink}}`,
    `.chart-open{fill:${paper};stroke:${ink};stroke-width:1.5}`,
    `.chart-break,.part-track{stroke:${edge}}`,
    '.chart-guide{stroke:currentColor;stroke-width:1.5}',
    '.chart-dashed{stroke-dasharray:7 5}',
    '.chart-dotted{stroke-dasharray:2 4}',
    `.chart-leader{fill:none;stroke:${edge}}`,
    '.chart-line{fill:none;stroke:currentColor;stroke-width:2.75;stroke-linecap:round}',
    '.chart-bridge{stroke-width:2;stroke-dasharray:1 6}',
    `.chart-point{fill:currentColor;stroke:${paper};stroke-width:1.5}`,
    `.chart-range,.chart-stop{fill:none;stroke:${ink};stroke-width:2.5}`,
    `.chart-quiet.chart-quiet{fill:${soft}}`,
    `.part-text.part-text{fill:${ink}}`,
    '.part-bar{fill:currentColor}',
    '.part-stem{stroke:currentColor;stroke-width:2}',
  ].join('')
}

/** The style of a chart that stands alone. */
export const standaloneStyle = chartStyle(lightColours, {
  sans: `'Source Sans 3','Segoe UI',Arial,sans-serif`,
  serif: `'Source Serif 4',Georgia,serif`,
})
