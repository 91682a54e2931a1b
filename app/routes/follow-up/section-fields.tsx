import { longestNarrative } from '#app/domain/follow-up/document/longest-narrative.ts'
import { narrativeBlocks, narrativeHelp } from '#app/domain/follow-up/document/narrative.ts'
import { cleanNarrative } from '#app/domain/follow-up/document/clean-narrative.ts'
import { BlockList } from '#app/components/document-view.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'

/** The field of a section's text, with how headings and lists are written. */
export function SectionText({ text, error }: { text: string; error?: string | undefined }) {
  return (
    <>
      <TextArea
        id="text"
        name="text"
        label="Avsnittets text"
        hint="Skriv aldrig något om enskilda personer."
        className="input-growing"
        rows={14}
        limit={longestNarrative}
        defaultValue={text}
        error={error}
      />
      <Disclosure summary="Så skriver du stycken, rubriker och listor">
        <ul className="plain-list">
          {narrativeHelp.map(({ write, gives }) => (
            <li key={write}>
              <b>{write}</b> {gives}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

/** A text as readers will see it. */
export function NarrativeView({ text, id }: { text: string; id: string }) {
  const blocks = narrativeBlocks(cleanNarrative(text), id)
  if (blocks.length === 0) return <p className="muted">Inget är skrivet än.</p>
  return (
    <div className="document">
      <BlockList blocks={blocks} />
    </div>
  )
}
