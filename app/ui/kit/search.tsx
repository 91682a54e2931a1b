import { FilterForm } from '../form/filter-form.tsx'
import { SearchForm } from '../form/search-form.tsx'
import { Select } from '../form/select.tsx'
import { MarkedText } from '../marked-text.tsx'
import { Section } from '../page.tsx'

/** Searching, narrowing a list, and a hit in its text. */
export function SearchExamples() {
  return (
    <Section title="Sök och urval" id="sok">
      <SearchForm
        action="#sok"
        label="Sök i exemplet"
        field={{ id: 'sok-falt', name: 'q', label: 'Vad söker du?', value: 'kunskap', maxLength: 200 }}
        button="Sök"
      />
      <p>
        <MarkedText
          segments={[
            { text: 'Tillgång till ', isHit: false },
            { text: 'kunskap', isHit: true },
            { text: ' och stöd i länet', isHit: false },
          ]}
          cutAfter
        />
      </p>
      <FilterForm
        action="#sok"
        label="Välj ut i exemplet"
        button="Visa urvalet"
        clear={{ href: '#sok', label: 'Visa allt' }}
      >
        <Select
          id="sok-lage"
          name="lage"
          label="Var i sin livstid"
          placeholder="Alla"
          options={[{ value: 'active', label: 'Aktiv' }]}
        />
      </FilterForm>
    </Section>
  )
}
