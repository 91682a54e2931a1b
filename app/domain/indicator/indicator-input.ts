import { z } from 'zod'
import { seriesLevels } from '#app/domain/series/series.ts'
import { tickedIds, ticksOf } from '#app/domain/ticks.ts'
import { indicatorBreakdowns } from './breakdown.ts'
import { collections, type Collection } from './collection.ts'
import { isPartialDate } from './expected.ts'
import { frequencies, type Frequency } from './frequency.ts'
import { directions, indicatorUnits, type Direction, type IndicatorUnit } from './indicator.ts'

const short = 300
const long = 4000

const optionalText = (label: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${label} får vara högst ${most} tecken.`)
    .transform((text) => (text === '' ? null : text))

const optionalCode = <Code extends string>(table: Record<Code, unknown>, message: string) =>
  z.union([z.literal('').transform(() => null), z.enum(Object.keys(table) as [Code, ...Code[]])], message)

/** What a coordinator states of an indicator. */
export const indicatorInput = z.object({
  name: z.string().trim().min(3, 'Skriv indikatorns namn.').max(500, 'Namnet får vara högst 500 tecken.'),
  shortName: z.string().trim().min(2, 'Skriv ett kort namn.').max(80, 'Det korta namnet får vara högst 80 tecken.'),
  definition: optionalText('Definitionen', long),
  method: optionalText('Metoden', long),
  statedSource: optionalText('Angiven källa', short),
  unit: z.enum(Object.keys(indicatorUnits) as [IndicatorUnit, ...IndicatorUnit[]], 'Välj enhet.'),
  direction: optionalCode<Direction>(directions, 'Välj en riktning i listan.'),
  collection: optionalCode<Collection>(collections, 'Välj ett slag av källa i listan.'),
  levels: ticksOf(seriesLevels),
  breakdowns: ticksOf(indicatorBreakdowns),
  frequency: optionalCode<Frequency>(frequencies, 'Välj hur ofta i listan.'),
  owner: optionalText('Vem som svarar för indikatorn', short),
  nextPublicationOn: z
    .string()
    .trim()
    .refine(
      (text) => text === '' || isPartialDate(text),
      'Skriv ett år, en månad eller en dag: 2027, 2027-06 eller 2027-06-15.',
    )
    .transform((text) => (text === '' ? null : text)),
  comparabilityNote: optionalText('Anmärkningen', long),
  isOwn: z
    .unknown()
    .optional()
    .transform((value) => value === 'on'),
  goals: tickedIds,
  outcomes: tickedIds,
})
export type IndicatorInput = z.infer<typeof indicatorInput>

/** What a unit is asked about before it may change. */
export interface Counted {
  values: number
  references: number
}

/** Why the unit may not change, or undefined when it may: what is stored is counted in it. */
export function whyNotChangeUnit({ values, references }: Counted): string | undefined {
  if (values > 0)
    return 'Enheten går inte att ändra, för indikatorn har värden i den. Lägg upp en ny indikator i stället.'
  if (references > 0) return 'Enheten går inte att ändra, för indikatorn har målvärden eller utgångsvärden i den.'
  return undefined
}
