import { type Amount, nounAt, roughAmountAt, unitAt } from './amount.ts'
import type { ClaimContent, Precision } from './claim.ts'
import { counts } from './count-patterns.ts'
import type { Part, Pattern } from './pattern.ts'
import { percentContent } from './percent-patterns.ts'
import type { Token } from './token.ts'

interface Item extends Amount {
  precision: Precision
}

/** "62, 70 och 59": the numbers of a row, at least two of them with a word between the last. */
function rowAt(tokens: Token[], at: number): Item[] {
  const row: Item[] = []
  let next = at
  while (row.length < 12) {
    const item = roughAmountAt(tokens, next)
    if (item === undefined || item.year) break
    row.push(item)
    const join = tokens[item.to]?.text ?? ''
    if (join === ',' && roughAmountAt(tokens, item.to + 1) !== undefined) next = item.to + 1
    else if (/^(?:och|respektive|resp|samt|eller)$/.test(join))
      next = item.to + (tokens[item.to + 1]?.text === '.' ? 2 : 1)
    else break
  }
  const last = row.at(-1)
  if (row.length < 2 || last === undefined || tokens[precedes(tokens, last.from) ?? 0]?.text === ',') return []
  return row
}

/** The token before a number and its precision words. */
function precedes(tokens: Token[], from: number): number | undefined {
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    if (/^(?:,|och|respektive|resp|samt|eller)$/.test(tokens[at]?.text ?? '')) return at
  }
  return undefined
}

/** "62, 70 respektive 59 procent", "11 respektive 13 procentenheter", "12, 15 och 18 kommuner": a claim for each. */
export const rowPattern: Pattern = ({ tokens, from, at }) => {
  const row = rowAt(tokens, at)
  const last = row.at(-1)
  if (last === undefined) return undefined
  const unit = unitAt(tokens, last.to)
  const noun = unit === undefined ? nounAt(tokens, last.to) : undefined
  if (unit === undefined && (noun === undefined || !row.every((item) => counts(tokens, item, noun)))) return undefined
  if (row.slice(0, -1).some((item) => item.article)) return undefined
  const to = unit?.to ?? noun?.to ?? last.to
  const parts = row.map((item, index): Part => {
    const begins = index === 0 ? from : item.from - (item.precision === 'exact' ? 0 : roughLength(tokens, item.from))
    const value = item.value * (unit?.scale ?? noun?.scale ?? 1)
    const content: ClaimContent =
      unit === undefined
        ? { kind: 'count', value, noun: noun?.noun ?? '' }
        : percentContent(tokens, from, to, value, unit.unit, undefined)
    const part: Part = { from: begins, to: item === last ? to : item.to, content, digits: item.digits }
    return item.precision === 'exact' ? part : { ...part, precision: item.precision }
  })
  return { parts, to }
}

/** How many tokens the precision words before a number are. */
function roughLength(tokens: Token[], from: number): number {
  for (let length = 3; length > 0; length--) {
    const rough = roughAmountAt(tokens, from - length)
    if (rough !== undefined && rough.from === from) return length
  }
  return 0
}
