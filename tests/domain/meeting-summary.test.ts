import { describe, expect, it } from 'vitest'
import { heldAt, summaryOf, summaryText, type SummaryMaterial } from '#app/domain/meeting/summary.ts'

const region = { slug: 'region', name: 'Region Stockholm' }
const police = { slug: 'polisen', name: 'Polismyndigheten' }

const material: SummaryMaterial = {
  meeting: { title: 'Styrgruppens sammanträde', heldOn: '2026-12-10', time: '13.00–14.00', place: '' },
  points: [
    {
      position: 1,
      title: 'Läget',
      isTreated: true,
      outcome: 'Gruppen vill se siffrorna före påsk.',
      decisions: [],
    },
    {
      position: 2,
      title: 'Barn i skyddat boende',
      isTreated: false,
      outcome: '',
      decisions: [
        { number: 1, what: 'Ta fram en rutin', dueOn: '2027-03-31', caseNumber: 'EX 1', who: [region, police] },
        { number: 2, what: 'Berätta om den.', dueOn: null, caseNumber: '', who: [police] },
      ],
    },
    { position: 3, title: 'Övrigt', isTreated: true, outcome: '', decisions: [] },
    { position: 4, title: 'Nästa gång', isTreated: false, outcome: '', decisions: [] },
  ],
  looseDecisions: [],
  settled: [
    { what: 'Namnge en aktör.', meetingOn: '2026-03-12', kind: 'ticked-off', text: '', dueOn: null },
    { what: 'Räkna', meetingOn: '2026-06-11', kind: 'kept-open', text: 'Det återstår en del', dueOn: '2027-01-31' },
  ],
  remaining: [{ what: 'Räkna', who: ['Arbetsförmedlingen'], dueOn: '2027-01-31', meetingOn: '2026-06-11' }],
}

describe('the summary of a meeting', () => {
  it('tells point by point what was decided: what, who, by when and under which number', () => {
    expect(summaryText(summaryOf(material), 'Tack för ett bra möte.')).toBe(`Tack för ett bra möte.

10 december 2026, 13.00–14.00. Två beslut. En punkt är inte behandlad.

1. Läget
– Gruppen vill se siffrorna före påsk.

2. Barn i skyddat boende
– Beslut 1: Ta fram en rutin.
  Region Stockholm och Polismyndigheten, senast 31 mars 2027. Dnr EX 1.
– Beslut 2: Berätta om den.
  Polismyndigheten, utan sista dag.

3. Övrigt
– Behandlad utan beslut.

4. Nästa gång
– Inte behandlad.

Tidigare beslut som följdes upp
– Genomfört: Namnge en aktör.
  Beslutat 12 mars 2026.
– Gäller vidare: Räkna.
  Beslutat 11 juni 2026. Det återstår en del. Sista dag 31 januari 2027.

Tidigare beslut som fortfarande gäller
– Räkna.
  Arbetsförmedlingen, senast 31 januari 2027. Beslutat 11 juni 2026.`)
  })

  it('leaves out what there is nothing of', () => {
    const bare = summaryOf({ ...material, points: [], settled: [], remaining: [] })
    expect(bare).toMatchObject({ inShort: 'Inga beslut.', parts: [] })
    expect(summaryText(bare, '')).toBe('10 december 2026, 13.00–14.00. Inga beslut.')
  })

  it('says at the point of an earlier decision what became of it, and does not call that nothing', () => {
    const [first] = material.points
    const about = {
      ...(first ?? { position: 1, title: '', decisions: [] }),
      isTreated: true,
      settled: 'ticked-off',
    } as const
    const parts = (outcome: string) => summaryOf({ ...material, points: [{ ...about, outcome }] }).parts[0]?.lines
    expect(parts('')).toEqual([{ text: 'Genomfört.', meta: '' }])
    expect(parts('Bra gjort.')).toEqual([
      { text: 'Genomfört.', meta: '' },
      { text: 'Bra gjort.', meta: '' },
    ])
  })

  it('says of an earlier decision what held when the meeting ended, not what came later', () => {
    const at = (day: string) => new Date(`2026-${day}T12:00:00Z`)
    const steps = [
      { kind: 'made', at: at('03-12') },
      { kind: 'reported-done', at: at('05-01') },
      { kind: 'ticked-off', at: at('06-11') },
      { kind: 'reopened', at: at('09-01') },
      { kind: 'dropped', at: at('10-01') },
    ]
    expect(heldAt(steps, at('06-10'))).toBe(true)
    expect(heldAt(steps, at('06-11'))).toBe(false)
    expect(heldAt(steps, at('09-02'))).toBe(true)
    expect(heldAt(steps, at('12-10'))).toBe(false)
  })
})
