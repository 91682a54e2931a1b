import type { Binding, CellRef } from '#app/domain/statement/binding.ts'
import { whyNoSeriesHas, whyNotFrom, whyNotYears } from './break.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { bindingKinds, claimKinds } from './expected.ts'
import { judgeChange, judgeDifference, judgeExtremes, judgeFactor, judgeRelative, numbersOf } from './judge-pair.ts'
import { judgeValue } from './judge-value.ts'
import { locate, type MeasuredIndicator } from './values.ts'
import { crossesBreak, wrong, type Verdict } from './verdict.ts'
import { whyNotOfYear, whyNotOfYears } from './year-rule.ts'

const gone = 'Värdet som talet är knutet till finns inte längre. Knyt talet till ett annat.'
const other = (claim: Claim, binding: Binding): Verdict =>
  wrong(`Talet är ${claimKinds[claim.kind].label} men är knutet till ${bindingKinds[binding.to]}.`)

/**
 * What may be said of a number in a text against what it is bound to, and why. Nothing is computed from values of two
 * series, two places or across a break: that is told before anything else. Then the years that the sentence names must
 * be the values', and last the number is held against them (see tolerance).
 *
 * @param sentence the sentence that the number stands in, which may itself say that its years are not comparable
 */
export function judge(
  claim: Claim,
  binding: Binding | undefined,
  values: readonly MeasuredIndicator[],
  sentence = '',
): Verdict {
  if (binding === undefined) return judgeUnbound(claim, values, sentence)
  if (binding.to === 'elsewhere') return { judgement: 'elsewhere', why: `Inget av våra värden: ${binding.source}` }
  if (binding.to === 'value') return judgeOne(claim, binding, values, sentence)
  return judgeTwo(claim, binding, values, sentence)
}

function judgeUnbound(claim: Claim, values: readonly MeasuredIndicator[], sentence: string): Verdict {
  const isComparing =
    claim.kind === 'points' || claim.kind === 'factor' || claim.kind === 'relative' || claim.kind === 'change'
  const why = isComparing ? whyNoSeriesHas(values, claim.years, sentence) : undefined
  return why === undefined
    ? { judgement: 'unbound', why: 'Ingen har sagt vilket värde talet kommer från.' }
    : crossesBreak(why)
}

function judgeOne(
  claim: Claim,
  binding: Extract<Binding, { to: 'value' }>,
  values: readonly MeasuredIndicator[],
  sentence: string,
): Verdict {
  if (claim.kind !== 'share' && claim.kind !== 'count' && claim.kind !== 'span') return other(claim, binding)
  const located = locate(values, binding.cell)
  if (located === undefined) return wrong(gone)
  const broken = whyNotYears(located, claim.years, sentence)
  if (broken !== undefined) return crossesBreak(broken)
  const ofOtherYear = whyNotOfYear(located.row.year, claim.years, sentence)
  return ofOtherYear === undefined ? judgeValue(claim, located) : wrong(ofOtherYear)
}

type TwoCells = Extract<Binding, { from: CellRef }>

function judgeTwo(claim: Claim, binding: TwoCells, values: readonly MeasuredIndicator[], sentence: string): Verdict {
  if (!claimKinds[claim.kind].bindsTo.includes(binding.to)) return other(claim, binding)
  const [from, until] = [locate(values, binding.from), locate(values, binding.until)]
  if (from === undefined || until === undefined) return wrong(gone)
  if (claim.kind === 'span') {
    const ofOtherYear = whyNotOfYear(from.row.year, claim.years, sentence)
    if (ofOtherYear !== undefined) return wrong(ofOtherYear)
    const extremes = numbersOf(from, until)
    return 'judgement' in extremes ? extremes : judgeExtremes(claim, extremes)
  }
  const broken = whyNotFrom(from, until) ?? whyNotYears(from, claim.years, sentence)
  if (broken !== undefined) return crossesBreak(broken)
  if (from.row.year >= until.row.year) return wrong('Det första värdet ska vara från ett tidigare år än det andra.')
  const ofOtherYears = whyNotOfYears(from.row.year, until.row.year, claim.years)
  if (ofOtherYears !== undefined) return wrong(ofOtherYears)
  const pair = numbersOf(from, until)
  if ('judgement' in pair) return pair
  switch (claim.kind) {
    case 'points':
    case 'count':
      return judgeDifference(claim, pair)
    case 'factor':
      return judgeFactor(claim, pair)
    case 'relative':
      return judgeRelative(claim, pair)
    case 'change':
      return judgeChange(claim, pair)
    case 'share':
      return other(claim, binding)
  }
}
