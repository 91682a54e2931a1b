import { Section } from '../page.tsx'
import { StatusMark } from '../status-mark.tsx'
import { DataTable, ScrollRegion } from '../table.tsx'
import { Example } from './example.tsx'

const counties = [
  ['Blekinge', 5, 5, 60, 80],
  ['Dalarna', 15, 13, 46, 62],
  ['Gotland', 1, 1, 100, 100],
  ['Gävleborg', 10, 9, 33, 56],
  ['Västernorrland', 7, 7, 43, 71],
] as const

/** Tables: narrow, wide enough to scroll, and written by hand. */
export function TableExamples() {
  return (
    <Section title="Tabeller" id="tabeller">
      <DataTable
        caption="Kommuner med en rutin"
        rows={counties.slice(0, 3)}
        rowKey={(row) => row[0]}
        columns={[
          { key: 'county', label: 'Län', rowHeader: true, cell: (row) => row[0] },
          { key: 'asked', label: 'Kommuner', numeric: true, cell: (row) => row[1] },
          { key: 'share', label: 'Har rutin', numeric: true, cell: (row) => `${row[3]}\u00a0%` },
        ]}
        note="Andelen räknas på dem som har svarat."
        source={<a href="#kalla">Öppna jämförelser 2023</a>}
      />
      <Example title="Bred tabell">
        <DataTable
          caption="Kommuner med rutin för upptäckt och uppföljning, efter län"
          rows={counties}
          rowKey={(row) => row[0]}
          columns={[
            { key: 'county', label: 'Län', rowHeader: true, cell: (row) => row[0] },
            { key: 'asked', label: 'Kommuner', numeric: true, cell: (row) => row[1] },
            { key: 'answered', label: 'Svarade', numeric: true, cell: (row) => row[2] },
            { key: 'routine', label: 'Har rutin', numeric: true, cell: (row) => `${row[3]}\u00a0%` },
            { key: 'follow', label: 'Följer upp', numeric: true, cell: (row) => `${row[4]}\u00a0%` },
            {
              key: 'state',
              label: 'Läge',
              cell: () => <StatusMark shape="half" tone="progress" label="Till hälften" />,
            },
          ]}
        />
      </Example>
      <Example title="Egen tabell">
        <ScrollRegion label="Egen tabell i egen ram">
          <table className="table">
            <caption>Skriven för hand med klassen table</caption>
            <thead>
              <tr>
                <th scope="col">År</th>
                <th scope="col" className="numeric">
                  Andel
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">2022</th>
                <td className="numeric">36&nbsp;%</td>
              </tr>
            </tbody>
          </table>
        </ScrollRegion>
      </Example>
    </Section>
  )
}
