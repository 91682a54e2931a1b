/**
 * What is counted. Three classes: things that a follow-up measures, which are claims however they are written; words of
 * time, order and structure, which never are ("två år", "fyra steg"); and all others, which are claims with digits only
 * or above twelve.
 */
export type NounClass = 'counted' | 'structure' | 'other'

const structure = new RegExp(
  `^(?:${[
    // time
    '(?:läs|skol|kalender|verksamhets|budget|halv|projekt|lev|barna)?år(?:en|et|s|ens|ets)?',
    'årig[at]?|årigt',
    'månad(?:en|er|erna|ers|ernas)?|mån',
    '(?:arbets|kalender|vardags|vecko)?veck(?:a|an|or|orna|ors)',
    '(?:arbets|var|vecko|kalender|söckne|hel)?dag(?:en|ar|arna|ars)?',
    'dygn(?:et|en)?|natt|nätter|nätterna|helg(?:en|er|erna)?',
    'timm(?:e|en|ar|arna|ars)|tim|minut(?:en|er|erna|ers)?|min|sekund(?:en|er|erna)?',
    'kvartal(?:et|en)?|termin(?:en|er|erna)?|(?:mandat|mät|program|plan)?period(?:en|er|erna)?|decenni(?:um|er|erna)',
    '(?:halvår|årtionde|årtionden|sekel)(?:et|na)?',
    'gång(?:en|er|erna)?|ggr|år',
    // structure
    '(?:del|etapp|huvud|effekt|resultat|folkhälso|jämställdhets|fokus)?mål(?:et|en|s)?',
    '(?:del|etapp)?steg(?:et|en)?|(?:del)?fas(?:en|er|erna)?|etapp(?:en|er|erna)?',
    'del(?:en|ar|arna)?|avsnitt(?:et|en)?|kapit(?:el|let|len)|kap|stycke(?:t|na)?|punkt(?:en|er|erna)?',
    'sid(?:a|an|or|orna)|rad(?:en|er|erna)?|kolumn(?:en|er|erna)?|bilag(?:a|an|or|orna)',
    'tabell(?:en|er|erna)?|figur(?:en|er|erna)?|diagram(?:met|men)?|bild(?:en|er|erna)?',
    '(?:huvud|del|följd|intervju|enkät|kontroll)?fråg(?:a|an|or|orna)|frågeställning(?:en|ar|arna)?',
    'nivå(?:n|er|erna)?|grad(?:en|er|erna)?|spår(?:et|en)?|områden?|områdena|(?:del|fokus|mål|insats|utvecklings)områden?',
    '(?:fokus|insats|utvecklings|mål)områdena|perspektiv(?:et|en)?|dimension(?:en|er|erna)?|aspekt(?:en|er|erna)?',
    'kategori(?:n|er|erna)?|typ(?:en|er|erna)?|slag(?:s|et)?|sort(?:en|er)?s?|form(?:en|er|erna)?|sätt(?:et|en)?',
    'grupp(?:en|er|erna)?|alternativ(?:et|en)?|skäl(?:et|en)?|orsak(?:en|er|erna)?|anledning(?:en|ar)?',
    'faktor(?:n|er|erna)?|princip(?:en|er|erna)?|kriteri(?:um|er|erna)|ben|håll(?:et)?|vägar|led|tecken|ord',
    'exempel|frågetecken|versioner?|utgåv(?:a|or)|lag(?:en|ar|arna)?|förordningar?|paragraf(?:en|er|erna)?',
    'huvud\\p{Ll}+|delar?|§|(?:\\p{Ll}*)poäng',
  ].join('|')})$`,
  'u',
)

const counted = new RegExp(
  `(?:${[
    'kommun(?:er|erna|ers|ernas)?|stadsdel(?:ar|arna|ars|arnas)?|nämnd(?:er|erna)|region(?:er|erna|ers)',
    'landsting(?:en)?|länsstyrelser(?:na)?|förvaltningar(?:na)?|myndigheter(?:na)?|organisationer(?:na)?',
    'föreningar(?:na)?|aktörer(?:na)?|jourer(?:na)?|skolor(?:na)?|verksamheter(?:na)?|enheter(?:na)?|mottagningar(?:na)?',
    'person(?:er|erna|ers|ernas)|deltagare(?:n|na)?|kvinnor(?:na|s)?|flickor(?:na|s)?|pojkar(?:na|s)?|barn(?:en|s)?',
    'ungdomar(?:na)?|elever(?:na)?|invånare(?:n|na)?|vuxna|unga|äldre|människor(?:na)?|individer(?:na)?|föräldrar(?:na)?',
    'brukare(?:n|na)?|klienter(?:na)?|patienter(?:na)?|utövare(?:n|na)?|våldsutsatta|utsatta|anställda|nyanställda',
    'handläggare(?:n|na)?|sekreterare(?:n|na)?|medarbetare(?:n|na)?|chefer(?:na)?|poliser(?:na)?|yrkesverksamma|lärare(?:n|na)?',
    'utredare(?:n|na)?|respondenter(?:na)?|svarande|besökare(?:n|na)?|familjer(?:na)?|hushåll(?:en)?|studenter(?:na)?',
    'samtal(?:en|et)?|ärenden(?:a)?|anmälningar(?:na)?|ansökningar(?:na)?|placeringar(?:na)?|besök(?:en)?|brott(?:en)?',
    'domar(?:na)?|åtal(?:en)?|förundersökningar(?:na)?|utredningar(?:na)?|beslut(?:en)?|rapporter(?:na)?|enkäter(?:na)?',
    'utbildningar(?:na)?|tillfällen(?:a)?|kurser(?:na)?|konferenser(?:na)?|seminarier(?:na)?|webbinarier(?:na)?|möten(?:a)?',
    'åtaganden(?:a)?|indikatorer(?:na)?|platser(?:na)?|boenden(?:a)?|nedladdningar(?:na)?|visningar(?:na)?|exemplar(?:en)?',
    'projekt(?:en)?|samordnare(?:n|na)?|ledare(?:n|na)?|stödjare(?:n|na)?|ledamöter(?:na)?|ersättare|årsarbetare|utförare(?:n|na)?',
    'avtal(?:en)?|överenskommelser(?:na)?|handlingsplaner(?:na)?|lägenheter(?:na)?|bostäder(?:na)?|sjukhus(?:en)?|team(?:en)?|tjänster(?:na)?',
    'intervjuer(?:na)?|remisser(?:na)?|bedömningar(?:na)?|skyddsåtgärder|kontaktförbud|dödsfall|orosanmälan|bidrag(?:en)?',
    'kronor(?:na)?',
  ].join('|')})$`,
  'u',
)
/** Too short to stand last in a compound: "försvar", "avbrott" and "allmän" are other words. */
const countedWhole =
  /^(?:kr|sek|mkr|mnkr|tkr|euro|svar|enkätsvar|fall|län|länen|läns|män|mäns|männen|st|stycken|kommunsvar|rättsfall)$/

/** Which class a noun is of; in small letters. */
export function nounClass(noun: string): NounClass {
  if (structure.test(noun)) return 'structure'
  return counted.test(noun) || countedWhole.test(noun) ? 'counted' : 'other'
}

/** Whether a noun is in its definite plural: "kommunerna". */
export const isDefinite = (noun: string): boolean => /(?:rna|arna|orna|ena|länen|samtalen|barnen|männen)$/.test(noun)

/** Money written short, and what it is counted in. */
export const moneyWords: Record<string, number> = { mkr: 1e6, mnkr: 1e6, tkr: 1e3 }

/** Words that stand after a number without being what is counted. */
const noNouns = new Set(
  `och eller samt respektive resp men i på av till från för med om under över per som är var har hade fick får blev blir
  bli kan kunde ska skulle vill måste jämfört än år den det de dem dessa denna detta mot vid hos efter före sedan inom
  utan när där då så att vilket vilka medan både inte också även dock redan ännu ja nej bara endast totalt sammanlagt hittills
  uppger uppgav uppgett anger angav angett svarar svarade svarat finns fanns visar visade visat ligger låg gäller gällde
  ökade ökat minskade minskat använder använde använt deltog deltar deltagit genomförde genomfört genomförs kom kommer
  gick går gått gör gjorde saknar saknade samverkar samverkade upp ned ner in ut mer mindre fler färre högre lägre
  ytterligare se jfr varav däribland vars bland mellan kring runt genom enligt trots eftersom alltså dvs cirka ca drygt
  knappt ungefär procent procentenhet procentenheter promille tusen miljoner miljarder a b c m fl p st. pga via
  tog tar fyllde besvarade besvarat besvarar hör hörde stod står handlar handlade ringde avser avsåg
  behöver behövde höll håller pågår återstår kvarstår väntar gjordes avslogs blivit yngre varje föregående ej färdiga klara
  arbetar planerar ville kunde sa säger`.split(/\s+/),
)

/** "beviljades", "förbättrats", "planerar", "anmälde": verbs by their ending, where no plural of a noun has it. */
const verbEnding = /(?:ades|ddes|[lr]des|äll?de|dde|erar|[bdfgjkmnprstv]as|[^l]ats|[iuäö]tts)$/
/** "utbildade": a participle before a noun, else a verb. */
const participle = /ade$/

/** Whether a word says what those did that are counted, rather than what they are: "39 beviljades", "4 pågår". */
export const isVerb = (word: string): boolean =>
  participle.test(word) ||
  verbEnding.test(word) ||
  /^(?:har|hade|är|var|blev|fick|får|svarade|svarar|uppger|uppgav|saknar|saknade|ledde|deltog|deltar|kom|ville|finns|pågår|återstår|kvarstår|väntar|avslogs|gjordes|ingår|ingick|valde|arbetar|erbjuder|driver|anger|angav|ligger|låg|gick|tog)$/.test(
    word,
  )

/** Whether a word may be what is counted. */
export const mayBeNoun = (word: string): boolean => word.length > 1 && !noNouns.has(word) && !verbEnding.test(word)

/** Whether a word is a participle that needs a noun after it to be one of those counted. */
export const isParticiple = (word: string): boolean => participle.test(word)

/** Whether a word before a noun may be an adjective or a participle: "nya", "svenska", "inkommande". */
export const mayBeAdjective = (word: string): boolean =>
  word.length > 2 && /(?:a|ade|ande|ende|re|ga|iga|s)$/.test(word) && mayBeNoun(word) && nounClass(word) === 'other'

/** Whether a word looks like a plural: after an adjective, so that "30 utsatta fick" does not count "fick". */
export const looksPlural = (word: string): boolean => mayBeNoun(word) && /(?:or|ar|er|are|en|n)(?:na)?$/.test(word)
