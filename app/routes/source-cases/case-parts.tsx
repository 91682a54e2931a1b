import type { CaseSeries, ListedCase } from '#app/db/import/source-cases.server.ts'
import { sourceCaseHandlings, sourceCaseKinds } from '#app/domain/import/source-case.ts'
import { counted } from '#app/domain/swedish.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { Crumb } from '#app/ui/page.tsx'

/** Where the pages of the source watch lie. */
export const watchCrumbs = (...here: Crumb[]): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  here.length === 0 ? { label: 'Källbevakning' } : { href: '/samordning/kallbevakning', label: 'Källbevakning' },
  ...here,
]

/** Of what kind a case is, by word and shape. */
export function CaseKind({ found }: { found: Pick<ListedCase, 'kind' | 'cells'> }) {
  const { shape, tone, label, about } = sourceCaseKinds[found.kind]
  const hint = about === 'values' ? counted(found.cells, 'värde', 'värden', 'neuter') : undefined
  return <StatusMark shape={shape} tone={tone} label={label} hint={hint} />
}

/** How a case was handled, in a word or two. */
export const handledInWords = (found: Pick<ListedCase, 'handled'>): string =>
  found.handled === null ? 'Väntar' : sourceCaseHandlings[found.handled.handling].label

/** "Rutin för skolgång: Länets kommuner". */
export const seriesName = (series: CaseSeries): string => `${series.indicator.shortName}: ${series.shortLabel}`
