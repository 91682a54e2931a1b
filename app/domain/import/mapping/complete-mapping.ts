import type { SeriesLevel } from '#app/domain/series/series.ts'
import type { SeenValues, SheetAnalysis } from './analyse-sheet.ts'
import type { MappableSeries } from './mappable-series.ts'
import { columnOf, mostNamed, type SheetMapping, type Target } from './sheet-mapping.ts'
import { detectedFor } from './suggest-mapping.ts'
import { seriesFinder } from './suggest-series.ts'
import { columnSlot, formField, namedSlot, seriesField } from './typed-mapping.ts'

/** Values that are suggested no series are not read in, unless they are the only ones. */
export function withoutUnknown(mapping: SheetMapping): SheetMapping {
  const values = mapping.columns.filter(({ role }) => role === 'value')
  if (values.length <= 1 || columnOf(mapping, 'series') !== undefined) return mapping
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.role === 'value' && column.targets.length === 0 ? { ...column, role: 'skip' } : column,
    ),
  }
}

/**
 * A mapping that a form has changed, with what follows of it: series are suggested for what the form did not ask of
 * (rows of a level that were not seen before, names in a column that was not read before), and a form of writing is
 * found where none was chosen.
 *
 * @param typed the names of the fields that were sent
 * @param undetected the fields for forms of writing that are to be found
 */
export function completeMapping(
  mapping: SheetMapping,
  analysis: SheetAnalysis,
  series: readonly MappableSeries[],
  typed: ReadonlySet<string>,
  undetected: ReadonlySet<string>,
): SheetMapping {
  const find = seriesFinder(series)
  const byId = new Map(series.map((one) => [one.id, one]))
  const complete = (
    slot: string,
    text: string,
    year: number | null,
    before: readonly Target[],
    seen: ReadonlyMap<SeriesLevel, SeenValues> | undefined,
  ): Target[] => {
    const kept = before.map((target) => {
      const values = seen?.get(target.level)
      const one = byId.get(target.seriesId)
      if (values === undefined || one === undefined || !undetected.has(formField(slot, target.level))) return target
      return { ...target, form: detectedFor(values, one, target.level).form }
    })
    const added = [...(seen ?? [])].flatMap(([level, values]): Target[] => {
      if (typed.has(seriesField(slot, level)) || before.some((one) => one.level === level)) return []
      const one = find(text, level, year ?? mapping.year ?? undefined)
      return one === undefined ? [] : [{ level, seriesId: one.id, form: detectedFor(values, one, level).form }]
    })
    return [...kept, ...added]
  }
  const isNamed = columnOf(mapping, 'series') !== undefined
  const before = new Map(mapping.named.map((one) => [one.text, one.targets]))
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.role !== 'value' || isNamed
        ? { ...column, targets: column.role === 'value' || isNamed ? [] : column.targets }
        : {
            ...column,
            targets: complete(
              columnSlot(column.column),
              column.heading,
              column.year,
              column.targets,
              analysis.columns.get(column.column),
            ),
          },
    ),
    named: !isNamed
      ? []
      : [...analysis.named].slice(0, mostNamed).map(([text, seen], index) => ({
          text: text.slice(0, 2000),
          targets: complete(namedSlot(index), text, null, before.get(text) ?? [], seen),
        })),
  }
}
