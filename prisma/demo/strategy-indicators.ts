import type { IndicatorRow, SeriesRow } from './rows.ts'

const source = 'operation-kvinnofrid-delmal-3'

/** The indicators of Delmål 3. The page names where each would come from, and prints no values. */
export const strategyIndicators: readonly IndicatorRow[] = [
  inDevelopment(1, {
    slug: 'deltagare-pa-temautbildning-och-spridningskonferens',
    name: 'Antal deltagare på temautbildning/spridningskonferens och antal deltagare per samverkansaktör',
    shortName: 'Deltagare på temautbildning och spridningskonferens',
    definition:
      'Två mått: hur många som deltog sammanlagt, och hur många som deltog från varje samverkansaktör. Båda räknas i deltagarlistor.',
    statedSource: 'deltagarlistor',
    collection: 'attendance-list',
    breakdowns: 'total organisation',
    unit: 'count',
    series: [
      { slug: 'totalt', label: 'Totalt', shortLabel: 'Totalt', level: 'unstated' },
      {
        slug: 'per-samverkansaktor',
        label: 'Per samverkansaktör',
        shortLabel: 'Per samverkansaktör',
        level: 'organisation',
      },
    ],
  }),
  inDevelopment(2, {
    slug: 'nytta-av-temautbildning-och-spridningskonferens',
    name: 'Andel av deltagarna som haft nytta av temautbildning/ spridningskonferens',
    shortName: 'Deltagare som haft nytta',
    definition: 'Hur stor del av deltagarna som i en särskild enkät säger att de har haft nytta av tillfället.',
    statedSource: 'särskild enkät',
    collection: 'own-survey',
    unit: 'percent',
    series: [onlySeries('Deltagare på temautbildning eller spridningskonferens')],
  }),
  inDevelopment(3, {
    slug: 'riskbedomningsmetod-vuxna-och-valdsutovare',
    name: 'Andel av berörda samverkansaktörer som använder minst en strukturerad riskbedömningsmetod i utredningsarbete gällande våldsutsatta vuxna och våldsutövare',
    shortName: 'Riskbedömning, våldsutsatta vuxna och våldsutövare',
    definition:
      'Hur stor del av de samverkansaktörer som berörs som använder minst en strukturerad metod för att bedöma risk när de utreder våldsutsatta vuxna och våldsutövare.',
    statedSource: 'särskild enkät',
    collection: 'own-survey',
    unit: 'percent',
    series: [onlySeries('Berörda samverkansaktörer')],
  }),
  inDevelopment(4, {
    slug: 'riskbedomningsmetod-barn',
    name: 'Andel av kommunerna som använder minst en strukturerad riskbedömningsmetod i utredningsarbete gällande våldsutsatta barn',
    shortName: 'Riskbedömning, våldsutsatta barn',
    definition:
      'Hur stor del av kommunerna som använder minst en strukturerad metod för att bedöma risk när de utreder våldsutsatta barn.',
    statedSource: 'Verktyg för kommunen: Socialstyrelsens Öppna jämförelser',
    collection: 'national-survey',
    owner: 'Socialstyrelsen',
    unit: 'percent',
    series: [onlySeries('Kommunerna')],
  }),
  inDevelopment(5, {
    slug: 'rutin-vid-indikation-pa-vald',
    name: 'Andel av kommunerna som har en aktuell rutin vid indikation på våld',
    shortName: 'Rutin vid indikation på våld',
    definition: 'Hur stor del av kommunerna som har en aktuell rutin för vad som ska göras när något tyder på våld.',
    statedSource: 'Verktyg för kommunen: Socialstyrelsens Öppna jämförelser',
    collection: 'national-survey',
    owner: 'Socialstyrelsen',
    unit: 'percent',
    series: [onlySeries('Kommunerna')],
  }),
]

function onlySeries(population: string): SeriesRow {
  return { slug: 'totalt', label: 'Totalt', shortLabel: 'Totalt', population, level: 'unstated' }
}

function inDevelopment(
  bullet: number,
  indicator: Omit<IndicatorRow, 'state' | 'events'> & { statedSource: string },
): IndicatorRow {
  return {
    ...indicator,
    state: 'development',
    events: [
      {
        toState: 'development',
        reason: `Sidan anger var uppgifterna ska hämtas (${indicator.statedSource}) men innehåller inga värden.`,
        source,
        locator: `Punkt ${bullet} under rubriken ”Indikatorer”, rad ${31 + bullet} i underlaget`,
      },
    ],
  }
}
