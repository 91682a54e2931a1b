import type { ReportState } from '#app/domain/status-report/state.ts'
import type { LinkHolder, Role, SignedIn, Viewer } from './roles.ts'

/** What a permission about a status report looks at. */
export interface ReportSubject {
  organisationId: number
  roundId: number
  state: ReportState
}

/** What a permission about an organisation's own things looks at. */
export interface OrganisationSubject {
  organisationId: number
}

/** What a permission about one of the steering group's decisions looks at. */
export interface DecisionSubject {
  /** Those who shall do what was decided. */
  organisationIds: readonly number[]
}

type Rule<Subject> = true | ((viewer: SignedIn, subject: Subject) => boolean)

/** One permission: which roles have it, and on what condition. What is absent is refused. */
interface Permission<Subject> {
  /** Anybody at all, signed in or not. */
  everyone?: true
  roles?: Partial<Record<Role, Rule<Subject>>>
  /** Somebody with an answer link, on this condition. */
  link?: (holder: LinkHolder, subject: Subject) => boolean
  /** Somebody with a link to read a meeting's papers. */
  meetingLink?: true
}

const permit = <Subject = undefined>(permission: Permission<Subject>): Permission<Subject> => permission

const ownOrganisation = (viewer: SignedIn, subject: OrganisationSubject): boolean =>
  viewer.organisation?.id === subject.organisationId

/** A link opens one organisation's part of one round. */
const ownPart = (holder: LinkHolder, report: ReportSubject): boolean =>
  holder.organisation.id === report.organisationId && holder.roundId === report.roundId

const isConcerned = (viewer: SignedIn, { organisationIds }: DecisionSubject): boolean =>
  viewer.organisation !== null && organisationIds.includes(viewer.organisation.id)

/** A draft or a returned report is the organisation's working paper; others read what has been submitted. */
const handedIn = (_viewer: SignedIn, report: ReportSubject): boolean =>
  report.state === 'submitted' || report.state === 'accepted'

/** A coordinator also reads what they returned, as it stood. */
const notDraft = (_viewer: SignedIn, report: ReportSubject): boolean =>
  report.state !== 'draft' && report.state !== 'none'

const signedIn = { partner: true, coordinator: true, steering: true, admin: true } as const

/** The whole permission model. */
export const permissions = {
  'public.read': permit({ everyone: true }),
  'session.create': permit({ everyone: true }),
  'session.end': permit({ everyone: true }),
  'invitation.accept': permit({ everyone: true }),
  'own-page.read': permit({ roles: { partner: true }, link: () => true }),
  'status-report.read': permit<ReportSubject>({
    roles: { partner: ownOrganisation, coordinator: notDraft, steering: handedIn },
    link: ownPart,
  }),
  'status-report.write': permit<ReportSubject>({ roles: { partner: ownOrganisation }, link: ownPart }),
  'status-report.review': permit({ roles: { coordinator: true } }),
  'status-report.write-for-others': permit({ roles: { coordinator: true } }),
  'status-report.assess': permit({ roles: { coordinator: true } }),
  'status-report.comment': permit<ReportSubject>({ roles: { partner: ownOrganisation, coordinator: notDraft } }),
  'round.read': permit({ roles: { coordinator: true } }),
  'round.manage': permit({ roles: { coordinator: true } }),
  'contact.manage': permit<OrganisationSubject>({ roles: { partner: ownOrganisation, coordinator: true } }),
  'answer-link.manage': permit({ roles: { coordinator: true } }),
  'message.manage': permit({ roles: { coordinator: true, admin: true } }),
  'message.choose': permit({ roles: signedIn }),
  'calendar.read': permit({ everyone: true }),
  'history.read': permit({ roles: { coordinator: true, admin: true } }),
  'follow-up.read': permit({ roles: { coordinator: true, steering: true } }),
  'follow-up.write': permit({ roles: { coordinator: true } }),
  'follow-up.comment': permit({ roles: { coordinator: true, steering: true } }),
  'follow-up.adopt': permit({ roles: { steering: true } }),
  'steering.read': permit({ roles: { coordinator: true, steering: true }, meetingLink: true }),
  'meeting.prepare': permit({ roles: { coordinator: true } }),
  'meeting.lead': permit({ roles: { coordinator: true, steering: true } }),
  'decision.read': permit<DecisionSubject>({
    roles: { partner: isConcerned, coordinator: true, steering: true },
    meetingLink: true,
  }),
  'decision.write': permit({ roles: { coordinator: true, steering: true } }),
  'decision.report': permit<DecisionSubject>({ roles: { partner: isConcerned, coordinator: true } }),
  'plan.edit': permit({ roles: { coordinator: true } }),
  'commitment.edit': permit({ roles: { coordinator: true } }),
  'indicator.edit': permit({ roles: { coordinator: true } }),
  'observation.record': permit({ roles: { coordinator: true } }),
  'source.edit': permit({ roles: { coordinator: true } }),
  'import.manage': permit({ roles: { coordinator: true } }),
  'gathering.manage': permit({ roles: { coordinator: true } }),
  'survey.manage': permit({ roles: { coordinator: true } }),
  'survey.answer': permit({ everyone: true }),
  'grant.manage': permit({ roles: { coordinator: true } }),
  'user.manage': permit({ roles: { admin: true } }),
  'organisation.manage': permit({ roles: { admin: true } }),
  'account.read': permit({ roles: signedIn }),
} as const

export type PermissionName = keyof typeof permissions

/** The subject that a permission needs; `undefined` where it needs none. */
export type SubjectOf<Name extends PermissionName> =
  (typeof permissions)[Name] extends Permission<infer Subject> ? Subject : never

/** Whether the viewer's role could have the permission at all, whatever the subject. Decides between 403 and 404. */
export function roleHas(viewer: Viewer, name: PermissionName): boolean {
  const permission = permissions[name] as Permission<unknown>
  if (permission.everyone) return true
  if (viewer.kind === 'link') return permission.link !== undefined
  if (viewer.kind === 'meeting-link') return permission.meetingLink === true
  return viewer.kind === 'user' && permission.roles?.[viewer.role] !== undefined
}

/** Whether the viewer may, with this subject. */
export function can<Name extends PermissionName>(
  viewer: Viewer,
  name: Name,
  ...[subject]: SubjectOf<Name> extends undefined ? [] : [SubjectOf<Name>]
): boolean {
  const permission = permissions[name] as Permission<unknown>
  if (permission.everyone) return true
  if (viewer.kind === 'link') return permission.link?.(viewer, subject) === true
  if (viewer.kind === 'meeting-link') return permission.meetingLink === true
  if (viewer.kind !== 'user') return false
  const rule = permission.roles?.[viewer.role]
  return rule === true || (typeof rule === 'function' && rule(viewer, subject))
}
