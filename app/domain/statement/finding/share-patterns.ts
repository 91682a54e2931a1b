import { amountAt, nounAt, unitAt } from './amount.ts'
import { relativeAfter, relativeBefore } from './change-words.ts'
import type { ClaimContent, Precision } from '#app/domain/statement/claim.ts'
import { nounClass } from './nouns.ts'
import { numberWord, ordinalWord, partWord } from './number-words.ts'
import { one, type Part, type Pattern, type Place } from './pattern.ts'
import type { Token } from './token.ts'

/** A share written without percent, from one token to another (`to` is not included). */
export interface ShareWords {
  to: number
  /** 0–100 */
  value: number
  digits: boolean
  precision?: Precision
  /** May be a change relative to what was ("med en tredjedel") or a factor ("till hälften"). */
  fraction: boolean
}

const linking =
  /^(?:de|länets|landets|samtliga|alla|totalt|våra|sammanlagt|dessa|regionens|stadens|stockholms|möjliga)$/

/** "nio av tio", "12 av länets 26", "två fall av tre", "en på tio", "1/3 av". */
function outOf(tokens: Token[], at: number): ShareWords | undefined {
  const slashed = slashShare(tokens, at)
  if (slashed !== undefined) return slashed
  const some = amountAt(tokens, at)
  if (some === undefined || some.year) return undefined
  const isOne = tokens[at]?.text === 'en' || tokens[at]?.text === 'ett'
  let next = some.to
  if (tokens[next]?.text !== 'av' && tokens[next]?.text !== 'på') {
    const noun = nounAt(tokens, next)
    if (noun === undefined || noun.class === 'structure' || isOne || tokens[noun.to]?.text !== 'av') return undefined
    next = noun.to
  }
  if (tokens[next]?.text === 'på' && some.value !== 1) return undefined
  next++
  // "en av de tre kommunerna" points at one of them.
  if (!isOne) while (next < some.to + 5 && linking.test(tokens[next]?.text ?? '')) next++
  const all = amountAt(tokens, next)
  if (all === undefined || all.article || all.year || all.value < 2 || some.value > all.value) return undefined
  if (unitAt(tokens, all.to) !== undefined) return undefined
  if (nounAt(tokens, all.to)?.class === 'structure') return undefined
  return { to: all.to, value: (some.value * 100) / all.value, digits: some.digits && all.digits, fraction: false }
}

function slashShare(tokens: Token[], at: number): ShareWords | undefined {
  const token = tokens[at]
  if (token?.kind !== 'code' || token.out || tokens[at + 1]?.text !== 'av') return undefined
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(token.text)
  const [some, all] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || all < 2 || some > all) return undefined
  return { to: at + 1, value: (some * 100) / all, digits: true, fraction: true }
}

/** "var tionde", "vart tredje", "varannan", "var 10:e"; not of time ("vart tredje år"), and not the verb ("det var tredje gången"). */
function everyNth(tokens: Token[], at: number, from: number): ShareWords | undefined {
  const word = tokens[at]?.text
  let share: { to: number; nth: number } | undefined
  if (word === 'varannan' || word === 'vartannat') share = { to: at + 1, nth: 2 }
  else if (word === 'var' || word === 'vart') {
    const ordinal = tokens[at + 1]
    const nth = ordinalWord(ordinal?.text ?? '') ?? Number(/^(\d{1,4}):e$/.exec(ordinal?.text ?? '')?.[1] ?? 0)
    if (nth > 2) share = { to: at + 2, nth }
    else if (/^(?:annan|annat)$/.test(ordinal?.text ?? '')) share = { to: at + 2, nth: 2 }
  }
  if (share === undefined) return undefined
  if (from === at && word?.length !== 8 && /^(?:det|detta|den|han|hon|som|de|här)$/.test(tokens[at - 1]?.text ?? ''))
    return undefined
  const next = tokens[share.to]?.text ?? ''
  if (nounClass(next) === 'structure' || /^(?:gången|bäst|störst|i|plats)$/.test(next)) return undefined
  return { to: share.to, value: 100 / share.nth, digits: false, fraction: false }
}

const roughly: Record<string, Precision> = {
  knapp: 'just-under',
  dryg: 'just-over',
  god: 'just-over',
  knappa: 'just-under',
  dryga: 'just-over',
}

/** "en femtedel", "två tredjedelar", "en knapp fjärdedel", "tre fjärdedelar", "fjärdedelen". */
function fraction(tokens: Token[], at: number): ShareWords | undefined {
  const fused = /^(två|tre|fyra)(\p{Ll}{4,10}delar)$/u.exec(tokens[at]?.text ?? '')
  const fusedPart = partWord(fused?.[2] ?? '')
  if (fused !== null && fusedPart !== undefined) {
    return { to: at + 1, value: ((numberWord(fused[1] ?? '') ?? 0) * 100) / fusedPart, digits: false, fraction: true }
  }
  const some = amountAt(tokens, at)
  const precision = roughly[tokens[some?.to ?? at]?.text ?? '']
  const partAt = some === undefined ? at : precision === undefined ? some.to : some.to + 1
  const part = partWord(tokens[partAt]?.text ?? '')
  if (part === undefined || (some?.value ?? 1) > part) return undefined
  return {
    to: partAt + 1,
    value: ((some?.value ?? 1) * 100) / part,
    digits: false,
    fraction: true,
    ...(precision !== undefined && { precision }),
  }
}

const oneOfTwo = /^(?:andra|första|förra|senare|bättre|sämre|ena|övre|nedre|norra|södra|denna|varje)$/
const wholes =
  /^(?:gruppen|målgruppen|personalen|styrkan|befolkningen|länet|landet|antalet|budgeten|summan|kommunen|enheten)$/

/** "hälften", "halva gruppen"; not "andra hälften", "hälften av tiden". */
function half(tokens: Token[], at: number): ShareWords | undefined {
  const word = tokens[at]?.text
  if (word === 'halva') {
    return wholes.test(tokens[at + 1]?.text ?? '')
      ? { to: at + 1, value: 50, digits: false, fraction: true }
      : undefined
  }
  if (word !== 'hälften' || oneOfTwo.test(tokens[at - 1]?.text ?? '')) return undefined
  if (
    tokens[at + 1]?.text === 'av' &&
    /^(?:tiden|\p{Ll}*året|månaden|veckan|dagen|perioden|\d{4})$/u.test(tokens[at + 2]?.text ?? '')
  ) {
    return undefined
  }
  return { to: at + 1, value: 50, digits: false, fraction: true }
}

/** The share in words, or in two numbers, that begins at a token. */
export const shareWordsAt = (tokens: Token[], at: number, from = at): ShareWords | undefined =>
  everyNth(tokens, at, from) ?? half(tokens, at) ?? fraction(tokens, at) ?? outOf(tokens, at)

/** "en tredjedel färre än 2019", "en fjärdedel fler kvinnor" */
const lessOrMore = (tokens: Token[], to: number) =>
  /^(?:fler|färre|högre|lägre)$/.test(tokens[to]?.text ?? '') ? relativeAfter(tokens, to) : undefined

const shareContent = ({ tokens, from }: Place, share: ShareWords): ClaimContent => {
  const before = tokens[from - 1]?.text
  const direction = share.fraction ? (relativeBefore(tokens, from) ?? lessOrMore(tokens, share.to)) : undefined
  if (direction !== undefined) return { kind: 'relative', value: share.value, direction }
  return before === 'till' && share.fraction && share.value === 50 && tokens[share.to]?.text !== 'av'
    ? { kind: 'factor', value: 0.5 }
    : { kind: 'share', value: share.value }
}

/** Shares without percent. */
export const sharePattern: Pattern = (place) => {
  const share = shareWordsAt(place.tokens, place.at, place.from)
  if (share === undefined) return undefined
  const part: Part = { from: place.from, to: share.to, content: shareContent(place, share), digits: share.digits }
  return one(share.precision === undefined ? part : { ...part, precision: share.precision })
}
