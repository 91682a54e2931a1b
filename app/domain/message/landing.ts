import type { Role } from '#app/domain/access/roles.ts'
import { decisionQuery } from '#app/domain/decision/addresses.ts'
import { meetingAddresses, ownDecisionPath, steeringPages } from '#app/domain/steering/addresses.ts'
import { answerLinkMark, meetingLinkMark, surveyLinkMark } from './mark.ts'
import { surveyMessageKinds, type MessageFacts, type MessageKind } from './kind.ts'

/** Kinds that lead to the report that they are about. */
const aboutOneReport: ReadonlySet<MessageKind> = new Set(['returned', 'on-behalf', 'mention'])

/** Where the messages about a year's follow-up lead: what is put before somebody, or what they do next. */
const followUpLandings: Partial<Record<MessageKind, (year: string) => string>> = {
  'follow-up-proposed': (year) => `/styrgrupp/arsuppfoljning/${year}`,
  'follow-up-commented': (year) => `/styrgrupp/arsuppfoljning/${year}#kommentarer`,
  'follow-up-sent-back': (year) => `/samordning/arsuppfoljning/${year}`,
  'follow-up-adopted': (year) => `/samordning/arsuppfoljning/${year}/publicering`,
  'follow-up-published': (year) => `/arsuppfoljning/${year}`,
}

const steering = steeringPages(undefined)

/** Where the messages about the steering group's decisions lead: those who shall do one to their own page of it. */
const decisionLandings: Partial<Record<MessageKind, (id: number) => string>> = {
  'decision-made': ownDecisionPath,
  'decision-due': ownDecisionPath,
  'decision-overdue': ownDecisionPath,
  'decision-kept-open': ownDecisionPath,
  'decision-reported': steering.decision,
}

/**
 * Where a message leads: an address on the site for whoever signs in, the mark of the answer link for whoever has one.
 *
 * @param site the site's address, without a final slash
 * @param role the recipient's, when they have an account
 */
export function landing(kind: MessageKind, facts: MessageFacts, role: Role | undefined, site: string): string {
  const { answerLinkId, reportId, roundSlug, commitmentSlug, surveyInvitationId } = facts
  if ((surveyMessageKinds as readonly MessageKind[]).includes(kind)) {
    return surveyInvitationId === undefined ? `${site}/enkat/…` : surveyLinkMark(surveyInvitationId)
  }
  if (kind === 'meeting-link') return toPapers(facts, site)
  if (kind === 'meeting-summary') return toMeeting(facts, role, site)
  const toFollowUp = followUpLandings[kind]
  if (toFollowUp !== undefined && roundSlug !== undefined) return `${site}${toFollowUp(roundSlug)}`
  if (kind === 'decision-weekly') return `${site}${steering.decisions}${decisionQuery({ standing: 'forsenade' })}`
  const toDecision = decisionLandings[kind]
  if (toDecision !== undefined)
    return `${site}${facts.decisionId === undefined ? '/min-sida' : toDecision(facts.decisionId)}`
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

/** Where the reader of a meeting's papers begins. */
const toPapers = ({ meetingLinkId }: MessageFacts, site: string): string =>
  meetingLinkId === undefined ? `${site}/sammantrade/…` : meetingLinkMark(meetingLinkId, '')

/** Where a meeting is told of: to the group its own page, to whoever holds a link what it opens. */
function toMeeting({ meetingId, meetingLinkId }: MessageFacts, role: Role | undefined, site: string): string {
  if (meetingLinkId !== undefined) return meetingLinkMark(meetingLinkId, '/sammanfattning')
  return role === undefined || meetingId === undefined ? site : site + meetingAddresses(meetingId).show
}

/** Where a message of several leads: to all of them. */
export const overview = (kind: MessageKind, facts: MessageFacts, role: Role | undefined, site: string): string => {
  const { reportId: _report, commitmentSlug: _commitment, ...shared } = facts
  return landing(kind, shared, role, site)
}
