import { counted } from '#app/domain/swedish.ts'
import { shareUsed, type Grant, type GrantFigures } from './grant.ts'
import { grantWayCodes, type GrantWay } from './way.ts'

/** What recipients have together. Each sum says how many of them it is of. */
export interface GrantTotals {
  /** How many grants there are. */
  all: number
  granted: { sum: number; stated: number }
  used: { sum: number; stated: number }
  /** Of those that state both, since a share of anything else would mix different recipients; undefined when none do. */
  share: { percent: number; of: number } | undefined
}

/** The grants of one year and way, or of both ways, with their totals. */
export interface GrantGroup {
  year: number
  way: GrantWay
  grants: readonly Grant[]
  totals: GrantTotals
}

const stated = (amounts: readonly (number | null)[]): { sum: number; stated: number } => {
  const known = amounts.filter((amount) => amount !== null)
  return { sum: known.reduce((sum, amount) => sum + amount, 0), stated: known.length }
}

/** Sums what is stated. What is not stated is left out and told, never taken for zero. */
export function totalsOf(grants: readonly GrantFigures[]): GrantTotals {
  const both = grants.filter(({ granted, used }) => granted !== null && used !== null)
  const percent = shareUsed({
    granted: stated(both.map(({ granted }) => granted)).sum,
    used: stated(both.map(({ used }) => used)).sum,
  })
  return {
    all: grants.length,
    granted: stated(grants.map(({ granted }) => granted)),
    used: stated(grants.map(({ used }) => used)),
    share: percent === undefined ? undefined : { percent, of: both.length },
  }
}

/** By year, newest first, and way in the table's order; each group by recipient as given. */
export function groupGrants(grants: readonly Grant[]): GrantGroup[] {
  const years = [...new Set(grants.map(({ year }) => year))].sort((a, b) => b - a)
  return years.flatMap((year) =>
    grantWayCodes.flatMap((way) => {
      const own = grants.filter((grant) => grant.year === year && grant.way === way)
      return own.length === 0 ? [] : [{ year, way, grants: own, totals: totalsOf(own) }]
    }),
  )
}

/** "7 av 9 mottagare", and only "nio mottagare" where all of them are in it. */
export const ofRecipients = (some: number, all: number): string =>
  some === all ? counted(all, 'mottagare', 'mottagare') : `${some} av ${all}\u00a0mottagare`
