import type { FollowUpData } from '#app/domain/follow-up/content.ts'
import type { CheckedText } from './checked-claim.ts'
import { judgements } from './judgement.ts'

/** What is kept of every number in a follow-up's texts, in the order of the sections and of their texts. */
export const claimsData = (
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
