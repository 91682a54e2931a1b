import fc from 'fast-check'
import type { MeasuringIndicator } from '#app/domain/commitment/described-commitment.ts'
import type { DescribedGoal, GoalCommitment, PlanOutcome, PlanPossibleAction } from '#app/domain/goal/described-goal.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'

const source: SourceEdition = {
  slug: 'kalla',
  publisher: 'Partnerskapet',
  title: 'Planen',
  edition: '2024',
  kind: 'partnership-page',
  population: null,
  howCollected: null,
  url: null,
  urlNote: null,
  fetchedOn: null,
  fileSha256: null,
  contact: null,
  note: null,
  responseRates: [],
}

const word = fc.constantFrom(
  'kunskap',
  'om',
  'våld',
  'i',
  'nära',
  'relationer',
  'samverkansaktörernas',
  'organisationer',
  'kompetensutvecklingsinsatser',
  'och',
  '2024',
  'bedömningsinstrument',
)
/** A text of the plan's kind, from one word to a long paragraph. `mark` makes it one of its kind. */
const text = (mark: string) =>
  fc.array(word, { minLength: 1, maxLength: 45 }).map((words) => `${mark} ${words.join(' ')}`)

const indicator = (id: number): fc.Arbitrary<MeasuringIndicator> =>
  fc.record({
    slug: fc.constant(`indikator-nr-${id}`),
    shortName: text(`Mått${id}`),
    isDemo: fc.boolean(),
    state: fc.constantFrom(...(Object.keys(indicatorStates) as IndicatorState[])),
  })

/** `count` of a kind, made by `one`. */
const several = <T>(most: number, one: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.integer({ min: 0, max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => one(i))))

const described = (measuring: MeasuringIndicator): DescribedGoal['indicators'][number] => ({
  ...measuring,
  id: 1,
  name: measuring.shortName,
  chartTitle: null,
  definition: null,
  statedSource: null,
  unit: 'percent',
  direction: null,
  isOwn: false,
  comparabilityNote: null,
  series: [],
  successions: [],
  steps: [],
  remarks: [],
  goals: [],
  commitments: [],
})

type Pools = { indicators: MeasuringIndicator[]; outcomes: number; actions: number; commitments: number; tied: boolean }

const anyOf = <T>(items: readonly T[], tied: boolean): fc.Arbitrary<T[]> =>
  tied ? fc.subarray([...items], { maxLength: Math.min(items.length, 3) }) : fc.constant([])
const ids = (count: number, base: number) => Array.from({ length: count }, (_, i) => base + i)

const outcomesOf = ({ indicators, outcomes, tied }: Pools): fc.Arbitrary<PlanOutcome[]> =>
  fc.tuple(
    ...ids(outcomes, 100).map((id) =>
      fc.record({
        id: fc.constant(id),
        text: text(`Utfallet${id}`),
        locator: fc.constant('rad 1'),
        indicators: anyOf(indicators, tied),
      }),
    ),
  )

const actionsOf = (pools: Pools): fc.Arbitrary<PlanPossibleAction[]> => {
  const own = ids(pools.commitments, 300).map((id) => ({ slug: `lofte-${id}`, label: 'Ett löfte' }))
  const takers = [
    ...own.map((one) => ({ ...one, goal: { kind: 'goal' as const, number: 5 } })),
    { slug: 'lofte-annat', label: 'Ett annat', goal: { kind: 'goal' as const, number: 9 } },
  ]
  return fc.tuple(
    ...ids(pools.actions, 200).map((id) =>
      fc.record({
        id: fc.constant(id),
        text: text(`Åtgärden${id}`),
        locator: fc.constant('rad 2'),
        recurrence: fc.constantFrom('yearly' as const, null),
        outcomeIds: anyOf(ids(pools.outcomes, 100), pools.tied),
        takenUpBy: anyOf(takers, pools.tied),
      }),
    ),
  )
}

const commitmentsOf = ({ indicators, outcomes, commitments, tied }: Pools): fc.Arbitrary<GoalCommitment[]> =>
  fc.tuple(
    ...ids(commitments, 300).map((id, index) =>
      fc
        .record({
          text: text(`Löftet${id}`),
          indicators: anyOf(indicators, true),
          outcomeIds: anyOf(ids(outcomes, 100), tied),
          role: fc.constantFrom('lead' as const, 'contributing' as const, 'assigned-reporter' as const, null),
        })
        .map(({ role, ...row }): GoalCommitment => ({
          ...row,
          id,
          slug: `lofte-${id}`,
          position: index + 1,
          label: `Löfte ${id}`,
          plainReading: null,
          timeFrame: null,
          timeFrameInPlan: true,
          startsOn: null,
          endsOn: null,
          source,
          locator: 'rad 3',
          goal: {
            kind: 'goal',
            number: 5,
            shortTitle: 'Mål',
            planSlug: 'handlingsplan',
            planTitle: 'Planen',
            planIsDemo: false,
          },
          actors:
            role === null
              ? []
              : [
                  {
                    role,
                    organisation: { slug: 'region', name: 'Region Exempel', shortName: 'Regionen' },
                    assignedAt: null,
                    assignedByName: null,
                  },
                ],
          steps: [],
          published: [],
        })),
    ),
  )

/** Any goal that a plan may hold, of either generation or a mixture, with or without stated links. */
export const anyGoal: fc.Arbitrary<DescribedGoal> = fc
  .record({
    indicators: several(6, indicator),
    outcomes: fc.integer({ min: 0, max: 5 }),
    actions: fc.integer({ min: 0, max: 7 }),
    commitments: fc.integer({ min: 0, max: 10 }),
    tied: fc.boolean(),
  })
  .chain((pools) =>
    fc.record({
      kind: fc.constantFrom('goal' as const, 'sub-goal' as const),
      number: fc.integer({ min: 1, max: 12 }),
      title: text('Målet'),
      preconditions: several(3, (i) => fc.record({ text: text(`Villkoret${i}`), locator: fc.constant('rad 4') })),
      effects: several(3, (i) =>
        fc.record({
          text: text(`Verkan${i}`),
          locator: fc.constant('rad 5'),
          term: fc.constantFrom('long' as const, 'medium' as const),
        }),
      ),
      outcomes: outcomesOf(pools),
      possibleActions: actionsOf(pools),
      commitments: commitmentsOf(pools),
      indicators: fc.subarray(pools.indicators).map((some) => some.map(described)),
    }),
  )
  .map((parts) => ({
    ...parts,
    id: 1,
    shortTitle: parts.title,
    commitmentsTitle: null,
    supportTitle: null,
    plan: {
      slug: 'plan',
      title: 'Planen',
      kind: 'action-plan',
      state: 'adopted',
      periodFrom: 2024,
      periodTo: 2026,
      adoptedOn: null,
      caseNumber: null,
      note: null,
      isDemo: false,
      supersededBy: null,
    },
    source,
    locator: 'rad 0',
    contexts: [],
    supportTips: [],
  }))
