/** A place in the one sequence and the place in the other that holds the same. */
export type Pair = readonly [number, number]

/**
 * The most steps that a comparison may take, in cells of its table: 2 500 × 2 500 words. A plan's longest text has
 * about a hundred, so this only stops texts that somebody made long in order to keep the server busy.
 */
export const mostCells = 6_250_000

/**
 * A heaviest common subsequence of two sequences, as pairs of places in rising order. Common ends are taken first.
 * Where the rest would take more than `cells` steps nothing more of it is paired.
 *
 * @param weightOf what it is worth to keep an item; 1 for all gives a longest common subsequence
 */
export function heaviestSequence<Item>(
  earlier: readonly Item[],
  later: readonly Item[],
  keyOf: (item: Item) => string | number,
  weightOf: (item: Item) => number = () => 1,
  cells = mostCells,
): Pair[] {
  const a = earlier.map(keyOf)
  const b = later.map(keyOf)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let tail = 0
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const head = Array.from({ length: start }, (_, index): Pair => [index, index])
  const end = Array.from({ length: tail }, (_, index): Pair => [a.length - tail + index, b.length - tail + index])
  const rows = a.length - start - tail
  const columns = b.length - start - tail
  if (rows * columns > cells) return [...head, ...end]
  const weights = earlier.slice(start, start + rows).map(weightOf)
  const middle = pairsIn(a.slice(start, start + rows), b.slice(start, start + columns), weights)
  return [...head, ...middle.map(([i, j]): Pair => [start + i, start + j]), ...end]
}

const skipEarlier = 1
const skipLater = 2
const keepBoth = 3

/** The table of the textbook, filled from the end so that it is read from the beginning. */
function pairsIn(a: readonly (string | number)[], b: readonly (string | number)[], weights: readonly number[]): Pair[] {
  const steps = new Uint8Array(a.length * b.length)
  let below = new Float64Array(b.length + 1)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = new Float64Array(b.length + 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const withoutEarlier = below[j] ?? 0
      const withoutLater = row[j + 1] ?? 0
      const kept = a[i] === b[j] ? (below[j + 1] ?? 0) + (weights[i] ?? 0) : -1
      row[j] = Math.max(kept, withoutEarlier, withoutLater)
      steps[i * b.length + j] = kept === row[j] ? keepBoth : withoutEarlier >= withoutLater ? skipEarlier : skipLater
    }
    below = row
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const step = steps[i * b.length + j]
    if (step === keepBoth) pairs.push([i, j])
    if (step !== skipLater) i += 1
    if (step !== skipEarlier) j += 1
  }
  return pairs
}
