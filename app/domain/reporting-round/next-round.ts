/** The same day a number of years later, YYYY-MM-DD; 29 February becomes 28 February where there is none. */
export function yearsLater(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const rest = date.slice(5) === '02-29' && !isLeap ? '02-28' : date.slice(5)
  return `${String(year).padStart(4, '0')}-${rest}`
}

interface Earlier {
  year: number
  title: string
  opensOn: string
  dueOn: string
}

/**
 * What a round made from an earlier one begins with: the first year that no round has, with the days and the years in
 * the title moved as far.
 *
 * @param taken the years that have rounds
 */
export function nextRound(earlier: Earlier, taken: readonly number[]): Earlier {
  let year = earlier.year + 1
  while (taken.includes(year)) year += 1
  const moved = year - earlier.year
  return {
    year,
    title: earlier.title.replace(/\b(?:19|20)\d\d\b/g, (old) => String(Number(old) + moved)),
    opensOn: yearsLater(earlier.opensOn, moved),
    dueOn: yearsLater(earlier.dueOn, moved),
  }
}
