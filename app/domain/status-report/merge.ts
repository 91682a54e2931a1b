import { courses, degrees } from '#app/domain/commitment/status.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { isDate } from '#app/domain/calendar-date.ts'
import { questionFields } from '#app/domain/reporting-round/question.ts'
import type { AskedMilestone, AskedValue, OfferedIndicator } from './frame.ts'
import { isSaid } from './contribution.ts'
import { longestText } from './longest-text.ts'
import type { StatusReportDraft } from './report.ts'

/** What the two texts are about: the rows that the form has, by name. */
export interface MergeFrame {
  offered: readonly OfferedIndicator[]
  asked: readonly AskedValue[]
  milestones: readonly AskedMilestone[]
}

/** A field in which two versions of a report differ. */
export interface DifferingField {
  /** Its name in the form of the merge page. */
  key: string
  label: string
  /** How each reads; "" for nothing. */
  mine: string
  theirs: string
  /** Whether the two can be written together into a text of their own. */
  isText: boolean
}

/** Which of two texts holds: one of them, or a third that somebody has written from both. */
export const mergeChoices = ['mine', 'theirs', 'together'] as const
export type MergeChoice = (typeof mergeChoices)[number]

/** What somebody chose for each field, and wrote. As it was sent: keys may be missing. */
export interface MergeAnswers {
  choices: Readonly<Record<string, string>>
  texts: Readonly<Record<string, string>>
}

const texts = ['reason', 'done', 'obstacles', 'nextStep'] as const

const day = (date: string): string => (isDate(date) ? formatCalendarDate(date) : date)

function milestoneText(row: StatusReportDraft['milestones'][number] | undefined): string {
  if (row === undefined) return ''
  const parts = [
    row.doneOn === '' ? '' : `Klart ${day(row.doneOn)}.`,
    row.newDueOn === '' ? '' : `Ny sista dag ${day(row.newDueOn)}.`,
    row.reason.trim(),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const contributionText = (values: StatusReportDraft, id: number): string => {
  const row = values.contributions.find((one) => one.indicatorId === String(id))
  return row !== undefined && isSaid(row) ? row.text.trim() || 'Markerad, utan text' : ''
}

/** The fields in which two versions differ, in the form's order. */
export function differingFields(
  frame: MergeFrame,
  mine: StatusReportDraft,
  theirs: StatusReportDraft,
): DifferingField[] {
  const field = (
    key: string,
    label: string,
    read: (values: StatusReportDraft) => string,
    isText: boolean,
  ): DifferingField => ({ key, label, mine: read(mine), theirs: read(theirs), isText })
  const all = [
    field('degree', questionFields.degree.label, ({ degree }) => (degree === '' ? '' : degrees[degree].label), false),
    field('course', questionFields.course.label, ({ course }) => (course === '' ? '' : courses[course].label), false),
    ...texts.map((name) => field(name, questionFields[name].label, (values) => values[name].trim(), true)),
    ...frame.milestones.map((milestone) =>
      field(
        `milestone-${milestone.id}`,
        `Delsteget ”${milestone.title}”`,
        (values) => milestoneText(values.milestones.find((row) => row.milestoneId === String(milestone.id))),
        false,
      ),
    ),
    ...frame.offered.map((indicator) =>
      field(
        `contribution-${indicator.id}`,
        `Bidrag till ”${indicator.shortName}”`,
        (values) => contributionText(values, indicator.id),
        true,
      ),
    ),
    ...frame.asked.map((asked) =>
      field(
        `value-${asked.seriesId}`,
        asked.name,
        (values) => values.ownValues.find((row) => row.seriesId === String(asked.seriesId))?.text.trim() ?? '',
        false,
      ),
    ),
  ]
  return all.filter((one) => one.mine !== one.theirs)
}

/** Messages by key for what has not been chosen, or not been written; empty when all of it has. */
export function mergeErrors(
  fields: readonly DifferingField[],
  { choices, texts }: MergeAnswers,
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { key, label, isText } of fields) {
    const choice = choices[key]
    if (choice === 'together' && isText) {
      const text = (texts[key] ?? '').trim()
      if (text === '') errors[`text.${key}`] = `Skriv texten som ska gälla för ”${label}”.`
      if (text.length > longestText) errors[`text.${key}`] = `Texten får vara högst ${longestText} tecken. Korta den.`
    } else if (choice !== 'mine' && choice !== 'theirs') {
      errors[`choice.${key}`] = `Välj vilket svar som ska gälla för ”${label}”.`
    }
  }
  return errors
}

/**
 * The report made of two versions: theirs, with what was chosen or written put in its place. The answers must be
 * without errors. Where the two agree nothing is asked.
 */
export function merged(
  frame: MergeFrame,
  mine: StatusReportDraft,
  theirs: StatusReportDraft,
  { choices, texts: written }: MergeAnswers,
): StatusReportDraft {
  const keys = new Set(differingFields(frame, mine, theirs).map((field) => field.key))
  const choiceOf = (key: string): MergeChoice | undefined =>
    keys.has(key) ? mergeChoices.find((choice) => choice === choices[key]) : undefined
  const isMine = (key: string): boolean => choiceOf(key) === 'mine'
  const result: StatusReportDraft = {
    ...theirs,
    degree: isMine('degree') ? mine.degree : theirs.degree,
    course: isMine('course') ? mine.course : theirs.course,
    contributions: theirs.contributions.map((row) => {
      const key = `contribution-${row.indicatorId}`
      if (choiceOf(key) === 'together') return { ...row, chosen: true, text: (written[key] ?? '').trim() }
      return isMine(key) ? (mine.contributions.find((one) => one.indicatorId === row.indicatorId) ?? row) : row
    }),
    ownValues: theirs.ownValues.map((row) =>
      isMine(`value-${row.seriesId}`) ? (mine.ownValues.find((one) => one.seriesId === row.seriesId) ?? row) : row,
    ),
    milestones: theirs.milestones.map((row) =>
      isMine(`milestone-${row.milestoneId}`)
        ? (mine.milestones.find((one) => one.milestoneId === row.milestoneId) ?? row)
        : row,
    ),
  }
  for (const name of texts) {
    const choice = choiceOf(name)
    result[name] = choice === 'together' ? (written[name] ?? '').trim() : choice === 'mine' ? mine[name] : theirs[name]
  }
  return result
}
