import { moveDown, moveUp } from '#app/domain/ordering.ts'
import { emptyAgendaRow, type AgendaValues } from './agenda-input.ts'

/** What a button at a point does, or under the list. */
const deeds = ['up', 'down', 'remove', 'add'] as const

/** A change of the agenda before it is saved; the row is counted from 0. */
export interface AgendaCommand {
  deed: (typeof deeds)[number]
  index: number
}

/** "up:2", as a button sends it. */
export const agendaIntent = ({ deed, index }: AgendaCommand): string => `${deed}:${index}`

/** The command that a button sent, or undefined for anything else. */
export function agendaCommand(intent: string): AgendaCommand | undefined {
  const [deed, index, ...more] = intent.split(':')
  const known = deeds.find((one) => one === deed)
  if (known === undefined || !/^\d{1,3}$/.test(index ?? '') || more.length > 0) return undefined
  return { deed: known, index: Number(index) }
}

/** The values after the command, what to say of it, and the row to go on at. Nothing is saved by it. */
export function carryOutInAgenda(
  values: AgendaValues,
  { deed, index }: AgendaCommand,
): { values: AgendaValues; said: string; row: number } {
  const rows = values.points
  switch (deed) {
    case 'up':
    case 'down': {
      const points = deed === 'up' ? moveUp(rows, index) : moveDown(rows, index)
      const row = points.indexOf(rows[index] ?? emptyAgendaRow)
      return {
        values: { ...values, points },
        said:
          row === -1 ? 'Ingen punkt flyttades.' : `Punkt ${index + 1} står nu på plats ${row + 1} av ${rows.length}.`,
        row,
      }
    }
    case 'remove': {
      const points = rows.filter((_, place) => place !== index)
      const said = `Punkt ${index + 1} är borttagen ur dagordningen.`
      return { values: { ...values, points }, said, row: Math.min(index, points.length - 1) }
    }
    case 'add':
      return {
        values: { ...values, points: [...rows, emptyAgendaRow] },
        said: 'En ny punkt finns sist i dagordningen.',
        row: rows.length,
      }
  }
}
