import { ReportHistory } from '#app/components/report-history.tsx'
import type { HistoryAbout, listPlanHistory } from '#app/db/plan/plan-history.server.ts'
import { editionPath } from '#app/domain/plan/plan.ts'

type History = Awaited<ReturnType<typeof listPlanHistory>>

const places: Record<HistoryAbout['type'], { path: string; name: string }> = {
  goal: { path: 'mal', name: 'Målet' },
  commitment: { path: 'atagande', name: 'Åtagandet' },
  'bulk-edit': { path: 'rutnat', name: 'Se ändringen' },
}

/** Who did what in the edition and when, newest first, with the way to what it was about. */
export function EditionHistory({ planSlug, history }: { planSlug: string; history: History }) {
  const { all, entries } = history
  return (
    <ReportHistory
      quoted={false}
      history={entries.map(({ about, ...entry }) => {
        if (about === null) return entry
        const { path, name } = places[about.type]
        const link = {
          href: `${editionPath(planSlug)}/${path}/${about.id}`,
          label: about.name === '' ? name : about.name,
        }
        return { ...entry, about: link }
      })}
      note={all > entries.length ? `De ${entries.length} senaste av ${all} händelser visas.` : undefined}
    />
  )
}
