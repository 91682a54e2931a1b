import type { FactTable } from '#app/domain/history/change.ts'
import { formatCalendarDate, formatList } from '#app/domain/swedish.ts'

/** A decision, as what was changed in it is told. */
export interface DecisionFactsNow {
  what: string
  /** Names of those who shall do it. */
  organisations: readonly string[]
  dueOn: string | null
  caseNumber: string
}

/** What is told of a decision when it is made or changed. */
export const decisionFacts: FactTable<DecisionFactsNow> = {
  what: { label: 'Beslut', shown: ({ what }) => what },
  organisations: { label: 'Vem', shown: ({ organisations }) => formatList(organisations) },
  dueOn: {
    label: 'Sista dag',
    shown: ({ dueOn }) => (dueOn === null ? '' : formatCalendarDate(dueOn).replaceAll('\u00a0', ' ')),
  },
  caseNumber: { label: 'Diarienummer', shown: ({ caseNumber }) => caseNumber },
}
