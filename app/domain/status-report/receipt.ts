import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { formatCalendarDate, formatDate, formatDateTime } from '#app/domain/swedish.ts'
import { channels, type Channel } from './channel.ts'
import { reportStates, type ReportState } from './state.ts'
import type { Submission } from './submission.ts'

/** One time that a report was handed in. */
export interface ReceiptSubmission {
  /** 1 for the first time. */
  number: number
  at: Date
  byName: string
  channel: Channel
  content: Submission
}

/** Everything that was handed in about one commitment, newest first. At least one. */
export interface ReportReceipt {
  commitment: { slug: string; label: string; text: string; position: number; goal: string }
  state: ReportState
  acceptedAt: Date | null
  isLate: boolean
  /** The year of the answer that the newest one confirms as unchanged. */
  unchangedFrom: number | null
  submissions: ReceiptSubmission[]
}

/** What an organisation has handed in in a round, in the plan's order. */
export interface Receipt {
  organisation: { slug: string; name: string }
  round: { slug: string; title: string }
  reports: ReportReceipt[]
}

/** "Inskickad 1 av 2: 5 mars 2026 kl. 14:02 av Demo Partner. I tjänsten." as one sentence about one time. */
export const handedInLine = ({ number, at, byName, channel }: ReceiptSubmission, of: number): string =>
  `${of === 1 ? 'Inskickad' : `Inskickad ${number} av ${of}:`} ${formatDateTime(at)} av ${byName} (${channels[channel].label.toLocaleLowerCase('sv')})`

/** How the report stands now, and what there is to know of how it was handed in. */
export function standingLine({ state, acceptedAt, isLate, unchangedFrom }: ReportReceipt): string {
  const now =
    state === 'accepted' && acceptedAt !== null
      ? `Godkänd ${formatDate(acceptedAt)}.`
      : `Läget nu: ${reportStates[state].label.toLocaleLowerCase('sv')}.`
  const unchanged = unchangedFrom === null ? '' : ` Svaret bekräftar det från ${unchangedFrom} som oförändrat.`
  return `${now}${isLate ? ' Kom in efter sista dagen.' : ''}${unchanged}`
}

/** What was handed in, word for word, as terms and texts; what was left empty is left out. */
export function receiptRows(content: Submission): { term: string; text: string }[] {
  const { degree, course } = content
  const rows = [
    { term: 'Genomförande', text: degree === null ? notReported.label : degrees[degree].label },
    { term: 'Läge', text: course === null ? notReported.label : courses[course].label },
    { term: 'Skäl eller beslut som behövs', text: content.reason },
    { term: 'Det här har gjorts', text: content.done },
    { term: 'Hinder', text: content.obstacles },
    { term: 'Nästa steg', text: content.nextStep },
    ...content.contributions.map(({ indicator, text }) => ({ term: `Bidrag till ”${indicator}”`, text })),
    ...content.ownValues.map(({ indicator, text }) => ({ term: `Eget värde, ”${indicator}”`, text })),
    ...content.milestones.map((one) => ({ term: `Delsteg, ”${one.title}”`, text: milestoneText(one) })),
  ]
  return rows.filter(({ text }) => text !== '')
}

const milestoneText = ({ doneOn, newDueOn, reason }: Submission['milestones'][number]): string =>
  [
    doneOn === null ? '' : `Klart ${formatCalendarDate(doneOn)}.`,
    newDueOn === null ? '' : `Ny sista dag ${formatCalendarDate(newDueOn)}.`,
    reason,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** What a receipt's file is called, without its ending: "kvitto-region-stockholm-2026". */
export const receiptName = ({ organisation, round }: Receipt, commitment?: string): string =>
  ['kvitto', organisation.slug, round.slug, ...(commitment === undefined ? [] : [commitment])].join('-')
