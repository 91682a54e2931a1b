import { formatList } from '#app/domain/swedish.ts'
import { areaKinds, type Area, type AreaKind } from './area.ts'
import { foldAreaText, shortCountyForms } from './area-names.ts'
import type { AreaRegister } from './register.ts'
import { isValid, whyNotValid } from './validity.ts'

/** What `findArea` answers: the one area, those it may be, or why there is none. The reasons are for the screen. */
export type FoundArea =
  | { found: 'one'; area: Area }
  | { found: 'several'; candidates: readonly Area[]; why: string }
  | { found: 'none'; why: string }

/**
 * The area that a cell of a table means, as it is written there: a code with or without its zero (180, "0180"), a code
 * and a name ("0180 Stockholm"), a name ("Stockholm", "Stockholms kommun", "Riket totalt", "Skåne"), or a district with
 * its municipality ("Stockholm, Järva", "Järva (Stockholm)").
 *
 * A bare name that is both a municipality's and a county's means the municipality, as in the registers' own lists;
 * `kinds` narrows the search where the table's level is known. `on` (YYYY-MM-DD) is the day that the value is about: an
 * area that did not exist then is refused with what replaced it.
 */
export function findArea(
  register: AreaRegister,
  text: string | number,
  on: string,
  kinds: readonly AreaKind[] = Object.keys(areaKinds) as AreaKind[],
): FoundArea {
  const written = String(text).trim()
  const folded = foldAreaText(written)
  if (folded === '') return { found: 'none', why: 'Det står inget område.' }
  const { matches, why } = matchesOf(register, folded, kinds)
  const existing = matches.filter((area) => isValid(area, on))
  const [only] = existing
  if (only !== undefined && existing.length === 1) return { found: 'one', area: only }
  if (existing.length > 1) return several(written, existing)
  const [past] = matches
  if (past !== undefined) return { found: 'none', why: whyNotValid(past, on) ?? '' }
  if (why !== undefined) return { found: 'none', why }
  const near = register.areas.filter(
    (area) => kinds.includes(area.kind) && isValid(area, on) && foldAreaText(area.name).startsWith(folded),
  )
  return near.length > 0 && folded.length > 2
    ? several(written, near)
    : { found: 'none', why: `”${written}” finns inte i områdesregistret.` }
}

function several(written: string, candidates: readonly Area[]): FoundArea {
  const names = candidates.slice(0, 5).map((area) => `${area.name} (${area.code})`)
  const more = candidates.length > 5 ? ` och ${candidates.length - 5} till` : ''
  const list = more === '' ? formatList(names) : names.join(', ') + more
  return { found: 'several', candidates, why: `”${written}” kan vara ${list}.` }
}

interface Matches {
  matches: readonly Area[]
  /** Why a text that was understood still names no area. */
  why?: string | undefined
}

function matchesOf(register: AreaRegister, folded: string, kinds: readonly AreaKind[]): Matches {
  const ofKind = (areas: readonly Area[]) => areas.filter((area) => kinds.includes(area.kind))
  const named = ofKind(register.byForm.get(folded) ?? [])
  if (named.length > 0) return { matches: named }
  const exact = register.byCode.get(folded)
  if (exact !== undefined && kinds.includes(exact.kind)) return { matches: [exact] }
  const coded = /^(\d{1,4})(?:[ ,:-]+(\D.*))?$/.exec(folded)
  if (coded?.[1] !== undefined) return byCode(register, coded[1], coded[2], kinds)
  const short = ofKind(register.areas).filter((area) => shortCountyForms(area).includes(folded))
  return short.length > 0 ? { matches: short } : inMunicipality(register, folded, kinds)
}

/** A code, padded, and the name beside it, which must be of the same area. */
function byCode(register: AreaRegister, digits: string, name: string | undefined, kinds: readonly AreaKind[]): Matches {
  const code = /^0+$/.test(digits) ? '00' : digits.padStart(digits.length <= 2 ? 2 : 4, '0')
  const area = register.byCode.get(code)
  if (area === undefined) return { matches: [], why: `Koden ${code} finns inte i områdesregistret.` }
  if (!kinds.includes(area.kind)) {
    return { matches: [], why: `Koden ${code} är ${area.name}, och det är inte rätt nivå här.` }
  }
  const sameName =
    name === undefined || register.byForm.get(name)?.includes(area) === true || shortCountyForms(area).includes(name)
  return sameName
    ? { matches: [area] }
    : { matches: [], why: `Koden ${code} är ${area.name}, men namnet intill är ”${name}”.` }
}

/** "stockholm, järva", "stockholm - järva", "järva (stockholm)": a district by name under its municipality. */
function inMunicipality(register: AreaRegister, folded: string, kinds: readonly AreaKind[]): Matches {
  const inBrackets = /^(.+) \((.+)\)$/.exec(folded)
  const separated = /^(.+?)(?:, ?|: ?| - | ?\/ ?)(.+)$/.exec(folded)
  const [municipality, district] = inBrackets
    ? [inBrackets[2], inBrackets[1]]
    : separated
      ? [separated[1], separated[2]]
      : []
  if (municipality === undefined || district === undefined || !kinds.includes('district')) return { matches: [] }
  const parents = (register.byForm.get(municipality) ?? [register.byCode.get(municipality)])
    .filter((area) => area?.kind === 'municipality')
    .map((area) => area?.code)
  return {
    matches: (register.byForm.get(district) ?? []).filter(
      (area) => area.kind === 'district' && parents.includes(area.within[0]?.code),
    ),
  }
}
