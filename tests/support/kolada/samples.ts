import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../samples/kolada')

/** The rows of a recorded answer of Kolada's, see tests/samples/kolada/README.md. */
const recorded = <Row>(name: string): Row[] =>
  (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { values: Row[] }).values

/** A key figure as the API writes it. */
export interface RecordedKeyFigure {
  id: string
  title: string
  [field: string]: unknown
}

/** Values as the API writes them. */
export interface RecordedData {
  kpi: string
  municipality: string
  period: number
  values: { gender: string; count: number; status: string; value: number | null; isdeleted: boolean }[]
}

/** The 70 key figures about violence in April 2024, in the second version's form. */
export const keyFigures2024 = (): RecordedKeyFigure[] => recorded('kpi_vald_v2_2024-04.json')
/** What the same search gave in March 2026. */
export const keyFigures2026 = (): RecordedKeyFigure[] => recorded('kpi_vald_v3_2026-03.json')
export const municipalities = (): { id: string; title: string; type: string }[] =>
  recorded('municipality_v3_2026-03.json')
export const groups = (): { id: string; title: string; members: { member_id: string; member_title: string }[] }[] =>
  recorded('municipality_groups_urval_v3_2026-03.json')
/** 75 values of N00945 for three municipalities 1996–2020; six are null. Its title was not recorded. */
export const dataOfN00945 = (): RecordedData[] => recorded('data_N00945_v3_2026-03-04_aterbyggt_svar.json')

/** A key figure in the third version's form, with a title of the test's own. */
export const keyFigure = (id: string, title: string, more: Partial<RecordedKeyFigure> = {}): RecordedKeyFigure => ({
  id,
  title,
  description: `${title}. Beskrivning.`,
  is_divided_by_gender: false,
  municipality_type: 'K',
  auspice: 'X',
  operating_area: 'Provområde',
  perspective: 'Resurser',
  prel_publication_date: null,
  publication_date: '2026-05-04',
  publ_period: '2025',
  has_ou_data: false,
  ...more,
})

/** One value of a municipality, in the API's form. */
export const dataRow = (
  kpi: string,
  municipality: string,
  period: number,
  value: number | null,
  { gender = 'T', isdeleted = false }: { gender?: string; isdeleted?: boolean } = {},
): RecordedData => ({
  kpi,
  municipality,
  period,
  values: [{ gender, count: value === null ? 0 : 1, status: '', value, isdeleted }],
})
