import type { GoalKind } from '#app/domain/goal/goal.ts'
import { formatCalendarDate, NBSP } from '#app/domain/swedish.ts'
import type { GatheringKind } from './kind.ts'

/** A possible action that a gathering carries out, with the goal that it stands under. */
export interface GatheringAction {
  id: number
  text: string
  goal: { kind: GoalKind; number: number; shortTitle: string }
  /** Where the goal is read. */
  href: string
}

/** What everybody is told of a gathering, but for who came. Days are YYYY-MM-DD; `endsOn` is null for one day. */
export interface DescribedGathering {
  slug: string
  kind: GatheringKind
  title: string
  heldOn: string
  endsOn: string | null
  place: string
  description: string
  awardedTo: string
  isDemo: boolean
  possibleActions: GatheringAction[]
  commitments: { id: number; slug: string; label: string }[]
}

/** How many came from one organisation; null stands for all other organisations together. */
export interface Attendance {
  organisation: { slug: string; name: string } | null
  count: number
}

/** The year that a gathering belongs to: its first day's. */
export const yearOf = ({ heldOn }: Pick<DescribedGathering, 'heldOn'>): number => Number(heldOn.slice(0, 4))

/** "3 mars 2026", "3–4 mars 2026", "31 mars till 1 april 2026", "31 december 2026 till 1 januari 2027". */
export function daysInWords({ heldOn, endsOn }: Pick<DescribedGathering, 'heldOn' | 'endsOn'>): string {
  const first = formatCalendarDate(heldOn)
  if (endsOn === null || endsOn === heldOn) return first
  const last = formatCalendarDate(endsOn)
  const [day = '', month = ''] = first.split(NBSP)
  if (heldOn.slice(0, 7) === endsOn.slice(0, 7)) return `${day}–${last}`
  return heldOn.slice(0, 4) === endsOn.slice(0, 4) ? `${day}${NBSP}${month} till ${last}` : `${first} till ${last}`
}

/** What those who come from elsewhere are called together. */
export const otherOrganisations = 'Andra organisationer'

/** Where a gathering is read, and where it is looked after. */
export const gatheringAddresses = (slug: string) => ({
  public: `/sammankomster/${slug}`,
  manage: `/samordning/sammankomster/${slug}`,
  edit: `/samordning/sammankomster/${slug}/uppgifter`,
  list: `/samordning/sammankomster/${slug}/deltagare`,
  counts: `/samordning/sammankomster/${slug}/deltagare/antal`,
  remove: `/samordning/sammankomster/${slug}/borttagning`,
})

/** Whether a gathering carried out anything of a goal: one of its possible actions or commitments. */
export const carriesOut = (
  gathering: Pick<DescribedGathering, 'possibleActions' | 'commitments'>,
  goal: { possibleActions: readonly { id: number }[]; commitments: readonly { id: number }[] },
): boolean => {
  const ids = (rows: readonly { id: number }[]) => new Set(rows.map(({ id }) => id))
  const [actions, commitments] = [ids(goal.possibleActions), ids(goal.commitments)]
  return (
    gathering.possibleActions.some(({ id }) => actions.has(id)) ||
    gathering.commitments.some(({ id }) => commitments.has(id))
  )
}
