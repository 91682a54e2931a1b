import type { RoundPhase } from './phase.ts'
import { roundPhases } from './phase.ts'
import { phaseRefusal } from './standing.ts'

/** What is ticked on the board: organisations, and reports with the version that was seen. */
export interface BoardSelection {
  organisationIds: number[]
  reports: { id: number; version: number }[]
}

/** The name of an organisation's tick in the form; its value is "on". */
export const organisationTick = (id: number): string => `organisation.o${id}`
/** The name of a report's tick in the form; its value is the version that was seen. */
export const reportTick = (id: number): string => `report.r${id}`

const entriesIn = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
const idIn = (name: string, letter: string): number | undefined =>
  new RegExp(`^${letter}[1-9]\\d{0,8}$`).test(name) ? Number(name.slice(1)) : undefined

/** What a posted board has ticked; what is no tick of the board is left out. */
export function readBoardSelection(form: Record<string, unknown>): BoardSelection {
  return {
    organisationIds: entriesIn(form['organisation']).flatMap(([name]) => idIn(name, 'o') ?? []),
    reports: entriesIn(form['report']).flatMap(([name, version]) => {
      const id = idIn(name, 'r')
      return id === undefined || typeof version !== 'string' || !/^\d{1,9}$/.test(version)
        ? []
        : [{ id, version: Number(version) }]
    }),
  }
}

/** Why nobody can be reminded in the phase; undefined when they can. */
export const whyNotRemind = (phase: RoundPhase): string | undefined =>
  roundPhases[phase].acceptsReviews ? undefined : phaseRefusal(phase)

/** Why nothing can be accepted in the phase; undefined when it can. */
export const whyNotReview = (phase: RoundPhase): string | undefined =>
  roundPhases[phase].acceptsReviews ? undefined : phaseRefusal(phase)
