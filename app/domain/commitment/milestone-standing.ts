import { counted, formatCalendarDate, numeral, sentenceCase } from '#app/domain/swedish.ts'

/** A last day that was moved. Days are YYYY-MM-DD, null for none. Who moved it is not told, because everybody reads it. */
export interface MovedDay {
  from: string | null
  to: string | null
  at: Date
  reason: string
}

/** A step of a commitment as readers see it. Days are YYYY-MM-DD; `doneOn` is null while it is not done. */
export interface Step {
  title: string
  dueOn: string | null
  doneOn: string | null
  /** Oldest first. */
  moves: readonly MovedDay[]
}

/** How a step stands, as word and shape, and how many stand so, in words. */
export const stepStates = {
  done: { label: 'Klart', shape: 'full', tone: 'good', one: 'klart', many: 'klara' },
  'done-late': { label: 'Klart sent', shape: 'full', tone: 'good', one: 'klart sent', many: 'klara sent' },
  late: { label: 'Försenat', shape: 'warning', tone: 'warn', one: 'försenat', many: 'försenade' },
  ahead: { label: 'Återstår', shape: 'empty', tone: 'neutral', one: 'återstår', many: 'återstår' },
} as const satisfies Record<string, { label: string; shape: string; tone: string; one: string; many: string }>

export type StepState = keyof typeof stepStates

/** A step is late when its last day has passed, and was done late when it was done after it. `today` is YYYY-MM-DD. */
export function stepState({ dueOn, doneOn }: Pick<Step, 'dueOn' | 'doneOn'>, today: string): StepState {
  if (doneOn !== null) return dueOn !== null && doneOn > dueOn ? 'done-late' : 'done'
  return dueOn !== null && dueOn < today ? 'late' : 'ahead'
}

const day = (date: string | null): string => (date === null ? 'inget datum' : formatCalendarDate(date))

/** "Flyttat från 1 mars 2026 till 1 juni 2026. Skäl: upphandlingen drog ut på tiden." */
export function moveInWords({ from, to, reason }: Pick<MovedDay, 'from' | 'to' | 'reason'>): string {
  const why = reason === '' ? '' : ` Skäl: ${/[.!?…]$/.test(reason) ? reason : `${reason}.`}`
  return `Flyttat från ${day(from)} till ${day(to)}.${why}`
}

/** "Flyttat två gånger"; undefined where the day has never been moved. */
export const timesMoved = (moves: readonly unknown[]): string | undefined =>
  moves.length === 0 ? undefined : `Flyttat ${numeral(moves.length)} ${moves.length === 1 ? 'gång' : 'gånger'}`

/**
 * "Två av fem delsteg är klara, ett försenat och ett har flyttats" – how the steps of a commitment stand together.
 * Undefined where there are none.
 */
export function stepsInWords(steps: readonly Step[], today: string): string | undefined {
  if (steps.length === 0) return undefined
  const states = steps.map((step) => stepState(step, today))
  const count = (...wanted: StepState[]): number => states.filter((state) => wanted.includes(state)).length
  const done = count('done', 'done-late')
  const late = count('late')
  const moved = steps.filter(({ moves }) => moves.length > 0).length
  const told = `${numeral(done, 'neuter')} av ${counted(steps.length, 'delsteg', 'delsteg', 'neuter')} är ${done === 1 ? 'klart' : 'klara'}`
  const also = [
    ...(late === 0 ? [] : [`${numeral(late, 'neuter')} ${late === 1 ? 'är försenat' : 'är försenade'}`]),
    ...(moved === 0 ? [] : [`${numeral(moved, 'neuter')} har flyttats`]),
  ]
  return `${sentenceCase([told, ...also].join(', '))}.`
}
