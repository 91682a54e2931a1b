import type { Viewer } from '#app/domain/access/roles.ts'
import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import type { LineageKind } from '#app/domain/plan/lineage.ts'
import type { OtherWording, OtherWordings } from '#app/domain/plan/wording.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { nearestShown, reachableLinks } from './lineage-links.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** How the goal or commitment is worded in the nearest earlier and later editions that the viewer may see. */
export async function findOtherWordings(viewer: Viewer, kind: LineageKind, id: number): Promise<OtherWordings> {
  const [back, forward] = await Promise.all([reachableLinks(kind, [id], 'back'), reachableLinks(kind, [id], 'forward')])
  const ids = [...back.map(({ from }) => from), ...forward.map(({ to }) => to)]
  if (ids.length === 0) return { earlier: [], later: [] }
  const wordings = kind === 'goal' ? await goalWordings(viewer, ids) : await commitmentWordings(viewer, ids)
  const shown = (links: typeof back, way: 'back' | 'forward'): OtherWording[] =>
    nearestShown(id, links, way, (other) => wordings.has(other)).flatMap((other) => wordings.get(other) ?? [])
  return { earlier: shown(back, 'back'), later: shown(forward, 'forward') }
}

async function goalWordings(viewer: Viewer, ids: number[]): Promise<Map<number, OtherWording>> {
  const [rows, addressOf] = await Promise.all([
    read().goal.findMany({
      where: { id: { in: ids }, plan: visiblePlans(viewer) },
      select: {
        id: true,
        kind: true,
        number: true,
        title: true,
        shortTitle: true,
        plan: { select: { slug: true, title: true } },
      },
    }),
    goalAddresses(viewer),
  ])
  return new Map(
    rows.map(({ id, plan, title, ...row }) => {
      const goal = { ...row, kind: row.kind as GoalKind }
      return [id, { plan, name: goalLabel(goal), text: title, href: addressOf(plan.slug, goal) }]
    }),
  )
}

async function commitmentWordings(viewer: Viewer, ids: number[]): Promise<Map<number, OtherWording>> {
  const rows = await read().commitment.findMany({
    where: { id: { in: ids }, goal: { plan: visiblePlans(viewer) } },
    select: {
      id: true,
      slug: true,
      label: true,
      text: true,
      goal: { select: { plan: { select: { slug: true, title: true } } } },
    },
  })
  return new Map(
    rows.map(({ id, slug, label, text, goal }) => [
      id,
      { plan: goal.plan, name: label, text, href: `/atagande/${slug}` },
    ]),
  )
}
