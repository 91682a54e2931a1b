import { useState } from 'react'
import { SortableList } from '../form/sortable-list.tsx'
import { TextField } from '../form/text-field.tsx'
import { Section } from '../page.tsx'

const first = ['Kunskap finns om att upptäcka våld', 'Aktörerna känner till varandra', 'Rutinerna är beslutade']

/** Rows that can be put in order; the last one is in use and stays. */
export function SortableExamples() {
  const [texts, setTexts] = useState(first)
  const without = (index: number) => texts.filter((_, place) => place !== index)
  return (
    <Section title="Listor som ordnas" id="ordnade-listor">
      <form className="form" action="#ordnade-listor">
        <SortableList
          id="exempel-utfall"
          name="ordning"
          add="Lägg till ett utfall"
          valueOf={(deed, index) => `${deed}-${index}`}
          onMove={(from, to) =>
            setTexts([...without(from).slice(0, to), texts[from] ?? '', ...without(from).slice(to)])
          }
          onRemove={(index) => setTexts(without(index))}
          onAdd={() => setTexts([...texts, ''])}
          rows={texts.map((text, index) => ({
            key: text,
            title: `Utfall ${index + 1}`,
            kept: text === first[2] ? 'Det finns lägesrapporter om utfallet, så det kan inte tas bort.' : undefined,
            children: (
              <TextField id={`utfall-${index}`} name={`utfall-${index}`} label="Ordalydelse" defaultValue={text} />
            ),
          }))}
        />
      </form>
    </Section>
  )
}
