import type { Role } from '#app/domain/access/roles.ts'
import { answerLinkMark } from './mark.ts'
import type { MessageFacts, MessageKind } from './kind.ts'

/**
 * Where a message leads: an address on the site for whoever signs in, the mark of the answer link for whoever has one.
 *
 * @param site the site's address, without a final slash
 * @param role the recipient's, when they have an account
 */
export function landing(kind: MessageKind, facts: MessageFacts, role: Role | undefined, site: string): string {
  const { answerLinkId, reportId, roundSlug, commitmentSlug } = facts
  const isAboutReport = kind === 'returned' || kind === 'mention'
  if (answerLinkId !== undefined) {
    return answerLinkMark(
      answerLinkId,
      isAboutReport && commitmentSlug !== undefined ? `/atagande/${commitmentSlug}` : '',
    )
  }
  if (role === 'coordinator') {
    return reportId === undefined ? `${site}/samordning` : `${site}/samordning/lagesrapporter/${reportId}`
  }
  if (isAboutReport && roundSlug !== undefined && commitmentSlug !== undefined) {
    return `${site}/lagesrapport/${roundSlug}/${commitmentSlug}`
  }
  return `${site}/min-sida`
}
