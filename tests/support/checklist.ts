/**
 * Everything that the five documents behind the example partnership show, item by item: S000 is the page on Mål 7,
 * S001 the page on Delmål 3, S002 the report Öppna jämförelser 2019, S003 the page on the funds 2016–2018 and S004 the
 * page on the survey of 2017. The documents themselves are not in the repository, so what they print stands here.
 *
 * `shows` is what a reader must find: a string as it is, or a pattern where we tell the fact in our own words. Compare
 * with a page's text in which runs of ordinary white space are one space; U+00A0 is kept (values have it, and so has
 * one support tip).
 */
export type Shown = string | RegExp

export interface PageItem {
  id: string
  sentence: string
  page: string
  shows: readonly Shown[]
  /** Part of the page's frame and not of the stored partnership. */
  frame?: true
}

export interface ValueItem {
  id: string
  /** Slug of the indicator; its page is `/indikatorer/<slug>`. */
  indicator: string
  series: string
  year: number
  breakdown: 'total' | 'county-spread'
  /** As a table writes it, with U+00A0. */
  shown: string
  yearInferred?: true
  citations: readonly { source: string; locator: string; quotedText: string }[]
}

export interface SourceItem {
  id: string
  sentence: string
  source: string
  shows: readonly Shown[]
}

const nbsp = '\u00a0'
const percent = (digits: string) => `${digits}${nbsp}%`

/** Whether the text shows what is asked for. */
export const isShown = (text: string, shown: Shown): boolean =>
  typeof shown === 'string' ? text.includes(shown) : shown.test(text)

// ---------------------------------------------------------------- S000, Mål 7

export const goal7 = {
  title: 'Myndigheter och aktörer arbetar med systematisk kunskapsutveckling',
  shortTitle: 'Systematisk kunskapsutveckling',
  preconditions: [
    'Myndigheter och aktörer använder systematisk uppföljning och utvärdering för att utveckla sin verksamhet.',
  ],
  indicators: [
    {
      slug: 'samlad-plan-for-kompetensutveckling',
      name: 'Andel kommuner/stadsdelar som har en aktuell samlad plan för handläggarnas kompetensutveckling',
    },
    {
      slug: 'kartlagt-antal-barn',
      name: 'Andel kommuner/stadsdelar som kartlagt antalet barn som utsatts för eller bevittnat våld av närstående',
    },
    {
      slug: 'kartlagt-antal-vuxna',
      name: 'Andel kommuner/stadsdelar som kartlagt antalet vuxna som utsatts för våld av närstående',
    },
    {
      slug: 'anvant-resultat-fran-systematisk-uppfoljning',
      name: 'Andel kommuner/stadsdelar som använt resultat från systematisk uppföljning till verksamhetsutveckling inom våld i nära relation',
    },
  ],
  chartTitle: 'Systematisk uppföljning för att utveckla verksamheten',
  chartSource: 'Socialstyrelsen Öppna jämförelser - våld i nära relationer',
  parts: [
    {
      slug: 'utsatthet-och-behov',
      label: 'Genomfört individbaserad systematisk uppföljning av målgruppens utsatthet och/eller behov',
    },
    {
      slug: 'stod-och-insatser',
      label: 'Genomfört individbaserad systematisk uppföljning av verksamhetens stöd och/eller insatser till enskilda',
    },
    {
      slug: 'resultat-for-enskilda',
      label: 'Genomfört individbaserad systematisk uppföljning av stöd och insatsers resultat för de enskilda',
    },
  ],
  commitmentsTitle: 'Åtagande i handlingsplanen för systematisk kunskapsutveckling i Stockholms län',
  /** `actor` where the plan itself names one. */
  commitments: [
    {
      slug: 'utbildning-och-kompetensutveckling-i-lanet',
      text: 'Stödja och bidra till utbildning och kompetensutveckling i länet exempelvis genom utbildning för kursledare som ska hålla i basutbildningar med stöd av befintliga webbutbildningar och för yrkesverksamma som möter barn med funktionsnedsättning.',
      actor: null,
    },
    {
      slug: 'verktyg-for-systematisk-uppfoljning',
      text: 'Stödja användandet av verktygen för systematisk uppföljning; våldsutövare (SUV) och våldsutsatta (SU Kvinnofrid) inom socialtjänsten.',
      actor: null,
    },
    {
      slug: 'barn-i-skyddat-boende',
      text: 'Genomföra kunskapshöjande insatser och främja erfarenhetsutbyte för yrkesverksamma som möter barn i skyddat boende.',
      actor: null,
    },
    {
      slug: 'personer-som-utovat-vald',
      text: 'Genomföra kunskapshöjande insatser och främja erfarenhetsutbyte för yrkesverksamma som möter personer som utövat våld i nära relationer.',
      actor: null,
    },
    {
      slug: 'soktermer-i-takecare',
      text: 'Implementera nya söktermer, kopplat till våld, i journalsystemet TakeCare.',
      actor: null,
    },
    {
      slug: 'stodmaterial-for-psykosociala-team',
      text: 'Tillgängliggöra stödmaterial för psykosociala team inom primärvården och andra delar av hälso- och sjukvården.',
      actor: null,
    },
    {
      slug: 'arbetssatt-och-rutiner',
      text: 'Identifiera utvecklingsområden samt ta fram rekommenderade arbetssätt eller rutiner för arbetet med våldsutövare och våldsutsatta i länet.',
      actor: null,
    },
    {
      slug: 'utbildning-av-forsakringsutredare',
      text: 'Löpande säkerställa att nyanställda försäkringsutredare inom Försäkringskassans avdelning för sjukförsäkringen, verksamhetsområde 3 Stöd för återgång, genomgår obligatorisk utbildning i att motverka mäns våld mot kvinnor.',
      actor: 'Försäkringskassan',
    },
    {
      slug: 'kompetensutveckling-pa-arbetsformedlingen',
      text: 'Erbjuda kompetensutvecklingsinsatser, om att upptäcka våldsutsatthet och våldsutövande, till alla medarbetare på Arbetsförmedlingen.',
      actor: 'Arbetsförmedlingen',
    },
  ],
  supportTitle: 'Stöd för systematisk kunskapsutveckling',
  supportTips: [
    'Utbilda och fortbilda yrkesverksamma, särskilt inom skola, socialtjänst samt hälso- och sjukvård kring våld i nära relation, hedersrelaterat våld och förtryck inklusive barnäktenskap, tvångsäktenskap och könsstympning, prostitution,\u00a0människohandel för sexuella ändamål och sexuellt våld oberoende av relation.',
    'Arbeta med systematisk uppföljning av insatsers resultat på individ- och gruppnivå.',
    'Arbeta med systematisk uppföljning av beslutade socialtjänstinsatser för våldsutsatta och våldsutövare på såväl individ- som gruppnivå oavsett om socialtjänsten själv genomför insatsen eller har lämnat över genomförandet till någon annan utförare.',
  ],
} as const

const onGoal7 = (item: Omit<PageItem, 'page'>): PageItem => ({ ...item, page: '/mal/7' })

export const goal7Items: readonly PageItem[] = [
  onGoal7({
    id: 'S000.E1',
    sentence: 'the goal has its number, full title and short title',
    shows: [/Mål[ \u00a0]7/, goal7.title, goal7.shortTitle],
  }),
  onGoal7({
    id: 'S000.E2',
    sentence: 'the precondition stands under its heading',
    shows: [/Förutsättning(ar)? för att nå målet/, ...goal7.preconditions],
  }),
  onGoal7({
    id: 'S000.E3',
    sentence: 'a section tells how the goal is going',
    shows: ['Hur går det för målet?'],
    frame: true,
  }),
  onGoal7({
    id: 'S000.E4',
    sentence: 'one of four indicators can be chosen',
    shows: [/Välj indikator/, ...goal7.indicators.map((indicator) => indicator.name)],
    frame: true,
  }),
  onGoal7({
    id: 'S000.E5',
    sentence: 'each of the four indicators is described',
    shows: goal7.indicators.map((indicator) => indicator.name),
  }),
  onGoal7({
    id: 'S000.E6',
    sentence: 'the chart has its own title, three named series and its source',
    shows: [goal7.chartTitle, ...goal7.parts.map((part) => part.label), goal7.chartSource],
  }),
  onGoal7({
    id: 'S000.E7',
    sentence: 'nine commitments stand under their heading',
    shows: [goal7.commitmentsTitle, ...goal7.commitments.map(({ text }) => text)],
  }),
  onGoal7({
    id: 'S000.E8',
    sentence: 'three tips stand under their heading',
    shows: [goal7.supportTitle, ...goal7.supportTips],
  }),
  onGoal7({
    id: 'S000.E7-E8',
    sentence: 'a sentence says whose the commitments are, and one whom the tips are for',
    shows: [/åtagit sig/i, /lokal(t)? eller regional/i],
    frame: true,
  }),
  ...goal7.indicators.slice(0, 3).map(({ name }, index) =>
    onGoal7({
      id: `S000.I${index + 1}`,
      sentence: 'the indicator was removed by Socialstyrelsen, with its last data from 2021 and no values',
      shows: [
        name,
        /Socialstyrelsen/,
        /ta bort|tagit bort|tagits bort|inte längre ska ingå/i,
        /Öppna jämförelser/,
        /2021/,
      ],
    }),
  ),
  onGoal7({
    id: 'S000.I4',
    sentence: 'the indicator is measured, but was changed in 2023',
    shows: [goal7.indicators[3].name, /2023/],
  }),
  onGoal7({
    id: 'S000.I4.values',
    sentence: 'the values before the change stand with their years',
    shows: [percent('16'), percent('31'), percent('36'), /2019/, /2020/, /2021/, /2022/],
  }),
  onGoal7({
    id: 'S000.I4.parts',
    sentence: 'the three parts of 2023 stand with their values',
    shows: [percent('62'), percent('70'), percent('59')],
  }),
  onGoal7({
    id: 'S000.I4.trend',
    sentence: 'the share rose steadily and more than doubled from 2019 to 2022',
    shows: [/fördubbl/i, /16[ \u00a0]procent/, /31[ \u00a0]procent/, /36[ \u00a0]procent/],
  }),
  onGoal7({
    id: 'S000.I4.break',
    sentence:
      'Socialstyrelsen changed the questions and split the result, so 2023 cannot be compared with earlier years',
    shows: [/Socialstyrelsen ändrade frågorna/i, /tre delar/, /(inte|ej)[^.]*jämför/i],
  }),
  onGoal7({
    id: 'S000.I4.second',
    sentence: 'a large share of those who answered use it, mostly to follow up support to individuals',
    shows: [/stor andel/i, /som svara(t|de)/i, /insatser till enskilda/i],
  }),
  ...goal7.commitments.map(({ text, actor }, index) =>
    onGoal7({
      id: `S000.C${index + 1}`,
      sentence: actor === null ? 'the commitment names no actor' : `the commitment names ${actor}`,
      shows: [text, ...(actor === null ? [] : [actor])],
    }),
  ),
  onGoal7({
    id: 'S000.C.noActor',
    sentence: 'that no actor is named is said',
    shows: ['Ingen aktör angiven i planen'],
    frame: true,
  }),
  onGoal7({ id: 'S000.C8.ongoing', sentence: 'commitment 8 goes on all the time', shows: [/Löpande/] }),
  ...goal7.supportTips.map((tip, index) =>
    onGoal7({ id: `S000.T${index + 1}`, sentence: 'the tip is given in full', shows: [tip] }),
  ),
]

// ------------------------------------------------------------- S001, Delmål 3

export const subGoal3 = {
  title: 'Kompetens- och kunskapsutveckling',
  longTermEffect: 'Ingen i Stockholms län ska utsättas för eller uppleva våld i nära relation.',
  mediumTermEffect:
    'Det finns kunskap inom organisationerna om att identifiera risk för våld i nära relationer samt utreda behov av insatser.',
  outcomes: [
    'Kunskap finns inom samverkansaktörernas organisationer att identifiera och bedöma risk för våld',
    'Kunskap finns inom samverkansaktörernas organisationer om att utreda och bedöma behov av insatser',
    'Samverkansaktörerna har kunskap och kännedom om varandras verksamheter och uppdrag.',
  ],
  possibleActions: [
    {
      text: 'Inventera vilken kunskap och kompetensförsörjning som behövs inom samverkansaktörernas olika organisationer',
      recurrence: null,
    },
    { text: 'Inventera vilka metoder och bedömningsinstrument som finns att tillgå', recurrence: null },
    {
      text: 'Genomföra årliga tvärprofessionella temautbildningar inom Operation Kvinnofrids samverkansplattform som riktar sig till personal inom samverkansaktörernas organisationer för att främja kompetenshöjning och erfarenhetsutbyte mellan olika yrkesgrupper',
      recurrence: 'yearly',
    },
    {
      text: 'Genomföra årliga spridningskonferenser inom Operation Kvinnofrids samverkansplattform där lärande metoder, insatser och arbetssätt uppmärksammas och sprids',
      recurrence: 'yearly',
    },
    {
      text: 'Genomföra en årlig prisutdelning till en framgångsrik verksamhet i länet som arbetar med våld i nära relationer i syfte att främja utvecklingen inom våldsområdet i länet',
      recurrence: 'yearly',
    },
    {
      text: 'Samverkansaktörerna bidrar enskilt genom att erbjuda medarbetarna kompetensutveckling inom våld i nära relationer.',
      recurrence: null,
    },
  ],
  indicators: [
    {
      slug: 'deltagare-pa-temautbildning-och-spridningskonferens',
      name: 'Antal deltagare på temautbildning/spridningskonferens och antal deltagare per samverkansaktör',
      statedSource: 'deltagarlistor',
    },
    {
      slug: 'nytta-av-temautbildning-och-spridningskonferens',
      name: 'Andel av deltagarna som haft nytta av temautbildning/ spridningskonferens',
      statedSource: 'särskild enkät',
    },
    {
      slug: 'riskbedomningsmetod-vuxna-och-valdsutovare',
      name: 'Andel av berörda samverkansaktörer som använder minst en strukturerad riskbedömningsmetod i utredningsarbete gällande våldsutsatta vuxna och våldsutövare',
      statedSource: 'särskild enkät',
    },
    {
      slug: 'riskbedomningsmetod-barn',
      name: 'Andel av kommunerna som använder minst en strukturerad riskbedömningsmetod i utredningsarbete gällande våldsutsatta barn',
      statedSource: 'Verktyg för kommunen: Socialstyrelsens Öppna jämförelser',
    },
    {
      slug: 'rutin-vid-indikation-pa-vald',
      name: 'Andel av kommunerna som har en aktuell rutin vid indikation på våld',
      statedSource: 'Verktyg för kommunen: Socialstyrelsens Öppna jämförelser',
    },
  ],
} as const

const onSubGoal3 = (item: Omit<PageItem, 'page'>): PageItem => ({ ...item, page: '/delmal/3' })

export const subGoal3Items: readonly PageItem[] = [
  onSubGoal3({
    id: 'S001.E1',
    sentence: 'the sub-goal has its number and title',
    shows: [/Delmål[ \u00a0]3/, subGoal3.title],
  }),
  onSubGoal3({
    id: 'S001.E1.why',
    sentence: 'a first paragraph tells why competence matters',
    shows: [/respekt/i, /bedömningsinstrument/i, /utbildning/i, /grundläggande/i, /identifiera risk/i],
  }),
  onSubGoal3({
    id: 'S001.E1.how',
    sentence: 'a second paragraph tells how the partners contribute and what the platform is for',
    shows: [/Operation Kvinnofrid/, /plattform/i, /spridningskonferens/i, /medarbetare/i],
  }),
  onSubGoal3({
    id: 'S001.E2',
    sentence: 'the long-term effect stands under its heading',
    shows: [/Effekt på lång sikt/, subGoal3.longTermEffect],
  }),
  onSubGoal3({
    id: 'S001.E3',
    sentence: 'the medium-term effect stands under its heading',
    shows: [/Effekt på medellång sikt/, subGoal3.mediumTermEffect],
  }),
  ...subGoal3.outcomes.map((text, index) =>
    onSubGoal3({ id: `S001.U${index + 1}`, sentence: 'the outcome is given in full', shows: [/Utfall/, text] }),
  ),
  ...subGoal3.possibleActions.map(({ text, recurrence }, index) =>
    onSubGoal3({
      id: `S001.M${index + 1}`,
      sentence: recurrence === null ? 'the possible action is given in full' : 'the possible action recurs every year',
      shows: [/Möjliga åtgärder/, text],
    }),
  ),
  onSubGoal3({
    id: 'S001.M.yearly',
    sentence: 'the yearly actions are marked as such',
    shows: [/varje år|årligen/i],
    frame: true,
  }),
  ...subGoal3.indicators.map(({ name, statedSource }, index) =>
    onSubGoal3({
      id: `S001.N${index + 1}`,
      sentence: 'the indicator is given with the source that the page states',
      shows: [name, statedSource],
    }),
  ),
  onSubGoal3({
    id: 'S001.E7',
    sentence: 'the page prints no values, and that is said',
    shows: [/inga värden/i],
  }),
]

// ---------------------------------------------------- values, S000 and S002–S004

const usedResults = 'anvant-resultat-fran-systematisk-uppfoljning'
const report2019 = 'oppna-jamforelser-2019-vald-i-nara-relationer'
const page2017 = 'oppna-jamforelser-2017-vald-i-nara-relationer'
const grants = 'slutredovisning-utvecklingsmedel-2016-2018'

const textBelowChart = 'Första stycket under diagrammet, rad 51 i underlaget'
const chart = 'Diagrammet ”Systematisk uppföljning för att utveckla verksamheten”, rad 46–47 i underlaget'
const selected2017 = 'Under rubriken ”Några resultat från enkätundersökningen 2017”'
const underUsersView =
  'Under rubriken ”Få kommuner har använt de enskildas uppfattning för verksamhetsutveckling”, stycke 2'
const grantsParagraph = 'Under rubriken ”Kompetensstödet och utvecklingsmedel”, stycke 2, rad 24 i underlaget'

const fromGoalPage = (year: number, digits: string): ValueItem => ({
  id: `S000.I4.${year}`,
  indicator: usedResults,
  series: 'till-2022',
  year,
  breakdown: 'total',
  shown: percent(digits),
  citations: [
    { source: 'operation-kvinnofrid-mal-7', locator: textBelowChart, quotedText: `${digits} procent ${year}` },
  ],
})

const partOf2023 = (series: string, digits: string, place: string): ValueItem => ({
  id: `S000.I4.2023.${series}`,
  indicator: usedResults,
  series,
  year: 2023,
  breakdown: 'total',
  shown: percent(digits),
  yearInferred: true,
  citations: [
    {
      source: 'operation-kvinnofrid-mal-7',
      locator: `${chart}, ${place} värdet och ${place} delen`,
      quotedText: '62%70%59%',
    },
  ],
})

const tableRow = (
  id: string,
  indicator: string,
  table: number,
  row: number,
  cells: readonly [number, number, number, number],
  also: Readonly<Record<number, { source: string; locator: string; quotedText: string }>> = {},
): ValueItem[] =>
  cells.map((cell, index) => {
    const year = 2016 + index
    const other = also[year]
    return {
      id: `S002.${id}.${year}`,
      indicator,
      series: 'riket',
      year,
      breakdown: 'total',
      shown: percent(String(cell)),
      citations: [
        { source: report2019, locator: `Tabell ${table}, rad ${row}, kolumn ${year}`, quotedText: String(cell) },
        ...(other === undefined ? [] : [other]),
      ],
    }
  })

const inSummary = (bullet: number, quotedText: string) => ({
  source: report2019,
  locator: `Punkt ${bullet} under ”Årets resultat visar att:”`,
  quotedText,
})

const inPage2017 = (bullet: number, quotedText: string) => ({
  source: page2017,
  locator: `${selected2017}, punkt ${bullet}`,
  quotedText,
})

const spread = (id: string, indicator: string, shown: string, locator: string, quotedText: string): ValueItem => ({
  id: `S002.${id}.spread`,
  indicator,
  series: 'riket',
  year: 2019,
  breakdown: 'county-spread',
  shown: percent(shown),
  citations: [{ source: report2019, locator, quotedText }],
})

const usersView = (id: string, indicator: string, digits: string): ValueItem => ({
  id: `S002.${id}.2019`,
  indicator,
  series: 'riket',
  year: 2019,
  breakdown: 'total',
  shown: percent(digits),
  citations: [
    { source: report2019, locator: underUsersView, quotedText: `${digits} procent` },
    inSummary(4, `${digits} procent`),
  ],
})

const agreement = (series: string, shown: string, quotedText: string): ValueItem => ({
  id: `S004.${series}`,
  indicator: 'overenskommelser-om-samverkan',
  series,
  year: 2017,
  breakdown: 'total',
  shown: percent(shown),
  citations: [inPage2017(1, quotedText)],
})

const sharedRange = 'någonstans mellan 20-25 procent'

/** Every value that the documents print, and nothing else. */
export const values: readonly ValueItem[] = [
  fromGoalPage(2019, '16'),
  fromGoalPage(2021, '31'),
  fromGoalPage(2022, '36'),
  partOf2023('utsatthet-och-behov', '62', 'första'),
  partOf2023('stod-och-insatser', '70', 'andra'),
  partOf2023('resultat-for-enskilda', '59', 'tredje'),
  ...tableRow('T1', 'rutin-for-skolgang-i-skyddat-boende', 1, 1, [16, 14, 15, 22], {
    2017: inPage2017(2, '14 procent'),
    2019: inSummary(1, '22 procent'),
  }),
  spread(
    'T1',
    'rutin-for-skolgang-i-skyddat-boende',
    '0–57',
    'Under rubriken ”Fler kommuner har en rutin för att säkra skolgången för barn i skyddat boende”, stycke 2',
    'mellan 0-57 procent per län',
  ),
  ...tableRow('T2a', 'fortbildning-handlaggare-vuxna', 2, 1, [84, 88, 93, 95], {
    2019: inSummary(2, '95 procent'),
  }),
  ...tableRow('T2b', 'fortbildning-handlaggare-barn', 2, 2, [79, 78, 86, 92], {
    2019: inSummary(2, '92 procent'),
  }),
  ...tableRow('T3', 'anvant-resultat-fran-systematisk-uppfoljning-riket', 3, 1, [11, 9, 10, 8], {
    2017: inPage2017(3, 'endast 9 procent'),
    2019: inSummary(3, '8 procent'),
  }),
  usersView('authority', 'enskildas-uppfattning-myndighetsutovning', '12'),
  spread('authority', 'enskildas-uppfattning-myndighetsutovning', '0–24', underUsersView, 'mellan 0 – 24 procent'),
  usersView('provider', 'enskildas-uppfattning-utforare', '11'),
  spread('provider', 'enskildas-uppfattning-utforare', '0–63', underUsersView, 'mellan 0 – 63 procent'),
  {
    id: 'S003.requisitions.2016',
    indicator: 'kommuner-som-rekvirerat-utvecklingsmedel',
    series: 'riket',
    year: 2016,
    breakdown: 'total',
    shown: '246',
    citations: [{ source: grants, locator: grantsParagraph, quotedText: '246 kommuner 2016' }],
  },
  {
    id: 'S003.requisitions.2018',
    indicator: 'kommuner-som-rekvirerat-utvecklingsmedel',
    series: 'riket',
    year: 2018,
    breakdown: 'total',
    shown: '273',
    citations: [{ source: grants, locator: grantsParagraph, quotedText: '273 kommuner 2018' }],
  },
  ...(
    [
      [2016, '81'],
      [2018, '92'],
    ] as const
  ).map(([year, digits]): ValueItem => ({
    id: `S003.used.${year}`,
    indicator: 'andel-anvanda-utvecklingsmedel',
    series: 'riket',
    year,
    breakdown: 'total',
    shown: percent(digits),
    yearInferred: true,
    citations: [{ source: grants, locator: grantsParagraph, quotedText: 'från 81 till 92 procent' }],
  })),
  agreement('akutmottagning', '20', '20 procent'),
  agreement('kvinnojour', '33', '33 procent'),
  agreement('vuxenpsykiatri', '20–25', sharedRange),
  agreement('ungdomsmottagning', '20–25', sharedRange),
  agreement('primarvard', '20–25', sharedRange),
  agreement('polis', '20–25', sharedRange),
]

/** Cells that the documents leave empty, and the word that stands there. */
export const holes = [
  {
    id: 'S000.I4.2020',
    indicator: usedResults,
    series: 'till-2022',
    year: 2020,
    reason: 'not-measured',
    shown: 'ej mätt',
  },
  {
    id: 'S003.requisitions.2017',
    indicator: 'kommuner-som-rekvirerat-utvecklingsmedel',
    series: 'riket',
    year: 2017,
    reason: 'not-reported',
    shown: 'ej redovisad',
  },
  {
    id: 'S003.used.2017',
    indicator: 'andel-anvanda-utvecklingsmedel',
    series: 'riket',
    year: 2017,
    reason: 'not-reported',
    shown: 'ej redovisad',
  },
] as const

/** What must stand on the indicator's page for the value to be traceable. */
export const valueShows = (item: ValueItem): string[] => [
  item.shown,
  String(item.year),
  ...item.citations.flatMap((citation) => [citation.locator, citation.quotedText]),
]

// ------------------------------------ facts on the indicators' pages, S002–S004

const onIndicator = (slug: string, item: Omit<PageItem, 'page'>): PageItem => ({
  ...item,
  page: `/indikatorer/${slug}`,
})

const tableSource =
  'Enkät om öppna jämförelser socialtjänst, myndighetsutövning, 2016, 2017, 2018, 2019, Socialstyrelsen.'
const tablePopulation = 'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent'
const table2 =
  'Tabell 2. Genomfört fortbildning om våld i nära relationer under det senaste året som riktar sig till handläggare 2016–2019, riksnivå.'

export const indicatorItems: readonly PageItem[] = [
  onIndicator('rutin-for-skolgang-i-skyddat-boende', {
    id: 'S002.T1',
    sentence: 'table 1 has its title, row, population and source line',
    shows: [
      'Tabell 1. Aktuell skriftlig och på ledningsnivå beslutad rutin för att säkra skolgången för barn i skyddat boende 2016–2019, riksnivå.',
      'Aktuell rutin för att säkra skolgång för barn i skyddat boende',
      tablePopulation,
      tableSource,
    ],
  }),
  onIndicator('rutin-for-skolgang-i-skyddat-boende', {
    id: 'S002.T1.text',
    sentence: 'a fifth have a routine, seven percentage points more than the year before, 0–57 per county',
    shows: [/femtedel/i, /sju procentenheter/i, /länen/i],
  }),
  onIndicator('rutin-for-skolgang-i-skyddat-boende', {
    id: 'S002.E2.law',
    sentence: 'the municipalities share the responsibility, and the regulation is named',
    shows: [/SOSFS 2011:9/, /hemkommun/i, /vistas|vistelse/i],
  }),
  onIndicator('rutin-for-skolgang-i-skyddat-boende', {
    id: 'S004.E6.routine',
    sentence: 'already in 2017 more municipalities needed a routine',
    shows: [/fler kommuner behövde/i],
  }),
  onIndicator('fortbildning-handlaggare-vuxna', {
    id: 'S002.T2a',
    sentence: 'table 2, row 1 has its title, row, population and source line',
    shows: [
      table2,
      'Genomfört fortbildning om våld i nära relationer senaste året som riktar sig till handläggare som utreder vuxna',
      tablePopulation,
      tableSource,
    ],
  }),
  onIndicator('fortbildning-handlaggare-vuxna', {
    id: 'S002.T2a.text',
    sentence: 'more than nine of ten, eleven percentage points more than 2016',
    shows: [/de flesta/i, /drygt nio av tio/i, /elva procentenheter/i],
  }),
  onIndicator('fortbildning-handlaggare-barn', {
    id: 'S002.T2b',
    sentence: 'table 2, row 2 has its title, row, population and source line',
    shows: [
      table2,
      'Genomfört fortbildning om våld i nära relationer senaste året som riktar sig till handläggare som utreder barn',
      tablePopulation,
      tableSource,
    ],
  }),
  onIndicator('fortbildning-handlaggare-barn', {
    id: 'S002.T2b.text',
    sentence: 'more than nine of ten, thirteen percentage points more than 2016',
    shows: [/de flesta/i, /drygt nio av tio/i, /(13|tretton) procentenheter/i],
  }),
  onIndicator('anvant-resultat-fran-systematisk-uppfoljning-riket', {
    id: 'S002.T3',
    sentence: 'table 3 has its title, row, population and source line',
    shows: [
      'Tabell 3. Använt resultat från systematisk uppföljning för att utveckla verksamheten – Våld i nära relationer (vuxna) 2016–2019, riksnivå.',
      'Använt resultat från systematisk uppföljning till verksamhetsutveckling',
      'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent, riket',
      tableSource,
    ],
  }),
  onIndicator('anvant-resultat-fran-systematisk-uppfoljning-riket', {
    id: 'S002.T3.text',
    sentence: 'fewer than one of ten, at the same level for four years, and support exists',
    shows: [/färre än var tionde/i, /samma nivå/i, /fyra år/i, /Kunskapsguiden\.se\/SU-stod/],
  }),
  onIndicator('anvant-resultat-fran-systematisk-uppfoljning-riket', {
    id: 'S002.T3.guard',
    sentence: 'the page says that 8 percent here and 16 percent under Mål 7 are not one jump',
    shows: [/Jämför inte/i, /16[ \u00a0]procent/, /8[ \u00a0]procent/],
  }),
  onIndicator(usedResults, {
    id: 'S000.I4.guard',
    sentence: 'the page says that 16 percent here and 8 percent in the country are not one jump',
    shows: [/Jämför inte/i, /16[ \u00a0]procent/, /8[ \u00a0]procent/],
  }),
  onIndicator(usedResults, {
    id: 'S000.I4.inferred',
    sentence: 'the page says that the year 2023 is inferred and how',
    shows: [/anger inget år/i, /ordning/i],
  }),
  ...['enskildas-uppfattning-myndighetsutovning', 'enskildas-uppfattning-utforare'].map((slug) =>
    onIndicator(slug, {
      id: `S002.${slug}`,
      sentence: 'few municipalities, a little more than one of ten, measured for the first time in 2019',
      shows: [/få kommuner/i, /drygt en av tio/i, /första gången/i, /2019/],
    }),
  ),
  onIndicator('overenskommelser-om-samverkan', {
    id: 'S004.E5',
    sentence:
      'women’s shelters are the most common partner, four partners share one range, and cooperation must improve',
    shows: [
      /kvinnojour/i,
      /akutmottagning/i,
      /vuxenpsykiatri/i,
      /ungdomsmottagning/i,
      /primärvård/i,
      /polis/i,
      /behöver utvecklas/i,
    ],
  }),
  onIndicator('kommuner-som-rekvirerat-utvecklingsmedel', {
    id: 'S003.E4',
    sentence: 'more municipalities requisitioned; the money went to coordination, competence and new ways of working',
    shows: [/samordning/i, /kompetensutveckling/i, /nya arbetssätt/i, /rekvirera/i, /ansöka/i],
  }),
  onIndicator('andel-anvanda-utvecklingsmedel', {
    id: 'S003.E4.used',
    sentence: 'the share used rose from 81 to 92 percent, with the years inferred',
    shows: [/81/, /92/, /skriver inte ut år/i],
  }),
]

// ------------------------------------------------------------------ the sources

export const sourceItems: readonly SourceItem[] = [
  {
    id: 'S000.source',
    sentence: 'the page on Mål 7 does not say whom its shares are about',
    source: 'operation-kvinnofrid-mal-7',
    shows: ['Mål 7: Systematisk kunskapsutveckling', /säger inte vilka kommuner/i],
  },
  {
    id: 'S001.source',
    sentence: 'the page on Delmål 3 prints no values, targets, commitments or dates',
    source: 'operation-kvinnofrid-delmal-3',
    shows: ['Delmål 3: Kompetens- och kunskapsutveckling', /inga värden, målnivåer, åtaganden eller datum/],
  },
  {
    id: 'S002.E1',
    sentence: 'the report has its name, year and area, and says that counties and municipalities differ',
    source: report2019,
    shows: ['Öppna jämförelser 2019', 'Våld i nära relationer', /skiljer sig mellan länen/i],
  },
  {
    id: 'S002.E4',
    sentence: 'the four references and the link to the guide are kept',
    source: report2019,
    shows: [
      'Fristad från våld – en vägledning om skyddat boende',
      'Våld – handbok om socialtjänstens och hälso- och sjukvårdens arbete med våld i nära relationer',
      'Systematisk uppföljning – beskrivning och exempel',
      'Att ge ordet och lämna plats - vägledning inom socialtjänst, psykiatri och missbruks- och beroendevård',
      'https://www.kunskapsguiden.se/SU-stod',
    ],
  },
  {
    id: 'S002.E5',
    sentence: 'purpose, data source, response rates, workbook, misspelt address and contact are kept',
    source: report2019,
    shows: [
      /syftet/i,
      'Enkät om öppna jämförelser socialtjänst, myndighetsutövning, 2019, Socialstyrelsen.',
      /95/,
      /93/,
      /Excelfil/i,
      /metoden för 2019/i,
      'https://www.socialstyrelsen.se/oppnajokforelser/socialtjanst',
      /felstavad/i,
      '075-247 30 00',
    ],
  },
  {
    id: 'S003.E2',
    sentence: 'the mandate, whom it was for and who organised it are told',
    source: grants,
    shows: [
      'Kvalitetsutveckling av arbetet mot våld i nära relationer – En slutredovisning av kompetensstödet och utvecklingsmedlen 2016–2018',
      /regeringsuppdrag/i,
      /kommuner, regioner och ideella/i,
      /våldsutövare/i,
      /Uppsala universitet/,
      /NCK/,
      /länsstyrelserna/i,
    ],
  },
  {
    id: 'S003.E3',
    sentence: 'the four parts of the final report are listed, and where it is found',
    source: grants,
    shows: [/fyra delar/i, /1\).*2\).*3\).*4\)/, /PDF/],
  },
  {
    id: 'S003.E1',
    sentence: 'where the page lies on the site is told',
    source: grants,
    shows: [/Start, Våld, Kunskapsstöd, Lägesrapporter/],
  },
  {
    id: 'S004.E1-E4',
    sentence: 'the tool, the workbook, the guide and its four steps are told',
    source: page2017,
    shows: [
      'Öppna jämförelser av våld i nära relationer',
      /jämförelseverktyg/i,
      /Excelfil/i,
      /egen bearbetning/i,
      /fyra steg/i,
    ],
  },
  {
    id: 'S004.E7-E9',
    sentence: 'how the data were collected, earlier years and SKL are told',
    source: page2017,
    shows: [/webbenkät/i, /våren 2017/i, /tidigare års resultat/i, /SKL, i dag SKR/],
  },
]
