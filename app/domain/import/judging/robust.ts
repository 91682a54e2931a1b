/** What is usual among some numbers, whatever a few of them say: the middle one, and the middle distance from it. */
export interface Robust {
  median: number
  /** Median absolute deviation, made comparable with a standard deviation. */
  deviation: number
}

/** The median. Throws for no numbers. */
function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) throw new RangeError('There is no median of nothing.')
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** What is usual among the numbers. A few wrong ones among them change it little. */
export function robustly(numbers: readonly number[]): Robust {
  const middle = median(numbers)
  return { median: middle, deviation: 1.4826 * median(numbers.map((number) => Math.abs(number - middle))) }
}

/** Whether a number is more than so many deviations from what is usual, and more than the floor. */
export const isFar = (number: number, { median: middle, deviation }: Robust, times: number, floor: number): boolean =>
  Math.abs(number - middle) > Math.max(times * deviation, floor)
