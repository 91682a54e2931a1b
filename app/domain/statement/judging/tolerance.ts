import type { Claim, Precision } from '#app/domain/statement/claim.ts'
import { calledBy, isFraction, neighbours } from './fraction.ts'
import { halfOfLastDigit } from './written-number.ts'

/** What true numbers a number in a text may stand for. */
export interface Tolerance {
  from: number
  until: number
  /** Whether the ends themselves are meant. */
  fromIsIn: boolean
  untilIsIn: boolean
  /** Farthest from the number that is right and no rounding. */
  rightWithin: number
}

/**
 * How loose the words of precision may be, in the number's own unit: percentage points for shares and differences,
 * times for factors, and a part of the number itself for counts and relative changes. Ours, because no source states
 * any: "drygt" reaches half-way to the next tenth, so that 95 percent is "drygt nio av tio" as in Socialstyrelsen's
 * report of 2019, and an inequality that is farther off is true but tells the reader something else.
 */
const looseness = {
  share: { about: 2.5, near: 2.5, inequality: 10 },
  points: { about: 1, near: 1, inequality: 5 },
  factor: { about: 0.25, near: 0.5, inequality: 0.5 },
  part: { about: 0.05, near: 0.1, inequality: 0.25 },
} as const

/** Half-way to the next tenth: how far "drygt" and "knappt" reach from a fraction. */
const nearFraction = 5

const tiny = 1e-9

/**
 * The numbers that a claim's number may stand for. `value` is one of the claim's own: a change and a span have two.
 * Differences and relative changes are judged without their sign.
 */
export function toleranceOf(claim: Claim, value: number): Tolerance {
  const exact = isFraction(claim)
    ? fraction(value)
    : claim.kind === 'factor'
      ? factor(claim, value)
      : rounded(claim, value)
  return claim.precision === 'exact' ? exact : loose(claim, value, exact)
}

/** Digits stand for what is rounded to them, halves away from zero. */
function rounded({ words }: Claim, value: number): Tolerance {
  const half = halfOfLastDigit(words, value)
  return { from: value - half, until: value + half, fromIsIn: value >= 0, untilIsIn: value < 0, rightWithin: tiny * 10 }
}

function fraction(value: number): Tolerance {
  return { ...calledBy(value), fromIsIn: true, untilIsIn: true, rightWithin: 0.5 }
}

/**
 * "fördubblats" is said of 1,75 to 2,5 times and "halverats" of 0,4 to 0,6: S000 calls 16 → 36 percent, 2,25 times, a
 * doubling. Digits are rounded as all digits are.
 */
function factor(claim: Claim, value: number): Tolerance {
  if (claim.form === 'digits') return rounded(claim, value)
  const [below, above] = value >= 2 ? [0.25, 0.5] : [value / 5, value / 5]
  return { from: value - below, until: value + above, fromIsIn: true, untilIsIn: true, rightWithin: 0.005 }
}

type Side = 'above' | 'below' | 'both'
const sides: Record<
  Exclude<Precision, 'exact'>,
  { side: Side; isStrict: boolean; reach: 'about' | 'near' | 'inequality' }
> = {
  about: { side: 'both', isStrict: false, reach: 'about' },
  'just-over': { side: 'above', isStrict: true, reach: 'near' },
  'just-under': { side: 'below', isStrict: true, reach: 'near' },
  'at-least': { side: 'above', isStrict: false, reach: 'inequality' },
  'at-most': { side: 'below', isStrict: false, reach: 'inequality' },
  'more-than': { side: 'above', isStrict: true, reach: 'inequality' },
  'less-than': { side: 'below', isStrict: true, reach: 'inequality' },
}

function loose(claim: Claim, value: number, exact: Tolerance): Tolerance {
  if (claim.precision === 'exact') return exact
  const { side: stated, isStrict, reach } = sides[claim.precision]
  const side = turned(claim) && stated !== 'both' ? (stated === 'above' ? 'below' : 'above') : stated
  const far = farthest(claim, value, reach)
  if (side === 'both') {
    const [from, until] = [Math.min(value - far, exact.from), Math.max(value + far, exact.until)]
    return { from, until, fromIsIn: true, untilIsIn: true, rightWithin: Infinity }
  }
  const edges = isFraction(claim) && reach === 'near' ? neighbours(value) : { below: -Infinity, above: Infinity }
  return side === 'above'
    ? {
        from: value,
        until: Math.min(value + far, edges.above),
        fromIsIn: !isStrict,
        untilIsIn: value + far < edges.above,
        rightWithin: Infinity,
      }
    : {
        from: Math.max(value - far, edges.below),
        until: value,
        fromIsIn: value - far > edges.below,
        untilIsIn: !isStrict,
        rightWithin: Infinity,
      }
}

/** "mer än halverats" and "nästan halverats": more of a fall is a smaller factor. */
const turned = (claim: Claim): boolean =>
  claim.kind === 'factor' && claim.value < 1 && /halver|minsk|sjunk/i.test(claim.words)

function farthest(claim: Claim, value: number, reach: 'about' | 'near' | 'inequality'): number {
  if (isFraction(claim) && reach === 'near') return Math.min(nearFraction, value === 0 ? nearFraction : value / 2)
  if (claim.kind === 'factor') return value < 1 ? value / 4 : looseness.factor[reach]
  if (claim.kind === 'points') return looseness.points[reach]
  const isPercent =
    claim.kind === 'share' || ((claim.kind === 'span' || claim.kind === 'change') && claim.of === 'percent')
  return isPercent
    ? looseness.share[reach]
    : Math.max(looseness.part[reach] * Math.abs(value), reach === 'about' ? 0.5 : 1)
}

/** Whether a true number lies within what is meant, and whether it is right to the last digit. */
export function weigh(tolerance: Tolerance, value: number, truth: number): 'right' | 'rounded' | 'outside' {
  const { from, until, fromIsIn, untilIsIn, rightWithin } = tolerance
  const isAbove = fromIsIn ? truth >= from - tiny : truth > from + tiny
  const isBelow = untilIsIn ? truth <= until + tiny : truth < until - tiny
  if (!isAbove || !isBelow) return 'outside'
  return Math.abs(truth - value) <= rightWithin ? 'right' : 'rounded'
}
