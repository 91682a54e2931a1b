import { counted, sentenceCase } from '#app/domain/swedish.ts'

const inMinutes = (value: number): string => counted(value, 'minut', 'minuter')

/** How the time goes at a point: what was planned, and how long the meeting has gone on. */
export interface TimeKept {
  /** Minutes that the point is given; null where none were set. */
  own: number | null
  /** Minutes that the points before it are given, those without any not counted. */
  before: number
  /** Whole minutes since the meeting was opened; null while it is not open. */
  elapsed: number | null
}

const aMinute = 60_000

/** @param position the point's, counted from 1 */
export function timeKept(
  meeting: { openedAt: Date | null; isOpen: boolean; points: readonly { position: number; minutes: number | null }[] },
  position: number,
  now: Date,
): TimeKept {
  const { openedAt, isOpen, points } = meeting
  return {
    own: points.find((point) => point.position === position)?.minutes ?? null,
    before: points.reduce((sum, point) => sum + (point.position < position ? (point.minutes ?? 0) : 0), 0),
    elapsed:
      isOpen && openedAt !== null ? Math.max(0, Math.floor((now.getTime() - openedAt.getTime()) / aMinute)) : null,
  }
}

/** A meeting that nobody has closed by the next day says nothing of minutes. */
const longest = 12 * 60

/** The same in sentences, as the page was read in. */
export function timeInWords({ own, before, elapsed }: TimeKept): string[] {
  const planned = own === null ? [] : [`${sentenceCase(inMinutes(own))} planerade för punkten.`]
  if (elapsed === null || elapsed > longest) return planned
  return [
    ...planned,
    before === 0
      ? `Sammanträdet har pågått i ${inMinutes(elapsed)}.`
      : `Sammanträdet har pågått i ${inMinutes(elapsed)}; punkten skulle börja efter ${inMinutes(before)}.`,
  ]
}

/** What the whole agenda is given, in minutes, and how many points are given none. */
export const plannedTime = (points: readonly { minutes: number | null }[]): { minutes: number; without: number } => ({
  minutes: points.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  without: points.filter(({ minutes }) => minutes === null).length,
})

/** "Fyra punkter, planerade till 35 minuter."; of the time nothing, where none is set. */
export function agendaInShort(points: readonly { minutes: number | null }[]): string {
  const { minutes } = plannedTime(points)
  const planned = minutes === 0 ? '' : `, ${points.length === 1 ? 'planerad' : 'planerade'} till ${inMinutes(minutes)}`
  return `${sentenceCase(counted(points.length, 'punkt', 'punkter'))}${planned}.`
}
