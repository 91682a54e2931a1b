import { Disclosure } from '../disclosure.tsx'
import { CellInput, CellSelect, CellTick } from '../form/cell.tsx'
import { TickMatrix } from '../form/tick-matrix.tsx'
import { Section } from '../page.tsx'
import { DataTable } from '../table.tsx'
import { Example } from './example.tsx'

const rows = [
  { id: 'ett', name: 'Rutin för skolgång', date: '2026-12-31', error: undefined },
  { id: 'tva', name: 'Nya söktermer', date: 'i våras', error: 'Skriv datumet som ÅÅÅÅ-MM-DD.' },
]

/** Forms of many rows: controls in a table, ticks in a matrix, and what opens. */
export function EditingExamples() {
  return (
    <Section title="Rutnät" id="rutnat">
      <Example title="Fält i en tabell">
        <DataTable
          caption="Åtaganden"
          wide
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: 'Åtagande',
              rowHeader: true,
              cell: (row) => (
                <div className="cell-name">
                  <CellTick id={`rutnat-${row.id}`} name="val" label={`Markera ${row.name}`} />
                  <a href="#rutnat">{row.name}</a>
                </div>
              ),
            },
            {
              key: 'who',
              label: 'Rapportör',
              cell: (row) => (
                <CellTick
                  id={`rutnat-vem-${row.id}`}
                  name="vem"
                  label={`Regionen rapporterar: ${row.name}`}
                  text="Regionen rapporterar"
                  defaultChecked
                />
              ),
            },
            {
              key: 'frame',
              label: 'Tidsram',
              cell: (row) => (
                <CellSelect
                  id={`rutnat-tid-${row.id}`}
                  name="tid"
                  label={`Tidsram: ${row.name}`}
                  options={[
                    { value: 'ongoing', label: 'Löpande' },
                    { value: 'dates', label: 'Mellan två datum' },
                  ]}
                />
              ),
            },
            {
              key: 'date',
              label: 'Till och med',
              cell: (row) => (
                <CellInput
                  id={`rutnat-datum-${row.id}`}
                  name="datum"
                  label={`Till och med: ${row.name}`}
                  error={row.error}
                  defaultValue={row.date}
                />
              ),
            },
          ]}
        />
      </Example>
      <Example title="Vad som hör ihop med vad">
        <TickMatrix
          caption="Vilka utfall leder åtgärderna till?"
          rows={[
            { id: 1, name: 'Möjlig åtgärd 1', text: 'Inventera metoder', note: 'Lucka: saknar åtagande' },
            { id: 2, name: 'Möjlig åtgärd 2', text: 'Hålla utbildningar' },
          ]}
          columns={[
            { id: 1, name: 'Utfall 1', text: 'Kunskap finns' },
            { id: 2, name: 'Utfall 2', text: 'Rutiner används' },
          ]}
          nameOf={(row, column) => `kit.f${row.id}.t${column.id}`}
          isTicked={(row, column) => row.id === column.id}
        />
      </Example>
      <Example title="Något som går att öppna">
        <Disclosure summary="Delmål 3 (6)">
          <p>Här står det som är öppnat.</p>
        </Disclosure>
        <Disclosure summary="Vad har hindrat?" meta="Ställs, frivillig">
          <p>Här står det som är öppnat.</p>
        </Disclosure>
      </Example>
    </Section>
  )
}
