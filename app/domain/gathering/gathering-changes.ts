import type { FactTable, FieldChange } from '#app/domain/history/change.ts'
import { formatCalendarDate, formatNumber } from '#app/domain/swedish.ts'
import { gatheringKinds, type GatheringKind } from './kind.ts'

/** What the history tells of a gathering. */
export const gatheringFacts: FactTable<{
  kind: string
  title: string
  heldOn: string
  endsOn: string | null
  place: string
  description: string
  awardedTo: string
  actions: readonly string[]
  commitments: readonly string[]
}> = {
  kind: { label: 'Slag', shown: ({ kind }) => gatheringKinds[kind as GatheringKind].label },
  title: { label: 'Namn', shown: ({ title }) => title },
  heldOn: { label: 'Första dagen', shown: ({ heldOn }) => formatCalendarDate(heldOn) },
  endsOn: { label: 'Sista dagen', shown: ({ endsOn }) => (endsOn === null ? '' : formatCalendarDate(endsOn)) },
  place: { label: 'Plats', shown: ({ place }) => place },
  description: { label: 'Om sammankomsten', shown: ({ description }) => description },
  awardedTo: { label: 'Priset gick till', shown: ({ awardedTo }) => awardedTo },
  actions: { label: 'Möjliga åtgärder', shown: ({ actions }) => actions.join('\n') },
  commitments: { label: 'Åtaganden', shown: ({ commitments }) => commitments.join('\n') },
}

/** What the history tells of changed counts: each organisation's, before and after. Nobody is named. */
export function attendanceChanges(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): FieldChange[] {
  const shown = (count: number | undefined) => (count === undefined ? '' : formatNumber(count))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const change = { label: name, before: shown(before.get(name)), after: shown(after.get(name)) }
    return change.before === change.after ? [] : [change]
  })
}
