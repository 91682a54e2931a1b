import type { FactTable } from '#app/domain/history/change.ts'
import { kronorOrNot } from './amount.ts'
import { grantWays, type GrantWay } from './way.ts'

/** What the history tells of a grant. */
export interface GrantFacts {
  year: number
  way: string
  recipient: string
  purpose: string
  granted: number | null
  used: number | null
  source: string
  locator: string
  note: string
}

export const grantFacts: FactTable<GrantFacts> = {
  year: { label: 'År', shown: ({ year }) => String(year) },
  way: { label: 'Sätt', shown: ({ way }) => grantWays[way as GrantWay].label },
  recipient: { label: 'Mottagare', shown: ({ recipient }) => recipient },
  purpose: { label: 'Ändamål', shown: ({ purpose }) => purpose },
  granted: { label: 'Beviljat', shown: ({ granted }) => kronorOrNot(granted) },
  used: { label: 'Använt', shown: ({ used }) => kronorOrNot(used) },
  source: { label: 'Källa', shown: ({ source }) => source },
  locator: { label: 'Plats i källan', shown: ({ locator }) => locator },
  note: { label: 'Anmärkning', shown: ({ note }) => note },
}
