import type Database from 'better-sqlite3'
import type { Rows } from './rows.ts'

const areaRows = [
  { code: '00', name: 'Riket', kind: 'country' },
  { code: '01', name: 'Stockholms län', kind: 'county' },
  { code: '0180', name: 'Stockholm', kind: 'municipality' },
  { code: '0181', name: 'Södertälje', kind: 'municipality' },
] as const

/** The areas that values are about, written where the register is not loaded. */
export function areasIn(database: Database.Database, rows: Rows): { code: string; id: number }[] {
  const find = database.prepare('SELECT id FROM Area WHERE code = ?')
  return areaRows.map((area) => {
    const known = find.get(area.code) as { id: number } | undefined
    return { code: area.code, id: known?.id ?? rows.add('Area', area) }
  })
}
