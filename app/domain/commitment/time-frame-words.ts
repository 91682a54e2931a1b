import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { TimeFrame } from './actor.ts'

/** When a commitment is to be done, as it is stored. `timeFrameInPlan` means something only where one is stated. */
export interface StoredTimeFrame {
  timeFrame: TimeFrame | null
  /** YYYY-MM-DD, when the time frame is dates; at least one of them. */
  startsOn: string | null
  endsOn: string | null
  /** True when the plan itself states it; false when the coordination added it. */
  timeFrameInPlan: boolean
}

/** "löpande", "från 1 januari 2025 till 31 december 2026", "senast 31 december 2026", "från och med …"; "ingen angiven". */
export function timeFrameWords({
  timeFrame,
  startsOn,
  endsOn,
}: Pick<StoredTimeFrame, 'timeFrame' | 'startsOn' | 'endsOn'>): string {
  if (timeFrame === null) return 'ingen angiven'
  if (timeFrame === 'ongoing') return 'löpande'
  if (startsOn !== null && endsOn !== null)
    return `från ${formatCalendarDate(startsOn)} till ${formatCalendarDate(endsOn)}`
  if (endsOn !== null) return `senast ${formatCalendarDate(endsOn)}`
  return startsOn === null ? 'mellan två datum' : `från och med ${formatCalendarDate(startsOn)}`
}
