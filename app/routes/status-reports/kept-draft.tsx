import type { KeptDraft as Draft } from '#app/db/round/report-history.server.ts'
import { questionFields } from '#app/domain/reporting-round/question.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** The organisation's own draft, as it was when a coordinator wrote the answer for it. */
export function KeptDraft({ draft }: { draft: Draft }) {
  const fields = ['done', 'obstacles', 'nextStep', 'reason'] as const
  const rows = fields
    .filter((field) => draft[field] !== '')
    .map((field) => ({ term: questionFields[field].label, value: <p className="keep-lines">{draft[field]}</p> }))
  return (
    <Section id="ert-utkast" title="Ert eget utkast">
      <p>Ni sparade det {formatDateTime(draft.savedAt)}, innan samordnaren skrev in ert svar. Bara ni ser det.</p>
      {rows.length === 0 ? <p className="muted">Utkastet hade ingen text.</p> : <SummaryList rows={rows} />}
    </Section>
  )
}
