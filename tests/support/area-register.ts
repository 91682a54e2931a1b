import type { Area } from '#app/domain/area/area.ts'
import { areaRegister } from '#app/domain/area/register.ts'
import { areaRows, areaSuccessionRows } from '#prisma/areas/register.ts'

const rowOf = new Map(areaRows.map((row) => [row.code, row]))
const nameOf = (code: string): string => rowOf.get(code)?.name ?? ''

function within(code: string): { code: string; name: string }[] {
  const parent = rowOf.get(code)?.parent
  return parent === undefined ? [] : [{ code: parent, name: nameOf(parent) }, ...within(parent)]
}

/** The register that installations hold, without a database. */
export const register = areaRegister(
  areaRows.map(({ code, name, kind, validFrom = null, validTo = null }): Area => ({
    code,
    name,
    kind,
    within: within(code),
    validFrom,
    validTo,
    successors: areaSuccessionRows
      .filter((one) => one.from === code)
      .map((one) => ({ code: one.to, name: nameOf(one.to), on: one.on })),
  })),
)

/** The area with this code, or a failed test. */
export function areaOf(code: string): Area {
  const area = register.byCode.get(code)
  if (area === undefined) throw new Error(`No area ${code} in the register.`)
  return area
}
