/** A district of a municipality while its board existed. Dates are YYYY-MM-DD; a last day is included. */
export interface DistrictRow {
  name: string
  validFrom?: string
  validTo?: string
  /** The name of the district that took over the day after `validTo`. */
  replacedBy?: string
}

/** The municipality that the districts lie in. */
export const districtMunicipality = '0180'

const before2020 = { validTo: '2020-06-30' }
const before2023 = { validTo: '2023-06-30' }

/**
 * Stockholm's stadsdelsnämnder through their mergers.
 * Source: compiled facts. The boards since 2023-07-01 and the mergers of that day have been checked; the merger of
 * 2020-07-01 has not, and its note says so. When the older boards began is not held.
 */
export const districts: readonly DistrictRow[] = [
  { name: 'Bromma' },
  { name: 'Enskede-Årsta-Vantör' },
  { name: 'Farsta' },
  { name: 'Hägersten-Liljeholmen', ...before2020, replacedBy: 'Hägersten-Älvsjö' },
  { name: 'Hägersten-Älvsjö', validFrom: '2020-07-01' },
  { name: 'Hässelby-Vällingby' },
  { name: 'Järva', validFrom: '2023-07-01' },
  { name: 'Kungsholmen' },
  { name: 'Norra innerstaden', validFrom: '2023-07-01' },
  { name: 'Norrmalm', ...before2023, replacedBy: 'Norra innerstaden' },
  { name: 'Rinkeby-Kista', ...before2023, replacedBy: 'Järva' },
  { name: 'Skarpnäck' },
  { name: 'Skärholmen' },
  { name: 'Spånga-Tensta', ...before2023, replacedBy: 'Järva' },
  { name: 'Södermalm' },
  { name: 'Älvsjö', ...before2020, replacedBy: 'Hägersten-Älvsjö' },
  { name: 'Östermalm', ...before2023, replacedBy: 'Norra innerstaden' },
]

/** What is known of the mergers, by the successor's first day. */
export const mergerNotes: Readonly<Record<string, string>> = {
  '2020-07-01':
    'Sammanslagning av stadsdelsnämnder i Stockholms stad 2020-07-01. Uppgiften är sammanställd och har inte kontrollerats mot stadens beslut.',
  '2023-07-01': 'Sammanslagning av stadsdelsnämnder i Stockholms stad 2023-07-01. Uppgiften är kontrollerad.',
}
