import type { SteeringPages } from '#app/domain/steering/addresses.ts'

/** What a point is about, and what it needs to be found again: an id, and whatever else its address is made of. */
export interface PointGround {
  id: number
  /** A year, or a goal's own path, where the address is made of that. */
  place: string
}

/** What can be done at a point, besides going through it. */
export type PointDeed = 'decide' | 'settle' | 'adopt'

interface PointKindRow {
  /** Above the title, in meeting mode and in the agenda. */
  label: string
  /** What `subject` is the id of; two kinds about the same thing are about the same subject. */
  subject: 'round' | 'follow-up' | 'decision' | 'report' | 'goal' | 'nothing'
  /** Where everything that the point says can be read. */
  ground: ((pages: SteeringPages, ground: PointGround) => string) | null
  deeds: readonly PointDeed[]
  /** How long it is given when it is proposed. */
  minutes: number
}

/** What a point on the agenda can be about, in the order that they are proposed. */
export const pointKinds = {
  'follow-up': {
    label: 'Årsuppföljning att fastställa',
    subject: 'follow-up',
    ground: (pages, { place }) => pages.proposal(place),
    deeds: ['adopt', 'decide'],
    minutes: 10,
  },
  decision: {
    label: 'Beslut att följa upp',
    subject: 'decision',
    ground: (pages, { id }) => pages.decision(id),
    deeds: ['settle', 'decide'],
    minutes: 5,
  },
  'needs-decision': {
    label: 'Behöver beslut',
    subject: 'report',
    ground: (pages, { id }) => pages.report(id),
    deeds: ['decide'],
    minutes: 10,
  },
  'off-track': {
    label: 'Avviker från planen',
    subject: 'report',
    ground: (pages, { id }) => pages.report(id),
    deeds: ['decide'],
    minutes: 5,
  },
  unpromised: {
    label: 'Åtaganden som ingen har lovat',
    subject: 'goal',
    ground: (_pages, { place }) => place,
    deeds: ['decide'],
    minutes: 5,
  },
  silent: {
    label: 'Har inte rapporterat',
    subject: 'round',
    ground: (pages) => pages.start,
    deeds: ['decide'],
    minutes: 5,
  },
  own: { label: 'Egen punkt', subject: 'nothing', ground: null, deeds: ['decide'], minutes: 5 },
} as const satisfies Record<string, PointKindRow>

export type PointKind = keyof typeof pointKinds
export const pointKindCodes = Object.keys(pointKinds) as [PointKind, ...PointKind[]]

/** Whether something can be done at a point of the kind. */
export const takesDeed = (kind: PointKind, deed: PointDeed): boolean =>
  (pointKinds[kind].deeds as readonly PointDeed[]).includes(deed)

/**
 * What tells a point's matter from others: the same matter stands on an agenda once, also where it has come to be of
 * another kind, as when a deviation comes to need a decision. Own points are each their own; they have none.
 */
export function matterOf(point: { kind: PointKind; subject: string }): string | undefined {
  const { subject } = pointKinds[point.kind]
  return subject === 'nothing' ? undefined : `${subject}:${point.subject}`
}
