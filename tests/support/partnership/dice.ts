/** Chance that is the same for the same seed. */
export interface Dice {
  /** A whole number from low to high, both included. */
  int: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <const One>(all: readonly [One, ...One[]]) => One
  /** One of them, or undefined of none. */
  anyOf: <One>(all: readonly One[]) => One | undefined
  /** So many of them at most, each once, in the order drawn. */
  draw: <One>(all: readonly One[], count: number) => One[]
}

/** Dice by mulberry32. */
export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    chance: (probability) => next() < probability,
    pick: <const One>(all: readonly [One, ...One[]]) => all[int(0, all.length - 1)] as One,
    anyOf: (all) => all[int(0, Math.max(0, all.length - 1))],
    draw: (all, count) => {
      const left = [...all]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)).flat()
    },
  }
}
