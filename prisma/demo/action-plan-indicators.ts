import { inUnstatedArea } from './observation.ts'
import type { CitationRow, IndicatorRow } from './rows.ts'

const source = 'operation-kvinnofrid-mal-7'
const socialstyrelsen = 'Socialstyrelsen'

const analysis = 'Första stycket under diagrammet, rad 51 i underlaget'
const chart = 'Diagrammet ”Systematisk uppföljning för att utveckla verksamheten”, rad 46–47 i underlaget'

const usedResults =
  'Andel kommuner/stadsdelar som använt resultat från systematisk uppföljning till verksamhetsutveckling inom våld i nära relation'

const changedQuestions =
  'Socialstyrelsen ändrade frågorna till uppföljningen 2023 och delade resultatet i tre delar. Värdena för 2023 går därför inte att jämföra direkt med tidigare år.'

const inferredYear =
  'Diagrammet anger inget år. Texten under det säger att resultatet delades i tre delar i uppföljningen 2023, och därav har vi slutit oss till året. Värdena är kopplade till delarna i den ordning de står.'

/** The four indicators of Mål 7, in the page's order. */
export const actionPlanIndicators: readonly IndicatorRow[] = [
  discontinued({
    slug: 'samlad-plan-for-kompetensutveckling',
    name: 'Andel kommuner/stadsdelar som har en aktuell samlad plan för handläggarnas kompetensutveckling',
    shortName: 'Samlad plan för kompetensutveckling',
    definition:
      'Hur stor del av kommunerna och stadsdelarna som har en samlad och aktuell plan för hur handläggarna ska utveckla sin kompetens.',
    noteLine: 17,
  }),
  discontinued({
    slug: 'kartlagt-antal-barn',
    name: 'Andel kommuner/stadsdelar som kartlagt antalet barn som utsatts för eller bevittnat våld av närstående',
    shortName: 'Kartlagt antalet barn',
    definition:
      'Hur stor del av kommunerna och stadsdelarna som har tagit reda på hur många barn som har utsatts för eller bevittnat våld av närstående.',
    noteLine: 26,
  }),
  discontinued({
    slug: 'kartlagt-antal-vuxna',
    name: 'Andel kommuner/stadsdelar som kartlagt antalet vuxna som utsatts för våld av närstående',
    shortName: 'Kartlagt antalet vuxna',
    definition:
      'Hur stor del av kommunerna och stadsdelarna som har tagit reda på hur många vuxna som har utsatts för våld av närstående.',
    noteLine: 35,
  }),
  {
    slug: 'anvant-resultat-fran-systematisk-uppfoljning',
    name: usedResults,
    shortName: 'Använt resultat från systematisk uppföljning',
    chartTitle: 'Systematisk uppföljning för att utveckla verksamheten',
    definition:
      'Hur stor del av de kommuner och stadsdelar som svarat som använder systematisk uppföljning för att utveckla arbetet mot våld i nära relationer. Till och med 2022 var det en fråga. Från 2023 är det tre frågor om uppföljning på individnivå.',
    statedSource: 'Socialstyrelsen Öppna jämförelser - våld i nära relationer',
    collection: 'national-survey',
    owner: socialstyrelsen,
    unit: 'percent',
    direction: 'up',
    state: 'changed',
    comparabilityNote:
      'Jämför inte med indikatorn om systematisk uppföljning i riket (vuxna). Frågorna liknar varandra men gäller olika grupper. Den här sidan säger inte vilket område andelarna avser, medan den andra gäller hela landet. 16 procent här och 8 procent i riket 2019 är därför två olika uppgifter och inte en skillnad eller en ökning.',
    series: [
      {
        slug: 'till-2022',
        label: usedResults,
        shortLabel: 'Använt resultat, till 2022',
        population: 'Kommuner och stadsdelar som svarat. Sidan säger inte vilka de är.',
        level: 'unstated',
        lastYear: 2022,
        ending: 'changed',
        endedBy: socialstyrelsen,
        endReason: changedQuestions,
        observations: [
          inUnstatedArea(2019, 16, { source, locator: analysis, quotedText: '16 procent 2019' }),
          {
            about: { area: 'unstated' },
            year: 2020,
            breakdown: 'total',
            value: { type: 'missing', reason: 'not-measured' },
            note: 'Sidan anger värden för 2019, 2021 och 2022 men inget för 2020.',
            citations: [],
          },
          inUnstatedArea(2021, 31, { source, locator: analysis, quotedText: '31 procent 2021' }),
          inUnstatedArea(2022, 36, { source, locator: analysis, quotedText: '36 procent 2022' }),
        ],
      },
      part2023(
        'utsatthet-och-behov',
        'Genomfört individbaserad systematisk uppföljning av målgruppens utsatthet och/eller behov',
        'Målgruppens utsatthet och behov',
        62,
        'första',
      ),
      part2023(
        'stod-och-insatser',
        'Genomfört individbaserad systematisk uppföljning av verksamhetens stöd och/eller insatser till enskilda',
        'Stöd och insatser till enskilda',
        70,
        'andra',
      ),
      part2023(
        'resultat-for-enskilda',
        'Genomfört individbaserad systematisk uppföljning av stöd och insatsers resultat för de enskilda',
        'Resultat för enskilda',
        59,
        'tredje',
      ),
    ],
    successions: ['utsatthet-och-behov', 'stod-och-insatser', 'resultat-for-enskilda'].map((to) => ({
      from: 'till-2022',
      to,
      year: 2023,
      reason: changedQuestions,
      source,
      locator: analysis,
    })),
    events: [
      {
        toState: 'active',
        year: 2019,
        reason: 'Det första värde som sidan anger gäller 2019. När indikatorn började mätas framgår inte.',
        source,
        locator: analysis,
      },
      {
        toState: 'changed',
        year: 2023,
        decidedBy: socialstyrelsen,
        reason: changedQuestions,
        source,
        locator: analysis,
      },
    ],
    texts: [
      {
        text: 'Användningen av systematisk uppföljning ökade stadigt mellan 2019 och 2022. Andelen kommuner gick från 16 procent 2019 till 31 procent 2021 och 36 procent 2022. Det är mer än en fördubbling, 2,25 gånger så mycket. För 2020 finns inget värde.',
        source,
        locator: analysis,
      },
      { text: changedQuestions, source, locator: analysis },
      {
        text: 'En stor andel av de kommuner och stadsdelar som svarade 2023 tar hjälp av systematisk uppföljning när de utvecklar verksamheten. Vanligast är att de följer upp sitt eget stöd och sina insatser till enskilda: 70 procent. 62 procent följer upp målgruppens utsatthet eller behov och 59 procent vad stödet och insatserna ledde till för den enskilda.',
        source,
        locator: 'Diagrammet, rad 46–47, och andra stycket under det, rad 53 i underlaget',
      },
    ],
  },
]

function discontinued(row: {
  slug: string
  name: string
  shortName: string
  definition: string
  noteLine: number
}): IndicatorRow {
  const reason =
    'Socialstyrelsen har beslutat att indikatorn inte längre ska ingå i Öppna jämförelser. De senaste uppgifterna är från 2021. När beslutet togs framgår inte.'
  return {
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    definition: row.definition,
    collection: 'national-survey',
    owner: socialstyrelsen,
    unit: 'percent',
    state: 'discontinued',
    series: [
      {
        slug: 'till-2021',
        label: row.name,
        shortLabel: row.shortName,
        population: 'Kommuner och stadsdelar. Sidan säger inte vilka de är.',
        level: 'unstated',
        lastYear: 2021,
        ending: 'discontinued',
        endedBy: socialstyrelsen,
        endReason: reason,
      },
    ],
    events: [
      {
        toState: 'discontinued',
        decidedBy: socialstyrelsen,
        reason,
        source,
        locator: `Stycket under indikatorns namn, rad ${row.noteLine} i underlaget`,
      },
    ],
    texts: [
      {
        text: 'Sidan om målet återger inga värden för indikatorn, inte heller för åren till och med 2021. Därför finns inga värden här.',
        source,
        locator: `Stycket under indikatorns namn, rad ${row.noteLine} i underlaget`,
      },
    ],
  }
}

function part2023(slug: string, label: string, shortLabel: string, value: number, place: string) {
  const citation: CitationRow = {
    source,
    locator: `${chart}, ${place} värdet och ${place} delen`,
    quotedText: '62%70%59%',
  }
  return {
    slug,
    label,
    shortLabel,
    population: 'Kommuner och stadsdelar som svarat. Sidan säger inte vilka de är.',
    level: 'unstated' as const,
    observations: [{ ...inUnstatedArea(2023, value, citation), yearInferred: true, note: inferredYear }],
  }
}
