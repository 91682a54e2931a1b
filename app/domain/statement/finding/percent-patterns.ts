import { amountAt, unitAt } from './amount.ts'
import { directionNear, relativeAfter, relativeBefore } from './change-words.ts'
import type { ClaimContent, Direction } from '#app/domain/statement/claim.ts'
import { numberWord } from './number-words.ts'
import { one, type Pattern, type Place } from './pattern.ts'
import type { Token } from './token.ts'

/** What a number with a unit says: a share, points, or a change relative to what was. */
export function percentContent(
  tokens: Token[],
  from: number,
  to: number,
  value: number,
  unit: 'percent' | 'points',
  sign: Direction | undefined,
): ClaimContent {
  if (unit === 'points') return { kind: 'points', value, direction: sign ?? directionNear(tokens, from, to) }
  const direction = sign ?? relativeBefore(tokens, from) ?? relativeAfter(tokens, to)
  return direction === undefined ? { kind: 'share', value } : { kind: 'relative', value, direction }
}

/** A sign right before a number: "+7", "−7", "minus sju"; a dash with a space after it is a bullet. */
export function signAt(tokens: Token[], at: number): Direction | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.text === 'plus' || token?.text === 'minus') return token.text === 'plus' ? 'up' : 'down'
  if (next?.spaced !== false || next.kind !== 'number') return undefined
  if (token?.text === '+') return 'up'
  return token?.text === '-' && (token.spaced || /^[(/]$/.test(tokens[at - 1]?.text ?? '')) ? 'down' : undefined
}

/** "ökat med 12 % för kvinnor och 9 % för män": the second is of the first's kind. */
const isAlso = (place: Place, to: number): place is Place & { before: ClaimContent & { kind: 'relative' } } =>
  place.before?.kind === 'relative' &&
  /^(?:och|samt|respektive)$/.test(place.tokens[place.from - 1]?.text ?? '') &&
  /^(?:för|bland|i|hos)$/.test(place.tokens[to]?.text ?? '')

/** "16 procent", "sju procentenheter", "+7 procentenheter", "minus tre procent". */
export const percentPattern: Pattern = (place) => {
  const { tokens, from, at } = place
  const sign = signAt(tokens, at)
  const amount = amountAt(tokens, sign === undefined ? at : at + 1)
  const unit = amount && unitAt(tokens, amount.to)
  if (amount === undefined || unit === undefined || amount.year) return undefined
  const value = Number((amount.value * unit.scale).toPrecision(15))
  const plain = percentContent(tokens, from, unit.to, value, unit.unit, sign)
  const content = plain.kind === 'share' && isAlso(place, unit.to) ? { ...place.before, value } : plain
  return one({ from, to: unit.to, content, digits: amount.digits })
}

/** "en tioprocentig ökning", "10-procentig minskning", "en 95-procentig svarsfrekvens". */
export const percentualPattern: Pattern = ({ tokens, from, at }) => {
  const hasArticle = /^(?:en|ett)$/.test(tokens[at]?.text ?? '')
  const start = hasArticle ? at + 1 : at
  const amount = amountAt(tokens, start)
  const fused = /^(\p{Ll}{2,40})procentig[ta]?$/u.exec(tokens[start]?.text ?? '')?.[1]
  const dashed = amount !== undefined && tokens[amount.to]?.text === '-' ? amount.to + 1 : amount?.to
  const signed =
    tokens[amount?.to ?? -1]?.text === '%' && tokens[(amount?.to ?? 0) + 1]?.text === '-'
      ? (amount?.to ?? 0) + 2
      : undefined
  const isSigned = signed !== undefined && /^ig[ta]?$/.test(tokens[signed]?.text ?? '')
  const isApart = isSigned || (dashed !== undefined && /^procentig[ta]?$/.test(tokens[dashed]?.text ?? ''))
  const value = fused === undefined ? (isApart ? amount?.value : undefined) : numberWord(fused)
  if (value === undefined) return undefined
  const adjectiveEnd = fused === undefined ? ((isSigned ? signed : dashed) ?? start) + 1 : start + 1
  const noun = tokens[adjectiveEnd]
  if (noun?.kind !== 'word') return undefined
  const direction = relativeAfter(tokens, adjectiveEnd)
  const digits = fused === undefined && amount?.digits === true
  if (direction !== undefined) {
    return one({ from, to: adjectiveEnd + 1, content: { kind: 'relative', value, direction }, digits })
  }
  return /(?:andel|frekvens|täckning|nivå)$/.test(noun.text)
    ? one({ from, to: adjectiveEnd + 1, content: { kind: 'share', value }, digits })
    : undefined
}
