import { meetingStates, type MeetingState } from './state.ts'

/** Most points on an agenda: the group has an hour. */
export const mostPoints = 40

/** Why the meeting's own facts and its agenda cannot be changed; undefined while they can. */
export const whyNotPrepare = (state: MeetingState): string | undefined =>
  state === 'closed' ? 'Sammanträdet är avslutat. Öppna det igen om något är fel.' : undefined

/** Why the meeting cannot be opened; undefined when it can. */
export function whyNotOpenMeeting({ state, points }: { state: MeetingState; points: number }): string | undefined {
  if (state === 'open') return 'Sammanträdet är redan öppet.'
  if (state === 'closed') return 'Sammanträdet är avslutat. Det går att öppna igen.'
  return points === 0 ? 'Dagordningen har inga punkter än.' : undefined
}

/** Why the meeting cannot be closed; undefined when it can. Points that are left do not hinder it; they are told. */
export const whyNotCloseMeeting = (state: MeetingState): string | undefined =>
  state === 'open'
    ? undefined
    : state === 'planned'
      ? 'Sammanträdet har inte öppnats än.'
      : 'Sammanträdet är redan avslutat.'

/** Why a closed meeting cannot be opened again; undefined when it can. */
export const whyNotReopenMeeting = (state: MeetingState): string | undefined =>
  state === 'closed' ? undefined : 'Bara ett avslutat sammanträde kan öppnas igen.'

/** Why no decision can be written and no point gone through now; undefined while that can be done. */
export const whyNotDecide = (state: MeetingState): string | undefined =>
  meetingStates[state].takesDecisions
    ? undefined
    : state === 'planned'
      ? 'Öppna sammanträdet först. Beslut skrivs medan det pågår.'
      : 'Sammanträdet är avslutat. Öppna det igen om ett beslut ska skrivas eller rättas.'

/** Why the summary cannot be sent; undefined when it can. */
export const whyNotSendSummary = (state: MeetingState): string | undefined =>
  state === 'closed' ? undefined : 'Avsluta sammanträdet först. Till dess kan besluten ändras.'

/** Why a point cannot be taken off the agenda; undefined when it can. What was decided or gone through stays. */
export function whyNotRemovePoint(point: { treatedAt: Date | null; decisions: number }): string | undefined {
  if (point.decisions > 0) return 'Punkten har beslut och finns kvar.'
  return point.treatedAt === null ? undefined : 'Punkten är behandlad och finns kvar.'
}
