/** An address part from a Swedish name: "Försäkringskassan" → "forsakringskassan". Empty text gives "namnlos". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'namnlos' : slug
}

/** The slug itself, or with -2, -3 … after it: the first that is not used. */
export function uniqueSlug(slug: string, used: ReadonlySet<string>): string {
  let unique = slug
  for (let number = 2; used.has(unique); number += 1) unique = `${slug}-${number}`
  return unique
}
