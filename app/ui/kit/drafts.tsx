import { Beside } from '../beside.tsx'
import { FieldMark } from '../form/field-mark.tsx'
import { SaveState } from '../form/save-state.tsx'
import { TextArea } from '../form/text-area.tsx'
import type { DifferenceSegment } from '../difference.tsx'
import { Section } from '../page.tsx'
import { OneSide, SideBySide } from '../side-by-side.tsx'

const segments: DifferenceSegment[] = [
  { kind: 'same', text: 'Rutinen är beslutad och ' },
  { kind: 'removed', text: 'två' },
  { kind: 'added', text: 'tre' },
  { kind: 'same', text: ' av fyra utbildningar är hållna.' },
]

/** A form that saves itself: where its text comes from, how it goes, and two versions of one text. */
export function DraftExamples() {
  return (
    <Section title="Utkast" id="utkast">
      <div className="flow">
        <TextArea
          id="utkast-text"
          name="utkast"
          label={
            <>
              Vad har ni gjort? <FieldMark>Från 2025</FieldMark>
            </>
          }
          rows={3}
          limit={800}
          defaultValue="Rutinen är beslutad."
        />
        <SaveState tone="good">Sparat 14:02</SaveState>
        <SaveState tone="warning" action={<a href="#utkast">Logga in igen</a>}>
          Du är inte inloggad längre. Texten finns kvar i webbläsaren.
        </SaveState>
        <SideBySide
          sides={[
            { title: 'Ditt svar', children: <OneSide segments={segments} side="added" /> },
            { title: 'Det sparade svaret', children: <OneSide segments={segments} side="removed" /> },
          ]}
        />
        <Beside id="utkast-underlag" title="Underlaget just nu" material={<p>Sju av nio har svarat.</p>}>
          <TextArea id="utkast-avsnitt" name="avsnitt" label="Avsnittets text" className="input-growing" rows={6} />
        </Beside>
      </div>
    </Section>
  )
}
