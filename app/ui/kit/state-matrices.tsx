import { Section } from '../page.tsx'
import { StateMatrix } from '../state-matrix.tsx'
import { StatusMark } from '../status-mark.tsx'

const sent = <StatusMark shape="clock" tone="progress" label="Inskickad" />
const missing = <StatusMark shape="question" tone="muted" label="Ej påbörjad" />

/** How many things stand at once. */
export function StateMatrixExamples() {
  return (
    <Section title="Lägestavla" id="lagestavla">
      <StateMatrix
        caption="Vad varje organisation ska svara på"
        corner="Organisation"
        groups={[
          {
            key: 'ett',
            name: 'Mål 1: Kunskap',
            columns: [
              { key: 1, name: '1. Utbildning' },
              { key: 2, name: '2. Rutiner' },
            ],
          },
          { key: 'tva', name: 'Mål 2: Samverkan', columns: [{ key: 3, name: '1. Överenskommelser' }] },
        ]}
        rows={[
          { key: 1, head: 'Norrby kommun', cells: [sent, undefined, missing] },
          { key: 2, head: 'Söderby kommun', cells: [undefined, missing, sent] },
        ]}
      />
    </Section>
  )
}
