import { useParams } from '@remix-run/react'
import { steeringPages } from '#app/domain/steering/addresses.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** The way to what lies behind a meeting's papers, for whoever reads them by a personal link. */
export function usePaperCrumbs(here: string): Crumb[] {
  const { token } = useParams()
  return [{ href: steeringPages(token).start, label: 'Läget' }, { label: here }]
}
