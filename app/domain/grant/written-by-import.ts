import { z } from 'zod'

const figures = z.object({ granted: z.number().nullable(), used: z.number().nullable(), note: z.string() })

/** What a reading in of grants wrote: kept with the import, so that it can be looked at and undone. */
export const writtenByImport = z.object({
  locator: z.string(),
  created: z.array(z.object({ id: z.number(), version: z.number(), name: z.string() })),
  changed: z.array(
    z.object({
      id: z.number(),
      /** The version that the import made it. */
      version: z.number(),
      name: z.string(),
      before: figures.extend({ sourceId: z.number(), locator: z.string() }),
    }),
  ),
  unchanged: z.number(),
})

export type WrittenByImport = z.infer<typeof writtenByImport>

/** Why what was read in cannot be taken back: some of it has been changed or removed since. */
export function whyNotUndone(
  { created, changed }: WrittenByImport,
  versions: ReadonlyMap<number, number>,
): string | undefined {
  const since = [...created, ...changed].filter(({ id, version }) => versions.get(id) !== version)
  if (since.length === 0) return undefined
  const names = since.slice(0, 5).map(({ name }) => name)
  const more = since.length > names.length ? ` och ${since.length - names.length} till` : ''
  return `Det här har ändrats eller tagits bort sedan dess: ${names.join('; ')}${more}. Rätta eller ta bort uppgifterna en och en i stället.`
}
