import { type Noun, type Rough, nounAt, roughAmountAt, unitAt } from './amount.ts'
import { changeBefore, spreadBefore } from './change-words.ts'
import type { ClaimContent, Precision } from '#app/domain/statement/claim.ts'
import { one, type Found, type Pattern } from './pattern.ts'
import { precisionAt } from './precision-words.ts'
import { shareWordsAt } from './share-patterns.ts'
import { isYear, type Token } from './token.ts'

/** One of the two ends of a change or a span. */
interface End {
  to: number
  value: number
  digits: boolean
  precision: Precision
  of: 'percent' | 'points' | 'count' | undefined
  /** A number that may be a year, or an age, or whatever stands before a word of structure. */
  bare: Rough | undefined
  structure: boolean
}

/** "i genomsnitt", "bara": words before the number of an end that say nothing of how exact it is. */
function fillers(tokens: Token[], at: number): number {
  if (tokens[at]?.text === 'i') return /^(?:genomsnitt|snitt|medeltal)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 0
  const isFiller = /^(?:bara|endast|blott|hela|totalt|sammanlagt)$/.test(tokens[at]?.text ?? '')
  return isFiller && tokens[at + 1]?.value !== undefined ? 1 : 0
}

function endAt(tokens: Token[], start: number): End | undefined {
  const at = start + fillers(tokens, start)
  const rough = precisionAt(tokens, at)
  const share = shareWordsAt(tokens, at + (rough?.length ?? 0))
  if (share !== undefined) {
    const precision = share.precision ?? rough?.precision ?? 'exact'
    return { ...share, precision, of: 'percent', bare: undefined, structure: false }
  }
  const amount = roughAmountAt(tokens, at)
  if (amount === undefined) return undefined
  const { value, digits, precision } = amount
  const unit = unitAt(tokens, amount.to)
  if (unit !== undefined) {
    const of = unit.unit
    return { to: unit.to, value: value * unit.scale, digits, precision, of, bare: undefined, structure: false }
  }
  const noun = nounAt(tokens, amount.to)
  if (noun !== undefined && !amount.article && isCount(noun, amount)) {
    return { to: noun.to, value: value * noun.scale, digits, precision, of: 'count', bare: undefined, structure: false }
  }
  return {
    to: amount.to,
    value,
    digits,
    precision,
    of: undefined,
    bare: amount,
    structure: noun?.class === 'structure',
  }
}

const isCount = (noun: Noun, amount: Rough): boolean =>
  noun.class === 'counted' || (noun.class === 'other' && (amount.digits || amount.value > 12) && !amount.year)

/** Skips years, parentheses and a few words: "från 16 procent (2019) till". */
function skipTo(tokens: Token[], at: number, joins: RegExp, most: number): number | undefined {
  for (let next = at; next <= at + most; next++) {
    const token = tokens[next]
    if (token === undefined) return undefined
    if (joins.test(token.text)) return next
    const passable =
      (token.kind === 'word' && token.value === undefined) || isYear(token) || /^[(),]$|^(?:en|ett)$/.test(token.text)
    if (!passable) return undefined
  }
  return undefined
}

/** What two ends are of together; undefined when nothing says that they are figures. */
function together(tokens: Token[], from: number, low: End, high: End): 'percent' | 'count' | undefined {
  if (low.structure || high.structure || low.of === 'points' || high.of === 'points') return undefined
  if (high.of !== undefined) return low.of === undefined || low.of === high.of ? high.of : undefined
  if (low.of !== undefined) return low.of
  if (low.bare?.year === true || high.bare?.year === true || !changeBefore(tokens, from)) return undefined
  return /\bandel/.test(
    tokens
      .slice(Math.max(0, from - 30), from)
      .map(({ text }) => text)
      .join(' '),
  )
    ? 'percent'
    : 'count'
}

const vaguer = (low: End, high: End): { precision?: Precision } =>
  low.precision !== 'exact'
    ? { precision: low.precision }
    : high.precision !== 'exact'
      ? { precision: high.precision }
      : {}

function pair(from: number, low: End, high: End, content: ClaimContent): Found {
  return one({ from, to: high.to, content, digits: low.digits && high.digits, ...vaguer(low, high) })
}

/** "sju till nio av tio": the first is of as many as the second. */
function alike(tokens: Token[], low: End, high: End, highAt: number): End {
  if (low.of !== undefined || high.of !== 'percent' || high.bare !== undefined) return low
  const of = /^av$/.test(tokens[high.to - 2]?.text ?? '') ? tokens[high.to - 1]?.value : undefined
  return of === undefined || tokens[highAt]?.value === undefined ? low : { ...low, value: (low.value * 100) / of }
}

/** "från 81 till 92 procent", "från 246 kommuner år 2016 till 273", "16 → 36 procent"; a span after "varierar". */
export const changePattern: Pattern = ({ tokens, from, at }) => {
  const hasFrom = tokens[at]?.text === 'från'
  const first = endAt(tokens, hasFrom ? at + 1 : at)
  if (first === undefined || first.bare?.article === true) return undefined
  if (!hasFrom && first.bare?.year === true) return undefined
  let join: number | undefined
  if (hasFrom) join = skipTo(tokens, first.to, /^(?:till|→|➔|➜|⇒)$/, 10)
  else if (tokens[first.to]?.text === '→') join = first.to
  else if (tokens[first.to]?.text === '-' && tokens[first.to + 1]?.text === '>') join = first.to + 1
  else join = skipTo(tokens, first.to, /^→$/, 3)
  if (join === undefined) return undefined
  const until = endAt(tokens, join + 1)
  if (until === undefined || (first.bare?.year === true && first.of === undefined)) return undefined
  if (until.bare?.article === true || (until.bare?.year === true && until.of === undefined)) return undefined
  const of = together(tokens, from, first, until)
  if (of === undefined) return undefined
  const low = alike(tokens, first, until, join + 1)
  const content: ClaimContent =
    hasFrom && spreadBefore(tokens, from) && low.value <= until.value
      ? { kind: 'span', low: low.value, high: until.value, of }
      : { kind: 'change', from: low.value, to: until.value, of }
  return pair(from, low, until, content)
}

/** "0–57 procent", "mellan 20 och 25 procent", "någonstans mellan 20-25 procent", "20 till 25 procent". */
export const spanPattern: Pattern = ({ tokens, from, at }) => {
  const vague = tokens[at]?.text === 'någonstans' && tokens[at + 1]?.text === 'mellan'
  const between = vague || tokens[at]?.text === 'mellan'
  const first = endAt(tokens, at + (vague ? 2 : between ? 1 : 0))
  if (first === undefined || first.bare?.year === true || (first.bare?.article === true && !between)) return undefined
  const joined = tokens[first.to]?.text
  let join: number | undefined
  if (joined === '-' || joined === 'till' || joined === 'à') join = first.to
  else if (between) join = skipTo(tokens, first.to, /^och$/, first.of === undefined ? 0 : 10)
  if (join === undefined || (joined === 'till' && !between && first.of !== undefined)) return undefined
  const last = endAt(tokens, join + 1)
  if (last === undefined || last.of === undefined || last.bare !== undefined) return undefined
  const of = together(tokens, from, first, last)
  const low = alike(tokens, first, last, join + 1)
  // "mellan var tredje och var fjärde" begins with the greater.
  const isTurned = between && of === 'percent' && first.bare === undefined && tokens[first.to - 2]?.text === 'var'
  const [least, most] = isTurned && low.value > last.value ? [last.value, low.value] : [low.value, last.value]
  if (of === undefined || least >= most) return undefined
  return pair(from, low, last, { kind: 'span', low: least, high: most, of })
}
