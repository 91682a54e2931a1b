import { expectedInWords, hasPassed } from './expected.ts'
import { indicatorStates, type IndicatorState } from './lifecycle.ts'

/** What the coordinator's register knows of an indicator. */
export interface IndicatorAtWork {
  slug: string
  name: string
  shortName: string
  state: IndicatorState
  isOwn: boolean
  isDemo: boolean
  definition: string | null
  statedSource: string | null
  collection: string | null
  owner: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  nextPublicationOn: string | null
  series: number
  openSeries: number
  hasValues: boolean
}

/** A test and its words. */
interface NextThing {
  label: string
  /** Part of the address under the indicator's. */
  path: string
  /** What is to be done, as a link. */
  action: string
  tone: 'warn' | 'neutral'
  applies: (indicator: IndicatorAtWork, today: string) => boolean
}

/** What may be left to do with an indicator, the most urgent first. */
export const nextThings = {
  publication: {
    label: 'Väntad publicering har passerat',
    path: '#nextPublicationOn',
    action: 'Ange nästa publicering',
    tone: 'warn',
    applies: ({ nextPublicationOn, state }, today) =>
      state !== 'discontinued' && nextPublicationOn !== null && hasPassed(nextPublicationOn, today),
  },
  'no-live-series': {
    label: 'Saknar pågående serie',
    path: '/serier/ny',
    action: 'Lägg upp en serie',
    tone: 'warn',
    applies: ({ state, openSeries }) => state !== 'discontinued' && openSeries === 0,
  },
  'first-step': {
    label: 'Har värden men är utvecklingsindikator',
    path: '/steg',
    action: 'Ta steget till ny',
    tone: 'warn',
    applies: ({ state, hasValues }) => state === 'development' && hasValues,
  },
  'no-source': {
    label: 'Saknar källa',
    path: '#statedSource',
    action: 'Ange källa',
    tone: 'neutral',
    applies: ({ state, statedSource, collection }) =>
      state !== 'discontinued' && statedSource === null && collection === null,
  },
  'no-definition': {
    label: 'Saknar definition',
    path: '#definition',
    action: 'Skriv en definition',
    tone: 'neutral',
    applies: ({ definition }) => definition === null,
  },
  'no-owner': {
    label: 'Ingen svarar för indikatorn',
    path: '#owner',
    action: 'Ange vem som svarar',
    tone: 'neutral',
    applies: ({ state, owner }) => state !== 'discontinued' && owner === null,
  },
} as const satisfies Record<string, NextThing>

export type NextThingKey = keyof typeof nextThings

/** What is left to do with the indicator, the most urgent first. `today` is YYYY-MM-DD. */
export const nextThingsFor = (indicator: IndicatorAtWork, today: string): NextThingKey[] =>
  (Object.keys(nextThings) as NextThingKey[]).filter((key) => nextThings[key].applies(indicator, today))

/** "Aktiv · Socialstyrelsen · väntas i juni 2027". */
export const standing = ({ state, owner, nextPublicationOn, isOwn, isDemo }: IndicatorAtWork): string =>
  [
    indicatorStates[state].label,
    ...(owner === null ? [] : [owner]),
    ...(nextPublicationOn === null ? [] : [expectedInWords(nextPublicationOn)]),
    ...(isOwn ? ['egen indikator'] : []),
    ...(isDemo ? ['exempel'] : []),
  ].join(' · ')

/** What the coordinator's register can be narrowed to, besides state and owner. */
export const workChoices = {
  passerad: {
    label: 'Väntad publicering har passerat',
    holds: (row, today) => nextThings.publication.applies(row, today),
  },
  'utan-serie': { label: 'Utan pågående serie', holds: (row) => row.openSeries === 0 },
  egna: { label: 'Egna indikatorer', holds: (row) => row.isOwn },
  'att-gora': { label: 'Något är kvar att göra', holds: (row, today) => nextThingsFor(row, today).length > 0 },
} as const satisfies Record<string, { label: string; holds: (row: IndicatorAtWork, today: string) => boolean }>

export type WorkChoice = keyof typeof workChoices

/** What the coordinator's register is narrowed to; null for all. */
export interface WorkFilter {
  state: IndicatorState | null
  owner: string | null
  choice: WorkChoice | null
}

/** The indicators that fit every choice, in the order given. */
export const narrowWork = (
  rows: readonly IndicatorAtWork[],
  { state, owner, choice }: WorkFilter,
  today: string,
): IndicatorAtWork[] =>
  rows.filter(
    (row) =>
      (state === null || row.state === state) &&
      (owner === null || row.owner === owner) &&
      (choice === null || workChoices[choice].holds(row, today)),
  )
