import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { formats } from '#app/exports/formats.ts'

/** The addresses of a frozen edition's files, as the steering group fetches them. */
export const editionFiles = (year: number): { href: string; label: string }[] =>
  Object.entries(formats).map(([name, { label }]) => ({ href: steeringAddresses(year).file(name), label }))
