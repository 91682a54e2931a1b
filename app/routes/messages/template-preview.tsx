import type { Preview } from '#app/db/message/preview.server.ts'
import { Letter } from '#app/ui/letter.tsx'
import { Section } from '#app/ui/page.tsx'

/** The wording filled in with real facts. */
export function TemplatePreview({ preview, isUnsaved }: { preview: Preview; isUnsaved: boolean }) {
  return (
    <Section id="forhandsgranskning" title={isUnsaved ? 'Så blir det om du sparar' : 'Så läser mottagaren det'}>
      <p className="small">Ifyllt med uppgifter om {preview.about}.</p>
      <Letter subject={preview.subject}>{preview.text}</Letter>
    </Section>
  )
}
