import type { Viewer } from '#app/domain/access/roles.ts'
import { reportContent, type Report } from '#app/domain/follow-up/edition/content.ts'
import type { EditionState } from '#app/domain/follow-up/edition/edition.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'
import { checksum } from './checksum.ts'

/** A frozen edition without its content. */
export interface EditionFacts {
  id: number
  followUpId: number
  year: number
  number: number
  state: EditionState
  sha256: string
  /** The checksum of what was proposed, before the decision was written into it. */
  proposedSha256: string
  frozenAt: Date
  frozenName: string
  /** Why it was frozen although something was missing; "" when nothing was. */
  reason: string
  sentBack: { at: Date; name: string; reason: string } | null
  adopted: { at: Date; name: string } | null
  published: { at: Date; name: string } | null
}

/** A frozen edition with its content, which has been found to agree with its checksum. */
export type Edition = EditionFacts & { report: Report }

/** The content of a stored edition does not agree with its checksum: the file has been tampered with or is damaged. */
export class EditionDamaged extends Error {
  override name = 'EditionDamaged'
}

const factsSelect = {
  id: true,
  followUpId: true,
  number: true,
  state: true,
  sha256: true,
  proposedSha256: true,
  frozenAt: true,
  frozenName: true,
  reason: true,
  sentBackAt: true,
  sentBackName: true,
  sentBackReason: true,
  adoptedAt: true,
  adoptedName: true,
  publishedAt: true,
  publishedName: true,
  followUp: { select: { round: { select: { year: true } } } },
} as const

const factsRows = (from: Reader | Tx, viewer: Viewer, year?: number) =>
  from.followUpEdition.findMany({
    where: { AND: [visibleEditions(viewer), year === undefined ? {} : { followUp: { round: { year } } }] },
    select: factsSelect,
    orderBy: [{ frozenAt: 'desc' }, { id: 'desc' }],
  })

const named = (at: Date | null, name: string | null) => (at === null ? null : { at, name: name ?? '' })

function asFacts(row: Awaited<ReturnType<typeof factsRows>>[number]): EditionFacts {
  const { followUp, state, sentBackAt, sentBackName, sentBackReason, ...rest } = row
  const sentBack = named(sentBackAt, sentBackName)
  return {
    id: rest.id,
    followUpId: rest.followUpId,
    year: followUp.round.year,
    number: rest.number,
    state: state as EditionState,
    sha256: rest.sha256,
    proposedSha256: rest.proposedSha256,
    frozenAt: rest.frozenAt,
    frozenName: rest.frozenName,
    reason: rest.reason,
    sentBack: sentBack === null ? null : { ...sentBack, reason: sentBackReason },
    adopted: named(rest.adoptedAt, rest.adoptedName),
    published: named(rest.publishedAt, rest.publishedName),
  }
}

/** The frozen editions that the viewer may read, newest first; with `year`, that year's. */
export const listEditions = async (viewer: Viewer, year?: number): Promise<EditionFacts[]> =>
  (await factsRows(read(), viewer, year)).map(asFacts)

/** The newest frozen edition of a year that the viewer may read, whole; null when there is none. */
export async function findEdition(viewer: Viewer, year: number): Promise<Edition | null> {
  const [newest] = await listEditions(viewer, year)
  return newest === undefined ? null : readEdition(newest)
}

/**
 * An edition with its content.
 *
 * @throws EditionDamaged when the stored content does not agree with its checksum
 */
export async function readEdition(facts: EditionFacts): Promise<Edition> {
  const { content } = await read().followUpEdition.findUniqueOrThrow({
    where: { id: facts.id },
    select: { content: true },
  })
  if (checksum(content) !== facts.sha256) {
    throw new EditionDamaged(`Edition ${facts.number} of ${facts.year} does not agree with its checksum.`)
  }
  return { ...facts, report: { content: reportContent.parse(JSON.parse(content)), sha256: facts.sha256 } }
}
