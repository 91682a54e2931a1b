import type { TemplateChange } from '#app/db/message/templates.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Letter } from '#app/ui/letter.tsx'
import { Section } from '#app/ui/page.tsx'

/** What the wording read before each change, newest first. */
export function TemplateChanges({ changes }: { changes: readonly TemplateChange[] }) {
  if (changes.length === 0) return null
  return (
    <Section id="historik" title="Tidigare texter">
      {changes.map((change) => (
        <details key={change.id}>
          <summary>
            Ändrad {formatDateTime(change.at)} av {change.name}
          </summary>
          {change.changes.map(({ label, before }) => (
            <div key={label}>
              <p className="small">{label} före ändringen:</p>
              <Letter>{before}</Letter>
            </div>
          ))}
        </details>
      ))}
    </Section>
  )
}
