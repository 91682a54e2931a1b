import { formatKronor } from './amount.ts'
import type { GrantWay } from './way.ts'

/** What a recipient was granted and has used, in whole kronor; null where the source does not say. */
export interface GrantFigures {
  granted: number | null
  used: number | null
}

/** Development funds of one recipient in one year. */
export interface Grant extends GrantFigures {
  id: number
  year: number
  way: GrantWay
  /** As shown: the organisation's or the area's name, otherwise as written. */
  recipient: string
  organisation: { slug: string; name: string } | null
  area: { code: string; name: string } | null
  purpose: string
  source: { id: number; slug: string; name: string; url: string | null }
  locator: string
  note: string
  version: number
  isDemo: boolean
}

/** The share of what was granted that has been used, in percent with one decimal; undefined where it cannot be said. */
export const shareUsed = ({ granted, used }: GrantFigures): number | undefined =>
  granted === null || used === null || granted === 0 ? undefined : Math.round((used / granted) * 1000) / 10

/** Why the figures cannot stand, and at which field; a note explains what would otherwise be a mistake. */
export function whyNotFigures(
  { granted, used }: GrantFigures,
  note: string,
): { field: 'granted' | 'used' | 'note'; why: string } | undefined {
  if (note.trim() !== '') return undefined
  if (granted === null && used === null) {
    return {
      field: 'note',
      why: 'Varken beviljat eller använt är angivet. Skriv ett belopp, eller en anmärkning om varför det saknas.',
    }
  }
  if (granted !== null && used !== null && used > granted) {
    return {
      field: 'note',
      why: `Mer är använt (${formatKronor(used)}) än beviljat (${formatKronor(granted)}). Stämmer det skriver du varför i en anmärkning.`,
    }
  }
  return undefined
}

/** What tells one recipient's funds from another's; recipients are told apart without regard to case and spaces. */
export const grantKey = (grant: { year: number; way: GrantWay; recipient: string; purpose?: string }): string =>
  [grant.year, grant.way, foldRecipient(grant.recipient), foldRecipient(grant.purpose ?? '')].join('\n')

export const foldRecipient = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv')
