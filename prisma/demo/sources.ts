import type { SourceRow } from './rows.ts'

const socialstyrelsen = 'Socialstyrelsen'
const partnership = 'Operation Kvinnofrid i Stockholms län'

/** The publications and pages that the example is built from, and the source of the partnership's own values. */
export const sources: readonly SourceRow[] = [
  {
    slug: 'operation-kvinnofrid-mal-7',
    publisher: partnership,
    title: 'Mål 7: Systematisk kunskapsutveckling',
    edition: 'utan angivet datum',
    kind: 'partnership-page',
    howCollected:
      'Sidan återger resultat från Socialstyrelsens Öppna jämförelser. Den säger inte vilka kommuner och stadsdelar som ingår, hur många som svarade eller om andelarna gäller länet eller riket.',
    fileSha256: '8da971ea9315b07296e5cffcf425f84f1709f78fe0dd5ae5d8927e776ca8be1e',
    note: 'Sidan om mål 7 med förutsättning, fyra indikatorer, nio åtaganden och tre tips. Radnumren i hänvisningarna räknas i den textfil som vi har haft som underlag.',
  },
  {
    slug: 'operation-kvinnofrid-delmal-3',
    publisher: partnership,
    title: 'Delmål 3: Kompetens- och kunskapsutveckling',
    edition: 'utan angivet datum',
    kind: 'partnership-page',
    fileSha256: '0f33400f302b280d3f5cd574c6367074e80569f49c4e26f730ce70243a85b74e',
    note: 'Sidan om delmål 3 i den tidigare strategin. Den namnger fem indikatorer och var uppgifterna ska hämtas, men innehåller inga värden, målnivåer, åtaganden eller datum. Radnumren i hänvisningarna räknas i den textfil som vi har haft som underlag.',
  },
  {
    slug: 'oppna-jamforelser-2019-vald-i-nara-relationer',
    publisher: socialstyrelsen,
    title: 'Öppna jämförelser 2019 – Våld i nära relationer',
    edition: '2019',
    kind: 'national-survey',
    population: 'Andel kommuner och stadsdelar i Stockholm och Göteborg, procent.',
    howCollected:
      'Datakälla: Enkät om öppna jämförelser socialtjänst, myndighetsutövning, 2019, Socialstyrelsen. Kommunerna svarar själva. I Stockholm och Göteborg svarar stadsdelarna, så det som kallas kommuner i texten är kommuner och stadsdelar.',
    url: 'https://www.socialstyrelsen.se/oppnajokforelser/socialtjanst',
    urlNote:
      'Adressen är felstavad i källan (”oppnajokforelser”, troligen menas ”oppnajamforelser”) och återges som den är tryckt. Den går därför inte säkert att öppna.',
    fileSha256: '2992934b654d01d55da63aa27bd76e78d44b0557c94f0d2eccd2d06e36498b60',
    contact: 'Socialstyrelsen, telefon 075-247 30 00',
    note: 'Syftet med öppna jämförelser är att socialtjänsten ska bli bättre för dem som får stöd. Alla resultat för året finns i en Excelfil på Socialstyrelsens webbplats, under fliken Våld i nära relationer: för stadsdelar i Göteborg och Stockholm, för kommuner, för län och för riket. Där finns också alla indikatorer och metoden för 2019. Rapporten konstaterar att resultaten skiljer sig mellan länen och mellan kommunerna. Den hänvisar till fyra skrifter: [1] Fristad från våld – en vägledning om skyddat boende (Socialstyrelsen 2013), [2] Våld – handbok om socialtjänstens och hälso- och sjukvårdens arbete med våld i nära relationer (Socialstyrelsen 2016), [3] Systematisk uppföljning – beskrivning och exempel (Socialstyrelsen 2014) och [4] Att ge ordet och lämna plats - vägledning inom socialtjänst, psykiatri och missbruks- och beroendevård (Socialstyrelsen 2013). Den hänvisar också till https://www.kunskapsguiden.se/SU-stod.',
    responseRates: [
      { part: 'Enkätens generella del', percent: 95 },
      { part: 'Delenkäten om våld i nära relationer', percent: 93 },
    ],
  },
  {
    slug: 'slutredovisning-utvecklingsmedel-2016-2018',
    publisher: socialstyrelsen,
    title:
      'Kvalitetsutveckling av arbetet mot våld i nära relationer – En slutredovisning av kompetensstödet och utvecklingsmedlen 2016–2018',
    edition: '2016–2018',
    kind: 'agency-page',
    population: 'Kommuner',
    howCollected:
      'Socialstyrelsens egen redovisning av de medel som myndigheten har fördelat. Kommuner och regioner kunde rekvirera medel. Ideella organisationer kunde ansöka varje år.',
    fileSha256: '4773a311d6ff000bfdf7efef8a16d1218f53a87582f264ba5502cc4773e60fa2',
    note: 'Webbsida om slutredovisningen av ett regeringsuppdrag. Socialstyrelsen delade ut utvecklingsmedel och gav ett nationellt kompetensstöd. Pengarna gick till kommuner, regioner och ideella föreningar. Arbetet med våldsutövare skulle bli bättre, liksom stödet till våldsutsatta kvinnor och barn och till barn som har bevittnat våld. Socialstyrelsen samordnade uppdraget tillsammans med Nationellt centrum för kvinnofrid (NCK) vid Uppsala universitet och länsstyrelserna. Kommuner och regioner erbjöds bland annat grundläggande kunskap om våld och kunskap om hur arbetssätt utvecklas. Slutredovisningen har fyra delar: 1) kompetensstödet nationellt och regionalt, 2) redovisning av utvecklingsmedlen, 3) analys av hur kommuner och regioner har använt medlen och 4) slutsatser. Den finns som PDF på Socialstyrelsens webbplats. Sidan ligger under Start, Våld, Kunskapsstöd, Lägesrapporter.',
  },
  {
    slug: 'oppna-jamforelser-2017-vald-i-nara-relationer',
    publisher: socialstyrelsen,
    title: 'Öppna jämförelser av våld i nära relationer',
    edition: '2017',
    kind: 'agency-page',
    population: 'Kommuner och stadsdelar',
    howCollected:
      'Främst genom en webbenkät som skickades till kommuner och stadsdelar våren 2017. Jämförelserna gjordes i samverkan med Sveriges Kommuner och Landsting (SKL, i dag SKR).',
    fileSha256: '9768fda3b55c0adc21ffdef369bf62db18f64e768b3c95c56c4816b90f3610c7',
    note: 'Webbsida med några resultat från enkäten 2017. Resultaten finns i ett jämförelseverktyg på webben, där socialtjänstens kvalitet kan jämföras i hela landet, och i en Excelfil per kommun eller stadsdel, län och riket som kan laddas ned för egen bearbetning. En användarguide beskriver alla indikatorer, har en bilaga om metoden och visar fyra steg för att analysera resultaten lokalt. Guiden kan också användas till tidigare års resultat, som finns på samma sida.',
  },
  {
    slug: 'lagesrapporter-2025',
    publisher: partnership,
    title: 'Lägesrapporter i uppföljningen 2025 (exempel)',
    edition: '2025',
    kind: 'own-report',
    howCollected:
      'Organisationen har själv angett värdet i sin lägesrapport, och samordnaren har godkänt rapporten. Uppgiften är påhittad för exemplet.',
  },
  {
    slug: 'handlingsplan-2027-2029-demoutkast',
    publisher: partnership,
    title: 'Handlingsplan 2027–2029 (demoutkast)',
    edition: 'Utkast',
    kind: 'plan-document',
    note: 'Dokumentet finns inte. Utkastet är påhittat för att visa hur en ny utgåva av planen arbetas fram.',
  },
]
