import { milestoneChanges, type Milestone, type SavedMilestone } from './milestone.ts'
import { timeFrameWords, type StoredTimeFrame } from './time-frame-words.ts'

/** Everything of a commitment that its form saves, as it is stored. */
export interface CommitmentContent<Step = SavedMilestone> extends StoredTimeFrame {
  text: string
  label: string
  plainReading: string | null
  responsibleRoles: string | null
  targetGroup: string | null
  milestones: Step[]
  links: { label: string; url: string }[]
  indicatorIds: number[]
  actionIds: number[]
  outcomeIds: number[]
}

const texts = {
  text: 'Lydelsen ändrades.',
  label: 'Rubriken ändrades.',
  plainReading: 'Läsningen på klarspråk ändrades.',
  responsibleRoles: 'Ansvariga roller ändrades.',
  targetGroup: 'Målgruppen ändrades.',
} as const

const lists = {
  indicatorIds: 'Indikatorerna som följer upp åtagandet ändrades.',
  actionIds: 'De möjliga åtgärder som åtagandet tar upp ändrades.',
  outcomeIds: 'De utfall som åtagandet leder till ändrades.',
} as const

/** What a save changes, a sentence each, for the history; empty when it changes nothing. */
export function commitmentChanges(before: CommitmentContent<Milestone>, after: CommitmentContent): string[] {
  const steps = milestoneChanges(before.milestones, after.milestones)
  return [
    ...keysOf(texts).flatMap((key) => (before[key] === after[key] ? [] : [texts[key]])),
    ...timeFrameChange(before, after),
    ...steps,
    ...(steps.length === 0 && !same(before.milestones.map(idOf), after.milestones.map(idOf))
      ? ['Delstegens ordning ändrades.']
      : []),
    ...(same(before.links.map(linkText), after.links.map(linkText)) ? [] : ['Länkarna ändrades.']),
    ...keysOf(lists).flatMap((key) => (same(sorted(before[key]), sorted(after[key])) ? [] : [lists[key]])),
  ]
}

function timeFrameChange(before: StoredTimeFrame, after: StoredTimeFrame): string[] {
  const was = timeFrameWords(before)
  const is = timeFrameWords(after)
  if (was !== is) return [`Tidsramen är ${is}, tidigare ${was}.`]
  if (before.timeFrameInPlan === after.timeFrameInPlan) return []
  return [`Tidsramen ${after.timeFrameInPlan ? 'anges nu av planen' : 'är nu tillagd av samordningen'}.`]
}

const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[]
const idOf = ({ id }: { id: number | null }): string => String(id)
const linkText = ({ label, url }: { label: string; url: string }): string => `${label}\n${url}`
const sorted = (ids: readonly number[]): string[] => [...new Set(ids)].toSorted((a, b) => a - b).map(String)
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])
