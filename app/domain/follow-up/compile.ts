import { actorsInPlan, noActorInPlan } from '#app/domain/commitment/actor.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { effectTerms, goalLabel } from '#app/domain/goal/goal.ts'
import { indicatorStates, liveCount } from '#app/domain/indicator/lifecycle.ts'
import { endSentence } from '#app/domain/series/sentence.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import {
  counted,
  formatCalendarDate,
  formatDateTime,
  formatList,
  NBSP,
  numeral,
  sentenceCase,
} from '#app/domain/swedish.ts'
import type { Block, Cell, FollowUpDocument, Table } from './document.ts'
import type { MarkName } from './mark.ts'
import { hasValues, indicatorFigure, indicatorTable } from './figure.ts'
import { rollUp, type RollUp } from './roll-up.ts'

/** A report owed in the round, with its content when it has been handed in. */
export interface Owed {
  commitmentSlug: string
  organisation: { slug: string; name: string; shortName: string }
  state: ReportState
  report: DescribedReport | undefined
}

/** All that a round's follow-up is compiled from. */
export interface FollowUpMaterial {
  partnershipName: string
  round: { year: number; title: string; opensOn: string; dueOn: string; phaseLabel: string; isDemo: boolean }
  planTitle: string
  goals: DescribedGoal[]
  owed: Owed[]
  compiledAt: Date
}

/**
 * Compiles a round into the neutral document: how many answered, then each goal in the published order –
 * förutsättningar, hur det går, åtaganden med status, stöd – and last who has not answered.
 */
export function compileFollowUp(material: FollowUpMaterial): FollowUpDocument {
  const { round, goals, owed } = material
  return {
    title: `Årsuppföljning ${round.year}`,
    subtitle: material.partnershipName,
    facts: [
      { term: 'Plan', text: material.planTitle },
      { term: 'Omgång', text: `${round.title}, ${round.phaseLabel.toLocaleLowerCase('sv')}` },
      { term: 'Svarstid', text: `${formatCalendarDate(round.opensOn)} till ${formatCalendarDate(round.dueOn)}` },
      { term: 'Sammanställd', text: formatDateTime(material.compiledAt) },
    ],
    blocks: [
      ...(round.isDemo
        ? [
            {
              type: 'notice' as const,
              title: 'Exempelinnehåll',
              text: 'Lägesrapporter, svarstider och utsedda rapportörer är påhittade. Planens ordalydelse och värdena kommer från publicerade källor.',
            },
          ]
        : []),
      ...summary(owed),
      ...goals.flatMap((goal) => goalBlocks(goal, owed)),
      ...silence(owed, goals),
    ],
  }
}

const rolled = (owed: readonly Owed[]): RollUp =>
  rollUp(
    owed.map(({ state, report }) => ({
      state,
      degree: report?.degree ?? undefined,
      course: report?.course ?? undefined,
    })),
  )

/** "8 av 10 har rapporterat". Every aggregate says it. */
export const reportedOf = (roll: Pick<RollUp, 'reported' | 'owed'>): string =>
  `${roll.reported} av ${roll.owed} har rapporterat`

function summary(owed: readonly Owed[]): Block[] {
  const roll = rolled(owed)
  const waiting = roll.reported - roll.accepted
  return [
    { type: 'heading', level: 2, id: 'sammanfattning', text: 'Sammanfattning' },
    {
      type: 'paragraph',
      text:
        `${reportedOf(roll)}. ${reviewedSentence(roll.reported, waiting)}` +
        'De som inte har svarat räknas för sig och ingår inte i någon status.',
    },
    statusTable('Lägesrapporterna efter genomförande', degrees, roll.byDegree, roll),
    statusTable('Lägesrapporterna efter läge', courses, roll.byCourse, roll),
  ]
}

/** How many of the reports handed in wait for review; nothing when none has been handed in. */
function reviewedSentence(reported: number, waiting: number): string {
  if (reported === 0) return ''
  if (waiting === 0) return 'Alla inskickade rapporter är granskade. '
  if (waiting === 1) return `En${NBSP}rapport är inskickad men inte granskad. `
  return `${sentenceCase(counted(waiting, 'rapport', 'rapporter'))} är inskickade men inte granskade. `
}

/** Counts by status, with those who have not answered in a row of their own. */
function statusTable<Code extends string>(
  caption: string,
  statuses: Record<Code, { label: string; shape: MarkName }>,
  counts: Record<Code, number>,
  roll: RollUp,
): Table {
  const row = ({ label, shape }: { label: string; shape: MarkName }, count: number): Cell[] => [
    { text: label, mark: shape },
    { text: String(count), number: count },
  ]
  return {
    type: 'table',
    caption,
    columns: [{ label: 'Status' }, { label: 'Antal', numeric: true }],
    rows: [
      ...(Object.keys(statuses) as Code[]).map((code) => row(statuses[code], counts[code])),
      row(notReported, roll.notReported),
    ],
    note: `${reportedOf(roll)}.`,
  }
}

function goalBlocks(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const id = `${goal.kind === 'goal' ? 'mal' : 'delmal'}-${goal.number}`
  return [
    { type: 'heading', level: 2, id, text: goalLabel(goal) },
    { type: 'quotation', text: goal.title, source: sourceName(goal.source) },
    ...listed(`${id}-forutsattningar`, 'Förutsättningar för att nå målet', goal.preconditions),
    ...(['long', 'medium'] as const).flatMap((term) =>
      listed(
        `${id}-effekt-${term}`,
        effectTerms[term].label,
        goal.effects.filter((effect) => effect.term === term),
      ),
    ),
    ...listed(`${id}-utfall`, 'Utfall', goal.outcomes),
    ...progress(goal, id),
    ...commitments(goal, id, owed),
    ...listed(`${id}-stod`, goal.supportTitle ?? 'Stöd', goal.supportTips),
  ]
}

function listed(id: string, text: string, items: readonly { text: string }[]): Block[] {
  if (items.length === 0) return []
  return [
    { type: 'heading', level: 3, id, text },
    ...items.map((item): Block => ({ type: 'quotation', text: item.text })),
  ]
}

function progress(goal: DescribedGoal, id: string): Block[] {
  if (goal.indicators.length === 0) return []
  const { live, all } = liveCount(goal.indicators)
  return [
    { type: 'heading', level: 3, id: `${id}-hur-gar-det`, text: 'Hur går det för målet?' },
    { type: 'paragraph', text: `Målet mäts av ${numeral(live)} av ${counted(all, 'indikator', 'indikatorer')}.` },
    ...goal.indicators.flatMap((indicator): Block[] => {
      const { label, explanation } = indicatorStates[indicator.state]
      const endings = [...new Set(indicator.series.flatMap((series) => endSentence(series) ?? []))]
      return [
        { type: 'heading', level: 4, id: `${id}-${indicator.slug}`, text: indicator.name },
        {
          type: 'paragraph',
          text: `${label}. ${endings.length > 0 ? endings.join(' ') : explanation}`,
        },
        ...(hasValues(indicator)
          ? [indicatorFigure(indicator, `${id}-${indicator.slug}-figur`), indicatorTable(indicator)]
          : indicator.remarks.length > 0
            ? []
            : [{ type: 'paragraph' as const, text: 'Det finns inga värden i underlaget.' }]),
        ...indicator.remarks.map((remark): Block => ({ type: 'paragraph', text: remark.text })),
      ]
    }),
  ]
}

function commitments(goal: DescribedGoal, id: string, owed: readonly Owed[]): Block[] {
  if (goal.commitments.length === 0) return []
  const own = owed.filter((one) => goal.commitments.some((commitment) => commitment.slug === one.commitmentSlug))
  return [
    { type: 'heading', level: 3, id: `${id}-ataganden`, text: goal.commitmentsTitle ?? 'Åtaganden' },
    { type: 'paragraph', text: `${reportedOf(rolled(own))}.` },
    {
      type: 'table',
      caption: `Åtaganden och status, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Aktör i planen' },
        { label: 'Svar från' },
        { label: 'Genomförande' },
        { label: 'Läge' },
      ],
      rows: goal.commitments.flatMap((commitment) => statusRows(commitment, owed)),
    },
    ...answers(goal, own),
    ...contributions(goal, own),
  ]
}

/** Who the plan names, or that it names nobody. */
const plannedActors = (commitment: DescribedCommitment): string => {
  const named = actorsInPlan(commitment.actors)
  return named.length === 0 ? noActorInPlan : formatList(named.map((actor) => actor.organisation.name))
}

function statusRows(commitment: DescribedCommitment, owed: readonly Owed[]): Cell[][] {
  const rows = owed.filter((one) => one.commitmentSlug === commitment.slug)
  const head: Cell[] = [
    { text: `${commitment.position}. ${commitment.text}`, href: `/atagande/${commitment.slug}` },
    { text: plannedActors(commitment) },
  ]
  if (rows.length === 0) return [[...head, { text: 'Ingen är utsedd att rapportera' }, { text: '' }, { text: '' }]]
  return rows.map(({ organisation, report, state }) => {
    const from = { text: organisation.name }
    if (report?.degree == null || report.course === null) {
      return [...head, from, { text: notReported.label, mark: notReported.shape }, { text: '' }]
    }
    const degree = degrees[report.degree]
    const course = courses[report.course]
    const unreviewed = state === 'submitted' ? ' (inte granskad)' : ''
    return [
      ...head,
      from,
      { text: degree.label, mark: degree.shape },
      { text: `${course.label}${unreviewed}`, mark: course.shape },
    ]
  })
}

/** What the organisations wrote, one row for each report handed in. */
function answers(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const rows = goal.commitments.flatMap((commitment) =>
    owed
      .filter((one) => one.commitmentSlug === commitment.slug)
      .flatMap(({ organisation, report }): Cell[][] =>
        report === undefined
          ? []
          : [
              [
                { text: `${commitment.position}. ${commitment.label}` },
                { text: organisation.name },
                { text: report.done },
                { text: [report.obstacles, report.reason].filter((text) => text !== '').join('\n') },
                { text: report.nextStep },
              ],
            ],
      ),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: `Svaren, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Svar från' },
        { label: 'Det här har gjorts' },
        { label: 'Hinder, skäl och beslut som behövs' },
        { label: 'Nästa steg' },
      ],
      rows,
    },
  ]
}

/** How the work contributed to indicators, and the values that the organisations gave themselves. */
function contributions(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const rows = goal.commitments.flatMap((commitment) =>
    owed
      .filter((one) => one.commitmentSlug === commitment.slug)
      .flatMap(({ organisation, report }) => {
        const from: Cell[] = [{ text: `${commitment.position}. ${commitment.label}` }, { text: organisation.name }]
        const measured = (indicator: { slug: string; shortName: string }): Cell => ({
          text: indicator.shortName,
          href: `/indikatorer/${indicator.slug}`,
        })
        return [
          ...(report?.contributions ?? []).map(({ indicator, text }) => [
            ...from,
            measured(indicator),
            { text },
            { text: '' },
          ]),
          ...(report?.ownValues ?? []).map(({ indicator, text }) => [
            ...from,
            measured(indicator),
            { text: '' },
            { text },
          ]),
        ]
      }),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: `Bidrag till indikatorer, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Svar från' },
        { label: 'Indikator' },
        { label: 'Så har arbetet bidragit' },
        { label: 'Eget värde' },
      ],
      rows,
    },
  ]
}

function silence(owed: readonly Owed[], goals: readonly DescribedGoal[]): Block[] {
  const missing = owed.filter((one) => one.report === undefined)
  if (missing.length === 0) return []
  const labels = new Map(goals.flatMap((goal) => goal.commitments.map((one) => [one.slug, one.label] as const)))
  return [
    { type: 'heading', level: 2, id: 'ej-rapporterat', text: 'Ej rapporterat' },
    {
      type: 'paragraph',
      text: `${sentenceCase(counted(missing.length, 'lägesrapport', 'lägesrapporter'))} har inte kommit in. Att svar saknas säger inget om hur arbetet går.`,
    },
    {
      type: 'list',
      items: missing.map((one) => ({
        text: `${one.organisation.name}: ${labels.get(one.commitmentSlug) ?? one.commitmentSlug}`,
        href: `/atagande/${one.commitmentSlug}`,
      })),
    },
  ]
}
