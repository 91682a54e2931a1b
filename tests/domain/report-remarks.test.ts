import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { differenceOf, isWorthMarking } from '#app/domain/plan/comparison/text-difference.ts'
import { assessmentChanges, assessmentInput, differs, whyNotAssess } from '#app/domain/status-report/assessment.ts'
import { channels, onBehalfChannels, onBehalfWords } from '#app/domain/status-report/channel.ts'
import type { Nameable } from '#app/domain/status-report/comment-audience.ts'
import { commentInput, mentionsIn } from '#app/domain/status-report/comment.ts'
import { changedFields, comparedFields } from '#app/domain/status-report/compared-fields.ts'
import { onBehalfInput, whyNotOver } from '#app/domain/status-report/on-behalf.ts'
import type { Submission } from '#app/domain/status-report/submission.ts'
import { toldHistory } from '#app/domain/status-report/told-history.ts'

const status = fc.record({ degree: fc.constantFrom(...degreeCodes), course: fc.constantFrom(...courseCodes) })

describe('the coordination’s assessment', () => {
  it('needs a reason exactly where it differs from the report', () => {
    fc.assert(
      fc.property(status, status, fc.constantFrom('', '  ', 'Därför.'), (own, other, reason) => {
        const parsed = assessmentInput(own).safeParse({ version: '0', ...other, reason })
        expect(parsed.success).toBe(!differs(own, other) || reason.trim() !== '')
      }),
    )
  })

  it('tells what it changed, with what stood before', () => {
    const before = { degree: 'started', course: 'on-track', reason: 'Ett' } as const
    expect(assessmentChanges(before, { ...before, course: 'off-track' })).toEqual([
      { label: 'Läge', before: 'Enligt plan', after: 'Avviker' },
    ])
    expect(assessmentChanges(null, before)).toHaveLength(3)
    expect(assessmentChanges(before, before)).toEqual([])
  })

  it.each([
    { state: 'draft', phase: 'open', possible: false },
    { state: 'returned', phase: 'open', possible: false },
    { state: 'submitted', phase: 'open', possible: true },
    { state: 'accepted', phase: 'review', possible: true },
    { state: 'accepted', phase: 'frozen', possible: false },
  ] as const)('of a $state report in a round that is $phase is possible: $possible', ({ state, phase, possible }) => {
    expect(whyNotAssess(state, { phase }) === undefined).toBe(possible)
  })
})

describe('whom a comment names', () => {
  const readers: Nameable[] = [
    { userId: 'a', name: 'Anna Berg' },
    { userId: 'b', name: 'Anna Bergström' },
    { userId: 'c', name: 'Örjan Ek' },
  ]
  const named = (text: string, picked = '') => {
    const found = mentionsIn({ text, named: picked }, readers)
    return found.ok ? found.people.map(({ userId }) => userId) : found.field
  }

  it.each([
    { text: 'Ingen alls.', people: [] },
    { text: '@Anna Berg, ser du?', people: ['a'] },
    { text: 'Hej @Anna Bergström!', people: ['b'] },
    { text: '@örjan ek och @Anna Berg och @Örjan Ek', people: ['c', 'a'] },
    { text: 'Skriv till anna.berg@exempel.se.', people: [] },
    { text: 'Ett ensamt @ är inget namn.', people: [] },
  ])('“$text” names $people', ({ text, people }) => {
    expect(named(text)).toEqual(people)
  })

  it('may be picked beside the text, with or without @, and is told once', () => {
    expect(named('Se här.', 'Anna Berg')).toEqual(['a'])
    expect(named('@Anna Berg, se här.', '@anna berg')).toEqual(['a'])
  })

  it('is refused where it is nobody who may read the comment, with those who may', () => {
    expect(named('@Kalle Anka')).toBe('text')
    expect(named('@Anna Bergvall')).toBe('text')
    expect(named('Se här.', 'Kalle Anka')).toBe('named')
    const refused = mentionsIn({ text: '@Kalle', named: '' }, readers)
    expect(refused.ok ? '' : refused.why).toContain('@Anna Bergström')
  })

  it('is found for every reader by their whole name, and for nobody else', () => {
    fc.assert(
      fc.property(fc.subarray(readers, { minLength: 1 }), (some) => {
        const found = named(`Hej ${some.map(({ name }) => `@${name}`).join(' och ')}.`)
        expect(new Set(found)).toEqual(new Set(some.map(({ userId }) => userId)))
      }),
    )
  })

  it('a comment without words or readers is refused', () => {
    expect(commentInput.safeParse({ audience: 'shared', text: '  ', named: '' }).success).toBe(false)
    expect(commentInput.safeParse({ audience: 'alla', text: 'Hej', named: '' }).success).toBe(false)
  })
})

const content: Submission = {
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Första texten.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

describe('two reports compared', () => {
  it('hold every field that either has, and only those that differ are changed', () => {
    const later: Submission = { ...content, done: '', obstacles: 'Hinder', degree: 'completed' }
    expect(comparedFields(content, later)).toEqual([
      { label: 'Genomförande', before: 'Påbörjat', after: 'Genomfört' },
      { label: 'Läge', before: 'Enligt plan', after: 'Enligt plan' },
      { label: 'Hinder', before: '', after: 'Hinder' },
      { label: 'Det här har gjorts', before: 'Första texten.', after: '' },
    ])
    expect(changedFields(content, later).map(({ label }) => label)).toEqual([
      'Genomförande',
      'Hinder',
      'Det här har gjorts',
    ])
    expect(changedFields(content, content)).toEqual([])
  })

  it('tell of milestones, contributions and own values by their names', () => {
    const told: Submission = {
      ...content,
      milestones: [{ title: 'Utbildning', doneOn: null, newDueOn: '2027-03-01', reason: 'Sjukdom.' }],
      contributions: [{ indicator: 'Rutin', text: 'Mycket.' }],
      ownValues: [{ indicator: 'Andel', text: '62 %' }],
    }
    expect(changedFields(content, told).map(({ label, after }) => `${label}: ${after}`)).toEqual([
      'Delsteg: Utbildning: Ny sista dag 1\u00a0mars\u00a02027. Sjukdom.',
      'Bidrag till Rutin: Mycket.',
      'Eget värde: Andel: 62 %',
    ])
  })

  it('are marked word by word only where enough is kept to read it', () => {
    expect(isWorthMarking(differenceOf('Vi har utbildat tio personer.', 'Vi har utbildat tolv personer.'))).toBe(true)
    expect(isWorthMarking(differenceOf('Allt är klart.', 'Helt andra ord står här i stället.'))).toBe(false)
    expect(isWorthMarking(differenceOf('samma', 'samma'))).toBe(true)
  })
})

describe('an answer written for an organisation', () => {
  it('says how it came in words that every reader sees, and an own answer says nothing', () => {
    expect(onBehalfChannels.map(onBehalfWords)).toEqual([
      'Skrivet av samordnaren efter e-post',
      'Skrivet av samordnaren efter telefonsamtal',
      'Skrivet av samordnaren efter ett möte',
    ])
    expect([channels.own.told, channels.link.told]).toEqual(['', ''])
  })

  it('must say how it came and from whom', () => {
    expect(onBehalfInput.safeParse({ channel: 'phone', note: 'Anna ringde.' }).success).toBe(true)
    expect(onBehalfInput.safeParse({ channel: 'phone', note: ' ' }).success).toBe(false)
    expect(onBehalfInput.safeParse({ channel: 'own', note: 'Anna.' }).success).toBe(false)
  })

  it('takes the place of the organisation’s own text only when they have agreed', () => {
    expect(whyNotOver(true, false)).toContain('eget utkast')
    expect(whyNotOver(true, true)).toBeUndefined()
    expect(whyNotOver(false, false)).toBeUndefined()
  })
})

describe('the history of a report', () => {
  const at = (day: number) => new Date(`2026-11-${String(day).padStart(2, '0')}T09:00:00Z`)
  const event = (
    id: number,
    day: number,
    kind: 'status-report.submitted' | 'status-report.returned',
    message = '',
  ) => ({
    id,
    at: at(day),
    actorName: 'Demo Samordnare',
    kind,
    message,
    changes: '[]',
  })

  const told = toldHistory({
    events: [
      event(3, 12, 'status-report.submitted', 'Anna ringde.'),
      event(2, 10, 'status-report.returned', 'Skriv mer.'),
      event(1, 9, 'status-report.submitted'),
    ],
    submissions: [
      { number: 1, at: at(9), channel: 'own', content: JSON.stringify(content) },
      { number: 2, at: at(12), channel: 'phone', content: JSON.stringify({ ...content, done: 'Andra texten.' }) },
    ],
    extensions: [{ id: 1, at: at(11), byName: 'Demo Samordnare', until: '2026-12-10', reason: 'Sjukdom.' }],
  })

  it('tells everything in sentences, newest first, with every reason', () => {
    expect(told.map(({ sentence, message }) => `${sentence} | ${message}`)).toEqual([
      'Demo Samordnare skrev in organisationens svar. Skrivet av samordnaren efter telefonsamtal | Anna ringde.',
      'Demo Samordnare gav organisationen tid till 10\u00a0december\u00a02026 | Sjukdom.',
      'Demo Samordnare lämnade tillbaka lägesrapporten | Skriv mer.',
      'Demo Samordnare skickade in lägesrapporten | ',
    ])
  })

  it('shows what each submission changed since the one before, and nothing for the first', () => {
    expect(told[0]?.changes).toEqual([
      { label: 'Det här har gjorts', before: 'Första texten.', after: 'Andra texten.' },
    ])
    expect(told.at(-1)?.changes).toEqual([])
  })

  it('survives content that cannot be read', () => {
    const broken = toldHistory({
      events: [{ ...event(1, 9, 'status-report.submitted'), changes: 'inte json' }],
      submissions: [{ number: 1, at: at(9), channel: 'own', content: '{' }],
      extensions: [],
    })
    expect(broken).toMatchObject([{ changes: [] }])
  })
})
