import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '#app/domain/message/compose.ts'
import { messageKindCodes, severalOf, wordingKindCodes, type MessageKind } from '#app/domain/message/kind.ts'
import { fillingOfSeveral, groupedBy, togetherKey, type Notice } from '#app/domain/message/several.ts'
import { lacksList, usualWordings } from '#app/domain/message/template.ts'
import { inParts } from '#app/domain/status-report/parts.ts'

const foot = { partnership: 'Operation Kvinnofrid', chooseAt: undefined }

function notice(kind: MessageKind, roundId: number | null, commitment: string, more: Partial<Notice['filling']> = {}) {
  const several = severalOf(kind)
  return {
    kind,
    roundId,
    wording: usualWordings[kind],
    several: several === undefined ? undefined : usualWordings[several],
    filling: {
      name: 'Eva Ek',
      link: `https://x.se/${commitment}`,
      round: 'Uppföljning 2026',
      organisation: 'Polismyndigheten',
      by: 'Åsa Öberg',
      commitment,
      ...more,
    },
    overview: 'https://x.se/min-sida',
  } satisfies Notice
}

describe('several reports that are accepted', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((name) => notice('accepted', 1, name)) as unknown as [Notice, ...Notice[]]

  it('are told in one message with a list', () => {
    const { subject, text } = compose(five, foot)
    expect(subject).toBe('Fem lägesrapporter är godkända')
    expect(text).toContain('– a\n– b\n– c\n– d\n– e\n')
    expect(text.split('https://x.se/').length).toBe(2)
    expect(text).toContain('https://x.se/min-sida')
  })

  it('of several organisations each say whose', () => {
    const { text } = compose([five[0], notice('accepted', 1, 'z', { organisation: 'Solna' })], foot)
    expect(text).toContain('– a, Polismyndigheten\n– z, Solna')
  })

  it('stand as one part beside other notices of the day, and are told apart by round', () => {
    const { subject, text } = compose(
      [five[0], notice('mention', 1, 'x'), notice('accepted', 1, 'b'), notice('accepted', 2, 'f')],
      foot,
    )
    expect(subject).toBe('Tre besked från Operation Kvinnofrid')
    expect([...text.matchAll(/^\d\. .*/gm)].map(([line]) => line)).toEqual([
      '1. Två lägesrapporter är godkända',
      '2. Åsa Öberg nämnde dig i en kommentar',
      '3. Lägesrapporten om f är godkänd',
    ])
  })
})

describe('several reports that are returned', () => {
  it('each stand with their own reason and address', () => {
    const { subject, text } = compose(
      [
        notice('returned', 1, 'rutin', { message: 'Skriv mer.\n\nNär är det klart?' }),
        notice('returned', 1, 'termer', { message: 'Vilka termer?', by: 'Bo Berg' }),
      ],
      foot,
    )
    expect(subject).toBe('Två lägesrapporter behöver kompletteras')
    expect(text).toContain('Åsa Öberg och Bo Berg har läst')
    expect(text).toContain(
      '– rutin\n  Skriv mer.\n\n  När är det klart?\nhttps://x.se/rutin\n\n– termer\n  Vilka termer?\nhttps://x.se/termer\n',
    )
  })

  it('tell the first of several last days, and lead to every overview', () => {
    const one = notice('returned', 1, 'a', { dueOn: '2026-12-10' })
    const other = { ...notice('returned', 1, 'b', { dueOn: '2026-11-30' }), overview: 'https://x.se/annan' }
    expect(fillingOfSeveral([one, other])).toMatchObject({
      dueOn: '2026-11-30',
      link: 'https://x.se/min-sida\nhttps://x.se/annan',
      count: 'två lägesrapporter',
    })
  })
})

describe('notices that wait at the same time', () => {
  const waiting = fc.array(
    fc.record({
      email: fc.constantFrom('a@x.se', 'b@x.se', 'c@x.se'),
      kind: fc.constantFrom(...messageKindCodes),
      roundId: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    }),
    { maxLength: 60 },
  )

  it('are in exactly one message each, and nobody gets two of a kind and round', () => {
    fc.assert(
      fc.property(waiting, (all) => {
        const groups = groupedBy(all, togetherKey)
        expect(groups.flat().length).toBe(all.length)
        expect(new Set(groups.flat())).toEqual(new Set(all))
        expect(new Set(groups.map(([first]) => togetherKey(first))).size).toBe(groups.length)
        for (const group of groups) expect(new Set(group.map(togetherKey)).size).toBe(1)
      }),
    )
  })

  it('are all told, whatever they are', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...messageKindCodes), fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, (all) => {
        const [first, ...more] = all.map(([kind, roundId], index) =>
          notice(kind, roundId, `åtagande-${index}-`, { message: `skäl-${index}-`, left: `kvar-${index}-` }),
        )
        if (first === undefined) return
        const { text, subject } = compose([first, ...more], foot)
        const told = subject + text
        all.forEach(([kind], index) => {
          const own = [`åtagande-${index}-`, `skäl-${index}-`, `kvar-${index}-`]
          expect(
            own.some((one) => told.includes(one)),
            `${kind} ${index}`,
          ).toBe(true)
        })
        expect(told).not.toContain('{{')
      }),
    )
  })
})

describe('a wording for several', () => {
  it('stands after the one for a single one, and is warned of when it lists nothing', () => {
    expect(wordingKindCodes.indexOf('accepted-several')).toBe(wordingKindCodes.indexOf('accepted') + 1)
    expect(new Set(wordingKindCodes).size).toBe(Object.keys(usualWordings).length)
    expect(lacksList('accepted-several', 'Se {{länk}}')).toBe(true)
    expect(lacksList('accepted-several', usualWordings['accepted-several'].body)).toBe(false)
    expect(lacksList('accepted', 'Se {{länk}}')).toBe(false)
  })
})

describe('what is done in parts', () => {
  it('is each row once, never divides an owner, and no part but the last is short', () => {
    const rows = fc.array(fc.record({ owner: fc.integer({ min: 1, max: 9 }), id: fc.nat() }), { maxLength: 80 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 30 }), (all, length) => {
        const parts = inParts(all, ({ owner }) => owner, length)
        expect(new Set(parts.flat())).toEqual(new Set(all))
        expect(parts.flat().length).toBe(all.length)
        for (const part of parts.slice(0, -1)) expect(part.length).toBeGreaterThanOrEqual(length)
        const owners = parts.flatMap((part) => [...new Set(part.map(({ owner }) => owner))])
        expect(new Set(owners).size).toBe(owners.length)
      }),
    )
  })
})
