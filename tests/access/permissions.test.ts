import { describe, expect, it } from 'vitest'
import { can, permissions, roleHas, type PermissionName, type ReportSubject } from '#app/domain/access/permissions.ts'
import {
  roleCodes,
  thePublic,
  type LinkHolder,
  type Role,
  type SignedIn,
  type Viewer,
} from '#app/domain/access/roles.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'

/** The organisation whose report it is about. */
const region = { id: 1, slug: 'region-stockholm', name: 'Region Stockholm' }
const police = { id: 2, slug: 'polisen', name: 'Polisen' }

const user = (role: Role, organisation: SignedIn['organisation']): SignedIn => ({
  kind: 'user',
  userId: `${role}-${organisation?.slug ?? 'ingen'}`,
  name: role,
  role,
  organisation,
})

/** The columns of the tables below, in order. A coordinator, too, works somewhere. */
const viewers: readonly Viewer[] = [
  thePublic,
  user('partner', region),
  user('partner', police),
  user('partner', null),
  user('coordinator', region),
  user('coordinator', null),
  user('steering', region),
  user('admin', region),
]

/** ■ may, · may not. Columns: public | partner own, other, without organisation | coordinator ×2 | steering | admin. */
type OfReport = 'status-report.read' | 'status-report.write' | 'status-report.comment' | 'contact.manage'
type OfDecision = 'decision.read' | 'decision.report'
const withoutSubject: Record<Exclude<PermissionName, OfReport | OfDecision>, string> = {
  'public.read': '■ | ■ ■ ■ | ■ ■ | ■ | ■',
  'session.create': '■ | ■ ■ ■ | ■ ■ | ■ | ■',
  'session.end': '■ | ■ ■ ■ | ■ ■ | ■ | ■',
  'invitation.accept': '■ | ■ ■ ■ | ■ ■ | ■ | ■',
  'own-page.read': '· | ■ ■ ■ | · · | · | ·',
  'status-report.review': '· | · · · | ■ ■ | · | ·',
  'status-report.write-for-others': '· | · · · | ■ ■ | · | ·',
  'status-report.assess': '· | · · · | ■ ■ | · | ·',
  'round.manage': '· | · · · | ■ ■ | · | ·',
  'answer-link.manage': '· | · · · | ■ ■ | · | ·',
  'message.manage': '· | · · · | ■ ■ | · | ■',
  'message.choose': '· | ■ ■ ■ | ■ ■ | ■ | ■',
  'calendar.read': '■ | ■ ■ ■ | ■ ■ | ■ | ■',
  'history.read': '· | · · · | ■ ■ | · | ■',
  'round.read': '· | · · · | ■ ■ | · | ·',
  'follow-up.read': '· | · · · | ■ ■ | ■ | ·',
  'follow-up.write': '· | · · · | ■ ■ | · | ·',
  'follow-up.comment': '· | · · · | ■ ■ | ■ | ·',
  'follow-up.adopt': '· | · · · | · · | ■ | ·',
  'steering.read': '· | · · · | ■ ■ | ■ | ·',
  'meeting.prepare': '· | · · · | ■ ■ | · | ·',
  'meeting.lead': '· | · · · | ■ ■ | ■ | ·',
  'decision.write': '· | · · · | ■ ■ | ■ | ·',
  'plan.edit': '· | · · · | ■ ■ | · | ·',
  'commitment.edit': '· | · · · | ■ ■ | · | ·',
  'indicator.edit': '· | · · · | ■ ■ | · | ·',
  'observation.record': '· | · · · | ■ ■ | · | ·',
  'source.edit': '· | · · · | ■ ■ | · | ·',
  'import.manage': '· | · · · | ■ ■ | · | ·',
  'gathering.manage': '· | · · · | ■ ■ | · | ·',
  'survey.manage': '· | · · · | ■ ■ | · | ·',
  'survey.answer': '■ | ■ ■ ■ | ■ ■ | ■ | ■',
  'grant.manage': '· | · · · | ■ ■ | · | ·',
  'user.manage': '· | · · · | · · | · | ■',
  'organisation.manage': '· | · · · | · · | · | ■',
  'account.read': '· | ■ ■ ■ | ■ ■ | ■ | ■',
}

/** The same for Region Stockholm's report in each state. */
const ofReport: Record<OfReport, Record<ReportState, string>> = {
  'status-report.read': {
    none: '· | ■ · · | · · | · | ·',
    draft: '· | ■ · · | · · | · | ·',
    submitted: '· | ■ · · | ■ ■ | ■ | ·',
    returned: '· | ■ · · | ■ ■ | · | ·',
    accepted: '· | ■ · · | ■ ■ | ■ | ·',
  },
  'status-report.write': {
    none: '· | ■ · · | · · | · | ·',
    draft: '· | ■ · · | · · | · | ·',
    submitted: '· | ■ · · | · · | · | ·',
    returned: '· | ■ · · | · · | · | ·',
    accepted: '· | ■ · · | · · | · | ·',
  },
  'status-report.comment': {
    none: '· | ■ · · | · · | · | ·',
    draft: '· | ■ · · | · · | · | ·',
    submitted: '· | ■ · · | ■ ■ | · | ·',
    returned: '· | ■ · · | ■ ■ | · | ·',
    accepted: '· | ■ · · | ■ ■ | · | ·',
  },
  // Of an organisation, whatever it has reported.
  'contact.manage': {
    none: '· | ■ · · | ■ ■ | · | ·',
    draft: '· | ■ · · | ■ ■ | · | ·',
    submitted: '· | ■ · · | ■ ■ | · | ·',
    returned: '· | ■ · · | ■ ■ | · | ·',
    accepted: '· | ■ · · | ■ ■ | · | ·',
  },
}

/** The same for a decision that Region Stockholm shall do something about. */
const ofDecision: Record<OfDecision, string> = {
  'decision.read': '· | ■ · · | ■ ■ | ■ | ·',
  'decision.report': '· | ■ · · | ■ ■ | · | ·',
}

/** Somebody with a link to the region's part of round 1, and what it is tried against. */
const holder = (organisation: LinkHolder['organisation'], roundId: number): LinkHolder => ({
  kind: 'link',
  linkId: 1,
  name: 'Länk',
  email: 'lank@exempel.se',
  roundId,
  round: '2026',
  organisation,
})

/** Draws what the code answers as a row of the tables above. */
function drawn(answers: readonly boolean[]): string {
  const marks = answers.map((may) => (may ? '■' : '·'))
  return [marks.slice(0, 1), marks.slice(1, 4), marks.slice(4, 6), marks.slice(6, 7), marks.slice(7)]
    .map((group) => group.join(' '))
    .join(' | ')
}

type SubjectlessName = keyof typeof withoutSubject
type ReportName = keyof typeof ofReport

describe('the permission matrix', () => {
  it('has every permission, so that a new one must be written into it', () => {
    expect([...Object.keys(withoutSubject), ...Object.keys(ofReport), ...Object.keys(ofDecision)].toSorted()).toEqual(
      Object.keys(permissions).toSorted(),
    )
  })

  it.each(Object.keys(ofDecision) as OfDecision[])('%s is given to exactly whom the table says', (name) => {
    expect(drawn(viewers.map((viewer) => can(viewer, name, { organisationIds: [9, region.id] })))).toBe(
      ofDecision[name],
    )
    expect(can(viewers[1] ?? thePublic, name, { organisationIds: [police.id] })).toBe(false)
  })

  it('gives the reader of a meeting’s papers the reading of them and nothing more', () => {
    const reader: Viewer = { kind: 'meeting-link', linkId: 1, name: 'Länk', email: 'lank@exempel.se', meetingId: 1 }
    const has = (Object.keys(permissions) as PermissionName[]).filter((name) => roleHas(reader, name))
    const everybody = (Object.keys(permissions) as PermissionName[]).filter((name) => roleHas(thePublic, name))
    expect(has.filter((name) => !everybody.includes(name))).toEqual(['steering.read', 'decision.read'])
    expect(can(reader, 'steering.read')).toBe(true)
    expect(can(reader, 'follow-up.comment')).toBe(false)
  })

  it.each(Object.keys(withoutSubject) as SubjectlessName[])('%s is given to exactly whom the table says', (name) => {
    expect(drawn(viewers.map((viewer) => can(viewer, name)))).toBe(withoutSubject[name])
  })

  describe.each(Object.keys(ofReport) as ReportName[])('%s', (name) => {
    it('has every state of a report', () => {
      expect(Object.keys(ofReport[name])).toEqual(Object.keys(reportStates))
    })

    it.each(Object.keys(ofReport[name]) as ReportState[])(
      'of a report that is %s is given to exactly whom the table says',
      (state) => {
        const subject: ReportSubject = { organisationId: region.id, roundId: 1, state }
        expect(drawn(viewers.map((viewer) => can(viewer, name, subject)))).toBe(ofReport[name][state])
      },
    )
  })
})

describe('an answer link', () => {
  it('opens one organisation’s part of one round, and nothing else', () => {
    const opened = (viewer: LinkHolder) =>
      (Object.keys(permissions) as PermissionName[]).filter((name) =>
        Object.hasOwn(ofReport, name)
          ? can(viewer, name as OfReport, { organisationId: region.id, roundId: 1, state: 'draft' })
          : can(viewer, name as SubjectlessName),
      )
    const forEverybody = [
      'public.read',
      'session.create',
      'session.end',
      'invitation.accept',
      'calendar.read',
      'survey.answer',
    ]
    const start = [...forEverybody, 'own-page.read']
    expect(opened(holder(region, 1)).toSorted()).toEqual(
      [...start, 'status-report.read', 'status-report.write'].toSorted(),
    )
    expect(opened(holder(region, 2)).toSorted()).toEqual(start.toSorted())
    expect(opened(holder(police, 1)).toSorted()).toEqual(start.toSorted())
  })
})

describe('a role that has a permission', () => {
  const mayWithSome = (viewer: Viewer, name: PermissionName): boolean => {
    if (Object.hasOwn(ofDecision, name)) return can(viewer, name as OfDecision, { organisationIds: [region.id] })
    if (!Object.hasOwn(ofReport, name)) return can(viewer, name as SubjectlessName)
    return (Object.keys(reportStates) as ReportState[]).some((state) =>
      can(viewer, name as OfReport, { organisationId: region.id, roundId: 1, state }),
    )
  }

  it('is what somebody needs who may do the thing: nobody may without it', () => {
    for (const viewer of viewers) {
      for (const name of Object.keys(permissions) as PermissionName[]) {
        if (mayWithSome(viewer, name)) expect(roleHas(viewer, name), name).toBe(true)
      }
    }
  })

  it('is one that may do it with some subject: nobody has it for nothing', () => {
    for (const role of roleCodes) {
      for (const name of Object.keys(permissions) as PermissionName[]) {
        expect(roleHas(user(role, region), name), `${role} ${name}`).toBe(mayWithSome(user(role, region), name))
      }
    }
  })

  it('is not the public, beyond what everybody may', () => {
    const ofPublic = (Object.keys(permissions) as PermissionName[]).filter((name) => roleHas(thePublic, name))
    expect(ofPublic).toEqual([
      'public.read',
      'session.create',
      'session.end',
      'invitation.accept',
      'calendar.read',
      'survey.answer',
    ])
  })

  it('is never one that the table of permissions does not know', () => {
    expect(() => roleHas(thePublic, 'allt' as PermissionName)).toThrow()
    const unknown = { ...user('admin', region), role: 'root' as Role }
    for (const name of ['account.read', 'user.manage', 'round.read'] as const) {
      expect(can(unknown, name)).toBe(false)
      expect(roleHas(unknown, name)).toBe(false)
    }
  })
})
