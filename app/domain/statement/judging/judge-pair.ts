import { areaKinds } from '#app/domain/area/area.ts'
import { exactNumber } from '#app/domain/series/value.ts'
import { formatNumber, NBSP } from '#app/domain/swedish.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { whyMissing } from './judge-value.ts'
import { toleranceOf, weigh } from './tolerance.ts'
import { placeInWords, type Located } from './values.ts'
import { inUnit, mayBeSaidOf, right, rounded, wrong, type Verdict } from './verdict.ts'

/** Two values of one series, place and group, the earlier first, with their numbers. */
interface Pair {
  from: Located
  until: Located
  first: number
  last: number
}

/** The numbers of two values; the verdict where one of them is no single number. */
export function numbersOf(from: Located, until: Located): Pair | Verdict {
  for (const located of [from, until]) {
    const { value } = located.row
    if (value.type === 'missing') return wrong(whyMissing(located, value))
    if (exactNumber(value) === undefined) {
      return wrong(`Värdet för ${located.row.year} är inget enskilt tal, så det går inte att räkna med.`)
    }
  }
  return { from, until, first: exactNumber(from.row.value) ?? 0, last: exactNumber(until.row.value) ?? 0 }
}

const shown = ({ from, until, first, last }: Pair): string =>
  `${formatNumber(first)} (${from.row.year}) → ${inUnit(last, until.indicator.unit)} (${until.row.year})`

const pointsInWords = (value: number): string => `${formatNumber(value)}${NBSP}procentenhet${value === 1 ? '' : 'er'}`
const timesInWords = (value: number): string => `${formatNumber(value)}${NBSP}×`

/** The difference between two shares, or between two counts. */
export function judgeDifference(claim: Extract<Claim, { kind: 'points' | 'count' }>, pair: Pair): Verdict {
  const { unit } = pair.from.indicator
  if ((claim.kind === 'points') !== (unit === 'percent')) {
    return wrong(
      claim.kind === 'points'
        ? 'Procentenheter räknas bara mellan andelar.'
        : 'Talet är ett antal, men värdena är andelar.',
    )
  }
  const difference = hundredths(pair.last - pair.first)
  const direction = claim.kind === 'points' ? claim.direction : undefined
  const unitInWords = claim.kind === 'points' ? pointsInWords : formatNumber
  return against(claim, claim.value, difference, direction, pair, unitInWords)
}

/** How many times the first value the last one is. */
export function judgeFactor(claim: Extract<Claim, { kind: 'factor' }>, pair: Pair): Verdict {
  if (pair.first === 0) return wrong(`${shown(pair)}. Från noll går det inte att räkna antal gånger.`)
  return against(claim, claim.value, pair.last / pair.first, undefined, pair, timesInWords)
}

/** The change in percent of what it was. */
export function judgeRelative(claim: Extract<Claim, { kind: 'relative' }>, pair: Pair): Verdict {
  if (pair.first === 0) return wrong(`${shown(pair)}. Från noll går det inte att räkna en förändring i procent.`)
  const change = ((pair.last - pair.first) / pair.first) * 100
  const verdict = against(claim, claim.value, change, claim.direction, pair, (value) => inUnit(value, 'percent'))
  return verdict.judgement === 'wrong' && isPoints(claim, pair)
    ? wrong(
        `${verdict.why} Skillnaden är ${pointsInWords(differenceOf(pair))}: skriv ”procentenheter” om du menar den.`,
      )
    : verdict
}

/** Whether a change in percent is really the difference in percentage points: "ökat med 10 procent" of 20 → 30 percent. */
function isPoints(claim: Extract<Claim, { kind: 'relative' }>, pair: Pair): boolean {
  const isSameWay = claim.direction === undefined || (claim.direction === 'up') === pair.last > pair.first
  const outcome = weigh(toleranceOf(claim, claim.value), claim.value, differenceOf(pair))
  return pair.from.indicator.unit === 'percent' && isSameWay && outcome !== 'outside'
}

/** How far two values lie from each other. */
const differenceOf = ({ first, last }: Pair): number => Math.abs(hundredths(last - first))

function against(
  claim: Claim,
  value: number,
  truth: number,
  direction: 'up' | 'down' | undefined,
  pair: Pair,
  inWords: (value: number) => string,
): Verdict {
  const fact = `${shown(pair)}: ${inWords(Math.abs(truth))}`
  if ((direction === 'up' && truth < 0) || (direction === 'down' && truth > 0)) {
    return wrong(`${fact} ${truth < 0 ? 'mindre, inte mer' : 'mer, inte mindre'}.`)
  }
  const tolerance = toleranceOf(claim, Math.abs(value))
  const outcome = weigh(tolerance, Math.abs(value), Math.abs(truth))
  if (outcome === 'right') return right(`${fact}.`)
  if (outcome === 'rounded') return rounded(`${fact}, som kan skrivas ”${claim.words}”.`)
  const isPlain = claim.precision === 'exact' && claim.kind !== 'factor'
  return wrong(`${fact}, inte ${claim.words}.${isPlain ? '' : mayBeSaidOf(claim.words, tolerance, inWords)}`)
}

/** From one value to another. */
export function judgeChange(claim: Extract<Claim, { kind: 'change' }>, pair: Pair): Verdict {
  const { unit } = pair.from.indicator
  if ((claim.of === 'percent') !== (unit === 'percent')) return wrong('Talen har inte samma enhet som värdena.')
  const outcomes = [
    weigh(toleranceOf(claim, claim.from), claim.from, pair.first),
    weigh(toleranceOf(claim, claim.to), claim.to, pair.last),
  ]
  if (outcomes.includes('outside')) return wrong(`${shown(pair)}, inte ${claim.words}.`)
  return outcomes.includes('rounded') ? rounded(`${shown(pair)}, som kan skrivas så.`) : right(`${shown(pair)}.`)
}

/** The lowest and the highest of one year's areas of one kind, all of which must be at hand. */
export function judgeExtremes(claim: Extract<Claim, { kind: 'span' }>, pair: Pair): Verdict {
  const { from, until, first, last } = pair
  const kind = from.row.area?.kind
  if (
    from.series !== until.series ||
    from.row.year !== until.row.year ||
    from.row.breakdown !== until.row.breakdown ||
    kind !== until.row.area?.kind
  ) {
    return wrong('Ett spann är det lägsta och det högsta av samma slags områden samma år.')
  }
  if (kind === undefined || (from.series.held !== undefined && kind !== 'county')) {
    return wrong('Alla områden finns inte till hands, så det går inte att se vilket som är lägst och högst.')
  }
  if ((claim.of === 'percent') !== (from.indicator.unit === 'percent'))
    return wrong('Talen har inte samma enhet som värdena.')
  const peers = from.series.values.flatMap((row) =>
    row.year === from.row.year && row.breakdown === from.row.breakdown && row.area?.kind === kind
      ? (exactNumber(row.value) ?? [])
      : [],
  )
  const [low, high] = [Math.min(...peers), Math.max(...peers)]
  const fact = `${areaKinds[kind].label} ${from.row.year}: lägst ${inUnit(low, from.indicator.unit)}, högst ${inUnit(high, from.indicator.unit)}`
  if (first !== low || last !== high)
    return wrong(`${fact}. ${placeInWords(from)} och ${placeInWords(until)} är inte lägst och högst.`)
  const outcomes = [
    weigh(toleranceOf(claim, claim.low), claim.low, low),
    weigh(toleranceOf(claim, claim.high), claim.high, high),
  ]
  if (outcomes.includes('outside')) return wrong(`${fact}, inte ${claim.words}.`)
  return outcomes.includes('rounded') ? rounded(`${fact}.`) : right(`${fact}.`)
}

/** Values have at most two decimals; rounding takes away what binary fractions add. */
const hundredths = (value: number): number => Math.round(value * 100) / 100
