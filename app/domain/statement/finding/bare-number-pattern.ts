import { type Amount, amountAt, nounAt, unitAt } from './amount.ts'
import { changeBefore } from './change-words.ts'
import type { ClaimContent } from '#app/domain/statement/claim.ts'
import { nounClass } from './nouns.ts'
import { one, type Pattern, type Place } from './pattern.ts'
import { isYear, type Token } from './token.ts'

const figures = /^(?:antal|summa|medel(?:värde|tal)|genomsnitt|snitt|median|index|total|sammanlag|uppgick|uppgår|andel)/
const ahead = /^(?:till|var|är|blev|på|:|=|om|totalt|sammanlagt|med|bara|endast|hela)$/
const is = /^(?:var|är|blev|blir)$/
const averaged = /^(?:snitt|genomsnitt|medeltal)$/

/** Whether the words around a number without a noun say that it is a figure. */
function isFigure({ tokens, from, at, precision }: Place, amount: Amount): boolean {
  const words = tokens.slice(Math.max(0, from - 12), from).map(({ text }) => text)
  const [subject, last] = [words.at(-2) ?? '', words.at(-1) ?? '']
  if (amount.multiplied || (last === '=' && subject === 'n')) return true
  const isRough = from < at && precision !== 'more-than' && precision !== 'less-than'
  if (amount.digits && (isRough || (last === 'till' && changeBefore(tokens, from)))) return true
  if (amount.digits && saysYear(tokens, amount.to)) return true
  if (is.test(last) && nounClass(subject) === 'counted' && (amount.digits || tokens[amount.to]?.kind !== 'word'))
    return true
  if (tokens[amount.to]?.text === 'i' && averaged.test(tokens[amount.to + 1]?.text ?? '')) return true
  const isLarge = amount.digits && (amount.value > 9 || !Number.isInteger(amount.value))
  return words.some((word) => figures.test(word)) && (isLarge || ahead.test(last) || figures.test(last))
}

/** "119 2023", "15 år 2022", "119 (2023)". */
const saysYear = (tokens: Token[], at: number): boolean =>
  isYear(tokens[at]) || (/^(?:år|\()$/.test(tokens[at]?.text ?? '') && isYear(tokens[at + 1]))

const verbs = /^(?:har|hade|är|var|fick|svarade|uppger|uppgav|saknar|saknade|ledde|deltog)$/

/**
 * What a number says that leaves out what the one before it said: "33 procent …, med akutmottagningen i 20", "av 26
 * kommuner har tolv svarat".
 */
function continued({ tokens, from, before }: Place, { value, digits }: Amount): ClaimContent | undefined {
  const last = tokens[from - 1]?.text ?? ''
  if (before?.kind === 'count') {
    return (digits ? value > 9 : value > 1 && verbs.test(last)) ? { kind: 'count', value, noun: '' } : undefined
  }
  if (before === undefined || !digits) return undefined
  if (before.kind === 'share') return value <= 100 ? { ...before, value } : undefined
  return (before.kind === 'points' || before.kind === 'relative') && last !== 'till' ? { ...before, value } : undefined
}

/** "Antalet var 119", "drygt 300 av dem", "uppgick till 3,4": a number without a noun where a figure is spoken of. */
export const bareNumberPattern: Pattern = (place) => {
  const { tokens, from, at } = place
  const amount = amountAt(tokens, at)
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
  const further = isN ? undefined : continued(place, amount)
  if (further === undefined && !isFigure(place, amount)) return undefined
  const figure = tokens.slice(Math.max(0, from - 12), from).findLast(({ text }) => figures.test(text))
  const ofShare = !isN && figure?.text.startsWith('andel') === true
  const content: ClaimContent =
    further ?? (ofShare ? { kind: 'share', value: amount.value } : { kind: 'count', value: amount.value, noun: '' })
  return one({ from, to: amount.to, content, digits: amount.digits })
}
