import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { findEditedChain, saveChainLinks, type EditedChain } from '#app/db/goal/chain-links.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import {
  byKind,
  linkChanges,
  linkChangesInWords,
  linkField,
  linkKindCodes,
  linksIn,
  type StatedLinks,
} from '#app/domain/goal/chain-links.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
let goalId: number
let ids: { action: number; actions: number[]; outcomes: number[]; elsewhere: number }
beforeEach(async () => {
  cast = await createCast()
  ids = await write(async (tx) => {
    const goal = await tx.goal.findFirstOrThrow()
    goalId = goal.id
    const outcomes = [1, 2].map((position) => ({ goalId, position, text: `Utfall nr ${position}`, locator: 'rad' }))
    const actions = [1, 2].map((position) => ({ goalId, position, text: `Åtgärd nr ${position}`, locator: 'rad' }))
    const madeOutcomes = await tx.outcome.createManyAndReturn({ data: outcomes })
    const madeActions = await tx.possibleAction.createManyAndReturn({ data: actions })
    const other = await tx.goal.create({
      data: {
        planId: cast.planId,
        kind: 'goal',
        number: 8,
        title: 'Annat',
        shortTitle: 'Annat',
        sourceId: cast.sourceId,
        locator: 'rad',
        possibleActions: { create: { position: 1, text: 'Annans åtgärd', locator: 'rad' } },
      },
      include: { possibleActions: true },
    })
    return {
      action: madeActions[0]?.id ?? 0,
      actions: madeActions.map(({ id }) => id),
      outcomes: madeOutcomes.map(({ id }) => id),
      elsewhere: other.possibleActions[0]?.id ?? 0,
    }
  })
})

const chainNow = async (): Promise<EditedChain> => {
  const chain = await findEditedChain(cast.coordinator, 'plan', goalId)
  if (chain === null) throw new Error('There is no such goal.')
  return chain
}
const versionsOf = ({ goal, commitments }: EditedChain) => ({
  goal: goal.version,
  commitments: new Map(commitments.map(({ id, version }) => [id, version])),
})
const save = async (links: Partial<StatedLinks>) => {
  const chain = await chainNow()
  return saveChainLinks(cast.coordinator, 'plan', goalId, versionsOf(chain), { ...chain.links, ...links }, later)
}
const sorted = (links: StatedLinks) => byKind((kind) => links[kind].toSorted((a, b) => a.from - b.from || a.to - b.to))

describe('the links of a chain', () => {
  it('are stored as they were stated, whatever was stated before', async () => {
    const pairs = (from: readonly number[], to: readonly number[]) =>
      fc.subarray(from.flatMap((one) => to.map((other) => ({ from: one, to: other }))))
    const commitments = Object.values(cast.commitment)
    const any = fc.record({
      commitmentAction: pairs(commitments, ids.actions),
      commitmentOutcome: pairs(commitments, ids.outcomes),
      actionOutcome: pairs(ids.actions, ids.outcomes),
      indicatorOutcome: pairs([cast.indicator.live, cast.indicator.own], ids.outcomes),
    })
    await fc.assert(
      fc.asyncProperty(any, async (links) => {
        const before = await chainNow()
        const told = linkChangesInWords(linkChanges(before.links, links))
        expect(await save(links)).toEqual({ ok: true, told })
        const after = await chainNow()
        expect(sorted(after.links)).toEqual(sorted(links))
        expect(after.goal.version).toBe(before.goal.version + (told === '' ? 0 : 1))
      }),
      { numRuns: 10 },
    )
  })

  it('are drawn on the goal’s public page, and close the gaps that they close', async () => {
    const gapsOf = async () => {
      const goal = await findGoal(thePublic, 'goal', 7)
      return goal === null ? [] : chainOf(goal).gaps.map(({ kind, name }) => `${kind} ${name}`)
    }
    const before = await gapsOf()
    expect(before).toContain('action-not-taken-up Möjlig åtgärd\u00a01')
    expect(before).toContain('outcome-unmeasured Utfall\u00a01')
    await save({
      commitmentAction: [{ from: cast.commitment.routine, to: ids.action }],
      indicatorOutcome: [{ from: cast.indicator.live, to: ids.outcomes[0] ?? 0 }],
      actionOutcome: [{ from: ids.action, to: ids.outcomes[1] ?? 0 }],
    })
    const after = await gapsOf()
    expect(before.filter((gap) => !after.includes(gap))).toHaveLength(2)
    const goal = await findGoal(thePublic, 'goal', 7)
    const items = goal === null ? [] : chainOf(goal).levels.flatMap((level) => level.items)
    expect(items.find((item) => item.text === 'Åtgärd nr 1')?.leadsTo).toHaveLength(1)
    expect(items.find((item) => item.slug === 'rutin')?.leadsTo).toHaveLength(1)
  })

  it('write nothing when they are stated as they were', async () => {
    await save({ actionOutcome: [{ from: ids.action, to: ids.outcomes[0] ?? 0 }] })
    const before = [await read().goal.findMany(), await read().historyEvent.count()]
    expect(await save({})).toEqual({ ok: true, told: '' })
    expect([await read().goal.findMany(), await read().historyEvent.count()]).toEqual(before)
  })

  it('are refused from an older version of the goal or of a commitment, and between parts of other goals', async () => {
    const chain = await chainNow()
    const links = { ...chain.links, commitmentAction: [{ from: cast.commitment.terms, to: ids.action }] }
    const versions = versionsOf(chain)
    await write((tx) =>
      tx.commitment.update({ where: { id: cast.commitment.terms }, data: { version: { increment: 1 } } }),
    )
    expect(await saveChainLinks(cast.coordinator, 'plan', goalId, versions, links, later)).toEqual({
      ok: false,
      why: 'conflict',
    })
    expect(await save({ commitmentAction: [{ from: cast.commitment.terms, to: ids.elsewhere }] })).toEqual({
      ok: false,
      why: 'gone',
    })
    expect(await save({ indicatorOutcome: [{ from: 999, to: ids.outcomes[0] ?? 0 }] })).toEqual({
      ok: false,
      why: 'gone',
    })
    expect((await chainNow()).links.commitmentAction).toEqual([])
  })

  it('leave alone what a commitment takes up of another goal, and count as a change of the commitment', async () => {
    const { routine } = cast.commitment
    await write((tx) =>
      tx.commitmentPossibleAction.create({ data: { commitmentId: routine, possibleActionId: ids.elsewhere } }),
    )
    await save({ commitmentAction: [{ from: routine, to: ids.action }] })
    const row = await read().commitment.findUniqueOrThrow({
      where: { id: routine },
      include: { possibleActions: true },
    })
    expect(row.possibleActions.map((link) => link.possibleActionId).toSorted((a, b) => a - b)).toEqual(
      [ids.action, ids.elsewhere].toSorted((a, b) => a - b),
    )
    expect(row.version).toBe(2)
  })

  it('are for those who may edit the plan that the goal belongs to', async () => {
    const chain = await chainNow()
    expect(await saveChainLinks(cast.partner, 'plan', goalId, versionsOf(chain), chain.links, later)).toBeNull()
    expect(await findEditedChain(cast.coordinator, 'annan', goalId)).toBeNull()
  })
})

describe('the form of links', () => {
  it('reads back every tick by the name of its field, and nothing else', () => {
    const link = fc.record({ from: fc.integer({ min: 1, max: 99_999 }), to: fc.integer({ min: 1, max: 99_999 }) })
    fc.assert(
      fc.property(fc.constantFrom(...linkKindCodes), link, (kind, one) => {
        const [, ofKind = '', from = '', to = ''] = linkField(kind, one).split('.')
        const read = linksIn({ [ofKind]: { [from]: { [to]: 'on' } }, okänd: { f1: { t1: 'on' } } })
        expect(read).toEqual({ ...byKind(() => []), [kind]: [one] })
        expect(linksIn({ [ofKind]: { [from]: { [to]: 'off', x: 'on' }, y: 'on' } })).toEqual(byKind(() => []))
      }),
    )
    expect(linksIn(undefined)).toEqual(byKind(() => []))
  })
})
