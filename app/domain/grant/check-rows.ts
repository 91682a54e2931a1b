import { counted, formatList } from '#app/domain/swedish.ts'
import { grantKey, type Grant } from './grant.ts'
import type { ReadGrant, UnreadRow } from './read-rows.ts'

/** What is stored of a grant that a row may be about. */
export type StoredGrant = Pick<
  Grant,
  'id' | 'year' | 'way' | 'recipient' | 'purpose' | 'granted' | 'used' | 'note' | 'version'
>

/** What reading in a row would do. */
export type CheckedGrant<Row extends ReadGrant = ReadGrant> =
  | { outcome: 'new'; row: Row }
  | { outcome: 'changed'; row: Row; from: StoredGrant }
  | { outcome: 'unchanged'; row: Row; from: StoredGrant }

/** Looks every row up among what is stored, and refuses rows that are about the same recipient, year, way and purpose. */
export function checkGrantRows<Row extends ReadGrant>(
  rows: readonly Row[],
  stored: readonly StoredGrant[],
): { checked: CheckedGrant<Row>[]; problems: UnreadRow[] } {
  const known = new Map(stored.map((one) => [grantKey(one), one]))
  const met = new Map<string, number>()
  const checked: CheckedGrant<Row>[] = []
  const problems: UnreadRow[] = []
  for (const row of rows) {
    const key = grantKey(row)
    const earlier = met.get(key)
    if (earlier !== undefined) {
      problems.push({
        row: row.row,
        why: `Rad ${earlier} gäller redan ${row.recipient}, ${row.year}. Behåll en av dem, eller skriv vilket ändamål var och en har.`,
      })
      continue
    }
    met.set(key, row.row)
    const from = known.get(key)
    if (from === undefined) checked.push({ outcome: 'new', row })
    else checked.push({ outcome: sameFigures(from, row) ? 'unchanged' : 'changed', row, from })
  }
  return { checked, problems }
}

const sameFigures = (stored: StoredGrant, row: ReadGrant): boolean =>
  stored.granted === row.granted && stored.used === row.used && (row.note === '' || row.note === stored.note)

/** The rows that write something. */
export const writtenGrants = <Row extends ReadGrant>(checked: readonly CheckedGrant<Row>[]) =>
  checked.filter((one) => one.outcome !== 'unchanged')

/** "12 nya uppgifter och två ändrade uppgifter". */
export const readInWords = ({ created, revised }: { created: number; revised: number }): string =>
  formatList([
    ...(created === 0 ? [] : [counted(created, 'ny uppgift', 'nya uppgifter')]),
    ...(revised === 0 ? [] : [counted(revised, 'ändrad uppgift', 'ändrade uppgifter')]),
  ]) || 'inga nya uppgifter'
