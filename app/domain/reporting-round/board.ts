import type { GoalKind } from '#app/domain/goal/goal.ts'
import { goalPath } from '#app/domain/goal/goal.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { compareSwedish } from '#app/domain/swedish.ts'

/** One report owed in a round, as the board shows it. */
export interface BoardReport {
  organisation: { id: number; slug: string; name: string; shortName: string }
  commitment: { id: number; slug: string; label: string; position: number }
  goal: { kind: GoalKind; number: number; shortTitle: string }
  state: ReportState
  reportId: number | undefined
  /** 0 where there is no report. */
  version: number
  updatedAt: Date | undefined
  isLate: boolean
  isOverdue: boolean
  /** Somebody else wrote it down for the organisation. */
  isOnBehalf: boolean
}

/** An organisation that owes reports, and what is known of its people in the round. Dates are YYYY-MM-DD. */
export interface BoardOrganisation {
  id: number
  slug: string
  name: string
  shortName: string
  /** Its last day to answer. */
  lastDay: string
  /** The later day that it was given, and why; undefined when it has the round's. */
  extension: { until: string; reason: string } | undefined
  /** When somebody from it was last there or handed something in; undefined when nobody ever was. */
  lastActivity: Date | undefined
  lastName: string | undefined
  /** Nobody from it has opened its part of the round. */
  isUnopened: boolean
  /** About how many of its commitments nobody can be reached by mail, and why; undefined when somebody always can. */
  unreached: { commitments: number; of: number; why: string } | undefined
}

/** The board: everything owed in the plan's order, and the organisations in Swedish order. */
export interface Board {
  reports: BoardReport[]
  organisations: BoardOrganisation[]
}

/** How many reports are in each state. They add up to what is owed, because each is in one state. */
export interface StateCounts {
  owed: number
  /** Of those, handed in. */
  reported: number
  byState: Record<ReportState, number>
  late: number
  overdue: number
}

export const stateCodes = Object.keys(reportStates) as ReportState[]

export function countStates(reports: readonly Pick<BoardReport, 'state' | 'isLate' | 'isOverdue'>[]): StateCounts {
  const byState = Object.fromEntries(stateCodes.map((state) => [state, 0])) as Record<ReportState, number>
  for (const { state } of reports) byState[state] += 1
  return {
    owed: reports.length,
    reported: reports.filter(({ state }) => reportStates[state].counted).length,
    byState,
    late: reports.filter(({ isLate }) => isLate).length,
    overdue: reports.filter(({ isOverdue }) => isOverdue).length,
  }
}

/** What the board can be narrowed to besides a state, an organisation and a goal. */
export const boardMarks = {
  overdue: {
    label: 'Försenad',
    holds: (report: BoardReport, _of: BoardOrganisation | undefined) => report.isOverdue,
  },
  late: { label: 'Kom sent', holds: (report: BoardReport, _of: BoardOrganisation | undefined) => report.isLate },
  unopened: {
    label: 'Har aldrig öppnat omgången',
    holds: (_report: BoardReport, of: BoardOrganisation | undefined) => of?.isUnopened === true,
  },
  unreachable: {
    label: 'Går inte att nå',
    holds: (_report: BoardReport, of: BoardOrganisation | undefined) => of?.unreached !== undefined,
  },
} as const satisfies Record<
  string,
  { label: string; holds: (report: BoardReport, of: BoardOrganisation | undefined) => boolean }
>

export type BoardMark = keyof typeof boardMarks
export const boardMarkCodes = Object.keys(boardMarks) as BoardMark[]

/** What the board is narrowed to; what is left out narrows nothing. */
export interface BoardFilter {
  state: ReportState | undefined
  /** The organisation's address part. */
  organisation: string | undefined
  /** As in the goal's address: "mal/7". */
  goal: string | undefined
  mark: BoardMark | undefined
}

/** How the filter stands in the page's address. */
export const filterNames = { state: 'lage', organisation: 'aktor', goal: 'mal', mark: 'visa' } as const

/** A goal in the filter's form: "mal/7". */
export const goalCode = (goal: { kind: GoalKind; number: number }): string => goalPath(goal).slice(1)

/** The filter that an address holds; what is no choice is left out. */
export function readBoardFilter(from: URLSearchParams): BoardFilter {
  const told = (name: string): string | undefined => from.get(name) ?? undefined
  const given = (name: string): string | undefined => (told(name) === '' ? undefined : told(name))
  return {
    state: stateCodes.find((code) => code === given(filterNames.state)),
    organisation: given(filterNames.organisation),
    goal: given(filterNames.goal),
    mark: boardMarkCodes.find((code) => code === given(filterNames.mark)),
  }
}

/** The filter as an address holds it, with nothing for what is left out. */
export function boardQuery(filter: Partial<BoardFilter>): string {
  const query = new URLSearchParams()
  for (const key of ['state', 'organisation', 'goal', 'mark'] as const) {
    const value = filter[key]
    if (value !== undefined) query.set(filterNames[key], value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const isFiltered = (filter: BoardFilter): boolean => Object.values(filter).some((value) => value !== undefined)

/** The board with only what the filter lets through; organisations with nothing left are left out. */
export function narrowBoard(board: Board, filter: BoardFilter): Board {
  const byId = new Map(board.organisations.map((one) => [one.id, one]))
  const { mark } = filter
  const reports = board.reports.filter(
    (report) =>
      (filter.state === undefined || report.state === filter.state) &&
      (filter.organisation === undefined || report.organisation.slug === filter.organisation) &&
      (filter.goal === undefined || goalCode(report.goal) === filter.goal) &&
      (mark === undefined || boardMarks[mark].holds(report, byId.get(report.organisation.id))),
  )
  const left = new Set(reports.map(({ organisation }) => organisation.id))
  return { reports, organisations: board.organisations.filter(({ id }) => left.has(id)) }
}

/** A commitment's column. */
export type BoardColumn = BoardReport['commitment']

/** The columns of the matrix, grouped by goal, in the plan's order. */
export function boardColumns(
  reports: readonly BoardReport[],
): { goal: BoardReport['goal']; commitments: BoardColumn[] }[] {
  const groups = new Map<string, { goal: BoardReport['goal']; commitments: Map<number, BoardColumn> }>()
  for (const { goal, commitment } of reports) {
    const group = groups.get(goalCode(goal)) ?? { goal, commitments: new Map<number, BoardColumn>() }
    group.commitments.set(commitment.id, commitment)
    groups.set(goalCode(goal), group)
  }
  return [...groups.values()].map(({ goal, commitments }) => ({
    goal,
    commitments: [...commitments.values()].toSorted((a, b) => a.position - b.position),
  }))
}

/** Organisations as lists stand in Swedish: å, ä and ö last. */
export const inNameOrder = <One extends { name: string }>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => compareSwedish(a.name, b.name))
