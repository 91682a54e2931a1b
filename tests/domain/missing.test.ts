import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatIsMissing, writingProgress, type MissingMaterial } from '#app/domain/follow-up/sections/missing.ts'
import { followUpPhases, type FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { presentInWords } from '#app/domain/follow-up/sections/presence.ts'
import { neighbours, sectionPlaces } from '#app/domain/follow-up/sections/section-place.ts'
import { stateOfSection, whyNotReady, whyNotWrite } from '#app/domain/follow-up/sections/section-state.ts'
import {
  sectionKindOf,
  sectionKinds,
  textIsExpected,
  type SectionKind,
} from '#app/domain/follow-up/sections/section.ts'
import { judgements, type Judgement } from '#app/domain/statement/judgement.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'

const kinds = Object.keys(sectionKinds) as SectionKind[]
const section = fc.record({
  key: fc.integer({ min: 1, max: 999 }).map((number) => `mal-${number}`),
  kind: fc.constantFrom(...kinds),
  title: fc.constant('Mål 7'),
  hasText: fc.boolean(),
  isReady: fc.boolean(),
  judgements: fc.array(fc.constantFrom(...(Object.keys(judgements) as Judgement[])), { maxLength: 4 }),
})
const material: fc.Arbitrary<MissingMaterial> = fc.record({
  year: fc.constant(2026),
  round: fc.constant('2026'),
  sections: fc.array(section, { maxLength: 8 }),
  reports: fc.array(fc.record({ state: fc.constantFrom(...(Object.keys(reportStates) as ReportState[])) })),
  indicators: fc.array(
    fc.record({
      slug: fc.constant('a'),
      shortName: fc.constant('A'),
      nextPublicationOn: fc.constantFrom(
        null,
        '2025',
        '2026',
        '2026-10',
        '2026-11',
        '2026-11-21',
        '2026-11-22',
        '2027',
      ),
    }),
  ),
  today: fc.constant('2026-11-22'),
})
const nothing: MissingMaterial = {
  year: 2026,
  round: '2026',
  sections: [],
  reports: [],
  indicators: [],
  today: '2026-11-22',
}

describe('what is missing', () => {
  it('is each thing once, in its kind, and nothing else', () => {
    fc.assert(
      fc.property(material, (of) => {
        const count = (kind: string) => whatIsMissing(of).filter((one) => one.kind === kind).length
        const { sections, reports, indicators } = of
        expect(count('text')).toBe(sections.filter(({ kind, hasText }) => textIsExpected(kind) && !hasText).length)
        expect(count('numbers')).toBe(
          sections.filter((one) => one.judgements.some((judgement) => judgements[judgement].stops)).length,
        )
        expect(count('reports')).toBe(
          new Set(reports.map(({ state }) => state).filter((state) => state !== 'accepted')).size,
        )
        const things = (kind: string) =>
          whatIsMissing(of)
            .filter((one) => one.kind === kind)
            .reduce((sum, one) => sum + one.count, 0)
        expect(things('numbers')).toBe(
          sections.flatMap((one) => one.judgements).filter((judgement) => judgements[judgement].stops).length,
        )
        expect(things('reports')).toBe(reports.filter(({ state }) => state !== 'accepted').length)
        expect(count('indicator')).toBe(
          indicators.filter(
            ({ nextPublicationOn: on }) => on !== null && ['2025', '2026-10', '2026-11-21'].includes(on),
          ).length,
        )
        expect(count('not-ready')).toBe(sections.filter(({ hasText, isReady }) => hasText && !isReady).length)
      }),
    )
  })

  it('is told in sentences that lead to where it is put right', () => {
    const found = whatIsMissing({
      ...nothing,
      sections: [
        { key: 'mal-7', kind: 'goal', title: 'Mål 7: Kunskap', hasText: false, isReady: false, judgements: [] },
        {
          key: 'analysis',
          kind: 'analysis',
          title: 'Analys',
          hasText: true,
          isReady: true,
          judgements: ['right', 'wrong'],
        },
        { key: 'aktor-a', kind: 'actor', title: 'A', hasText: true, isReady: false, judgements: [] },
      ],
      reports: [
        { state: 'none' },
        { state: 'submitted' },
        { state: 'submitted' },
        { state: 'draft' },
        { state: 'accepted' },
      ],
      indicators: [{ slug: 'rutin', shortName: 'Rutin', nextPublicationOn: '2026-10' }],
    })
    expect(found.map(({ count, ...one }) => (count === 1 ? one : { ...one, count }))).toEqual([
      { kind: 'text', words: 'Mål 7: Kunskap saknar text.', href: '/samordning/arsuppfoljning/2026/avsnitt/mal-7' },
      {
        kind: 'numbers',
        words: 'Analys: ett\u00a0tal i texten är inte utrett.',
        href: '/samordning/arsuppfoljning/2026/avsnitt/analysis/tal',
      },
      {
        kind: 'reports',
        words: 'En\u00a0lägesrapport har inte börjat skrivas.',
        href: '/samordning/omgangar/2026?lage=none',
      },
      {
        kind: 'reports',
        words: 'En\u00a0lägesrapport är påbörjad men inte inskickad.',
        href: '/samordning/omgangar/2026?lage=draft',
      },
      {
        kind: 'reports',
        words: 'Två\u00a0lägesrapporter är inskickade men inte godkända.',
        href: '/samordning/omgangar/2026/granskning',
        count: 2,
      },
      {
        kind: 'indicator',
        words: 'Rutin: nya värden skulle ha kommit (väntades i oktober\u00a02026).',
        href: '/samordning/indikatorer/rutin',
      },
      {
        kind: 'not-ready',
        words: 'A är inte märkt som klart.',
        href: '/samordning/arsuppfoljning/2026/avsnitt/aktor-a',
      },
    ])
    expect(whatIsMissing(nothing)).toEqual([])
  })

  it('has a progress that is whole exactly when every section that has a text or needs one is ready', () => {
    fc.assert(
      fc.property(material, (of) => {
        const { done, of: all } = writingProgress(of.sections)
        expect(done).toBeLessThanOrEqual(all)
        expect(done === all).toBe(
          of.sections.every(({ kind, hasText, isReady }) => isReady || (!hasText && !textIsExpected(kind))),
        )
      }),
    )
  })
})

describe('the sections', () => {
  const goals = [
    { kind: 'goal', number: 2, shortTitle: 'B' },
    { kind: 'goal', number: 7, shortTitle: 'G' },
  ] as const
  const actors = [
    { slug: 'orebro', name: 'Örebro' },
    { slug: 'akersberga', name: 'Åkersberga' },
    { slug: 'polisen', name: 'Polisen' },
  ]

  it('stand as they are printed, goals in the plan’s order and actors as Swedish lists are', () => {
    const places = sectionPlaces(goals, actors)
    expect(places.map(({ key }) => key)).toEqual([
      'summary',
      'about',
      'mal-2',
      'mal-7',
      'joint',
      'aktor-polisen',
      'aktor-akersberga',
      'aktor-orebro',
      'analysis',
      'next-year',
      'appendix',
    ])
    for (const { key, kind } of places) expect(sectionKindOf(key)).toBe(kind)
    expect(neighbours(places, 'mal-2')).toMatchObject({ previous: { key: 'about' }, next: { key: 'mal-7' } })
    expect(neighbours(places, 'summary').previous).toBeUndefined()
    expect(neighbours(places, 'appendix').next).toBeUndefined()
    expect(neighbours(places, 'mal-99')).toEqual({ previous: undefined, next: undefined })
  })

  it('are written in while the follow-up is a draft and nobody has marked them as ready', () => {
    for (const phase of Object.keys(followUpPhases) as FollowUpPhase[]) {
      expect(whyNotWrite(phase, { readyName: null }) === undefined).toBe(followUpPhases[phase].isWritable)
      expect(whyNotWrite(phase, { readyName: 'Anna' })).toMatch(/\.$/)
    }
    expect(stateOfSection({ text: '', readyAt: null })).toBe('none')
    expect(stateOfSection({ text: 'x', readyAt: null })).toBe('writing')
    expect(stateOfSection({ text: '', readyAt: new Date(0) })).toBe('ready')
    for (const kind of kinds) {
      expect(whyNotReady(kind, '') === undefined).toBe(!textIsExpected(kind))
      expect(whyNotReady(kind, 'x')).toBeUndefined()
    }
    expect(presentInWords(['Anna', 'Bo'])).toBe('Anna och Bo har avsnittet öppet')
    expect(presentInWords([])).toBe('')
  })
})
