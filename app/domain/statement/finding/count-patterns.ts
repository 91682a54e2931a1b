import { type Amount, amountAt, type Noun, nounAt, unitAt } from './amount.ts'
import { isDefinite } from './nouns.ts'
import { numberWord } from './number-words.ts'
import { one, type Part, type Pattern } from './pattern.ts'
import { signAt } from './percent-patterns.ts'
import type { Token } from './token.ts'

/** What may be below zero when it is counted: "−4,3 mnkr". */
const money = /^(?:kr|kronor|[mt]kr|mnkr)$/
const pointing = /^(?:de|dessa|dom|båda|bägge|våra|alla)$/
const yearLead =
  /^(?:år|åren|under|i|sedan|till|från|mellan|för|våren|hösten|sommaren|vintern|november|december|januari|mars|maj|juni|av|enkäten|och|per|hos|-)$/

/** Whether a number and its noun say how many of something there are. */
export function counts(tokens: Token[], amount: Amount, noun: Noun): boolean {
  // "har visats 742 gånger" is a figure, "två gånger om året" is none.
  if (noun.noun === 'gånger') return amount.digits && amount.value > 12
  if (amount.article || noun.class === 'structure') return false
  if (amount.year) {
    // "2000 kronor", "totalt 1950 personer"; but "under 2019 personer som …", and no year begins a sentence as a count.
    const before = tokens[amount.from - 1]
    return noun.class === 'counted' && (before === undefined ? amount.value % 100 === 0 : !yearLead.test(before.text))
  }
  if (amount.digits) return true
  if (pointing.test(tokens[amount.from - 1]?.text ?? '') && isDefinite(noun.noun)) return false
  return noun.class === 'counted' || amount.value > 12
}

/** How many are "of" something: "tolv av kommunerna", "12 av dem". */
function countedOf(tokens: Token[], amount: Amount): { noun: string; to: number } | undefined {
  if (amount.article || amount.year || tokens[amount.to]?.text !== 'av') return undefined
  const whole = tokens[amount.to + 1]
  if (whole === undefined) return undefined
  if (/^(?:dem|dessa)$/.test(whole.text)) {
    const noun = nounAt(tokens, amount.to + 2)
    return noun?.class === 'counted' ? { noun: noun.noun, to: noun.to } : { noun: '', to: amount.to + 2 }
  }
  const noun = nounAt(tokens, amount.to + (/^(?:de|länets|landets)$/.test(whole.text) ? 2 : 1))
  return noun?.class === 'counted' ? { noun: noun.noun, to: noun.to } : undefined
}

/** "per 10 000 invånare": where it ends; no claim of its own. */
function rateAfter(tokens: Token[], at: number): number | undefined {
  if (tokens[at]?.text !== 'per') return undefined
  const amount = amountAt(tokens, at + 1)
  if (amount === undefined || amount.year || amount.article) return undefined
  return nounAt(tokens, amount.to)?.to ?? amount.to
}

const original = (tokens: Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** "246 kommuner", "119 samtal", "1,5 miljoner kronor", "tolv av kommunerna", "12 per 100 000 invånare". */
export const countPattern: Pattern = ({ tokens, from, at }) => {
  const isNegative = signAt(tokens, at) === 'down'
  const amount = amountAt(tokens, isNegative ? at + 1 : at)
  if (amount === undefined || unitAt(tokens, amount.to) !== undefined) return undefined
  const count = (value: number, noun: string, to: number) =>
    one({ from, to, content: { kind: 'count', value, noun }, digits: amount.digits })
  const rate = isNegative || amount.article || amount.year ? undefined : rateAfter(tokens, amount.to)
  if (rate !== undefined) return count(amount.value, original(tokens, amount.to, rate), rate)
  const of = isNegative ? undefined : countedOf(tokens, amount)
  if (of !== undefined) return count(amount.value, of.noun, of.to)
  const noun = nounAt(tokens, amount.to)
  if (noun === undefined || !counts(tokens, amount, noun)) return undefined
  const isLoss = isNegative && money.test(noun.noun)
  if (isNegative && !isLoss) return undefined
  const found = count(amount.value * noun.scale * (isLoss ? -1 : 1), noun.noun, noun.to)
  return { ...found, to: rateAfter(tokens, noun.to) ?? found.to }
}

/** "ett tjugotal kommuner": about twenty. */
export const tensPattern: Pattern = ({ tokens, from, at }) => {
  if (tokens[at]?.text !== 'ett') return undefined
  const stem = /^(\p{Ll}{2,9})tal$/u.exec(tokens[at + 1]?.text ?? '')?.[1]
  const value = stem === undefined ? undefined : numberWord(stem)
  const noun = nounAt(tokens, at + 2)
  if (value === undefined || value < 10 || noun === undefined || noun.class === 'structure') return undefined
  const part: Part = { from, to: noun.to, content: { kind: 'count', value, noun: noun.noun }, digits: false }
  return one({ ...part, precision: 'about' })
}
