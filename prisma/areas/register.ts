/** The register of areas as rows: the country, its counties and municipalities, Stockholm's districts. */
import type { AreaKind } from '#app/domain/area/area.ts'
import { slugOf } from '#app/domain/slug.ts'
import { counties } from './counties.ts'
import { districtMunicipality, districts, mergerNotes } from './districts.ts'
import { municipalities } from './municipalities.ts'

export interface AreaRow {
  code: string
  name: string
  kind: AreaKind
  /** The code of the area it lies in. */
  parent?: string
  validFrom?: string
  validTo?: string
}

export interface AreaSuccessionRow {
  from: string
  to: string
  on: string
  note: string
}

const districtCode = (name: string): string => `${districtMunicipality}-${slugOf(name)}`

/** Every area, each after the one it lies in. */
export const areaRows: readonly AreaRow[] = [
  { code: '00', name: 'Riket', kind: 'country' },
  { code: 'unstated', name: 'Område inte angivet i källan', kind: 'unstated' },
  ...Object.entries(counties).map(([code, name]): AreaRow => ({ code, name, kind: 'county', parent: '00' })),
  ...Object.entries(municipalities).map(([code, name]): AreaRow => ({
    code,
    name,
    kind: 'municipality',
    parent: code.slice(0, 2),
  })),
  ...districts.map(({ replacedBy: _replacedBy, ...district }): AreaRow => ({
    ...district,
    code: districtCode(district.name),
    kind: 'district',
    parent: districtMunicipality,
  })),
]

/** Every merger: the successor begins on `on`, its own first day. */
export const areaSuccessionRows: readonly AreaSuccessionRow[] = districts.flatMap((district) => {
  if (district.replacedBy === undefined) return []
  const on = districts.find((other) => other.name === district.replacedBy)?.validFrom
  const note = on === undefined ? undefined : mergerNotes[on]
  if (on === undefined || note === undefined) throw new Error(`The successor of ${district.name} lacks its first day.`)
  return [{ from: districtCode(district.name), to: districtCode(district.replacedBy), on, note }]
})
