import type { PlanRow } from './rows.ts'

/** The earlier strategy and Delmål 3. Everything but the contexts is verbatim. */
export const strategy: PlanRow = {
  slug: 'strategi-2016-2020',
  title: 'Strategi 2016–2020',
  kind: 'strategy',
  periodFrom: 2016,
  periodTo: 2020,
  state: 'superseded',
  supersededBy: 'handlingsplan-2020-2026',
  note: 'Beslutets nummer, datum och dokument framgår inte av underlaget. Perioden är hämtad från det som är allmänt känt om Operation Kvinnofrids planer; sidan om delmålet anger den inte. Bara delmål 3 ingår i exemplet. Strategin har inga åtaganden i underlaget, bara möjliga åtgärder.',
  goals: [
    {
      kind: 'sub-goal',
      number: 3,
      title: 'Kompetens- och kunskapsutveckling',
      shortTitle: 'Kompetens- och kunskapsutveckling',
      source: 'operation-kvinnofrid-delmal-3',
      locator: 'Rubriken överst på sidan, rad 1 i underlaget',
      contexts: [
        {
          text: 'Den som utsätts för våld i en nära relation ska mötas med respekt av myndigheterna. Det kräver att de som arbetar där har kunskap om våldet. Utan rätt kompetens, metoder och bedömningsinstrument är det svårt att upptäcka våld och att bedöma det rätt. Därför behövs återkommande utbildning, både grundläggande och fördjupad. Strategin betonar att organisationerna ska kunna identifiera risk för våld och utreda vilka insatser som behövs.',
          locator: 'Första stycket under rubriken, rad 3 i underlaget',
        },
        {
          text: 'Varje samverkansaktör bidrar till delmålet genom att erbjuda sina medarbetare kompetensutveckling. Operation Kvinnofrid är en gemensam plattform som kompletterar aktörernas eget arbete. Där ordnas utbildningar och spridningskonferenser för alla aktörer. Där lyfts goda exempel fram, och olika yrkesgrupper får lära av varandra.',
          locator: 'Andra stycket under rubriken, rad 5 i underlaget',
        },
      ],
      effects: [
        {
          term: 'long',
          text: 'Ingen i Stockholms län ska utsättas för eller uppleva våld i nära relation.',
          locator: 'Under rubriken ”Effekt på lång sikt”, rad 9 i underlaget',
        },
        {
          term: 'medium',
          text: 'Det finns kunskap inom organisationerna om att identifiera risk för våld i nära relationer samt utreda behov av insatser.',
          locator: 'Under rubriken ”Effekt på medellång sikt”, rad 13 i underlaget',
        },
      ],
      outcomes: [
        {
          text: 'Kunskap finns inom samverkansaktörernas organisationer att identifiera och bedöma risk för våld',
          locator: 'Punkt 1 under rubriken ”Utfall”, rad 17 i underlaget',
        },
        {
          text: 'Kunskap finns inom samverkansaktörernas organisationer om att utreda och bedöma behov av insatser',
          locator: 'Punkt 2 under rubriken ”Utfall”, rad 18 i underlaget',
        },
        {
          text: 'Samverkansaktörerna har kunskap och kännedom om varandras verksamheter och uppdrag.',
          locator: 'Punkt 3 under rubriken ”Utfall”, rad 19 i underlaget',
        },
      ],
      possibleActions: [
        {
          text: 'Inventera vilken kunskap och kompetensförsörjning som behövs inom samverkansaktörernas olika organisationer',
          locator: 'Punkt 1 under rubriken ”Möjliga åtgärder”, rad 23 i underlaget',
        },
        {
          text: 'Inventera vilka metoder och bedömningsinstrument som finns att tillgå',
          locator: 'Punkt 2 under rubriken ”Möjliga åtgärder”, rad 24 i underlaget',
        },
        {
          text: 'Genomföra årliga tvärprofessionella temautbildningar inom Operation Kvinnofrids samverkansplattform som riktar sig till personal inom samverkansaktörernas organisationer för att främja kompetenshöjning och erfarenhetsutbyte mellan olika yrkesgrupper',
          recurrence: 'yearly',
          locator: 'Punkt 3 under rubriken ”Möjliga åtgärder”, rad 25 i underlaget',
        },
        {
          text: 'Genomföra årliga spridningskonferenser inom Operation Kvinnofrids samverkansplattform där lärande metoder, insatser och arbetssätt uppmärksammas och sprids',
          recurrence: 'yearly',
          locator: 'Punkt 4 under rubriken ”Möjliga åtgärder”, rad 26 i underlaget',
        },
        {
          text: 'Genomföra en årlig prisutdelning till en framgångsrik verksamhet i länet som arbetar med våld i nära relationer i syfte att främja utvecklingen inom våldsområdet i länet',
          recurrence: 'yearly',
          locator: 'Punkt 5 under rubriken ”Möjliga åtgärder”, rad 27 i underlaget',
        },
        {
          text: 'Samverkansaktörerna bidrar enskilt genom att erbjuda medarbetarna kompetensutveckling inom våld i nära relationer.',
          locator: 'Punkt 6 under rubriken ”Möjliga åtgärder”, rad 28 i underlaget',
        },
      ],
      indicators: [
        { indicator: 'deltagare-pa-temautbildning-och-spridningskonferens', locator: indicatorBullet(1) },
        { indicator: 'nytta-av-temautbildning-och-spridningskonferens', locator: indicatorBullet(2) },
        { indicator: 'riskbedomningsmetod-vuxna-och-valdsutovare', locator: indicatorBullet(3) },
        { indicator: 'riskbedomningsmetod-barn', locator: indicatorBullet(4) },
        { indicator: 'rutin-vid-indikation-pa-vald', locator: indicatorBullet(5) },
      ],
    },
  ],
}

function indicatorBullet(number: number): string {
  return `Punkt ${number} under rubriken ”Indikatorer”, rad ${31 + number} i underlaget`
}
