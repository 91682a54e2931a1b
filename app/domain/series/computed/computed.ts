import { areaKinds, countedAreas, type Area, type AreaKind } from '#app/domain/area/area.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import type { Series, SeriesValue } from '#app/domain/series/series.ts'
import { formatList, sentenceCase } from '#app/domain/swedish.ts'

/** A value of a series that may be about an area. */
export interface PlacedValue extends SeriesValue {
  area?: Area | undefined
}

/** A value about an area. */
export type AreaValue = PlacedValue & { area: Area }

/** Which values of ONE series a figure is computed from: one year and one level, so that neither is ever mixed. */
export interface Selection {
  year: number
  kind: AreaKind
  /** The code of an area that they all lie in: "01" for the municipalities of one county. */
  within?: string | undefined
}

/** A computed figure: never typed, and with all that is needed to compute it again. */
export interface Computed<Figure> {
  figure: Figure
  /** How it was computed, in a few Swedish sentences. */
  how: string
  /** The values it was computed from. */
  used: readonly AreaValue[]
  /** Values of the same selection that were not used: missing ones, and those that are no single number or answer. */
  leftOut: readonly AreaValue[]
}

/** The values that a selection takes from a series: of one year, one level, not broken down, at most one an area. */
export function select(series: Series<PlacedValue>, { year, kind, within }: Selection): AreaValue[] {
  const met = new Set<string>()
  return series.values.flatMap((row) => {
    const { area } = row
    if (area === undefined || area.kind !== kind || row.year !== year || row.breakdown !== 'total') return []
    if (within !== undefined && !area.within.some((outer) => outer.code === within)) return []
    if (met.has(area.code)) return []
    met.add(area.code)
    return [{ ...row, area }]
  })
}

/** The selected values parted into those with a single number and the others. */
export function numbersOf(selected: readonly AreaValue[]): {
  used: readonly AreaValue[]
  numbers: readonly { area: Area; value: number }[]
  leftOut: readonly AreaValue[]
} {
  const used = selected.filter((row) => row.value.type === 'exact')
  return {
    used,
    numbers: used.flatMap(({ area, value }) => (value.type === 'exact' ? [{ area, value: value.value }] : [])),
    leftOut: selected.filter((row) => row.value.type !== 'exact'),
  }
}

/** "kommun", "kommuner" or "kommuner i Stockholms län": what the selected values are about. */
export function aboutWhat({ kind, within }: Selection, used: readonly AreaValue[], count: number): string {
  const { one, many } = areaKinds[kind]
  const outer = used[0]?.area.within.find((area) => area.code === within)
  return `${count === 1 ? one : many}${outer === undefined ? '' : ` i ${outer.name}`}`
}

/** "Inte medräknade: två kommuner (bortfall) och en kommun (sekretess)." Empty when nothing was left out. */
export function leftOutSentence(leftOut: readonly AreaValue[], kind: AreaKind): string {
  if (leftOut.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { value } of leftOut) {
    const why = value.type === 'missing' ? reasonLabel(value.reason) : 'inget enskilt tal'
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  const parts = [...counts].map(([why, count]) => `${countedAreas(count, kind)} (${why})`)
  return `Inte medräknade: ${formatList(parts)}.`
}

const reasonLabel = (reason: MissingReason): string => missingReasons[reason].label

/** Joins the sentences that there are. */
export const sentences = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(sentenceCase)
    .join(' ')
