import { describe, expect, it } from 'vitest'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import { compileFollowUp, type FollowUpMaterial } from '#app/domain/follow-up/compile/compile.ts'
import { reportedOf, type Owed } from '#app/domain/follow-up/compile/owed.ts'
import { blocksOf, tablesOf, type FollowUpDocument } from '#app/domain/follow-up/document/document.ts'
import { markNames } from '#app/domain/follow-up/document/mark.ts'
import type { DescribedGoal, GoalCommitment } from '#app/domain/goal/described-goal.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'

const now = new Date('2026-11-22T09:00:00Z')
const source: SourceEdition = {
  slug: 'plan',
  publisher: 'Samverkan',
  title: 'Handlingsplan 2024',
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
const region = { slug: 'region', name: 'Region Stockholm', shortName: 'Regionen' }
const police = { slug: 'polisen', name: 'Polismyndigheten', shortName: 'Polisen' }

const commitment = (position: number, actors: GoalCommitment['actors'] = []): GoalCommitment => ({
  id: position,
  slug: `atagande-${position}`,
  position,
  text: `Vi lovar nummer ${position}.`,
  label: `Löfte ${position}`,
  plainReading: null,
  timeFrame: null,
  timeFrameInPlan: true,
  startsOn: null,
  endsOn: null,
  source,
  locator: 'rad 1',
  goal: {
    kind: 'goal',
    number: 7,
    shortTitle: 'Kunskap',
    planSlug: 'handlingsplan',
    planTitle: 'Handlingsplan',
    planIsDemo: false,
  },
  actors,
  indicators: [],
  steps: [],
  published: [],
  outcomeIds: [],
})

const indicator: DescribedIndicator = {
  id: 1,
  slug: 'rutin',
  name: 'Rutin för skolgång',
  shortName: 'Rutin',
  chartTitle: null,
  definition: null,
  statedSource: null,
  unit: 'percent',
  direction: null,
  state: 'active',
  isOwn: false,
  isDemo: false,
  comparabilityNote: null,
  series: [
    {
      slug: 'serie',
      label: 'Serie',
      shortLabel: 'Serie',
      population: null,
      level: 'country',
      values: [
        [2018, { type: 'exact', value: 15 }],
        [2019, { type: 'missing', reason: 'not-measured' }],
        [2020, { type: 'range', low: 20, high: 25 }],
        [2021, { type: 'exact', value: 22 }],
      ].map(([year, value]) => ({
        subject: 'area:00',
        subjectName: 'Riket',
        year: year as number,
        breakdown: 'total',
        value: value as { type: 'exact'; value: number },
        yearInferred: false,
        numerator: null,
        denominator: null,
        note: null,
        citations: [{ source, locator: 'tabell 1', quotedText: '22' }],
      })),
    },
  ],
  successions: [],
  steps: [],
  remarks: [],
  goals: [],
  commitments: [],
}

const goal = (more: Partial<DescribedGoal> = {}): DescribedGoal => ({
  id: 1,
  kind: 'goal',
  number: 7,
  title: 'Myndigheter arbetar med systematisk kunskapsutveckling',
  shortTitle: 'Kunskap',
  commitmentsTitle: null,
  supportTitle: null,
  plan: {
    slug: 'plan',
    title: 'Handlingsplan',
    kind: 'action-plan',
    state: 'adopted',
    periodFrom: 2024,
    periodTo: 2027,
    adoptedOn: null,
    caseNumber: null,
    note: null,
    isDemo: false,
    supersededBy: null,
  },
  source,
  locator: 'rad 1',
  contexts: [],
  preconditions: [{ text: 'Förutsättningen.', locator: 'rad 2' }],
  effects: [{ term: 'long', text: 'Effekten.', locator: 'rad 3' }],
  outcomes: [],
  possibleActions: [],
  supportTips: [{ text: 'Stödet.', locator: 'rad 4' }],
  indicators: [
    indicator,
    { ...indicator, id: 2, slug: 'utan-varden', name: 'Utan värden', state: 'development', series: [] },
  ],
  commitments: [
    commitment(1, [{ role: 'lead', organisation: region, assignedAt: null, assignedByName: null }]),
    commitment(2, [
      { role: 'assigned-reporter', organisation: police, assignedAt: now, assignedByName: 'Samordnaren' },
    ]),
    commitment(3),
  ],
  ...more,
})

const report = (more: Partial<DescribedReport> = {}): DescribedReport => ({
  id: 1,
  version: 1,
  state: 'accepted',
  round: { slug: '2026', year: 2026, title: 'Uppföljning 2026' },
  commitment: { slug: 'atagande-1', label: 'Löfte 1' },
  organisation: region,
  degree: 'started',
  course: 'needs-decision',
  reason: 'Styrgruppen behöver besluta.',
  done: 'En utbildning.',
  obstacles: 'Tiden.',
  nextStep: 'Fortsätta.',
  submittedAt: now,
  acceptedAt: now,
  updatedAt: now,
  isDemo: false,
  channel: 'own',
  isLate: false,
  unchangedFrom: null,
  assessment: null,
  milestones: [],
  contributions: [{ indicator: { id: 1, slug: 'rutin', shortName: 'Rutin' }, text: 'Fler rutiner.' }],
  ownValues: [{ indicator: { id: 2, slug: 'egen', shortName: 'Egen', unit: 'percent' }, seriesId: 3, text: '62 %' }],
  ...more,
})

const owed = (number: number, organisation: typeof region, state: ReportState, written?: DescribedReport): Owed => ({
  commitmentSlug: `atagande-${number}`,
  organisation,
  state,
  report: written,
})

const compiled = (rows: Owed[], more: Partial<FollowUpMaterial> = {}): FollowUpDocument =>
  compileFollowUp({
    partnershipName: 'Operation Kvinnofrid',
    round: {
      year: 2026,
      title: 'Uppföljning 2026',
      opensOn: '2026-10-01',
      dueOn: '2026-11-30',
      phaseLabel: 'Öppen',
      isDemo: false,
    },
    plan: {
      slug: 'plan',
      title: 'Handlingsplan',
      periodFrom: 2024,
      periodTo: 2026,
      adoptedOn: null,
      caseNumber: null,
    },
    goals: [goal()],
    owed: rows,
    organisations: [
      { ...region, kind: 'region' },
      { ...police, kind: 'state-agency' },
    ],
    narratives: new Map(),
    siteUrl: 'https://exempel.se',
    compiledAt: now,
    ...more,
  })

const usual = [
  owed(1, region, 'accepted', report()),
  owed(
    1,
    police,
    'submitted',
    report({ state: 'submitted', organisation: police, degree: 'completed', course: 'on-track' }),
  ),
  owed(2, police, 'draft'),
]

const paragraphs = (document: FollowUpDocument): string =>
  blocksOf(document)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
    .join(' ')
const tableNamed = (document: FollowUpDocument, caption: string) => {
  const table = tablesOf(document).find((one) => one.caption.startsWith(caption))
  if (table === undefined) throw new Error(`No table ${caption}.`)
  return table.rows.map((row) => row.map(({ text }) => text))
}

describe('a compiled follow-up', () => {
  it('says first how many have reported', () => {
    const first = blocksOf(compiled(usual)).find((block) => block.type === 'paragraph')
    expect(first?.type === 'paragraph' ? first.text : '').toMatch(/^2 av 3 har rapporterat\./)
    expect(reportedOf({ reported: 8, owed: 10 })).toBe('8 av 10 har rapporterat')
  })

  it('tells of no joint actions only where nobody has written of them', () => {
    const jointOf = (text: string) =>
      compiled(usual, { narratives: new Map([['joint', text]]) }).sections.find(({ key }) => key === 'joint')?.blocks
    expect(JSON.stringify(jointOf(''))).toContain('Planen har inga möjliga åtgärder')
    expect(jointOf('Vi ordnade en konferens.')).toEqual([{ type: 'paragraph', text: 'Vi ordnade en konferens.' }])
  })

  it('counts every status, and silence in a row of its own', () => {
    const rows = tableNamed(compiled(usual), 'Lägesrapporterna efter genomförande')
    expect(rows.map(([label]) => label)).toEqual([
      ...Object.values(degrees).map(({ label }) => label),
      'Ej rapporterat',
    ])
    expect(Object.fromEntries(rows)).toMatchObject({
      Genomfört: '1',
      Påbörjat: '1',
      'Ej påbörjat': '0',
      'Ej rapporterat': '1',
    })
    const byCourse = tableNamed(compiled(usual), 'Lägesrapporterna efter läge')
    expect(byCourse.map(([label]) => label)).toEqual([
      ...Object.values(courses).map(({ label }) => label),
      'Ej rapporterat',
    ])
    expect(byCourse.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(3)
  })

  it('names those who have not answered, and says that their silence means nothing', () => {
    const document = compiled(usual)
    const about = document.sections.find(({ key }) => key === 'about')?.blocks ?? []
    const heading = about.findIndex((block) => block.type === 'heading' && block.id === 'ej-rapporterat')
    const list = about[heading + 2]
    expect(list?.type === 'list' ? list.items.map(({ text }) => text) : []).toEqual(['Polismyndigheten: Löfte 2'])
    expect(paragraphs(document)).toContain(
      'En\u00a0lägesrapport har inte kommit in. Att svar saknas säger inget om hur arbetet går.',
    )
    expect(JSON.stringify(compiled(usual.slice(0, 2)))).not.toContain('ej-rapporterat')
  })

  it('has every commitment verbatim with its actor as the plan names it, and says when the plan names none', () => {
    const rows = tableNamed(compiled(usual), 'Åtaganden och status')
    expect(rows).toEqual([
      ['1. Vi lovar nummer 1.', 'Region Stockholm', 'Region Stockholm', 'Påbörjat', 'Behöver beslut'],
      ['1. Vi lovar nummer 1.', 'Region Stockholm', 'Polismyndigheten', 'Genomfört', 'Enligt plan (inte granskad)'],
      ['2. Vi lovar nummer 2.', 'Ingen aktör angiven i planen', 'Polismyndigheten', 'Ej rapporterat', ''],
      ['3. Vi lovar nummer 3.', 'Ingen aktör angiven i planen', 'Ingen är utsedd att rapportera', '', ''],
    ])
  })

  it('has what the organisations wrote, with the reason for a decision', () => {
    expect(tableNamed(compiled(usual), 'Svaren')[0]).toEqual([
      '1. Löfte 1',
      'Region Stockholm',
      'En utbildning.',
      'Tiden.\nStyrgruppen behöver besluta.',
      'Fortsätta.',
    ])
  })

  it('says how many of a goal’s indicators measure it', () => {
    expect(paragraphs(compiled(usual))).toContain('Målet mäts av en av två\u00a0indikatorer.')
  })

  it('has the values as a table with every year, and numbers only where the value is exact', () => {
    const table = tablesOf(compiled(usual)).find(({ caption }) => caption.startsWith('Rutin'))
    expect(table?.columns.map(({ label }) => label)).toEqual(['Serie', '2018', '2019', '2020', '2021'])
    expect(table?.rows).toEqual([
      [
        { text: 'Riket' },
        { text: '15\u00a0%', number: 15 },
        { text: 'ej mätt', number: undefined },
        { text: '20–25\u00a0%', number: undefined },
        { text: '22\u00a0%', number: 22 },
      ],
    ])
    expect(table?.source).toBe('Samverkan: Handlingsplan 2024')
  })

  it('is marked when its content is an example', () => {
    const notices = (document: FollowUpDocument) => document.notices.length
    const round = { year: 2026, title: 'Uppföljning', opensOn: '2026-10-01', dueOn: '2026-11-30', phaseLabel: 'Öppen' }
    expect(notices(compiled(usual, { round: { ...round, isDemo: true } }))).toBe(1)
    expect(notices(compiled(usual, { round: { ...round, isDemo: false } }))).toBe(0)
  })

  it('is the same document each time it is compiled of the same material', () => {
    expect(JSON.stringify(compiled(usual))).toBe(JSON.stringify(compiled(usual)))
  })

  it('speaks of one waiting report in the singular', () => {
    expect(paragraphs(compiled(usual))).toContain('En\u00a0rapport är inskickad men inte granskad.')
  })
})

describe('every document', () => {
  const documents = {
    usual: compiled(usual),
    'nobody has answered': compiled([owed(1, region, 'none'), owed(2, police, 'returned')]),
    'nothing is owed': compiled([]),
    'no goals': compiled([], { goals: [] }),
    'two goals': compiled(usual, {
      goals: [goal(), goal({ id: 2, number: 8, kind: 'sub-goal', indicators: [], commitments: [] })],
    }),
  }

  it.each(Object.entries(documents))(
    'has whole tables, one of each anchor and no empty words: %s',
    (_name, document) => {
      for (const table of tablesOf(document)) {
        expect(table.caption).not.toBe('')
        for (const row of table.rows) {
          expect(row.length, table.caption).toBe(table.columns.length)
          expect(row[0]?.text, table.caption).not.toBe('')
        }
      }
      const anchors = [
        ...document.sections.map(({ id }) => id),
        ...blocksOf(document).flatMap((block) =>
          block.type === 'heading' || block.type === 'figure' ? [block.id] : [],
        ),
      ]
      expect(anchors.filter((id, index) => anchors.indexOf(id) !== index)).toEqual([])
      for (const id of anchors) expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|\[object/)
    },
  )

  it.each(Object.entries(documents))('has headings that never skip a level: %s', (_name, { sections }) => {
    for (const { title, blocks } of sections) {
      expect(title).not.toBe('')
      let level = 2
      for (const block of blocks) {
        if (block.type !== 'heading') continue
        expect(block.level).toBeLessThanOrEqual(level + 1)
        level = block.level
      }
    }
  })

  it('has a mark beside every status, and only marks that exist', () => {
    const marks = tablesOf(documents.usual).flatMap(({ rows }) => rows.flat().flatMap(({ mark }) => mark ?? []))
    expect(marks.length).toBeGreaterThan(10)
    for (const mark of marks) expect(markNames).toContain(mark)
  })
})
