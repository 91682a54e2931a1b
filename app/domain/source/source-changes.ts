import type { FactTable } from '#app/domain/history/change.ts'
import { formatCalendarDate, formatPercent } from '#app/domain/swedish.ts'
import { sourceKinds, type SourceKind } from './source.ts'

/** What the history tells of a source. */
export const sourceFacts: FactTable<{
  publisher: string
  title: string
  edition: string
  kind: string
  population: string | null
  howCollected: string | null
  responseRates: readonly { part: string; percent: number }[]
  url: string | null
  urlNote: string | null
  fetchedOn: string | null
  contact: string | null
  note: string | null
}> = {
  publisher: { label: 'Utgivare', shown: ({ publisher }) => publisher },
  title: { label: 'Titel', shown: ({ title }) => title },
  edition: { label: 'Utgåva', shown: ({ edition }) => edition },
  kind: { label: 'Slag', shown: ({ kind }) => sourceKinds[kind as SourceKind].label },
  population: { label: 'Vilka som ingår', shown: ({ population }) => population ?? '' },
  howCollected: { label: 'Så är uppgifterna insamlade', shown: ({ howCollected }) => howCollected ?? '' },
  responseRates: {
    label: 'Svarsfrekvens',
    shown: ({ responseRates }) =>
      responseRates.map(({ part, percent }) => `${part}: ${formatPercent(percent)}`).join('\n'),
  },
  url: { label: 'Webbadress', shown: ({ url }) => url ?? '' },
  urlNote: { label: 'Om adressen', shown: ({ urlNote }) => urlNote ?? '' },
  fetchedOn: { label: 'Hämtad', shown: ({ fetchedOn }) => (fetchedOn === null ? '' : formatCalendarDate(fetchedOn)) },
  contact: { label: 'Kontakt', shown: ({ contact }) => contact ?? '' },
  note: { label: 'Anmärkning', shown: ({ note }) => note ?? '' },
}
