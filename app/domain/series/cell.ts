/** What a value is about inside its series. */
export type CellSubject = { area: string } | { organisation: string }

/** How a year's values are broken down. */
export const breakdowns = {
  total: { label: 'Alla', isOfSex: false },
  women: { label: 'Kvinnor', isOfSex: true },
  men: { label: 'Män', isOfSex: true },
  'county-spread': { label: 'Spridning mellan länen', isOfSex: false },
} as const satisfies Record<
  string,
  {
    label: string
    /** A value of one sex stands beside the total, and is never in its line, its trend or its sentence. */
    isOfSex: boolean
  }
>

export type Breakdown = keyof typeof breakdowns

/** The name of a cell: one current value may sit in it. Area codes and organisation slugs hold no slash. */
export function cellName(subject: CellSubject, year: number, breakdown: Breakdown): string {
  const about = 'area' in subject ? `area:${subject.area}` : `organisation:${subject.organisation}`
  return `${about}/${year}/${breakdown}`
}

/** What a cell's name says; undefined when it is no such name. */
export function readCellName(cell: string): { subject: string; year: number; breakdown: Breakdown } | undefined {
  const match = /^((?:area|organisation):[^/]+)\/(\d{4})\/([a-z-]+)$/.exec(cell)
  const [, subject, year, breakdown] = match ?? []
  if (subject === undefined || breakdown === undefined || !Object.hasOwn(breakdowns, breakdown)) return undefined
  return { subject, year: Number(year), breakdown: breakdown as Breakdown }
}
