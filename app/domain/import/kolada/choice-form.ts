import { findArea } from '#app/domain/area/find-area.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import { isValid } from '#app/domain/area/validity.ts'
import { firstKoladaYear } from './choice-parts.ts'
import type { KoladaPart } from './choices.ts'
import type { ValueForm } from './key-figure.ts'
import { countyGroup, whyNotSeries, type Scope, type TiedSeries } from './scope.ts'

/** Which municipalities are asked for. */
export const municipalitySets = {
  none: { label: 'Inga kommuner' },
  county: { label: 'Stockholms läns kommuner' },
  all: { label: 'Alla kommuner i landet' },
  named: { label: 'De här kommunerna' },
} as const satisfies Record<string, { label: string }>
export type MunicipalitySet = keyof typeof municipalitySets

/** The form of choices as it is sent: everything is text, and a box that is not ticked is "". */
export interface ChoiceDraft {
  from: string
  to: string
  bySex: string
  country: string
  countrySeries: string
  municipalities: string
  named: string
  municipalitySeries: string
  mean: string
  meanSeries: string
}
export const choiceFields = [
  'from',
  'to',
  'bySex',
  'country',
  'countrySeries',
  'municipalities',
  'named',
  'municipalitySeries',
  'mean',
  'meanSeries',
] as const satisfies readonly (keyof ChoiceDraft)[]

/** What the form makes, or what is wrong by field. */
export type ReadChoice =
  | { ok: true; from: number; to: number; bySex: boolean; parts: KoladaPart[] }
  | { ok: false; errors: Partial<Record<keyof ChoiceDraft, string>> }

/** The codes of the municipalities that exist on the day, of one county or of all. */
export const municipalityCodes = (register: AreaRegister, on: string, county?: string): string[] =>
  register.areas
    .filter((area) => area.kind === 'municipality' && isValid(area, on))
    .filter((area) => county === undefined || area.within.some(({ code }) => code === county))
    .map(({ code }) => code)

const mostYears = 60

/** Reads the form of choices. Nothing is guessed: what does not fit is told at its field. */
export function readChoice(
  draft: ChoiceDraft,
  context: {
    form: ValueForm
    isDividedBySex: boolean
    series: readonly TiedSeries[]
    register: AreaRegister
    today: string
  },
): ReadChoice {
  const errors: Partial<Record<keyof ChoiceDraft, string>> = {}
  const thisYear = Number(context.today.slice(0, 4))
  const yearOf = (field: 'from' | 'to'): number => {
    const year = /^(19|20)\d\d$/.test(draft[field].trim()) ? Number(draft[field]) : NaN
    if (Number.isNaN(year)) errors[field] = 'Skriv året med fyra siffror.'
    else if (year < firstKoladaYear || year > thisYear)
      errors[field] = `Skriv ett år från ${firstKoladaYear} till ${thisYear}.`
    return year
  }
  const from = yearOf('from')
  const to = yearOf('to')
  if (from > to) errors.to = 'Det sista året ska inte ligga före det första.'
  else if (to - from >= mostYears) errors.to = `Välj högst ${mostYears} år på en gång.`
  const parts: KoladaPart[] = []
  const seriesFor = (scope: Scope, field: 'countrySeries' | 'municipalitySeries' | 'meanSeries'): number => {
    const chosen = context.series.find(({ id }) => String(id) === draft[field])
    const why = chosen === undefined ? 'Välj vilken serie värdena ska till.' : whyNotSeries(context.form, scope, chosen)
    if (why !== undefined) errors[field] = why
    return chosen?.id ?? 0
  }
  if (draft.country !== '') parts.push({ scope: 'country', seriesId: seriesFor('country', 'countrySeries') })
  const codes = chosenCodes(draft, context, errors)
  if (codes.length > 0) {
    parts.push({ scope: 'municipalities', seriesId: seriesFor('municipalities', 'municipalitySeries'), codes })
  }
  if (draft.mean !== '') {
    parts.push({ scope: 'unweighted-mean', seriesId: seriesFor('unweighted-mean', 'meanSeries') })
  }
  if (parts.length === 0 && errors.named === undefined) {
    errors.municipalities = 'Välj minst ett område: riket, kommuner eller gruppen.'
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, from, to, bySex: draft.bySex !== '' && context.isDividedBySex, parts }
}

function chosenCodes(
  { municipalities, named, to }: ChoiceDraft,
  { register, today }: { register: AreaRegister; today: string },
  errors: Partial<Record<keyof ChoiceDraft, string>>,
): string[] {
  if (municipalities === 'county') return municipalityCodes(register, today, countyGroup.county)
  if (municipalities === 'all') return municipalityCodes(register, today)
  if (municipalities !== 'named') return []
  const words = named.split(/[\n,;]+/).filter((word) => word.trim() !== '')
  if (words.length === 0) errors.named = 'Skriv vilka kommuner det gäller, med namn eller kod.'
  const on = /^\d{4}$/.test(to) && `${to}-12-31` < today ? `${to}-12-31` : today
  const found = words.map((word) => findArea(register, word, on, ['municipality']))
  const unclear = found.flatMap((one) => (one.found === 'one' ? [] : [one.why]))
  if (unclear[0] !== undefined) errors.named = unclear[0]
  return [...new Set(found.flatMap((one) => (one.found === 'one' ? [one.area.code] : [])))].sort()
}

/** The form as choices have filled it in; the usual ten years where nothing is chosen. */
export function choiceDraft(
  chosen: { from: number | null; to: number | null; bySex: boolean; parts: readonly KoladaPart[] },
  { register, today }: { register: AreaRegister; today: string },
): ChoiceDraft {
  const lastYear = Number(today.slice(0, 4)) - 1
  const partOf = <Of extends Scope>(scope: Of) =>
    chosen.parts.find((part): part is Extract<KoladaPart, { scope: Of }> => part.scope === scope)
  const municipal = partOf('municipalities')
  const same = (codes: readonly string[]): boolean =>
    municipal?.codes.length === codes.length && municipal.codes.every((code) => codes.includes(code))
  const set: MunicipalitySet =
    municipal === undefined
      ? chosen.parts.length === 0
        ? 'county'
        : 'none'
      : same(municipalityCodes(register, today, countyGroup.county))
        ? 'county'
        : same(municipalityCodes(register, today))
          ? 'all'
          : 'named'
  return {
    from: String(chosen.from ?? lastYear - 9),
    to: String(chosen.to ?? lastYear),
    bySex: chosen.bySex ? 'on' : '',
    country: partOf('country') === undefined ? '' : 'on',
    countrySeries: String(partOf('country')?.seriesId ?? ''),
    municipalities: set,
    named: set === 'named' ? (municipal?.codes ?? []).join(', ') : '',
    municipalitySeries: String(municipal?.seriesId ?? ''),
    mean: partOf('unweighted-mean') === undefined ? '' : 'on',
    meanSeries: String(partOf('unweighted-mean')?.seriesId ?? ''),
  }
}
