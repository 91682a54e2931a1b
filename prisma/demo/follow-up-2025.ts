import type { Binding, CellRef } from '#app/domain/statement/binding.ts'
import type { FollowUpRow } from './rows.ts'

/**
 * What is written in the annual follow-up of 2025. The texts are made up; every value in them is one of the example's, and
 * what they say of the answers agrees with reports-2025.ts.
 */

const used = (series: string, year: number): CellRef => ({
  indicator: 'anvant-resultat-fran-systematisk-uppfoljning',
  series,
  subject: 'area:unstated',
  year,
  breakdown: 'total',
})
const valueOf = (cell: CellRef): Binding => ({ to: 'value', cell })
const in2019 = used('till-2022', 2019)
const in2022 = used('till-2022', 2022)
const doubled: Binding = { to: 'factor', from: in2019, until: in2022 }
const answers: Binding = { to: 'elsewhere', source: 'Räknat i omgångens lägesrapporter.' }
const plan: Binding = { to: 'elsewhere', source: 'Räknat i handlingsplanen.' }

export const followUp2025: FollowUpRow = {
  round: '2025',
  startedAt: '2025-12-04T14:30:00Z',
  changedAt: '2025-12-09T10:15:00Z',
  readyAt: '2025-12-10T09:00:00Z',
  sections: [
    {
      key: 'summary',
      text: `Arbetet med mål 7 går framåt, men inte överallt. Nio av tio lägesrapporter har kommit in. Svaret som saknas gäller kunskap om personer som utövat våld, så om det arbetet vet vi inte hur det går.

Det här har gått framåt:

- Kunskapshöjande insatser och erfarenhetsutbyte om barn i skyddat boende är genomförda.
- Utbildningen för kursledare och utbildningen av nya försäkringsutredare pågår löpande och följer planen.
- Stödmaterialet för psykosociala team är klart och finns på vårdgivarwebben.

Det här går långsammare än planerat:

- De nya söktermerna i TakeCare är framtagna men inte införda. Uppdateringen som de ingår i har flyttats till 2026.
- Få kommuner har anmält deltagare till utbildningen för kursledare.
- Kompetensutvecklingen på Arbetsförmedlingen når ännu inte alla. Samordningen bedömer att arbetet avviker från planen.

Mellan 2019 och 2022 har andelen kommuner och stadsdelar som använt resultat från systematisk uppföljning mer än fördubblats. Frågorna ändrades 2023, så senare värden går inte att jämföra med de tidigare.

Styrgruppen ombeds besluta vem som ska leda arbetet med rekommenderade arbetssätt och rutiner. Planen anger ingen aktör för åtagandet, och arbetet har inte börjat.`,
      bindings: [
        { words: 'Nio av tio', binding: answers },
        { words: 'mer än fördubblats', binding: doubled },
      ],
    },
    {
      key: 'about',
      text: `Uppföljningen gäller mål 7 i handlingsplanen. Varje aktör som har ett åtagande har fått svara på hur långt arbetet har kommit, om det följer planen, vad som hindrar och vad som är nästa steg. Samordningen har läst alla svar. I ett fall gör samordningen en annan bedömning än aktören, och då redovisas båda.

Planen namnger en aktör i två av nio åtaganden. För de andra har samordningen utsett vem som svarar.

## Vad du bör veta om siffrorna

- Värdena om systematisk uppföljning kommer från Socialstyrelsens Öppna jämförelser. Sidan som vi har hämtat dem från säger inte vilka kommuner och stadsdelar som ingår, hur många som svarade eller om andelarna gäller länet eller riket.
- Frågorna ändrades till uppföljningen 2023 och resultatet delades i tre delar. Därför jämför vi inte 2023 med tidigare år.
- Tre av målets fyra indikatorer ingår inte längre i Öppna jämförelser, och värdena för dem finns inte i vårt underlag.

Lägesrapporterna, texterna och beslutet i den här årsuppföljningen är påhittade för exemplet. Planens ordalydelse och värdena från Socialstyrelsen kommer från publicerade källor.`,
      bindings: [
        { words: 'två av nio', binding: plan },
        { words: 'Tre av målets fyra indikatorer', binding: plan },
      ],
    },
    {
      key: 'mal-7',
      text: `Andelen kommuner och stadsdelar som använt resultat från systematisk uppföljning har mer än fördubblats, från 16 procent 2019 till 36 procent 2022.

År 2023 ställde Socialstyrelsen nya frågor, och svaren går inte att jämföra med åren före. Då följde 70 procent upp sitt stöd och sina insatser till enskilda, medan 59 procent följde upp vad de ledde till för den enskilda.

Siffrorna säger inte om de som utsätts för våld får ett bättre stöd. De säger att fler arbetar på ett sätt som gör det möjligt att ta reda på det.`,
      bindings: [
        { words: 'mer än fördubblats', binding: doubled },
        { words: 'från 16 procent 2019 till 36 procent', binding: { to: 'change', from: in2019, until: in2022 } },
        { words: '70 procent', binding: valueOf(used('stod-och-insatser', 2023)) },
        { words: '59 procent', binding: valueOf(used('resultat-for-enskilda', 2023)) },
      ],
    },
    {
      key: 'joint',
      text: `I den här omgången har vi inte samlat in uppgifter om gemensamma utbildningar, konferenser eller kampanjer. Av lägesrapporterna framgår att Länsstyrelsen har ordnat en utbildningsdag och tre träffar för dem som möter barn i skyddat boende. Hur många som deltog är inte redovisat.`,
    },
    {
      key: 'aktor-arbetsformedlingen',
      text: `Arbetsförmedlingen har prövat en webbutbildning på några kontor i länet. Samordningen bedömer att arbetet avviker från planen, eftersom åtagandet gäller alla medarbetare och det ännu inte är klart hur alla ska nås.`,
    },
    {
      key: 'aktor-forsakringskassan',
      text: `Försäkringskassans utbildning ingår i introduktionen för alla nya försäkringsutredare i det verksamhetsområde som planen pekar ut. Försäkringskassan uppger att 92 procent av dem som anställdes under 2025 har gått den. Det är första gången värdet lämnas.`,
      bindings: [
        {
          words: '92 procent',
          binding: valueOf({
            indicator: 'nyanstallda-forsakringsutredare-som-gatt-utbildningen',
            series: 'egen-uppgift',
            subject: 'organisation:forsakringskassan',
            year: 2025,
            breakdown: 'total',
          }),
        },
      ],
    },
    {
      key: 'aktor-kriminalvarden',
      text: `Svaret om åtagandet för personer som utövat våld har inte kommit in. Det säger inget om hur arbetet går.`,
    },
    {
      key: 'aktor-lansstyrelsen-stockholm',
      text: `Länsstyrelsen svarar för två åtaganden. Insatserna om barn i skyddat boende är genomförda. Utbildningen för kursledare fortsätter, och nya kursledare behöver utbildas varje år eftersom flera byter arbete.`,
      bindings: [{ words: 'två åtaganden', binding: plan }],
    },
    {
      key: 'aktor-polismyndigheten',
      text: `Polismyndigheten har svarat på ett åtagande som berör flera aktörer. Arbetet har inte börjat, och myndigheten ber styrgruppen besluta vem som ska leda det.`,
    },
    {
      key: 'aktor-region-stockholm',
      text: `Region Stockholm har gjort stödmaterialet för psykosociala team tillgängligt. De nya söktermerna väntar på en uppdatering av journalsystemet.`,
    },
    {
      key: 'aktor-stockholms-stad',
      text: `I Stockholms stad har mer än hälften av stadsdelsförvaltningarna börjat använda något av verktygen för systematisk uppföljning. Sista dagen för att alla ska ha börjat är flyttad ett år framåt.`,
      bindings: [
        { words: 'mer än hälften', binding: { to: 'elsewhere', source: 'Stockholms stads lägesrapport 2025.' } },
      ],
    },
    {
      key: 'aktor-storsthlm',
      text: `Storsthlm har informerat kommunerna om utbildningen för kursledare. Få har anmält deltagare, och Storsthlm frågar nu kommunerna vad de behöver.`,
    },
    {
      key: 'analysis',
      text: `Det som en aktör kan göra på egen hand går i de flesta fall som planerat. Det som kräver flera aktörer, eller ett gemensamt system, går långsammare. Det gäller både söktermerna i TakeCare och arbetet med gemensamma arbetssätt och rutiner.

Målet mäts i dag av en enda indikator som fortfarande uppdateras, och dess frågor byttes ut 2023. Därför kan vi inte säga om den systematiska uppföljningen har fortsatt att öka efter 2022. De nya frågorna behöver mätas igen innan det går att se en riktning.

Söktermerna i TakeCare har ingen mätning än. När de är införda kan vården själv visa hur de används.`,
    },
    {
      key: 'next-year',
      text: `- Styrgruppen utser vem som ska leda arbetet med rekommenderade arbetssätt och rutiner.
- Region Stockholm inför söktermerna när uppdateringen av TakeCare är klar.
- Storsthlm och samordningen tar reda på vad kommunerna behöver för att kunna delta i utbildningen för kursledare.
- Samordningen frågar Kriminalvården vad som behövs för att ett svar ska kunna lämnas nästa år.
- Samordningen föreslår indikatorer i stället för dem som har utgått ur Öppna jämförelser.`,
    },
    {
      key: 'appendix',
      text: `Uppgifterna är hämtade ur tjänsten den dag då årsuppföljningen föreslogs för styrgruppen och ändras inte efter det.`,
    },
  ],
}
