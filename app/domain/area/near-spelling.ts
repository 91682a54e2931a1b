import type { Area } from './area.ts'
import { foldAreaText } from './area-names.ts'
import type { AreaRegister } from './register.ts'
import { isValid } from './validity.ts'

/** Shorter names than this are so alike that a guess would often be wrong. */
const shortest = 4
/** So long a name may have two letters wrong; shorter ones have one. */
const longEnoughForTwo = 8

/** The area whose name a misspelt one is closest to, where there is only one such; nothing is read in on a guess. */
export function nearlySpelt(register: AreaRegister, text: string, on: string): Area | undefined {
  const folded = foldAreaText(text)
  if (folded.length < shortest) return undefined
  const most = folded.length < longEnoughForTwo ? 1 : 2
  const near = register.areas
    .filter((area) => area.kind !== 'unstated' && isValid(area, on))
    .map((area) => ({ area, steps: stepsBetween(folded, foldAreaText(area.name), most) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)
  const [first, second] = near
  return first === undefined || first.steps === second?.steps ? undefined : first.area
}

/**
 * How many letters have to be added, taken away, changed or swapped with their neighbour to make one text the other; more
 * than `most` is said as one more than that.
 */
function stepsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const steps = [at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (isSame ? 0 : 1)]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwapped) steps.push(at(before, j - 2) + 1)
      row.push(Math.min(...steps))
    }
    before = above
    above = row
  }
  return Math.min(at(above, other.length), most + 1)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
