import { countySpread, inCountry, tableRow } from './observation.ts'
import type { CitationRow, IndicatorRow, ObservationRow, SeriesRow } from './rows.ts'

const report2019 = 'oppna-jamforelser-2019-vald-i-nara-relationer'
const page2017 = 'oppna-jamforelser-2017-vald-i-nara-relationer'
const grants = 'slutredovisning-utvecklingsmedel-2016-2018'

/**
 * The report of 2019 and the page of 2017 both say that the results are in a file for districts, municipalities,
 * counties and the country. Neither says how often the survey is made.
 */
const comparisons = {
  collection: 'national-survey',
  owner: 'Socialstyrelsen',
  levels: 'country county municipality district',
  breakdowns: 'county municipality district',
} as const

/** The page is Socialstyrelsen's own account of the grants that it gave out. */
const account = { collection: 'agency-account', owner: 'Socialstyrelsen', levels: 'country' } as const

const tableSource =
  'Enkät om öppna jämförelser socialtjänst, myndighetsutövning, 2016, 2017, 2018, 2019, Socialstyrelsen.'
const tablePopulation = 'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent.'

const underSchooling = 'Under rubriken ”Fler kommuner har en rutin för att säkra skolgången för barn i skyddat boende”'
const underTraining = 'Under rubriken ”Nio av tio kommuner har genomfört fortbildning om våld i nära relationer”'
const underFollowUp = 'Under rubriken ”Systematisk uppföljning – en outnyttjad möjlighet för verksamhetsutveckling”'
const underUsersView = 'Under rubriken ”Få kommuner har använt de enskildas uppfattning för verksamhetsutveckling”'
const selected2017 = 'Under rubriken ”Några resultat från enkätundersökningen 2017”'

const grantsParagraph = 'Under rubriken ”Kompetensstödet och utvecklingsmedel”, stycke 2, rad 24 i underlaget'

const inTable =
  (table: number, row: number) =>
  (year: number, printed: string): CitationRow => ({
    source: report2019,
    locator: `Tabell ${table}, rad ${row}, kolumn ${year}`,
    quotedText: printed,
  })

const inSummary = (bullet: number, quotedText: string): CitationRow => ({
  source: report2019,
  locator: `Punkt ${bullet} under ”Årets resultat visar att:”`,
  quotedText,
})

const inPage2017 = (bullet: number, quotedText: string): CitationRow => ({
  source: page2017,
  locator: `${selected2017}, punkt ${bullet}`,
  quotedText,
})

/** What the reports and pages of Socialstyrelsen say of the whole country. None of it is attached to a goal. */
export const nationalIndicators: readonly IndicatorRow[] = [
  {
    slug: 'rutin-for-skolgang-i-skyddat-boende',
    name: 'Aktuell rutin för att säkra skolgång för barn i skyddat boende',
    shortName: 'Rutin för skolgång i skyddat boende',
    chartTitle:
      'Tabell 1. Aktuell skriftlig och på ledningsnivå beslutad rutin för att säkra skolgången för barn i skyddat boende 2016–2019, riksnivå.',
    definition:
      'Hur stor del av kommunerna som har en skriftlig och aktuell rutin, beslutad av ledningen, för hur handläggarna ska se till att barn i skyddat boende får gå i skolan.',
    statedSource: tableSource,
    unit: 'percent',
    direction: 'up',
    ...comparisons,
    state: 'active',
    series: [
      {
        slug: 'riket',
        label: 'Aktuell rutin för att säkra skolgång för barn i skyddat boende',
        shortLabel: 'Rutin för skolgång',
        population: tablePopulation,
        level: 'country',
        observations: [
          ...tableRow({ 2016: 16, 2017: 14, 2018: 15, 2019: 22 }, (year, printed) => [
            inTable(1, 1)(year, printed),
            ...(year === 2017 ? [inPage2017(2, '14 procent')] : []),
            ...(year === 2019 ? [inSummary(1, '22 procent')] : []),
          ]),
          countySpread(2019, 0, 57, {
            source: report2019,
            locator: `${underSchooling}, stycke 2`,
            quotedText: 'mellan 0-57 procent per län',
          }),
        ],
      },
    ],
    events: [firstYearInTable(1)],
    texts: [
      {
        text: 'Fler kommuner än tidigare har en rutin, ungefär en femtedel. Andelen är 22 procent 2019 mot 15 procent 2018, en ökning med sju procentenheter. Mellan länen varierar andelen från 0 till 57 procent.',
        source: report2019,
        locator: `${underSchooling}, stycke 2, och ingressen`,
      },
      {
        text: 'Ett barn som bor med sin förälder i skyddat boende har skolplikt och rätt att fortsätta i skolan. Hemkommunen och kommunen där barnet vistas ansvarar tillsammans för att lösa skolgången. Om skolan inte vet att barnet har flyttat måste socialtjänsten uppmärksamma det. En skriftlig rutin är ett stöd för personalen. Den hör också till det kvalitetsarbete som Socialstyrelsens föreskrifter kräver (SOSFS 2011:9).',
        source: report2019,
        locator: `${underSchooling}, stycke 1 med hänvisning till [1] och [2]`,
      },
      {
        text: 'Redan i enkäten 2017 ansåg Socialstyrelsen att fler kommuner behövde ta fram en rutin. Då hade 14 procent en.',
        source: page2017,
        locator: `${selected2017}, punkt 2`,
      },
    ],
  },
  training({
    slug: 'fortbildning-handlaggare-vuxna',
    row: 1,
    group: 'vuxna',
    shortName: 'Fortbildning, handläggare som utreder vuxna',
    definition:
      'Hur stor del av kommunerna som det senaste året har gett handläggare som utreder våldsutsatta vuxna fortbildning om våld i nära relationer.',
    cells: { 2016: 84, 2017: 88, 2018: 93, 2019: 95 },
    inSummary: '95 procent',
    text: 'De flesta kommuner, drygt nio av tio, har fortbildat handläggare som utreder våldsutsatta vuxna. Andelen har ökat varje år, från 84 procent 2016 till 95 procent 2019. Det är elva procentenheter mer.',
  }),
  training({
    slug: 'fortbildning-handlaggare-barn',
    row: 2,
    group: 'barn',
    shortName: 'Fortbildning, handläggare som utreder barn',
    definition:
      'Hur stor del av kommunerna som det senaste året har gett handläggare som utreder barn som utsatts för eller bevittnat våld fortbildning om våld i nära relationer.',
    cells: { 2016: 79, 2017: 78, 2018: 86, 2019: 92 },
    inSummary: '92 procent',
    text: 'De flesta kommuner, drygt nio av tio, har fortbildat handläggare som utreder barn som utsatts för eller bevittnat våld. Andelen är 92 procent 2019 mot 79 procent 2016. Det är tretton procentenheter mer, trots en liten nedgång 2017.',
  }),
  {
    slug: 'anvant-resultat-fran-systematisk-uppfoljning-riket',
    name: 'Använt resultat från systematisk uppföljning till verksamhetsutveckling',
    shortName: 'Använt resultat från systematisk uppföljning, riket',
    chartTitle:
      'Tabell 3. Använt resultat från systematisk uppföljning för att utveckla verksamheten – Våld i nära relationer (vuxna) 2016–2019, riksnivå.',
    definition:
      'Hur stor del av kommunerna i hela landet som har följt upp hur det gick för enskilda vuxna, sammanställt resultaten för hela gruppen och använt dem för att utveckla verksamheten.',
    statedSource: tableSource,
    unit: 'percent',
    direction: 'up',
    ...comparisons,
    state: 'active',
    comparabilityNote:
      'Jämför inte med indikatorn om systematisk uppföljning under mål 7. Den här gäller vuxna i hela riket. Den andra gäller ett område som källan inte anger. 8 procent här och 16 procent där 2019 är två olika uppgifter och inte en skillnad eller en ökning.',
    series: [
      {
        slug: 'riket',
        label: 'Använt resultat från systematisk uppföljning till verksamhetsutveckling',
        shortLabel: 'Riket, vuxna',
        population: 'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent, riket',
        level: 'country',
        observations: tableRow({ 2016: 11, 2017: 9, 2018: 10, 2019: 8 }, (year, printed) => [
          inTable(3, 1)(year, printed),
          ...(year === 2017 ? [inPage2017(3, 'endast 9 procent')] : []),
          ...(year === 2019 ? [inSummary(3, '8 procent')] : []),
        ]),
      },
    ],
    events: [firstYearInTable(3)],
    texts: [
      {
        text: 'Få kommuner, färre än var tionde, använder resultaten för att utveckla verksamheten: 8 procent 2019. Enligt Socialstyrelsen har andelen legat på samma nivå i fyra år.',
        source: report2019,
        locator: `${underFollowUp}, stycke 2, och ingressen`,
      },
      {
        text: 'Systematisk uppföljning betyder att socialtjänsten löpande dokumenterar enskildas behov, insatser och resultat och sedan sammanställer uppgifterna för hela gruppen. Då går det att se vilka man når, vilka insatser som används och vad de leder till. Det behövs för att arbeta kunskapsbaserat. Socialstyrelsen har stöd för kommuner och regioner som vill göra det (Kunskapsguiden.se/SU-stod).',
        source: report2019,
        locator: `${underFollowUp}, stycke 1 och 2 med hänvisning till [3]`,
      },
    ],
  },
  usersView({
    slug: 'enskildas-uppfattning-myndighetsutovning',
    name: 'Använt enskildas uppfattning om kvaliteten i verksamheten för att utveckla myndighetsutövningen, för vuxna som utsatts för våld av närstående',
    shortName: 'Använt enskildas uppfattning, myndighetsutövning',
    shortLabel: 'Myndighetsutövning',
    work: 'myndighetsutövningen, det vill säga utredningar och beslut',
    value: 12,
    most: 24,
    spreadQuote: 'mellan 0 – 24 procent',
  }),
  usersView({
    slug: 'enskildas-uppfattning-utforare',
    name: 'Använt enskildas uppfattning om kvaliteten i verksamheten för att utveckla utförarverksamheten, för vuxna som utsatts för våld av närstående',
    shortName: 'Använt enskildas uppfattning, utförarverksamhet',
    shortLabel: 'Utförarverksamhet',
    work: 'utförarverksamheten, det vill säga de insatser som ges',
    value: 11,
    most: 63,
    spreadQuote: 'mellan 0 – 63 procent',
  }),
  {
    slug: 'overenskommelser-om-samverkan',
    name: 'Aktuella överenskommelser om samverkan med externa aktörer',
    shortName: 'Överenskommelser om samverkan',
    definition:
      'Hur stor del av kommunerna som har en aktuell överenskommelse om samverkan med var och en av sex andra aktörer. Namnet är vårt, efter sidans ord.',
    unit: 'percent',
    direction: 'up',
    ...comparisons,
    state: 'active',
    comparabilityNote:
      'Andelarna gäller samma kommuner men olika samverkansparter. De får inte läggas ihop: en kommun kan ha överenskommelser med flera.',
    series: [
      agreement('akutmottagning', 'Akutmottagningar', exactShare(20, '20 procent')),
      agreement('kvinnojour', 'Kvinnojourer', exactShare(33, '33 procent')),
      agreement('vuxenpsykiatri', 'Vuxenpsykiatri', sharedRange()),
      agreement('ungdomsmottagning', 'Ungdomsmottagningar', sharedRange()),
      agreement('primarvard', 'Primärvård', sharedRange()),
      agreement('polis', 'Polis', sharedRange()),
    ],
    events: [
      {
        toState: 'active',
        year: 2017,
        reason:
          'Sidan återger resultat från enkäten 2017. Den beskriver också en utveckling över tid, men utan tidigare värden.',
        source: page2017,
        locator: `${selected2017}, punkt 1`,
      },
    ],
    texts: [
      {
        text: 'Få kommuner har aktuella överenskommelser. Vanligast är det med kvinnojourer, 33 procent. Fler än tidigare samverkar med akutmottagningar, 20 procent. För vuxenpsykiatri, ungdomsmottagningar, primärvård och polis anger källan bara att andelen är stabil och ligger någonstans mellan 20 och 25 procent.',
        source: page2017,
        locator: `${selected2017}, punkt 1`,
      },
      {
        text: 'Samverkan är viktig för den som behöver insatser från flera håll. Socialstyrelsen bedömer att den i stort behöver utvecklas och bli bättre.',
        source: page2017,
        locator: `${selected2017}, punkt 1`,
      },
    ],
  },
  {
    slug: 'kommuner-som-rekvirerat-utvecklingsmedel',
    name: 'Antalet kommuner som har rekvirerat medel',
    shortName: 'Kommuner som rekvirerat utvecklingsmedel',
    definition:
      'Hur många kommuner som har begärt ut (rekvirerat) utvecklingsmedel för arbetet mot våld i nära relationer.',
    unit: 'count',
    ...account,
    state: 'active',
    series: [
      {
        slug: 'riket',
        label: 'Antalet kommuner som har rekvirerat medel',
        shortLabel: 'Rekvirerat medel',
        population: 'Kommuner',
        level: 'country',
        observations: [
          inCountry(2016, 246, inGrants('246 kommuner 2016')),
          {
            about: { area: '00' },
            year: 2017,
            breakdown: 'total',
            value: { type: 'missing', reason: 'not-reported' },
            note: 'Sidan anger antalet för 2016 och 2018 men inte för 2017.',
            citations: [],
          },
          inCountry(2018, 273, inGrants('273 kommuner 2018')),
        ],
      },
    ],
    events: [firstYearOfGrants()],
    texts: [
      {
        text: 'Antalet kommuner som rekvirerade utvecklingsmedel ökade från 246 år 2016 till 273 år 2018. För 2017 redovisas inget antal. Kommunerna använde pengarna till samordning, till kompetensutveckling för personalen och till att införa nya arbetssätt.',
        source: grants,
        locator: grantsParagraph,
      },
      {
        text: 'Kommuner och regioner kunde rekvirera medel. Ideella organisationer kunde i stället ansöka varje år. Siffrorna här gäller bara kommunerna.',
        source: grants,
        locator: grantsParagraph,
      },
    ],
  },
  {
    slug: 'andel-anvanda-utvecklingsmedel',
    name: 'Andelen använda medel hos kommuner',
    shortName: 'Använda utvecklingsmedel',
    definition: 'Hur stor del av utvecklingsmedlen hos kommunerna som de också har använt.',
    unit: 'percent',
    ...account,
    state: 'active',
    series: [
      {
        slug: 'riket',
        label: 'Andelen använda medel hos kommuner',
        shortLabel: 'Använda medel',
        population: 'Kommuner',
        level: 'country',
        observations: [
          usedGrants(2016, 81),
          {
            about: { area: '00' },
            year: 2017,
            breakdown: 'total',
            value: { type: 'missing', reason: 'not-reported' },
            note: 'Sidan anger en andel i början av satsningen och en i slutet, men ingen däremellan.',
            citations: [],
          },
          usedGrants(2018, 92),
        ],
      },
    ],
    events: [firstYearOfGrants()],
    texts: [
      {
        text: 'Kommunerna använde en större del av medlen i slutet av satsningen än i början. Andelen ökade från 81 till 92 procent. Sidan skriver inte ut åren; vi har läst dem som 2016 och 2018.',
        source: grants,
        locator: grantsParagraph,
      },
    ],
  },
]

function firstYearInTable(table: number): IndicatorRow['events'][number] {
  return {
    toState: 'active',
    year: 2016,
    reason: 'Indikatorn redovisas för varje år från 2016 till 2019. Om den mättes före 2016 framgår inte.',
    source: report2019,
    locator: `Tabell ${table}`,
  }
}

function training(row: {
  slug: string
  row: 1 | 2
  group: 'vuxna' | 'barn'
  shortName: string
  definition: string
  cells: Readonly<Record<number, number>>
  inSummary: string
  text: string
}): IndicatorRow {
  const name = `Genomfört fortbildning om våld i nära relationer senaste året som riktar sig till handläggare som utreder ${row.group}`
  return {
    slug: row.slug,
    name,
    shortName: row.shortName,
    chartTitle:
      'Tabell 2. Genomfört fortbildning om våld i nära relationer under det senaste året som riktar sig till handläggare 2016–2019, riksnivå.',
    definition: row.definition,
    statedSource: tableSource,
    unit: 'percent',
    ...comparisons,
    state: 'active',
    series: [
      {
        slug: 'riket',
        label: name,
        shortLabel: `Handläggare som utreder ${row.group}`,
        population: tablePopulation,
        level: 'country',
        observations: tableRow(row.cells, (year, printed) => [
          inTable(2, row.row)(year, printed),
          ...(year === 2019 ? [inSummary(2, row.inSummary)] : []),
        ]),
      },
    ],
    events: [firstYearInTable(2)],
    texts: [
      { text: row.text, source: report2019, locator: `${underTraining}, och ingressen` },
      {
        text: 'Handläggare behöver kunskap om olika former av våld, om vad våldet leder till och om hur man bedömer risk. Annars går det inte att göra bra utredningar.',
        source: report2019,
        locator: `${underTraining}, med hänvisning till [2]`,
      },
    ],
  }
}

function usersView(row: {
  slug: string
  name: string
  shortName: string
  shortLabel: string
  work: string
  value: number
  most: number
  spreadQuote: string
}): IndicatorRow {
  return {
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    definition: `Hur stor del av kommunerna som har använt det som våldsutsatta vuxna tycker om verksamheten för att utveckla ${row.work}. Namnet är satt efter rapportens text, som inte har någon tabell.`,
    unit: 'percent',
    ...comparisons,
    state: 'new',
    series: [
      {
        slug: 'riket',
        label: row.name,
        shortLabel: row.shortLabel,
        population: 'Kommuner i hela landet. Uppgiften står i löpande text utan egen rad om vilka som ingår.',
        level: 'country',
        observations: [
          inCountry(
            2019,
            row.value,
            { source: report2019, locator: `${underUsersView}, stycke 2`, quotedText: `${row.value} procent` },
            inSummary(4, `${row.value} procent`),
          ),
          countySpread(2019, 0, row.most, {
            source: report2019,
            locator: `${underUsersView}, stycke 2`,
            quotedText: row.spreadQuote,
          }),
        ],
      },
    ],
    events: [
      {
        toState: 'new',
        year: 2019,
        reason: 'Resultatet visas för första gången 2019. Det finns därför inget att jämföra med.',
        source: report2019,
        locator: `${underUsersView}, stycke 2`,
      },
    ],
    texts: [
      {
        text: `Få kommuner, drygt en av tio, använder vad de enskilda tycker: ${row.value} procent 2019. Skillnaderna mellan länen är stora, från 0 till ${row.most} procent. Det mättes för första gången 2019, så det finns inga tidigare år att jämföra med.`,
        source: report2019,
        locator: `${underUsersView}, stycke 2, och ingressen`,
      },
      {
        text: 'När verksamheten tar reda på vad de som får stöd tycker kan den bli bättre, och den enskilda kan få mer inflytande. Det är också en del av det systematiska kvalitetsarbetet.',
        source: report2019,
        locator: `${underUsersView}, stycke 1 med hänvisning till [4]`,
      },
    ],
  }
}

function exactShare(value: number, quotedText: string): ObservationRow {
  return inCountry(2017, value, inPage2017(1, quotedText))
}

/** One range that the page gives for four partners at once; it prints no value for any of them. */
function sharedRange(): ObservationRow {
  const words = 'någonstans mellan 20-25 procent'
  return {
    about: { area: '00' },
    year: 2017,
    breakdown: 'total',
    value: { type: 'range', low: 20, high: 25, words },
    note: 'Sidan anger ett och samma intervall för vuxenpsykiatri, ungdomsmottagningar, primärvården och polisen, och inga enskilda värden.',
    citations: [inPage2017(1, words)],
  }
}

function agreement(slug: string, label: string, observation: ObservationRow): SeriesRow {
  return {
    slug,
    label,
    shortLabel: label,
    population: 'Kommuner och stadsdelar som svarat på enkäten 2017',
    level: 'country',
    observations: [observation],
  }
}

function inGrants(quotedText: string): CitationRow {
  return { source: grants, locator: grantsParagraph, quotedText }
}

function usedGrants(year: number, value: number): ObservationRow {
  return {
    ...inCountry(year, value, inGrants('från 81 till 92 procent')),
    yearInferred: true,
    note: 'Sidan skriver inte ut året. Meningen före gäller 2016 och 2018, och det är de åren vi har antagit här.',
  }
}

function firstYearOfGrants(): IndicatorRow['events'][number] {
  return {
    toState: 'active',
    year: 2016,
    reason: 'Redovisas i slutredovisningen av satsningen 2016–2018.',
    source: grants,
    locator: grantsParagraph,
  }
}
