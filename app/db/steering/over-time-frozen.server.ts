import type { Viewer } from '#app/domain/access/roles.ts'
import { editionStates, type EditionState } from '#app/domain/follow-up/edition/edition.ts'
import { frozenAnswersContent, type FrozenAnswersContent } from '#app/domain/steering/over-time-frozen.ts'
import { read } from '#app/db/database.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { EditionDamaged } from '#app/db/follow-up/editions.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'

/** States of what the steering group has adopted. What was only proposed or sent back says nothing. */
const adopted = ['adopted', 'published'] as const satisfies readonly EditionState[]

/** What an adopted follow-up holds of the answers, and whether everybody may read it. */
export interface AdoptedAnswers {
  isPublished: boolean
  content: FrozenAnswersContent
}

/**
 * What the newest adopted edition of each round's follow-up says of the answers, by the round's id. Rounds without one
 * are not there. Every page that tells a round reads it here.
 *
 * @throws EditionDamaged when a stored content does not agree with its checksum
 */
export async function adoptedByRound(
  viewer: Viewer,
  roundIds: readonly number[],
): Promise<Map<number, AdoptedAnswers>> {
  const facts = await read().followUpEdition.findMany({
    where: {
      AND: [visibleEditions(viewer), { state: { in: [...adopted] }, followUp: { roundId: { in: [...roundIds] } } }],
    },
    orderBy: { number: 'asc' },
    select: { id: true, state: true, sha256: true, followUp: { select: { roundId: true } } },
  })
  const newest = new Map(facts.map((row) => [row.followUp.roundId, row]))
  if (newest.size === 0) return new Map()
  const contents = await read().followUpEdition.findMany({
    where: { id: { in: [...newest.values()].map(({ id }) => id) } },
    select: { id: true, content: true },
  })
  const contentOf = new Map(contents.map(({ id, content }) => [id, content]))
  return new Map(
    [...newest].map(([roundId, { id, state, sha256 }]): [number, AdoptedAnswers] => {
      const content = contentOf.get(id) ?? ''
      if (checksum(content) !== sha256) {
        throw new EditionDamaged(`The edition with id ${id} does not agree with its checksum.`)
      }
      const { isPublic } = editionStates[state as EditionState]
      return [roundId, { isPublished: isPublic, content: frozenAnswersContent.parse(JSON.parse(content)) }]
    }),
  )
}
