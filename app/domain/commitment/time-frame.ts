import { z } from 'zod'
import { isBefore, optionalDate } from '#app/domain/calendar-date.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { timeFrames, type TimeFrame } from './actor.ts'
import type { StoredTimeFrame } from './time-frame-words.ts'

const codes = Object.keys(timeFrames) as [TimeFrame, ...TimeFrame[]]

/** The choices of a form, with the one that says that none is stated. */
export const timeFrameChoices = [
  { value: '', label: 'Ingen angiven' },
  ...codes.map((value) => ({ value, label: timeFrames[value].label })),
]

/** A time frame as a form sends it. Its dates are checked together by `timeFrameFaults`. */
export const timeFrameFields = {
  timeFrame: z.enum([...codes, ''], 'Välj en tidsram.'),
  startsOn: optionalDate,
  endsOn: optionalDate,
}

/** A typed time frame: texts, empty where nothing was written. */
export interface TypedTimeFrame {
  timeFrame: TimeFrame | ''
  startsOn: string
  endsOn: string
}

/** What is wrong with the parts of a typed time frame taken together, by field. */
export function timeFrameFaults(typed: TypedTimeFrame): Partial<Record<keyof TypedTimeFrame, string>> {
  const { timeFrame, startsOn, endsOn } = typed
  if (timeFrame !== 'dates') {
    return startsOn === '' && endsOn === ''
      ? {}
      : { timeFrame: 'Ta bort datumen, eller välj ”Mellan två datum” som tidsram.' }
  }
  if (startsOn === '' && endsOn === '') return { startsOn: 'Skriv från vilket datum eller till vilket datum.' }
  return isBefore(endsOn, startsOn) ? { endsOn: 'Slutdatumet kan inte ligga före startdatumet.' } : {}
}

/** What a stored time frame looks like in a form. */
export const typedTimeFrame = (stored: StoredTimeFrame): TypedTimeFrame => ({
  timeFrame: stored.timeFrame ?? '',
  startsOn: stored.startsOn ?? '',
  endsOn: stored.endsOn ?? '',
})

/** Why the time frame cannot be changed; undefined where it can. What the plan states is kept as it was adopted. */
export const whyNotChangeTimeFrame = (
  plan: { state: PlanState },
  { timeFrame, timeFrameInPlan }: Pick<StoredTimeFrame, 'timeFrame' | 'timeFrameInPlan'>,
): string | undefined =>
  plan.state !== 'draft' && timeFrame !== null && timeFrameInPlan
    ? 'Planen är fastställd och anger själv tidsramen. Den kan inte ändras, men en ny utgåva kan ange en annan.'
    : undefined

/**
 * What is stored when a checked time frame is saved.
 *
 * @param inPlan whether the plan states it; of an adopted edition never, since the plan's own cannot be changed there
 */
export function storedTimeFrame(typed: TypedTimeFrame, inPlan: boolean): StoredTimeFrame {
  const date = (text: string) => (typed.timeFrame === 'dates' && text !== '' ? text : null)
  return {
    timeFrame: typed.timeFrame === '' ? null : typed.timeFrame,
    startsOn: date(typed.startsOn),
    endsOn: date(typed.endsOn),
    timeFrameInPlan: typed.timeFrame === '' ? true : inPlan,
  }
}
