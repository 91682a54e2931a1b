import { compareSwedish } from '#app/domain/swedish.ts'
import type { Area, AreaKind } from './area.ts'

const ranks: Record<AreaKind, number> = { country: 0, county: 1, municipality: 2, district: 3, unstated: 4 }

/** The name of the group that an area is listed in: its county, itself for a county, and none for the country. */
export function countyOf(
  area: Pick<Area, 'kind' | 'name' | 'code' | 'within'>,
): { code: string; name: string } | undefined {
  if (area.kind === 'county') return { code: area.code, name: area.name }
  return area.within.find((outer) => /^\d\d$/.test(outer.code) && outer.code !== '00')
}

/**
 * The order of a table of areas: the country, then county by county in Swedish alphabetical order, each county before its
 * municipalities, a municipality before its districts, and last what the source does not place.
 */
export function compareAreas(a: Area, b: Area): number {
  const one = pathOf(a)
  const other = pathOf(b)
  for (let step = 0; step < Math.min(one.length, other.length); step += 1) {
    const order = compareSwedish(one[step] ?? '', other[step] ?? '')
    if (order !== 0) return order
  }
  return one.length - other.length || ranks[a.kind] - ranks[b.kind] || compareSwedish(a.code, b.code)
}

/** The names from the outermost area inwards. What lies in no area of the register stands after the country. */
function pathOf(area: Area): string[] {
  const top = area.kind === 'country' || area.within.some((outer) => outer.code === '00') ? '0' : '1'
  const outer = area.within.filter((one) => one.code !== '00').map((one) => one.name)
  return area.kind === 'country' ? [top] : [top, ...outer.reverse(), area.name]
}
