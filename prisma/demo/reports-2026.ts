import type { RoundRow } from './rows.ts'

/**
 * The round of 2026, open: two reports accepted, two waiting, one returned, one draft, four not begun. Region
 * Stockholm has not begun on TakeCare, so that a visitor can write that report. The first answer confirms last year's. All of it is made up for the example.
 */
export const round2026: RoundRow = {
  slug: '2026',
  year: 2026,
  title: 'Uppföljning 2026',
  phase: 'open',
  opensOn: '2026-10-01',
  dueOn: '2027-01-31',
  reports: [
    {
      commitment: 'barn-i-skyddat-boende',
      organisation: 'lansstyrelsen-stockholm',
      degree: 'completed',
      course: 'on-track',
      done: 'Vi har genomfört en utbildningsdag och tre träffar för erfarenhetsutbyte för dem som möter barn i skyddat boende. Materialet finns samlat på webben.',
      obstacles: '',
      nextStep: 'Vi håller materialet aktuellt.',
      confirms: '2025',
      steps: [
        { to: 'submitted', at: '2026-10-08T07:45:00Z' },
        { to: 'accepted', at: '2026-10-15T08:20:00Z' },
      ],
    },
    {
      commitment: 'kompetensutveckling-pa-arbetsformedlingen',
      organisation: 'arbetsformedlingen',
      degree: 'half-or-more',
      course: 'on-track',
      done: 'Webbutbildningen erbjuds nu alla medarbetare i länet. Cheferna har fått stöd för att ta upp den på arbetsplatsträffar.',
      obstacles: 'Alla har fått erbjudandet, men många har inte hunnit gå utbildningen.',
      nextStep: 'Vi påminner om utbildningen under våren och ser över hur den kan ingå i introduktionen.',
      steps: [
        { to: 'draft', at: '2026-10-12T11:00:00Z' },
        { to: 'submitted', at: '2026-10-19T12:30:00Z' },
        { to: 'accepted', at: '2026-10-22T09:10:00Z' },
      ],
    },
    {
      commitment: 'verktyg-for-systematisk-uppfoljning',
      organisation: 'stockholms-stad',
      degree: 'half-or-more',
      course: 'off-track',
      done: 'Fler förvaltningar har börjat använda verktygen. En första sammanställning på gruppnivå är påbörjad.',
      obstacles: 'Sammanställningen har dragit ut på tiden, eftersom förvaltningarna för in uppgifter på olika sätt.',
      nextStep: 'Vi tar fram en gemensam anvisning och gör klart sammanställningen under våren.',
      contributions: [
        {
          indicator: 'anvant-resultat-fran-systematisk-uppfoljning',
          text: 'Sammanställningen ska ge förvaltningarna underlag för att utveckla sina insatser.',
        },
      ],
      steps: [
        { to: 'draft', at: '2026-10-27T13:20:00Z' },
        { to: 'submitted', at: '2026-11-06T08:15:00Z' },
      ],
    },
    {
      commitment: 'utbildning-av-forsakringsutredare',
      organisation: 'forsakringskassan',
      degree: 'ongoing',
      course: 'on-track',
      done: 'Utbildningen ingår fortfarande i introduktionen för alla nyanställda försäkringsutredare. Uppföljningen görs varje kvartal.',
      obstacles: '',
      nextStep: 'Vi fortsätter på samma sätt.',
      ownValues: [
        {
          indicator: 'nyanstallda-forsakringsutredare-som-gatt-utbildningen',
          series: 'egen-uppgift',
          text: '96 %',
        },
      ],
      steps: [{ to: 'submitted', at: '2026-11-11T10:05:00Z' }],
    },
    {
      commitment: 'personer-som-utovat-vald',
      organisation: 'kriminalvarden',
      degree: 'started',
      course: 'on-track',
      done: 'Ett utbyte är inlett.',
      obstacles: '',
      nextStep: '',
      steps: [
        { to: 'submitted', at: '2026-11-03T09:40:00Z' },
        {
          to: 'returned',
          at: '2026-11-09T14:30:00Z',
          message:
            'Beskriv vad utbytet går ut på och vilka yrkesgrupper som deltar. Fyll också i vad som är nästa steg.',
        },
      ],
    },
    {
      commitment: 'stodmaterial-for-psykosociala-team',
      organisation: 'region-stockholm',
      degree: 'half-or-more',
      done: 'Vi har informerat om stödmaterialet på kvinnoklinikerna.',
      steps: [{ to: 'draft', at: '2026-11-17T15:10:00Z' }],
    },
  ],
}
