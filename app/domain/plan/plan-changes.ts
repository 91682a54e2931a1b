import type { FactTable } from '#app/domain/history/change.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { planKinds, planPeriod, planStates, type PlanKind, type PlanState } from './plan.ts'

/** What the history tells of an edition's own facts. */
export const planFacts: FactTable<{
  title: string
  kind: string
  periodFrom: number
  periodTo: number
  state: string
  adoptedOn: string | null
  caseNumber: string | null
  decidedBy: string | null
  documentUrl: string | null
  note: string | null
}> = {
  title: { label: 'Titel', shown: ({ title }) => title },
  kind: { label: 'Sort', shown: ({ kind }) => planKinds[kind as PlanKind].label },
  period: { label: 'Period', shown: planPeriod },
  state: { label: 'Ställning', shown: ({ state }) => planStates[state as PlanState].label },
  adoptedOn: {
    label: 'Beslutad',
    shown: ({ adoptedOn }) => (adoptedOn === null ? '' : formatCalendarDate(adoptedOn)),
  },
  caseNumber: { label: 'Diarienummer', shown: ({ caseNumber }) => caseNumber ?? '' },
  decidedBy: { label: 'Beslutad av', shown: ({ decidedBy }) => decidedBy ?? '' },
  documentUrl: { label: 'Dokument', shown: ({ documentUrl }) => documentUrl ?? '' },
  note: { label: 'Anmärkning', shown: ({ note }) => note ?? '' },
}
