import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineageFields, lineageValues, typedLineage } from '#app/domain/plan/lineage-form.ts'
import { lineageInput, whyNotContinue, whyNotLink } from '#app/domain/plan/lineage.ts'
import { rewordingOf } from '#app/domain/plan/wording.ts'

const plan = (id: number, periodFrom: number) => ({ id, title: `Plan ${id}`, periodFrom, periodTo: periodFrom + 3 })

describe('what may be stated to continue what', () => {
  it('is refused within one edition', () => {
    expect(whyNotContinue(plan(1, 2020), plan(1, 2020))).toMatch(/samma utgåva/)
  })

  it('is refused from an edition that is not earlier, by period and then by which was made first', () => {
    expect(whyNotContinue(plan(2, 2027), plan(1, 2020))).toMatch(/inte tidigare/)
    expect(whyNotContinue(plan(2, 2020), plan(1, 2020))).toMatch(/inte tidigare/)
    expect(whyNotContinue(plan(1, 2020), plan(2, 2020))).toBeUndefined()
    expect(whyNotContinue(plan(9, 2016), plan(2, 2020))).toBeUndefined()
  })

  it('is allowed one way only for any two editions', () => {
    const any = fc.record({ id: fc.integer({ min: 1, max: 5 }), from: fc.integer({ min: 2016, max: 2019 }) })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const ways = [
          whyNotContinue(plan(a.id, a.from), plan(b.id, b.from)),
          whyNotContinue(plan(b.id, b.from), plan(a.id, a.from)),
        ]
        expect(ways.filter((why) => why === undefined)).toHaveLength(a.id === b.id ? 0 : 1)
      }),
    )
  })

  it('is refused when it makes a circle, however long', () => {
    expect(whyNotLink({ from: 1, to: 1 }, [])).toMatch(/cirkel/)
    expect(
      whyNotLink({ from: 3, to: 1 }, [
        { from: 1, to: 2 },
        { from: 2, to: 3 },
      ]),
    ).toMatch(/cirkel/)
    expect(whyNotLink({ from: 2, to: 3 }, [{ from: 1, to: 2 }])).toBeUndefined()
  })
})

describe('the form for lineage', () => {
  const edition = { version: 4, goals: [{ id: 7, commitments: [{ id: 71 }, { id: 72 }] }] } as unknown as Parameters<
    typeof lineageValues
  >[0]

  it('has a field for every goal and commitment, with room for one choice more than are made', () => {
    expect(lineageFields(edition).map(({ field }) => field)).toEqual(['goal-7', 'commitment-71', 'commitment-72'])
    expect(lineageValues(edition, { 'commitment-71': [11, 12] })).toEqual({
      version: '4',
      continues: { 'goal-7': ['', ''], 'commitment-71': ['11', '12', ''], 'commitment-72': ['', ''] },
    })
  })

  it('keeps what was sent for the fields it has, and nothing else', () => {
    const sent = { version: '3', continues: { 'goal-7': ['1', ''], 'commitment-71': 'x', 'goal-999': ['1'] } }
    expect(typedLineage(edition, sent)).toEqual({
      version: '3',
      continues: { 'goal-7': ['1', ''], 'commitment-71': ['', ''], 'commitment-72': ['', ''] },
    })
    expect(typedLineage(edition, { continues: 'x' }).version).toBe('')
  })

  it('takes choices as ids, leaves empty ones out and refuses one made twice', () => {
    expect(lineageInput.parse({ version: '3', continues: { 'goal-7': ['12', ''] } })).toEqual({
      version: 3,
      continues: { 'goal-7': [12] },
    })
    const twice = lineageInput.safeParse({ version: '3', continues: { 'goal-7': ['12', '', '12'] } })
    expect(twice.error?.issues[0]?.message).toMatch(/två gånger/)
    expect(lineageInput.safeParse({ version: '3', continues: { 'goal-7': ['1 or 1'] } }).success).toBe(false)
    expect(lineageInput.safeParse({ version: '', continues: {} }).success).toBe(false)
  })
})

describe('the wording in another edition', () => {
  const other = (text: string) => ({ plan: { slug: 'p', title: 'P' }, name: 'N', text, href: '/x' })

  it('is shown as a difference with the earlier text first, whichever page it is on', () => {
    expect(rewordingOf('ny', [other('gammal')], 'earlier')).toEqual({ earlier: 'gammal', later: 'ny' })
    expect(rewordingOf('gammal', [other('ny')], 'later')).toEqual({ earlier: 'gammal', later: 'ny' })
  })

  it('shows no difference where the wording is the same, or where several became one', () => {
    expect(rewordingOf('samma  ord', [other('samma ord')], 'earlier')).toBeNull()
    expect(rewordingOf('ny', [other('a'), other('b')], 'earlier')).toBeNull()
    expect(rewordingOf('ny', [], 'earlier')).toBeNull()
  })
})
