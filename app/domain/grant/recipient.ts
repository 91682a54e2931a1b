import { findArea } from '#app/domain/area/find-area.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import { foldRecipient } from './grant.ts'

/** Whom a recipient's name may mean. */
export interface KnownRecipients {
  organisations: readonly { id: number; name: string; shortName: string }[]
  register: AreaRegister
}

/** A recipient as it is stored: with the name that we use when it is an organisation or a municipality, else as written. */
export interface ResolvedRecipient {
  recipient: string
  organisationId: number | null
  areaCode: string | null
}

/** Whom a written name is. The partnership's organisations come first; nothing is guessed from a part of a name. */
export function resolveRecipient(
  written: string,
  year: number,
  { organisations, register }: KnownRecipients,
): ResolvedRecipient {
  const folded = foldRecipient(written)
  const organisation = organisations.find((one) =>
    [one.name, one.shortName].some((name) => foldRecipient(name) === folded),
  )
  if (organisation !== undefined) {
    return { recipient: organisation.name, organisationId: organisation.id, areaCode: null }
  }
  const found = findArea(register, written, `${year}-12-31`, ['municipality'])
  if (found.found === 'one') return { recipient: found.area.name, organisationId: null, areaCode: found.area.code }
  return { recipient: written.replace(/\s+/g, ' ').trim(), organisationId: null, areaCode: null }
}
