import { slugOf } from './slug.ts'

const longest = 60

/** At most so many characters, ending with a whole word where there is one. */
const shortened = (slug: string): string =>
  slug.length <= longest
    ? slug
    : slug
        .slice(0, longest + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, longest)

/** An address part for a name that nothing else has: "Rutin" → "rutin", then "rutin-2". "ny" is an address of its own. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const used = new Set([...taken, 'ny'])
  const base = shortened(slugOf(name))
  if (!used.has(base)) return base
  for (let number = 2; ; number += 1) {
    if (!used.has(`${base}-${number}`)) return `${base}-${number}`
  }
}
