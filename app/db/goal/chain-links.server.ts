import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  linkChanges,
  linkChangesInWords,
  linkKindCodes,
  linkKinds,
  type ChainLink,
  type LinkKind,
  type StatedLinks,
} from '#app/domain/goal/chain-links.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** A part of the chain that links may go from or to. */
export interface LinkEnd {
  id: number
  text: string
}

/** The links of a goal's chain as its page states them. */
export interface EditedChain {
  goal: { id: number; kind: GoalKind; number: number; shortTitle: string; version: number }
  plan: { slug: string; title: string; state: PlanState }
  outcomes: LinkEnd[]
  actions: LinkEnd[]
  commitments: (LinkEnd & { version: number })[]
  /** Those of the goal, of its outcomes and of its commitments. */
  indicators: (LinkEnd & { slug: string })[]
  /** The rest of the register. */
  otherIndicators: LinkEnd[]
  links: StatedLinks
}

/** The chain of this goal in this plan edition; null when the viewer may see none. */
export const findEditedChain = (viewer: SignedIn, planSlug: string, goalId: number): Promise<EditedChain | null> =>
  loadChain(read(), viewer, planSlug, goalId)

async function loadChain(
  from: Reader | Tx,
  viewer: SignedIn,
  planSlug: string,
  goalId: number,
): Promise<EditedChain | null> {
  const inOrder = { orderBy: { position: 'asc' } } as const
  const goal = await from.goal.findFirst({
    where: { id: goalId, plan: { AND: [visiblePlans(viewer), { slug: planSlug }] } },
    include: {
      plan: { select: { slug: true, title: true, state: true } },
      indicators: inOrder,
      outcomes: { ...inOrder, include: { indicators: true } },
      possibleActions: { ...inOrder, include: { outcomes: true } },
      commitments: { ...inOrder, include: { indicators: true, possibleActions: true, outcomes: true } },
    },
  })
  if (goal === null) return null
  const register = await from.indicator.findMany({ select: { id: true, slug: true, name: true } })
  const { outcomes, possibleActions, commitments } = goal
  const near = new Set(
    [
      ...goal.indicators,
      ...outcomes.flatMap((one) => one.indicators),
      ...commitments.flatMap((one) => one.indicators),
    ].map((tie) => tie.indicatorId),
  )
  const indicators = register
    .map(({ id, slug, name }) => ({ id, slug, text: name }))
    .toSorted((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || compareSwedish(a.text, b.text))
  const ownActions = new Set(possibleActions.map(({ id }) => id))
  const ownOutcomes = new Set(outcomes.map(({ id }) => id))
  return {
    goal: {
      id: goal.id,
      kind: goal.kind as GoalKind,
      number: goal.number,
      shortTitle: goal.shortTitle,
      version: goal.version,
    },
    plan: { ...goal.plan, state: goal.plan.state as PlanState },
    outcomes: outcomes.map(({ id, text }) => ({ id, text })),
    actions: possibleActions.map(({ id, text }) => ({ id, text })),
    commitments: commitments.map(({ id, label, version }) => ({ id, text: label, version })),
    indicators: indicators.filter(({ id }) => near.has(id)),
    otherIndicators: indicators.filter(({ id }) => !near.has(id)),
    // A commitment may also take up what belongs to other goals; that is stated in its own editor and stays.
    links: {
      commitmentAction: commitments.flatMap(({ id, possibleActions: links }) =>
        links.flatMap((link) =>
          ownActions.has(link.possibleActionId) ? [{ from: id, to: link.possibleActionId }] : [],
        ),
      ),
      commitmentOutcome: commitments.flatMap(({ id, outcomes: links }) =>
        links.flatMap((link) => (ownOutcomes.has(link.outcomeId) ? [{ from: id, to: link.outcomeId }] : [])),
      ),
      actionOutcome: possibleActions.flatMap(({ id, outcomes: links }) =>
        links.flatMap((link) => (ownOutcomes.has(link.outcomeId) ? [{ from: id, to: link.outcomeId }] : [])),
      ),
      indicatorOutcome: outcomes.flatMap(({ id, indicators: links }) =>
        links.map((link) => ({ from: link.indicatorId, to: id })),
      ),
    },
  }
}

/** The versions that a form was filled in from: the goal's, and its commitments' by id. */
export interface ChainVersions {
  goal: number
  commitments: ReadonlyMap<number, number>
}

/** How a save of links went. What was refused wrote nothing. */
export type ChainResult =
  /** `told` is empty when nothing was to be changed; then nothing was written. */
  { ok: true; told: string } | { ok: false; why: 'conflict' | 'gone' }

/**
 * States the links of a goal's chain: those given, and no others between its own parts. In one transaction with its
 * history. Answers null when the viewer may see no such goal.
 */
export function saveChainLinks(
  viewer: SignedIn,
  planSlug: string,
  goalId: number,
  versions: ChainVersions,
  links: StatedLinks,
  now: Date,
): Promise<ChainResult | null> {
  if (!can(viewer, 'plan.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<ChainResult | null> => {
    const chain = await loadChain(tx, viewer, planSlug, goalId)
    if (chain === null) return null
    const isOutdated =
      versions.goal !== chain.goal.version ||
      chain.commitments.some(({ id, version }) => versions.commitments.get(id) !== version)
    if (isOutdated) return { ok: false, why: 'conflict' }
    if (linkKindCodes.some((kind) => links[kind].some((link) => !isPossible(kind, link, chain)))) {
      return { ok: false, why: 'gone' }
    }
    const changes = linkChanges(chain.links, links)
    const told = linkChangesInWords(changes)
    if (told === '') return { ok: true, told }
    for (const kind of linkKindCodes) {
      for (const link of changes[kind].removed) await tables[kind].remove(tx, link)
      for (const link of changes[kind].added) await tables[kind].add(tx, link)
    }
    await tx.goal.update({ where: { id: goalId }, data: { version: { increment: 1 } } })
    const touched = [changes.commitmentAction, changes.commitmentOutcome].flatMap(({ added, removed }) =>
      [...added, ...removed].map(({ from }) => from),
    )
    await tx.commitment.updateMany({ where: { id: { in: touched } }, data: { version: { increment: 1 } } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'goal.chain-stated',
      subject: { type: 'goal', id: goalId },
      message: told,
      data: { version: chain.goal.version + 1 },
      changes: linkFieldChanges(changes, chain),
    })
    return { ok: true, told }
  })
}

/** Each link that was stated or taken away, from what to what. */
const linkFieldChanges = (changes: ReturnType<typeof linkChanges>, chain: EditedChain): FieldChange[] =>
  linkKindCodes.flatMap((kind) => {
    const { from, to } = endsOf(kind, chain)
    const words = (link: ChainLink) => `${nameIn(from, link.from)}\n→ ${nameIn(to, link.to)}`
    return [
      ...changes[kind].removed.map((link) => ({ label: linkKinds[kind].told, before: words(link), after: '' })),
      ...changes[kind].added.map((link) => ({ label: linkKinds[kind].told, before: '', after: words(link) })),
    ]
  })

const nameIn = (ends: readonly LinkEnd[], id: number): string => ends.find((end) => end.id === id)?.text ?? ''

/** Whether both ends of a link are parts of this chain. */
function isPossible(kind: LinkKind, { from, to }: ChainLink, chain: EditedChain): boolean {
  const has = (ends: readonly LinkEnd[], id: number) => ends.some((end) => end.id === id)
  const ends = endsOf(kind, chain)
  return has(ends.from, from) && has(ends.to, to)
}

/** What the links of a kind may go from and to in this chain. */
function endsOf(kind: LinkKind, chain: EditedChain): { from: readonly LinkEnd[]; to: readonly LinkEnd[] } {
  const { commitments, actions, outcomes } = chain
  switch (kind) {
    case 'commitmentAction':
      return { from: commitments, to: actions }
    case 'commitmentOutcome':
      return { from: commitments, to: outcomes }
    case 'actionOutcome':
      return { from: actions, to: outcomes }
    case 'indicatorOutcome':
      return { from: [...chain.indicators, ...chain.otherIndicators], to: outcomes }
  }
}

/** Where each kind of link is stored. */
const tables: Record<LinkKind, Record<'add' | 'remove', (tx: Tx, link: ChainLink) => Promise<unknown>>> = {
  commitmentAction: {
    add: (tx, { from, to }) =>
      tx.commitmentPossibleAction.create({ data: { commitmentId: from, possibleActionId: to } }),
    remove: (tx, { from, to }) =>
      tx.commitmentPossibleAction.deleteMany({ where: { commitmentId: from, possibleActionId: to } }),
  },
  commitmentOutcome: {
    add: (tx, { from, to }) => tx.commitmentOutcome.create({ data: { commitmentId: from, outcomeId: to } }),
    remove: (tx, { from, to }) => tx.commitmentOutcome.deleteMany({ where: { commitmentId: from, outcomeId: to } }),
  },
  actionOutcome: {
    add: (tx, { from, to }) => tx.possibleActionOutcome.create({ data: { possibleActionId: from, outcomeId: to } }),
    remove: (tx, { from, to }) =>
      tx.possibleActionOutcome.deleteMany({ where: { possibleActionId: from, outcomeId: to } }),
  },
  indicatorOutcome: {
    add: (tx, { from, to }) => tx.indicatorOutcome.create({ data: { indicatorId: from, outcomeId: to } }),
    remove: (tx, { from, to }) => tx.indicatorOutcome.deleteMany({ where: { indicatorId: from, outcomeId: to } }),
  },
}
