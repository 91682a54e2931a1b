import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenInput } from '#app/domain/status-report/chosen.ts'
import { handedInLine, receiptName, receiptRows, standingLine } from '#app/domain/status-report/receipt.ts'
import type { Submission } from '#app/domain/status-report/submission.ts'

const empty: Submission = {
  degree: null,
  course: null,
  reason: '',
  done: '',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

describe('a receipt', () => {
  it('holds every word that was handed in', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.tuple(word, word, word, word, word, word, word), ([a, b, c, d, e, f, g]) => {
        const rows = receiptRows({
          ...empty,
          degree: 'started',
          course: 'needs-decision',
          reason: a,
          done: b,
          obstacles: c,
          nextStep: d,
          contributions: [{ indicator: 'rutin', text: e }],
          ownValues: [{ indicator: 'egen', text: f }],
          milestones: [{ title: 'steg', doneOn: null, newDueOn: null, reason: g }],
        })
        expect(rows.map(({ text }) => text)).toEqual(['Påbörjat', 'Behöver beslut', a, b, c, d, e, f, g])
      }),
    )
  })

  it('leaves out what was left empty, but not that no status was chosen', () => {
    expect(receiptRows(empty).map(({ text }) => text)).toEqual(['Ej rapporterat', 'Ej rapporterat'])
  })

  it('tells of milestones in sentences', () => {
    const [, , row] = receiptRows({
      ...empty,
      milestones: [{ title: 'Rutinen', doneOn: null, newDueOn: '2027-03-01', reason: 'Beslutet dröjer.' }],
    })
    expect(row?.text.replaceAll('\u00a0', ' ')).toBe('Ny sista dag 1 mars 2027. Beslutet dröjer.')
  })

  it('says when, by whom and how, and which time it was', () => {
    const one = {
      number: 2,
      at: new Date('2026-11-22T12:26:00Z'),
      byName: 'Lina',
      channel: 'link',
      content: empty,
    } as const
    expect(handedInLine(one, 1)).toMatch(/^Inskickad 22 november 2026 .*13:26 av Lina \(genom personlig länk\)$/)
    expect(handedInLine(one, 3)).toMatch(/^Inskickad 2 av 3: /)
  })

  it('says how the report stands now', () => {
    const report = { acceptedAt: null, isLate: false, unchangedFrom: null, submissions: [] }
    const commitment = { slug: 'a', label: 'A', text: 'A', position: 1, goal: 'Mål 7' }
    expect(standingLine({ ...report, commitment, state: 'returned' })).toBe('Läget nu: återlämnad.')
    expect(
      standingLine({
        ...report,
        commitment,
        state: 'accepted',
        acceptedAt: new Date('2026-12-01T10:00:00Z'),
        isLate: true,
        unchangedFrom: 2025,
      }).replaceAll('\u00a0', ' '),
    ).toBe('Godkänd 1 december 2026. Kom in efter sista dagen. Svaret bekräftar det från 2025 som oförändrat.')
  })

  it('has a file name that says whose and of what', () => {
    const receipt = {
      organisation: { slug: 'region-stockholm', name: 'Region Stockholm' },
      round: { slug: '2026', title: 'Uppföljning 2026' },
      reports: [],
    }
    expect(receiptName(receipt)).toBe('kvitto-region-stockholm-2026')
    expect(receiptName(receipt, 'rutin')).toBe('kvitto-region-stockholm-2026-rutin')
  })
})

describe('what is chosen in the list', () => {
  const row = (commitment: string, chosen?: string) => ({
    commitment,
    version: '1',
    from: '0',
    ...(chosen === undefined ? {} : { chosen }),
  })

  it('is what is ticked, or the one whose button was pressed', () => {
    const chosen = (sent: object) =>
      chosenInput.safeParse({ round: '2026', ...sent }).data?.rows.map((one) => one.commitment)
    const rows = [row('a', 'on'), row('b'), row('c', 'on')]
    expect(chosen({ rows })).toEqual(['a', 'c'])
    expect(chosen({ rows, only: 'b' })).toEqual(['b'])
    expect(chosen({ rows, only: 'x' })).toBeUndefined()
    expect(chosen({ rows: [row('a')] })).toBeUndefined()
  })

  it('is refused, never thrown at, whatever was sent', () => {
    fc.assert(
      fc.property(fc.anything(), (rows) => {
        expect(chosenInput.safeParse({ round: '2026', rows }).success).toBe(false)
      }),
    )
    expect(chosenInput.safeParse({}).success).toBe(false)
  })
})
