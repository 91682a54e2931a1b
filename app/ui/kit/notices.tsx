import { EmptyState } from '../empty-state.tsx'
import { LinkButton } from '../form/button.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../page.tsx'
import { HelpLine } from '../site-chrome.tsx'

/** What the reader is told: notices of every kind, an empty page, and where there is help. */
export function NoticeExamples() {
  return (
    <Section title="Besked" id="besked">
      <div className="flow">
        <Notice kind="success" title="Lägesrapporten är inskickad">
          <p>Samordnaren läser den före den 15 mars 2026. Du behöver inte göra något mer.</p>
        </Notice>
        <Notice kind="info" title="Skriv inget om enskilda personer" />
        <Notice kind="warning" title="Fyra dagar kvar">
          <p>Tre åtaganden saknar lägesrapport.</p>
        </Notice>
        <Notice kind="error" title="Det gick inte att spara">
          <p>Det du skrev finns kvar på sidan. Försök igen om en stund.</p>
        </Notice>
        <EmptyState title="Inga lägesrapporter ännu" action={<LinkButton href="#ny">Öppna en omgång</LinkButton>}>
          Här visas det som partnerna skickar in. Öppna en omgång, så får de veta att det är dags.
        </EmptyState>
        <HelpLine
          name="Kvinnofridslinjen"
          number="020-50 50 50"
          emergency="112"
          note="Samtalet är gratis, syns inte på telefonräkningen och du kan vara anonym."
        />
      </div>
    </Section>
  )
}
