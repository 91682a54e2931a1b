import type { SignedIn } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { sectionPlaces, type SectionPlace } from '#app/domain/follow-up/sections/section-place.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { read } from '#app/db/database.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'
import { findFollowUp } from './follow-ups.server.ts'

/** A round's follow-up and the sections that it has, in the order that they are printed. */
export interface SectionFrame {
  round: Round
  /** Null while nobody has begun to write. */
  followUpId: number | null
  phase: FollowUpPhase
  places: SectionPlace[]
  /** The states of all reports owed in the round. */
  reports: { state: ReportState }[]
}

/**
 * The frame of a year's follow-up; null when there is no round that year. An actor has a section when it owes something
 * in the round, or when something is already written in its section, so that no text disappears with a duty.
 */
export async function findSectionFrame(viewer: SignedIn, year: string, now: Date): Promise<SectionFrame | null> {
  const round = /^\d{4}$/.test(year) ? await findRound(viewer, year) : null
  if (round === null) return null
  const [followUp, goals, owed, written] = await Promise.all([
    findFollowUp(viewer, round.id),
    read().goal.findMany({
      where: { planId: round.planId, plan: visiblePlans(viewer) },
      orderBy: [{ kind: 'asc' }, { number: 'asc' }],
      select: { kind: true, number: true, shortTitle: true },
    }),
    listOwed(viewer, round, now),
    read().followUpSection.findMany({
      where: { followUp: { roundId: round.id }, key: { startsWith: 'aktor-' }, NOT: { text: '' } },
      orderBy: { id: 'asc' },
      select: { key: true },
    }),
  ])
  const owing = new Map(owed.map(({ organisation }) => [organisation.slug, organisation]))
  const without = written.map(({ key }) => key.slice('aktor-'.length)).filter((slug) => !owing.has(slug))
  const others = await read().organisation.findMany({
    where: { slug: { in: without } },
    select: { slug: true, name: true },
  })
  return {
    round,
    followUpId: followUp?.id ?? null,
    phase: followUp?.phase ?? 'draft',
    places: sectionPlaces(
      goals.map((goal) => ({ ...goal, kind: goal.kind as GoalKind })),
      [...owing.values(), ...others],
    ),
    reports: owed.map(({ state }) => ({ state })),
  }
}

/** The place that a key names; null for a section that the follow-up has not. */
export const placeIn = (frame: SectionFrame, key: string): SectionPlace | null =>
  frame.places.find((place) => place.key === key) ?? null
