import type { ManagedRound } from '#app/db/round/managed-rounds.server.ts'
import { lateAnswers } from '#app/domain/reporting-round/late.ts'
import { questionCodes, questionFields } from '#app/domain/reporting-round/question.ts'
import { questionInWords } from '#app/domain/reporting-round/questions-form.ts'
import { remindersInWords } from '#app/domain/reporting-round/reminder-schedule.ts'
import { roundParts } from '#app/domain/reporting-round/window.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** A round's settings, to read. */
export const SettingsSummary = ({ round }: { round: ManagedRound }) => (
  <SummaryList
    rows={[
      { term: roundParts.title.label, value: round.title },
      { term: 'Plan', value: round.plan.title },
      ...(round.basedOn === null ? [] : [{ term: 'Utgår från', value: round.basedOn.title }]),
      { term: roundParts.opensOn.label, value: formatCalendarDate(round.opensOn) },
      { term: roundParts.dueOn.label, value: formatCalendarDate(round.dueOn) },
      { term: roundParts.lateAnswers.label, value: lateAnswers[round.lateAnswers].explanation },
      { term: roundParts.reminders.label, value: remindersInWords(round.reminders) },
      { term: roundParts.introduction.label, value: round.introduction === '' ? 'Ingen' : round.introduction },
      ...questionCodes.map((code) => ({
        term: questionFields[code].label,
        value: questionInWords(round.questions[code]),
      })),
    ]}
  />
)
