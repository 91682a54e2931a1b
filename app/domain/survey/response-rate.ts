import { counted, formatNumber, percentInWords } from '#app/domain/swedish.ts'
import { isSmall, leastTold } from '#app/domain/series/suppression.ts'

/** What the response rate is made of. */
export interface Responses {
  /** Personal links, and how many of them have been used. */
  invited: number
  used: number
  /** An open link can be used by anybody, so nobody knows how many were asked. */
  hasOpenLink: boolean
}

/** Used of invited, 0–100 with one decimal; undefined where it cannot be stated. */
export function responseRate({ invited, used, hasOpenLink }: Responses): number | undefined {
  if (hasOpenLink || invited === 0 || isSmall(used)) return undefined
  return Math.round((used / invited) * 1000) / 10
}

/** The response rate as a sentence. */
export function responseRateInWords(responses: Responses): string {
  const { invited, used, hasOpenLink } = responses
  if (hasOpenLink) return 'Går inte att ange: enkäten hade en öppen länk, och ingen vet hur många som fick den.'
  if (invited === 0) return 'Går inte att ange: ingen var inbjuden.'
  const rate = responseRate(responses)
  if (rate === undefined) return `Färre än ${leastTold} av ${formatNumber(invited)} inbjudna har svarat.`
  return `${percentInWords(rate)}: ${formatNumber(used)} av ${counted(invited, 'inbjuden', 'inbjudna')} har svarat.`
}

/** A count that is told while answers come in: in steps of five, so that no single answer can be seen coming. */
export function countInSteps(count: number): string {
  if (count === 0) return 'Inga svar än'
  if (count < leastTold) return `Färre än ${leastTold} svar`
  return `Minst ${formatNumber(Math.floor(count / leastTold) * leastTold)} svar`
}
