import { z } from 'zod'
import { isId, isYear } from './choice-parts.ts'
import { countyGroup, koladaCountry } from './scope.ts'

const municipalityCode = z.string().regex(/^\d{4}$/)

/** Values of one kind of area, and the series that they go to. */
export const koladaPart = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('country'), seriesId: isId }),
  z.object({ scope: z.literal('municipalities'), seriesId: isId, codes: z.array(municipalityCode).min(1).max(290) }),
  z.object({ scope: z.literal('unweighted-mean'), seriesId: isId }),
])
export type KoladaPart = z.infer<typeof koladaPart>

/** What is chosen for an import from Kolada, as far as it is chosen. */
export const koladaChoices = z.object({
  /** The key figure with its title as it was when somebody chose it: what they said yes to. */
  keyFigure: z.object({ id: z.string().regex(/^[NU]\d{5}$/), title: z.string(), isDividedBySex: z.boolean() }),
  /** Kolada's title now, when it has become another and nobody has agreed to it. Nothing is read in until then. */
  newTitle: z.string().nullable().default(null),
  from: isYear.nullable().default(null),
  to: isYear.nullable().default(null),
  /** Women and men beside the total. */
  bySex: z.boolean().default(false),
  parts: z.array(koladaPart).max(3).default([]),
  /** The only cells to read in, as Kolada's ids, years and sexes ("0180/2022/T"); null for all that are chosen. */
  only: z.array(z.string()).nullable().default(null),
  /** The case that the import takes the new values over for. */
  caseId: isId.nullable().default(null),
  /** When the values were fetched, as an ISO time; null while they are not, or when something else has been chosen since. */
  fetchedAt: z.string().nullable().default(null),
})
export type KoladaChoices = z.infer<typeof koladaChoices>

/** Kolada's ids of the areas that a part asks for. */
export function koladaIdsOf(part: KoladaPart): string[] {
  if (part.scope === 'country') return [koladaCountry]
  return part.scope === 'municipalities' ? part.codes : [countyGroup.id]
}

/** The area in the register that one of the part's ids is. */
export function areaCodeOf(part: KoladaPart, koladaId: string): string {
  if (part.scope === 'country') return '00'
  return part.scope === 'municipalities' ? koladaId : countyGroup.county
}

/** What has to be asked of Kolada. */
export interface KoladaQuestion {
  keyFigure: string
  /** Kolada's ids of areas and groups. */
  areas: string[]
  years: number[]
}

/** The question that the choices make, or undefined as long as something is not chosen. */
export function questionOf({ keyFigure, from, to, parts }: KoladaChoices): KoladaQuestion | undefined {
  if (from === null || to === null || parts.length === 0) return undefined
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return { keyFigure: keyFigure.id, areas: [...new Set(parts.flatMap(koladaIdsOf))], years }
}

/** Why nothing can be read in yet, or undefined when it can. */
export function whyNotReady(choices: KoladaChoices): string | undefined {
  if (choices.newTitle !== null) {
    return `Kolada har ändrat nyckeltalets titel till ”${choices.newTitle}”. Läs vad som har ändrats och ta ställning innan värdena läses in.`
  }
  if (questionOf(choices) === undefined) return 'Välj områden, år och serie först.'
  return choices.fetchedAt === null ? 'Värdena är inte hämtade från Kolada än.' : undefined
}

/** The choices of an import as they are stored, or undefined when they are no such. */
export const readKoladaChoices = (stored: unknown): KoladaChoices | undefined => {
  const read = koladaChoices.safeParse(stored)
  return read.success ? read.data : undefined
}
