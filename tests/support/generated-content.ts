import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { FollowUpMaterial } from '#app/domain/follow-up/compile/compile.ts'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import type { Owed } from '#app/domain/follow-up/compile/owed.ts'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import type { DescribedGoal, GoalCommitment } from '#app/domain/goal/described-goal.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { generatedIndicator, sourceEdition } from './generated-indicators.ts'

export interface ContentSize {
  commitments: number
  indicators: number
  actors: number
}

const goalCount = 8
const plan = {
  slug: 'genererad-plan',
  title: 'Handlingsplan mot mäns våld mot kvinnor 2024–2028',
  kind: 'action-plan',
  state: 'adopted',
  periodFrom: 2024,
  periodTo: 2028,
  adoptedOn: '2024-02-01',
  caseNumber: '801-1234-2024',
  note: null,
  isDemo: false,
  supersededBy: null,
} as const
const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
const at = new Date('2026-03-02T09:00:00Z')

const organisation = (number: number) =>
  ({
    slug: `aktor-nummer-${number}`,
    name: `${['Kommunen', 'Regionen', 'Myndigheten'][number % 3]} ${number} i Stockholms län`,
    shortName: `Aktör ${number}`,
    kind: (['municipality', 'region', 'state-agency'] as const)[number % 3] ?? 'municipality',
  }) as const

const wishes = [
  'utveckla rutiner för att upptäcka våld tidigt och följa upp dem varje år',
  'utbilda all personal som möter våldsutsatta i bemötande och samtalsmetodik',
  'samverka om risk- och skyddsbedömningar med de andra aktörerna i länet',
  'erbjuda insatser till den som utövar våld, även efter avslutat straff',
] as const

function commitmentOf(number: number, goal: number, actors: number): GoalCommitment {
  // One or two organisations; every fifth commitment names nobody in the plan.
  const answering = [
    organisation(1 + (number % actors)),
    ...(number % 3 === 0 ? [organisation(1 + ((number * 7) % actors))] : []),
  ]
  const unique = answering.filter((one, index) => answering.findIndex(({ slug }) => slug === one.slug) === index)
  return {
    id: number,
    slug: `atagande-${number}`,
    position: number,
    text: `Åtagande ${number}: ${unique.map(({ name }) => name).join(' och ')} ska ${wishes[number % wishes.length]}.`,
    label: `Rutiner och utbildning ${number}`,
    plainReading: null,
    source: sourceEdition(2),
    locator: `s. ${10 + number}`,
    timeFrame: 'dates',
    startsOn: null,
    endsOn: '2026-12-31',
    timeFrameInPlan: true,
    goal: {
      kind: 'goal',
      number: goal,
      shortTitle: `Område ${goal}`,
      planSlug: plan.slug,
      planTitle: plan.title,
      planIsDemo: false,
    },
    actors: unique.map((one, index) => ({
      role: number % 5 === 0 ? 'assigned-reporter' : index === 0 ? 'lead' : 'contributing',
      organisation: one,
      assignedAt: null,
      assignedByName: null,
    })),
    indicators: [],
    steps: [{ title: `Rutinen beslutad ${number}`, dueOn: '2025-06-30', doneOn: null, moves: [] }],
    published: [],
    outcomeIds: [],
  }
}

/** The report of the commitment's organisation; every ninth is missing, every tenth not reviewed. */
function owedOf(commitment: GoalCommitment, { slug, name, shortName }: Owed['organisation'], number: number): Owed {
  const from = { slug, name, shortName }
  if (number % 9 === 8) return { commitmentSlug: commitment.slug, organisation: from, state: 'none', report: undefined }
  const state = number % 10 === 3 ? 'submitted' : 'accepted'
  const [degree, course] = [
    degreeCodes[number % degreeCodes.length] ?? 'started',
    courseCodes[(number * 5) % 7] ?? 'on-track',
  ]
  const indicator = generatedIndicator(1 + (number % 5))
  const report: DescribedReport = {
    id: number,
    version: 1,
    state,
    round: { slug: '2025', year: 2025, title: 'Uppföljningen 2025' },
    commitment: { slug: commitment.slug, label: commitment.label },
    organisation: from,
    degree,
    course,
    reason:
      degree === 'not-relevant' || course === 'needs-decision' ? 'Uppdraget har flyttats till en annan nämnd.' : '',
    done: `Under året har ${20 + number} medarbetare gått utbildningen och rutinen har reviderats. Arbetet har följts upp i ledningsgruppen vid två tillfällen, och ${number % 40} procent av enheterna har gjort egenkontroll.`,
    obstacles: number % 2 === 0 ? 'Hög personalomsättning har gjort att fler än väntat behöver introduceras.' : '',
    nextStep: 'Följa upp rutinen vid årets slut och redovisa resultatet för nämnden.',
    submittedAt: at,
    acceptedAt: state === 'accepted' ? at : null,
    updatedAt: at,
    isDemo: false,
    channel: number % 11 === 0 ? 'phone' : 'own',
    isLate: number % 13 === 0,
    unchangedFrom: number % 17 === 0 ? 2024 : null,
    assessment:
      number % 6 === 0
        ? { degree: 'started', course: 'off-track', reason: 'Rutinen är inte beslutad än.', at, version: 1 }
        : null,
    milestones: [
      {
        id: number,
        title: `Rutinen beslutad ${commitment.position}`,
        dueOn: '2025-06-30',
        doneOn: number % 2 === 0 ? '2025-05-20' : null,
        newDueOn: number % 2 === 0 ? null : '2026-03-31',
        reason: number % 2 === 0 ? '' : 'Beslutet sköts upp.',
      },
    ],
    contributions: [
      {
        indicator: { id: indicator.id, slug: indicator.slug, shortName: indicator.shortName },
        text: 'Fler ställer frågan när det finns en rutin.',
      },
    ],
    ownValues:
      number % 4 === 0
        ? [{ indicator: { ...indicator, unit: 'percent' }, seriesId: number, text: `${number % 100} %` }]
        : [],
  }
  return { commitmentSlug: commitment.slug, organisation: from, state, report }
}

function goalOf(number: number, { commitments, indicators, actors }: ContentSize): DescribedGoal {
  const own = (count: number): number[] => numbered(count).filter((one) => one % goalCount === number % goalCount)
  const item = (text: string, index: number) => ({ text: `${text} ${index + 1}.`, locator: `s. ${number}` })
  return {
    id: number,
    kind: 'goal',
    number,
    title: `Länets aktörer ska förebygga och upptäcka våld, skydda den utsatta och samverka över gränserna inom område ${number}`,
    shortTitle: `Område ${number}`,
    commitmentsTitle: null,
    supportTitle: null,
    plan,
    source: sourceEdition(2),
    locator: `s. ${number}`,
    contexts: [],
    preconditions: ['Chefer på alla nivåer känner till rutinerna', 'Det finns en utsedd samordnare'].map(item),
    effects: [{ ...item('Färre utsätts för våld', 0), term: 'long' }],
    outcomes: [{ ...item('Fler upptäcks tidigt', 0), id: number, indicators: [] }],
    possibleActions: [],
    supportTips: [item('Metodstöd finns hos länsstyrelsen', 0)],
    indicators: own(indicators).map(generatedIndicator),
    commitments: own(commitments).map((one) => commitmentOf(one, number, actors)),
  }
}

const words =
  'Arbetet har gått framåt i flera delar av länet, men takten skiljer sig mellan aktörerna.\n\n## Det viktigaste\n\n- Fler kommuner har en beslutad rutin.\n- Svarsfrekvensen är fortsatt hög.\n\nUnderlaget säger inget om enskilda personers situation.'

/** What a follow-up with so many commitments, indicators and actors is compiled from. The same size gives the same. */
export function generatedMaterial(size: ContentSize): FollowUpMaterial {
  const goals = numbered(goalCount).map((number) => goalOf(number, size))
  const pairs = goals.flatMap(({ commitments }) =>
    commitments.flatMap((commitment) =>
      commitment.actors.map((actor) => ({ commitment, organisation: actor.organisation })),
    ),
  )
  return {
    partnershipName: 'Samverkan mot våld i nära relationer',
    round: {
      year: 2025,
      title: 'Uppföljningen 2025',
      opensOn: '2025-11-01',
      dueOn: '2026-01-31',
      phaseLabel: 'Avslutad',
      isDemo: false,
    },
    plan,
    goals,
    owed: pairs.map(({ commitment, organisation: from }, index) => owedOf(commitment, from, index)),
    organisations: numbered(size.actors).map(organisation),
    narratives: new Map([
      ['summary', words],
      ['about', words],
      ...goals.map(({ number }) => [`mal-${number}`, words] as const),
      ['joint', words],
      ['analysis', words],
      ['next-year', words],
    ]),
    siteUrl: 'https://uppfoljning.example.se',
    compiledAt: at,
  }
}

/** A whole follow-up of that size, as the site compiles it: the document and the facts behind it say the same. A draft. */
export const generatedContent = (size: ContentSize): ReportContent =>
  compileReport(generatedMaterial(size), [
    {
      section: 'summary',
      words: '22 procent',
      sentence: 'Andelen var 22 procent.',
      judgement: 'right',
      judgementLabel: 'Stämmer',
      boundTo: 'Mått 1, Riket 2025: 22 procent',
    },
  ])
