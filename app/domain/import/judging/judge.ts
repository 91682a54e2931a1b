import type { ProposedSubject, ProposedValue } from '#app/domain/import/proposed.ts'
import {
  whyNotArea,
  whyNotBreakdown,
  whyNotLevel,
  whyNotType,
  whyNotYear,
} from '#app/domain/observation/observation-rules.ts'
import { sameContent, type CellContext } from '#app/domain/observation/parse-cell.ts'
import { cellName } from '#app/domain/series/cell.ts'
import {
  cellKey,
  type Judged,
  type JudgedCounts,
  type JudgedSeries,
  type Judgement,
  type JudgingContext,
} from './judged.ts'
import { outlierSteps } from './outliers.ts'
import { whyNotContent } from './why-not-content.ts'

/** So many values are judged between two pauses. */
const inOneStep = 1000

/** The cell that a proposed value would sit in. */
export const proposedCell = ({ subject, year, breakdown }: ProposedValue): string =>
  cellName(subject.kind === 'area' ? { area: subject.area.code } : { organisation: subject.slug }, year, breakdown)

/** What an import of these values would do, and which of them look wrong. Reads nothing and writes nothing. */
export function judge(values: readonly ProposedValue[], context: JudgingContext): Judgement {
  const steps = judgeInSteps(values, context)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** As `judge`, with a pause every thousand values, so that whoever runs it can let others go on. */
export function* judgeInSteps(
  values: readonly ProposedValue[],
  context: JudgingContext,
): Generator<undefined, Judgement> {
  const firstOf = new Map<string, number>()
  const clashing = new Map<string, string>()
  const cells: string[] = []
  const repeated = new Set<number>()
  for (const [index, value] of values.entries()) {
    if (index % inOneStep === 0) yield
    const cell = proposedCell(value)
    cells.push(cell)
    if (noteTwice(values, index, cellKey(value.seriesId, cell), firstOf, clashing)) repeated.add(index)
  }
  const holds = new Map<number, CellContext['holds']>([...context.series].map(([id, series]) => [id, series.holds]))
  const within: OneContext = { ...context, holds, isFirst: true, clash: undefined }
  const counts: JudgedCounts = { new: 0, changed: 0, unchanged: 0, refused: 0, reported: 0 }
  const judged: Judged[] = []
  for (const [index, value] of values.entries()) {
    if (index % inOneStep === 0) yield
    const cell = cells[index] ?? ''
    within.isFirst = !repeated.has(index)
    within.clash = clashing.size === 0 ? undefined : clashing.get(cellKey(value.seriesId, cell))
    const one = judgeOne(value, cell, within)
    judged.push(one)
    counts[one.outcome] += 1
    if (one.outcome === 'changed' && one.from.isReported) counts.reported += 1
  }
  return { judged, outliers: yield* outlierSteps(judged, context), counts }
}

/** Notes a cell that has a value already, and where both stand when they say different things. Answers whether it has. */
function noteTwice(
  values: readonly ProposedValue[],
  index: number,
  key: string,
  firstOf: Map<string, number>,
  clashing: Map<string, string>,
): boolean {
  const known = firstOf.get(key)
  if (known === undefined) {
    firstOf.set(key, index)
    return false
  }
  const [first, second] = [values[known], values[index]]
  if (first === undefined || second === undefined || clashing.has(key) || sameContent(first, second)) return true
  clashing.set(key, `Det finns två olika värden för samma område, år och uppdelning: ${placesOf(first, second)}.`)
  return true
}

const placesOf = (first: ProposedValue, second: ProposedValue): string =>
  `”${first.quoted}” (${first.locator}) och ”${second.quoted}” (${second.locator})`

interface OneContext extends JudgingContext {
  holds: Map<number, CellContext['holds']>
  isFirst: boolean
  /** Why the cell's values contradict each other. */
  clash: string | undefined
}

function judgeOne(value: ProposedValue, cell: string, context: OneContext): Judged {
  const refuse = (kind: string, why: string): Judged => ({ outcome: 'refused', value, cell, kind, why })
  const series = context.series.get(value.seriesId)
  if (series === undefined) return refuse('Serien finns inte', 'Serien finns inte längre.')
  for (const [kind, why] of rules) {
    const found = why(value, series, context)
    if (found !== undefined) return refuse(kind, found)
  }
  if (context.clash !== undefined) return refuse('Två värden för samma cell', context.clash)
  if (!context.isFirst) return { outcome: 'unchanged', value, cell }
  const { type } = value.value
  if (type !== 'missing') context.holds.set(value.seriesId, type === 'answer' ? 'answers' : 'numbers')
  const from = context.stored.size === 0 ? undefined : context.stored.get(cellKey(value.seriesId, cell))
  if (from === undefined) return { outcome: 'new', value, cell }
  return sameContent(from, value) ? { outcome: 'unchanged', value, cell } : { outcome: 'changed', value, cell, from }
}

const about = (subject: ProposedSubject) =>
  subject.kind === 'area' ? subject : ({ kind: 'organisation', name: subject.name } as const)

type Rule = (value: ProposedValue, series: JudgedSeries, context: OneContext) => string | undefined

/** What is looked at, in order, each with what problems of the kind are called together. */
const rules: readonly (readonly [kind: string, why: Rule])[] = [
  ['Fel nivå', ({ subject }, series) => whyNotLevel(series, about(subject))],
  ['År utanför serien', ({ year }, series, { thisYear }) => whyNotYear(series, year, thisYear)],
  [
    'Området fanns inte då',
    ({ subject, year }) => (subject.kind === 'area' ? whyNotArea(subject.area, year) : undefined),
  ],
  ['Fel uppdelning', ({ subject, breakdown }) => whyNotBreakdown(breakdown, about(subject))],
  ['Svar där det ska vara tal', ({ value }, series) => whyNotType(value.type, series.level)],
  ['Tal och svar i samma serie', whyNotHeld],
  ['Värdet är inte möjligt', (value, series) => whyNotContent(value, series.indicator.unit, value.breakdown)],
  [
    'Platsen saknas',
    ({ locator }) => (locator.trim() === '' ? 'Det framgår inte var i underlaget värdet står.' : undefined),
  ],
]

function whyNotHeld(value: ProposedValue, series: JudgedSeries, { holds }: OneContext): string | undefined {
  const { type } = value.value
  const held = holds.get(series.id) ?? 'nothing'
  if (type === 'missing' || held === 'nothing') return undefined
  if (held === 'answers' && type !== 'answer') return 'Serien innehåller svar (Ja, Delvis, Nej), inte tal.'
  return held === 'numbers' && type === 'answer' ? 'Serien innehåller tal, inte svar (Ja, Delvis, Nej).' : undefined
}
