import { nounAt, type Rough, roughAmountAt, unitAt } from './amount.ts'
import type { ClaimContent } from '#app/domain/statement/claim.ts'
import { counts } from './count-patterns.ts'
import { timesAt } from './factor-patterns.ts'
import type { Part, Pattern, Place } from './pattern.ts'
import { percentContent } from './percent-patterns.ts'
import type { Token } from './token.ts'

interface Row {
  items: Rough[]
  /** "två till tre", "2–3": a span, where the unit has no kind of span. */
  isSpan: boolean
}

const joins = /^(?:och|respektive|resp|samt|eller)$/

/** "62, 70 och 59", "två till tre": at least two numbers, with more than a comma between the last two. */
function rowAt(tokens: Token[], at: number): Row | undefined {
  const items: Rough[] = []
  let lastJoin = ''
  let join = ''
  for (let next = at; items.length < 12;) {
    const item = roughAmountAt(tokens, next)
    if (item === undefined || item.year) break
    items.push(item)
    lastJoin = join
    join = tokens[item.to]?.text ?? ''
    const isSpan = items.length === 1 && (join === 'till' || join === '-')
    if (join !== ',' && !joins.test(join) && !isSpan) break
    next = item.to + (join === 'resp' && tokens[item.to + 1]?.text === '.' ? 2 : 1)
    // A comma after the last number belongs to the sentence.
    if (join === ',' && roughAmountAt(tokens, next) === undefined) break
  }
  if (items.length < 2 || lastJoin === ',' || items.slice(0, -1).some((item) => item.article)) return undefined
  return { items, isSpan: lastJoin === 'till' || lastJoin === '-' }
}

/** What the numbers of a row say, each by its own value, and where the words after the last one end. */
function sayingOf(
  { tokens, from }: Place,
  row: Row,
): { to: number; content: (value: number) => ClaimContent } | undefined {
  const end = row.items.at(-1)?.to ?? 0
  const unit = unitAt(tokens, end)
  if (unit !== undefined) {
    if (row.isSpan && unit.unit === 'percent') return undefined
    return {
      to: unit.to,
      content: (value) => percentContent(tokens, from, unit.to, value * unit.scale, unit.unit, undefined),
    }
  }
  const times = timesAt(tokens, end)
  if (times !== undefined) return { to: times, content: (value) => ({ kind: 'factor', value }) }
  const noun = nounAt(tokens, end)
  if (row.isSpan || noun === undefined || !row.items.every((item) => counts(tokens, item, noun))) return undefined
  return { to: noun.to, content: (value) => ({ kind: 'count', value: value * noun.scale, noun: noun.noun }) }
}

/** "62, 70 respektive 59 procent", "11 respektive 13 procentenheter", "12, 15 och 18 kommuner": a claim for each. */
export const rowPattern: Pattern = (place) => {
  const row = rowAt(place.tokens, place.at)
  const saying = row && sayingOf(place, row)
  if (row === undefined || saying === undefined) return undefined
  const { items } = row
  const parts = items.map((item, index): Part => ({
    from: index === 0 ? place.from : item.begins,
    to: index === items.length - 1 ? saying.to : item.to,
    content: saying.content(item.value),
    digits: item.digits,
    ...(item.precision !== 'exact' && { precision: item.precision }),
  }))
  return { parts, to: saying.to }
}
