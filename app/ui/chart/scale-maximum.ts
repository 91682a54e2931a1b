import { scaleLinear } from 'd3-scale'

/** The end of a scale that several charts share: the greatest value rounded up to a calm tick, shares to 100 at most. */
export function scaleMaximum(unit: 'percent' | 'count', values: readonly number[]): number {
  const least = unit === 'percent' ? 10 : 4
  const top = scaleLinear()
    .domain([0, Math.max(least, ...values)])
    .nice(4)
    .domain()[1]
  return unit === 'percent' ? Math.min(100, top ?? 100) : (top ?? least)
}
