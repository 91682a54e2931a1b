import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { editionPath, planPeriod, planStates } from '#app/domain/plan/plan.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'

/** What is known of an edition, with where the facts that may be changed are changed. */
export function EditionFacts({ plan }: { plan: EditedPlan }) {
  const change = { href: `${editionPath(plan.slug)}/uppgifter`, label: 'Ändra' }
  const rows: SummaryRow[] = [
    { term: 'Titel', value: plan.title, action: { ...change, about: 'planens uppgifter' } },
    { term: 'Period', value: planPeriod(plan) },
    { term: 'Läge', value: planStates[plan.state].label },
    { term: 'Anmärkning', value: plan.note ?? 'Ingen', action: { ...change, about: 'planens anmärkning' } },
    ...(plan.state === 'draft' ? [] : decisionOf(plan)),
    ...named('Bygger på', plan.basedOn === null ? [] : [plan.basedOn]),
    ...named('Ersätter', plan.supersedes),
    ...named('Har ersatts av', plan.supersededBy === null ? [] : [plan.supersededBy]),
  ]
  return <SummaryList rows={rows} />
}

const unknown = 'Framgår inte av underlaget'

const decisionOf = (plan: EditedPlan): SummaryRow[] => [
  { term: 'Diarienummer', value: plan.caseNumber ?? unknown },
  { term: 'Beslutsdatum', value: plan.adoptedOn === null ? unknown : formatCalendarDate(plan.adoptedOn) },
  { term: 'Beslutat av', value: plan.decidedBy ?? unknown },
  {
    term: 'Dokument',
    value: plan.documentUrl === null ? 'Ingen länk är inlagd' : <a href={plan.documentUrl}>Läs planen</a>,
  },
]

function named(term: string, others: readonly { slug: string; title: string }[]): SummaryRow[] {
  if (others.length === 0) return []
  const links = others.map((other) => (
    <p key={other.slug}>
      <a href={editionPath(other.slug)}>{other.title}</a>
    </p>
  ))
  return [{ term, value: links }]
}
