import { z } from 'zod'
import { isDate } from '#app/domain/calendar-date.ts'
import { formatNumber, parseNumber } from '#app/domain/swedish.ts'
import { sourceKinds, type SourceKind } from './source.ts'

const kinds = Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]]

const required = (what: string, most: number) =>
  z.string().trim().min(1, `Skriv ${what}.`).max(most, `Högst ${most} tecken får plats.`)
const optional = (most: number) => z.string().trim().max(most, `Högst ${most} tecken får plats.`)

/** Most rows of response rates. */
export const mostRates = 20

const rateRow = z.object({ part: optional(200), percent: optional(20) }).superRefine((rate, context) => {
  const whyNot = whyNotRate(rate)
  if (whyNot !== undefined) context.addIssue({ code: 'custom', path: [whyNot.field], message: whyNot.text })
})

/** A source as its form sends it; everything is text, and what is not filled in is "". Rates: rows of part and percent. */
export const sourceInput = z.object({
  /** The version that the form was filled in from; "0" for a new source. */
  version: z.string().regex(/^\d{1,9}$/),
  publisher: required('vem som har gett ut källan', 200),
  title: required('källans titel', 300),
  edition: required('vilken utgåva eller vilket år det är', 100),
  kind: z.enum(kinds, 'Välj vilket slag av källa det är.'),
  population: optional(1000),
  howCollected: optional(2000),
  responseRates: z.array(rateRow).max(mostRates, `Högst ${mostRates} rader får plats.`),
  url: optional(1000).refine(isWebAddress, 'Skriv en hel webbadress som börjar med https:// eller http://.'),
  urlNote: optional(1000),
  fetchedOn: optional(10).refine(
    (date) => date === '' || isDate(date),
    'Skriv datumet som år, månad och dag, till exempel 2026-03-05.',
  ),
  contact: optional(300),
  note: optional(4000),
})
export type SourceInput = z.infer<typeof sourceInput>

/** The form's values, whatever their faults. */
export type SourceDraft = { [Name in keyof Omit<SourceInput, 'kind'>]: SourceInput[Name] } & { kind: string }

function isWebAddress(url: string): boolean {
  if (url === '') return true
  try {
    const { protocol, hostname } = new URL(url)
    return /^https?:$/.test(protocol) && hostname !== '' && !/\s/.test(url)
  } catch {
    return false
  }
}

/** Why the source cannot have been fetched that day, or undefined. Dates are YYYY-MM-DD. */
export const whyNotFetchedOn = (fetchedOn: string, today: string): string | undefined =>
  isDate(fetchedOn) && fetchedOn > today ? 'Dagen då källan hämtades kan inte ligga i framtiden.' : undefined

function whyNotRate(rate: { part: string; percent: string }): { field: 'part' | 'percent'; text: string } | undefined {
  if (rate.part === '' && rate.percent === '') return undefined
  if (rate.percent === '') return { field: 'percent', text: 'Skriv hur många procent som har svarat.' }
  const number = parseNumber(rate.percent)
  if (!number.ok) return { field: 'percent', text: number.why }
  if (number.value < 0 || number.value > 100) {
    return {
      field: 'percent',
      text: `En svarsfrekvens ligger mellan 0 och 100\u00a0procent. Du har skrivit ${formatNumber(number.value)}.`,
    }
  }
  if (rate.part === '') return { field: 'part', text: 'Skriv vilken del av undersökningen som svarsfrekvensen gäller.' }
  return undefined
}

/** What is stored of a source: text that is not filled in is null, and rows of rates that are empty are left out. */
export interface SourceFields {
  publisher: string
  title: string
  edition: string
  kind: SourceKind
  population: string | null
  howCollected: string | null
  url: string | null
  urlNote: string | null
  fetchedOn: string | null
  contact: string | null
  note: string | null
  /** Percent, 0–100. */
  responseRates: { part: string; percent: number }[]
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** The fields of a checked input. */
export function sourceFields(input: SourceInput): SourceFields {
  return {
    publisher: input.publisher,
    title: input.title,
    edition: input.edition,
    kind: input.kind,
    population: orNull(input.population),
    howCollected: orNull(input.howCollected),
    url: orNull(input.url),
    urlNote: orNull(input.urlNote),
    fetchedOn: orNull(input.fetchedOn),
    contact: orNull(input.contact),
    note: orNull(input.note),
    responseRates: input.responseRates.flatMap(({ part, percent }) => {
      const number = parseNumber(percent)
      return part === '' || !number.ok ? [] : [{ part, percent: number.value }]
    }),
  }
}
