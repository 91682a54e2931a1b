import type { Role } from '#app/domain/access/roles.ts'
import { answerLinkMark } from './mark.ts'
import type { MessageFacts, MessageKind } from './kind.ts'

/** Kinds that lead to the report that they are about. */
const aboutOneReport: ReadonlySet<MessageKind> = new Set(['returned', 'on-behalf', 'mention'])

/**
 * Where a message leads: an address on the site for whoever signs in, the mark of the answer link for whoever has one.
 *
 * @param site the site's address, without a final slash
 * @param role the recipient's, when they have an account
 */
export function landing(kind: MessageKind, facts: MessageFacts, role: Role | undefined, site: string): string {
  const { answerLinkId, reportId, roundSlug, commitmentSlug } = facts
  const isAboutReport = aboutOneReport.has(kind)
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

/** Where a message of several leads: to all of them. */
export const overview = (kind: MessageKind, facts: MessageFacts, role: Role | undefined, site: string): string => {
  const { reportId: _report, commitmentSlug: _commitment, ...shared } = facts
  return landing(kind, shared, role, site)
}
