import { isSmall, leastTold } from './suppression.ts'

/**
 * Counts that stand in rows and columns at once, such as those who came from each organisation to each gathering, with
 * the sums of both. `suppression.ts` looks at one sum at a time; here all of them are solved together. The counts are
 * drawn as a network where as much comes into each place as goes out of it, so that each sum is a place: then a count
 * can be worked out exactly when no other flow through the network agrees with what is told.
 */

/**
 * What readers know of a count. `told`: the number. `small`: that it is one to four. `withheld`: that it is five or
 * more. `open`: nothing, not even that it is not small.
 */
export type Known = 'told' | 'small' | 'withheld' | 'open'

/** A count as a flow from one place to another. `mayHide`: it is ours to withhold here. */
export interface CountEdge {
  key: string
  from: string
  to: string
  count: number
  known: Known
  mayHide: boolean
}

const mayGrow = ({ known, count }: CountEdge): boolean =>
  known === 'withheld' ? count >= leastTold : known === 'open' || (known === 'small' && count < leastTold - 1)

const mayShrink = ({ known, count }: CountEdge): boolean =>
  known === 'withheld' ? count > leastTold : known === 'open' ? count > 0 : known === 'small' && count > 1

interface Step {
  to: string
  edge: CountEdge
  cost: number
}

/** What hiding a count costs: the larger the count, the more readers lose. A count that is hidden already costs nothing. */
const costOf = (edge: CountEdge): number => (edge.known === 'told' ? 1000 + edge.count : 0.001)

/** The ways to change counts by one and still agree with what is told; also those that hiding counts so would open. */
function stepsOf(edges: readonly CountEdge[], hiding: Known | undefined): Map<string, Step[]> {
  const steps = new Map<string, Step[]>()
  const add = (from: string, step: Step) => {
    steps.set(from, [...(steps.get(from) ?? []), step])
  }
  for (const edge of edges) {
    const canHide = edge.known === 'told' && edge.mayHide && edge.count >= leastTold
    const seen = canHide && hiding !== undefined ? { ...edge, known: hiding } : edge
    if (mayGrow(seen)) add(edge.from, { to: edge.to, edge, cost: costOf(edge) })
    if (mayShrink(seen)) add(edge.to, { to: edge.from, edge, cost: costOf(edge) })
  }
  return steps
}

/** The cheapest way from one place to another without this count, or undefined. */
function way(steps: ReadonlyMap<string, readonly Step[]>, from: string, to: string, without: CountEdge) {
  const best = new Map<string, { cost: number; by: CountEdge[] }>([[from, { cost: 0, by: [] }]])
  const done = new Set<string>()
  for (;;) {
    const next = [...best].filter(([place]) => !done.has(place)).toSorted((a, b) => a[1].cost - b[1].cost)[0]
    if (next === undefined) return undefined
    const [place, { cost, by }] = next
    if (place === to) return { cost, by }
    done.add(place)
    for (const step of steps.get(place) ?? []) {
      if (step.edge === without) continue
      const found = best.get(step.to)
      if (found === undefined || found.cost > cost + step.cost) {
        best.set(step.to, { cost: cost + step.cost, by: [...by, step.edge] })
      }
    }
  }
}

/** The cheapest way to let the count be another by one; undefined when it can be no other. */
function otherwise(edges: readonly CountEdge[], edge: CountEdge, hiding?: Known) {
  const steps = stepsOf(edges, hiding)
  const ways = [
    mayGrow(edge) ? way(steps, edge.to, edge.from, edge) : undefined,
    mayShrink(edge) ? way(steps, edge.from, edge.to, edge) : undefined,
  ].flatMap((found) => found ?? [])
  return ways.toSorted((a, b) => a.cost - b.cost)[0]
}

/** The small counts that are not told and that readers could work out all the same. */
export const givenAway = (edges: readonly CountEdge[]): CountEdge[] =>
  edges.filter((edge) => isSmall(edge.count) && (edge.known === 'told' || otherwise(edges, edge) === undefined))

/**
 * The same counts with as many more hidden as it takes for no small one to be worked out. Readers are told which of the
 * hidden ones are small; where those could be worked out for that very reason they are not told it of any. Null when it
 * cannot be done with the counts that may be hidden.
 */
export const protect = (edges: readonly CountEdge[]): CountEdge[] | null =>
  protectSaying(edges, 'small', 'withheld') ?? protectSaying(edges, 'open', 'open')

function protectSaying(edges: readonly CountEdge[], ofSmall: Known, ofOthers: Known): CountEdge[] | null {
  let now = edges.map((edge): CountEdge => (edge.mayHide && isSmall(edge.count) ? { ...edge, known: ofSmall } : edge))
  for (const { key } of now.filter(({ count }) => isSmall(count))) {
    const edge = now.find((one) => one.key === key)
    if (edge === undefined || otherwise(now, edge) !== undefined) continue
    const found = otherwise(now, edge, ofOthers)
    if (found === undefined) return null
    const hidden = new Set(found.by.filter(({ known }) => known === 'told').map((one) => one.key))
    now = now.map((one): CountEdge => (hidden.has(one.key) ? { ...one, known: ofOthers } : one))
  }
  return givenAway(now).length === 0 ? now : null
}
