import { CellGrid } from '../form/cell-grid.tsx'
import type { GridRow } from '../form/cell-grid-row.tsx'
import { Section } from '../page.tsx'

const years = ['2018', '2019']
const texts = [
  ['Botkyrka', '62,5', '66'],
  ['Danderyd', '20–25', 'ganska många'],
  ['Ekerö', '', 'ej mätt'],
] as const

const rows: GridRow[] = texts.map(([label, ...values], row) => ({
  key: label,
  label,
  group: row === 0 ? 'Stockholms län' : undefined,
  cells: values.map((value, column) => ({
    id: `fyll-i-${row}-${column}`,
    name: `fyll-i.${row}.${column}`,
    value,
    label: `${label} ${years[column]}`,
    error: value === 'ganska många' ? '”ganska många” är inte ett tal. Skriv till exempel 62 eller 62,5.' : undefined,
  })),
}))

/** A table of fields, with a fault. */
export function CellGridExample() {
  return (
    <Section title="Tabell att fylla i" id="fyll-i">
      <CellGrid caption="Andel i procent" corner="Kommun" columns={years} rows={rows} />
    </Section>
  )
}
