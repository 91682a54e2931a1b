import { counted } from '#app/domain/swedish.ts'

/** Kinds of place that values are about. */
export const areaKinds = {
  country: { label: 'Riket', one: 'land', many: 'länder', theMany: 'länderna', gender: 'neuter' },
  county: { label: 'Län', one: 'län', many: 'län', theMany: 'länen', gender: 'neuter' },
  municipality: { label: 'Kommun', one: 'kommun', many: 'kommuner', theMany: 'kommunerna', gender: 'common' },
  district: { label: 'Stadsdel', one: 'stadsdel', many: 'stadsdelar', theMany: 'stadsdelarna', gender: 'common' },
  unstated: { label: 'Inte angivet i källan', one: 'område', many: 'områden', theMany: 'områdena', gender: 'neuter' },
} as const satisfies Record<
  string,
  { label: string; one: string; many: string; theMany: string; gender: 'common' | 'neuter' }
>

export type AreaKind = keyof typeof areaKinds

/** "ett län", "två kommuner". */
export function countedAreas(count: number, kind: AreaKind): string {
  const { one, many, gender } = areaKinds[kind]
  return counted(count, one, many, gender)
}

/** A place. Dates are YYYY-MM-DD; null where there is no limit or none is known. */
export interface Area {
  /** See the register in prisma/areas: "00", "01", "0180", "0180-jarva". */
  code: string
  /** As in tables: "Stockholms län", and "Stockholm" for the municipality. */
  name: string
  kind: AreaKind
  /** The areas it lies in, nearest first: a district's municipality, its county, the country. */
  within: readonly { code: string; name: string }[]
  /** The first day. */
  validFrom: string | null
  /** The last day. */
  validTo: string | null
  /** What replaced it, from which day. */
  successors: readonly { code: string; name: string; on: string }[]
}
