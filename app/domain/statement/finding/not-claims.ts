import { nounClass } from './nouns.ts'
import { isYear, type Token } from './token.ts'

/**
 * Marks the numbers of a sentence that are names, dates, times, labels and references, so that no pattern takes them.
 * A label gives way where a unit follows: "delmål 3", but "uppfyllde delmålet 16 procent".
 */
export function markNotClaims(tokens: Token[]): void {
  // Each row of numbers is walked once, so that a long one takes no longer than its length.
  let walked = 0
  const markRow = (from: number) => {
    if (from >= walked) walked = markChain(tokens, from)
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (token.kind === 'number' || token.kind === 'code') {
      if (/^0\d/.test(token.text) || isTriple(tokens, at)) markRow(at)
      markJoined(tokens, at)
      markByNext(tokens, at)
      markCrowd(tokens, at)
    }
    if (token.kind === 'word' && labels.test(token.text)) markLabelled(tokens, at + 1)
    if (token.kind === 'word' && references.has(token.text)) markRow(at + 1)
    if (token.text === '[') markBracket(tokens, at)
    if (token.text === '+' && tokens[at + 1]?.text === '46') markRow(at + 1)
  }
}

/** What a number after is the name of. */
const labels = new RegExp(
  `^(?:${[
    '(?:\\p{Ll}*)mål(?:et|en)?|tabell(?:en|er|erna)?|tab|figur(?:en|er|erna)?|fig|diagram(?:met|men)?|bild(?:en|er)?|graf(?:en)?|karta',
    'punkt(?:en|er|erna)?|bilag(?:a|an|or|orna)|avsnitt(?:et|en)?|kapit(?:el|let|len)|kap|sid(?:a|an|or|orna)|sid|s',
    'steg(?:et|en)?|del(?:en|ar|arna)?|fas(?:en|er)?|etapp(?:en|er)?|nivå(?:n|er|erna)?|spår(?:et|en)?|modul(?:en|er)?',
    'delår(?:et)?|tertial(?:et)?|version(?:en|er)?|v|ver|release|upplag(?:a|an)|utgåv(?:a|an)|nr|nummer|numret|artikel|artiklarna|paragraf(?:en|erna)?|fotnot(?:en)?|not',
    'stycke(?:t|na)?|fråg(?:a|an|or|orna)|alternativ(?:et|en)?|grupp(?:en)?|kategori(?:n)?|typ|klass|kolumn(?:en|erna)?|rad(?:en|erna)?',
    '(?:\\p{Ll}*)område(?:t|na)?|rum(?:met)?|våning(?:en)?|sal|hus|zon|linje|buss|väg|box|åtgärd(?:en|erna)?|aktivitet(?:en)?|insats(?:en)?',
    'åtagande(?:t|na)?|indikator(?:n)?|paket|lager|ruta|steg|årskurs(?:en|erna)?|åk|klockan|kl|veck(?:a|an|orna)|v|kvartal(?:et)?|den',
    'ålder(?:n|s)?|åldrarna|agenda|vision|covid|iso|wcag|pdf|html|sis|http|windows|office|protokoll|ärende(?:t)?|remiss|beslut(?:et)?|mening(?:en)?|exempel',
    'larmnumret|telefonnummer|telefonnumret|ring|ringa|ringer|larma|telefon|tfn|tel|mobil|fax|sms|postnummer|id|kod',
  ].join('|')})$`,
  'u',
)
/** What a whole row of numbers after belongs to: "Dnr 2026:123", "SOSFS 2011:9", "tfn 020 50 50 50". */
const references = new Set(
  `dnr diarienr diarienummer prop proposition sou sfs sosfs hslf ds dir skr bet rskr isbn issn orgnr organisationsnummer
  telefon telefonnummer tfn tel mobil fax bankgiro plusgiro postgiro artikelnummer`.split(/\s+/),
)
const months =
  /^(?:jan(?:uari)?|febr?(?:uari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const unit = /^(?:%|‰|procent.*|promille)$/
const joins = new Set([',', '-', 'och', 'eller', 'samt', 'till', '&', '/'])

const isNumeric = (token: Token | undefined): token is Token & { kind: 'number' | 'code' } =>
  token !== undefined && (token.kind === 'number' || token.kind === 'code')
const saysNumber = (token: Token | undefined): token is Token =>
  token !== undefined &&
  (isNumeric(token) || (token.value !== undefined && token.text !== 'en' && token.text !== 'ett'))

/** "punkterna 2, 3 och 5": each number of the row, but the one that a unit follows. */
function markLabelled(tokens: Token[], from: number): void {
  let at = from
  if (tokens[at]?.text === '.' || tokens[at]?.text === ':') at++
  // "vart tionde mål: 16" is no label; a colon only goes with what is short.
  for (let count = 0; count < 12; count++) {
    const token = tokens[at]
    if (!saysNumber(token) || unit.test(tokens[at + 1]?.text ?? '')) return
    const before = tokens[at - 1]?.text ?? ''
    if (before === 'den' || before === 's' || before === 'v' || before === 'not' || before === 'hus') {
      if (!dateOrPage(tokens, at, before)) return
    }
    // A number word is the name of little but a goal, a step or an hour, and only where nothing is counted after it.
    if (!isNumeric(token) && tokens[at + 1]?.kind === 'word' && !joins.has(tokens[at + 1]?.text ?? '')) return
    if (isYear(token) || ((token.value ?? 0) > 20 && nounClass(tokens[at + 1]?.text ?? '') === 'counted')) return
    token.out = true
    if (!joins.has(tokens[at + 1]?.text ?? '')) return
    at += 2
  }
}

/** "den 5 mars", "s. 4": what short words need to be labels. */
function dateOrPage(tokens: Token[], at: number, before: string): boolean {
  if (before === 'den') return months.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.kind !== 'word'
  return isNumeric(tokens[at]) && tokens[at + 1]?.kind !== 'word'
}

/** A row of numbers with nothing but spaces, dashes, colons and slashes between: telephone and case numbers. */
function markChain(tokens: Token[], from: number): number {
  let at = from
  while (at < from + 3 && /^[.:+(]$/.test(tokens[at]?.text ?? '')) at++
  for (;;) {
    const token = tokens[at]
    if (token === undefined) return at
    if (isNumeric(token))
      token.out = !unit.test(tokens[at + 1]?.text ?? '') && (!isYear(token) || tokens[at + 1]?.text === ':')
    else if (!/^[-/:)(]$/.test(token.text)) return at
    at++
  }
}

/** "2026-03-06", "978-91-7555": three numbers with dashes and no spaces between. */
const isTriple = (tokens: Token[], at: number): boolean =>
  [1, 3].every((next) => tokens[at + next]?.text === '-' && !tokens[at + next]?.spaced) &&
  [2, 4].every((next) => isNumeric(tokens[at + next]) && !tokens[at + next]?.spaced)

/** "covid-19", "16-åring", "202100-2114": joined by a dash to a word, or to a number that it makes no span with. */
function markJoined(tokens: Token[], at: number): void {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token === undefined) return
  const dashBefore = before?.text === '-' && !token.spaced
  const dashAfter = after?.text === '-' && !after.spaced
  const far = tokens[at + 2]
  if (dashAfter && far !== undefined && !far.spaced) {
    if (far.kind === 'word' && !/^procent|^enhet/.test(far.text) && far.value === undefined) token.out = true
    // "2019–21"
    if (isYear(token) && /^\d\d$/.test(far.text)) far.out = true
    if (isNumeric(far) && (token.value ?? 0) > (far.value ?? 0) && !isYear(token)) {
      token.out = true
      far.out = true
    }
  }
  if (dashBefore && !before.spaced && tokens[at - 2]?.kind !== 'number' && tokens[at - 2]?.kind !== 'sign') {
    if (tokens[at - 2] !== undefined) token.out = true
  }
}

/** "5 mars", "3 §", "5 kap.", "2023 års", "1:a". */
function markByNext(tokens: Token[], at: number): void {
  const token = tokens[at]
  if (token === undefined) return
  let next = at + 1
  if (tokens[next]?.text === 'a' || tokens[next]?.text === 'b') next++
  const after = tokens[next]?.text ?? ''
  if (!months.test(after) && after !== '§' && after !== 'kap') return
  token.out = true
  const joined = tokens[at - 1]?.text ?? ''
  const before = tokens[at - 2]
  if (joins.has(joined) && isNumeric(before)) before.out = true
}

/** "50 50 50": a number right before another, without a unit, a sign or a word between; a year may stand before one. */
function markCrowd(tokens: Token[], at: number): void {
  const token = tokens[at]
  const after = tokens[at + 1]
  if (!isNumeric(token) || !isNumeric(after) || isYear(token) || isYear(after)) return
  token.out = true
  after.out = true
}

/** "[1]", "[2, 3]": a reference, when there is nothing but numbers in the brackets. */
function markBracket(tokens: Token[], from: number): void {
  let end = from + 1
  while (end < from + 12 && (isNumeric(tokens[end]) || tokens[end]?.text === ',' || tokens[end]?.text === '-')) end++
  if (tokens[end]?.text !== ']') return
  for (const token of tokens.slice(from, end)) token.out = true
}
