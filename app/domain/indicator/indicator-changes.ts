import type { FactTable } from '#app/domain/history/change.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'
import { codesIn } from '#app/domain/ticks.ts'
import { indicatorBreakdowns } from './breakdown.ts'
import { collections, type Collection } from './collection.ts'
import { frequencies, type Frequency } from './frequency.ts'
import { directions, indicatorUnits, type Direction, type IndicatorUnit } from './indicator.ts'

/** What the history tells of an indicator's own facts. Codes with a space between, as they are stored. */
export const indicatorFacts: FactTable<{
  name: string
  shortName: string
  definition: string | null
  method: string | null
  statedSource: string | null
  unit: string
  direction: string | null
  collection: string | null
  levels: string
  breakdowns: string
  frequency: string | null
  owner: string | null
  nextPublicationOn: string | null
  comparabilityNote: string | null
  isOwn: boolean
  /** Names of the goals that it is tied to, and of the outcomes that it measures. */
  goals: readonly string[]
  outcomes: readonly string[]
}> = {
  name: { label: 'Namn', shown: ({ name }) => name },
  shortName: { label: 'Kort namn', shown: ({ shortName }) => shortName },
  definition: { label: 'Definition', shown: ({ definition }) => definition ?? '' },
  method: { label: 'Metod', shown: ({ method }) => method ?? '' },
  statedSource: { label: 'Angiven källa', shown: ({ statedSource }) => statedSource ?? '' },
  unit: { label: 'Enhet', shown: ({ unit }) => indicatorUnits[unit as IndicatorUnit].label },
  direction: {
    label: 'Önskad riktning',
    shown: ({ direction }) => (direction === null ? '' : directions[direction as Direction].label),
  },
  collection: {
    label: 'Var värdena kommer från',
    shown: ({ collection }) => (collection === null ? '' : collections[collection as Collection].label),
  },
  levels: { label: 'Nivåer', shown: ({ levels }) => labelsOf(seriesLevels, levels) },
  breakdowns: { label: 'Uppdelningar', shown: ({ breakdowns }) => labelsOf(indicatorBreakdowns, breakdowns) },
  frequency: {
    label: 'Hur ofta',
    shown: ({ frequency }) => (frequency === null ? '' : frequencies[frequency as Frequency].label),
  },
  owner: { label: 'Svarar för indikatorn', shown: ({ owner }) => owner ?? '' },
  nextPublicationOn: { label: 'Nästa värden väntas', shown: ({ nextPublicationOn }) => nextPublicationOn ?? '' },
  comparabilityNote: { label: 'Jämförbarhet', shown: ({ comparabilityNote }) => comparabilityNote ?? '' },
  isOwn: { label: 'Organisationerna lämnar värdet själva', shown: ({ isOwn }) => (isOwn ? 'ja' : 'nej') },
  goals: { label: 'Mål', shown: ({ goals }) => goals.join('\n') },
  outcomes: { label: 'Utfall', shown: ({ outcomes }) => outcomes.join('\n') },
}

const labelsOf = <Code extends string>(table: Record<Code, { label: string }>, codes: string): string =>
  codesIn(table, codes)
    .map((code) => table[code].label)
    .join(', ')

/** What the history tells of a series' own facts. */
export const seriesFacts: FactTable<{
  label: string
  shortLabel: string
  question: string | null
  population: string | null
  level: string
  firstYear: number | null
}> = {
  label: { label: 'Vad serien mäter', shown: ({ label }) => label },
  shortLabel: { label: 'Kort etikett', shown: ({ shortLabel }) => shortLabel },
  question: { label: 'Frågan', shown: ({ question }) => question ?? '' },
  population: { label: 'Vilka som ingår', shown: ({ population }) => population ?? '' },
  level: { label: 'Nivå', shown: ({ level }) => seriesLevels[level as SeriesLevel].label },
  firstYear: { label: 'Första år', shown: ({ firstYear }) => (firstYear === null ? '' : String(firstYear)) },
}
