/** A series that another one replaces, by their ids. */
export interface SuccessionEdge {
  from: number
  to: number
}

/** Whether one series leads to another through successions, directly or through others. Ends even where there is a circle. */
export function leadsTo(edges: readonly SuccessionEdge[], from: number, to: number): boolean {
  const next = new Map<number, number[]>()
  for (const edge of edges) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to])
  const met = new Set<number>()
  const waiting = [from]
  for (let series = waiting.pop(); series !== undefined; series = waiting.pop()) {
    for (const successor of next.get(series) ?? []) {
      if (successor === to) return true
      if (met.has(successor)) continue
      met.add(successor)
      waiting.push(successor)
    }
  }
  return false
}

/** A series as its succession looks at it. */
export interface SuccessionSeries {
  id: number
  indicatorId: number
  label: string
  /** Years with a value that is not missing. */
  firstValueYear: number | null
  lastValueYear: number | null
}

/** Why one series may not replace another from a year, or undefined when it may. `edges` are all successions there are. */
export function whyNotSucceed(
  edges: readonly SuccessionEdge[],
  from: SuccessionSeries,
  to: SuccessionSeries,
  year: number,
): string | undefined {
  if (from.id === to.id) return 'En serie kan inte ersätta sig själv.'
  if (from.indicatorId !== to.indicatorId)
    return `”${to.label}” hör till en annan indikator och kan inte ersätta serien.`
  if (edges.some((edge) => edge.from === from.id && edge.to === to.id)) return `”${to.label}” ersätter redan serien.`
  if (leadsTo(edges, to.id, from.id)) {
    return `”${from.label}” har själv ersatt ”${to.label}”. Det skulle bli en cirkel.`
  }
  if (to.firstValueYear !== null && to.firstValueYear < year) {
    return `”${to.label}” har ett värde från ${to.firstValueYear}, före brottet ${year}.`
  }
  return undefined
}
