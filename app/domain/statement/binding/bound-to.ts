import { exactNumber, valueInText } from '#app/domain/series/value.ts'
import { formatNumber, NBSP } from '#app/domain/swedish.ts'
import { cellsOf, type Binding } from '#app/domain/statement/binding.ts'
import {
  locate,
  nameInWords,
  placeInWords,
  type Located,
  type MeasuredIndicator,
} from '#app/domain/statement/judging/values.ts'

/**
 * What a number is bound to, in words: "Rutin för skolgång i skyddat boende, riket 2019: 22 procent". "" when the value
 * is not there.
 */
export function boundTo(binding: Binding | undefined, values: readonly MeasuredIndicator[]): string {
  if (binding === undefined) return ''
  if (binding.to === 'elsewhere') return binding.source
  const [from, until] = cellsOf(binding).map((ref) => locate(values, ref))
  if (from === undefined) return ''
  if (binding.to === 'value') return `${named(from)} ${from.row.year}: ${shown(from)}`
  return until === undefined ? '' : `${about(from, until)}: ${computed(binding.to, from, until)}`
}

/** The value that a number is bound to, without its name: "22 procent", "15 procent → 22 procent"; "" when it is not there. */
export function boundValue(binding: Binding, values: readonly MeasuredIndicator[]): string {
  const cells = cellsOf(binding).map((ref) => locate(values, ref))
  return cells.some((cell) => cell === undefined)
    ? ''
    : cells.flatMap((cell) => (cell === undefined ? [] : [shown(cell)])).join(' → ')
}

const shown = ({ indicator, row }: Located): string => valueInText(row.value, indicator.unit)

/** "Rutin för skolgång, riket"; the place is not told twice where the series is called by it. */
function named(located: Located): string {
  const [name, place] = [nameInWords(located), placeInWords(located)]
  return name.endsWith(`, ${place}`) ? name : `${name}, ${place}`
}

function about(from: Located, until: Located): string {
  const isSame =
    from.series === until.series && from.row.subject === until.row.subject && from.row.breakdown === until.row.breakdown
  if (isSame) return `${named(from)} ${from.row.year}–${until.row.year}`
  const other = from.series === until.series ? placeInWords(until) : named(until)
  return `${named(from)} ${from.row.year} och ${other} ${until.row.year}`
}

function computed(to: 'difference' | 'factor' | 'relative' | 'change', from: Located, until: Located): string {
  const [first, last] = [exactNumber(from.row.value), exactNumber(until.row.value)]
  const values = `${shown(from)} → ${shown(until)}`
  if (first === undefined || last === undefined || to === 'change') return values
  if (to === 'difference') return `${values}, ${difference(Math.round((last - first) * 100) / 100, from)}`
  if (first === 0) return values
  return to === 'factor'
    ? `${values}, ${formatNumber(last / first)}${NBSP}gånger`
    : `${values}, ${formatNumber(((last - first) / first) * 100)}${NBSP}procent av vad det var`
}

function difference(value: number, { indicator }: Located): string {
  const size = formatNumber(Math.abs(value))
  const way = value < 0 ? 'mindre' : 'mer'
  return indicator.unit === 'percent'
    ? `${size}${NBSP}procentenhet${Math.abs(value) === 1 ? '' : 'er'} ${way}`
    : `${size} ${way}`
}
