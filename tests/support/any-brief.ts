import fc from 'fast-check'
import { courseCodes, degreeCodes, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { decisionStandings, type DecisionStanding } from '#app/domain/decision/state.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { compileBrief, type BriefFacts } from '#app/domain/steering/brief-compile.ts'
import { briefContent, type Brief, type BriefContent } from '#app/domain/steering/brief-content.ts'
import type { DeviatingReport, GoalLine, GoalStanding, SteeringPage } from '#app/domain/steering/page.ts'

/** Words as people write them in Swedish, long and short. */
const vocabulary =
  'Våldspreventivt samverkansarbete länsövergripande kompetensutveckling för i och av barn som upplevt våld rutin stöd skolgång skyddat boende kartläggning hedersrelaterat förtryck riskbedömning handläggare socialtjänst hälso- och sjukvård uppföljning utbildning ”särskild” enkät 2026 § 12 personer'.split(
    ' ',
  )
const words = (min: number, max: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: min, maxLength: max }).map((all) => all.join(' '))
const names = fc.oneof(
  words(1, 5),
  fc.constantFrom('Länsstyrelsen i Stockholms län', 'Region Stockholm', 'Upplands Väsby kommun', 'Polismyndigheten'),
)
const date = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const few = fc.integer({ min: 0, max: 60 })

const tally = <Code extends string>(codes: readonly Code[], picks: readonly number[]): Record<Code, number> =>
  Object.fromEntries(
    codes.map((code, index) => [code, picks.filter((pick) => pick % codes.length === index).length]),
  ) as Record<Code, number>

/** A standing in which as many have a degree and a course as have reported. */
const standing: fc.Arbitrary<GoalStanding> = fc
  .tuple(fc.array(fc.nat(1000), { maxLength: 40 }), fc.array(fc.nat(1000), { maxLength: 40 }), few)
  .map(([degrees, courses, notReported]) => {
    const reported = Math.min(degrees.length, courses.length)
    return {
      reported,
      owed: reported + notReported,
      notReported,
      byDegree: tally(degreeCodes, degrees.slice(0, reported)),
      byCourse: tally(courseCodes, courses.slice(0, reported)),
    }
  })

const goalId = fc.record({
  kind: fc.constantFrom('goal' as const, 'sub-goal' as const),
  number: fc.integer({ min: 1, max: 30 }),
})
const goal: fc.Arbitrary<GoalLine> = fc.record({
  kind: fc.constantFrom('goal' as const, 'sub-goal' as const),
  number: fc.integer({ min: 1, max: 30 }),
  shortTitle: words(1, 12),
  path: fc.constant('/mal/1'),
  now: standing,
  before: fc.option(standing),
  continues: fc.constant([]),
  measured: fc.tuple(few, few).map(([live, dead]) => ({ live, all: live + dead })),
  directions: fc.record({ better: few, worse: few, unchanged: few, changed: few, unknown: few }),
  commitments: few,
})

const deviation = (course: Course): fc.Arbitrary<DeviatingReport> =>
  fc.record({
    reportId: fc.nat(),
    organisation: fc.record({ slug: fc.constant('a'), name: names, shortName: words(1, 2) }),
    commitment: fc.record({ slug: fc.constant('b'), label: words(1, 14) }),
    goal: goalId,
    degree: fc.constantFrom(...degreeCodes),
    course: fc.constant(course),
    reason: fc.oneof(fc.constant(''), words(1, 12), words(40, 300)),
    before: fc.option(fc.constantFrom(...courseCodes)),
  })

const round = (year: number): SteeringPage['round'] => ({
  id: year,
  slug: String(year),
  year,
  title: `Uppföljning ${year}`,
  phase: 'open',
  dueOn: `${year}-12-31`,
})

/** Any steering page at all: from nothing to more than has room. */
export const steeringPages: fc.Arbitrary<SteeringPage> = fc.record({
  round: fc.constant(round(2026)),
  previous: fc.option(fc.constant(round(2025))),
  reported: fc.record({
    now: fc.tuple(few, few).map(([reported, silent]) => ({ reported, owed: reported + silent })),
    before: fc.option(fc.tuple(few, few).map(([reported, silent]) => ({ reported, owed: reported + silent }))),
  }),
  goals: fc.array(goal, { maxLength: 30 }),
  needsDecision: fc.array(deviation('needs-decision'), { maxLength: 40 }),
  offTrack: fc.array(deviation('off-track'), { maxLength: 40 }),
  promisedByNobody: fc.array(
    fc.record({
      slug: fc.constant('c'),
      label: words(1, 14),
      goal: goalId,
      reporters: fc.array(names, { maxLength: 6 }),
    }),
    { maxLength: 40 },
  ),
  decided: fc.record({
    meeting: fc.option(fc.record({ id: fc.nat(), heldOn: date, title: words(1, 6) })),
    decisions: fc.array(
      fc.record({
        id: fc.nat(),
        what: words(1, 60),
        dueOn: fc.option(date),
        standing: fc.constantFrom(...(Object.keys(decisionStandings) as DecisionStanding[])),
        who: fc.array(names, { maxLength: 8 }),
        meetingOn: date,
      }),
      { maxLength: 30 },
    ),
  }),
  proposals: fc.array(fc.constantFrom(2024, 2025, 2026), { maxLength: 3 }),
  nextMeeting: fc.constant(null),
})

/** The large partnership of the steering group's hour: 8 goals, 60 commitments, 30 organisations. */
export function largePage(): SteeringPage {
  const organisations = Array.from({ length: 30 }, (_, index) => ({
    slug: `aktor-${index}`,
    name: index % 3 === 0 ? `Kommunen i ${'ABCDEFGHIJ'[index / 3]}-dal` : `Myndigheten för område ${index}`,
    shortName: `Aktör ${index}`,
  }))
  const degreeOf = (index: number): Degree => degreeCodes[index % degreeCodes.length] ?? 'started'
  const report = (index: number, course: Course): DeviatingReport => ({
    reportId: index,
    organisation: organisations[index % 30] ?? { slug: '', name: '', shortName: '' },
    commitment: { slug: `atagande-${index}`, label: `Gemensam rutin för skyddat boende i område ${index}` },
    goal: { kind: 'goal', number: (index % 8) + 1 },
    degree: degreeOf(index),
    course,
    reason:
      'Arbetet väntar på en överenskommelse mellan regionen och kommunerna om vem som betalar för samordningen efter årsskiftet, och kan inte börja innan den är på plats. Vi har lyft det i beredningsgruppen.',
    before: index % 2 === 0 ? 'on-track' : null,
  })
  const titles = [
    'Kunskap om våldets omfattning och uttryck',
    'Tidig upptäckt i hälso- och sjukvården',
    'Barn som upplever våld',
    'Skyddat boende och stadigvarande bostad',
    'Personer som utövar våld',
    'Hedersrelaterat våld och förtryck',
    'Systematisk kunskapsutveckling',
    'Samverkan mellan myndigheter',
  ]
  const goals = titles.map((shortTitle, index): GoalLine => {
    const owed = 10 + index
    const notReported = index % 4
    const reported = owed - notReported
    const picks = Array.from({ length: reported }, (_, pick) => pick * 7 + index)
    const now = {
      reported,
      owed,
      notReported,
      byDegree: tally(degreeCodes, picks),
      byCourse: tally(courseCodes, picks),
    }
    return {
      kind: 'goal',
      number: index + 1,
      shortTitle,
      path: `/mal/${index + 1}`,
      now,
      before: now,
      continues: [],
      measured: { live: 1 + (index % 3), all: 4 },
      directions: { better: 1, worse: index % 2, unchanged: 0, changed: 0, unknown: index % 3 },
      commitments: 7,
    }
  })
  const owed = goals.reduce((sum, { now }) => sum + now.owed, 0)
  const reported = goals.reduce((sum, { now }) => sum + now.reported, 0)
  return {
    round: round(2026),
    previous: round(2025),
    reported: { now: { reported, owed }, before: { reported: reported - 9, owed: owed - 2 } },
    goals,
    needsDecision: Array.from({ length: 9 }, (_, index) => report(index, 'needs-decision')),
    offTrack: Array.from({ length: 17 }, (_, index) => report(index + 9, 'off-track')),
    promisedByNobody: Array.from({ length: 22 }, (_, index) => ({
      slug: `loftet-${index}`,
      label: `Stöd till personer som har utövat våld, del ${index + 1}`,
      goal: { kind: 'goal', number: (index % 8) + 1 },
      reporters: index % 3 === 0 ? [] : ['Länsstyrelsen', 'Region Stockholm'],
    })),
    decided: {
      meeting: { id: 2, heldOn: '2026-06-11', title: 'Styrgruppens sammanträde' },
      decisions: Array.from({ length: 8 }, (_, index) => ({
        id: index,
        what: 'Ta fram ett förslag till hur uppföljningen av barn i skyddat boende ska redovisas i hela länet.',
        dueOn: index % 4 === 0 ? null : '2026-09-30',
        standing: (['late', 'done', 'reported', 'waiting'] as const)[index % 4] ?? 'waiting',
        who: ['Region Stockholm', 'Stockholms stad'].slice(index % 2),
        meetingOn: '2026-03-12',
      })),
    },
    proposals: [2025],
    nextMeeting: { id: 3, heldOn: '2026-12-10', title: 'Styrgruppens sammanträde' },
  }
}

const facts: BriefFacts = {
  siteUrl: 'https://atagandekollen.exempel.se',
  partnership: 'Operation Kvinnofrid',
  isExample: false,
  number: 1,
  frozen: { at: new Date('2026-11-22T09:02:00Z'), by: 'Sam Samordnare' },
  meeting: {
    heldOn: '2026-12-10',
    time: '13.00–14.00',
    place: 'Länsstyrelsen, Regeringsgatan 66',
    title: 'Styrgruppens sammanträde',
  },
}

/** What a page becomes when it is frozen. */
export const contentOf = (page: SteeringPage, other: Partial<BriefFacts> = {}): BriefContent =>
  briefContent.parse(compileBrief(page, { ...facts, ...other }))

/** A frozen page with its checksum. */
export const briefOf = (page: SteeringPage, other: Partial<BriefFacts> = {}): Brief => {
  const content = contentOf(page, other)
  return { content, sha256: checksum(canonical(content)) }
}
