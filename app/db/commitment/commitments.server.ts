import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { read } from '#app/db/database.server.ts'
import { commitmentInclude, describeCommitment } from '#app/db/described-rows.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** The commitment with this address, with the published answers. */
export async function findCommitment(viewer: Viewer, slug: string): Promise<DescribedCommitment | null> {
  const row = await read().commitment.findFirst({
    where: { slug, goal: { plan: visiblePlans(viewer) } },
    include: commitmentInclude(viewer),
  })
  return row === null ? null : describeCommitment(row)
}
