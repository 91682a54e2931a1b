import { z } from 'zod'
import type { AreaRegister } from '#app/domain/area/register.ts'
import { isArea } from './areas.ts'
import { categoryName, type Dataset, type Dimension } from './dataset.ts'
import { isTime, readPeriod, whyNotYears } from './period.ts'
import { isSex } from './sexes.ts'

/** What a dimension may be. Each but the last is taken by one dimension at most. */
export const parts = {
  area: { label: 'Område', explanation: 'Kommuner, län, stadsdelar eller riket.' },
  time: { label: 'År', explanation: 'Hela år.' },
  sex: { label: 'Kön', explanation: 'Kvinnor, män och alla.' },
  series: { label: 'Serier', explanation: 'Varje värde hör till en serie, eller läses inte in.' },
  fixed: { label: 'Ett enda värde', explanation: 'Ett av värdena väljs, och de andra läses inte in.' },
} as const

export type Part = keyof typeof parts
export const partCodes = Object.keys(parts) as [Part, ...Part[]]

/** Most categories of a dimension that is shared out between series: each is a choice in the form. */
export const mostSharedOut = 60

/** Most categories of a dimension of sex. */
const mostSexes = 10

/** What each dimension is, by its code; and what is typed where no dimension says it. */
export const chosenParts = z.object({
  parts: z.record(z.string(), z.enum(partCodes)),
  /** The area of the whole table, as typed, where no dimension is area. */
  areaText: z.string().default(''),
  /** The year of the whole table, as typed, where no dimension is time. */
  yearText: z.string().default(''),
})

export type ChosenParts = z.infer<typeof chosenParts>

/** The dimension that is a part; undefined when none is. */
export const dimensionOf = (
  { dimensions }: Pick<Dataset, 'dimensions'>,
  chosen: Pick<ChosenParts, 'parts'>,
  part: Exclude<Part, 'fixed'>,
): Dimension | undefined =>
  dimensions.find(({ code }) => Object.hasOwn(chosen.parts, code) && chosen.parts[code] === part)

/** The dimensions of which one category is read. */
export const fixedDimensions = ({ dimensions }: Pick<Dataset, 'dimensions'>, chosen: Pick<ChosenParts, 'parts'>) =>
  dimensions.filter(({ code }) => !Object.hasOwn(chosen.parts, code) || chosen.parts[code] === 'fixed')

/** What the dimensions most likely are, by what the file says and by how their categories read. */
export function suggestParts(dataset: Dataset, register: AreaRegister, thisYear: number): ChosenParts {
  const taken = new Set<Part>()
  const suggested: Record<string, Part> = {}
  const claims: [Part, (dimension: Dimension) => boolean][] = [
    ['time', isTime],
    ['sex', isSex],
    ['area', (dimension) => isArea(dimension, register, thisYear - 1)],
    [
      'series',
      ({ role, categories }) => role === 'metric' && categories.length > 1 && categories.length <= mostSharedOut,
    ],
  ]
  for (const [part, isIt] of claims) {
    const found = dataset.dimensions.find((one) => !Object.hasOwn(suggested, one.code) && isIt(one))
    if (found === undefined || taken.has(part)) continue
    suggested[found.code] = part
    taken.add(part)
  }
  for (const { code } of dataset.dimensions) if (!Object.hasOwn(suggested, code)) suggested[code] = 'fixed'
  return { parts: suggested, areaText: '', yearText: '' }
}

/** The choices of an earlier import, where they are about the same dimensions. */
export const partsFitting = (dataset: Dataset, earlier: ChosenParts): boolean =>
  dataset.dimensions.length === Object.keys(earlier.parts).length &&
  dataset.dimensions.every(({ code }) => Object.hasOwn(earlier.parts, code))

/** What is wrong with the parts, by the field it stands at: a dimension's place, or a text's name. */
export function whyNotParts(dataset: Dataset, chosen: ChosenParts, register: AreaRegister): Record<string, string> {
  const faults: Record<string, string> = {}
  const fieldOf = (dimension: Dimension): string => `parts.${dataset.dimensions.indexOf(dimension)}`
  for (const dimension of dataset.dimensions) {
    const part = chosen.parts[dimension.code] ?? 'fixed'
    const first = part === 'fixed' ? dimension : dimensionOf(dataset, chosen, part)
    if (first !== undefined && first !== dimension) {
      faults[fieldOf(dimension)] = `Dimensionen ”${first.label}” är redan ${parts[part].label.toLocaleLowerCase('sv')}.`
    }
  }
  const time = dimensionOf(dataset, chosen, 'time')
  const untaken = dataset.dimensions.find((one) => one !== time && isTime(one) && one.role === 'time')
  if (time !== undefined) {
    const why = whyNotYears(time)
    if (why !== undefined) faults[fieldOf(time)] = why
  } else if (untaken !== undefined) {
    faults[fieldOf(untaken)] = whyNotYears(untaken) ?? `Dimensionen ”${untaken.label}” är åren. Välj År.`
  } else if (!/^(19|20)\d{2}$/.test(chosen.yearText.trim())) {
    faults['yearText'] = 'Skriv vilket år tabellen gäller, med fyra siffror, eller välj vilken dimension som är år.'
  }
  const shared = dimensionOf(dataset, chosen, 'series')
  if (shared !== undefined && shared.categories.length > mostSharedOut) {
    faults[fieldOf(shared)] =
      `Dimensionen har ${shared.categories.length} värden. Högst ${mostSharedOut} kan delas ut på serier; hämta färre, eller välj ett enda.`
  }
  const sex = dimensionOf(dataset, chosen, 'sex')
  if (sex !== undefined && sex.categories.length > mostSexes) {
    faults[fieldOf(sex)] = `Dimensionen har ${sex.categories.length} värden och kan inte vara kön.`
  }
  const whyArea = whyNotArea(dataset, chosen, register)
  if (whyArea !== undefined) faults['areaText'] = whyArea
  return faults
}

function whyNotArea(dataset: Dataset, chosen: ChosenParts, register: AreaRegister): string | undefined {
  if (dimensionOf(dataset, chosen, 'area') !== undefined) return undefined
  const text = chosen.areaText.trim()
  if (text === '')
    return 'Skriv vilket område tabellen gäller, till exempel Riket, eller välj vilken dimension som är område.'
  return areaOfTable(text, register) === undefined
    ? `”${text}” finns inte i områdesregistret, eller kan vara flera områden.`
    : undefined
}

/** The area that somebody has typed for the whole table. */
export function areaOfTable(text: string, register: AreaRegister) {
  const folded = text.trim().toLocaleLowerCase('sv')
  const named = register.areas.filter(({ code, name }) => code === folded || name.toLocaleLowerCase('sv') === folded)
  return named.length === 1 ? named[0] : undefined
}

/** The years that the table holds, in order. */
export function yearsOf(dataset: Dataset, chosen: ChosenParts): number[] {
  const time = dimensionOf(dataset, chosen, 'time')
  if (time === undefined) return [Number(chosen.yearText)]
  return time.categories.flatMap((one) => {
    const period = readPeriod(one)
    return period !== undefined && 'year' in period ? [period.year] : []
  })
}

/** "totalt, samtliga åldrar": the category that most likely stands for all; the only one where there is one. */
export function suggestCategory({ categories }: Dimension): string | undefined {
  if (categories.length === 1) return categories[0]?.code
  return categories.find((one) => /^(tot|samtliga|alla\b|båda)/i.test(categoryName(one)) || /^tot\w*$/i.test(one.code))
    ?.code
}
