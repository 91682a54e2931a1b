import { PartBars } from '../chart/part-bars.tsx'
import { Figure } from '../figure.tsx'
import { WithPageNav } from '../page-nav.tsx'
import { Section } from '../page.tsx'
import { StatusMark } from '../status-mark.tsx'
import { SummaryList } from '../summary-list.tsx'
import { ComposedListExamples } from './composed-lists.tsx'
import { Example } from './example.tsx'
import { steps } from './steps.ts'

/** Pieces put together as on a long page, with its contents beside it; each title names the class in compose.css. */
export function CompositionExamples() {
  return (
    <Section title="Sammansättningar" id="sammansattningar">
      <WithPageNav
        links={[
          { href: '#avdelningar', label: 'Avdelningar' },
          { href: '#poster', label: 'Poster' },
          { href: '#linjer', label: 'Lista med linjer' },
          { href: '#tidslinje', label: 'Tidslinje' },
          { href: '#enkel-lista', label: 'Enkel lista' },
          { href: '#lagesrader', label: 'Rader med läge' },
          { href: '#lagesantal', label: 'Antal i varje läge' },
        ]}
      >
        <p>Så sätts delarna ihop på en lång sida. Där det är brett nog står innehållet bredvid och följer med.</p>
        <Panels />
        <ComposedListExamples />
        <StatusLines />
        <StatusCounts />
      </WithPageNav>
    </Section>
  )
}

function Panels() {
  return (
    <Example title="Avdelningar (panel)" id="avdelningar">
      <section className="panel">
        <h4>Kommuner som följer upp arbetet</h4>
        <StatusMark shape="full" tone="good" label="Mäts" />
        <p className="small muted">Angiven källa: Öppna jämförelser</p>
        <Figure title="Stöd följs upp oftare än behov" subtitle="Andel av länets kommuner 2023">
          <PartBars
            label="Andel av länets kommuner som följer upp, 2023"
            parts={[
              { id: 'needs', label: 'Målgruppens utsatthet och behov', value: 62, text: '62 %' },
              { id: 'support', label: 'Stöd och insatser till enskilda', value: 70, text: '70 %' },
            ]}
          />
        </Figure>
      </section>
      <section className="panel">
        <h4>Öppna jämförelser 2023</h4>
        <SummaryList
          rows={[
            { term: 'Utgivare', value: 'Socialstyrelsen' },
            { term: 'Hämtad', value: '5 mars 2026' },
          ]}
        />
      </section>
    </Example>
  )
}

function StatusLines() {
  return (
    <Example title="Rader med läge (status-lines)" id="lagesrader">
      <ul className="status-lines">
        <li>
          <span className="status-lines-who">Region Exempel 2025</span>
          <StatusMark shape="half" tone="progress" label="Till hälften" />
          <StatusMark shape="warning" tone="stop" label="Försenad" />
        </li>
        <li>
          <span className="status-lines-who">Länsstyrelsen 2025</span>
          <StatusMark shape="question" tone="muted" label="Ej rapporterat" />
        </li>
      </ul>
    </Example>
  )
}

function StatusCounts() {
  return (
    <Example title="Antal i varje läge (status-counts)" id="lagesantal">
      <ul className="status-counts">
        {steps.map((step, index) => (
          <li key={step.value}>
            <StatusMark shape={step.shape} tone={step.tone} label={step.label} />
            <b className="numeric">{[2, 1, 12, 1, 1, 0][index]}</b>
          </li>
        ))}
      </ul>
    </Example>
  )
}
