import { type Labelled, readSentences } from './labelled.ts'

/**
 * Sentences that somebody else than the finder's author wrote and labelled, by the rules of labelled.ts and before
 * having read the finder: the language of follow-ups, budgets, minutes and press releases.
 */
const withClaims = String.raw`
Närvarande: {11 ledamöter: count 11 ledamöter} och {6 ersättare: count 6 ersättare} enligt bilaga 1.
- {62 procent: share 62} använder en standardiserad bedömningsmetod för vuxna, {44 procent: share 44} gör det för barn.
- Rutin för skolgång finns i {18 kommuner: count 18 kommuner} (2024: {14: count 14}); ytterligare {fem: count 5} arbetar med att ta fram en.
• {Knappt tre av tio: share 30 just-under} verksamheter har en egen kontaktperson, vilket är {fyra procentenheter: points 4 down} färre än 2022.
Regionens utfall: {−4,3 mnkr: count -4300000 mnkr} mot budget, varav {2,1 mnkr: count 2100000 mnkr} avser skyddade boenden.
Nämnden avsätter {3,5 mnkr: count 3500000 mnkr} för 2026 och {4 mnkr: count 4000000 mnkr} för 2027.
Förra året fick {84 kvinnor: count 84 kvinnor} plats i skyddat boende; i år {97: count 97}.
Antalet beslut om skyddat boende var {112: count 112}, upp från {84: count 84} året innan.
Av länets {26 kommuner: count 26 kommuner} svarade {25: count 25}, det vill säga {96 procent: share 96}.
{Två tredjedelar: share 2/3} (eller {67 procent: share 67}) av cheferna anser att stödet räcker, {en tredjedel: share 1/3} gör det inte.
{Hälften: share 50} av männen och {tre fjärdedelar: share 75} av kvinnorna kände till stödlinjen.
I år deltog {nio kommuner: count 9 kommuner}, {tre: count 3} färre än 2020.
{38 %: share 38} av kvinnorna, {29 %: share 29} av männen och {44 %: share 44} av de som inte uppgett kön svarade ja.
Jämfört med 2021 är det {sex procent: relative 6 up} fler polisanmälningar, totalt {5 117: count 5117}.
Under rapportperioden har myndigheten hållit {14 utbildningar: count 14 utbildningar} för {drygt 600 medarbetare: count 600 medarbetare just-over}, en ökning med {fyra utbildningar: count 4 utbildningar}.
Andelen kommuner som kartlagt behovet uppgår till {58 %: share 58} (n={290: count 290}).
Svarsfrekvensen var {71 procent: share 71} (2023: {68 procent: share 68}).
{Ca 1/3: share 1/3 about} av kommunerna har en lokal överenskommelse med polisen.
{Drygt 2/3: share 2/3 just-over} av deltagarna var anställda i socialtjänsten.
Socialnämnden har {12,5 årsarbetare: count 12.5 årsarbetare} som arbetar med relationsvåld, att jämföra med {9,75: count 9.75} föregående år.
Tjänsten utökades {från 50 till 75 procent: change 50 75 percent} den 1 mars.
Antalet vårddygn minskade {från 8 412 till 7 960: change 8412 7960 count}, eller med {5,4 procent: relative 5.4 down}.
Av de {1 204: count 1204} som besvarade enkäten hade {var fjärde: share 25} utsatts för psykiskt våld, {var tionde: share 10} för fysiskt och {var tjugonde: share 5} för sexuellt våld.
{Åtta av länets 26: share 8/26} kommuner, {31 procent: share 31}, saknar avtal.
Andelen ökade med {1,5 procentenheter: points 1.5 up} per år och ligger nu på {48 procent: share 48}.
Andelen som slutfört kursen var {92,0 procent: share 92} våren 2025, vilket är {0,8 procentenheter: points 0.8 up} över målet.
Målvärdet på {85 procent: share 85} nåddes inte; utfallet stannade på {79: share 79}.
Målet för 2027 är {90 %: share 90}, utfallet 2025 blev {84 %: share 84} och prognosen för 2026 är {87 %: share 87}.
Måluppfyllelse: {4 av 6: share 4/6} indikatorer når målvärdet.
Resultat 2024: {55 %: share 55}. Resultat 2025: {61 %: share 61}.
Antal inkomna orosanmälningar: {2 318: count 2318}
Kvinnor: {41 procent: share 41}. Män: {37 procent: share 37}. Totalt: {39 procent: share 39}.
År 2022: {16 procent: share 16} | år 2023: {19 procent: share 19}
Polisregion Stockholm redovisade {312 ärenden: count 312 ärenden} till åklagare, vilket motsvarar en lagföringsprocent på {7,2: share 7.2}.
Det är {hälften så många: factor 0.5} som för tio år sedan och {en tredjedel: relative 1/3 down} färre än 2019.
Totalt {154 barn: count 154 barn} i åldern 0–17 år placerades under 2024, {61 flickor: count 61 flickor} och {93 pojkar: count 93 pojkar}.
Av barnen var {83: count 83} yngre än sju år och {46: count 46} mellan 7 och 12 år.
{Ett hundratal tjänstepersoner: count 100 tjänstepersoner about} följde webbinariet, som spelades in och har visats {742 gånger: count 742 gånger}.
Rättsmedicinalverket utförde {1 930 undersökningar: count 1930 undersökningar}, {nästan en fjärdedel: relative 25 up just-under} fler än 2020.
Länsstyrelsen fördelade {2 500 tkr: count 2500000 tkr} till {elva projekt: count 11 projekt}.
Medel har beviljats med {1 250 000 kronor: count 1250000 kronor}, därav {250 000 kronor: count 250000 kronor} till metodstöd.
I länet är andelen {fem gånger så hög: factor 5} som i riket ({2,5 procent: share 2.5} mot {0,5 procent: share 0.5}).
{Mer än fyra av tio: share 40 more-than} kommuner uppger att de saknar rutin, och lika många att den är inaktuell.
Skillnaden mellan könen har krympt {från 14 till 6 procentenheter: change 14 6 percent}.
{Sju av de tillfrågade jourerna: count 7 jourerna}, alltså {78 procent: share 78}, hade fler sökande än platser.
Inom vården ställdes frågan till {fyra femtedelar: share 80} av de gravida, men bara till {en av tjugo: share 5} män.
{Femtiotre procent: share 53} av eleverna i årskurs 9 kände till rätten att söka stöd, {sextioen procent: share 61} i gymnasiets årskurs 2.
{Två procent: share 2} av lärarna, {tolv procent: share 12} av rektorerna och {sjuttiofem procent: share 75} av kuratorerna hade gått kursen.
Antalet anmälda våldtäkter mot vuxna ökade med {7 %: relative 7 up} till {8 120 brott: count 8120 brott}.
Totalt anmäldes {1,51 miljoner brott: count 1510000 brott}, en minskning med {1 procent: relative 1 down} jämfört med 2019.
Personuppklaringsprocenten blev {14 procent: share 14}, oförändrad sedan 2022 men {två procentenheter: points 2 down} lägre än 2018.
{Fler än 500: count 500 more-than} anmälde sig; {382: count 382} kom.
Under perioden januari–augusti prövades {47 ansökningar: count 47 ansökningar}, varav {39: count 39} beviljades och {åtta: count 8} avslogs.
Kommunen köpte {61 platser: count 61 platser} externt (2023: {58: count 58}, 2022: {44: count 44}).
Kostnaden per dygn varierar {mellan 1 900 och 4 600 kronor: span 1900 4600 count}.
Snittpriset är {2 850 kr: count 2850 kr}/dygn, en uppgång på {nio procent: relative 9 up}.
Resultatet ligger i spannet {40–60 procent: span 40 60 percent} för {19 av 21: share 19/21} län.
{Mellan var tredje och var fjärde: span 25 1/3 percent} kvinna uppger att hon har utsatts.
{Sex till åtta procent: span 6 8 percent} av ärendena gäller hedersrelaterat våld.
{Ungefär 10 à 15 personer: span 10 15 count about} deltar i varje grupp.
Andelen nyanlända som fått information är {minst 60: share 60 at-least}, {högst 65 procent: share 65 at-most}.
Antalet har mångdubblats sedan starten, {från 12 till 340: change 12 340 count}.
Samtalen har blivit {tre gånger fler: factor 3} sedan numret infördes, och chattarna {dubbelt så många: factor 2}.
Indexvärdet steg {från 71 till 74: change 71 74 count}.
Nöjd-kund-index blev {74: count 74}, mot {71: count 71} i den förra mätningen.
{46 procent: share 46}, alltså {nästan hälften: share 50 just-under}, har en aktuell lägesbild.
Vi ser {en halvering: factor 0.5} av antalet avvikelser och {en tioprocentig ökning: relative 10 up} av antalet besök.
Budgeten för insatsen är {1 mkr: count 1000000 mkr}, {ungefär en tiondel: share 10 about} av nämndens ram.
Kommunfullmäktige beslutade den 12 maj att anta planen, som kostar {9 miljoner: count 9000000} över tre år.
Region Gotland har {100-procentig täckning: share 100}, övriga regioner {mellan 35 och 80 procent: span 35 80 percent}.
Täckningsgraden var {88,4 pct: share 88.4}, vilket är {1,2 %-enheter: points 1.2 up} bättre än plan.
Utbildade samordnare: {23 st: count 23 st}.
Ökningen 2019–2022 var {+20 p.e.: points 20 up}
Minskningen är {12 %: relative 12 down} för kvinnor och {9 %: relative 9 down} för män.
Andelen ökade mest i Kalmar ({+11 procentenheter: points 11 up}) och minskade mest i Halland ({–6: points 6 down}).
{Tre kommuner av 26: share 3/26} saknar helt en samordnare.
Det innebär att {mindre än hälften: share 50 less-than}, {43 %: share 43}, av de anställda kan hänvisa vidare.
{Över hälften: share 50 more-than} av de {65 000: count 65000} som nåddes bodde i Stockholms stad.
{Nittio procent: share 90} av de {400: count 400} som svarade skulle rekommendera kursen.
Enligt Brå har {6,2 %: share 6.2} av befolkningen (16–84 år) utsatts, motsvarande {drygt 500 000 personer: count 500000 personer just-over}.
Delmål 3: {14 av 20: share 14/20} åtaganden klara, {4: count 4} pågår, {2: count 2} ej påbörjade.
Åklagarmyndigheten beslutade om {1 412 kontaktförbud: count 1412 kontaktförbud} 2024, att jämföra med {1 377: count 1377} 2023 och {1 290: count 1290} 2022.
Hela {97 procent: share 97} av kvinnorna men bara {var sjätte: share 1/6} man svarade.
Sammanfattning: av {40 indikatorer: count 40 indikatorer} har {22: count 22} förbättrats, {elva: count 11} är oförändrade och {sju: count 7} har försämrats.
Stödet nådde {47 %: relative 47 up} fler barn än året före.
{15 kvinnor: count 15 kvinnor} och {3 män: count 3 män} dödades av en partner 2023.
Det är en andel på {0,3 promille: share 0.03} av befolkningen.
Efterfrågan har vuxit med {en faktor tre: factor 3} sedan 2019.
Andelen var {nära nog 100 procent: share 100 just-under} i samtliga {nio stadsdelar: count 9 stadsdelar}.
`

const withoutClaims = String.raw`
Socialnämndens protokoll § 47, dnr SN 2025/318-2, justerat den 14 april 2025.
Sammanträdet ajourneras kl. 14:05–14:20.
Kravet på fyra veckors varsel gäller inte, se bilaga 1, sid. 2 (2).
Uppföljningen redovisas vid T2 och i årsbokslutet 2025.
Delår 2 2025 och verksamhetsberättelse 2024 utgör underlag.
4.2.1 Barn som upplevt våld
3. Resultat per delmål
Se fotnot 14 och tabell 3b på s. 27 ff.
¹ Enkäten skickades ut i mars 2024.
Bestämmelsen finns i 9 kap. 2 § första stycket 3 socialtjänstlagen (2025:400).
Lag (1990:52) med särskilda bestämmelser om vård av unga, LVU, 2 och 3 §§.
Enligt prop. 2020/21:163 s. 45 och bet. 2020/21:JuU31 träder lagen i kraft 1 juli 2021.
FN:s konvention, artikel 19, och Istanbulkonventionen artikel 33–40 är vägledande.
Målet Agenda 2030, delmål 5.2, ligger till grund för arbetet.
Kontakt: anna.berg2@exempel.se, tfn 08-123 456 78, vxl 010-223 10 00.
Webbplatsen valdsinfo24.exempel.se är öppen dygnet runt, 24/7.
Besöksadress: Regeringsgatan 66, plan 5, 111 39 Stockholm.
Bankgiro 5051-6822, märk med referens 4471.
Ärende B 1234-24 avgjordes i Svea hovrätt.
Personnummer (ÅÅMMDD-NNNN) ska inte skickas med e-post.
Filen heter uppfoljning_v3_2025-02-11.xlsx.
Kommunerna uppmanas att lämna uppgifterna i KIA 2.0 och Procapita 8.
Kvinnofridssamordnaren är anställd t.o.m. 2026-12-31.
Planperioden 2021–2024 förlängs till och med 2025.
Mätningen görs v. 38–40 varje höst.
Läsåret 2024/25 börjar vecka 34 och slutar den 13 juni.
Barnet var då 3,5 år och syskonet 11 månader.
Väntetiden får inte överstiga 72 timmar.
Beslutet gäller i tre månader och kan förlängas två gånger.
Ungdomar som är 18+ hänvisas till vuxenmottagningen.
Elever i årskurserna 7–9 och i år 2 på gymnasiet omfattas.
Personal inom 0–6-årsverksamheten och F–3 får särskilt material.
Det är fjärde året i rad som undersökningen görs.
1:a upplagan är slut; 2:a upplagan trycks i maj.
Den 1:e varje månad lämnas statistiken in.
Vi lever inte längre på 1900-talet.
Metoden FREDA bygger på tre delar och är uppdelad i två steg.
Patriark och iRiSk är två av metoderna.
Det ena utesluter inte det andra, och båda behövs.
En av orsakerna är att personal har slutat.
En ny rutin har tagits fram och en gammal har tagits bort.
Ett första steg är att se över hur uppgifterna samlas in.
Ett antal kommuner har lyft samma svårighet.
Flertalet av länets kommuner har en rutin, några få saknar den.
Inte en enda kommun har valt att avstå.
Samordnaren arbetar heltid, metodstödjaren deltid.
Målet är nollvision: ingen ska dö till följd av våld i nära relation.
Noll tolerans mot våld gäller i all verksamhet.
Tiotusentals barn lever med våld i hemmet.
Åtskilliga tusen har ringt stödlinjen.
Fråga 12a och 12b har slagits ihop.
Grupp 1 träffas på tisdagar, grupp 2 på torsdagar.
Det är inte första gången, och knappast den sista, som frågan tas upp.
Nya siffror väntas i början av nästa år.
Polisen, åklagaren och socialtjänsten tar alla tre fram varsin handlingsplan.
G1-material och ISBN 978-91-7555-123-4 kan beställas.
Gör så här: 1) ring, 2) skriv, 3) följ upp.
Hon har i tjugo års tid arbetat mot våld.
Han sökte hjälp först i 60-årsåldern.
Mötet hölls i EU:s lokaler, rum 2B.
Ett tusen tack till alla som bidrog!
`

/** Written when the finder had been mended for those above, and not used to change it. */
const secondBlock = String.raw`
{Drygt sju av tio: share 70 just-over} regioner, {15 av 21: share 15/21}, har infört frågan; {tre: count 3} planerar att göra det nästa år.
Antalet klienter i behandling var {214: count 214}, jämfört med {187: count 187} året före.
Utfall: {11,2 mnkr: count 11200000 mnkr}. Budget: {12 mnkr: count 12000000 mnkr}. Avvikelse: {+0,8 mnkr: count 800000 mnkr}.
Av handläggarna i länet har {83 %: share 83} gått grundutbildningen och {36 %: share 36} fördjupningen.
Nämnden behandlade {1 118 ärenden: count 1118 ärenden}, {74: count 74} fler än 2023.
Under året har {två nya boenden: count 2 boenden} öppnat med sammanlagt {22 platser: count 22 platser}.
{Sex av tio: share 60}, {61 procent: share 61}, av cheferna uppger att de har stöd av HR.
{Cirka 3 av 10: share 30 about} unga har utsatts för våld av en partner enligt undersökningen.
Den polisanmälda brottsligheten sjönk med {3 %: relative 3 down} medan antalet kontaktförbud ökade med {8 %: relative 8 up}.
Vårdcentralernas täckning steg {från 64 till 73 procent: change 64 73 percent}, alltså med {nio procentenheter: points 9 up}.
Ökningen är störst i Norrbotten ({+14 procentenheter: points 14 up}) och minst i Halland ({+1: points 1 up}).
Det fanns {38 platser: count 38 platser} i december, {hälften: share 50} av dem i länets norra del.
Ansvarig: socialnämnden. Status: genomförd. Måluppfyllelse: {92 %: share 92}.
• {Fem kommuner: count 5 kommuner} har infört rutinen, {sju: count 7} är på väg och {nio: count 9} har inte börjat.
Kostnaden per placerad person uppgick till {427 000 kronor: count 427000 kronor}, eller {1 170 kronor: count 1170 kronor} per dygn.
Rikets snitt är {39 procent: share 39}, vårt {52: share 52}.
{Drygt 6 000 elever: count 6000 elever just-over} i årskurs 8 besvarade enkäten ({76 procent: share 76}).
{Var femte: share 20} flicka och {var åttonde: share 12.5} pojke svarade ja.
Kommunerna i länet placerade {32 procent: relative 32 up} fler barn 2024 än 2021.
{Två tredjedelar: share 2/3} av medlen, {4 miljoner kronor: count 4000000 kronor}, gick till jourerna.
Stockholms stad har {14 stadsdelsområden: count 14 stadsdelsområden} varav {elva: count 11} har svarat.
Målet om {95 procent: share 95} nåddes i {12 län: count 12 län}.
Vi gjorde {tre gånger så många: factor 3} besök som 2022 och nådde {nästan dubbelt så många: factor 2 just-under} familjer.
Genomsnittlig handläggningstid: 41 dagar (mål 30 dagar).
Verksamhetsplan 2026, avsnitt 4, mål 2.
Protokollet justeras den 3 juni av {två ledamöter: count 2 ledamöter}.
Överklagandet ska ha kommit in inom tre veckor, se 43 § förvaltningslagen.
Utredningen SOU 2024:13 överlämnades i februari.
Personer mellan 65 och 84 år omfattas inte av undersökningen.
Samtalen är gratis och syns inte på telefonräkningen, ring 116 111.
Rutinen uppdaterades senast 2023-11-20 (version 4).
En tredje part ska granska materialet.
Hon är en av få som har arbetat med frågan så länge.
Vid frågor, kontakta Region Uppsala på 018-611 00 00.
Ersättaren Per Ek (S) tjänstgör i stället för Anna Al (M), §§ 12–19.
Lokalerna på Storgatan 14 B stängde klockan 16.
EU-direktivet 2024/1385 ska vara genomfört den 14 juni 2027.
Första linjens chefer erbjuds handledning varannan vecka.
Nolltaxa gäller i hela länet.
Under etapp 2 kopplas fler på.
`

export const independent: Labelled[] = [...readSentences(withClaims), ...readSentences(withoutClaims)]
export const secondUnseen: Labelled[] = readSentences(secondBlock)
