import type { Edition } from '#app/db/follow-up/editions.server.ts'

/** What a page tells of a frozen edition, without its content. */
export const editionFactsOf = ({ report: { content }, ...edition }: Edition) => ({
  number: edition.number,
  state: edition.state,
  sha256: edition.sha256,
  proposedSha256: edition.proposedSha256,
  frozenAt: edition.frozenAt,
  frozenName: edition.frozenName,
  reason: edition.reason,
  sentBack: edition.sentBack,
  published: edition.published,
  decision: content.decision,
})

export type EditionFactsShown = ReturnType<typeof editionFactsOf>
