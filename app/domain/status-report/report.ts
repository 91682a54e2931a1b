import { z } from 'zod'
import { optionalDate } from '#app/domain/calendar-date.ts'
import { courseCodes, courses, degreeCodes, degrees, type Degree } from '#app/domain/commitment/status.ts'
import { questionsOf, type Question, type QuestionField } from '#app/domain/reporting-round/question.ts'
import { isSaid } from './contribution.ts'
import { longestText } from './longest-text.ts'

const text = z
  .string()
  .max(longestText, `Texten får vara högst ${longestText} tecken. Korta den eller lägg en del i ett annat fält.`)
/** A tick box: "on" from a form, true from the browser's own state, absent when it is not ticked. */
const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())
const id = z.string().regex(/^[1-9]\d{0,8}$/)

/**
 * The report as the form sends it; everything is text. A draft may be incomplete, so an unanswered choice is "".
 * `contributions` and `ownValues` hold one row for each indicator that the form showed.
 */
export const statusReportDraft = z.object({
  /** The version that the form was filled in from; "0" where there was no report. */
  version: z.string().regex(/^\d{1,9}$/),
  degree: z.enum([...degreeCodes, '']),
  course: z.enum([...courseCodes, '']),
  reason: text,
  done: text,
  obstacles: text,
  nextStep: text,
  contributions: z.array(z.object({ indicatorId: id, chosen: ticked, text })).max(100),
  ownValues: z
    .array(
      z.object({ indicatorId: id, seriesId: id, text: z.string().max(100, 'Skriv bara värdet, till exempel 62 %.') }),
    )
    .max(100),
  /** One row for each of the commitment's milestones that the form showed. */
  milestones: z
    .array(z.object({ milestoneId: id, doneOn: optionalDate, newDueOn: optionalDate, reason: text }))
    .max(100)
    .default([]),
})
export type StatusReportDraft = z.infer<typeof statusReportDraft>

/** How a round asks the fields of a report, see domain/reporting-round/question. */
type Asked = Readonly<Record<QuestionField, Pick<Question, 'isAsked' | 'isRequired'>>>

/** The texts that a round may demand: what to say without one, and the degrees where there is nothing to write. */
const demandable = {
  done: { message: 'Beskriv kort vad som har gjorts.', needless: ['not-started', 'not-relevant'] },
  obstacles: { message: 'Skriv vilka hinder som finns, eller att det inte finns några.', needless: ['not-relevant'] },
  nextStep: { message: 'Skriv vad som är nästa steg.', needless: ['completed', 'not-relevant'] },
} as const satisfies Partial<Record<QuestionField, { message: string; needless: readonly Degree[] }>>

/**
 * A complete report in a round with these questions, ready to submit: the draft's shape with what must be answered.
 * What the round does not ask is not demanded; `withUnasked` puts back what is stored of it.
 */
export const reportInput = (questions: Asked) =>
  statusReportDraft.superRefine((report, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (report.degree === '') refuse(['degree'], 'Välj hur långt ni har kommit.')
    if (report.course === '') refuse(['course'], 'Välj hur arbetet går i förhållande till planen.')
    const needsReason =
      (report.degree !== '' && degrees[report.degree].needsReason) ||
      (report.course !== '' && courses[report.course].needsReason)
    if (needsReason && report.reason.trim() === '') {
      refuse(
        ['reason'],
        report.course !== '' && courses[report.course].needsReason
          ? 'Skriv vilket beslut som behövs.'
          : 'Skriv varför åtagandet inte längre är aktuellt.',
      )
    }
    for (const field of Object.keys(demandable) as (keyof typeof demandable)[]) {
      const { message, needless } = demandable[field]
      const isNeedless = needless.some((degree) => degree === report.degree)
      if (isDemanded(questions[field]) && !isNeedless && report[field].trim() === '') refuse([field], message)
    }
    report.contributions.forEach((contribution, index) => {
      if (!questions.contributions.isAsked || !isSaid(contribution)) return
      if (contribution.text.trim() === '') {
        refuse(['contributions', index, 'text'], 'Beskriv hur arbetet har bidragit till indikatorn.')
      } else if (!contribution.chosen) {
        refuse(['contributions', index, 'text'], 'Markera indikatorn som texten handlar om, eller töm fältet.')
      }
    })
    report.ownValues.forEach((own, index) => {
      if (isDemanded(questions.ownValues) && own.text.trim() === '') {
        refuse(['ownValues', index, 'text'], 'Skriv ert värde.')
      }
    })
  })

const isDemanded = (question: Pick<Question, 'isAsked' | 'isRequired'>): boolean =>
  question.isAsked && question.isRequired

/** A complete report in a round that asks everything as usual. */
export const statusReportInput = reportInput(questionsOf([]))

/** The report with the texts that the round does not ask as they are stored: the form never showed them. */
export const withUnasked = (
  report: StatusReportDraft,
  stored: { done: string; obstacles: string; nextStep: string } | null,
  questions: Record<QuestionField, Question>,
): StatusReportDraft => ({
  ...report,
  done: questions.done.isAsked ? report.done : (stored?.done ?? ''),
  obstacles: questions.obstacles.isAsked ? report.obstacles : (stored?.obstacles ?? ''),
  nextStep: questions.nextStep.isAsked ? report.nextStep : (stored?.nextStep ?? ''),
})

/** Why a report is sent back; the organisation reads it. */
export const returnInput = z.object({
  version: z.string().regex(/^\d{1,9}$/),
  message: z
    .string()
    .trim()
    .min(1, 'Skriv vad som behöver ändras, så att organisationen vet vad som väntas.')
    .max(longestText, `Skälet får vara högst ${longestText} tecken.`),
})
