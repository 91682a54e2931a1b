import { notFound } from '#app/auth/guard.server.ts'

/** The year in an address. Throws 404 for anything else. */
export function yearIn(year: string | undefined): number {
  if (year === undefined || !/^\d{4}$/.test(year)) throw notFound()
  return Number(year)
}
