const top = 'properties'
const data = `${top}/data/properties`
const of = (list: string): string => `${data}/${list}/items/properties`
const value = `${of('indicators')}/series/items/properties/values/items/properties`

/**
 * What members of the file mean, by where they are in its schema. Names that explain themselves are not here.
 * tests/exports/json.test.ts holds that each of these is a member.
 */
export const schemaWords: Readonly<Record<string, string>> = {
  [`${top}/$schema`]: 'Var schemat finns.',
  [`${top}/sha256`]: 'Kontrollsumman. Saknar värde för utkast och utdrag.',
  [`${top}/sha256Rule`]: 'Hur kontrollsumman räknas, i ord.',
  [`${top}/formatVersion`]: 'Höjs när en medlem får en annan betydelse.',
  [`${top}/year`]: 'Året som uppföljningen gäller.',
  [`${top}/partnership`]: 'Samverkans namn.',
  [`${top}/siteUrl`]: 'Webbplatsens adress, utan snedstreck sist. Egna sökvägar i innehållet leder dit.',
  [`${top}/isDemo`]: 'true när innehållet är ett påhittat exempel.',
  [`${top}/round`]: 'Uppföljningsomgången: när lägesrapporterna kunde lämnas, som ÅÅÅÅ-MM-DD.',
  [`${top}/plan`]: 'Handlingsplanen som följs upp.',
  [`${top}/frozen`]: 'När innehållet frystes, av vem och varför trots brister. Saknar värde i ett utkast.',
  [`${top}/decision`]: 'Styrgruppens beslut. Saknar värde innan den har fastställt uppföljningen.',
  [`${top}/extract`]: 'Vad ett utdrag handlar om, och kontrollsumman för utgåvan det är taget ur.',
  [`${top}/document`]: 'Rapporten som den läses: avsnitt med rubriker, stycken, listor, tabeller och diagram.',
  [top + '/data']: 'Uppgifterna bakom rapporten, en lista för varje slag.',
  [`${data}/organisations`]: 'Samverkansaktörerna.',
  [`${data}/goals`]: 'Målen. key är nyckeln som andra listor hänvisar med.',
  [`${data}/commitments`]: 'Åtagandena, ordagrant ur planen.',
  [`${of('commitments')}/text`]: 'Åtagandets ordalydelse i planen, ordagrant.',
  [`${of('commitments')}/label`]: 'Ett kort namn på åtagandet.',
  [`${data}/reports`]: 'Lägesrapporterna, en för varje åtagande och aktör som skulle svara.',
  [`${of('reports')}/state`]: 'none, draft, submitted, returned eller accepted. Bara inlämnade har innehåll.',
  [`${of('reports')}/status`]:
    'Aktörens egen bedömning: genomförande och läge. Saknar värde när inget svar har kommit.',
  [`${of('reports')}/assessment`]:
    'Samordningens bedömning och skälen för den. Saknar värde när den inte har gjort någon.',
  [`${of('reports')}/isLate`]: 'true när svaret kom efter sista dagen.',
  [`${data}/indicators`]: 'Indikatorerna med sina serier och värden. Värden i olika serier kan inte jämföras.',
  [`${of('indicators')}/unit`]: 'percent eller count. 22 är 22 procent.',
  [`${of('indicators')}/successions`]: 'Brott: vilken serie som följde på vilken, vilket år och varför.',
  [`${value}/subject`]: 'Vad värdet gäller: area:<kod> eller organisation:<kortnamn>.',
  [`${value}/type`]: 'exact, range, approximate, spread, answer, few eller missing.',
  [`${value}/value`]: 'Värdet. Saknas när det är ett intervall eller ett ord, eller när källan inget värde har.',
  [`${value}/low`]: 'Det lägsta i ett intervall eller en spridning.',
  [`${value}/high`]: 'Det högsta i ett intervall eller en spridning.',
  [`${value}/words`]: 'Källans egna ord, där värdet inte är ett tal.',
  [`${value}/missingReason`]: 'Varför värdet saknas.',
  [`${value}/text`]: 'Värdet som rapporten skriver det.',
  [`${value}/numerator`]: 'Täljaren i en andel, när den är känd.',
  [`${value}/denominator`]: 'Nämnaren i en andel, när den är känd.',
  [`${value}/citations/items/properties/source`]: 'slug för en av källorna i sources.',
  [`${value}/citations/items/properties/locator`]: 'Var i källan värdet står.',
  [`${value}/citations/items/properties/quotedText`]: 'Det som står där, ordagrant.',
  [`${data}/sources`]: 'Källorna, en för varje utgåva.',
  [`${of('sources')}/fileSha256`]: 'Kontrollsumman för filen som värdena lästes ur.',
  [`${of('sources')}/responseRates`]: 'Svarsfrekvenser i procent, för de delar av undersökningen som har en.',
  [`${data}/narratives`]: 'Avsnittens texter, som de skrevs.',
  [`${data}/claims`]: 'Talen i texterna och vad de har prövats mot.',
}
