import { describe, expect, it } from 'vitest'
import { divide, joinWithBefore, partCommand, withTyped, type PartsAnswer } from '#app/domain/import/plan/correct.ts'
import { actorFinder } from '#app/domain/import/plan/named-actors.ts'
import { isReworded, type Part } from '#app/domain/import/plan/part.ts'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import { linesOfText } from '#app/domain/import/plan/text-lines.ts'
import { partnership, partsOf } from '#tests/support/plan-document.ts'

const find = actorFinder(partnership)
const text = [
  'Mål 1: Kunskap',
  'Åtaganden',
  '• Polisen ska fråga.',
  '• Ta fram rutiner',
  'för alla.',
  '',
  'En lös rad inom Kriminalvården',
].join('\n')
const parts = partsOf(text)
const partAt = (all: readonly Part[], id: string): Part | undefined => all.find((part) => part.id === id)
const done = (answer: PartsAnswer): Part[] => {
  if ('why' in answer) throw new Error(answer.why)
  return answer.parts
}
const typed = (id: string, sent: { kind: string; text?: string; actors?: string[] }) =>
  withTyped(parts, new Map([[id, { text: undefined, actors: undefined, ...sent }]]), find)

describe('what somebody chooses for a part', () => {
  it('changes its kind, and an actor is looked for when it becomes a commitment', () => {
    expect(partAt(parts, 'p7')).toMatchObject({ kind: 'unplaced', suggested: [] })
    expect(partAt(typed('p7', { kind: 'commitment' }), 'p7')).toMatchObject({
      kind: 'commitment',
      actors: ['kriminalvarden'],
    })
  })
  it('takes an actor away, and never one that the text does not name', () => {
    const sent = { kind: 'commitment', text: 'Polisen ska fråga.' }
    expect(partAt(typed('p3', { ...sent, actors: [] }), 'p3')?.actors).toEqual([])
    expect(partAt(typed('p3', { ...sent, actors: ['storsthlm', 'polismyndigheten'] }), 'p3')?.actors).toEqual([
      'polismyndigheten',
    ])
  })
  it('marks a wording that is not the original’s, and the original stays', () => {
    const part = partAt(typed('p3', { kind: 'commitment', text: 'Polisen ska fråga alla.' }), 'p3')
    expect(part).toMatchObject({ original: 'Polisen ska fråga.', text: 'Polisen ska fråga alla.' })
    expect(part === undefined ? undefined : isReworded(part)).toBe(true)
    expect(parts.some(isReworded)).toBe(false)
  })
  it('own words begin empty and are optional; the original comes back as a quotation', () => {
    const own = typed('p7', { kind: 'context-own' })
    expect(partAt(own, 'p7')?.text).toBe('')
    expect(assemble(own).faults).toEqual([])
    expect(assemble(own).goals[0]?.contexts).toEqual([])
    const back = withTyped(own, new Map([['p7', { kind: 'context-quoted', text: '', actors: [] }]]), find)
    expect(assemble(back).goals[0]?.contexts[0]?.text).toBe('”En lös rad inom Kriminalvården”')
  })
  it('an unknown kind or part changes nothing', () => {
    expect(typed('p3', { kind: 'påhittat' })).toEqual(parts)
    expect(typed('p99', { kind: 'goal' })).toEqual(parts)
  })
  it('an emptied wording is a fault until it is left out', () => {
    expect(assemble(typed('p3', { kind: 'commitment', text: ' ' })).faults).toMatchObject([{ part: 'p3' }])
    expect(assemble(typed('p3', { kind: 'out' })).faults).toEqual([])
  })
})

describe('joining and dividing', () => {
  it('joins with the part before, lines and actors and all', () => {
    const joined = done(joinWithBefore(parts, 'p4'))
    expect(partAt(joined, 'p3')).toMatchObject({
      from: 3,
      to: 5,
      text: 'Polisen ska fråga. Ta fram rutiner för alla.',
      actors: ['polismyndigheten'],
    })
    expect(joined).toHaveLength(parts.length - 1)
    expect(joinWithBefore(parts, 'p1')).toHaveProperty('why')
  })
  it('divides into its lines, and back to what it was', () => {
    const divided = done(divide(parts, 'p4', linesOfText(text), find))
    expect(divided.slice(3, 5)).toMatchObject([
      { id: 'p4', from: 4, to: 4, text: 'Ta fram rutiner' },
      { id: 'p4b', from: 5, to: 5, text: 'för alla.' },
    ])
    expect(done(joinWithBefore(divided, 'p4b'))).toEqual(parts)
  })
  it('divides at an empty line, and knows each piece in the original', () => {
    const empty = typed('p3', { kind: 'commitment', text: 'Polisen ska\r\n \r\nfråga.', actors: ['polismyndigheten'] })
    const divided = done(divide(empty, 'p3', linesOfText(text), find))
    expect(divided.slice(2, 4)).toMatchObject([
      { id: 'p3', text: 'Polisen ska', original: 'Polisen ska', actors: ['polismyndigheten'] },
      { id: 'p3b', text: 'fråga.', original: 'fråga.', actors: [] },
    ])
    expect(divided.some(isReworded)).toBe(false)
  })
  it('says how, where there is nothing to divide at', () => {
    expect(divide(parts, 'p3', linesOfText(text), find)).toEqual({
      why: 'Skriv en tom rad i texten där rad 3 ska delas, och välj Dela igen.',
    })
  })
  it('reads what a button asks', () => {
    expect(partCommand('join:p4b')).toEqual({ deed: 'join', id: 'p4b' })
    expect(['save', 'join:', 'join:x', 'delete:p4'].map(partCommand)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
