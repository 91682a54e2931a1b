import { courses, degrees } from '#app/domain/commitment/status.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { Submission } from './submission.ts'

/** A report's content as labelled texts, in the order of the form; what is empty is left out. */
export function fieldsOf(report: Submission): { label: string; text: string }[] {
  const fields = [
    { label: 'Genomförande', text: report.degree === null ? '' : degrees[report.degree].label },
    { label: 'Läge', text: report.course === null ? '' : courses[report.course].label },
    { label: 'Skäl eller beslut som behövs', text: report.reason },
    { label: 'Det här har gjorts', text: report.done },
    { label: 'Hinder', text: report.obstacles },
    { label: 'Nästa steg', text: report.nextStep },
    ...report.milestones.map(({ title, ...told }) => ({ label: `Delsteg: ${title}`, text: milestoneText(told) })),
    ...report.contributions.map(({ indicator, text }) => ({ label: `Bidrag till ${indicator}`, text })),
    ...report.ownValues.map(({ indicator, text }) => ({ label: `Eget värde: ${indicator}`, text })),
  ]
  return fields.filter(({ text }) => text !== '')
}

const milestoneText = (told: Omit<Submission['milestones'][number], 'title'>): string =>
  [
    told.doneOn === null ? '' : `Klart ${formatCalendarDate(told.doneOn)}.`,
    told.newDueOn === null ? '' : `Ny sista dag ${formatCalendarDate(told.newDueOn)}.`,
    told.reason,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** Two reports on the same thing, field by field: every field that either of them has. */
export function comparedFields(before: Submission | null, after: Submission): FieldChange[] {
  const earlier = before === null ? [] : fieldsOf(before)
  const later = fieldsOf(after)
  const labels = [
    ...later.map(({ label }) => label),
    ...earlier.map(({ label }) => label).filter((label) => !later.some((one) => one.label === label)),
  ]
  const textIn = (fields: readonly { label: string; text: string }[], label: string): string =>
    fields
      .filter((one) => one.label === label)
      .map(({ text }) => text)
      .join('\n')
  return [...new Set(labels)].map((label) => ({
    label,
    before: textIn(earlier, label),
    after: textIn(later, label),
  }))
}

/** Only the fields that differ. */
export const changedFields = (before: Submission | null, after: Submission): FieldChange[] =>
  comparedFields(before, after).filter((field) => field.before !== field.after)
