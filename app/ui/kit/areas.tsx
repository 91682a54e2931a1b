import { DotPlot } from '../chart/dot-plot.tsx'
import { SmallMultiples } from '../chart/small-multiples.tsx'
import { Figure } from '../figure.tsx'
import { Section } from '../page.tsx'
import { DataTable } from '../table.tsx'

/** Made-up values for counties: the latest year, and how they came there. */
const counties = [
  ['Blekinge', 40, 52, 60],
  ['Dalarna', 31, 46, 46],
  ['Gotland', 12, 14, 12],
  ['Gävleborg', 28, 33, 46],
  ['Halland', 50, 48, 57],
  ['Jämtland', 20, 25, 46],
  ['Kalmar', 44, 44, 52],
  ['Skåne', 60, 74, 88],
  ['Stockholm', 38, 49, 64],
  ['Örebro', 35, 46, 47],
] as const

const percent = (value: number) => `${value.toLocaleString('sv-SE')}\u00a0%`
const latest = counties.map(([, , , value]) => value).sort((a, b) => a - b)
const median = ((latest[4] ?? 0) + (latest[5] ?? 0)) / 2

/** Pictures of many areas: dots on one scale, small multiples, and a table in groups. */
export function AreaSection() {
  return (
    <Section title="Många områden" id="omraden">
      <Figure
        title="Länen från 12 till 88 procent 2023"
        subtitle="Andel kommuner som har en rutin. En punkt för varje län, 2023."
        note="Siffrorna är påhittade."
      >
        <DotPlot
          id="diagram-punkter"
          title="Länen från 12 till 88 procent 2023"
          desc="Lägst är Gotland med 12 procent och högst Skåne med 88 procent. Stockholm har 64 procent."
          unit="percent"
          dots={counties.map(([name, , , value]) => ({
            id: name,
            label: name === 'Gotland' ? 'Lägst: Gotland' : name === 'Skåne' ? 'Högst: Skåne' : name,
            value,
            text: percent(value),
            isNamed: name === 'Gotland' || name === 'Skåne' || name === 'Stockholm',
            tone: name === 'Stockholm' ? 'a' : undefined,
          }))}
          references={[
            { id: 'median', label: 'Median', value: median, text: percent(median), isDashed: true },
            { id: 'country', label: 'Riket', value: 55, text: percent(55) },
          ]}
        />
      </Figure>
      <Figure
        title="Lika värden läggs på varandra"
        subtitle="290 kommuner på samma skala."
        note="Siffrorna är påhittade."
      >
        <DotPlot
          id="diagram-manga-punkter"
          title="290 kommuner på samma skala"
          desc="De flesta värden ligger runt 60 procent."
          unit="percent"
          dots={Array.from({ length: 290 }, (_, n) => {
            const value = Math.round(62 + 18 * Math.sin(n * 1.7) + 16 * Math.sin(n * 0.61))
            return { id: String(n), label: `Kommun ${n + 1}`, value, text: percent(value) }
          })}
          references={[{ id: 'median', label: 'Median', value: 62, text: percent(62), isDashed: true }]}
        />
      </Figure>
      <Figure
        title="Län för län 2019–2023"
        subtitle="Andel kommuner som har en rutin."
        note="Alla diagram har samma skalor: 2019–2023 i sidled och 0 till 100 procent på höjden. Siffrorna är påhittade."
        wide
      >
        <SmallMultiples
          label="Andel kommuner som har en rutin, län för län"
          unit="percent"
          xFrom={2019}
          xTo={2023}
          multiples={counties.map(([name, first, second, third]) => ({
            id: name,
            label: name,
            points: [
              { x: 2019, y: first, text: percent(first) },
              { x: 2022, y: second, text: percent(second) },
              { x: 2023, y: third, text: percent(third) },
            ],
            bridges: [{ from: 2019, to: 2022 }],
            isMarked: name === 'Stockholm',
          }))}
        />
      </Figure>
      <DataTable
        caption="Områden i grupper"
        note="Siffrorna är påhittade."
        rows={[
          { name: 'Riket', group: undefined, value: 55 },
          { name: 'Gotland', group: 'Gotlands län', value: 12 },
          { name: 'Stockholm', group: 'Stockholms län', value: 64 },
          { name: 'Österåker', group: 'Stockholms län', value: 70 },
        ]}
        rowKey={(row) => row.name}
        groupOf={(row) => row.group}
        columns={[
          { key: 'name', label: 'Område', rowHeader: true, cell: (row) => row.name },
          { key: 'value', label: '2023', numeric: true, cell: (row) => percent(row.value) },
        ]}
      />
    </Section>
  )
}
