import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedValues } from '#app/domain/status-report/form-values.ts'
import { readKeptText } from '#app/domain/draft/kept-text.ts'
import { keptTextKey, nestedFields, whatToRestore } from '#app/domain/status-report/kept-text.ts'
import { fieldsFrom } from '#app/domain/status-report/prefill.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { sameContent } from '#app/domain/status-report/same-content.ts'
import { retryDelay, saveWords } from '#app/domain/draft/save-state.ts'

const frame = {
  offered: [{ id: 4, slug: 'a', name: 'A', shortName: 'A', state: 'active' as const }],
  asked: [{ indicatorId: 7, seriesId: 8, name: 'B', unit: 'percent' as const, isDemo: false }],
  milestones: [{ id: 9, title: 'C', dueOn: null, doneOn: null }],
}
const read = (fields: Record<string, string>): StatusReportDraft => typedValues(frame, nestedFields(fields))

/** A form's fields as a browser posts them. */
const fields = fc
  .record({
    degree: fc.constantFrom('started', 'completed', ''),
    course: fc.constantFrom('on-track', ''),
    reason: fc.string(),
    done: fc.string(),
    obstacles: fc.string(),
    nextStep: fc.string(),
    ticked: fc.boolean(),
    contribution: fc.string(),
    own: fc.string(),
    doneOn: fc.constantFrom('', '2026-01-31'),
  })
  .map(({ ticked, contribution, own, doneOn, ...texts }): Record<string, string> => ({
    version: '3',
    ...texts,
    'contributions.0.indicatorId': '4',
    ...(ticked ? { 'contributions.0.chosen': 'on' } : {}),
    'contributions.0.text': contribution,
    'ownValues.0.indicatorId': '7',
    'ownValues.0.seriesId': '8',
    'ownValues.0.text': own,
    'milestones.0.milestoneId': '9',
    'milestones.0.doneOn': doneOn,
    'milestones.0.newDueOn': '',
    'milestones.0.reason': '',
  }))

describe('what the browser keeps', () => {
  it('comes back as it was, in every field', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const kept = readKeptText(JSON.stringify({ version: '3', fields: typed }))
        if (kept === undefined) throw new Error('It cannot be read.')
        const values = read(kept.fields)
        expect(values).toMatchObject({ done: typed['done'], reason: typed['reason'], degree: typed['degree'] })
        expect(values.contributions[0]?.chosen).toBe('contributions.0.chosen' in typed)
        expect(values.contributions[0]?.text).toBe(typed['contributions.0.text'])
        expect(values.ownValues[0]?.text).toBe(typed['ownValues.0.text'])
        expect(values.milestones[0]?.doneOn).toBe(typed['milestones.0.doneOn'])
      }),
    )
  })

  it.each([null, '', 'null', '{', '[]', '{"version":"x","fields":{}}', '{"version":"1","fields":{"done":1}}'])(
    'is nothing when it is %j',
    (stored) => {
      expect(readKeptText(stored)).toBeUndefined()
    },
  )

  it('has another name for every writer, round and commitment', () => {
    const keys = [
      keptTextKey('user:1', '2026', 'a'),
      keptTextKey('user:2', '2026', 'a'),
      keptTextKey('link:1', '2026', 'a'),
      keptTextKey('user:1', '2025', 'a'),
      keptTextKey('user:1', '2026', 'b'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is forgotten when the server has it, and only then', () => {
    fc.assert(
      fc.property(fields, fields, (typed, stored) => {
        const restored = whatToRestore({ version: '2', fields: typed }, read(stored), read)
        expect(restored === undefined).toBe(sameContent(read(typed), read(stored)))
        // It was written from version 2, and the server has 3: it will be told that it is not the newest.
        if (restored !== undefined) expect(restored.version).toBe('2')
      }),
    )
  })

  it('stands on the server’s version when what was under way has arrived', () => {
    const stored = read({ version: '3', done: 'Under väg' })
    const kept = { version: '2', fields: { done: 'Under väg och mer' }, sent: { done: 'Under väg' } }
    expect(whatToRestore(kept, stored, read)).toMatchObject({ version: '3', values: { version: '3' } })
    expect(whatToRestore({ ...kept, sent: { done: 'Annat' } }, stored, read)).toMatchObject({ version: '2' })
  })
})

describe('the same content', () => {
  it('is the same whatever the space around it, and another when something is ticked', () => {
    const one = read({ done: 'Text', 'contributions.0.indicatorId': '4', 'contributions.0.text': ' ' })
    expect(sameContent(one, read({ done: '  Text\n' }))).toBe(true)
    expect(sameContent(one, read({ done: 'Text.' }))).toBe(false)
    expect(
      sameContent(one, read({ done: 'Text', 'contributions.0.indicatorId': '4', 'contributions.0.chosen': 'on' })),
    ).toBe(false)
  })

  it('is another when a contribution is described, whether its box is ticked or not', () => {
    const described = { done: 'Text', 'contributions.0.indicatorId': '4', 'contributions.0.text': 'Utan bock' }
    expect(sameContent(read(described), read({ done: 'Text' }))).toBe(false)
    expect(sameContent(read(described), read({ ...described, 'contributions.0.chosen': 'on' }))).toBe(true)
  })

  it('is another when any field that is stored is another', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        for (const name of ['reason', 'done', 'obstacles', 'nextStep', 'ownValues.0.text', 'milestones.0.reason']) {
          expect(sameContent(read(typed), read({ ...typed, [name]: `${typed[name]}x` }))).toBe(false)
        }
      }),
    )
  })
})

describe('the mark of an earlier year', () => {
  it('stands at what is word for word the same and not empty, until it is changed', () => {
    const earlier = read({
      degree: 'started',
      done: 'Förra årets text',
      'contributions.0.indicatorId': '4',
      'contributions.0.chosen': 'on',
      'contributions.0.text': 'Bidrag',
    })
    expect(fieldsFrom(earlier, earlier)).toEqual(['degree', 'done', 'contributions.0.chosen'])
    expect(fieldsFrom(earlier, { ...earlier, done: 'Ny text', degree: '' })).toEqual(['contributions.0.chosen'])
    expect(fieldsFrom(earlier, read({}))).toEqual([])
  })
})

describe('the state of a draft', () => {
  it('is told with the time in Stockholm, and where the text is', () => {
    expect(saveWords({ kind: 'saved', at: new Date('2026-11-22T13:02:00Z') })).toBe('Sparat 14:02')
    expect(saveWords({ kind: 'saved', at: new Date('2026-07-22T13:02:00Z') })).toBe('Sparat 15:02')
    expect(saveWords({ kind: 'offline', isKept: true })).toBe(
      'Ingen kontakt med servern. Texten finns kvar i webbläsaren och skickas när kontakten är tillbaka.',
    )
    expect(saveWords({ kind: 'offline', isKept: false })).toMatch(/stäng den inte\. Den skickas/)
    expect(saveWords({ kind: 'faulty', why: 'För långt.', isKept: true })).toMatch(/^Sparas inte än: För långt\./)
    expect(saveWords({ kind: 'idle' })).toBe('')
  })

  it('is tried again later each time, after a minute at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => {
        expect(retryDelay(failures)).toBeGreaterThanOrEqual(2_000)
        expect(retryDelay(failures)).toBeLessThanOrEqual(retryDelay(failures + 1))
        expect(retryDelay(failures)).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
