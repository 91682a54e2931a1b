import type { CheckedText } from '#app/domain/statement/checked-claim.ts'
import { judgements } from '#app/domain/statement/judgement.ts'
import type { FollowUpData } from './content.ts'

/** What was said of every number in the texts, as it is frozen with them. `checked` is by the section's key. */
export const frozenClaims = (
  checked: ReadonlyMap<string, Pick<CheckedText, 'text' | 'claims'>>,
): FollowUpData['claims'] =>
  [...checked].flatMap(([section, { text, claims }]) =>
    claims.map(({ claim, judgement, boundTo }) => ({
      section,
      words: claim.words,
      sentence: text.slice(claim.sentence.start, claim.sentence.end),
      judgement,
      judgementLabel: judgements[judgement].label,
      boundTo,
    })),
  )
