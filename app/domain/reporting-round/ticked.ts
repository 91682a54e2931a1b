import { z } from 'zod'

/**
 * Ticks of a form by the ids of what is ticked. A form's field of digits alone is read as a place in a list, so the
 * names have a letter first: `organisation.id12`.
 */
export const ticks = z.record(z.string(), z.string()).default({})

/** The name of the tick for this id: "organisation" and 12 → "organisation.id12". */
export const tickName = (group: string, id: number): string => `${group}.id${id}`

/** The ids that are ticked; what is no id is left out. */
export const tickedIds = (ticked: Readonly<Record<string, string>>): number[] =>
  Object.keys(ticked).flatMap((key) => {
    const [, id] = /^id([1-9]\d{0,8})$/.exec(key) ?? []
    return id === undefined ? [] : [Number(id)]
  })
