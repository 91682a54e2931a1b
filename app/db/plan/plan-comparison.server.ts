import type { Viewer } from '#app/domain/access/roles.ts'
import { compareEditions, type EditionComparison } from '#app/domain/plan/comparison/compare-editions.ts'
import { inEditionOrder } from '#app/domain/plan/comparison/edition.ts'
import { findEdition } from './editions.server.ts'
import { reachableLinks } from './lineage-links.server.ts'

/** Two editions compared, the earlier first, whichever is named first. Null when either cannot be seen, or both are one. */
export async function comparePlans(viewer: Viewer, one: string, other: string): Promise<EditionComparison | null> {
  if (one === other) return null
  const [first, second] = await Promise.all([findEdition(viewer, one), findEdition(viewer, other)])
  if (first === null || second === null) return null
  const [earlier, later] = inEditionOrder(first, second) < 0 ? [first, second] : [second, first]
  const commitments = earlier.goals.flatMap((goal) => goal.commitments)
  const [goalLinks, commitmentLinks] = await Promise.all([
    reachableLinks(
      'goal',
      earlier.goals.map(({ id }) => id),
      'forward',
    ),
    reachableLinks(
      'commitment',
      commitments.map(({ id }) => id),
      'forward',
    ),
  ])
  return compareEditions(earlier, later, { goals: goalLinks, commitments: commitmentLinks })
}
