import { anchor } from './anchor.ts'
import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import { boundTo, boundValue } from './bound-to.ts'
import type { CheckedClaim, CheckedText } from '#app/domain/statement/checked-claim.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { asFollowed, followed } from './follow.ts'
import { judge } from '#app/domain/statement/judging/judge.ts'
import { mostClaims } from './claims-form.ts'
import { suggest } from './suggest.ts'
import { indexValues } from '#app/domain/statement/judging/value-index.ts'
import type { MeasuredIndicator } from '#app/domain/statement/judging/values.ts'

interface Placed {
  claim: Claim
  anchored: AnchoredBinding | undefined
}

/**
 * A text with the numbers found in it, each with what it is bound to and what may be said of it. Numbers written with
 * digits follow their values where those have changed since the number was bound.
 *
 * Every number is judged; values are looked for to the first `most` that need them, so that no text, however
 * long, holds up the others.
 *
 * @param claims as found in `text`, in its order
 * @param bindings as stored when the text was last saved
 */
export function checkClaims(
  text: string,
  claims: readonly Claim[],
  bindings: readonly AnchoredBinding[],
  values: readonly MeasuredIndicator[],
  most = mostClaims,
): CheckedText {
  const { of, waiting } = anchor(claims, bindings)
  const after = follow(
    text,
    claims.map((claim, at) => ({ claim, anchored: of[at] })),
    values,
  )
  const index = indexValues(values)
  let looked = 0
  const checked = after.placed.map(({ claim, anchored }): CheckedClaim => {
    const sentence = after.text.slice(claim.sentence.start, claim.sentence.end)
    const binding = anchored?.binding
    const verdict = judge(claim, binding, values, sentence)
    const isSettled = verdict.judgement === 'right' || verdict.judgement === 'elsewhere'
    const isLookedFor = !isSettled && looked++ < most
    return {
      claim,
      ...verdict,
      boundTo: boundTo(binding, values),
      binding,
      suggestions: isLookedFor ? suggest(claim, index, sentence) : [],
    }
  })
  return {
    text: after.text,
    followed: after.followed,
    claims: checked,
    bindings: [...storedBindings(checked, values), ...waiting],
  }
}

/** The bindings of checked claims as they are stored with their text. */
export const storedBindings = (
  claims: readonly Pick<CheckedClaim, 'claim' | 'binding'>[],
  values: readonly MeasuredIndicator[],
): AnchoredBinding[] =>
  claims.flatMap(({ claim: { words, start }, binding }) =>
    binding === undefined ? [] : [{ words, start, binding, was: boundValue(binding, values) }],
  )

/** The text with each number rewritten whose value has changed since it was bound, and the claims where they stand then. */
function follow(text: string, placed: readonly Placed[], values: readonly MeasuredIndicator[]) {
  const edits: { at: number; was: string; now: string }[] = []
  const rewritten = placed.map(({ claim, anchored }): Placed => {
    if (anchored?.was === undefined || boundValue(anchored.binding, values) === anchored.was) return { claim, anchored }
    const now = followed(claim, anchored.binding, values)
    if (now === undefined) return { claim, anchored }
    edits.push({ at: claim.start, was: claim.words, now })
    return { claim: asFollowed(claim, anchored.binding, values, now), anchored }
  })
  const shift = (position: number): number =>
    position +
    edits.reduce((sum, { at, was, now }) => (at + was.length <= position ? sum + now.length - was.length : sum), 0)
  const moved = rewritten.map(({ claim, anchored }): Placed => {
    const start = shift(claim.start)
    const sentence = { start: shift(claim.sentence.start), end: shift(claim.sentence.end) }
    return { claim: { ...claim, start, end: start + claim.words.length, sentence }, anchored }
  })
  let after = ''
  let done = 0
  for (const { at, was, now } of edits) {
    after += text.slice(done, at) + now
    done = at + was.length
  }
  return { text: after + text.slice(done), placed: moved, followed: edits.map(({ was, now }) => ({ was, now })) }
}
