import { can } from '#app/domain/access/permissions.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { entriesOf, type HistoryEntry } from '#app/db/history.server.ts'

/** What an event in a plan was about, for those that were not about the plan itself. */
export interface HistoryAbout {
  type: 'goal' | 'commitment' | 'bulk-edit'
  id: number
  /** Empty for a bulk edit, which has no name. */
  name: string
}

/**
 * What has been done to an edition, its goals and its commitments, newest first, at most `most`; with how many there are
 * in all. Goals that were deleted are told of too. Empty for those who may not edit it.
 */
export async function listPlanHistory(
  viewer: Viewer,
  plan: Pick<EditedPlan, 'id' | 'slug' | 'goals'>,
  most: number,
): Promise<{ all: number; entries: (HistoryEntry & { about: HistoryAbout | null })[] }> {
  if (!can(viewer, 'plan.edit')) return { all: 0, entries: [] }
  const names = new Map<string, HistoryAbout>()
  for (const goal of plan.goals) {
    names.set(`goal ${goal.id}`, { type: 'goal', id: goal.id, name: goalLabel(goal) })
    for (const { id, label } of goal.commitments) {
      names.set(`commitment ${id}`, { type: 'commitment', id, name: label })
    }
  }
  const idsOf = (type: HistoryAbout['type']): string[] =>
    [...names.values()].flatMap((one) => (one.type === type ? [String(one.id)] : []))
  const where: Prisma.HistoryEventWhereInput = {
    OR: [
      { subjectType: 'plan', subjectId: String(plan.id) },
      { subjectType: 'goal', subjectId: { in: idsOf('goal') } },
      { subjectType: 'goal', kind: 'goal.deleted', data: { contains: `"plan":${JSON.stringify(plan.slug)}` } },
      { subjectType: 'commitment', subjectId: { in: idsOf('commitment') } },
    ],
  }
  const [all, rows] = await Promise.all([
    read().historyEvent.count({ where }),
    read().historyEvent.findMany({ where, orderBy: { id: 'desc' }, take: most }),
  ])
  const aboutOf = (row: { subjectType: string; subjectId: string; data: string }): HistoryAbout | null => {
    const { bulkEdit } = JSON.parse(row.data) as { bulkEdit?: number }
    if (bulkEdit !== undefined) return { type: 'bulk-edit', id: bulkEdit, name: '' }
    return names.get(`${row.subjectType} ${row.subjectId}`) ?? null
  }
  const about = new Map(rows.map((row) => [row.id, aboutOf(row)]))
  return { all, entries: entriesOf(rows).map((entry) => ({ ...entry, about: about.get(entry.id) ?? null })) }
}
