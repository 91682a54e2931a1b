import { Section } from '../page.tsx'
import { Example } from './example.tsx'

const roles = [
  'paper',
  'sunk',
  'ink',
  'soft',
  'rule',
  'edge',
  'accent',
  'accent-deep',
  'signal',
  'good',
  'progress',
  'warn',
  'stop',
  'muted',
  'line-accent',
  'line-a',
  'line-b',
  'line-c',
] as const

function Swatches() {
  return (
    <ul className="kit-grid" role="list">
      {roles.map((role) => (
        <li key={role}>
          <svg viewBox="0 0 160 64" width="160" height="64" aria-hidden="true">
            <rect x="0.5" y="0.5" width="159" height="63" fill={`var(--${role})`} stroke="var(--edge)" />
          </svg>
          <small>{role}</small>
        </li>
      ))}
    </ul>
  )
}

/** Every colour by its role, and the sizes of headings and text. */
export function ColourExamples() {
  return (
    <Section title="Färger och grader" id="farger">
      <Swatches />
      <Example title="Rubrik på nivå tre">
        <h4>Rubrik på nivå fyra</h4>
        <p>Brödtext 1234567890</p>
        <p className="small">Liten text 1234567890</p>
      </Example>
    </Section>
  )
}
