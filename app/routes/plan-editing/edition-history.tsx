import { ReportHistory } from '#app/components/report-history.tsx'
import type { HistoryAbout, listPlanHistory } from '#app/db/plan/plan-history.server.ts'
import { editionPath } from '#app/domain/plan/plan.ts'

type History = Awaited<ReturnType<typeof listPlanHistory>>

const paths: Record<HistoryAbout['type'], string> = { goal: 'mal', commitment: 'atagande', 'bulk-edit': 'rutnat' }

/** Who did what in the edition and when, newest first, with the way to what it was about. */
export function EditionHistory({ planSlug, history }: { planSlug: string; history: History }) {
  const { all, entries } = history
  return (
    <ReportHistory
      quoted={false}
      history={entries.map(({ about, ...entry }) => {
        if (about === null) return entry
        const href = `${editionPath(planSlug)}/${paths[about.type]}/${about.id}`
        // The message of a bulk edit is how many commitments it changed.
        return about.type === 'bulk-edit'
          ? { ...entry, about: { href, label: `Se ändringen av ${entry.message}` }, message: '' }
          : { ...entry, about: { href, label: about.name } }
      })}
      note={all > entries.length ? `De ${entries.length} senaste av ${all} händelser visas.` : undefined}
    />
  )
}
