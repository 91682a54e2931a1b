import { gatheringKinds, type GatheringKind } from './kind.ts'

/** What a gathering has that hangs on it. */
export interface HangingOn {
  attended: number
  surveys: number
}

/** Why a gathering may not be deleted, or undefined when nothing hangs on it. */
export function whyNotDeleteGathering({ attended, surveys }: HangingOn): string | undefined {
  if (attended > 0) return 'Sammankomsten har deltagare. Ta bort antalen först, om sammankomsten lades upp av misstag.'
  return surveys > 0 ? 'En enkät hör till sammankomsten. Koppla loss enkäten först.' : undefined
}

/**
 * Why the day or the kind may not be changed so: the counts are in one year's sums, and would be moved to another's
 * without anybody having looked at them.
 */
export function whyNotMove(
  before: { heldOn: string; kind: GatheringKind },
  after: { heldOn: string; kind: GatheringKind },
  attended: number,
): { field: 'heldOn' | 'kind'; why: string } | undefined {
  if (attended === 0) return undefined
  if (before.heldOn.slice(0, 4) !== after.heldOn.slice(0, 4)) {
    return {
      field: 'heldOn',
      why: `Deltagarna räknas in i ${before.heldOn.slice(0, 4)}. Ta bort antalen först om sammankomsten hölls ett annat år.`,
    }
  }
  if (gatheringKinds[before.kind].isMeasured !== gatheringKinds[after.kind].isMeasured) {
    return {
      field: 'kind',
      why: 'Deltagarna räknas in i årets summor för vissa slag men inte för andra. Ta bort antalen innan du byter slag.',
    }
  }
  return undefined
}
