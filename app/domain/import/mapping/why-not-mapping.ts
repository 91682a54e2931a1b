import { columnName } from '#app/domain/import/table.ts'
import { formatList } from '#app/domain/swedish.ts'
import type { MappableSeries } from './mappable-series.ts'
import {
  columnOf,
  columnRoles,
  valueColumns,
  type ColumnRole,
  type SheetMapping,
  type Target,
} from './sheet-mapping.ts'
import { columnSlot, formField, namedSlot, seriesField, type Faults } from './typed-mapping.ts'
import { formsFor, writtenForms } from './written-form.ts'

/** What has to be put right before a sheet can be read so, by field. */
export function whyNotMapping(mapping: SheetMapping, series: ReadonlyMap<number, MappableSeries>): Faults {
  const faults: Faults = {}
  for (const fault of [
    ...roleFaults(mapping),
    ...aboutFaults(mapping),
    ...seriesFaults(mapping, series),
    ...yearFaults(mapping),
    ...sameFaults(mapping),
  ]) {
    faults[fault.field] ??= fault.why
  }
  return faults
}

type Fault = { field: string; why: string }
const letter = (column: number): string => columnName(column)

function roleFaults({ columns }: SheetMapping): Fault[] {
  return (Object.keys(columnRoles) as ColumnRole[]).flatMap((role) => {
    const { most, label } = columnRoles[role]
    const held = columns.filter((column) => column.role === role)
    if (held.length <= most) return []
    const names = formatList(held.map(({ column }) => letter(column)))
    return held.slice(most).map(({ column }) => ({
      field: `${columnSlot(column)}.role`,
      why: `Kolumn ${names} är alla ”${label}”. Bara en kolumn kan vara det.`,
    }))
  })
}

function aboutFaults(mapping: SheetMapping): Fault[] {
  const isKnown = (['code', 'area', 'parent'] as const).some((role) => columnOf(mapping, role) !== undefined)
  if (isKnown || mapping.everyRow !== null) return []
  return [
    {
      field: 'everyRow',
      why: 'Välj vilken kolumn som har områdets kod eller namn, eller skriv ett område som alla rader gäller.',
    },
  ]
}

function seriesFaults(mapping: SheetMapping, series: ReadonlyMap<number, MappableSeries>): Fault[] {
  const values = valueColumns(mapping)
  if (values.length === 0) {
    const first = mapping.columns[0]?.column ?? 0
    return [{ field: `${columnSlot(first)}.role`, why: 'Ingen kolumn läses in. Välj Värden för minst en kolumn.' }]
  }
  if (columnOf(mapping, 'series') !== undefined) {
    const forms = mapping.named.flatMap((one, index) => formFaults(namedSlot(index), one.targets, series))
    return mapping.named.some(({ targets }) => targets.length > 0)
      ? forms
      : [{ field: seriesField(namedSlot(0), 'municipality'), why: 'Välj en serie för minst en av indikatorerna.' }]
  }
  return values.flatMap(({ column, targets }): Fault[] =>
    targets.length > 0
      ? formFaults(columnSlot(column), targets, series)
      : [
          {
            field: `${columnSlot(column)}.role`,
            why: `Välj en serie för kolumn ${letter(column)}, eller välj att den inte läses in.`,
          },
        ],
  )
}

function formFaults(slot: string, targets: readonly Target[], series: ReadonlyMap<number, MappableSeries>): Fault[] {
  return targets.flatMap(({ level, seriesId, form }): Fault[] => {
    const one = series.get(seriesId)
    if (one === undefined || one.level !== level) {
      return [{ field: seriesField(slot, level), why: 'Serien finns inte längre på den här nivån. Välj en annan.' }]
    }
    if (formsFor(one.holds, one.indicator.unit).includes(form)) return []
    const why =
      writtenForms[form].holds === 'answers'
        ? 'Serien innehåller tal. Välj ett sätt att läsa tal.'
        : one.holds === 'answers'
          ? 'Serien innehåller svar. Välj ett sätt att läsa Ja, Delvis och Nej.'
          : 'Serien räknas i antal, så värdena kan inte vara andelar av ett.'
    return [{ field: formField(slot, level), why }]
  })
}

function yearFaults(mapping: SheetMapping): Fault[] {
  if (columnOf(mapping, 'year') !== undefined || mapping.year !== null) return []
  const without = valueColumns(mapping).filter(({ year }) => year === null)
  if (without.length === 0) return []
  const names = formatList(without.slice(0, 10).map(({ column }) => letter(column)))
  return [{ field: 'year', why: `Skriv vilket år värdena gäller: rubriken säger det inte för kolumn ${names}.` }]
}

/** Two columns whose values would stand in the same cells. */
function sameFaults(mapping: SheetMapping): Fault[] {
  if (columnOf(mapping, 'series') !== undefined && valueColumns(mapping).length > 1) {
    const [, second] = valueColumns(mapping)
    return second === undefined || differ(mapping)
      ? []
      : [
          {
            field: `${columnSlot(second.column)}.role`,
            why: 'När raderna säger vilken indikator de gäller kan bara en kolumn ha värden, om inte år eller kön skiljer dem åt.',
          },
        ]
  }
  const taken = new Map<string, number>()
  return valueColumns(mapping).flatMap(({ column, year, breakdown, targets }) =>
    targets.flatMap(({ level, seriesId }): Fault[] => {
      const key = `${seriesId}/${year ?? mapping.year ?? ''}/${breakdown ?? 'total'}`
      const first = taken.get(key)
      taken.set(key, first ?? column)
      if (first === undefined || first === column) return []
      const why = `Kolumn ${letter(first)} och ${letter(column)} läses båda till samma serie, år och kön. Skilj dem åt eller läs in en av dem.`
      return [{ field: seriesField(columnSlot(column), level), why }]
    }),
  )
}

const differ = (mapping: SheetMapping): boolean => {
  const keys = valueColumns(mapping).map(({ year, breakdown }) => `${year ?? ''}/${breakdown ?? ''}`)
  return new Set(keys).size === keys.length
}
