import Database from 'better-sqlite3'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { findCurrentRound } from '#app/db/round/rounds.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { loadSteeringPage } from '#app/db/steering/page.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { courseCodes, courses, degreeCodes } from '#app/domain/commitment/status.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import type { SteeringPage } from '#app/domain/steering/page.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { beginning } from '#app/routes/steering/page-block.tsx'
import { goalKey } from '#app/routes/steering/page-goals.tsx'
import type { BesidePage } from '#app/routes/steering/page-lists.tsx'
import { NoRoundYet, SteeringView } from '#app/routes/steering/page-view.tsx'
import { useDatabase } from '#tests/support/database.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import { anySteeringPage } from '#tests/support/steering-pages.ts'

const nothing: BesidePage = { owed: [], differing: [] }
const htmlOf = (page: SteeringPage, beside = nothing) =>
  renderToStaticMarkup(<SteeringView page={page} beside={beside} />)
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

const figurePattern = /<span class="numeric" data-figure="([^"]+)">([^<]*)<\/span>/g

/** Every figure that is shown, with its key; numbers are read as they are written, with no-break spaces. */
const figuresIn = (html: string): { key: string; value: number }[] =>
  [...html.matchAll(figurePattern)].map(([, key = '', shown = '']) => ({
    key,
    value: Number(shown.replaceAll(/\s/g, '')),
  }))

/** What the page's data says of a key, found by its own way through the data. */
function inData(page: SteeringPage, key: string): unknown {
  if (key === 'silent' || key === 'differing' || key === 'disagreeing') return 0
  const [root = '', name = '', ...rest] = key.split('.')
  if (root === 'goals')
    return follow(
      page.goals.find((goal) => goalKey(goal) === name),
      rest,
    )
  if (root === 'decided' && name !== 'decisions') {
    return page.decided.decisions.filter(({ standing }) => standing === name).length
  }
  return follow(page, key.split('.'))
}
const follow = (from: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], from)

/** The figures that must stand on the page, since a question of the group's is answered by each. */
function owedFigures(page: SteeringPage): string[] {
  const ofGoals = page.goals.flatMap((goal) => {
    const of = `goals.${goalKey(goal)}`
    const { now, before, measured, directions, commitments } = goal
    const standings = [
      { name: 'now', standing: now },
      ...(before === null ? [] : [{ name: 'before', standing: before }]),
    ]
    const deviates = courseCodes.filter(
      (code) => courses[code].deviates && (now.byCourse[code] > 0 || (before?.byCourse[code] ?? 0) > 0),
    )
    return [
      ...standings.flatMap(({ name, standing }) => [
        ...(commitments === 0 ? [] : [`${of}.${name}.reported`, `${of}.${name}.owed`]),
        ...degreeCodes.filter((code) => standing.byDegree[code] > 0).map((code) => `${of}.${name}.byDegree.${code}`),
        ...(standing.leftOut > 0 ? [`${of}.${name}.leftOut`] : []),
        ...(standing.notReported > 0 ? [`${of}.${name}.notReported`] : []),
        ...(now.reported === now.leftOut ? [] : deviates.map((code) => `${of}.${name}.byCourse.${code}`)),
      ]),
      ...(measured.all === 0 ? [] : [`${of}.measured.live`, `${of}.measured.all`]),
      ...Object.entries(directions).flatMap(([way, value]) => (value > 0 ? [`${of}.directions.${way}`] : [])),
    ]
  })
  return [
    'reported.now.reported',
    'reported.now.owed',
    ...(page.reported.before === null || page.previous === null
      ? []
      : ['reported.before.reported', 'reported.before.owed']),
    'needsDecision.length',
    'offTrack.length',
    'promisedByNobody.length',
    'decided.decisions.length',
    ...(page.decided.meeting === null ? [] : page.decided.decisions.map(({ standing }) => `decided.${standing}`)),
    ...ofGoals,
  ]
}

/** Every text of the data, and the labels and dates that are made of it: digits in these are not figures. */
function wordsOf(page: SteeringPage): string[] {
  const words = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const one of [value, beginning(value)]) words.add(one)
      if (/^\d{4}-\d\d-\d\d$/.test(value)) words.add(formatCalendarDate(value))
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(page)
  for (const goal of page.goals) [goal, ...goal.continues].forEach((one) => words.add(goalNumberLabel(one)))
  for (const { goal } of [...page.needsDecision, ...page.offTrack, ...page.promisedByNobody]) {
    words.add(goalNumberLabel(goal))
  }
  for (const year of [page.round.year, ...page.proposals]) words.add(`årsuppföljning ${year}`)
  words.add(`Årsuppföljning ${page.round.year}`)
  return [...words].sort((a, b) => b.length - a.length)
}

const normal = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim()

describe("the steering group's page", () => {
  it('shows no figure that its data does not say, and leaves out none that a question asks for', () => {
    fc.assert(
      fc.property(anySteeringPage, (page) => {
        const figures = figuresIn(htmlOf(page))
        for (const { key, value } of figures) expect({ key, value }).toEqual({ key, value: inData(page, key) })
        const shown = new Set(figures.map(({ key }) => key))
        expect(owedFigures(page).filter((key) => !shown.has(key))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('has no digit outside its figures but those of names, labels, titles, years and dates', () => {
    fc.assert(
      fc.property(anySteeringPage, (page) => {
        const html = htmlOf(page)
          .replaceAll(figurePattern, ' ')
          .replaceAll(/<time[^>]*>.*?<\/time>/g, ' ')
          .replaceAll(/<svg.*?<\/svg>/gs, ' ')
        let text = normal(textOf(html))
        for (const words of wordsOf(page)) text = text.replaceAll(normal(words), '')
        expect(text.match(/.{0,30}\d.{0,30}/g) ?? []).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('draws silence apart from the statuses, and in none of them', () => {
    fc.assert(
      fc.property(anySteeringPage, (page) => {
        const html = htmlOf(page)
        for (const goal of page.goals) {
          const row = html.slice(html.indexOf(`data-goal="${goalKey(goal)}"`)).split('</li><li data-goal')[0] ?? ''
          const bar = /<svg class="goal-bar".*?<\/svg>/s.exec(row)?.[0] ?? ''
          const parts = [...bar.matchAll(/data-part="([^"]+)" x="([\d.e-]+)%" width="([\d.e-]+)%"/g)].map(
            ([, part = '', x, width]) => ({ part, x: Number(x), end: Number(x) + Number(width) }),
          )
          const { byDegree, leftOut, notReported } = goal.now
          expect(parts.map(({ part }) => part)).toEqual([
            ...degreeCodes.filter((code) => byDegree[code] > 0),
            ...(leftOut > 0 ? ['left-out'] : []),
            ...(notReported > 0 ? ['not-reported'] : []),
          ])
          const silence = parts.find(({ part }) => part === 'not-reported')
          const outside = ['left-out', 'not-reported']
          const apart = parts.find(({ part }) => outside.includes(part))
          for (const { part, end } of parts) {
            if (apart !== undefined && !outside.includes(part)) expect(end).toBeLessThan(apart.x - 1)
            if (silence !== undefined && part === 'left-out') expect(end).toBeLessThanOrEqual(silence.x + 0.4)
            expect(end).toBeLessThanOrEqual(100.001)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('answers in the order of importance, each question under its own heading', () => {
    fc.assert(
      fc.property(anySteeringPage, (page) => {
        const html = htmlOf(page)
        expect([...html.matchAll(/data-block="([^"]+)"/g)].map(([, name]) => name)).toEqual([
          'needs-decision',
          'decided',
          'off-track',
          'reported',
          'goals',
          'promised-by-nobody',
        ])
        expect(html.match(/<h1/g)).toHaveLength(1)
        expect(html).not.toMatch(/\sstyle=|<script/)
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
        for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor)
      }),
      { numRuns: 40 },
    )
  })

  it('leads from every item to its ground', () => {
    fc.assert(
      fc.property(anySteeringPage, (page) => {
        const html = htmlOf(page)
        const grounds = [
          ...page.goals.map(({ path }) => path),
          ...[...page.needsDecision, ...page.offTrack].map(({ reportId, commitment }) =>
            reportId === null ? `/atagande/${commitment.slug}` : `/samordning/lagesrapporter/${reportId}`,
          ),
          ...page.decided.decisions.map(({ id }) => `/styrgrupp/beslut/${id}`),
          ...page.promisedByNobody.map(({ slug }) => `/atagande/${slug}`),
          ...page.proposals.map((year) => `/styrgrupp/arsuppfoljning/${year}`),
          ...[page.decided.meeting, page.nextMeeting].flatMap((meeting) =>
            meeting === null ? [] : [`/styrgrupp/sammantraden/${meeting.id}`],
          ),
        ]
        expect(grounds.filter((address) => !html.includes(`href="${address}"`))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('out of a database', () => {
  const file = useDatabase('empty')
  const steering: SignedIn = { kind: 'user', userId: 'styrgrupp', name: 'S', role: 'steering', organisation: null }
  const now = new Date('2026-11-22T09:00:00Z')

  it.each([1, 2, 3, 4, 5, 6])('partnership %i has its own figures on the page', async (seed) => {
    const database = new Database(file())
    addRandomPartnership(database, seed)
    const [page, round] = await Promise.all([loadSteeringPage(steering, now), findCurrentRound(steering)])
    if (page === null || round === null) throw new Error('There is always a round.')
    const owed = await listOwed(steering, round, now)
    const figures = figuresIn(htmlOf(page, { owed, differing: [] }))
    const inAnswer = database
      .prepare("SELECT count(*) FROM StatusReport WHERE roundId = ? AND state IN ('submitted', 'accepted')")
      .pluck()
      .get(round.id) as number
    database.close()
    const silent = figures.find(({ key }) => key === 'silent')?.value ?? -1
    // Reports of those who are no longer asked are answers to nothing.
    expect(page.reported.now.owed - silent).toBeLessThanOrEqual(inAnswer)
    expect(page.reported.now.owed - silent).toBe(page.reported.now.reported)
    for (const { key, value } of figures.filter((one) => !/^(silent|disagreeing)/.test(one.key))) {
      expect({ key, value }).toEqual({ key, value: inData(page, key) })
    }
    const shown = new Set(figures.map(({ key }) => key))
    expect(owedFigures(page).filter((key) => !shown.has(key))).toEqual([])
  })
})

const [sample] = fc.sample(anySteeringPage, { numRuns: 1, seed: 1 })

/** A page about which there is nothing to tell yet. */
const empty: SteeringPage = {
  ...(sample as SteeringPage),
  previous: null,
  reported: { now: { reported: 0, leftOut: 0, owed: 40 }, before: null },
  goals: [],
  needsDecision: [],
  offTrack: [],
  promisedByNobody: [],
  decided: { meeting: null, decisions: [] },
  proposals: [],
  nextMeeting: null,
}

describe("the steering group's page with little to tell", () => {
  it('says so before the first round, under the same navigation', () => {
    const html = renderToStaticMarkup(<NoRoundYet />)
    expect(textOf(html)).toContain('Det finns ingen uppföljningsomgång än')
    expect(html).toContain('aria-label="Styrgruppens sidor"')
  })

  it('says that nobody has answered, and not that nothing deviates', () => {
    const text = textOf(htmlOf(empty))
    expect(text).toContain('0 av 40 har rapporterat')
    expect(text.match(/Ingen har svarat än\./g)).toHaveLength(2)
    expect(text).not.toContain('Ingen organisation har bett om ett beslut')
    expect(text).not.toContain('avviker.')
  })

  it('says that nothing deviates once somebody has answered', () => {
    const text = textOf(htmlOf({ ...empty, reported: { now: { reported: 1, leftOut: 0, owed: 40 }, before: null } }))
    expect(text).toContain('Ingen organisation har bett om ett beslut.')
    expect(text).toContain('Ingen inskickad rapport avviker från planen.')
  })

  it('says that there is no earlier round, no closed meeting, no goal and nothing promised by nobody', () => {
    const text = textOf(htmlOf(empty))
    for (const sentence of [
      'Det finns ingen tidigare omgång att jämföra med.',
      'Inget sammanträde har avslutats än.',
      'Planen har inga mål än.',
      'Planen säger vem som ansvarar för varje åtagande.',
    ]) {
      expect(text).toContain(sentence)
    }
  })

  it('tells a meeting without decisions from no meeting', () => {
    const meeting = { id: 1, heldOn: '2026-06-11', title: 'Juni' }
    const text = textOf(htmlOf({ ...empty, decided: { meeting, decisions: [] } }))
    expect(text).toContain('11 juni 2026')
    expect(text).toContain('Inga beslut togs, och inga äldre är öppna.')
  })
})

describe('what stands below the first screen', () => {
  const owed = (organisation: string, state: 'submitted' | 'draft', degree?: 'started' | 'completed') => ({
    organisation: { slug: organisation, name: organisation },
    commitment: { slug: 'rutin', label: 'Rutin' },
    state,
    degree,
    course: degree === undefined ? undefined : ('on-track' as const),
  })

  it('counts a draft as not reported and in no disagreement', () => {
    const html = htmlOf(empty, {
      owed: [owed('ett', 'submitted', 'started'), owed('tva', 'draft', 'completed')],
      differing: [],
    })
    expect(figuresIn(html)).toContainEqual({ key: 'silent', value: 1 })
    expect(html).not.toContain('Svaren skiljer sig åt')
  })

  it('says where answers disagree', () => {
    const html = htmlOf(empty, {
      owed: [owed('ett', 'submitted', 'started'), owed('tva', 'submitted', 'completed')],
      differing: [],
    })
    expect(figuresIn(html)).toContainEqual({ key: 'disagreeing', value: 1 })
    expect(textOf(html)).toContain('Alla har rapporterat.')
  })
})
