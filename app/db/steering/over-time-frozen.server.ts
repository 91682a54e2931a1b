import type { Viewer } from '#app/domain/access/roles.ts'
import { editionStates, type EditionState } from '#app/domain/follow-up/edition/edition.ts'
import { frozenAnswers, frozenAnswersContent } from '#app/domain/steering/over-time-frozen.ts'
import type { TimedRound } from '#app/domain/steering/over-time-material.ts'
import { read } from '#app/db/database.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { EditionDamaged } from '#app/db/follow-up/editions.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'

/** States of what the steering group has adopted. What was only proposed or sent back says nothing. */
const adopted = ['adopted', 'published'] as const satisfies readonly EditionState[]

type Told = Pick<TimedRound, 'isPublished' | 'words' | 'answers'>

/**
 * What the newest adopted edition of each round's follow-up says of the answers, by the round's id. Rounds without one
 * are not there.
 *
 * @param idOf commitments by slug
 * @throws EditionDamaged when a stored content does not agree with its checksum
 */
export async function frozenByRound(viewer: Viewer, idOf: ReadonlyMap<string, number>): Promise<Map<number, Told>> {
  const facts = await read().followUpEdition.findMany({
    where: { AND: [visibleEditions(viewer), { state: { in: [...adopted] } }] },
    orderBy: { number: 'asc' },
    select: { id: true, state: true, sha256: true, followUp: { select: { roundId: true } } },
  })
  const newest = new Map(facts.map((row) => [row.followUp.roundId, row]))
  const contents = await read().followUpEdition.findMany({
    where: { id: { in: [...newest.values()].map(({ id }) => id) } },
    select: { id: true, content: true },
  })
  const contentOf = new Map(contents.map(({ id, content }) => [id, content]))
  return new Map(
    [...newest].map(([roundId, { id, state, sha256 }]): [number, Told] => {
      const content = contentOf.get(id) ?? ''
      if (checksum(content) !== sha256) {
        throw new EditionDamaged(`The edition with id ${id} does not agree with its checksum.`)
      }
      const { isPublic } = editionStates[state as EditionState]
      const told = frozenAnswers(frozenAnswersContent.parse(JSON.parse(content)), idOf)
      return [roundId, { isPublished: isPublic, ...told }]
    }),
  )
}
