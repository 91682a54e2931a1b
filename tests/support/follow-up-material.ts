import type { FollowUpMaterial } from '#app/domain/follow-up/compile/material.ts'
import type { Owed } from '#app/domain/follow-up/compile/owed.ts'
import type { DescribedGoal, GoalCommitment } from '#app/domain/goal/described-goal.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'

/** Which of a report's states has content that the coordination may read. */
const hasContent: readonly ReportState[] = ['submitted', 'returned', 'accepted', 'draft']

/** How much there is of everything, and in which states. Every text of it is its own, so that each can be looked for. */
export interface Size {
  kind: GoalKind
  goals: number
  commitments: number
  indicators: number
  organisations: number
  states: readonly ReportState[]
}

export const organisations = (count: number): FollowUpMaterial['organisations'] =>
  Array.from({ length: count }, (_, index) => ({
    slug: `aktor-${index + 1}`,
    name: `Aktören nummer ${index + 1}`,
    shortName: `Aktör ${index + 1}`,
    kind: 'state-agency',
  }))

export const source = (name: string): SourceEdition => ({
  slug: name,
  publisher: `Utgivaren ${name}`,
  title: `Skriften ${name}`,
  edition: '2024',
  kind: 'national-survey',
  population: `De tillfrågade i ${name}`,
  howCollected: null,
  url: `https://exempel.se/${name}`,
  urlNote: null,
  fetchedOn: '2026-05-04',
  fileSha256: 'ab'.repeat(32),
  contact: null,
  note: null,
  responseRates: [{ part: `alla i ${name}`, percent: 81.5 }],
})

const states: readonly IndicatorState[] = ['active', 'discontinued', 'development', 'changed', 'new']

/** An indicator with one series of each kind of value and a break; in development it has none. */
export function indicator(name: string, number: number): DescribedIndicator {
  const state = states[number % states.length] ?? 'active'
  const values: [number, ObservedValue][] = [
    [2019, { type: 'exact', value: 10 + number }],
    [2020, { type: 'missing', reason: 'not-measured' }],
    [2021, { type: 'range', low: 20, high: 25 + number }],
    [2022, { type: 'exact', value: 30.5 + number }],
  ]
  const cited = source(`kalla-${name}`)
  const series = {
    slug: `serie-${name}`,
    label: `Serien ${name}`,
    shortLabel: `Serie ${name}`,
    population: null,
    level: 'country' as const,
    ...(state === 'discontinued'
      ? { ending: 'discontinued' as const, endedBy: `Myndigheten för ${name}`, lastYear: 2022 }
      : {}),
    values: values.map(([year, value]) => ({
      subject: 'area:00',
      subjectName: 'Riket',
      year,
      breakdown: 'total' as const,
      value,
      yearInferred: false,
      numerator: null,
      denominator: null,
      note: null,
      citations: [{ source: cited, locator: 'tabell 1', quotedText: '' }],
    })),
  }
  return {
    id: number,
    slug: name,
    name: `Andelen som mäts av ${name}`,
    shortName: `Måttet ${name}`,
    chartTitle: null,
    definition: `Definitionen av ${name}`,
    statedSource: null,
    unit: 'percent',
    direction: null,
    state,
    isOwn: false,
    isDemo: false,
    comparabilityNote: null,
    facts: {
      method: `Metoden för ${name}`,
      collection: 'national-survey',
      levels: ['country'],
      breakdowns: ['total'],
      frequency: 'yearly',
      owner: `Ägaren av ${name}`,
      nextPublicationOn: '2027-06',
      outcomes: [],
    },
    series: state === 'development' ? [] : [series],
    successions: state === 'changed' ? [{ from: series.slug, to: `${series.slug}-ny`, year: 2023, reason: 'Ny' }] : [],
    steps: [],
    remarks: [],
    goals: [],
    commitments: [],
  }
}

const plan: DescribedGoal['plan'] = {
  slug: 'plan',
  title: 'Planen',
  kind: 'action-plan',
  state: 'adopted',
  periodFrom: 2024,
  periodTo: 2028,
  adoptedOn: '2024-02-01',
  caseNumber: 'Dnr 12',
  note: null,
  isDemo: false,
  supersededBy: null,
}

/** Commitment number `position` of a goal; every third has no actor in the plan but somebody who shall report. */
function commitment(goal: { kind: GoalKind; number: number }, position: number, size: Size): GoalCommitment {
  const name = `${goal.number}-${position}`
  const all = organisations(size.organisations)
  const tied = all.filter((_, index) => index % 3 === position % 3 || index === position % size.organisations)
  return {
    id: goal.number * 100 + position,
    slug: `atagande-${name}`,
    position,
    text: `Vi lovar ordagrant ${name}.`,
    label: `Löfte ${name}`,
    plainReading: null,
    timeFrame: 'dates',
    timeFrameInPlan: true,
    startsOn: null,
    endsOn: '2027-03-01',
    source: source(`plan-${name}`),
    locator: 'rad 1',
    goal: { ...goal, shortTitle: '', planSlug: 'plan', planTitle: 'Planen', planIsDemo: false },
    actors: tied.map((organisation) => ({
      role: position % 3 === 0 ? 'assigned-reporter' : 'lead',
      organisation,
      assignedAt: null,
      assignedByName: null,
    })),
    indicators: [],
    steps: [{ title: `Delsteget ${name}`, dueOn: '2027-05-01', doneOn: null, moves: [] }],
    published: [],
    outcomeIds: [],
  }
}

/** A report whose every text names it. */
export function report(one: GoalCommitment, organisation: Owed['organisation'], state: ReportState): DescribedReport {
  const at = new Date('2026-10-20T08:00:00Z')
  const name = `${one.slug} ${organisation.slug} ${state}`
  const number = one.position
  return {
    id: one.id * 100,
    version: 1,
    state,
    round: { slug: '2026', year: 2026, title: 'Uppföljning 2026' },
    commitment: { slug: one.slug, label: one.label },
    organisation,
    degree: (['completed', 'ongoing', 'started', 'not-relevant'] as const)[number % 4] ?? 'started',
    course: (['on-track', 'off-track', 'needs-decision'] as const)[number % 3] ?? 'on-track',
    reason: `Skälet ${name}`,
    done: `Gjort ${name}`,
    obstacles: `Hinder ${name}`,
    nextStep: `Nästa ${name}`,
    submittedAt: at,
    acceptedAt: at,
    updatedAt: at,
    isDemo: false,
    channel: number % 2 === 0 ? 'own' : 'phone',
    isLate: number % 2 === 0,
    unchangedFrom: null,
    assessment: { degree: 'started', course: 'off-track', reason: `Bedömning ${name}`, at, version: 1 },
    milestones: [{ id: 1, title: `Steget ${name}`, dueOn: null, doneOn: '2026-10-01', newDueOn: null, reason: '' }],
    contributions: [{ indicator: { id: 1, slug: 'x', shortName: `Måttet i ${name}` }, text: `Bidrag ${name}` }],
    ownValues: [
      { indicator: { id: 2, slug: 'y', shortName: `Eget mått ${name}`, unit: 'percent' }, seriesId: 1, text: '61,5 %' },
    ],
  }
}

/** Material of this size, whole: what the coordination may read, answers in every state among them. */
export function followUpMaterial(size: Size): FollowUpMaterial {
  const goals = Array.from({ length: size.goals }, (_, index): DescribedGoal => {
    const number = index + 1
    const named = { kind: size.kind, number }
    return {
      id: number,
      ...named,
      title: `Målets hela lydelse ${number}`,
      shortTitle: `Kort ${number}`,
      commitmentsTitle: null,
      supportTitle: null,
      plan,
      source: source(`plan-${number}`),
      locator: 'rad 1',
      contexts: [],
      preconditions: [{ text: `Förutsättningen ${number}`, locator: '' }],
      effects: [
        { term: 'long', text: `Långsiktiga effekten ${number}`, locator: '' },
        { term: 'medium', text: `Medellånga effekten ${number}`, locator: '' },
      ],
      outcomes: [{ id: number, text: `Utfallet ${number}`, locator: '', indicators: [] }],
      possibleActions: [
        { id: number, text: `Åtgärden ${number}`, locator: '', recurrence: 'yearly', outcomeIds: [], takenUpBy: [] },
      ],
      supportTips: [{ text: `Stödet ${number}`, locator: '' }],
      indicators: Array.from({ length: size.indicators }, (_one, at) => indicator(`matt-${number}-${at + 1}`, at)),
      commitments: Array.from({ length: size.commitments }, (_one, at) => commitment(named, at + 1, size)),
    }
  })
  let count = 0
  const owed = goals.flatMap((goal) =>
    goal.commitments.flatMap((one) =>
      one.actors.map(({ organisation }): Owed => {
        const state = size.states[count % size.states.length] ?? 'none'
        count += 1
        return {
          commitmentSlug: one.slug,
          organisation,
          state,
          report: hasContent.includes(state) ? report(one, organisation, state) : undefined,
        }
      }),
    ),
  )
  return {
    partnershipName: 'Samverkan',
    round: {
      year: 2026,
      title: 'Uppföljning 2026',
      opensOn: '2026-10-01',
      dueOn: '2026-11-30',
      phaseLabel: 'Granskas',
      isDemo: false,
    },
    plan,
    goals,
    owed,
    organisations: organisations(size.organisations),
    extendedTo: new Map([['aktor-1', '2026-12-10']]),
    narratives: new Map(),
    siteUrl: 'https://exempel.se',
    compiledAt: new Date('2026-12-01T09:00:00Z'),
  }
}

export const allStates = Object.keys(reportStates) as ReportState[]
