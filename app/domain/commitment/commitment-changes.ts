import { factChanges, listChanges, type FactTable, type FieldChange } from '#app/domain/history/change.ts'
import type { CommitmentContent } from './changes.ts'
import { milestoneLine } from './milestone-change.ts'
import type { Milestone } from './milestone.ts'
import { timeFrameWords } from './time-frame-words.ts'

/** Names of what a commitment's form refers to by id. */
export interface CommitmentNames {
  indicator: (id: number) => string
  action: (id: number) => string
  outcome: (id: number) => string
}

const lines = (ids: readonly number[], nameOf: (id: number) => string): string =>
  [...new Set(ids)].map(nameOf).toSorted().join('\n')

/** What a save of a commitment changed, each fact with before and after. */
export function commitmentFieldChanges(
  before: CommitmentContent<Milestone>,
  after: CommitmentContent,
  names: CommitmentNames,
): FieldChange[] {
  const facts: FactTable<CommitmentContent> = {
    label: { label: 'Rubrik', shown: ({ label }) => label },
    text: { label: 'Lydelse', shown: ({ text }) => text },
    plainReading: { label: 'På klarspråk', shown: ({ plainReading }) => plainReading ?? '' },
    responsibleRoles: { label: 'Ansvariga roller', shown: ({ responsibleRoles }) => responsibleRoles ?? '' },
    targetGroup: { label: 'Målgrupp', shown: ({ targetGroup }) => targetGroup ?? '' },
    timeFrame: {
      label: 'Tidsram',
      shown: (row) =>
        row.timeFrame === null
          ? ''
          : `${timeFrameWords(row)}${row.timeFrameInPlan ? '' : ' (tillagd av samordningen)'}`,
    },
  }
  const more: FactTable<CommitmentContent> = {
    links: { label: 'Länkar', shown: ({ links }) => links.map(({ label, url }) => `${label}: ${url}`).join('\n') },
    indicators: { label: 'Indikatorer', shown: ({ indicatorIds }) => lines(indicatorIds, names.indicator) },
    actions: { label: 'Möjliga åtgärder som tas upp', shown: ({ actionIds }) => lines(actionIds, names.action) },
    outcomes: { label: 'Utfall som det leder till', shown: ({ outcomeIds }) => lines(outcomeIds, names.outcome) },
  }
  const steps = (content: CommitmentContent) =>
    content.milestones.map((step, index) => ({
      id: step.id === null ? `new ${index}` : String(step.id),
      text: milestoneLine(step),
    }))
  return [
    ...factChanges(facts, before, after),
    ...listChanges({ title: 'Delstegen', item: 'Delsteg' }, steps(before), steps(after)),
    ...factChanges(more, before, after),
  ]
}
