import { formatList } from '#app/domain/swedish.ts'
import type { Area } from './area.ts'

type Lifetime = Pick<Area, 'name' | 'validFrom' | 'validTo' | 'successors'>

/** Whether the area exists on a date (YYYY-MM-DD); its first and last days are included. */
export const isValid = (area: Lifetime, date: string): boolean =>
  (area.validFrom === null || area.validFrom <= date) && (area.validTo === null || date <= area.validTo)

/** Why the area does not exist on a date: "Rinkeby-Kista ersattes av Järva 2023-07-01." Undefined when it does. */
export function whyNotValid(area: Lifetime, date: string): string | undefined {
  if (isValid(area, date)) return undefined
  if (area.validFrom !== null && date < area.validFrom)
    return `${area.name} finns först från och med ${area.validFrom}.`
  return replacedSentence(area) ?? `${area.name} upphörde efter ${area.validTo}.`
}

/** "Rinkeby-Kista ersattes av Järva 2023-07-01." for an area that has successors. */
export function replacedSentence(area: Lifetime): string | undefined {
  const on = area.successors.map((successor) => successor.on).sort()[0]
  if (on === undefined) return undefined
  const names = area.successors.filter((successor) => successor.on === on).map((successor) => successor.name)
  return `${area.name} ersattes av ${formatList(names)} ${on}.`
}
