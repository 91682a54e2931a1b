import { questionCodes, questionFields } from '#app/domain/reporting-round/question.ts'
import { reminderTexts } from '#app/domain/reporting-round/reminder-schedule.ts'
import type { ManagedRound } from '#app/db/round/managed-rounds.server.ts'

/** A round's settings by the names of the form's fields; a tick is "on" or absent. */
export const settingValues = (round: ManagedRound): Record<string, string> => ({
  version: String(round.version),
  title: round.title,
  opensOn: round.opensOn,
  dueOn: round.dueOn,
  introduction: round.introduction,
  lateAnswers: round.lateAnswers,
  ...reminderTexts(round.reminders),
  ...(Object.fromEntries(
    questionCodes.flatMap((code) => {
      const { isAsked, isRequired, helpText } = round.questions[code]
      const { mayBeLeftOut, mayBeRequired } = questionFields[code]
      return [
        ...(mayBeLeftOut && isAsked ? [[`questions.${code}.isAsked`, 'on']] : []),
        ...(mayBeLeftOut && mayBeRequired && isRequired ? [[`questions.${code}.isRequired`, 'on']] : []),
        [`questions.${code}.helpText`, helpText],
      ]
    }),
  ) as Record<string, string>),
})
