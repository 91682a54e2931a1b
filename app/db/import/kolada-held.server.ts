import { koladaCellName, koladaSexes, type KoladaSex } from '#app/domain/import/kolada/cell.ts'
import type { KoladaPart } from '#app/domain/import/kolada/choices.ts'
import type { HeldCell } from '#app/domain/import/kolada/compare.ts'
import { countyGroup, koladaCountry } from '#app/domain/import/kolada/scope.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { fromColumns } from '#app/domain/series/value.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

/** Kolada's id of an area of the register. */
function koladaIdOf(part: KoladaPart, areaCode: string): string {
  if (part.scope === 'country') return koladaCountry
  return part.scope === 'municipalities' ? areaCode : countyGroup.id
}

const sexOf = (breakdown: string): KoladaSex | undefined =>
  (Object.keys(koladaSexes) as KoladaSex[]).find((sex) => koladaSexes[sex].breakdown === breakdown)

/** The current values of a series, as cells of Kolada's. */
export async function heldCells(db: Reader | Tx, seriesId: number, part: KoladaPart): Promise<HeldCell[]> {
  const rows = await db.observation.findMany({
    where: { seriesId, replacedAt: null, area: { isNot: null } },
    select: {
      cell: true,
      year: true,
      breakdown: true,
      valueType: true,
      value: true,
      low: true,
      high: true,
      words: true,
      missingReason: true,
      area: { select: { code: true, name: true } },
      import: { select: { kind: true } },
    },
  })
  return rows.flatMap(({ area, cell, year, breakdown, import: imported, ...columns }): HeldCell[] => {
    const sex = sexOf(breakdown)
    if (area === null || sex === undefined) return []
    return [
      {
        name: koladaCellName({ area: koladaIdOf(part, area.code), year, sex }),
        cell,
        subject: area.name,
        year,
        breakdown: breakdown as Breakdown,
        value: fromColumns(columns),
        isFromKolada: imported?.kind === 'kolada',
      },
    ]
  })
}
