import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { createImport, findImport, saveChoices } from '#app/db/import/imports.server.ts'
import { draftPlan } from '#app/db/import/plan-drafting.server.ts'
import { findPlanOrigin } from '#app/db/import/plan-origin.server.ts'
import { undoPlanDraft } from '#app/db/import/plan-undoing.server.ts'
import { findEditedPlan } from '#app/db/plan/edited-plans.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { DraftInput } from '#app/domain/import/plan/draft-input.ts'
import { readPlanChoices, type Part } from '#app/domain/import/plan/part.ts'
import { goal7, subGoal3 } from '#tests/support/checklist.ts'
import { useDatabase } from '#tests/support/database.ts'
import { goal7Text, partsOf, subGoal3Text } from '#tests/support/plan-document.ts'
import { later, now } from './cast.ts'

useDatabase('example')
const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const partner: SignedIn = { ...coordinator, userId: 'demo-partner', role: 'partner' }
const facts: DraftInput = {
  version: '1',
  title: 'Inläst plan 2028–2030',
  kind: 'action-plan',
  periodFrom: '2028',
  periodTo: '2030',
  note: '',
  edition: 'Webbsidan i maj 2024',
  url: 'https://www.operationkvinnofrid.se/mal-7',
}
const file = { sha256: 'a'.repeat(64), name: 'plan.txt', mediaType: 'text/plain', size: 12 }

/** The whole database but its history and imports, to see that nothing was written. */
const counted = async () => ({
  plans: await read().plan.count(),
  goals: await read().goal.count(),
  commitments: await read().commitment.count(),
  indicators: await read().indicator.count(),
  series: await read().series.count(),
  sources: await read().source.count(),
})

async function prepared(parts: readonly Part[]): Promise<number> {
  const made = await createImport(coordinator, { kind: 'plan', title: 'plan.txt', file, choices: { parts } }, now)
  if (made === null) throw new Error('The import was not made.')
  return made.id
}

async function drafted(text: string): Promise<{ id: number; slug: string }> {
  const id = await prepared(partsOf(text))
  const made = await draftPlan(coordinator, id, facts, later)
  if (!made.ok) throw new Error(`The draft was not made: ${made.kind}.`)
  return { id, slug: made.slug }
}

const goalsOf = (slug: string) =>
  read().goal.findMany({
    where: { plan: { slug } },
    orderBy: { id: 'asc' },
    include: {
      source: true,
      contexts: { orderBy: { position: 'asc' } },
      preconditions: true,
      effects: true,
      outcomes: { orderBy: { position: 'asc' } },
      possibleActions: { orderBy: { position: 'asc' } },
      supportTips: { orderBy: { position: 'asc' } },
      indicators: { orderBy: { position: 'asc' }, include: { indicator: true } },
      commitments: { orderBy: { position: 'asc' }, include: { organisations: { include: { organisation: true } } } },
    },
  })

const markOf = async (slug: string): Promise<string> => (await findEditedPlan(coordinator, slug))?.mark ?? ''

describe('a draft out of the two pages', () => {
  it('has every item of Mål 7 in its place, and only two commitments with an actor', async () => {
    const before = await counted()
    const { id, slug } = await drafted(goal7Text)
    const [goal, ...others] = await goalsOf(slug)
    expect(others).toEqual([])
    expect(goal).toMatchObject({
      kind: 'goal',
      number: 7,
      title: goal7.title,
      shortTitle: goal7.shortTitle,
      commitmentsTitle: goal7.commitmentsTitle,
      supportTitle: goal7.supportTitle,
      locator: 'rad 1',
    })
    expect(goal?.preconditions.map(({ text, locator }) => [text, locator])).toEqual([[goal7.preconditions[0], 'rad 7']])
    // Known already, with their life as it is: linked, and nothing is added.
    expect(goal?.indicators.map(({ indicator, locator }) => [indicator.slug, indicator.state, locator])).toEqual([
      [goal7.indicators[0].slug, 'discontinued', 'rad 13'],
      [goal7.indicators[1].slug, 'discontinued', 'rad 22'],
      [goal7.indicators[2].slug, 'discontinued', 'rad 31'],
      [goal7.indicators[3].slug, 'changed', 'rad 40'],
    ])
    expect(goal?.commitments.map(({ text, locator }) => [text, locator])).toEqual(
      goal7.commitments.map(({ text }, index) => [text, `rad ${62 + index}`]),
    )
    expect(
      goal?.commitments.map(({ organisations }) =>
        organisations.map(({ role, organisation }) => [role, organisation.name]),
      ),
    ).toEqual(goal7.commitments.map(({ actor }) => (actor === null ? [] : [['lead', actor]])))
    expect(goal?.supportTips.map(({ text, locator }) => [text, locator])).toEqual(
      goal7.supportTips.map((text, index) => [text, `rad ${76 + index}`]),
    )
    expect(goal?.source).toMatchObject({
      kind: 'plan-document',
      fileSha256: file.sha256,
      edition: facts.edition,
      url: facts.url,
    })
    expect(await read().storedFile.findUnique({ where: { id: goal?.source.fileId ?? 0 } })).toMatchObject({
      name: 'plan.txt',
    })
    expect(await counted()).toEqual({
      ...before,
      plans: before.plans + 1,
      goals: before.goals + 1,
      commitments: before.commitments + 9,
      sources: before.sources + 1,
    })
    expect(await findEditedPlan(coordinator, slug)).toMatchObject({ state: 'draft', periodFrom: 2028 })
    expect(await findImport(coordinator, id)).toMatchObject({
      state: 'done',
      appliedName: 'Demo Samordnare',
      plan: { slug },
      source: { id: goal?.sourceId },
      counts: { created: 18, skipped: 0 },
      version: 2,
    })
    expect(await findPlanOrigin(coordinator, slug)).toBe(id)
    expect(await findPlanOrigin(partner, slug)).toBeNull()
  })

  it('has every item of Delmål 3 in its place, without any actor', async () => {
    const { slug } = await drafted(subGoal3Text)
    const [goal] = await goalsOf(slug)
    expect(goal).toMatchObject({ kind: 'sub-goal', number: 3, title: subGoal3.title, commitments: [], supportTips: [] })
    expect(goal?.contexts.map(({ text, locator }) => [text.slice(0, 9), locator])).toEqual([
      ['”Kunskap ', 'rad 3'],
      ['”Samverka', 'rad 5'],
    ])
    expect(goal?.effects.map(({ term, text, locator }) => [term, text, locator])).toEqual([
      ['long', subGoal3.longTermEffect, 'rad 9'],
      ['medium', subGoal3.mediumTermEffect, 'rad 13'],
    ])
    expect(goal?.outcomes.map(({ text }) => text)).toEqual(subGoal3.outcomes)
    expect(goal?.possibleActions.map(({ text, recurrence }) => ({ text, recurrence }))).toEqual(
      subGoal3.possibleActions,
    )
    expect(goal?.indicators.map(({ indicator }) => indicator.slug)).toEqual(
      subGoal3.indicators.map(({ slug: own }) => own),
    )
    expect(await read().commitmentOrganisation.count({ where: { commitment: { goal: { plan: { slug } } } } })).toBe(0)
  })

  it('adds what the register has not: without values, or discontinued as the note says', async () => {
    const text = `${goal7Text}\n${subGoal3Text}`.replaceAll('Andel ', 'Andel nya ').replaceAll('Antal ', 'Antal nya ')
    const { id, slug } = await drafted(text)
    const goals = await goalsOf(slug)
    const made = goals.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator))
    expect(made.map(({ state, unit }) => `${state} ${unit}`)).toEqual([
      ...Array<string>(3).fill('discontinued percent'),
      'development percent',
      'development count',
      ...Array<string>(4).fill('development percent'),
    ])
    expect(made[3]).toMatchObject({ statedSource: goal7.chartSource, chartTitle: goal7.chartTitle })
    expect(made[5]).toMatchObject({ statedSource: 'särskild enkät' })
    const choices = readPlanChoices((await findImport(coordinator, id))?.choices)
    expect(choices?.madeIndicators).toEqual(made.map(({ id: indicatorId }) => indicatorId))
    const series = await read().series.findMany({
      where: { indicatorId: made[0]?.id ?? 0 },
      include: { observations: true },
    })
    expect(series).toMatchObject([
      { lastYear: 2021, ending: 'discontinued', endedBy: 'Socialstyrelsen', level: 'unstated', observations: [] },
    ])
    const step = await read().indicatorEvent.findFirst({ where: { indicatorId: made[0]?.id ?? 0 } })
    expect(step).toMatchObject({ toState: 'discontinued', decidedBy: 'Socialstyrelsen', locator: 'rad 17' })
    expect(step?.reason).toContain('Senaste aktuella data för indikatorn är från 2021')
    // Nothing that the pages print became a value.
    expect(
      await read().observation.count({ where: { series: { indicatorId: { in: made.map((one) => one.id) } } } }),
    ).toBe(0)
  })

  it('takes only the actors that were accepted', async () => {
    const parts = partsOf(goal7Text).map((part) => ({ ...part, actors: [] }))
    const id = await prepared(parts)
    const made = await draftPlan(coordinator, id, facts, later)
    expect(made.ok).toBe(true)
    const slug = made.ok ? made.slug : ''
    expect(await read().commitmentOrganisation.count({ where: { commitment: { goal: { plan: { slug } } } } })).toBe(0)
  })
})

describe('a draft is made whole or not at all', () => {
  it('is refused with faults, by others and twice, and nothing is written', async () => {
    const before = await counted()
    const faulty = await prepared(partsOf('Mål 1\n\nÅtaganden\n\n• Ett löfte'))
    expect(await draftPlan(coordinator, faulty, facts, now)).toMatchObject({ ok: false, kind: 'faults' })
    const empty = await prepared(partsOf('Bara en text'))
    expect(await draftPlan(coordinator, empty, facts, now)).toEqual({ ok: false, kind: 'no-goal' })
    const good = await prepared(partsOf(goal7Text))
    expect(await draftPlan(partner, good, facts, now)).toEqual({ ok: false, kind: 'gone' })
    expect(await saveChoices(coordinator, good, 1, { choices: { parts: partsOf(goal7Text) } })).toBe('saved')
    expect(await draftPlan(coordinator, good, facts, now)).toEqual({ ok: false, kind: 'changed-meanwhile' })
    expect(await counted()).toEqual(before)
    const current = { ...facts, version: '2' }
    expect(await draftPlan(coordinator, good, current, now)).toMatchObject({ ok: true, slug: 'inlast-plan-2028-2030' })
    expect(await draftPlan(coordinator, good, { ...facts, version: '3' }, now)).toEqual({
      ok: false,
      kind: 'not-prepared',
    })
    expect(await counted()).toMatchObject({ plans: before.plans + 1 })
  })

  it('takes another address where the title has been used', async () => {
    expect((await drafted(goal7Text)).slug).toBe('inlast-plan-2028-2030')
    expect((await drafted(subGoal3Text)).slug).toBe('inlast-plan-2028-2030-2')
  })
})

describe('taking a draft back', () => {
  it('leaves the database as it was, with the document and its import', async () => {
    const before = await counted()
    const { id, slug } = await drafted(goal7Text.replaceAll('Andel ', 'Andel nya '))
    expect((await counted()).indicators).toBe(before.indicators + 4)
    const seen = { version: 2, mark: await markOf(slug) }
    expect(await undoPlanDraft(partner, id, seen, 'Fel sida', later)).toEqual({ ok: false, kind: 'gone' })
    expect(await undoPlanDraft(coordinator, id, { ...seen, version: 1 }, 'Fel sida', later)).toEqual({
      ok: false,
      kind: 'changed-meanwhile',
    })
    expect(await undoPlanDraft(coordinator, id, seen, 'Fel sida', later)).toEqual({
      ok: true,
      removedIndicators: 4,
      keptIndicators: 0,
    })
    expect(await counted()).toEqual(before)
    expect(await findImport(coordinator, id)).toMatchObject({
      state: 'undone',
      plan: null,
      source: null,
      file,
      undone: { name: 'Demo Samordnare', reason: 'Fel sida' },
    })
    expect(await undoPlanDraft(coordinator, id, { version: 3, mark: '' }, 'Igen', later)).toMatchObject({
      kind: 'not-now',
    })
  })

  it('is refused when somebody has written in the draft since it was shown, or it has been adopted', async () => {
    const { id, slug } = await drafted(goal7Text)
    const seen = { version: 2, mark: await markOf(slug) }
    await write((tx) => tx.goal.updateMany({ where: { plan: { slug } }, data: { version: { increment: 1 } } }))
    expect(await undoPlanDraft(coordinator, id, seen, 'Fel sida', later)).toEqual({
      ok: false,
      kind: 'changed-meanwhile',
    })
    await write((tx) => tx.plan.update({ where: { slug }, data: { state: 'adopted' } }))
    const answer = await undoPlanDraft(coordinator, id, { ...seen, mark: await markOf(slug) }, 'Fel sida', later)
    expect(answer).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await findEditedPlan(coordinator, slug)).not.toBeNull()
  })

  it('keeps an indicator that something else has come to use', async () => {
    const { id, slug } = await drafted(goal7Text.replaceAll('Andel ', 'Andel nya '))
    const [goal] = await goalsOf(slug)
    const other = await read().goal.findFirstOrThrow({ where: { plan: { slug: { not: slug } } } })
    await write((tx) =>
      tx.goalIndicator.create({
        data: { goalId: other.id, indicatorId: goal?.indicators[0]?.indicatorId ?? 0, position: 90, locator: 'rad 1' },
      }),
    )
    const undone = await undoPlanDraft(coordinator, id, { version: 2, mark: await markOf(slug) }, 'Fel sida', later)
    expect(undone).toEqual({ ok: true, removedIndicators: 3, keptIndicators: 1 })
  })
})
