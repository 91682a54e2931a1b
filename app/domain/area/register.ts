import type { Area } from './area.ts'
import { areaForms } from './area-names.ts'

/** Every area, with an index of the ways to write its name. */
export interface AreaRegister {
  areas: readonly Area[]
  byCode: ReadonlyMap<string, Area>
  /** By a name as `foldAreaText` writes it. */
  byForm: ReadonlyMap<string, readonly Area[]>
}

/** Indexes a list of areas. */
export function areaRegister(areas: readonly Area[]): AreaRegister {
  const byForm = new Map<string, Area[]>()
  for (const area of areas) {
    for (const form of areaForms(area)) byForm.set(form, [...(byForm.get(form) ?? []), area])
  }
  return { areas, byCode: new Map(areas.map((area) => [area.code, area])), byForm }
}
