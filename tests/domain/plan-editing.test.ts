import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalInput, newGoal, typedGoal, type GoalValues } from '#app/domain/goal/input.ts'
import { emptyRow, goalListNames } from '#app/domain/goal/lists.ts'
import { placeFaults } from '#app/domain/goal/place-in-plan.ts'
import { carryOut, rowCommand, rowDeeds, rowIntent } from '#app/domain/goal/row-command.ts'
import { adoptionGaps, adoptionInput, whyNotAdopt, whyNotSupersede } from '#app/domain/plan/adoption.ts'
import { whyNotDeleteCommitment, whyNotDeleteGoal, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import { copiedSlug, editionInput, newEditionInput, suggestedSlug } from '#app/domain/plan/edition.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { slugOf, uniqueSlug } from '#app/domain/slug.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const errorsOf = (result: { success: boolean; error?: Parameters<typeof fieldErrors>[0] }) =>
  result.error === undefined ? {} : fieldErrors(result.error)

const goal = {
  id: 1,
  kind: 'goal',
  number: 7,
  title: 'Målet',
  shortTitle: 'Målet',
  commitments: [{ label: 'Ett', text: 'Vi lovar.' }],
} as const

describe('an edition’s facts', () => {
  const facts = {
    version: '1',
    title: 'Handlingsplan',
    kind: 'action-plan',
    periodFrom: '2027',
    periodTo: '2030',
    note: '',
  }

  it('are taken when they are whole, also for a plan of one year', () => {
    expect(editionInput.safeParse(facts).success).toBe(true)
    expect(editionInput.safeParse({ ...facts, periodTo: '2027' }).success).toBe(true)
  })

  it.each([
    [{ title: ' ' }, { title: 'Skriv planens titel.' }],
    [{ kind: 'wish' }, { kind: 'Välj vilken sorts plan det är.' }],
    [{ periodFrom: '27' }, { periodFrom: 'Skriv första året med fyra siffror.' }],
    [{ periodTo: '2026' }, { periodTo: 'Perioden slutar innan den börjar. Rätta något av åren.' }],
  ])('are refused in words: %o', (change, errors) => {
    expect(errorsOf(editionInput.safeParse({ ...facts, ...change }))).toEqual(errors)
  })

  it('include an address part that no page of the service has', () => {
    const made = { ...facts, basedOn: '', slug: 'ny' }
    expect(errorsOf(newEditionInput.safeParse(made))).toHaveProperty('slug')
    expect(errorsOf(newEditionInput.safeParse({ ...made, slug: 'Plan 1' }))).toHaveProperty('slug')
    expect(newEditionInput.safeParse({ ...made, slug: 'plan-1' }).success).toBe(true)
    expect(newEditionInput.safeParse({ ...made, slug: suggestedSlug('Ny') }).success).toBe(true)
  })

  it('suggest an address part that is always taken', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const slug = suggestedSlug(title)
        expect(errorsOf(newEditionInput.safeParse({ ...facts, title: 'Titel', basedOn: '', slug }))).toEqual({})
      }),
    )
  })
})

describe('the address of a copied commitment', () => {
  it('has the new period after it, in place of the earlier one', () => {
    expect(copiedSlug('rutin', 2020, 2027, new Set())).toBe('rutin-2027')
    expect(copiedSlug('rutin-2020', 2020, 2027, new Set())).toBe('rutin-2027')
    expect(copiedSlug('rutin', 2020, 2027, new Set(['rutin-2027']))).toBe('rutin-2027-2')
  })

  it('is never one that is used', () => {
    const slug = fc.string({ maxLength: 5 }).map(slugOf)
    fc.assert(
      fc.property(fc.array(slug), slug, (used, wanted) => {
        const taken = new Set([...used, wanted, `${wanted}-2`])
        expect(taken.has(uniqueSlug(wanted, taken))).toBe(false)
        expect(taken.has(copiedSlug(wanted, 2020, 2027, taken))).toBe(false)
      }),
    )
  })
})

describe('adopting an edition', () => {
  it('is refused while it has no goal, a goal without title, a promise without wording, or a number twice', () => {
    expect(adoptionGaps({ state: 'draft', goals: [] })).toHaveLength(1)
    expect(adoptionGaps({ state: 'draft', goals: [goal] })).toEqual([])
    const faulty = {
      state: 'draft',
      goals: [
        { ...goal, title: ' ' },
        { ...goal, id: 2, commitments: [{ label: 'Två', text: '' }] },
      ],
    } as const
    expect(adoptionGaps(faulty).map(({ goalId }) => goalId)).toEqual([1, 2, 2])
    expect(whyNotAdopt(faulty)).toMatch(/något saknas/)
    expect(whyNotAdopt({ state: 'draft', goals: [goal] })).toBeUndefined()
  })

  it('does not mix up a goal and a sub-goal with the same number', () => {
    expect(adoptionGaps({ state: 'draft', goals: [goal, { ...goal, kind: 'sub-goal' }] })).toEqual([])
  })

  it('is done once', () => {
    expect(whyNotAdopt({ state: 'adopted', goals: [goal] })).toMatch(/redan fastställd/)
    expect(whyNotAdopt({ state: 'superseded', goals: [goal] })).toMatch(/redan fastställd/)
  })

  it('supersedes only what is in force and does not begin later', () => {
    expect(whyNotSupersede({ periodFrom: 2027 }, { state: 'adopted', periodFrom: 2020 })).toBeUndefined()
    expect(whyNotSupersede({ periodFrom: 2027 }, { state: 'draft', periodFrom: 2020 })).toBeDefined()
    expect(whyNotSupersede({ periodFrom: 2027 }, { state: 'superseded', periodFrom: 2020 })).toBeDefined()
    expect(whyNotSupersede({ periodFrom: 2027 }, { state: 'adopted', periodFrom: 2028 })).toBeDefined()
  })

  const decision = {
    mark: 'x',
    caseNumber: '123-2026',
    adoptedOn: '2026-11-22',
    decidedBy: 'Styrgruppen',
    documentUrl: '',
    supersedes: '',
  }
  it.each([
    [{}, []],
    [{ documentUrl: 'https://exempel.se/plan.pdf' }, []],
    [{ caseNumber: ' ' }, ['caseNumber']],
    [{ adoptedOn: '2026-11-23' }, ['adoptedOn']],
    [{ adoptedOn: '2026-02-30' }, ['adoptedOn']],
    [{ adoptedOn: '22 november' }, ['adoptedOn']],
    [{ decidedBy: '' }, ['decidedBy']],
    [{ documentUrl: 'javascript:alert(1)' }, ['documentUrl']],
    [{ documentUrl: 'ftp://exempel.se/plan' }, ['documentUrl']],
    [{ documentUrl: 'https://a:b@exempel.se/' }, ['documentUrl']],
    [{ documentUrl: 'exempel.se/plan' }, ['documentUrl']],
    [{ supersedes: 'x' }, ['supersedes']],
  ])('takes a decision or says which field is wrong: %o', (change, fields) => {
    expect(Object.keys(errorsOf(adoptionInput('2026-11-22').safeParse({ ...decision, ...change })))).toEqual(fields)
  })
})

describe('what is locked and what is kept', () => {
  it('is the wording of everything that has been adopted', () => {
    expect(whyNotReword('draft')).toBeUndefined()
    expect(whyNotReword('adopted')).toMatch(/^Planen är fastställd/)
    expect(whyNotReword('superseded')).toMatch(/^Planen är ersatt/)
  })

  it('is said with where it is used', () => {
    const unused = { state: 'draft', rounds: [], reported: [] } as const
    expect(whyNotDeletePlan(unused)).toBeUndefined()
    expect(whyNotDeletePlan({ ...unused, state: 'adopted' })).toMatch(/fastställd/)
    expect(whyNotDeletePlan({ ...unused, rounds: ['Uppföljning 2026'] })).toContain('Uppföljning 2026')
    expect(whyNotDeletePlan({ ...unused, reported: ['Rutin'] })).toContain('”Rutin”')
    expect(whyNotDeleteGoal({ children: [], reported: [] })).toBeUndefined()
    expect(whyNotDeleteGoal({ children: ['Delmål 3'], reported: [] })).toContain('Delmål 3')
    expect(whyNotDeleteGoal({ children: [], reported: ['Rutin'] })).toContain('”Rutin”')
    expect(whyNotDeleteCommitment({ label: 'Rutin', rounds: [] })).toBeUndefined()
    expect(whyNotDeleteCommitment({ label: 'Rutin', rounds: ['Uppföljning 2026'] })).toContain('Uppföljning 2026')
  })
})

describe('a goal’s form', () => {
  const whole: GoalValues = { ...newGoal(7), shortTitle: 'Målet' }

  it('is taken with rows that nothing was written in, and without the full title', () => {
    expect(goalInput.safeParse({ ...whole, outcomes: [emptyRow] }).success).toBe(true)
  })

  it('refuses a row that was emptied, a commitment without label, a wrong number and an indicator chosen twice', () => {
    const chosen = { ...emptyRow, indicatorId: '4' }
    const values = {
      ...whole,
      number: '0',
      outcomes: [{ ...emptyRow, id: '3' }],
      commitments: [{ ...emptyRow, text: 'Vi lovar.' }],
      indicators: [chosen, { ...emptyRow }, chosen],
    }
    expect(Object.keys(errorsOf(goalInput.safeParse(values))).toSorted()).toEqual([
      'commitments.0.label',
      'indicators.2.indicatorId',
      'number',
      'outcomes.0.text',
    ])
  })

  it('comes back as it was typed, whatever is sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'number', ...goalListNames), fc.anything()), (sent) => {
        const values = typedGoal(sent)
        for (const list of goalListNames) {
          expect(values[list].every((row) => Object.values(row).every((text) => typeof text === 'string'))).toBe(true)
        }
        expect(typedGoal({ ...values })).toEqual(values)
      }),
    )
  })

  it('keeps every text when its rows are moved, and a button’s command is read as it was written', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.constantFrom(...rowDeeds), fc.nat(10), (all, deed, index) => {
        const values = { ...whole, outcomes: all.map((text) => ({ ...emptyRow, text })) }
        const command = rowCommand(rowIntent({ deed, list: 'outcomes', index }))
        expect(command).toEqual({ deed, list: 'outcomes', index })
        if (command === undefined) return
        const after = carryOut(values, command).values.outcomes.map((row) => row.text)
        if (deed === 'add') expect(after).toEqual([...all, ''])
        else if (deed === 'remove') expect(after).toEqual(all.filter((_, place) => place !== index))
        else expect(after.toSorted()).toEqual(all.toSorted())
      }),
    )
  })

  it.each(['save', 'up:outcomes', 'up:__proto__:1', 'steal:outcomes:1', 'up:outcomes:1:2', 'up:outcomes:-1'])(
    'takes %s for no command',
    (intent) => {
      expect(rowCommand(intent)).toBeUndefined()
    },
  )
})

describe('a goal’s place in its plan', () => {
  const others = [
    { id: 1, kind: 'goal', number: 7, parentId: null },
    { id: 2, kind: 'sub-goal', number: 3, parentId: 1 },
  ] as const
  it.each([
    [{ id: undefined, kind: 'goal', number: 8, parentId: null }, []],
    [{ id: undefined, kind: 'sub-goal', number: 7, parentId: 1 }, []],
    [{ id: undefined, kind: 'goal', number: 7, parentId: null }, ['number']],
    [{ id: undefined, kind: 'goal', number: 8, parentId: 1 }, ['parentId']],
    [{ id: undefined, kind: 'sub-goal', number: 8, parentId: 2 }, ['parentId']],
    [{ id: undefined, kind: 'sub-goal', number: 8, parentId: 99 }, ['parentId']],
  ] as const)('is judged: %o', (place, fields) => {
    expect(Object.keys(placeFaults(place, others))).toEqual(fields)
  })

  it('stays a goal’s while sub-goals lie under it', () => {
    const place = { id: 1, kind: 'sub-goal', number: 9, parentId: null } as const
    expect(Object.keys(placeFaults(place, others.slice(1)))).toEqual(['kind'])
  })
})
