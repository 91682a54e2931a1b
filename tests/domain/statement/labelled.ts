/**
 * Swedish sentences in the style of public follow-ups, press releases and reports, written for this list and labelled by
 * hand with what a careful reader would say. One sentence a line; each claim in braces, `{words: kind values}`:
 *
 * - `share 16`, `share 12/26` (12 of 26, in percent), `points 7 up`, `points 7`, `factor 2`, `relative 38 up`
 * - `span 0 57 percent`, `change 246 273 count`, `count 119 samtal`, `count 119` (nothing is said to be counted)
 * - then how exact it claims to be, where not exact: `share 90 just-over`
 *
 * Not labelled, because they are not statements about figures: years, dates, times, ages and lengths of time; labels and
 * references; numbers of telephones and cases; ordinals; "en" and "ett" as articles; "ingen" and "alla"; small counts in
 * words of what gives structure (frågor, steg, delar, mål, gånger …); numbers in a table's cells.
 */
const withClaims = String.raw`
Andelen kommuner som följer upp sina insatser var {36 procent: share 36} 2022.
År 2021 uppgav {31 %: share 31} av kommunerna att de hade en rutin.
I länet är andelen {62,5 procent: share 62.5}, i riket {59 procent: share 59}.
Resultatet har ökat med {sju procentenheter: points 7 up} sedan föregående år.
Jämfört med 2019 är det {+7 procentenheter: points 7 up}.
Andelen sjönk med {tre procentenheter: points 3 down} mellan 2021 och 2022.
Mellan 2019 och 2022 har andelen {mer än fördubblats: factor 2 more-than}.
Antalet anmälningar {halverades: factor 0.5} under perioden.
Sedan starten har antalet deltagare {tredubblats: factor 3}.
På fem år har antalet samtal till stödlinjen {fyrdubblats: factor 4}.
Det innebär {en fördubbling: factor 2} av antalet utbildade chefer.
I storstäderna är det {dubbelt så många: factor 2} som känner till stödet.
Bara {hälften så många: factor 0.5} män som kvinnor har svarat.
Andelen är {2,25 gånger så stor: factor 2.25} som 2019.
{En femtedel: share 20} av kommunerna har en aktuell rutin.
{Två tredjedelar: share 2/3} av de svarande har gått utbildningen.
{Tre av fyra: share 75} kommuner samverkar med polisen.
{Drygt nio av tio: share 90 just-over} kommuner har genomfört fortbildning.
{Nio av 10: share 90} handläggare känner till den nya rutinen.
Det är {färre än var tionde: share 10 less-than} kommun som följer upp resultaten.
{Var tredje: share 1/3} stadsdel saknar ett beslutat arbetssätt.
{Mer än hälften: share 50 more-than} av aktörerna har svarat på enkäten.
{Drygt en av tio: share 10 just-over} har fått frågan av vården.
Andelen använda medel ökade {från 81 till 92 procent: change 81 92 percent}.
Uppföljningen har gått {från 16 procent 2019 till 36 procent: change 16 36 percent} 2022.
Rutin för skolgång: {16 → 22 procent: change 16 22 percent}.
Antalet kommuner som rekvirerade medel steg {från 246 kommuner år 2016 till 273: change 246 273 count} år 2018.
Spridningen mellan länen är stor, {0–57 procent: span 0 57 percent}.
Andelen ligger {någonstans mellan 20-25 procent: span 20 25 percent} i de flesta län.
Andelen varierar {mellan 20 och 25 procent: span 20 25 percent}.
Stödlinjen tog emot {119 samtal: count 119 samtal} under 2023.
{Ungefär 1 200 personer: count 1200 personer about} deltog i konferensen.
Sammanlagt deltog {1 200 personer: count 1200 personer} på plats och {2 350 personer: count 2350 personer} digitalt.
{Tolv av 26: share 12/26} kommuner har antagit en plan.
{18 av länets 26: share 18/26} kommuner har svarat.
Antalet ärenden har ökat med {38 procent: relative 38 up} på ett år.
Kostnaderna minskade med {fem procent: relative 5 down} jämfört med året innan.
De tre delarna ligger på {62: share 62}, {70: share 70} respektive {59 procent: share 59}.
Resultaten blev {62: share 62}, {70: share 70} och {59 procent: share 59} i den nya mätningen.
Andelen med rutin ({16 procent: share 16} 2019) är fortfarande låg.
Nästan alla svarade ({95 %: share 95}).
Målet är att {100 procent: share 100} av cheferna ska ha gått utbildningen.
I ett av länen är andelen {noll procent: share 0}.
Satsningen omfattar {två miljoner kronor: count 2000000 kronor} per år.
Regionen avsatte {1,5 miljoner kronor: count 1500000 kronor} till arbetet.
{Tjugotvå procent: share 22} av kommunerna har en sådan rutin.
{Etthundratvå personer: count 102 personer} fick stöd.
Året innebar {en tioprocentig ökning: relative 10 up} av antalet placeringar.
{Knappt hälften: share 50 just-under} av kommunerna anger att de saknar kompetens.
{Cirka 60 procent: share 60 about} av verksamheterna har en kontaktperson.
Andelen är {strax under 40 procent: share 40 just-under}.
{Minst 75 procent: share 75 at-least} av personalen ska ha grundkunskap.
{Högst fem procent: share 5 at-most} av ärendena ligger kvar längre än så.
{Upp till 300 deltagare: count 300 deltagare at-most} kan anmäla sig.
{Som mest 57 procent: share 57 at-most} av kommunerna i ett län har rutinen.
{Nästan 400 personer: count 400 personer just-under} har gått kursen.
{Fler än 500 anmälningar: count 500 anmälningar more-than} kom in under året.
{Färre än 5 personer: count 5 personer less-than} redovisas inte.
{Något mer än en tredjedel: share 1/3 just-over} av de tillfrågade svarade ja.
{Omkring 250 kvinnor: count 250 kvinnor about} sökte stöd.
Andelen som får frågan är {över 80 procent: share 80 more-than} i primärvården.
Andelen var {under 10 procent: share 10 less-than} i {sju län: count 7 län}.
Svarsfrekvensen var {95 procent: share 95} i år, {två procentenheter: points 2 up} högre än 2018.
Kvinnor svarade i högre grad än män, {71 procent: share 71} respektive {64 procent: share 64}.
Sedan 2016 har resultaten ökat med {11: points 11 up} respektive {13 procentenheter: points 13 up}.
{95 procent: share 95} av kommunerna besvarade den generella delen och {93 procent: share 93} delenkäten.
I länet har {26 kommuner: count 26 kommuner} och {11 stadsdelar: count 11 stadsdelar} deltagit.
Utbildningen nådde {345 handläggare: count 345 handläggare} fördelade över {26 kommuner: count 26 kommuner}.
{Tre kommuner: count 3 kommuner} har avstått från att svara.
{Sju myndigheter: count 7 myndigheter} står bakom planen.
Polisen registrerade {4 812 anmälningar: count 4812 anmälningar} om våld i nära relation.
Antalet dödsfall minskade med {en fjärdedel: relative 25 down}.
Antalet platser ökade med {hälften: relative 50 up}.
Väntetiden har minskat till {hälften: factor 0.5}.
Andelen är {tre gånger högre: factor 3} i kommuner med en samordnare.
Det är {1,5 gånger så vanligt: factor 1.5} bland unga.
Antalet har ökat {från 3 till 12 kommuner: change 3 12 count}.
Andelen föll {från drygt 40 till knappt 30 procent: change 40 30 percent just-over}.
Det är en minskning på {12 procent: relative 12 down} sedan 2020.
Kostnaden blev {8 procent: relative 8 up} högre än budgeterat.
{20 procent: relative 20 up} fler kvinnor sökte hjälp 2023 än 2022.
Nöjdheten bland deltagarna var {hundra procent: share 100}.
Av de {246 kommuner: count 246 kommuner} som svarade har {12 procent: share 12} använt resultaten.
Länets andel är {4 procentenheter: points 4 down} lägre än rikets.
Skillnaden mellan könen är {sex procentenheter: points 6}.
Avståndet till riket är nu {nio procentenheter: points 9}.
{En knapp tredjedel: share 1/3 just-under} av de anställda har deltagit.
{En dryg fjärdedel: share 25 just-over} har svarat att de saknar stöd.
{Varannan: share 50} kommun har en beredskapsplan.
{Åtta av tio: share 80} anser att utbildningen var till nytta.
Resultatet är {−3 procentenheter: points 3 down} jämfört med föregående år.
Förändringen var {-2 procentenheter: points 2 down}.
Budgeten minskade {12 procent: relative 12 down}.
Andelen har stigit till {45 procent: share 45}.
Antalet uppgick till {119: count 119}.
Antalet besök var {2 041: count 2041} under året.
Totalt {318 av cheferna: count 318 cheferna} har gått utbildningen.
Den nya enheten handlade {ett tjugotal ärenden: count 20 ärenden about}.
{Ett femtiotal personer: count 50 personer about} var på plats.
Det motsvarar {3,4 anmälningar: count 3.4 anmälningar} per 1 000 invånare.
I länet polisanmäldes {12,3 per 10 000 invånare: count 12.3 per 10 000 invånare}.
Länsstyrelsen beviljade {14 ansökningar: count 14 ansökningar} om sammanlagt {6,2 miljoner kronor: count 6200000 kronor}.
Förra året fick {fyra kommuner: count 4 kommuner} stöd, i år {nio: count 9}.
{Tio kommuner: count 10 kommuner} har {färre än 20 anställda: count 20 anställda less-than}.
Kursen har getts vid {14 tillfällen: count 14 tillfällen}, med {35 platser: count 35 platser} per gång.
{Två av tre: share 2/3} barn i skyddat boende gick i skolan.
{Fyra av fem: share 80} jourer har ett avtal med kommunen.
Av {312 svar: count 312 svar} var {28 procent: share 28} från chefer.
Andelen ligger stabilt {runt 33 procent: share 33 about}.
Nivån är {drygt dubbelt så hög: factor 2 just-over} som i riket.
Antalet har {nästan fördubblats: factor 2 just-under} på tre år.
Andelen {halverats: factor 0.5} trots att stödet finns kvar.
Antalet placeringar har {mer än halverats: factor 0.5 more-than} sedan 2018.
{Mer än dubbelt så många: factor 2 more-than} kommuner har i dag en plan.
Ökningen från 2019 till 2022 är {20 procentenheter: points 20 up}.
{Tre fjärdedelar: share 75} av verksamheterna använder frågeformuläret.
{Ungefär en procent: share 1 about} av ärendena överklagades.
Uppgången var {en halv procentenhet: points 0.5 up}.
Andelen ökade med {två och en halv procentenheter: points 2.5 up}.
{Minst tre av fyra: share 75 at-least} medarbetare ska ha gått grundkursen.
{8 procent: share 8} av kommunerna (2019) följde upp systematiskt, mot {11 procent: share 11} 2016.
Resultatet i öppna jämförelser blev {84: share 84}, {88: share 88}, {93: share 93} och {95 procent: share 95} de fyra åren 2016–2019.
Mellan länen skiljer det {från 0 till 63 procent: span 0 63 percent}.
Antalet deltagare per tillfälle var {20–25 personer: span 20 25 count}.
Av {1 046 orosanmälningar: count 1046 orosanmälningar} ledde {412: count 412} till utredning.
Kvinnojouren svarade på {3 500 samtal: count 3500 samtal} och {860 chattar: count 860 chattar}.
Arbetsförmedlingen har utbildat {92 procent: share 92} av sina {1 150 medarbetare: count 1150 medarbetare} i länet.
{Hundra procent: share 100} av de nyanställda har gått den obligatoriska utbildningen.
Andelen är lägre för män ({41 %: share 41}) än för kvinnor ({57 %: share 57}).
Det är {fler än åtta av tio: share 80 more-than} som rekommenderar kursen.
{Uppemot 200 chefer: count 200 chefer just-under} väntas delta.
Antalet ökade {från tolv till sjutton kommuner: change 12 17 count}.
Andelen ökade {från en femtedel till en fjärdedel: change 20 25 percent}.
{Bortåt 3 000 elever: count 3000 elever about} nåddes av kampanjen.
Andelen barn med skolplacering har ökat {från 71 % (2020) till 83 %: change 71 83 percent} (2023).
Enkäten gick till {290 kommuner: count 290 kommuner} och besvarades av {276: count 276}.
Tillsammans fick de {4,8 mkr: count 4800000 mkr} i bidrag.
{Ca 40 procent: share 40 about} uppgav att de hade utsatts.
{Ca. 40 procent: share 40 about} uppgav att de hade utsatts.
I {tre fall av tio: share 30} upptäcktes våldet i vården.
{En av tre: share 1/3} kvinnor har inte berättat för någon.
{62.5 procent: share 62.5} enligt den engelska sammanfattningen.
{1 200 personer: count 1200 personer} deltog (siffran har hårda mellanslag).
Andelen var {16 procent: share 16} i mars 2024 och {19 procent: share 19} i mars 2025.
{Inte fullt hälften: share 50 just-under} av medlen har använts.
Det är {gott och väl hälften: share 50 just-over} av länets kommuner.
{21 län: count 21 län} ingår i jämförelsen.
Av länets kommuner har {9 av 26: share 9/26} en egen strategi, alltså {35 procent: share 35}.
{40–45 procent: span 40 45 percent} av ärendena rör barn.
Andelen steg till {36 procent: share 36} (från {16 procent: share 16} 2019).
Med {17 procentenheters: points 17 up} ökning är länet bäst i landet.
Stödet ges i hela {24 kommuner: count 24 kommuner}.
`

const withoutClaims = String.raw`
Mål 7 handlar om systematisk kunskapsutveckling.
Se tabell 2 och figur 1 i bilaga 3.
Uppföljningen avser åren 2016–2019.
Planen gäller 2020/2021 och följs upp 2022.
Arbetet följer SOSFS 2011:9 om ledningssystem.
Enligt 3 § och 5 kap. 11 § socialtjänstlagen ska nämnden verka för stöd.
Beslutet har Dnr 2026:123 och fattades den 5 mars 2026.
Ring Kvinnofridslinjen på 020-50 50 50 dygnet runt.
Vid akut fara ska du alltid ringa 112.
Telefon: 075-247 30 00.
Kontakta oss på uppfoljning2025@exempel.se.
Läs mer på https://www.exempel.se/rapport/2019/16-procent.
Mötet hålls kl. 10.30–12.00 i rum 4.
Mötet börjar klockan tio.
Ingen kommun har lämnat samverkan.
Alla kommuner har svarat på enkäten.
En kommun har tagit fram en egen modell.
En av aktörerna har bytt kontaktperson.
Det krävs insatser åt båda hållen.
Ett par kommuner har hört av sig.
Planen utgår från tre frågor.
Guiden beskriver fyra steg för analysen.
Redovisningen har tre delar.
För tre år sedan fanns inget gemensamt arbetssätt.
Under de senaste fyra åren har nivån varit oförändrad.
Våldet pågick i två år innan någon frågade.
Utbildningen ges två gånger om året.
Uppföljningen görs vart fjärde år.
Gruppen träffas varannan vecka.
Detta är den andra uppföljningen av planen.
Resultat presenteras i år för första gången.
I första hand ska stödet ges i hemkommunen.
Barnet gick i trean när familjen flyttade.
En fyrklöver av aktörer driver arbetet.
Delmål 1, 2 och 3 följs upp samlat.
Punkterna 4 och 5 i dagordningen bordlades.
Se avsnitt 3.2 för metoden.
Rapporten finns i version 2.1 på webbplatsen.
Barnets behov av kontinuitet är viktigt [1].
Tidigare studier visar samma mönster [2, 3].
Arbetet bidrar till Agenda 2030.
Våld mot barn under 18 år anmäls alltid.
Målgruppen är unga i åldern 16–24 år.
Projektet pågår i 18 månader.
Handläggningen får ta högst 14 dagar.
Under 2023 förändrades frågorna.
Sedan 2019 har arbetet utvecklats.
Jämförelser mellan 2019 och 2022 är möjliga.
Från 2019 till 2022 användes samma frågor.
Covid-19 påverkade datainsamlingen.
På 1990-talet fanns få skyddade boenden.
En 16-åring bör få frågan i enrum.
Verksamhetsområde 3 Stöd för återgång ansvarar.
Proposition 2015/16:192 beskriver kravet.
Enligt SOU 2015:55 behövs en nationell strategi.
Våldsutsatta har sökt stöd på egen hand.
Rapporten lämnas senast 2026-03-06.
Enkäten stängde den 31 maj.
Han var tredje i ordningen att svara.
Två av delarna är nya.
Under andra hälften av 2023 byttes systemet.
Hundratals har hört av sig.
Tusentals kvinnor utsätts varje år.
Merparten av kommunerna har svarat.
De flesta av kommunerna har genomfört fortbildning.
Kommunerna behöver ta ytterligare ett steg.
Köp av sex är ett brott.
Steg 1: kartlägg behoven.
Indikator 4 har tagits bort av källan.
Postadressen är Box 22067, 104 22 Stockholm.
Organisationsnumret är 202100-2247.
Lokalen ligger på våning 3.
Vi återkommer i vecka 32.
Resultaten redovisas i kvartal 2.
Frågorna 12–15 riktas till chefer.
Dubbla budskap försvårar för den som söker stöd.
Kvinnor med funktionsnedsättning är dubbelt utsatta.
Å ena sidan behövs mer stöd, å andra sidan finns det redan.
`

/** Once written to try the finder on; then it was changed for some of them. */
const triedSentences = String.raw`
Under 2024 anmäldes {1 873 brott: count 1873 brott} mot personer i nära relation i länet.
Av dessa klarades {14 procent: share 14} upp, vilket är {två procentenheter: points 2 down} färre än året före.
Arbetsgivarna når i dag {drygt 60 000 medarbetare: count 60000 medarbetare just-over} med sin information.
{Nära en tredjedel: share 1/3 about} av kommunerna saknar en samordnare.
Andelen flickor som svarat har gått upp {från 43 till 51 procent: change 43 51 percent} på två år.
{Drygt en halv miljon kronor: count 500000 kronor just-over} återstår av medlen.
Samverkan med kvinnojouren förekommer i {33 procent: share 33} av kommunerna, med akutmottagningen i {20: share 20}.
Uppföljningen omfattar {38 åtaganden: count 38 åtaganden}, varav {31: count 31} är genomförda.
{31 av 38: share 31/38} åtaganden är genomförda eller pågår enligt plan.
Bland de privata utförarna är andelen blott {3 %: share 3}.
Antalet stödsamtal per klient ökade {från i genomsnitt 4,2 till 5,1: change 4.2 5.1 count}.
I medeltal fick varje barn {5,1 samtal: count 5.1 samtal}.
Trenden är tydlig: {16 procent: share 16} 2019, {31: share 31} 2021 och {36: share 36} 2022.
Stödlinjen hade öppet alla dagar mellan 9 och 17.
Socialtjänsten ska inleda utredning inom 14 dagar.
Kommunen har, enligt 26 kap. 1 § socialtjänstlagen, ansvar för den enskilde.
Vid {två tillfällen: count 2 tillfällen} ställdes utbildningen in.
{Två femtedelar: share 40} av utbildningsmedlen gick till regionen.
Totalkostnaden har vuxit med {över 40 procent: relative 40 up more-than} på ett decennium.
Kostnaden per plats sjönk {från 2 400 till 2 150 kronor: change 2400 2150 count} per dygn.
Siffran för riket är oförändrad, {22 procent: share 22}.
Svarsfrekvensen bland stadsdelarna var så låg som {54 procent: share 54}.
Vi räknar med att {omkring var femte: share 20 about} elev berörs.
Avvikelsen är {mindre än en procentenhet: points 1 less-than}.
Andelen med rutin steg {12 procentenheter: points 12 up}, till {34 procent: share 34}.
Den särskilda satsningen har tredje året i rad fått samma medel.
På sidan 12 beskrivs hur urvalet gjordes.
Läs mer i kapitel 4–6 samt i bilagorna 1 och 2.
Rapporten har diarienummer 801-12345-2024.
Enligt Brå (2022:9) är mörkertalet stort.
I slutet av 2010-talet infördes frågan om våld i journalen.
Frågan ställs till alla gravida i vecka 25.
Den som är under 15 år hörs via barnahus.
Det tog nio månader innan beslutet vann laga kraft.
Tre viktiga skillnader framträder i materialet.
Hon hade då vänt sig till socialtjänsten tre gånger.
Nationella strategin har fyra övergripande mål.
Uppdraget gavs av regeringen den 12 december 2024 (S2024/01234).
Handboken kom ut i sin andra upplaga 2023.
Kursen motsvarar 7,5 högskolepoäng.
Mejla samordnaren eller ring växeln, 08-508 00 000.
En majoritet av de svarande vill ha mer stöd.
Kommunerna har olika förutsättningar och flera saknar resurser.
Vi har sedan dess tagit två steg framåt och ett tillbaka.
På en skala från 1 till 5 fick kursen {4,3: count 4.3} i snitt.
{Sju av länets kommuner: count 7 kommuner} erbjuder stöd till våldsutövare.
I Skåne är motsvarande andel {12 procent: share 12} och i Västra Götaland {17 procent: share 17}.
Könsfördelningen är jämn: {52 procent: share 52} kvinnor, {48 procent: share 48} män.
Det senaste året har {tolv nya jourer: count 12 jourer} anslutit sig.
Antalet nedladdningar närmar sig {10 000: count 10000}.
Nivån är den lägsta på tio år.
Samarbetet fördjupades genom det så kallade fyrpartsavtalet.
Bidraget {halverades: factor 0.5} nästan när två finansiärer drog sig ur.
Vi har {halverat: factor 0.5} tiden mellan orosanmälan och första besök.
Under våren utbildades {fjorton processledare: count 14 processledare}.
Andelen våldsutsatta som får frågan varierar kraftigt, {från 12 % till 89 %: span 12 89 percent}.
{Nästan två av tre: share 2/3 just-under} deltagare var kvinnor.
Insatsen beviljades i {99,5 procent: share 99.5} av fallen.
Dödsfallen var {15: count 15} år 2022 och {11: count 11} år 2023.
Det är första gången sedan 2016 som andelen sjunker.
{Hälften: share 50} uppger att de har fått stöd inom en vecka.
Region Stockholm rapporterar {en 90-procentig täckning: share 90}.
Samtliga {26 kommuner: count 26 kommuner} är med i år.
`

/** Written when the finder was finished, and never used to change it. */
const heldOutSentences = String.raw`
Andelen elever som känner till elevhälsans stöd är {57 procent: share 57}, en ökning från {49 procent: share 49} året innan.
{Sju regioner: count 7 regioner} har infört frågan i journalen, däribland Region Stockholm.
Region Stockholm ställde frågan till {84 500 patienter: count 84500 patienter} under 2024.
Det är {fyra procentenheter: points 4 up} fler än i mätningen 2022 men {tre: points 3 down} färre än 2020.
{Knappt var fjärde: share 25 just-under} tjänst är vakant.
{Sex av länets kommuner: count 6 kommuner} har valt en annan modell.
Vi mötte {27 nya familjer: count 27 familjer} och avslutade stödet för {31 familjer: count 31 familjer}.
{Runt 15 procent: share 15 about} av samtalen kom från män, {85 procent: share 85} från kvinnor.
Genomsnittet för länets kommuner är {41,7 procent: share 41.7}.
Skillnaden mellan den högsta och den lägsta andelen är {63 procentenheter: points 63}.
Den lägsta andelen, {0 procent: share 0}, finns i Gotlands län och den högsta, {63 procent: share 63}, i Blekinge.
Resultatet förbättrades med {nära tio procentenheter: points 10 up about}.
Andelen har i princip {fördubblats: factor 2} ({9 → 17 procent: change 9 17 percent}).
Länets jourer tog emot {2,5 gånger fler: factor 2.5} samtal i december än i november.
Kostnaden är {hälften så hög: factor 0.5} som för placering.
Handläggningstiden har {halverats: factor 0.5} till 21 dagar.
Utbildningen är en heldag och ges på distans.
{Ett trettiotal kommuner: count 30 kommuner about} i landet har gjort samma resa.
{Åtta kommuner: count 8 kommuner} har ännu ingen beslutad plan.
Frågan ställs i två steg och följs av tre delfrågor.
Indikatorn utgår 2026 och ersätts av två nya.
Ansökan ska vara inne senast kl. 16.00 den 14 februari.
Se även Socialstyrelsens meddelandeblad nr 4/2021.
Diagram 5 visar utvecklingen, diagrammen 6 och 7 fördelningen.
I Järva ligger kontoret på Hjulstavägen 12.
Enhet 2 och enhet 3 har slagits ihop.
Sedan 1 juli 2025 gäller en ny socialtjänstlag (2025:400).
Mer finns i länsstyrelsens rapport 2023:14.
Våldet upphörde först efter tio år.
Han dömdes till ett år och sex månaders fängelse.
Ett av målen gäller barns rätt till skolgång.
Det ena barnet var fem år, det andra två.
De tre frågorna besvaras med ja eller nej.
På en femgradig skala är nöjdheten hög.
Kommunerna är indelade i nio grupper.
Det handlar om två olika sätt att räkna.
Läs mer i SKR:s öppna jämförelser, s. 12–15.
Styrgruppen sammanträder fyra gånger per år.
Larmet går till 114 14 om det inte är akut.
Barn mellan 7 och 15 år har skolplikt.
Över en natt förändrades allt.
Under ett par veckor i maj låg systemet nere.
Nästan alla svarade, bara några få avstod.
Vi har följt upp samtliga åtaganden en gång till.
Stödet lämnas av en enda person.
Av de svarande var {62 procent: share 62} kvinnor, {36 procent: share 36} män och {2 procent: share 2} ville inte uppge kön.
Sammanlagt avsattes {drygt 3 miljoner kronor: count 3000000 kronor just-over}, {12 procent: relative 12 down} mindre än 2023.
Utfallet blev {97 %: share 97} av budget.
Endast {en tredjedel: share 1/3} av enheterna har svarat.
{Två av fem: share 40} chefer har inte gått någon utbildning alls.
{Minst hälften: share 50 at-least} av jourerna erbjuder chatt.
Svarsfrekvensen föll {från 95 procent till 71 procent: change 95 71 percent} när enkäten blev frivillig.
Tillgången varierar {mellan noll och tre platser: span 0 3 count} per kommun.
Köerna växte med {en tredjedel: relative 1/3 up} under hösten.
{Åttio procent: share 80} av länets kommuner och stadsdelar uppger 2023 att de har rutiner.
Andelen har stadigt ökat sedan 2019 då den låg på {cirka 60 procent: share 60 about}.
Nivån, {58 procent: share 58}, ligger något under medianen i riket ({61 procent: share 61}).
Åtgärden beräknas kosta {450 000 kr: count 450000 kr} per år.
Det är en nedgång från {48 procent: share 48}.
Av de {1 873 anmälda brotten: count 1873 brotten} klarades {260: count 260} upp.
Andelen har i princip {fördubblats: factor 2}, {från 9 till 17 procent: change 9 17 percent}.
Sammanfattningsvis har {29 av 38: share 29/38} åtaganden genomförts, {sex: count 6} pågår.
Av de åtta har {fem: count 5} påbörjat arbetet.
{Trettiofem deltagare: count 35 deltagare} fick intyg, {fem: count 5} fler än väntat.
Medianen är 38 dagar i länet.
Tjänsten tillsattes den 1 september och är på {50 procent: share 50}.
Poliser i yttre tjänst fick i snitt {1,5 utbildningsdagar: count 1.5 utbildningsdagar}.
Samtidigt är {drygt hälften: share 50 just-over} av männen, {53 procent: share 53}, nöjda.
`

/** What a careful reader finds in a sentence: where the words begin in its text, what they say and how exact that is. */
export interface Label {
  start: number
  words: string
  kind: string
  /** The numbers, and for a span or a change what it is of; for points and relative changes which way; for counts of what. */
  values: (number | string)[]
  precision: string
}

export interface Labelled {
  text: string
  claims: Label[]
}

const precisionNames = new Set(['about', 'just-over', 'just-under', 'at-least', 'at-most', 'more-than', 'less-than'])

/** "share 12/26 about": a fraction is of a hundred. */
function readLabel(start: number, words: string, said: string): Label {
  const [kind = '', ...rest] = said.trim().split(' ')
  const precision = precisionNames.has(rest.at(-1) ?? '') ? (rest.pop() ?? '') : 'exact'
  const value = (raw: string): number | string => {
    const [some, all] = raw.split('/')
    if (some !== undefined && all !== undefined) return (Number(some) * 100) / Number(all)
    return Number.isNaN(Number(raw)) ? raw : Number(raw)
  }
  // Of what a count is may be several words: "per 10 000 invånare".
  const values = kind === 'count' ? [Number(rest[0]), rest.slice(1).join(' ')] : rest.map(value)
  return { start, words, kind, values, precision }
}

function readSentence(line: string): Labelled {
  let text = ''
  const claims: Label[] = []
  for (const piece of line.split(/(\{[^}]*\})/)) {
    const label = /^\{(.*): ([^:]*)\}$/.exec(piece)
    const [, words, said] = label ?? []
    if (words === undefined || said === undefined) text += piece
    else {
      claims.push(readLabel(text.length, words, said))
      text += words
    }
  }
  return { text, claims }
}

/** A block of sentences, one a line, with their labels in braces. */
export const readSentences = (block: string): Labelled[] =>
  block
    .split('\n')
    .filter((line) => line !== '')
    .map(readSentence)

export const labelled: Labelled[] = [
  ...readSentences(withClaims),
  ...readSentences(withoutClaims),
  ...readSentences(triedSentences),
]
export const heldOut: Labelled[] = readSentences(heldOutSentences)
