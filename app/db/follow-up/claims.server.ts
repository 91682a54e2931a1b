import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import type { CheckedText } from '#app/domain/statement/checked-claim.ts'
import { findClaims } from '#app/domain/statement/find.ts'

/**
 * A section's text with every number in it judged against the values that it is bound to, as the viewer may read them.
 * Numbers of a goal's section are looked for among the goal's indicators, others among all of the plan's.
 */
export async function checkText(
  _viewer: SignedIn,
  _round: { id: number; planId: number },
  _key: string,
  text: string,
  _bindings: readonly AnchoredBinding[],
): Promise<CheckedText> {
  const claims = findClaims(text).map((claim) => ({
    claim,
    judgement: 'unbound' as const,
    why: '',
    boundTo: '',
    binding: undefined,
    suggestions: [],
  }))
  return Promise.resolve({ text, followed: [], claims })
}

/** Every section's text, checked, by the section's key. Sections without text are absent. */
export async function checkFollowUp(
  _viewer: SignedIn,
  _round: { id: number; planId: number },
): Promise<ReadonlyMap<string, CheckedText>> {
  return Promise.resolve(new Map())
}
