import { StripMarks } from '../chart/strip-marks.tsx'
import { StripTable } from '../chart/strip-table.tsx'
import { StripChart, StripKey } from '../chart/strip.tsx'
import type { StripPart } from '../chart/strip-layout.ts'
import { Figure } from '../figure.tsx'
import { Section } from '../page.tsx'
import { steps } from './steps.ts'

const fills = ['solid', 'tint', 'solid', 'tint', 'open', 'open'] as const

const parts = (...counts: number[]): StripPart[] =>
  steps.map(({ value, label, shape, tone }, index) => ({
    key: value,
    label,
    shape,
    tone,
    count: counts[index] ?? 0,
    fill: fills[index] ?? 'open',
  }))

const silent = { key: 'silent', label: 'Ej rapporterat', shape: 'question', tone: 'muted' } as const
const half = (
  <StripMarks
    withCounts={false}
    marks={[{ key: 'half', label: 'Till hälften eller mer', shape: 'half', tone: 'progress', count: 1 }]}
  />
)
const missing = <StripMarks withCounts={false} marks={[{ ...silent, count: 1 }]} />
const several = (
  <StripMarks
    withCounts
    marks={[
      { key: 'full', label: 'Genomfört', shape: 'full', tone: 'good', count: 2 },
      { ...silent, count: 1 },
    ]}
  />
)

/** How something has stood from time to time. */
export function StripExamples() {
  return (
    <Section title="Över tid" id="over-tid">
      <div className="flow">
        <StripKey parts={parts()} apart={[silent]} />
        <Figure title="Två svar har kommit längre sedan 2025, inget har gått tillbaka" subtitle="Mål 1: Kunskap">
          <StripChart
            id="remsa"
            heads={{ parts: 'Av dem som svarade', silent: 'Svarade inte' }}
            rows={[
              {
                id: '2024',
                label: '2024',
                desc: 'Fanns inte i planen',
                asked: 0,
                parts: [],
                silent: 0,
                empty: 'Fanns inte i planen',
              },
              {
                id: '2025',
                label: '2025',
                desc: '9 av 10 har rapporterat.',
                asked: 10,
                parts: parts(1, 2, 1, 3, 1, 1),
                silent: 1,
                breakBefore: 'Handlingsplan 2025–2028',
              },
              {
                id: '2026',
                label: '2026',
                desc: 'Ingen har svarat.',
                asked: 10,
                parts: parts(),
                silent: 10,
                note: 'Ingen har svarat.',
              },
            ]}
          />
        </Figure>
        <StripTable
          caption="Åtagandena under mål 1, omgång för omgång"
          corner="Åtagande"
          groups={[
            {
              key: 'a',
              name: 'Strategi 2021–2024',
              columns: [{ key: '2024', name: '2024', note: 'Som det fastställdes' }],
            },
            {
              key: 'b',
              name: 'Handlingsplan 2025–2028',
              columns: [
                { key: '2025', name: '2025', note: 'Som det fastställdes' },
                { key: '2026', name: '2026', note: 'Som det står i dag' },
              ],
            },
          ]}
          rows={[
            { key: 'a', head: 'Utbildning', cells: [half, several, missing] },
            { key: 'b', head: 'Rutiner', cells: ['Fanns inte i planen', missing, half] },
          ]}
        />
      </div>
    </Section>
  )
}
