import { followUpPhases, type FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'

/** Why the numbers of a follow-up may not be bound now; undefined when they may. */
export const whyNotBind = (phase: FollowUpPhase): string | undefined =>
  followUpPhases[phase].isWritable
    ? undefined
    : `Årsuppföljningen är ${followUpPhases[phase].label.toLocaleLowerCase('sv')}. Talen kan knytas till värden så länge den skrivs.`
