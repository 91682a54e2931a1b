import type { Area } from '#app/domain/area/area.ts'
import { findArea, type FoundArea } from '#app/domain/area/find-area.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import { categoryName, type Category, type Dimension } from './dataset.ts'

/** What a category of area is in the register; `note` where its text says another name than the register. */
export type MatchedArea = { area: Area; note?: string } | { why: string }

/**
 * The area of a category in a year. Codes are what tells areas apart in statistics, so a code that is found is it, also
 * where the file's text is in another language; that the texts differ is then told.
 */
export function matchArea(register: AreaRegister, category: Category, year: number): MatchedArea {
  const { code } = category
  const label = (category.label.startsWith(`${code} `) ? category.label.slice(code.length) : category.label).trim()
  const found = (text: string): FoundArea => {
    const last = findArea(register, text, `${year}-12-31`)
    return last.found === 'one' ? last : firstOr(findArea(register, text, `${year}-01-01`), last)
  }
  const isCoded = /^\d{1,4}(-[a-z-]+)?$/.test(code.trim())
  const byCode = isCoded ? found(code) : undefined
  if (byCode?.found === 'one') {
    const same = label === code || found(`${code} ${label}`).found === 'one'
    return same
      ? { area: byCode.area }
      : {
          area: byCode.area,
          note: `Koden ${byCode.area.code} är ${byCode.area.name}. Filen skriver ”${label}”; koden gäller.`,
        }
  }
  const byLabel = label === '' ? byCode : found(label)
  if (byLabel?.found === 'one') return { area: byLabel.area }
  return { why: byCode?.why ?? byLabel?.why ?? 'Det står inget område.' }
}

const firstOr = (first: FoundArea, last: FoundArea): FoundArea => (first.found === 'one' ? first : last)

/** The dimension tells where: the file says so, it is called so, or most of its first categories are in the register. */
export function isArea(dimension: Dimension, register: AreaRegister, year: number): boolean {
  if (dimension.role === 'geo') return true
  if ([dimension.code, dimension.label].some((name) => /^(region|kommun|län|area|område|stadsdel|geo)/i.test(name)))
    return true
  const first = dimension.categories.slice(0, 20)
  const known = first.filter(
    ({ code, label }) => /^\d{2}(\d{2})?$/.test(code) && 'area' in matchArea(register, { code, label }, year),
  )
  return first.length > 2 && known.length > first.length / 2
}

/** How the categories of area stand against the register: those that are not in it with why. */
export interface MatchedCategories {
  matched: number
  unknown: { name: string; why: string }[]
}

/** Matches every category of area in one year. */
export function matchCategories(register: AreaRegister, { categories }: Dimension, year: number): MatchedCategories {
  const unknown = categories.flatMap((category) => {
    const match = matchArea(register, category, year)
    return 'why' in match ? [{ name: categoryName(category), why: match.why }] : []
  })
  return { matched: categories.length - unknown.length, unknown }
}
