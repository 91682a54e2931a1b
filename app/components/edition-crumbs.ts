import { editionPath } from '#app/domain/plan/plan.ts'
import type { Crumb } from '#app/ui/page.tsx'

const plans: Crumb[] = [
  { href: '/samordning', label: 'Samordning' },
  { href: '/samordning/plan', label: 'Planer' },
]

/** Where a page about the editions lies. */
export const planCrumbs = (here: string): Crumb[] => [...plans, { label: here }]

/** Where a page about one edition lies; with `above`, under another page of the edition. */
export const editionCrumbs = (plan: { slug: string; title: string }, here: string, above?: Crumb): Crumb[] => [
  ...plans,
  { href: editionPath(plan.slug), label: plan.title },
  ...(above === undefined ? [] : [above]),
  { label: here },
]
