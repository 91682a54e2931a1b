import type { RoundRow } from './rows.ts'

/**
 * The round of 2025: nine of ten reported, all accepted, frozen. Everything in it is made up for the example. It has two
 * organisations that disagree, an answer by phone, one that came late, a milestone that was moved, and an assessment
 * that differs, so that a visitor sees how each is told.
 */
export const round2025: RoundRow = {
  slug: '2025',
  year: 2025,
  title: 'Uppföljning 2025',
  phase: 'frozen',
  opensOn: '2025-10-01',
  dueOn: '2025-11-30',
  reports: [
    {
      commitment: 'utbildning-och-kompetensutveckling-i-lanet',
      organisation: 'lansstyrelsen-stockholm',
      degree: 'ongoing',
      course: 'on-track',
      done: 'Vi har ordnat utbildning för kursledare både på våren och på hösten. Kursledarna håller basutbildningar i sina egna organisationer och använder de webbutbildningar som finns. Ett tillfälle vände sig till dem som möter barn med funktionsnedsättning.',
      obstacles: 'Flera kursledare har bytt arbete, så nya behöver utbildas varje år.',
      nextStep: 'Vi planerar två nya omgångar för kursledare under 2026.',
      steps: [
        { to: 'draft', at: '2025-11-03T08:40:00Z' },
        { to: 'submitted', at: '2025-11-12T13:15:00Z' },
        { to: 'accepted', at: '2025-12-02T09:05:00Z' },
      ],
    },
    {
      commitment: 'utbildning-och-kompetensutveckling-i-lanet',
      organisation: 'storsthlm',
      degree: 'started',
      course: 'off-track',
      done: 'Kommunerna har fått information om utbildningen för kursledare.',
      obstacles: 'Få kommuner har anmält deltagare, så utbildningen når inte hela länet.',
      nextStep: 'Vi frågar kommunerna vad de behöver för att kunna delta.',
      onBehalf: { channel: 'phone', note: 'Samtal med kontaktpersonen 24 november 2025 (exempel).' },
      steps: [
        { to: 'submitted', at: '2025-11-24T13:10:00Z' },
        { to: 'accepted', at: '2025-12-02T09:10:00Z' },
      ],
    },
    {
      commitment: 'verktyg-for-systematisk-uppfoljning',
      organisation: 'stockholms-stad',
      degree: 'half-or-more',
      course: 'on-track',
      done: 'Mer än hälften av stadsdelsförvaltningarna har börjat använda SUV eller SU Kvinnofrid. Vi har haft nätverksträffar där handläggare visar hur de arbetar med verktygen.',
      obstacles: 'Det tar tid att föra in uppgifterna vid sidan av verksamhetssystemet.',
      nextStep: 'Under 2026 ska resten av förvaltningarna börja, och vi gör en första sammanställning på gruppnivå.',
      contributions: [
        {
          indicator: 'anvant-resultat-fran-systematisk-uppfoljning',
          text: 'De förvaltningar som använder verktygen kan sammanställa resultat på gruppnivå. Två av dem har ändrat sina arbetssätt efter att ha gjort det.',
        },
      ],
      milestones: [
        { title: 'Handläggare har visat varandra hur de arbetar med verktygen', doneOn: '2025-10-14' },
        {
          title: 'Alla stadsdelsförvaltningar använder något av verktygen',
          newDueOn: '2026-12-31',
          reason: 'Det tar längre tid än väntat att föra in uppgifterna vid sidan av verksamhetssystemet.',
        },
      ],
      steps: [
        { to: 'draft', at: '2025-10-20T11:30:00Z' },
        { to: 'submitted', at: '2025-11-18T07:50:00Z' },
        { to: 'accepted', at: '2025-12-02T09:20:00Z' },
      ],
    },
    {
      commitment: 'barn-i-skyddat-boende',
      organisation: 'lansstyrelsen-stockholm',
      degree: 'completed',
      course: 'on-track',
      done: 'Vi har genomfört en utbildningsdag och tre träffar för erfarenhetsutbyte för dem som möter barn i skyddat boende. Materialet finns samlat på webben.',
      obstacles: '',
      nextStep: 'Vi håller materialet aktuellt.',
      steps: [
        { to: 'submitted', at: '2025-11-12T14:05:00Z' },
        { to: 'accepted', at: '2025-12-02T09:25:00Z' },
      ],
    },
    {
      commitment: 'soktermer-i-takecare',
      organisation: 'region-stockholm',
      degree: 'started',
      course: 'off-track',
      done: 'Söktermerna är framtagna tillsammans med vården. Två vårdenheter har provat dem.',
      obstacles: 'Införandet är försenat. Uppdateringen av TakeCare där söktermerna ingår har flyttats till 2026.',
      nextStep: 'Vi inför söktermerna när uppdateringen är klar och tar fram en kort instruktion till vårdenheterna.',
      steps: [
        { to: 'draft', at: '2025-11-05T12:10:00Z' },
        { to: 'submitted', at: '2025-11-21T14:45:00Z' },
        { to: 'accepted', at: '2025-12-03T08:30:00Z' },
      ],
    },
    {
      commitment: 'stodmaterial-for-psykosociala-team',
      organisation: 'region-stockholm',
      degree: 'half-or-more',
      course: 'on-track',
      done: 'Stödmaterialet är klart och finns på vårdgivarwebben. De psykosociala teamen inom primärvården har fått information om det.',
      obstacles: '',
      nextStep: 'Under 2026 informerar vi om materialet i andra delar av vården.',
      steps: [
        { to: 'draft', at: '2025-11-05T12:40:00Z' },
        { to: 'submitted', at: '2025-11-21T15:00:00Z' },
        { to: 'accepted', at: '2025-12-03T08:35:00Z' },
      ],
    },
    {
      commitment: 'arbetssatt-och-rutiner',
      organisation: 'polismyndigheten',
      degree: 'not-started',
      course: 'needs-decision',
      reason:
        'Planen anger ingen aktör för åtagandet. Styrgruppen behöver besluta vilken aktör som ska leda arbetet och vilka som ska delta.',
      done: '',
      obstacles: 'Flera aktörer berörs, och ingen har haft uppdraget att samla dem.',
      nextStep: 'När det är beslutat vem som leder arbetet kan vi börja med att samla in befintliga rutiner.',
      steps: [
        { to: 'submitted', at: '2025-12-02T10:20:00Z' },
        { to: 'accepted', at: '2025-12-04T13:40:00Z' },
      ],
    },
    {
      commitment: 'utbildning-av-forsakringsutredare',
      organisation: 'forsakringskassan',
      degree: 'ongoing',
      course: 'on-track',
      done: 'Utbildningen ingår i introduktionen för alla nyanställda försäkringsutredare inom verksamhetsområdet. De allra flesta som anställts under året har gått den.',
      obstacles: 'Några som anställdes sent på året går utbildningen först efter årsskiftet.',
      nextStep: 'Vi fortsätter på samma sätt och följer upp varje kvartal.',
      contributions: [
        {
          indicator: 'nyanstallda-forsakringsutredare-som-gatt-utbildningen',
          text: 'Utbildningen bokas redan vid anställningen, så att ingen missas.',
        },
      ],
      ownValues: [
        {
          indicator: 'nyanstallda-forsakringsutredare-som-gatt-utbildningen',
          series: 'egen-uppgift',
          text: '92 %',
          becomes: { value: { type: 'exact', value: 92 }, source: 'lagesrapporter-2025' },
        },
      ],
      steps: [
        { to: 'draft', at: '2025-10-14T09:00:00Z' },
        { to: 'submitted', at: '2025-11-10T09:30:00Z' },
        { to: 'accepted', at: '2025-12-01T12:00:00Z' },
      ],
    },
    {
      commitment: 'kompetensutveckling-pa-arbetsformedlingen',
      organisation: 'arbetsformedlingen',
      degree: 'started',
      course: 'on-track',
      done: 'En webbutbildning om att upptäcka våld har prövats på några kontor i länet. Chefer har fått information om den.',
      obstacles: 'Utbildningen är frivillig, och det är ännu oklart hur tid för den ska avsättas.',
      nextStep: 'Under 2026 ska utbildningen erbjudas alla medarbetare i länet.',
      assessment: {
        degree: 'started',
        course: 'off-track',
        reason:
          'Åtagandet gäller alla medarbetare, men utbildningen är frivillig och har bara prövats på några kontor. Det är inte klart hur alla ska nås.',
        at: '2025-12-04T13:50:00Z',
      },
      steps: [
        { to: 'submitted', at: '2025-11-14T08:10:00Z' },
        {
          to: 'returned',
          at: '2025-11-19T10:00:00Z',
          message:
            'Beskriv gärna hur utbildningen ska nå alla medarbetare. Åtagandet gäller alla, inte bara de kontor som har prövat.',
        },
        { to: 'submitted', at: '2025-11-26T13:25:00Z' },
        { to: 'accepted', at: '2025-12-04T13:55:00Z' },
      ],
    },
  ],
}
