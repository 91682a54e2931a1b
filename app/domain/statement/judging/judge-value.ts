import { answers } from '#app/domain/series/answer.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { fewWords } from '#app/domain/series/suppression.ts'
import { valueInText, type ObservedValue } from '#app/domain/series/value.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { findClaims } from '#app/domain/statement/finding/find.ts'
import { isFraction, partsOf } from './fraction.ts'
import { toleranceOf, weigh } from './tolerance.ts'
import { placeInWords, type Located } from './values.ts'
import { inUnit, mayBeSaidOf, right, rounded, wrong, type Verdict } from './verdict.ts'

type OneNumber = Extract<Claim, { kind: 'share' | 'count' }>
type Span = Extract<Claim, { kind: 'span' }>

const where = (located: Located): string => `(${placeInWords(located)}, ${located.row.year})`

/** A share, a count or a span against one value, as its source said it. */
export function judgeValue(claim: OneNumber | Span, located: Located): Verdict {
  const { value } = located.row
  const isShare = claim.kind === 'share' || (claim.kind === 'span' && claim.of === 'percent')
  if (value.type === 'missing') return wrong(whyMissing(located, value))
  if (value.type === 'answer')
    return wrong(`Värdet är svaret ”${answers[value.answer].label}” ${where(located)} och inget tal.`)
  if (value.type === 'approximate') return asSourceSaid(claim, value, located)
  if (isShare && located.indicator.unit === 'count') return wrong('Talet är en andel, men värdet är ett antal.')
  if (!isShare && located.indicator.unit === 'percent') return judgeCounted(claim, located)
  if (value.type === 'few') return judgeFew(claim, located)
  if (value.type === 'exact')
    return claim.kind === 'span'
      ? wrong(`Värdet är ett enda tal, ${said(located)}, och inget spann.`)
      : judgeExact(claim, located, value.value)
  return claim.kind === 'span' ? judgeSpan(claim, located, value) : judgeEnd(claim, located, value)
}

const said = (located: Located): string => `${valueInText(located.row.value, located.indicator.unit)} ${where(located)}`

/** Why nothing can be said of a value that is missing. */
export const whyMissing = (located: Located, value: Extract<ObservedValue, { type: 'missing' }>): string =>
  `Det finns inget värde ${where(located)}: ${missingReasons[value.reason].label}. ${missingReasons[value.reason].explanation}`

function judgeExact(claim: OneNumber, located: Located, truth: number): Verdict {
  const parts = claim.kind === 'share' ? partsOf(claim.words) : undefined
  const { numerator, denominator } = located.row
  if (parts !== undefined && numerator !== null && denominator !== null && parts.whole === denominator) {
    const counts = `${formatNumber(numerator)} av ${formatNumber(denominator)} ${where(located)}`
    if (parts.part === numerator) return right(`Värdet är ${counts}.`)
    if (claim.precision === 'exact') return wrong(`Värdet är ${counts}, inte ${claim.words}.`)
  }
  const tolerance = toleranceOf(claim, claim.value)
  const outcome = weigh(tolerance, claim.value, truth)
  if (outcome === 'right') return right(`Värdet är ${said(located)}.`)
  if (outcome === 'rounded') return rounded(`Värdet är ${said(located)}, som kan skrivas ”${claim.words}”.`)
  const isPlain = claim.precision === 'exact' && !isFraction(claim)
  const rule = isPlain ? '' : mayBeSaidOf(claim.words, tolerance, (value) => inUnit(value, located.indicator.unit))
  return wrong(`Värdet är ${said(located)}, inte ${claim.words}.${rule}`)
}

/** A count against a share: how many it is made of, where the source says so. */
function judgeCounted(claim: OneNumber | Span, located: Located): Verdict {
  const { numerator, denominator } = located.row
  if (claim.kind === 'span' || numerator === null || denominator === null || located.row.value.type !== 'exact') {
    return wrong('Talet är ett antal, men värdet är en andel i procent.')
  }
  const counts = `${formatNumber(numerator)} av ${formatNumber(denominator)} ${where(located)}`
  const outcomes = [numerator, denominator].map((count) => weigh(toleranceOf(claim, claim.value), claim.value, count))
  if (outcomes.includes('right')) return right(`Andelen bygger på ${counts}.`)
  if (outcomes.includes('rounded')) return rounded(`Andelen bygger på ${counts}.`)
  return wrong(`Andelen bygger på ${counts}, inte ${claim.words}.`)
}

function judgeFew(claim: OneNumber | Span, located: Located): Verdict {
  const isSaidSo =
    claim.kind === 'count' &&
    ((claim.precision === 'less-than' && claim.value === 5) || (claim.precision === 'at-most' && claim.value === 4))
  return isSaidSo
    ? right(`Värdet visas som ${fewWords} ${where(located)}.`)
    : wrong(`Värdet får bara anges som ${fewWords} ${where(located)}, så att ingen kan pekas ut.`)
}

/** The source's own words may be repeated, but no number be made of them. */
function asSourceSaid(
  claim: OneNumber | Span,
  value: Extract<ObservedValue, { type: 'approximate' }>,
  located: Located,
): Verdict {
  const saidSo = findClaims(value.words).some(
    (source) =>
      source.kind === claim.kind &&
      source.precision === claim.precision &&
      (source.kind === 'span'
        ? claim.kind === 'span' && source.low === claim.low && source.high === claim.high
        : (source.kind === 'share' || source.kind === 'count') &&
          claim.kind !== 'span' &&
          source.value === claim.value),
  )
  const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv')
  return saidSo || fold(claim.words).includes(fold(value.words))
    ? right(`Källan säger ”${value.words}” ${where(located)}.`)
    : wrong(`Källan säger bara ”${value.words}” ${where(located)}. Skriv som källan.`)
}

function judgeSpan(claim: Span, located: Located, { low, high }: { low: number; high: number }): Verdict {
  const outcomes = [
    weigh(toleranceOf({ ...claim, precision: 'exact' }, claim.low), claim.low, low),
    weigh(toleranceOf({ ...claim, precision: 'exact' }, claim.high), claim.high, high),
  ]
  if (outcomes.includes('outside')) return wrong(`Värdet är ${said(located)}, inte ${claim.words}.`)
  return outcomes.includes('rounded') ? rounded(`Värdet är ${said(located)}.`) : right(`Värdet är ${said(located)}.`)
}

/** One number against what is only known from low to high: an end of it may be told as an end. */
function judgeEnd(
  claim: OneNumber,
  located: Located,
  value: Extract<ObservedValue, { type: 'range' | 'spread' }>,
): Verdict {
  const isLow = Math.abs(claim.value - value.low) < 1e-9
  const isHigh = Math.abs(claim.value - value.high) < 1e-9
  const isPlain = value.type === 'spread' && claim.precision === 'exact' && !isFraction(claim)
  if (isLow && (claim.precision === 'at-least' || isPlain))
    return right(`Det lägsta är ${inUnit(value.low, located.indicator.unit)} ${where(located)}.`)
  if (isHigh && (claim.precision === 'at-most' || isPlain))
    return right(`Det högsta är ${inUnit(value.high, located.indicator.unit)} ${where(located)}.`)
  return wrong(`Källan anger ${said(located)} och inget enskilt tal. Skriv hela spannet.`)
}
