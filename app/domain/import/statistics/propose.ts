import type { Area } from '#app/domain/area/area.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import type { ImportProblem, Proposal, ProposedValue } from '#app/domain/import/proposed.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { parseValue, type ObservedValue } from '#app/domain/series/value.ts'
import { editableNumber, formatNumber } from '#app/domain/swedish.ts'
import { matchArea } from './areas.ts'
import type { Scale, StatisticsChoices } from './choices.ts'
import { categoryName, stridesOf, type Category, type DataCell, type Dataset, type Dimension } from './dataset.ts'
import { factsOf } from './facts.ts'
import { markName, type MarkMeaning } from './marks.ts'
import { areaOfTable, dimensionOf, fixedDimensions } from './parts.ts'
import { readPeriod } from './period.ts'

/** Most values of one import. */
export const mostValues = 200_000

/** What a series must be known by to be proposed values for. */
export interface ChosenSeries {
  id: number
  name: string
  unit: IndicatorUnit
}

/** One step along a dimension: how far it moves in the cells, and what it stands for. */
interface Step<Of> {
  offset: number
  category: Category | undefined
  of: Of
}

const problem = (severity: ImportProblem['severity'], kind: string, why: string): ImportProblem => ({
  severity,
  kind,
  why,
})

/** What the file would write by what was chosen. Nothing is guessed: what cannot be placed is told and left out. */
export function proposeStatistics(
  dataset: Dataset,
  choices: StatisticsChoices,
  { register, series }: { register: AreaRegister; series: readonly ChosenSeries[] },
): Proposal | ReadFault {
  const strides = stridesOf(dataset.dimensions)
  const strideOf = (dimension: Dimension): number => strides[dataset.dimensions.indexOf(dimension)] ?? 0
  const steps = <Of>(dimension: Dimension, of: (category: Category) => Of | undefined): Step<Of>[] =>
    dimension.categories.flatMap((category, at) => {
      const found = of(category)
      return found === undefined ? [] : [{ offset: at * strideOf(dimension), category, of: found }]
    })
  const problems: ImportProblem[] = []

  const start = startOf(dataset, choices, strideOf)
  if (start === undefined) return { why: 'Dimensionerna i filen är inte de som valen gjordes för. Gör om valen.' }
  const time = dimensionOf(dataset, choices, 'time')
  const years: Step<number>[] =
    time === undefined
      ? [{ offset: 0, category: undefined, of: Number(choices.yearText) }]
      : steps(time, (category) => {
          const period = readPeriod(category)
          if (period !== undefined && 'year' in period) return period.year
          problems.push(problem('note', 'ej ett år', `”${categoryName(category)}” är inget år och läses inte in.`))
          return undefined
        })
  const sex = dimensionOf(dataset, choices, 'sex')
  const sexes: Step<Breakdown>[] =
    sex === undefined
      ? [{ offset: 0, category: undefined, of: 'total' }]
      : steps(sex, ({ code }) => {
          const reading = choices.sexes[code]
          return reading === undefined || reading === 'skip' ? undefined : reading
        })
  const shared = dimensionOf(dataset, choices, 'series')
  const withId = (id: number | null | undefined) => series.find((one) => one.id === id)
  const only = withId(choices.seriesId)
  const chosenSeries: Step<ChosenSeries>[] =
    shared !== undefined
      ? steps(shared, ({ code }) => withId(choices.seriesOf[code]))
      : only === undefined
        ? []
        : [{ offset: 0, category: undefined, of: only }]
  if (chosenSeries.length === 0) return { why: 'Serien som var vald finns inte längre. Välj en annan.' }
  const area = dimensionOf(dataset, choices, 'area')
  const places: Step<'category' | Area>[] =
    area === undefined ? tableArea(choices, register) : steps(area, () => 'category' as const)
  const total = places.length * years.length * sexes.length * chosenSeries.length
  if (total > mostValues) {
    return {
      why: `Valen ger ${formatNumber(total)} värden. Högst ${formatNumber(mostValues)} läses in på en gång; hämta en mindre tabell.`,
    }
  }

  const values: ProposedValue[] = []
  const told = new Set<string>()
  const tell = (one: ImportProblem): void => {
    if (told.has(one.why)) return
    told.add(one.why)
    problems.push(one)
  }
  for (const place of places) {
    for (const year of years) {
      const found = typeof place.of === 'object' ? { area: place.of } : matchIn(register, place.category, year.of)
      if ('why' in found) {
        tell(problem('stops', 'okänt område', found.why))
        continue
      }
      if ('note' in found && found.note !== undefined) tell(problem('note', 'annat namn i filen', found.note))
      for (const one of chosenSeries) {
        for (const breakdown of sexes) {
          const at = start + place.offset + year.offset + one.offset + breakdown.offset
          const cell = dataset.cells[at] ?? null
          const read = readCell(cell, choices, one.of)
          if (read === undefined) continue
          const where = [place, one, breakdown, year].flatMap(({ category }) =>
            category === undefined ? [] : [categoryName(category)],
          )
          if ('why' in read) {
            tell(problem('stops', 'värde som inte passar', `${where.join(', ')}: ${read.why}`))
            continue
          }
          const remark = dataset.remarks.get(at)
          values.push({
            seriesId: one.of.id,
            subject: { kind: 'area', area: found.area },
            year: year.of,
            breakdown: breakdown.of,
            value: read.value,
            quoted: typeof cell === 'number' ? editableNumber(cell) : (cell ?? ''),
            locator: [...where, ...fixedNames(dataset, choices)].join(', ').slice(0, longestLocator),
            ...(remark === undefined ? {} : { note: `Källans anmärkning: ${remark}.` }),
          })
        }
      }
    }
  }
  return { values, problems, facts: factsOf(dataset, choices, series) }
}

/** Longest place in the source. */
const longestLocator = 300

const matchIn = (register: AreaRegister, category: Category | undefined, year: number) =>
  category === undefined ? { why: 'Det står inget område.' } : matchArea(register, category, year)

const tableArea = (choices: StatisticsChoices, register: AreaRegister): Step<Area>[] => {
  const area = areaOfTable(choices.areaText, register)
  return area === undefined ? [] : [{ offset: 0, category: undefined, of: area }]
}

/** Where in the cells the chosen categories of the other dimensions begin; undefined when one of them is not there. */
function startOf(
  dataset: Dataset,
  choices: StatisticsChoices,
  strideOf: (dimension: Dimension) => number,
): number | undefined {
  if (Object.keys(choices.parts).some((code) => !dataset.dimensions.some((one) => one.code === code))) return undefined
  let start = 0
  for (const dimension of fixedDimensions(dataset, choices)) {
    const at = dimension.categories.findIndex(({ code }) => code === choices.fixed[dimension.code])
    if (at === -1) return undefined
    start += at * strideOf(dimension)
  }
  return start
}

/** What was chosen of the dimensions that have more than one category: part of a value's place. */
const fixedNames = (dataset: Dataset, choices: StatisticsChoices): string[] =>
  fixedDimensions(dataset, choices).flatMap(({ code, label, categories }) => {
    const category = categories.find((one) => one.code === choices.fixed[code])
    return category === undefined || categories.length === 1 ? [] : [`${label} ${categoryName(category)}`]
  })

/** A cell's value; undefined when it is passed over. */
function readCell(
  cell: DataCell,
  { marks, scale }: Pick<StatisticsChoices, 'marks' | 'scale'>,
  { unit }: ChosenSeries,
): { value: ObservedValue } | { why: string } | undefined {
  if (typeof cell !== 'number') return readMark(cell ?? '', marks)
  const parsed = parseValue(editableNumber(scaled(cell, scale)), unit)
  return parsed.ok ? { value: parsed.value } : { why: parsed.why }
}

/** Ten decimals are more than any source has, and what a multiplication by a hundred adds is beyond them. */
const scaled = (value: number, scale: Scale): number =>
  scale === 'share' ? Math.round(value * 100 * 1e10) / 1e10 : value

function readMark(mark: string, marks: Readonly<Record<string, MarkMeaning>>) {
  const meaning = Object.hasOwn(marks, mark) ? marks[mark] : undefined
  if (meaning === undefined) return { why: `det är inte sagt vad ${markName(mark, {})} betyder.` }
  if (meaning === 'skip') return undefined
  return {
    value:
      meaning === 'zero' ? ({ type: 'exact', value: 0 } as const) : ({ type: 'missing', reason: meaning } as const),
  }
}
