import { areaForms, foldAreaText, shortCountyForms } from '#app/domain/area/area-names.ts'
import type { Area, AreaKind } from '#app/domain/area/area.ts'
import { findArea, type FoundArea } from '#app/domain/area/find-area.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import type { ProposedSubject } from '#app/domain/import/proposed.ts'

/** What a row says of its area: texts of its columns, empty where there is none. */
export interface RowWords {
  code: string
  area: string
  parent: string
}

/** What a row is about. `summary`: it sums up others, and is about no area of its own. */
export type RowSubject =
  | { found: 'one'; subject: ProposedSubject; note?: string | undefined }
  | { found: 'none'; kind: 'unknown' | 'several' | 'disagree' | 'summary'; why: string; candidates: readonly Area[] }

/** What rows are looked up in. */
export interface SubjectContext {
  register: AreaRegister
  organisations: readonly { slug: string; name: string }[]
  /** The address part of the organisation that this is a way of writing, when there is no doubt. */
  findOrganisation: (text: string) => string | undefined
  /** What the columns' headings say that areas in them are. */
  kinds: { code?: readonly AreaKind[] | undefined; area?: readonly AreaKind[] | undefined }
  /** By what stands in the row, see `writtenOf`: what somebody has pointed out; empty: left out. */
  byHand: Readonly<Record<string, string>>
}

/** What is known of areas and organisations, whatever sheet is read. */
export type KnownSubjects = Omit<SubjectContext, 'kinds' | 'byHand'>

/** What stands in the row about its area, in one text: the key for what is pointed out by hand. */
export const writtenOf = ({ code, area, parent }: RowWords): string =>
  [code, area, ...(parent === '' ? [] : [`(${parent})`])].filter((text) => text !== '').join(' ')

const summaries =
  /^(summa|totalt?|samtliga|alla|hela länet|länet|medel(värde|tal)?|ovägt medel|median|genomsnitt|min|max|lägst|högst|lägsta|högsta|antal)\b/
/** Marks that lead to footnotes: "Solna*", "Solna 1)", "Solna¹". */
const footnote = /(\s*\*+|\s*\d\)|[¹²³⁴-⁹]+)$/u

/**
 * What a row is about in a year, as `findArea` reads it: by its code, its name, both (which must agree), or as a district
 * under its municipality, the row's own or the nearest one above.
 *
 * @param above the municipality of the nearest row above that is about one
 */
export function rowSubject(
  words: RowWords,
  year: number,
  above: Area | undefined,
  context: SubjectContext,
): RowSubject {
  const chosen = context.byHand[writtenOf(words)]
  if (chosen !== undefined && chosen !== '') {
    const subject = subjectByKey(chosen, context)
    if (subject !== undefined) return { found: 'one', subject }
  }
  const name = words.area.replace(footnote, '')
  if (words.code !== '') return byCode({ ...words, area: name }, year, above, context)
  if (name !== '') return byName(name, words.parent, year, above, context)
  if (words.parent !== '') return byName(words.parent, '', year, undefined, { ...context, kinds: {} })
  return none('unknown', 'Raden säger inte vilket område den gäller.')
}

/** The area or organisation with this key: an area's code, or "organisation:" and a slug. */
export function subjectByKey(
  key: string,
  { register, organisations }: Pick<SubjectContext, 'register' | 'organisations'>,
): ProposedSubject | undefined {
  const area = register.byCode.get(key)
  if (area !== undefined) return { kind: 'area', area }
  const one = organisations.find(({ slug }) => key === `organisation:${slug}`)
  return one === undefined ? undefined : { kind: 'organisation', slug: one.slug, name: one.name }
}

const none = (
  kind: Extract<RowSubject, { found: 'none' }>['kind'],
  why: string,
  candidates: readonly Area[] = [],
): RowSubject => ({ found: 'none', kind, why, candidates })

/** The area on the year's last day, or on its first: in the year of a merger both the old areas and the new may stand. */
function inYear(register: AreaRegister, text: string, year: number, kinds?: readonly AreaKind[]): FoundArea {
  const last = findArea(register, text, `${year}-12-31`, kinds)
  if (last.found !== 'none') return last
  const first = findArea(register, text, `${year}-01-01`, kinds)
  return first.found === 'none' ? last : first
}

/** As `inYear`, first among the kinds that the heading names. */
function among(register: AreaRegister, text: string, year: number, kinds: readonly AreaKind[] | undefined): FoundArea {
  if (kinds === undefined) return inYear(register, text, year)
  const narrow = inYear(register, text, year, kinds)
  return narrow.found === 'one' ? narrow : inYear(register, text, year)
}

function byCode(words: RowWords, year: number, above: Area | undefined, context: SubjectContext): RowSubject {
  const { register } = context
  const code = words.code.replace(/[.,]0+$/, '')
  const found = among(register, code, year, context.kinds.code)
  if (found.found !== 'one') {
    const named = words.area === '' ? undefined : inYear(register, words.area, year)
    const hint =
      named?.found === 'one' ? ` Namnet intill, ”${words.area}”, är ${named.area.name} (${named.area.code}).` : ''
    return none(found.found === 'several' ? 'several' : 'unknown', found.why + hint, candidatesOf(found, named))
  }
  const { area } = found
  if (words.area === '' || isNamed(area, words.area)) return one(area)
  if (area.kind === 'municipality') {
    const district = inYear(register, `${area.name}, ${words.area}`, year, ['district'])
    if (district.found === 'one') return one(district.area)
  }
  const named = byName(words.area, words.parent, year, above, context)
  if (named.found === 'one') {
    if (named.subject.kind === 'area' && named.subject.area.code === area.code) return one(area)
    const other = named.subject.kind === 'area' ? [named.subject.area] : []
    return none('disagree', `Koden ${code} är ${area.name}, men namnet intill är ”${words.area}”.`, [area, ...other])
  }
  // A name that is spelt in another way may be a district's, and a district's value is not its municipality's.
  const hasDistricts = register.areas.some(({ kind, within }) => kind === 'district' && within[0]?.code === area.code)
  if (hasDistricts || named.kind === 'several') {
    return none('unknown', `Koden ${code} är ${area.name}, men namnet intill, ”${words.area}”, känns inte igen.`, [
      area,
    ])
  }
  return {
    found: 'one',
    subject: { kind: 'area', area },
    note: `Namnet ”${words.area}” känns inte igen. Koden ${code} är ${area.name}, och den gäller.`,
  }
}

const isNamed = (area: Area, written: string): boolean => {
  const folded = foldAreaText(written).replace(/^\d{1,4}[ ,:-]+/, '')
  return areaForms(area).includes(folded) || shortCountyForms(area).includes(folded)
}

function byName(
  name: string,
  parent: string,
  year: number,
  above: Area | undefined,
  context: SubjectContext,
): RowSubject {
  const { register } = context
  const found = among(register, name, year, context.kinds.area)
  const inside = parent === '' ? above?.name : parent
  const district =
    inside === undefined ? undefined : inYear(register, `${bareName(inside)}, ${name}`, year, ['district'])
  if (found.found === 'one' && found.area.kind !== 'district') return one(found.area)
  if (district?.found === 'one') return one(district.area)
  if (found.found === 'one') {
    const outer = parent === '' ? undefined : inYear(register, parent, year)
    if (outer?.found === 'one' && !found.area.within.some(({ code }) => code === outer.area.code)) {
      const why = `${found.area.name} ligger i ${found.area.within[0]?.name ?? 'ett annat område'}, inte i ${outer.area.name}.`
      return none('disagree', why, [found.area])
    }
    return one(found.area)
  }
  const organisation = organisationNamed(name, context)
  if (organisation !== undefined) return { found: 'one', subject: { kind: 'organisation', ...organisation } }
  if (summaries.test(foldAreaText(name))) return none('summary', `”${name}” sammanfattar andra rader.`)
  return none(found.found === 'several' ? 'several' : 'unknown', found.why, candidatesOf(found))
}

/**
 * The organisation that a text names, in any way that is known of writing it. Two letters are too few where rows are
 * about areas: "Kv" is women there, and no prison service.
 */
export function organisationNamed(
  text: string,
  { organisations, findOrganisation }: Pick<SubjectContext, 'organisations' | 'findOrganisation'>,
): { slug: string; name: string } | undefined {
  const written = text.trim()
  const slug = written.length > 2 ? findOrganisation(written) : undefined
  const found = organisations.find((one) => one.slug === slug)
  return found === undefined ? undefined : { slug: found.slug, name: found.name }
}

/** "0180 Stockholm" → "Stockholm". */
const bareName = (text: string): string => text.replace(/^\d{1,4}[ ,:-]+/, '')

const one = (area: Area): RowSubject => ({ found: 'one', subject: { kind: 'area', area } })

const candidatesOf = (...found: readonly (FoundArea | undefined)[]): Area[] =>
  found.flatMap((each) =>
    each?.found === 'one' ? [each.area] : each?.found === 'several' ? each.candidates.slice(0, 10) : [],
  )
