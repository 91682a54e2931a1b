import { z } from 'zod'
import { koladaPart, type KoladaChoices, type KoladaPart } from './choices.ts'
import { isId, isYear } from './choice-parts.ts'
import type { LastReading } from './compare.ts'

/** What a series has from a key figure, over all imports. */
export const tieChoices = z.object({
  part: koladaPart,
  from: isYear,
  to: isYear,
  bySex: z.boolean(),
  /** The imports that it is the sum of. */
  imports: z.array(isId),
})
export type TieChoices = z.infer<typeof tieChoices>

/** The same part for the areas of both. Two parts of one series have one scope, since a series has one level. */
function together(a: KoladaPart, b: KoladaPart): KoladaPart {
  if (a.scope !== 'municipalities' || b.scope !== 'municipalities') return b
  return { ...b, codes: [...new Set([...a.codes, ...b.codes])].sort() }
}

/** What a series has after one more import; undefined when the import gives it nothing. */
export function afterImport(
  before: TieChoices | undefined,
  choices: KoladaChoices,
  part: KoladaPart,
  importId: number,
): TieChoices | undefined {
  const { from, to, bySex } = choices
  if (from === null || to === null) return undefined
  if (before === undefined) return { part, from, to, bySex, imports: [importId] }
  return {
    part: together(before.part, part),
    from: Math.min(before.from, from),
    to: Math.max(before.to, to),
    bySex: before.bySex || bySex,
    imports: [...before.imports, importId],
  }
}

const lastReadingSchema = z.object({
  cells: z.record(z.string(), z.union([z.number(), z.null(), z.literal('deleted')])),
  fresh: z.int(),
})

/** A stored reading, or null where nothing has been read. */
export function storedReading(json: string): LastReading | null {
  const read = lastReadingSchema.safeParse(JSON.parse(json))
  return read.success ? read.data : null
}
