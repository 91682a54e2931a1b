import type { KeptDraft as Draft } from '#app/db/round/kept-drafts.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** The organisation's own draft, as it was when a coordinator wrote the answer for it. */
export function KeptDraft({ draft }: { draft: Draft }) {
  const rows = draft.rows.map(({ term, text }) => ({
    term,
    value: <p className="keep-lines">{text}</p>,
  }))
  return (
    <Section id="ert-utkast" title="Ert eget utkast">
      <p>Ni sparade det {formatDateTime(draft.savedAt)}, innan samordnaren skrev in ert svar. Bara ni ser det.</p>
      <SummaryList rows={rows} />
    </Section>
  )
}
