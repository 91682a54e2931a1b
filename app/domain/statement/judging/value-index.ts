import { exactNumber } from '#app/domain/series/value.ts'
import type { Located, MeasuredIndicator } from './values.ts'

/** The values of one place and group in one series, oldest first. */
export interface Run {
  located: Located[]
  /** Those of them that are single numbers. */
  points: { located: Located; value: number }[]
  /** The beginnings of the words of the indicator's and the series' names. */
  stems: ReadonlySet<string>
}

/** Values as suggestions are looked for among them. */
export interface ValueIndex {
  values: readonly MeasuredIndicator[]
  runs: readonly Run[]
}

const common = new Set(['andel', 'antal', 'kommun', 'procen', 'under', 'eller', 'genom', 'senast', 'använt', 'aktuel'])

/** The first six letters of each longer word, which most inflections of a Swedish word share. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    (text.toLocaleLowerCase('sv').match(/\p{L}{4,}/gu) ?? [])
      .map((word) => word.slice(0, 6))
      .filter((stem) => !common.has(stem)),
  )

export function indexValues(values: readonly MeasuredIndicator[]): ValueIndex {
  const runs = values.flatMap((indicator) =>
    indicator.series.flatMap((series) => {
      const stems = stemsOf(`${indicator.name} ${indicator.shortName} ${series.label}`)
      const found = new Map<string, Run>()
      for (const row of series.values) {
        const key = `${row.subject}/${row.breakdown}`
        const run: Run = found.get(key) ?? { located: [], points: [], stems }
        found.set(key, run)
        const located = { indicator, series, row }
        run.located.push(located)
        const value = exactNumber(row.value)
        if (value !== undefined) run.points.push({ located, value })
      }
      for (const { points } of found.values()) points.sort((a, b) => a.located.row.year - b.located.row.year)
      return [...found.values()]
    }),
  )
  return { values, runs }
}
