import { ownDecisionPath, steeringPages } from '#app/domain/steering/addresses.ts'
import type { DecisionFilter } from './list.ts'

/** Where a decision is read and followed up by those who may. */
export const decisionAddresses = (id: number) => {
  const show = steeringPages(undefined).decision(id)
  return {
    show,
    change: `${show}/andring`,
    tickingOff: `${show}/avprickning`,
    keeping: `${show}/fortsattning`,
    revocation: `${show}/upphavande`,
    reopening: `${show}/ateroppning`,
    /** Where the coordination says for an organisation that it is done. `slug` is the organisation's address part. */
    report: (slug: string): string => `${show}/anmalan/${slug}`,
    takingBack: (slug: string): string => `${show}/anmalan/${slug}/aterkallande`,
  }
}

/** Where an organisation reads a decision that concerns it, and says that it is done. */
export const ownDecisionAddresses = (id: number) => {
  const show = ownDecisionPath(id)
  return { show, report: `${show}/anmalan`, takingBack: `${show}/aterkallande` }
}

/** What the list of decisions is narrowed to, in its address. */
export interface DecisionChoice {
  standing?: DecisionFilter | undefined
  meetingId?: number | undefined
  /** The organisation's address part. */
  organisation?: string | undefined
}

/** What the choices are called in the address. */
export const decisionParams = { standing: 'lage', meeting: 'sammantrade', organisation: 'aktor' } as const

/** The choices as the address's query, "" for none. */
export function decisionQuery({ standing, meetingId, organisation }: DecisionChoice): string {
  const query = new URLSearchParams([
    ...(standing === undefined ? [] : [[decisionParams.standing, standing]]),
    ...(meetingId === undefined ? [] : [[decisionParams.meeting, String(meetingId)]]),
    ...(organisation === undefined ? [] : [[decisionParams.organisation, organisation]]),
  ]).toString()
  return query === '' ? '' : `?${query}`
}
