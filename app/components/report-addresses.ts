import { useParams } from '@remix-run/react'

/**
 * Where the pages lie on which an organisation reports: one set for those who are signed in, and one under the token of
 * a personal link.
 */
export interface ReportAddresses {
  /** What is owed. */
  start: string
  /** Confirms several as unchanged; posted. */
  unchanged: string
  /** Submits several; posted. */
  submission: string
  /** What was sent in the round. */
  receipts: (round: string) => string
  /** What others have written on the same goals, once it is accepted. */
  beside: (round: string) => string
  /** The form of one report. */
  report: (round: string, commitment: string) => string
  /** Takes drafts that save themselves; posted. */
  draft: (round: string, commitment: string) => string
  /** Two versions side by side, when two have written at once. */
  merge: (round: string, commitment: string) => string
  /** One report as it was sent. */
  receipt: (round: string, commitment: string) => string
}

/** The addresses for somebody signed in, or (with a token) for somebody with a link. */
export function reportAddresses(token: string | undefined): ReportAddresses {
  const start = token === undefined ? '/min-sida' : `/svara/${token}`
  const report = (round: string, commitment: string): string =>
    token === undefined ? `/lagesrapport/${round}/${commitment}` : `${start}/atagande/${commitment}`
  return {
    start,
    unchanged: `${start}/oforandrat`,
    submission: `${start}/inskickning`,
    receipts: (round) => (token === undefined ? `${start}/kvitto/${round}` : `${start}/kvitto`),
    beside: (round) => (token === undefined ? `${start}/andras-svar/${round}` : `${start}/andras-svar`),
    report,
    draft: (round, commitment) => `${report(round, commitment)}/utkast`,
    merge: (round, commitment) => `${report(round, commitment)}/sammanfogning`,
    receipt: (round, commitment) => `${report(round, commitment)}/kvitto`,
  }
}

/** The addresses that belong to the page that is shown. */
export const useReportAddresses = (): ReportAddresses => reportAddresses(useParams()['token'])
