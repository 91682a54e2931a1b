import { z } from 'zod'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { actorRoles, type ActorRole } from './actor.ts'
import { cellsOf, type BulkRow } from './bulk-row.ts'
import { longestFact } from './input.ts'
import { timeFrameFaults, timeFrameFields } from './time-frame.ts'

/** One row of the grid as it is typed: texts, and each organisation's role by o and id ("" takes it away). */
export interface TypedRow {
  id: number
  version: string
  /** The row as the form showed it when it was fetched; tells what somebody has changed in it. */
  was: string
  isTicked: boolean
  goalId: string
  timeFrame: string
  startsOn: string
  endsOn: string
  responsibleRoles: string
  targetGroup: string
  actors: Record<string, string>
}

const roleCodes = Object.keys(actorRoles) as [ActorRole, ...ActorRole[]]
const fact = z.string().trim().max(longestFact, `Texten får vara högst ${longestFact} tecken.`)

/** A row of the grid, checked. */
export const bulkRowInput = z
  .object({
    goalId: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, 'Välj ett mål.')
      .transform(Number),
    ...timeFrameFields,
    responsibleRoles: fact,
    targetGroup: fact,
    actors: z
      .record(z.string().regex(/^o[1-9]\d{0,8}$/), z.enum([...roleCodes, ''], 'Välj en roll.'))
      .transform(
        (roles): ReadonlyMap<number, ActorRole> =>
          new Map(Object.entries(roles).flatMap(([key, role]) => (role === '' ? [] : [[Number(key.slice(1)), role]]))),
      ),
  })
  .superRefine((row, context) => {
    for (const [field, message] of Object.entries(timeFrameFaults(row))) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })

/** What the grid shows of a stored row. */
export function typedRow(row: BulkRow): TypedRow {
  const { goalId, actors, ...texts } = cellsOf(row)
  const typed = {
    ...texts,
    goalId: String(goalId),
    actors: Object.fromEntries([...actors].map(([id, role]) => [`o${id}`, role])),
  }
  return { id: row.id, version: String(row.version), was: fingerprint(typed), isTicked: false, ...typed }
}

/** The typed cells as one text, the same for rows that hold the same. */
export function fingerprint(row: Omit<TypedRow, 'id' | 'version' | 'was' | 'isTicked'>): string {
  const actors = Object.entries(row.actors)
    .filter(([, role]) => role !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const texts = [row.goalId, row.timeFrame, row.startsOn, row.endsOn, row.responsibleRoles, row.targetGroup]
  return JSON.stringify([texts.map((text) => text.trim()), actors])
}

/** Whether somebody has changed the row since it was fetched. */
export const isTouched = (row: TypedRow): boolean => row.was !== fingerprint(row)

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const recordIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/**
 * The grid as it was sent, a row for each stored one in its order. What is locked is not sent and is as stored; a
 * reporter whose tick is gone is taken away; an organisation chosen to be added is among the actors.
 */
export function typedGrid(
  sent: Record<string, unknown>,
  stored: readonly BulkRow[],
  plan: { state: PlanState },
): TypedRow[] {
  const sentRows = recordIn(sent['rows'])
  return stored.map((row) => {
    const known = typedRow(row)
    if (typeof sentRows[`c${row.id}`] !== 'object') return known
    const cells = recordIn(sentRows[`c${row.id}`])
    const text = (name: 'goalId' | 'timeFrame' | 'startsOn' | 'endsOn' | 'responsibleRoles' | 'targetGroup'): string =>
      cells[name] === undefined ? known[name] : textIn(cells[name])
    const sentActors = recordIn(cells['actors'])
    const locked = Object.fromEntries(
      row.actors.flatMap(({ organisationId, role }) =>
        plan.state !== 'draft' && actorRoles[role].statedInPlan ? [[`o${organisationId}`, role]] : [],
      ),
    )
    const actors: Record<string, string> = { ...locked }
    for (const [key, role] of Object.entries(sentActors)) actors[key] = textIn(role)
    const add = textIn(cells['add'])
    const addRole = textIn(cells['addRole'])
    if (/^[1-9]\d{0,8}$/.test(add) && (actors[`o${add}`] ?? '') === '') {
      actors[`o${add}`] = addRole === '' ? 'assigned-reporter' : addRole
    }
    return {
      id: row.id,
      version: textIn(cells['version']),
      was: textIn(cells['was']),
      isTicked: cells['tick'] === 'on',
      goalId: text('goalId'),
      timeFrame: text('timeFrame'),
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
      responsibleRoles: text('responsibleRoles'),
      targetGroup: text('targetGroup'),
      actors,
    }
  })
}
