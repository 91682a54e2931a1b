import { describe, expect, it } from 'vitest'
import { originOf } from '#app/domain/import/plan/addresses.ts'
import { goal7, subGoal3 } from '#tests/support/checklist.ts'
import { draftOf, goal7Text, partsOf, subGoal3Text } from '#tests/support/plan-document.ts'

const lineOf = (text: string, number: number): string => text.split('\n')[number - 1]?.trim() ?? ''

describe('S000: the text of the page on Mål 7', () => {
  const draft = draftOf(goal7Text)
  const [goal] = draft.goals
  const parts = partsOf(goal7Text)
  const kindAt = (line: number) => parts.find(({ from }) => from === line)?.kind

  it('is one goal without faults, and every line of it is placed', () => {
    expect(draft.goals).toHaveLength(1)
    expect(draft.faults).toEqual([])
    expect(draft.left).toEqual({ unplaced: 0, out: 0 })
    const filled = goal7Text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
    expect(parts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))).toEqual(
      filled,
    )
  })
  it('E1: has its number, full title and short title', () => {
    expect(goal).toMatchObject({
      kind: 'goal',
      number: 7,
      title: goal7.title,
      shortTitle: goal7.shortTitle,
      locator: 'rad 1',
    })
  })
  it('E2: has its precondition', () => {
    expect(goal?.preconditions.map(({ text, locator }) => [text, locator])).toEqual([[goal7.preconditions[0], 'rad 7']])
  })
  it('E3 and E4: the section and its control are headings of the page', () => {
    expect([kindAt(9), kindAt(11)]).toEqual(['heading', 'heading'])
  })
  it.each([
    { id: 'I1', at: 0, line: 13, ending: 17 },
    { id: 'I2', at: 1, line: 22, ending: 26 },
    { id: 'I3', at: 2, line: 31, ending: 35 },
  ])('$id: the indicator is discontinued, with the note as it stands', ({ at, line, ending }) => {
    const indicator = goal?.indicators[at]
    expect(indicator).toMatchObject({ name: goal7.indicators[at]?.name, locator: `rad ${line}`, unit: 'percent' })
    expect(indicator?.ending).toEqual({
      decidedBy: 'Socialstyrelsen',
      lastYear: 2021,
      text: lineOf(goal7Text, ending),
      locator: `rad ${ending}`,
    })
  })
  it('E5: each indicator’s repeated description is no further indicator', () => {
    expect([15, 24, 33, 42].map(kindAt)).toEqual(Array(4).fill('indicator-repeated'))
    expect(goal?.indicators).toHaveLength(4)
  })
  it('I4 and E6: the fourth indicator goes on, with the chart’s title and its source', () => {
    expect(goal?.indicators[3]).toMatchObject({
      name: goal7.indicators[3].name,
      locator: 'rad 40',
      chartTitle: goal7.chartTitle,
      statedSource: goal7.chartSource,
      ending: undefined,
    })
  })
  it('keeps figures and analyses as notes to the coordinator, and none of them as a value', () => {
    expect(draft.notes.map(({ locator, about }) => [locator, about])).toEqual(
      [46, 47, 51, 53].map((line) => [`rad ${line}`, goal7.indicators[3].name]),
    )
    expect(draft.notes[1]?.text).toBe('62%70%59%')
    expect(draft.notes[1]?.remarks.join()).toContain('läses inte in som värden')
    expect(draft.notes[2]?.remarks.join()).toContain('läses inte in som värden')
  })
  it('E7: has the heading over the commitments, and tells the introducing sentence from them', () => {
    expect(goal?.commitmentsTitle).toBe(goal7.commitmentsTitle)
    expect(kindAt(60)).toBe('introduction')
  })
  it.each(goal7.commitments.map((commitment, index) => ({ id: `C${index + 1}`, index, ...commitment })))(
    '$id: is a commitment word for word, with an actor only where the plan names one',
    ({ index, text, actor }) => {
      const slug = actor === null ? [] : [actor === 'Försäkringskassan' ? 'forsakringskassan' : 'arbetsformedlingen']
      expect(goal?.commitments[index]).toMatchObject({ text, actors: slug, locator: `rad ${62 + index}` })
    },
  )
  it('has nine commitments, only two with an actor, and says which words name it', () => {
    expect(goal?.commitments).toHaveLength(9)
    expect(parts.flatMap(({ suggested }) => suggested)).toEqual([
      { slug: 'forsakringskassan', words: 'nyanställda försäkringsutredare inom Försäkringskassans avdelning för' },
      { slug: 'arbetsformedlingen', words: 'alla medarbetare på Arbetsförmedlingen.' },
    ])
  })
  it('E8 and T1–T3: has the heading over the support and its three tips', () => {
    expect(goal?.supportTitle).toBe(goal7.supportTitle)
    expect(kindAt(74)).toBe('introduction')
    expect(goal?.supportTips.map(({ text, locator }) => [text, locator])).toEqual(
      goal7.supportTips.map((text, index) => [text, `rad ${76 + index}`]),
    )
  })
})

describe('S001: the text of the page on Delmål 3', () => {
  const draft = draftOf(subGoal3Text)
  const [goal] = draft.goals

  it('is one sub-goal without faults, and every line of it is placed', () => {
    expect(draft.goals).toHaveLength(1)
    expect(draft.faults).toEqual([])
    expect(draft.left).toEqual({ unplaced: 0, out: 0 })
  })
  it('E1: has its number and title, and two paragraphs of background as quotations', () => {
    expect(goal).toMatchObject({
      kind: 'sub-goal',
      number: 3,
      title: subGoal3.title,
      shortTitle: subGoal3.title,
      locator: 'rad 1',
    })
    expect(goal?.contexts.map(({ text, locator }) => [text, locator])).toEqual(
      [3, 5].map((line) => [`”${lineOf(subGoal3Text, line)}”`, `rad ${line}`]),
    )
  })
  it('E2: has its long-term effect', () => {
    expect(goal?.longEffects).toMatchObject([{ text: subGoal3.longTermEffect, locator: 'rad 9' }])
  })
  it('E3: has its mid-term effect', () => {
    expect(goal?.mediumEffects).toMatchObject([{ text: subGoal3.mediumTermEffect, locator: 'rad 13' }])
  })
  it.each(subGoal3.outcomes.map((text, index) => ({ id: `U${index + 1}`, index, text })))(
    'E4, $id: is an outcome',
    ({ index, text }) => {
      expect(goal?.outcomes[index]).toMatchObject({ text, locator: `rad ${17 + index}` })
    },
  )
  it.each(subGoal3.possibleActions.map((action, index) => ({ id: `M${index + 1}`, index, ...action })))(
    'E5, $id: is a possible action, yearly where it says so',
    ({ index, text, recurrence }) => {
      expect(goal?.possibleActions[index]).toMatchObject({
        text,
        isYearly: recurrence === 'yearly',
        locator: `rad ${23 + index}`,
      })
    },
  )
  it.each(subGoal3.indicators.map((indicator, index) => ({ id: `N${index + 1}`, index, ...indicator })))(
    'E6, $id: is an indicator with its source in brackets',
    ({ index, name, statedSource }) => {
      expect(goal?.indicators[index]).toMatchObject({
        name,
        statedSource,
        locator: `rad ${32 + index}`,
        ending: undefined,
      })
    },
  )
  it('N1: says that the bullet is two measures, and counts persons where the others are shares', () => {
    const told = partsOf(subGoal3Text).filter(({ remarks }) => remarks.join().includes('två mått'))
    expect(told.map(({ from }) => from)).toEqual([32])
    expect(goal?.indicators.map(({ unit }) => unit)).toEqual(['count', 'percent', 'percent', 'percent', 'percent'])
  })
  it('E7: has no commitments, no support, no notes and no actors', () => {
    expect([goal?.outcomes.length, goal?.possibleActions.length, goal?.indicators.length]).toEqual([3, 6, 5])
    expect(goal).toMatchObject({ commitments: [], supportTips: [], preconditions: [] })
    expect(draft.notes).toEqual([])
    expect(partsOf(subGoal3Text).flatMap(({ suggested }) => suggested)).toEqual([])
  })
})

it('a locator leads to its line of the original', () => {
  expect(originOf(4, 'rad 62')).toBe('/samordning/import/4/plan#rad-62')
  expect(originOf(4, 'rad 46–47')).toBe('/samordning/import/4/plan#rad-46')
  expect(originOf(4, 'Första stycket')).toBe('/samordning/import/4/plan')
})
