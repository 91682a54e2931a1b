import { z } from 'zod'

/** The keys of a table that are named in a text with a space between them, in the table's order. */
export const codesIn = <Key extends string>(table: Record<Key, unknown>, text: string): Key[] => {
  const named = new Set(text.split(' '))
  return (Object.keys(table) as Key[]).filter((key) => named.has(key))
}

/** The ticks of a form, `levels.county=on`, as those keys of the table that are ticked, in the table's order. */
export const ticksOf = <Key extends string>(table: Record<Key, unknown>) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((ticked) => (Object.keys(table) as Key[]).filter((key) => Object.hasOwn(ticked, key)))

/** Ticks of rows by their id, `goals.n12=on`; the letter keeps the form from being read as a list. */
export const tickedIds = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((ticked) => Object.keys(ticked).flatMap((key) => (/^n\d{1,9}$/.test(key) ? [Number(key.slice(1))] : [])))
