import { amountAt, unitAt } from './amount.ts'
import { directionNear, relativeAfter, relativeBefore } from './change-words.ts'
import type { ClaimContent, Direction } from '#app/domain/statement/claim.ts'
import { numberWord } from './number-words.ts'
import { one, type Pattern } from './pattern.ts'
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
function signAt(tokens: Token[], at: number): Direction | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.text === 'plus' || token?.text === 'minus') return token.text === 'plus' ? 'up' : 'down'
  if (next?.spaced !== false || next.kind !== 'number') return undefined
  if (token?.text === '+') return 'up'
  return token?.text === '-' && (token.spaced || /^[(/]$/.test(tokens[at - 1]?.text ?? '')) ? 'down' : undefined
}

/** "16 procent", "sju procentenheter", "+7 procentenheter", "minus tre procent". */
export const percentPattern: Pattern = ({ tokens, from, at }) => {
  const sign = signAt(tokens, at)
  const amount = amountAt(tokens, sign === undefined ? at : at + 1)
  const unit = amount && unitAt(tokens, amount.to)
  if (amount === undefined || unit === undefined || amount.year) return undefined
  const value = Number((amount.value * unit.scale).toPrecision(15))
  const content = percentContent(tokens, from, unit.to, value, unit.unit, sign)
  return one({ from, to: unit.to, content, digits: amount.digits })
}

/** "en tioprocentig ökning", "10-procentig minskning", "en 95-procentig svarsfrekvens". */
export const percentualPattern: Pattern = ({ tokens, from, at }) => {
  const hasArticle = /^(?:en|ett)$/.test(tokens[at]?.text ?? '')
  const start = hasArticle ? at + 1 : at
  const amount = amountAt(tokens, start)
  const fused = /^(\p{Ll}{2,40})procentig[ta]?$/u.exec(tokens[start]?.text ?? '')?.[1]
  const dashed = amount !== undefined && tokens[amount.to]?.text === '-' ? amount.to + 1 : amount?.to
  const isApart = dashed !== undefined && /^procentig[ta]?$/.test(tokens[dashed]?.text ?? '')
  const value = fused === undefined ? (isApart ? amount?.value : undefined) : numberWord(fused)
  if (value === undefined) return undefined
  const adjectiveEnd = fused === undefined ? (dashed ?? start) + 1 : start + 1
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
