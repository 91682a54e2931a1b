import type { ReportState } from '#app/domain/status-report/state.ts'

/** How many reports a round asks for, and how far they have come; only those that are asked, but for `written`. */
export interface RoundCounts extends Record<ReportState, number> {
  /** Organisations that are asked about something. */
  organisations: number
  /** Reports asked for: a commitment and an organisation. */
  asked: number
  /** Everything that somebody has begun to write, whether or not it is still asked for. */
  written: number
}

/**
 * What a page showed of a round's counts, as one text: an irreversible step is taken only when it still holds.
 */
export const countsMark = (counts: RoundCounts): string =>
  Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name}${count}`)
    .join('.')

/** The counts as the history keeps them. */
export const countsData = (counts: RoundCounts): Record<string, number> => ({ ...counts })
