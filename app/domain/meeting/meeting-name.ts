import { formatCalendarDate } from '#app/domain/swedish.ts'

/** "Styrgruppens sammanträde 10 december 2026". */
export const meetingName = ({ title, heldOn }: { title: string; heldOn: string }): string =>
  `${title} ${formatCalendarDate(heldOn)}`
