import { DefinitionList } from '../definition.tsx'
import { Difference, DifferenceKey } from '../difference.tsx'
import { Letter } from '../letter.tsx'
import { Prose, Section } from '../page.tsx'
import { Verbatim } from '../quote.tsx'
import { Example } from './example.tsx'

/** Running text, wording kept as decided, and words explained. */
export function TextExamples() {
  return (
    <Section title="Text" id="text">
      <Prose>
        <p>
          Brödtexten är 18 till 19 punkter med god radhöjd och en rad på högst 68 tecken. Länkar är{' '}
          <a href="#text">understrukna och djupt blågröna</a>, och <strong>viktiga ord</strong> är halvfeta. Siffror
          bryts aldrig från sin enhet: 22&nbsp;procent, 5&nbsp;mars&nbsp;2026.
        </p>
        <h3>En underrubrik i löptexten</h3>
        <ul>
          <li>Våldsförebyggande arbete i kommunerna och samverkansöverenskommelser.</li>
          <li>Stöd till den som har utsatts.</li>
        </ul>
        <p className="muted small">Mindre, dämpad text för det som inte är huvudsaken.</p>
      </Prose>
      <Example title="Ordagrant ur planen">
        <Verbatim source="Beslut 2024-03-05, dnr 123-2024, sidan 14">
          Länsstyrelsen ska tillsammans med regionen och kommunerna ta fram en gemensam rutin för hur våldsutsatthet
          upptäcks och följs upp.
        </Verbatim>
      </Example>
      <Example title="Skillnaden mellan två lydelser">
        <DifferenceKey />
        <Verbatim as="p">
          <Difference
            segments={[
              { kind: 'same', text: 'Länsstyrelsen ska ' },
              { kind: 'removed', text: 'varje år' },
              { kind: 'added', text: 'vartannat år' },
              { kind: 'same', text: ' följa upp rutinen' },
              { kind: 'added', text: ' tillsammans med regionen' },
              { kind: 'same', text: '.' },
            ]}
          />
        </Verbatim>
      </Example>
      <Example title="Text som skickas, rad för rad">
        <Letter subject="Ett ämne">{'Hej Eva,\n\nhär är det som återstår:\n– det första\n– det andra'}</Letter>
      </Example>
      <Example title="Ord och betydelse">
        <DefinitionList
          items={[
            { term: 'Åtagande', meaning: 'Det som en myndighet har lovat i planen, med planens egna ord.' },
            { term: 'Lägesrapport', meaning: 'Vad den ansvariga säger om hur åtagandet går.' },
          ]}
        />
      </Example>
    </Section>
  )
}
