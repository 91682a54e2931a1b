import type { Precision } from '#app/domain/statement/claim.ts'
import { isParticiple, looksPlural, mayBeAdjective, mayBeNoun, moneyWords, nounClass, type NounClass } from './nouns.ts'
import { multipliers } from './number-words.ts'
import { precisionAt } from './precision-words.ts'
import { isYear, type Token } from './token.ts'

/** A number in a sentence, from one token to another (`to` is not included). */
export interface Amount {
  from: number
  to: number
  value: number
  digits: boolean
  /** "en", "ett": an article unless a unit follows. */
  article: boolean
  /** Four digits that may be a year. */
  year: boolean
  /** "miljoner" or the like stands after: a number even where nothing is said to be counted. */
  multiplied: boolean
}

/** The number that begins at a token: "16", "1 200", "1,5 miljoner", "tjugotvå", "två och en halv", "en halv". */
export function amountAt(tokens: Token[], from: number): Amount | undefined {
  const first = tokens[from]
  if (first === undefined || first.out || first.value === undefined) return undefined
  const digits = first.kind === 'number'
  const isOne = first.text === 'en' || first.text === 'ett'
  let value = first.value
  let to = from + 1
  let article = isOne
  const next = tokens[to]?.text
  if (isOne && (next === 'halv' || next === 'halvt')) {
    value = 0.5
    to++
    article = true
  } else if (
    next === 'och' &&
    /^(?:en|ett)$/.test(tokens[to + 1]?.text ?? '') &&
    /^halv[t]?$/.test(tokens[to + 2]?.text ?? '')
  ) {
    value += 0.5
    to += 3
    article = false
  }
  const factor = multipliers[tokens[to]?.text ?? '']
  if (factor !== undefined) {
    value = Number((value * factor).toPrecision(15))
    to++
    article = false
  }
  return { from, to, value, digits, article, year: isYear(first) && to === from + 1, multiplied: factor !== undefined }
}

/** What a percent is: "%", "procent", "procents"; promille are tenths of percent. */
export interface Unit {
  unit: 'percent' | 'points'
  scale: number
  to: number
}

export function unitAt(tokens: Token[], at: number): Unit | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.text === '%' || token.text === 'procent' || token.text === 'pct') {
    const isPoints =
      tokens[at + 1]?.text === '-' && !tokens[at + 1]?.spaced && tokens[at + 2]?.text.startsWith('enhet') === true
    return isPoints ? { unit: 'points', scale: 1, to: at + 3 } : { unit: 'percent', scale: 1, to: at + 1 }
  }
  if (token.text === 'procents' || token.text === 'procenten') return { unit: 'percent', scale: 1, to: at + 1 }
  if (token.text === '‰' || token.text === 'promille') return { unit: 'percent', scale: 0.1, to: at + 1 }
  if (/^procent(?:enhet(?:en|er|erna|ers)?|poäng)$/.test(token.text)) return { unit: 'points', scale: 1, to: at + 1 }
  return undefined
}

/** What is counted after a number, with adjectives before it. */
export interface Noun {
  noun: string
  class: NounClass
  /** What the number is to be multiplied by: "mkr". */
  scale: number
  to: number
}

export function nounAt(tokens: Token[], at: number): Noun | undefined {
  const noun = (to: number): Noun | undefined => {
    const token = tokens[to]
    if (token === undefined || token.kind !== 'word' || !mayBeNoun(token.text) || token.out) return undefined
    return { noun: token.text, class: nounClass(token.text), scale: moneyWords[token.text] ?? 1, to: to + 1 }
  }
  // "35 fler samtal"
  if (/^(?:fler|färre)$/.test(tokens[at]?.text ?? '')) return noun(at + 1)
  const first = noun(at)
  // "15 år 2022": a year, no length of time.
  if (tokens[at]?.text === 'år' && isYear(tokens[at + 1])) return undefined
  // A capital begins a name or a heading: "3 Stöd för återgång".
  if (first === undefined || tokens[at]?.capital === true || tokens[at]?.spaced === false) return undefined
  if (first.class !== 'other' || !mayBeAdjective(first.noun)) return first
  const alone = isParticiple(first.noun) ? undefined : first
  for (let next = at + 1; next <= at + 2; next++) {
    const later = noun(next)
    if (later === undefined) return alone
    if (later.class !== 'other' || (looksPlural(later.noun) && !mayBeAdjective(later.noun))) return later
    if (!mayBeAdjective(later.noun)) return alone
  }
  return alone
}

/** A number with precision words before it. */
export interface Rough extends Amount {
  precision: Precision
  /** Where the precision words begin. */
  begins: number
}

/** As amountAt, with words such as "drygt" before: "från drygt 81 till nästan 92 procent". */
export function roughAmountAt(tokens: Token[], at: number): Rough | undefined {
  const rough = precisionAt(tokens, at)
  const amount = amountAt(tokens, at + (rough?.length ?? 0))
  return amount && { ...amount, precision: rough?.precision ?? 'exact', begins: at }
}
