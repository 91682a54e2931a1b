import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import type { FollowUpData, FrozenIndicator, FrozenReport, FrozenValue } from '#app/domain/follow-up/edition/content.ts'

/** Whether something is in both editions, has come, or has gone. */
export const presences = {
  both: { label: 'Finns i båda' },
  came: { label: 'Har tillkommit' },
  went: { label: 'Finns inte längre' },
} as const satisfies Record<string, { label: string }>
export type Presence = keyof typeof presences

/** What one organisation said of one commitment in one edition. Not answered is never a status. */
export type Answer =
  { kind: 'not-asked' | 'silent' | 'waiting' } | { kind: 'answered'; status: NonNullable<FrozenReport['status']> }

export interface AnswerRow {
  organisation: { slug: string; name: string }
  earlier: Answer
  later: Answer
}

export interface ComparedCommitment {
  slug: string
  /** The key of its goal's section. */
  goal: string
  position: number
  label: string
  presence: Presence
  /** The promise is worded otherwise in the later edition. */
  isReworded: boolean
  rows: AnswerRow[]
}

/** A value as an edition writes it. */
export interface ShownValue {
  subjectName: string
  year: number
  text: string
}

export interface ComparedSeries {
  slug: string
  label: string
  presence: Presence
  /** The newest value of each area or organisation in each edition; null where that edition does not have the series. */
  earlier: ShownValue[] | null
  later: ShownValue[] | null
  /** Values of years that the earlier edition has no value of. */
  added: ShownValue[]
}

export interface ComparedIndicator {
  slug: string
  name: string
  presence: Presence
  /** Its state in words in each edition. */
  earlier: string | null
  later: string | null
  series: ComparedSeries[]
  /** Breaks that the later edition tells of: nothing is compared across them. */
  breaks: string[]
}

export interface SideBySide {
  /** Reports that came in, of those that were asked for. */
  answered: { earlier: Answered; later: Answered }
  goals: { key: string; number: number; shortTitle: string; presence: Presence }[]
  commitments: ComparedCommitment[]
  indicators: ComparedIndicator[]
}

export interface Answered {
  reported: number
  owed: number
}

/**
 * Two editions' facts beside each other. Nothing is computed between them: no difference, no trend, and no word on whether
 * it has become better, so that a break in a series can never be hidden in a number.
 */
export function sideBySide(then: FollowUpData, now: FollowUpData): SideBySide {
  return {
    answered: { earlier: answered(then), later: answered(now) },
    goals: paired(then.goals, now.goals, ({ key }) => key).map(({ was, is, presence }) => {
      const { key, number, shortTitle } = is ?? was
      return { key, number, shortTitle, presence }
    }),
    commitments: paired(then.commitments, now.commitments, ({ slug }) => slug).map(({ was, is, presence }) => {
      const { slug, goal, position, label } = is ?? was
      const isReworded = presence === 'both' && was.text !== is?.text
      return { slug, goal, position, label, presence, isReworded, rows: answerRows(slug, then, now) }
    }),
    indicators: paired(then.indicators, now.indicators, ({ slug }) => slug).map(comparedIndicator),
  }
}

type Pair<Row> = { presence: 'both' | 'went'; was: Row; is: Row | undefined } | { presence: 'came'; was: Row; is: Row }

/** Rows that have the same key in both, in the earlier order, with those that have come last. `was` of those is `is`. */
function paired<Row>(then: readonly Row[], now: readonly Row[], keyOf: (row: Row) => string): Pair<Row>[] {
  const after = new Map(now.map((row) => [keyOf(row), row]))
  const before = new Set(then.map(keyOf))
  return [
    ...then.map((was): Pair<Row> => {
      const is = after.get(keyOf(was))
      return { presence: is === undefined ? 'went' : 'both', was, is }
    }),
    ...now.filter((row) => !before.has(keyOf(row))).map((row): Pair<Row> => ({ presence: 'came', was: row, is: row })),
  ]
}

const isCounted = (state: string): boolean =>
  Object.hasOwn(reportStates, state) && reportStates[state as ReportState].counted

function answered({ reports }: FollowUpData): Answered {
  return { reported: reports.filter(({ state }) => isCounted(state)).length, owed: reports.length }
}

function answerRows(slug: string, then: FollowUpData, now: FollowUpData): AnswerRow[] {
  const asked = [...then.reports, ...now.reports].filter((one) => one.commitment === slug)
  return [...new Set(asked.map(({ organisation }) => organisation))].map((organisation) => ({
    organisation: { slug: organisation, name: nameIn(now, organisation) ?? nameIn(then, organisation) ?? organisation },
    earlier: answerOf(then, slug, organisation),
    later: answerOf(now, slug, organisation),
  }))
}

const nameIn = ({ organisations }: FollowUpData, slug: string): string | undefined =>
  organisations.find((one) => one.slug === slug)?.name

function answerOf({ reports }: FollowUpData, commitment: string, organisation: string): Answer {
  const report = reports.find((one) => one.commitment === commitment && one.organisation === organisation)
  if (report === undefined) return { kind: 'not-asked' }
  if (report.status !== null) return { kind: 'answered', status: report.status }
  return { kind: isCounted(report.state) ? 'waiting' : 'silent' }
}

function comparedIndicator({ presence, was, is }: Pair<FrozenIndicator>): ComparedIndicator {
  const { slug, shortName, successions } = is ?? was
  const before = presence === 'came' ? undefined : was
  return {
    slug,
    name: shortName,
    presence,
    earlier: before?.stateLabel ?? null,
    later: is?.stateLabel ?? null,
    series: paired(before?.series ?? [], is?.series ?? [], (series) => series.slug).map(comparedSeries),
    breaks: [...new Set(successions.map(({ year, reason }) => `${year}: ${reason}`))],
  }
}

function comparedSeries({ presence, was, is }: Pair<FrozenIndicator['series'][number]>): ComparedSeries {
  const then = presence === 'came' ? null : totals(was.values)
  const now = is === undefined ? null : totals(is.values)
  const known = new Set((then ?? []).map(placeOf))
  return {
    slug: was.slug,
    label: (is ?? was).shortLabel,
    presence,
    earlier: then === null ? null : newest(then),
    later: now === null ? null : newest(now),
    added: (now ?? []).filter((value) => !known.has(placeOf(value))).map(shown),
  }
}

const placeOf = ({ subject, year }: FrozenValue): string => `${subject}/${year}`
const totals = (values: readonly FrozenValue[]): FrozenValue[] => values.filter((one) => one.breakdown === 'total')
const shown = ({ subjectName, year, text }: FrozenValue): ShownValue => ({ subjectName, year, text })

/** The newest value of each area or organisation, a hole among them told as the hole it is. */
function newest(values: readonly FrozenValue[]): ShownValue[] {
  const latest = new Map<string, FrozenValue>()
  for (const value of values) {
    const known = latest.get(value.subject)
    if (known === undefined || known.year < value.year) latest.set(value.subject, value)
  }
  return [...latest.values()].map(shown)
}
