import type { PlanRow } from './rows.ts'

/** The action plan and Mål 7. Everything but labels, readings and contexts is verbatim. */
export const actionPlan: PlanRow = {
  slug: 'handlingsplan-2020-2026',
  title: 'Handlingsplan 2020–2026',
  kind: 'action-plan',
  periodFrom: 2020,
  periodTo: 2026,
  state: 'adopted',
  note: 'Beslutets nummer, datum och dokument framgår inte av underlaget. Perioden är hämtad från det som är allmänt känt om Operation Kvinnofrids planer; sidan om målet anger den inte. Bara mål 7 ingår i exemplet.',
  goals: [
    {
      kind: 'goal',
      number: 7,
      title: 'Myndigheter och aktörer arbetar med systematisk kunskapsutveckling',
      shortTitle: 'Systematisk kunskapsutveckling',
      commitmentsTitle: 'Åtagande i handlingsplanen för systematisk kunskapsutveckling i Stockholms län',
      supportTitle: 'Stöd för systematisk kunskapsutveckling',
      source: 'operation-kvinnofrid-mal-7',
      locator: 'Rubrikerna överst på sidan, rad 1 och 3 i underlaget',
      contexts: [],
      preconditions: [
        {
          text: 'Myndigheter och aktörer använder systematisk uppföljning och utvärdering för att utveckla sin verksamhet.',
          locator: 'Punkten under rubriken ”Förutsättningar för att nå målet”, rad 7 i underlaget',
        },
      ],
      supportTips: [
        {
          // The no-break space before "människohandel" is the source's.
          text: 'Utbilda och fortbilda yrkesverksamma, särskilt inom skola, socialtjänst samt hälso- och sjukvård kring våld i nära relation, hedersrelaterat våld och förtryck inklusive barnäktenskap, tvångsäktenskap och könsstympning, prostitution,\u00a0människohandel för sexuella ändamål och sexuellt våld oberoende av relation.',
          locator: 'Punkt 1 under rubriken ”Stöd för systematisk kunskapsutveckling”, rad 76 i underlaget',
        },
        {
          text: 'Arbeta med systematisk uppföljning av insatsers resultat på individ- och gruppnivå.',
          locator: 'Punkt 2 under rubriken ”Stöd för systematisk kunskapsutveckling”, rad 77 i underlaget',
        },
        {
          text: 'Arbeta med systematisk uppföljning av beslutade socialtjänstinsatser för våldsutsatta och våldsutövare på såväl individ- som gruppnivå oavsett om socialtjänsten själv genomför insatsen eller har lämnat över genomförandet till någon annan utförare.',
          locator: 'Punkt 3 under rubriken ”Stöd för systematisk kunskapsutveckling”, rad 78 i underlaget',
        },
      ],
      commitments: [
        {
          slug: 'utbildning-och-kompetensutveckling-i-lanet',
          label: 'Utbildning och kompetensutveckling i länet',
          plainReading:
            'Länet ska få fler som kan leda grundutbildningar, och de som möter barn med funktionsnedsättning ska få utbildning.',
          text: 'Stödja och bidra till utbildning och kompetensutveckling i länet exempelvis genom utbildning för kursledare som ska hålla i basutbildningar med stöd av befintliga webbutbildningar och för yrkesverksamma som möter barn med funktionsnedsättning.',
          locator: bullet(1),
          organisations: [
            { organisation: 'lansstyrelsen-stockholm', role: 'assigned-reporter' },
            { organisation: 'storsthlm', role: 'assigned-reporter' },
          ],
        },
        {
          slug: 'verktyg-for-systematisk-uppfoljning',
          label: 'Verktyg för systematisk uppföljning i socialtjänsten',
          plainReading:
            'Socialtjänsten ska få stöd i att använda två verktyg för uppföljning: SUV för dem som utövar våld och SU Kvinnofrid för dem som utsätts.',
          text: 'Stödja användandet av verktygen för systematisk uppföljning; våldsutövare (SUV) och våldsutsatta (SU Kvinnofrid) inom socialtjänsten.',
          locator: bullet(2),
          organisations: [{ organisation: 'stockholms-stad', role: 'assigned-reporter' }],
          indicators: ['anvant-resultat-fran-systematisk-uppfoljning'],
          milestones: [
            { title: 'Handläggare har visat varandra hur de arbetar med verktygen', dueOn: '2025-10-31' },
            { title: 'Alla stadsdelsförvaltningar använder något av verktygen', dueOn: '2025-12-31' },
          ],
        },
        {
          slug: 'barn-i-skyddat-boende',
          label: 'Kunskap och erfarenhetsutbyte om barn i skyddat boende',
          text: 'Genomföra kunskapshöjande insatser och främja erfarenhetsutbyte för yrkesverksamma som möter barn i skyddat boende.',
          locator: bullet(3),
          organisations: [{ organisation: 'lansstyrelsen-stockholm', role: 'assigned-reporter' }],
        },
        {
          slug: 'personer-som-utovat-vald',
          label: 'Kunskap och erfarenhetsutbyte om personer som utövat våld',
          text: 'Genomföra kunskapshöjande insatser och främja erfarenhetsutbyte för yrkesverksamma som möter personer som utövat våld i nära relationer.',
          locator: bullet(4),
          organisations: [{ organisation: 'kriminalvarden', role: 'assigned-reporter' }],
        },
        {
          slug: 'soktermer-i-takecare',
          label: 'Nya söktermer i TakeCare',
          plainReading: 'Vården ska börja använda nya söktermer om våld i journalsystemet TakeCare.',
          text: 'Implementera nya söktermer, kopplat till våld, i journalsystemet TakeCare.',
          locator: bullet(5),
          organisations: [{ organisation: 'region-stockholm', role: 'assigned-reporter' }],
          indicators: ['vardenheter-med-nya-soktermer'],
        },
        {
          slug: 'stodmaterial-for-psykosociala-team',
          label: 'Stödmaterial för psykosociala team',
          text: 'Tillgängliggöra stödmaterial för psykosociala team inom primärvården och andra delar av hälso- och sjukvården.',
          locator: bullet(6),
          organisations: [{ organisation: 'region-stockholm', role: 'assigned-reporter' }],
        },
        {
          slug: 'arbetssatt-och-rutiner',
          label: 'Rekommenderade arbetssätt och rutiner',
          plainReading:
            'Aktörerna ska ta reda på vad som behöver bli bättre och föreslå arbetssätt eller rutiner för arbetet med dem som utövar och dem som utsätts för våld.',
          text: 'Identifiera utvecklingsområden samt ta fram rekommenderade arbetssätt eller rutiner för arbetet med våldsutövare och våldsutsatta i länet.',
          locator: bullet(7),
          organisations: [{ organisation: 'polismyndigheten', role: 'assigned-reporter' }],
          indicators: ['anvant-resultat-fran-systematisk-uppfoljning'],
        },
        {
          slug: 'utbildning-av-forsakringsutredare',
          label: 'Obligatorisk utbildning av nya försäkringsutredare',
          plainReading:
            'Nya försäkringsutredare på en av Försäkringskassans avdelningar ska alltid gå den obligatoriska utbildningen om mäns våld mot kvinnor.',
          timeFrame: 'ongoing',
          text: 'Löpande säkerställa att nyanställda försäkringsutredare inom Försäkringskassans avdelning för sjukförsäkringen, verksamhetsområde 3 Stöd för återgång, genomgår obligatorisk utbildning i att motverka mäns våld mot kvinnor.',
          locator: bullet(8),
          organisations: [{ organisation: 'forsakringskassan', role: 'lead' }],
          indicators: ['nyanstallda-forsakringsutredare-som-gatt-utbildningen'],
        },
        {
          slug: 'kompetensutveckling-pa-arbetsformedlingen',
          label: 'Kompetensutveckling för alla på Arbetsförmedlingen',
          plainReading:
            'Alla medarbetare på Arbetsförmedlingen ska erbjudas kunskap om hur man upptäcker att någon utsätts för eller utövar våld.',
          text: 'Erbjuda kompetensutvecklingsinsatser, om att upptäcka våldsutsatthet och våldsutövande, till alla medarbetare på Arbetsförmedlingen.',
          locator: bullet(9),
          organisations: [{ organisation: 'arbetsformedlingen', role: 'lead' }],
        },
      ],
      indicators: [
        {
          indicator: 'samlad-plan-for-kompetensutveckling',
          locator: 'Indikator 1 under rubriken ”Hur går det för målet?”, rad 13–17 i underlaget',
        },
        {
          indicator: 'kartlagt-antal-barn',
          locator: 'Indikator 2 under rubriken ”Hur går det för målet?”, rad 22–26 i underlaget',
        },
        {
          indicator: 'kartlagt-antal-vuxna',
          locator: 'Indikator 3 under rubriken ”Hur går det för målet?”, rad 31–35 i underlaget',
        },
        {
          indicator: 'anvant-resultat-fran-systematisk-uppfoljning',
          locator: 'Indikator 4 under rubriken ”Hur går det för målet?”, rad 40–53 i underlaget',
        },
      ],
    },
  ],
}

/** When the coordinator chose who reports on the commitments that name nobody. */
export const reportersAssignedAt = '2025-03-05T09:00:00Z'

function bullet(number: number): string {
  return `Punkt ${number} under rubriken ”Åtagande i handlingsplanen för systematisk kunskapsutveckling i Stockholms län”, rad ${61 + number} i underlaget`
}
