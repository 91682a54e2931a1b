import { describe, expect, it } from 'vitest'
import { findCommitmentFacts } from '#app/db/commitment/commitment-facts.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { findEdition, listEditions } from '#app/db/plan/editions.server.ts'
import { comparePlans } from '#app/db/plan/plan-comparison.server.ts'
import { findOtherWordings } from '#app/db/plan/wordings.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { useDatabase } from '#tests/support/database.ts'
import { draft, inForce } from '#tests/support/second-edition.ts'

useDatabase('example')

const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const adopt = () => write((tx) => tx.plan.update({ where: { slug: draft }, data: { state: 'adopted' } }))
const idOf = async (slug: string) => (await read().commitment.findUniqueOrThrow({ where: { slug } })).id

describe('the example’s draft compared with the plan in force', () => {
  it('is one commitment reworded, two merged into one, one new, one dropped, one moved and the rest unchanged', async () => {
    const comparison = await comparePlans(coordinator, draft, inForce)
    expect(comparison?.counts.goals).toMatchObject({ reworded: 1, unchanged: 0, new: 0, dropped: 0 })
    expect(comparison?.counts.commitments).toEqual({
      unchanged: 5,
      reworded: 1,
      new: 1,
      dropped: 1,
      merged: 1,
      split: 0,
      regrouped: 0,
    })
    const entries = comparison?.goals.flatMap((goal) => goal.commitments) ?? []
    expect(entries.find((one) => one.class === 'merged')?.earlier.map(({ slug }) => slug)).toEqual([
      'barn-i-skyddat-boende',
      'personer-som-utovat-vald',
    ])
    expect(entries.find((one) => one.class === 'dropped')?.earlier[0]?.slug).toBe('stodmaterial-for-psykosociala-team')
    expect(entries.flatMap((one) => one.reordered ?? [])).toEqual([{ from: 8, to: 2 }])
    expect(entries.flatMap((one) => one.movedBetween ?? [])).toEqual([])
    const lists = comparison?.goals[0]?.lists ?? []
    expect(lists.flatMap(({ texts }) => texts.map((text) => text.class))).toEqual(Array(8).fill('unchanged'))
  })

  it('stands the same way round whichever edition is named first', async () => {
    expect(await comparePlans(coordinator, draft, inForce)).toEqual(await comparePlans(coordinator, inForce, draft))
  })

  it('is there for the coordinator only', async () => {
    expect(await comparePlans(thePublic, draft, inForce)).toBeNull()
    expect(await comparePlans({ ...coordinator, role: 'steering' }, draft, inForce)).toBeNull()
    expect(await findEdition(thePublic, draft)).toBeNull()
    expect((await listEditions(thePublic)).map(({ slug }) => slug)).toEqual([inForce, 'strategi-2016-2020'])
    expect((await listEditions(coordinator)).map(({ slug }) => slug)).toEqual([draft, inForce, 'strategi-2016-2020'])
  })

  it('needs two editions that are there', async () => {
    expect(await comparePlans(coordinator, draft, draft)).toBeNull()
    expect(await comparePlans(coordinator, draft, 'finns-inte')).toBeNull()
  })

  it('follows what is stated through an edition in between', async () => {
    const third = await write(async (tx) => {
      const [plan, goal] = [
        await tx.plan.findUniqueOrThrow({ where: { slug: draft } }),
        await tx.goal.findFirstOrThrow({ where: { plan: { slug: draft } } }),
      ]
      const made = await tx.plan.create({
        data: {
          slug: 'tredje',
          title: 'Tredje',
          kind: 'action-plan',
          periodFrom: 2030,
          periodTo: 2032,
          state: 'draft',
        },
      })
      const { id: _goalId, ...goalFacts } = goal
      const next = await tx.goal.create({ data: { ...goalFacts, planId: made.id } })
      await tx.goalLineage.create({ data: { fromId: goal.id, toId: next.id } })
      return { plan, made }
    })
    const comparison = await comparePlans(coordinator, third.made.slug, inForce)
    expect(comparison?.isRelated).toBe(true)
    expect(comparison?.goals.map((one) => one.class)).toEqual(['reworded'])
    expect(comparison?.counts.commitments).toMatchObject({ dropped: 9 })
  })
})

describe('the strategy and the plan, which nothing ties together', () => {
  it('are said to be unrelated', async () => {
    const comparison = await comparePlans(thePublic, inForce, 'strategi-2016-2020')
    expect(comparison?.isRelated).toBe(false)
    expect([comparison?.earlier.slug, comparison?.later.slug]).toEqual(['strategi-2016-2020', inForce])
  })
})

describe('the wording in other editions', () => {
  const old = 'utbildning-och-kompetensutveckling-i-lanet'

  it('is not told to the public while the other edition is a draft', async () => {
    expect(await findOtherWordings(thePublic, 'commitment', await idOf(old))).toEqual({ earlier: [], later: [] })
    expect((await findOtherWordings(coordinator, 'commitment', await idOf(old))).later).toHaveLength(1)
  })

  it('is told both ways once the edition is adopted', async () => {
    await adopt()
    const later = await findOtherWordings(thePublic, 'commitment', await idOf(old))
    expect(later).toMatchObject({
      earlier: [],
      later: [{ href: `/atagande/${old}-demoutkast`, plan: { slug: draft } }],
    })
    const merged = await findOtherWordings(
      thePublic,
      'commitment',
      await idOf('kunskap-om-barn-och-om-personer-som-utovat-vald-demoutkast'),
    )
    expect(merged.earlier.map(({ href }) => href)).toEqual([
      '/atagande/barn-i-skyddat-boende',
      '/atagande/personer-som-utovat-vald',
    ])
    const goal = await read().goal.findFirstOrThrow({ where: { plan: { slug: inForce } } })
    const [wording] = (await findOtherWordings(thePublic, 'goal', goal.id)).later
    expect(wording).toMatchObject({ href: '/mal/7', name: 'Mål\u00a07: Systematisk kunskapsutveckling' })
  })
})

describe('what is told beside a commitment', () => {
  const slug = 'soktermer-i-takecare'

  it('is nothing where nothing is told', async () => {
    expect(await findCommitmentFacts(thePublic, slug)).toEqual({
      responsibleRoles: null,
      targetGroup: null,
      steps: [],
      links: [],
      outcomes: [],
      possibleActions: [],
    })
    expect(await findCommitmentFacts(thePublic, `${slug}-demoutkast`)).toBeNull()
  })

  it('leaves out parts of goals that the viewer may not see', async () => {
    await write(async (tx) => {
      const goal = await tx.goal.findFirstOrThrow({ where: { plan: { slug: draft } } })
      const hidden = await tx.outcome.create({
        data: { goalId: goal.id, position: 1, text: 'Utfall i utkastet.', locator: 'prov' },
      })
      const shown = await tx.outcome.findFirstOrThrow({ where: { goal: { number: 3 } } })
      const commitment = await tx.commitment.findUniqueOrThrow({ where: { slug } })
      for (const outcome of [hidden, shown]) {
        await tx.commitmentOutcome.create({ data: { commitmentId: commitment.id, outcomeId: outcome.id } })
      }
    })
    expect((await findCommitmentFacts(thePublic, slug))?.outcomes.map(({ href }) => href)).toEqual(['/delmal/3#utfall'])
    expect((await findCommitmentFacts(coordinator, slug))?.outcomes).toHaveLength(2)
  })
})
