/** Short ways to write down what a source says for one cell. */
import type { CitationRow, ObservationRow } from './rows.ts'

const country = { area: '00' }

/** One number for the whole country. */
export function inCountry(year: number, value: number, ...citations: CitationRow[]): ObservationRow {
  return { about: country, year, breakdown: 'total', value: { type: 'exact', value }, citations }
}

/** The least and greatest county in a year. */
export function countySpread(year: number, low: number, high: number, ...citations: CitationRow[]): ObservationRow {
  return { about: country, year, breakdown: 'county-spread', value: { type: 'spread', low, high }, citations }
}

/** One number where the source does not say which area it is about. */
export function inUnstatedArea(year: number, value: number, ...citations: CitationRow[]): ObservationRow {
  return { about: { area: 'unstated' }, year, breakdown: 'total', value: { type: 'exact', value }, citations }
}

/** The cells of one row of a printed table, one for each year. */
export function tableRow(
  cells: Readonly<Record<number, number>>,
  cite: (year: number, printed: string) => readonly CitationRow[],
): ObservationRow[] {
  return Object.entries(cells).map(([year, value]) =>
    inCountry(Number(year), value, ...cite(Number(year), String(value))),
  )
}
