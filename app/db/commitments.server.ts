import type { Viewer } from '#app/domain/access/roles.ts'
import type { CommitmentDetails, DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { read } from './database.server.ts'
import { commitmentInclude, describeCommitment } from './described-rows.server.ts'
import { visiblePlans } from './visible.server.ts'

/** The commitment with this address, with the published answers and what the coordination keeps beside it. */
export async function findCommitment(
  viewer: Viewer,
  slug: string,
): Promise<(DescribedCommitment & CommitmentDetails) | null> {
  const row = await read().commitment.findFirst({
    where: { slug, goal: { plan: visiblePlans(viewer) } },
    include: {
      ...commitmentInclude(viewer),
      milestones: { orderBy: { position: 'asc' }, select: { id: true, title: true, dueOn: true, doneOn: true } },
      links: { orderBy: { position: 'asc' }, select: { label: true, url: true } },
    },
  })
  if (row === null) return null
  const { responsibleRoles, targetGroup, milestones, links } = row
  return { ...describeCommitment(row), responsibleRoles, targetGroup, milestones, links }
}
