import { type Amount, amountAt, nounAt, unitAt } from './amount.ts'
import { changeBefore, comparingDirection } from './change-words.ts'
import type { ClaimContent } from '#app/domain/statement/claim.ts'
import { isVerb, nounClass } from './nouns.ts'
import { one, type Pattern, type Place } from './pattern.ts'
import { signAt } from './percent-patterns.ts'
import { isYear, type Token } from './token.ts'

const figures =
  /^(?:antal|summa|medel(?:värde|tal)|genomsnitt|snitt|median|index|total|sammanlag|uppgick|uppgår|andel|\p{Ll}+procent(?:en)?$)/u
const ahead = /^(?:till|var|är|blev|på|:|=|om|totalt|sammanlagt|med|bara|endast|hela)$/
const is = /^(?:var|är|blev|blir)$/
const averaged = /^(?:snitt|genomsnitt|medeltal)$/

/** Whether the words around a number without a noun say that it is a figure. */
function isFigure({ tokens, from, at, precision }: Place, amount: Amount): boolean {
  const words = tokens.slice(Math.max(0, from - 12), from).map(({ text }) => text)
  const [subject, last] = [words.at(-2) ?? '', words.at(-1) ?? '']
  if (isVerb(tokens[amount.to]?.text ?? '') && precision.endsWith('than')) return true
  if (amount.multiplied || (last === '=' && subject === 'n')) return true
  const isRough = from < at && precision !== 'more-than' && precision !== 'less-than'
  if (amount.digits && (isRough || (last === 'till' && changeBefore(tokens, from)))) return true
  if (amount.digits && saysYear(tokens, amount.to)) return true
  if (amount.digits && /^(?:de|dem|dessa)$/.test(last) && tokens[amount.to]?.text === 'som') return true
  if (is.test(last) && nounClass(subject) === 'counted' && (amount.digits || tokens[amount.to]?.kind !== 'word'))
    return true
  if (tokens[amount.to]?.text === 'i' && averaged.test(tokens[amount.to + 1]?.text ?? '')) return true
  const isLarge = amount.digits && (amount.value > 9 || !Number.isInteger(amount.value))
  return words.some((word) => figures.test(word)) && (isLarge || ahead.test(last) || figures.test(last))
}

/** "119 2023", "15 år 2022", "119 (2023)", "84 året innan", "9,75 föregående år". */
function saysYear(tokens: Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  return (
    isYear(tokens[at]) ||
    (/^(?:år|\()$/.test(first) && isYear(tokens[at + 1])) ||
    (first === 'året' && /^(?:innan|före|dessförinnan)$/.test(second)) ||
    (/^(?:föregående|förra)$/.test(first) && /^(?:år|året)$/.test(second))
  )
}

/** Whether the words after a number end what is said of it: "nio.", "elva är oförändrade", "tre färre än". */
function isWhole(tokens: Token[], at: number): boolean {
  const next = tokens[at]
  if (next === undefined || /^[.,;:)]$/.test(next.text) || isVerb(next.text)) return true
  return saysYear(tokens, at) || (/^(?:fler|färre)$/.test(next.text) && tokens[at + 1]?.text === 'än')
}

/**
 * What a number says that leaves out what the one before it said: "33 procent …, med akutmottagningen i 20", "av 26
 * kommuner har tolv svarat".
 */
function continued({ tokens, from, before }: Place, { value, digits, to }: Amount): ClaimContent | undefined {
  const last = tokens[from - 1]?.text ?? ''
  if (before?.kind === 'count') {
    const isNext = value > 1 && (isVerb(last) || isWhole(tokens, to))
    return isNext || (digits && value > 9) ? { kind: 'count', value, noun: '' } : undefined
  }
  if (before === undefined || /^(?:totalt|sammanlagt)$/.test(last)) return undefined
  const compared = comparingDirection(tokens[to])
  if (before.kind === 'points' && compared !== undefined) return { ...before, value, direction: compared }
  if (!digits || value > 100) return undefined
  if (before.kind === 'share') return { ...before, value }
  if ((before.kind !== 'points' && before.kind !== 'relative') || last === 'till') return undefined
  return { ...before, value, direction: signAt(tokens, from) ?? before.direction }
}

/** "Antalet var 119", "drygt 300 av dem", "uppgick till 3,4": a number without a noun where a figure is spoken of. */
export const bareNumberPattern: Pattern = (place) => {
  const { tokens, from } = place
  const isSigned = /^(?:points|relative)$/.test(place.before?.kind ?? '') && signAt(tokens, place.at) !== undefined
  const amount = amountAt(tokens, isSigned ? place.at + 1 : place.at)
  if (amount === undefined || amount.article || amount.year || unitAt(tokens, amount.to) !== undefined) return undefined
  const next = tokens[amount.to]
  const year = saysYear(tokens, amount.to)
  if (next?.text === '/' || next?.text === '§' || next?.capital === true || (next?.text === '-' && !next.spaced))
    return undefined
  if (
    !year &&
    next?.kind === 'word' &&
    (nounClass(next.text) === 'structure' || nounAt(tokens, amount.to) !== undefined)
  ) {
    return undefined
  }
  const isN = tokens[from - 1]?.text === '=' && tokens[from - 2]?.text === 'n'
  const isRate = /^\p{Ll}+procent(?:en)?$/u.test(tokens[from - 2]?.text ?? '')
  const further = isN || isRate ? undefined : continued(place, amount)
  if (further === undefined && !isFigure(place, amount)) return undefined
  const figure = tokens.slice(Math.max(0, from - 12), from).findLast(({ text }) => figures.test(text))
  const ofShare = !isN && figure !== undefined && /^andel|procent/.test(figure.text)
  const content: ClaimContent =
    further ?? (ofShare ? { kind: 'share', value: amount.value } : { kind: 'count', value: amount.value, noun: '' })
  return one({ from, to: amount.to, content, digits: amount.digits })
}
