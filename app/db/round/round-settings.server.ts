import type { SignedIn } from '#app/domain/access/roles.ts'
import { changesBetween, type FieldChange } from '#app/domain/history/change.ts'
import { lateAnswers } from '#app/domain/reporting-round/late.ts'
import { questionCodes, questionFields } from '#app/domain/reporting-round/question.ts'
import { questionFaults, questionInWords, readQuestions } from '#app/domain/reporting-round/questions-form.ts'
import { daysFromDue, remindersInWords } from '#app/domain/reporting-round/reminder-schedule.ts'
import type { RoundInput } from '#app/domain/reporting-round/round-input.ts'
import { roundParts, whyLocked, whyNotMoveDueOn, type RoundPart } from '#app/domain/reporting-round/window.ts'
import { calendarDate, formatCalendarDate } from '#app/domain/swedish.ts'
import { write } from '#app/db/database.server.ts'
import { staleAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { managedRoundIn, type ManagedRound } from './managed-rounds.server.ts'

/** How saving a round's settings went. What was refused wrote nothing. */
export type SettingsAnswer =
  | { ok: true }
  | { ok: false; kind: 'faults'; errors: Record<string, string> }
  | { ok: false; kind: 'conflict'; why: string; current: ManagedRound }

type Settings = Pick<
  ManagedRound,
  'title' | 'opensOn' | 'dueOn' | 'introduction' | 'lateAnswers' | 'questions' | 'reminders'
>

/**
 * Saves a round's settings, as far as its phase lets them change. The input has been checked against its schema.
 *
 * @returns null when there is no such round that the viewer manages
 */
export function changeRound(
  viewer: SignedIn,
  slug: string,
  input: RoundInput,
  now: Date,
): Promise<SettingsAnswer | null> {
  return write(async (tx): Promise<SettingsAnswer | null> => {
    const current = await managedRoundIn(tx, viewer, slug)
    if (current === null) return null
    const stale = staleAnswer(Number(input.version), current.version)
    if (stale !== undefined) return { ok: false, kind: 'conflict', why: stale.why, current }
    const questions = readQuestions(input.questions)
    const after: Settings = {
      title: input.title,
      opensOn: input.opensOn,
      dueOn: input.dueOn,
      introduction: input.introduction,
      lateAnswers: input.lateAnswers,
      reminders: daysFromDue(input),
      questions: Object.fromEntries(questions.map((one) => [one.field, one])) as ManagedRound['questions'],
    }
    const faults = faultsOf(current, after, calendarDate(now))
    if (Object.keys(faults).length > 0) return { ok: false, kind: 'faults', errors: faults }
    const changes = settingChanges(current, after)
    if (changes.length === 0) return { ok: true }
    const { title, opensOn, dueOn, introduction } = after
    const saved = await tx.reportingRound.update({
      where: { id: current.id },
      data: {
        title,
        opensOn,
        dueOn,
        introduction,
        lateAnswers: after.lateAnswers,
        version: { increment: 1 },
        questions: { deleteMany: {}, create: questions },
        reminders: { deleteMany: {}, create: after.reminders.map((days) => ({ daysFromDue: days })) },
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'round.changed',
      subject: { type: 'round', id: current.id },
      data: { version: saved.version },
      changes,
    })
    return { ok: true }
  })
}

/** Where the form shows a part of the settings. */
const fieldOf = (part: RoundPart): string => (part === 'reminders' ? 'remindBefore' : part)

function faultsOf(current: ManagedRound, after: Settings, today: string): Record<string, string> {
  const faults: Record<string, string> = questionFaults(
    current.phase,
    current.questions,
    Object.values(after.questions),
  )
  const before = inWords(current)
  const now = inWords(after)
  for (const part of Object.keys(roundParts) as Exclude<RoundPart, 'questions'>[]) {
    if (!(part in before) || before[part] === now[part]) continue
    const why = whyLocked(part, current.phase)
    if (why !== undefined) faults[fieldOf(part)] = why
  }
  const moved = whyNotMoveDueOn(current, after.dueOn, today)
  return moved === undefined ? faults : { ...faults, dueOn: moved }
}

const inWords = (settings: Settings): Record<Exclude<RoundPart, 'questions'>, string> => ({
  title: settings.title,
  opensOn: formatCalendarDate(settings.opensOn),
  dueOn: formatCalendarDate(settings.dueOn),
  introduction: settings.introduction,
  lateAnswers: lateAnswers[settings.lateAnswers].label,
  reminders: remindersInWords(settings.reminders),
})

function settingChanges(before: Settings, after: Settings): FieldChange[] {
  const { questions: _questions, ...parts } = roundParts
  const labels = Object.fromEntries(Object.entries(parts).map(([part, { label }]) => [part, label])) as Record<
    Exclude<RoundPart, 'questions'>,
    string
  >
  const asked = ({ questions }: Settings) =>
    Object.fromEntries(questionCodes.map((field) => [field, questionInWords(questions[field])])) as Record<
      (typeof questionCodes)[number],
      string
    >
  const names = Object.fromEntries(questionCodes.map((field) => [field, questionFields[field].label])) as Record<
    (typeof questionCodes)[number],
    string
  >
  return [
    ...changesBetween(labels, inWords(before), inWords(after)),
    ...changesBetween(names, asked(before), asked(after)),
  ]
}
