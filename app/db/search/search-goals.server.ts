import type { Viewer } from '#app/domain/access/roles.ts'
import { effectTerms, goalLabel, goalSections, type EffectTerm, type GoalKind } from '#app/domain/goal/goal.ts'
import type { SearchKind } from '#app/domain/search/kinds.ts'
import type { SearchDocument } from '#app/domain/search/search.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

const ordered = { orderBy: { position: 'asc' } } as const

/** The goals of every plan with all that is printed under them: each part and each commitment can be found by itself. */
export async function listGoalDocuments(viewer: Viewer): Promise<SearchDocument[]> {
  const [goals, addressOf] = await Promise.all([
    read().goal.findMany({
      where: { plan: visiblePlans(viewer) },
      orderBy: { id: 'asc' },
      include: {
        plan: { select: { slug: true, title: true } },
        contexts: ordered,
        preconditions: ordered,
        effects: ordered,
        outcomes: ordered,
        possibleActions: ordered,
        supportTips: ordered,
        commitments: ordered,
      },
    }),
    goalAddresses(viewer),
  ])
  return goals.flatMap((row): SearchDocument[] => {
    const goal = { ...row, kind: row.kind as GoalKind }
    const path = addressOf(row.plan.slug, goal)
    const context = `${goalLabel(goal)} · ${row.plan.title}`
    const part = (kind: SearchKind, section: keyof typeof goalSections, text: string): SearchDocument => ({
      kind,
      href: `${path}#${goalSections[section]}`,
      title: '',
      texts: [text],
      context,
    })
    return [
      {
        kind: 'goal',
        href: path,
        title: goalLabel(goal),
        texts: [row.title, ...row.contexts.map(({ text }) => text)],
        context: row.plan.title,
      },
      ...row.preconditions.map(({ text }) => part('precondition', 'preconditions', text)),
      ...row.effects.map(({ text, term }) => ({
        ...part('effect', term as EffectTerm, text),
        context: `${effectTerms[term as EffectTerm].label}, ${context}`,
      })),
      ...row.outcomes.map(({ text }) => part('outcome', 'outcomes', text)),
      ...row.possibleActions.map(({ text }) => part('possible-action', 'possibleActions', text)),
      ...row.supportTips.map(({ text }) => part('support-tip', 'supportTips', text)),
      ...row.commitments.map((commitment): SearchDocument => ({
        kind: 'commitment',
        href: `/atagande/${commitment.slug}`,
        title: commitment.label,
        texts: [commitment.text, ...(commitment.plainReading === null ? [] : [commitment.plainReading])],
        context,
      })),
    ]
  })
}
