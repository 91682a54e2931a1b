import { slugOf } from './slug.ts'

/** An address part for a name that nothing else has: "Rutin" → "rutin", then "rutin-2". "ny" is an address of its own. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const used = new Set([...taken, 'ny'])
  const base = slugOf(name).slice(0, 60).replace(/-+$/, '')
  if (!used.has(base)) return base
  for (let number = 2; ; number += 1) {
    if (!used.has(`${base}-${number}`)) return `${base}-${number}`
  }
}
