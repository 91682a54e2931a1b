import { PartBars } from '../chart/part-bars.tsx'
import { TimeSeriesChart } from '../chart/time-series.tsx'
import { Figure } from '../figure.tsx'
import { Section } from '../page.tsx'
import { StackedBar } from '../stacked-bar.tsx'
import { countCase, endedCase, realCase } from './chart-cases.ts'
import { steps } from './steps.ts'

/** Figures: lines over time, bars and the stacked bar. */
export function ChartExamples() {
  return (
    <Section title="Diagram" id="diagram">
      <div className="flow">
        <Figure
          title="Allt fler kommuner följde upp, sedan blev frågan tre"
          subtitle="Andel av länets kommuner som följer upp arbetet mot våld, 2019–2023"
          note="48 av 52 kommuner svarade 2023. Svaren före och efter 2023 kan inte jämföras."
          source={{ label: 'Öppna jämförelser 2023, tabell 4', href: '#kalla' }}
        >
          <TimeSeriesChart {...realCase} />
        </Figure>
        <Figure
          title="Mätningen upphörde 2021"
          subtitle="Andel som har en rutin, länet och riket"
          note="Värdet för 2024 är ett spann och hör till ett annat underlag."
          source={{ label: 'Socialstyrelsen', href: '#kalla' }}
        >
          <TimeSeriesChart {...endedCase} />
        </Figure>
        <Figure
          title="Fler samtal till stödlinjen varje år"
          subtitle="Antal besvarade samtal"
          source={{ label: 'Stödlinjen' }}
        >
          <TimeSeriesChart {...countCase} />
        </Figure>
        <Figure
          title="Stöd är det som flest följer upp"
          subtitle="Andel av länets kommuner 2023"
          source={{ label: 'Öppna jämförelser' }}
        >
          <PartBars
            label="Andel av länets kommuner 2023"
            parts={[
              { id: 'needs', label: 'Målgruppens utsatthet och behov', value: 62, text: '62 %' },
              { id: 'support', label: 'Stöd och insatser till enskilda', value: 70, text: '70 %' },
              { id: 'results', label: 'Resultat för enskilda', value: 59, text: '59 %' },
              {
                id: 'range',
                label: 'Någon form av uppföljning av våld i nära relationer',
                low: 20,
                high: 25,
                text: '20–25 %',
              },
              { id: 'hidden', label: 'Barn som har bevittnat våld', text: 'sekretess' },
            ]}
          />
        </Figure>
        <Figure title="Två av nio åtaganden är genomförda" subtitle="Läget i lägesrapporterna för 2025">
          <StackedBar
            id="stapel"
            text="7 av 9 åtaganden har rapporterats."
            parts={steps.map((step, index) => ({
              key: step.value,
              label: step.label,
              count: [2, 1, 2, 1, 1, 0][index] ?? 0,
              shape: step.shape,
              tone: step.tone,
              light: step.value === 'not-begun',
            }))}
            unanswered={{ label: 'Ej rapporterat', count: 2 }}
          />
        </Figure>
      </div>
    </Section>
  )
}
