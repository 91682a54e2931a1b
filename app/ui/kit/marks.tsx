import { Badge } from '../badge.tsx'
import { Mark, markShapes, markTones } from '../mark.tsx'
import { Section } from '../page.tsx'
import { StatusMark } from '../status-mark.tsx'
import { Example } from './example.tsx'
import { steps } from './steps.ts'

/** Marks, statuses and badges: every shape and every tone. */
export function MarkExamples() {
  return (
    <Section title="Märken och lägen" id="marken">
      <ul className="kit-grid" role="list">
        {steps.map((step) => (
          <li key={step.value}>
            <StatusMark shape={step.shape} tone={step.tone} label={step.label} />
          </li>
        ))}
        <li>
          <StatusMark shape="question" tone="muted" label="Ej rapporterat" hint="Senast 15 mars 2026" />
        </li>
        <li>
          <StatusMark shape="return" tone="warn" label="Återsänd" hint="Se kommentaren" />
        </li>
        <li>
          <StatusMark shape="warning" tone="stop" label="Försenad" />
        </li>
      </ul>
      <Example title="Alla former">
        <ul className="kit-grid" role="list">
          {markShapes.map((shape) => (
            <li key={shape}>
              <Mark shape={shape} /> {shape}
            </li>
          ))}
        </ul>
      </Example>
      <Example title="Alla toner">
        <ul className="kit-grid" role="list">
          {markTones.map((tone) => (
            <li key={tone}>
              <StatusMark shape="half" tone={tone} label={tone} />
            </li>
          ))}
        </ul>
      </Example>
      <Example title="Små ord i ram">
        <p>
          <Badge>Utkast</Badge> <Badge tone="good">Fryst</Badge> <Badge tone="warn">Ändrad</Badge>
        </p>
      </Example>
    </Section>
  )
}
