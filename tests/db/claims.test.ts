import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { saveBindings } from '#app/db/follow-up/claim-binding.server.ts'
import { checkFollowUp, checkText } from '#app/db/follow-up/claims.server.ts'
import { findSectionClaims, searchValues } from '#app/db/follow-up/section-claims.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AnchoredBinding, Binding, CellRef } from '#app/domain/statement/binding.ts'
import { frozenClaims } from '#app/domain/follow-up/edition/frozen-claims.ts'
import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'
import { useDatabase } from '../support/database.ts'
import { now } from './cast.ts'

useDatabase('example')

const coordinator: SignedIn = {
  kind: 'user',
  userId: 'c',
  name: 'Demo samordnare',
  role: 'coordinator',
  organisation: null,
}

const roundOf = (year: number) => read().reportingRound.findFirstOrThrow({ where: { year } })

const cell = (indicator: string, year: number, more: Partial<CellRef> = {}): CellRef => ({
  indicator,
  series: 'riket',
  subject: 'area:00',
  year,
  breakdown: 'total',
  ...more,
})
const value = (indicator: string, year: number, more: Partial<CellRef> = {}): Binding => ({
  to: 'value',
  cell: cell(indicator, year, more),
})
const rise = (to: 'difference' | 'change', indicator: string, from: number, until: number): Binding => ({
  to,
  from: cell(indicator, from),
  until: cell(indicator, until),
})

/** Checks a text whose numbers, in their order, are bound as told. Says the words when a number is not where it should be. */
async function checked(text: string, bound: readonly [string, Binding][]): Promise<CheckedClaim[]> {
  const round = await roundOf(2026)
  let from = 0
  const bindings = bound.map(([words, binding]): AnchoredBinding => {
    const start = text.indexOf(words, from)
    from = start + words.length
    return { words, start, binding }
  })
  const { claims } = await checkText(coordinator, round, 'analysis', text, bindings)
  expect(claims.map(({ claim }) => claim.words)).toEqual(bound.map(([words]) => words))
  return claims
}

const judged = (claims: readonly CheckedClaim[]) =>
  claims.map(({ claim, judgement, why }) => ({ words: claim.words, judgement, why }))
const routine = 'rutin-for-skolgang-i-skyddat-boende'
const adults = 'fortbildning-handlaggare-vuxna'
const children = 'fortbildning-handlaggare-barn'
const results = 'anvant-resultat-fran-systematisk-uppfoljning-riket'
const deciding = 'enskildas-uppfattning-myndighetsutovning'
const carrying = 'enskildas-uppfattning-utforare'
const spread = { breakdown: 'county-spread' as const }

/** The sentences of S002 that hold numbers, as the report prints them, each with the values it is about. */
const s002: [string, [string, Binding][]][] = [
  [
    'Resultaten för 2019 visar att fler kommuner, en femtedel, har en aktuell skriftlig rutin. Det är en ökning med sju procentenheter från föregående år. Nu uppger drygt nio av tio kommuner att de har genomfört fortbildning.',
    [
      ['en femtedel', value(routine, 2019)],
      ['sju procentenheter', rise('difference', routine, 2018, 2019)],
      ['drygt nio av tio', value(adults, 2019)],
    ],
  ],
  [
    'Det är fortfarande färre än var tionde kommun som systematiskt följt upp resultat. Drygt en av tio kommuner uppger att de använt enskildas uppfattning.',
    [
      ['färre än var tionde', value(results, 2019)],
      ['Drygt en av tio', value(deciding, 2019)],
    ],
  ],
  [
    '22 procent av kommunerna har en rutin. Det gäller handläggare som utreder vuxna (95 procent) respektive barn (92 procent). 8 procent har följt upp resultaten. Myndighetsutövningen (12 procent) respektive utförarverksamheten (11 procent).',
    [
      ['22 procent', value(routine, 2019)],
      ['95 procent', value(adults, 2019)],
      ['92 procent', value(children, 2019)],
      ['8 procent', value(results, 2019)],
      ['12 procent', value(deciding, 2019)],
      ['11 procent', value(carrying, 2019)],
    ],
  ],
  [
    'Andelen kommuner per län skiljer sig åt, spridningen är mellan 0-57 procent per län. Andelen är mellan 0 – 24 procent när det gäller myndighetsutövningen, och mellan 0 – 63 procent när det gäller utförarverksamheten.',
    [
      ['mellan 0-57 procent', value(routine, 2019, spread)],
      ['mellan 0 – 24 procent', value(deciding, 2019, spread)],
      ['mellan 0 – 63 procent', value(carrying, 2019, spread)],
    ],
  ],
  [
    'Nio av tio kommuner har genomfört fortbildning. Sedan 2016 har resultaten ökat med 11 respektive 13 procentenheter, se tabell 2.',
    [
      ['Nio av tio', value(children, 2019)],
      ['11', rise('difference', adults, 2016, 2019)],
      ['13 procentenheter', rise('difference', children, 2016, 2019)],
    ],
  ],
]

describe('the documents behind the example', () => {
  it('S002: every number is right when bound to its value, and two fractions are rounded as they may be', async () => {
    const fractions = ['en femtedel', 'Nio av tio']
    for (const [text, bound] of s002) {
      const others = judged(await checked(text, bound)).filter(({ words }) => !fractions.includes(words))
      expect(others.filter(({ judgement }) => judgement !== 'right')).toEqual([])
    }
    const all = await Promise.all(s002.map(([text, bound]) => checked(text, bound)))
    const rounded = judged(all.flat()).filter(({ judgement }) => judgement === 'rounded')
    expect(rounded.map(({ words }) => words)).toEqual(fractions)
  })

  const followed = 'anvant-resultat-fran-systematisk-uppfoljning'
  const old = { series: 'till-2022', subject: 'area:unstated' }

  it('S000: the doubling is accepted with 2,25 shown, and the shares beside it are right', async () => {
    const claims = await checked(
      'Från 2019 till 2022 har andelen kommuner som använder systematisk uppföljning fördubblats (16 procent 2019, 31 procent 2021, 36 procent 2022).',
      [
        ['fördubblats', { to: 'factor', from: cell(followed, 2019, old), until: cell(followed, 2022, old) }],
        ['16 procent', value(followed, 2019, old)],
        ['31 procent', value(followed, 2021, old)],
        ['36 procent', value(followed, 2022, old)],
      ],
    )
    expect(claims.map(({ judgement }) => judgement)).toEqual(['rounded', 'right', 'right', 'right'])
    expect(claims[0]?.why).toContain('2,25')
  })

  it('a sentence that compares 2022 with 2023 crosses the break, bound or not', async () => {
    const text = 'Andelen ökade från 36 procent 2022 till 62 procent 2023.'
    const round = await roundOf(2026)
    const unbound = await checkText(coordinator, round, 'mal-7', text, [])
    expect(unbound.claims.map(({ judgement }) => judgement)).toEqual(['crosses-break'])
    expect(unbound.claims[0]?.suggestions).toEqual([])
    const words = unbound.claims[0]?.claim.words ?? ''
    const binding: Binding = {
      to: 'change',
      from: cell(followed, 2022, old),
      until: cell(followed, 2023, { series: 'utsatthet-och-behov', subject: 'area:unstated' }),
    }
    const bound = await checkText(coordinator, round, 'mal-7', text, [{ words, start: text.indexOf(words), binding }])
    expect(bound.claims[0]).toMatchObject({ judgement: 'crosses-break', why: expect.stringContaining('2023') })
    const two = 'Andelen var 36 procent 2022 och 62 procent 2023.'
    const claims = await checkText(coordinator, round, 'mal-7', two, [
      { words: '36 procent', start: two.indexOf('36'), binding: value(followed, 2022, old) },
    ])
    expect(claims.claims[0]?.judgement).toBe('crosses-break')
  })

  it('S003 and S004: what the example holds can be bound and is right', async () => {
    const claims = await checked(
      'Antalet kommuner som har rekvirerat medel har ökat från 246 kommuner 2016 till 273 kommuner 2018. Även andelen använda medel har ökat från 81 till 92 procent.',
      [
        [
          'från 246 kommuner 2016 till 273 kommuner',
          rise('change', 'kommuner-som-rekvirerat-utvecklingsmedel', 2016, 2018),
        ],
        ['från 81 till 92 procent', rise('change', 'andel-anvanda-utvecklingsmedel', 2016, 2018)],
      ],
    )
    expect(claims.map(({ judgement }) => judgement)).toEqual(['right', 'right'])
    const agreements = 'overenskommelser-om-samverkan'
    const of2017 = await checked(
      'Flera kommuner samverkar med akutmottagningar, 20 procent. Kommunerna samverkar mest med kvinnojourerna, 33 procent. Polisen ligger stabilt, någonstans mellan 20-25 procent. Få har en rutin, 14 procent. Det är få, endast 9 procent.',
      [
        ['20 procent', value(agreements, 2017, { series: 'akutmottagning' })],
        ['33 procent', value(agreements, 2017, { series: 'kvinnojour' })],
        ['någonstans mellan 20-25 procent', value(agreements, 2017, { series: 'polis' })],
        ['14 procent', value(routine, 2017)],
        ['9 procent', value(results, 2017)],
      ],
    )
    expect(judged(of2017).filter(({ judgement }) => judgement !== 'right')).toEqual([])
  })

  it('a goal’s numbers are suggested among its own indicators', async () => {
    const text = 'Andelen var 16 procent 2019.'
    const { claims } = await checkText(coordinator, await roundOf(2026), 'mal-7', text, [])
    expect(claims[0]?.suggestions).toMatchObject([{ isCertain: true, judgement: 'right' }])
    expect(claims[0]?.suggestions[0]?.label).toContain('område inte angivet i källan 2019: 16\u00a0procent')
  })
})

const text = 'Andelen var 16 procent 2019 och 36 procent 2022. I hela riket var det 8 procent.'

async function written(key = 'mal-7', phase = 'draft') {
  const round = await roundOf(2026)
  return write(async (tx) => {
    const followUp = await tx.annualFollowUp.upsert({
      where: { roundId: round.id },
      create: { roundId: round.id, phase, createdAt: now },
      update: { phase },
    })
    await tx.followUpSection.upsert({
      where: { followUpId_key: { followUpId: followUp.id, key } },
      create: { followUpId: followUp.id, key, text, version: 4, changedAt: now, changedName: 'Demo' },
      update: { text, version: 4, bindings: '[]' },
    })
    return { round, followUp }
  })
}

const choices = (bindings: (Binding | null)[]) => {
  const words = ['16 procent', '36 procent', '8 procent']
  return bindings.map((binding, place) => ({
    words: words[place] ?? '',
    start: text.indexOf(words[place] ?? ''),
    binding,
  }))
}
const old = { series: 'till-2022', subject: 'area:unstated' }
const of = (year: number) => value('anvant-resultat-fran-systematisk-uppfoljning', year, old)

describe('binding the numbers of a section', () => {
  it('keeps what was chosen, with one row of history that tells before and after in words', async () => {
    const { followUp, round } = await written()
    const saved = await saveBindings(
      coordinator,
      '2026',
      'mal-7',
      { version: 4, claims: choices([of(2019), of(2022), value(results, 2019)]) },
      now,
    )
    expect(saved).toEqual({ ok: true, changed: 3 })
    const section = await findSectionClaims(coordinator, '2026', 'mal-7')
    expect(section?.version).toBe(5)
    expect(section?.checked.claims.map(({ judgement }) => judgement)).toEqual(['right', 'right', 'right'])
    const events = await read().historyEvent.findMany({
      where: { kind: 'follow-up.claims-bound', subjectId: String(followUp.id) },
    })
    expect(events).toHaveLength(1)
    expect(JSON.parse(events[0]?.changes ?? '')[0]).toMatchObject({
      label: '”16 procent”',
      before: '',
      after: expect.stringContaining('2019: 16'),
    })
    const all = await checkFollowUp(coordinator, round)
    expect(frozenClaims(all)).toContainEqual(
      expect.objectContaining({
        section: 'mal-7',
        words: '8 procent',
        sentence: 'I hela riket var det 8 procent.',
        judgementLabel: 'Stämmer',
      }),
    )
  })

  it('saves nothing once more when nothing is other than before', async () => {
    await written()
    const input = choices([of(2019), null, { to: 'elsewhere' as const, source: 'En annan rapport' }])
    await saveBindings(coordinator, '2026', 'mal-7', { version: 4, claims: input }, now)
    expect(await saveBindings(coordinator, '2026', 'mal-7', { version: 5, claims: input }, now)).toEqual({
      ok: true,
      changed: 0,
    })
    expect((await findSectionClaims(coordinator, '2026', 'mal-7'))?.version).toBe(5)
  })

  it('refuses when the text is newer, when a value is not there, and when the follow-up is proposed', async () => {
    await written()
    const claims = choices([of(2019), null, null])
    expect(await saveBindings(coordinator, '2026', 'mal-7', { version: 3, claims }, now)).toMatchObject({
      ok: false,
      kind: 'not-now',
    })
    const missing = choices([of(1999), null, null])
    expect(await saveBindings(coordinator, '2026', 'mal-7', { version: 4, claims: missing }, now)).toMatchObject({
      ok: false,
      kind: 'faults',
      errors: { 'claims.0.binding': expect.stringContaining('16 procent') },
    })
    await written('mal-7', 'proposed')
    expect(await saveBindings(coordinator, '2026', 'mal-7', { version: 4, claims }, now)).toMatchObject({
      ok: false,
      kind: 'not-now',
      why: expect.stringContaining('föreslagen'),
    })
    expect(
      (await read().followUpSection.findFirstOrThrow({ where: { key: 'mal-7', followUp: { round: { year: 2026 } } } }))
        .bindings,
    ).toBe('[]')
  })

  it('a number follows its value when it is revised, and is stored so at the next save', async () => {
    await written()
    await saveBindings(coordinator, '2026', 'mal-7', { version: 4, claims: choices([of(2019), of(2022), null]) }, now)
    await write((tx) =>
      tx.observation.updateMany({
        where: {
          cell: 'area:unstated/2022/total',
          replacedAt: null,
          series: { slug: 'till-2022', indicator: { slug: 'anvant-resultat-fran-systematisk-uppfoljning' } },
        },
        data: { value: 37.4 },
      }),
    )
    const section = await findSectionClaims(coordinator, '2026', 'mal-7')
    expect(section?.checked.followed).toEqual([{ was: '36 procent', now: '37 procent' }])
    expect(section?.checked.text).toContain('och 37 procent 2022')
    const claims = (section?.checked.claims ?? []).map(({ claim, binding }) => ({
      words: claim.words,
      start: claim.start,
      binding: binding ?? null,
    }))
    await saveBindings(coordinator, '2026', 'mal-7', { version: 5, claims }, now)
    const row = await read().followUpSection.findFirstOrThrow({
      where: { key: 'mal-7', followUp: { round: { year: 2026 } } },
    })
    expect(row.text).toContain('och 37 procent 2022')
    expect((await findSectionClaims(coordinator, '2026', 'mal-7'))?.checked.followed).toEqual([])
  })

  it('answers null for a year, a goal and an actor that there is not', async () => {
    for (const [year, key] of [
      ['1999', 'analysis'],
      ['2026', 'mal-99'],
      ['2026', 'aktor-ingen'],
      ['2026', 'goal'],
      ['x', 'analysis'],
    ] as const) {
      expect(await findSectionClaims(coordinator, year, key)).toBeNull()
    }
  })

  it('finds values of indicators that the plan does not have, by their names', async () => {
    await written()
    const section = await findSectionClaims(coordinator, '2026', 'mal-7')
    if (section === null) throw new Error('There is no section.')
    const found = await searchValues(coordinator, section, 2, 'systematisk riket 2019')
    expect(found.map(({ binding }) => binding)).toContainEqual(value(results, 2019))
  })
})
