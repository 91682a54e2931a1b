import { courseCodes, degreeCodes, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'

/** One report owed in a round: an organisation that shall report on a commitment, and how far it has come. */
export interface OwedReport {
  state: ReportState
  /** Only of a report that has been handed in. */
  degree?: Degree | undefined
  course?: Course | undefined
}

/** How a set of owed reports stands. Non-answers are counted apart and are in no status. */
export interface RollUp {
  /** How many reports are owed (N). */
  owed: number
  /** How many have been handed in, accepted or not (n). */
  reported: number
  accepted: number
  /** Owed but not handed in. */
  notReported: number
  /** Of those handed in. */
  byDegree: Record<Degree, number>
  byCourse: Record<Course, number>
}

/** Counts owed reports. `reported` = sum of `byDegree` = sum of `byCourse`; `reported + notReported = owed`. */
export function rollUp(reports: readonly OwedReport[]): RollUp {
  const result: RollUp = {
    owed: reports.length,
    reported: 0,
    accepted: 0,
    notReported: 0,
    byDegree: Object.fromEntries(degreeCodes.map((code) => [code, 0])) as Record<Degree, number>,
    byCourse: Object.fromEntries(courseCodes.map((code) => [code, 0])) as Record<Course, number>,
  }
  for (const report of reports) {
    if (!reportStates[report.state].counted || report.degree === undefined || report.course === undefined) {
      result.notReported += 1
      continue
    }
    result.reported += 1
    if (report.state === 'accepted') result.accepted += 1
    result.byDegree[report.degree] += 1
    result.byCourse[report.course] += 1
  }
  return result
}
