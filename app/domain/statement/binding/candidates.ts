import type { AreaKind } from '#app/domain/area/area.ts'
import type { Binding } from '#app/domain/statement/binding.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { claimKinds } from '#app/domain/statement/judging/expected.ts'
import { toleranceOf, weigh } from '#app/domain/statement/judging/tolerance.ts'
import type { Run, ValueIndex } from '#app/domain/statement/judging/value-index.ts'
import { refOf, type Located } from '#app/domain/statement/judging/values.ts'

/** Something that a number might be bound to, before it is judged. */
export interface Candidate {
  binding: Binding
  run: Run
  from: Located
  until: Located
}

/** Whether a number might be what a claim says; `which` is which of a claim's two numbers it is held against. */
type Fits = (truth: number, which?: 'second') => boolean

/**
 * What a number might be bound to among the values: single values, and pairs within one place and group of one series,
 * so that nothing is ever suggested across series. With `onlyFitting` those whose numbers are near enough; without it
 * everything of the right kind, for somebody who looks for a value by its name.
 */
export function* candidates(claim: Claim, { runs }: ValueIndex, onlyFitting: boolean): Generator<Candidate> {
  const fits: Fits = onlyFitting ? fitsOf(claim) : () => true
  const { bindsTo } = claimKinds[claim.kind]
  for (const run of runs) {
    if (bindsTo.includes('value')) yield* single(claim, run, fits)
    const pair = bindsTo.find((to) => to !== 'value')
    if (pair !== undefined && claim.kind !== 'span') yield* pairs(claim, run, pair, fits)
  }
  if (claim.kind === 'span') yield* extremes(runs, fits)
}

function* single(claim: Claim, run: Run, fits: Fits): Generator<Candidate> {
  const isPercent = claim.kind === 'share' || (claim.kind === 'span' && claim.of === 'percent')
  for (const located of run.located) {
    const { value, numerator, denominator } = located.row
    if (value.type === 'missing' || value.type === 'answer') continue
    if (isPercent !== (located.indicator.unit === 'percent')) {
      if (isPercent || numerator === null || denominator === null || !(fits(numerator) || fits(denominator))) continue
    } else if (value.type === 'exact' && !fits(value.value)) continue
    yield { binding: { to: 'value', cell: refOf(located) }, run, from: located, until: located }
  }
}

type PairKind = Exclude<Binding['to'], 'value' | 'elsewhere'>

const computed: Record<PairKind, (first: number, last: number, fits: Fits) => boolean> = {
  difference: (first, last, fits) => fits(Math.abs(Math.round((last - first) * 100) / 100)),
  factor: (first, last, fits) => first !== 0 && fits(last / first),
  // Points told as percent are no fit, but what somebody may have meant; the verdict says so.
  relative: (first, last, fits) =>
    first !== 0 && (fits(Math.abs(((last - first) / first) * 100)) || fits(Math.abs(last - first))),
  change: (first, last, fits) => fits(first) && fits(last, 'second'),
}

function* pairs(claim: Claim, run: Run, to: PairKind, fits: Fits): Generator<Candidate> {
  const isOfUnit = hasUnit(claim, run)
  if (!isOfUnit) return
  for (const [index, from] of run.points.entries()) {
    for (const until of run.points.slice(index + 1)) {
      if (!computed[to](from.value, until.value, fits)) continue
      const binding: Binding = { to, from: refOf(from.located), until: refOf(until.located) }
      yield { binding, run, from: from.located, until: until.located }
    }
  }
}

function hasUnit(claim: Claim, run: Run): boolean {
  const unit = run.located[0]?.indicator.unit
  if (claim.kind === 'points') return unit === 'percent'
  if (claim.kind === 'count') return unit === 'count'
  return claim.kind !== 'change' || (claim.of === 'percent') === (unit === 'percent')
}

/** The lowest and the highest area of each kind and year, where all of them are at hand. */
function* extremes(runs: readonly Run[], fits: Fits): Generator<Candidate> {
  const groups = new Map<string, { run: Run; low: Run['points'][number]; high: Run['points'][number] }>()
  for (const run of runs) {
    for (const point of run.points) {
      const { indicator, series, row } = point.located
      const kind: AreaKind | undefined = row.area?.kind
      if (kind === undefined || kind === 'country' || kind === 'unstated') continue
      if (series.held !== undefined && kind !== 'county') continue
      const key = [indicator.slug, series.slug, row.year, row.breakdown, kind].join('/')
      const group = groups.get(key) ?? { run, low: point, high: point }
      if (point.value < group.low.value) group.low = point
      if (point.value > group.high.value) group.high = point
      groups.set(key, group)
    }
  }
  for (const { run, low, high } of groups.values()) {
    if (low === high || !fits(low.value) || !fits(high.value, 'second')) continue
    const binding: Binding = { to: 'change', from: refOf(low.located), until: refOf(high.located) }
    yield { binding, run, from: low.located, until: high.located }
  }
}

function fitsOf(claim: Claim): Fits {
  const [first, second] = numbersIn(claim)
  const tolerances = [toleranceOf(claim, first), toleranceOf(claim, second)] as const
  return (truth, which) =>
    which === 'second'
      ? weigh(tolerances[1], second, truth) !== 'outside'
      : weigh(tolerances[0], first, truth) !== 'outside'
}

function numbersIn(claim: Claim): [number, number] {
  if (claim.kind === 'span') return [claim.low, claim.high]
  if (claim.kind === 'change') return [claim.from, claim.to]
  return [Math.abs(claim.value), Math.abs(claim.value)]
}
