/** The steering group's own page. */
const steeringStart = '/styrgrupp'

/**
 * Where the steering group reads: one set of addresses for those who sign in, and one under the token of a personal
 * link to one meeting. Everything that a page shows leads to its ground by these.
 */
export interface SteeringPages {
  /** The one page. */
  start: string
  /** The gap matrix. */
  gaps: string
  overTime: string
  decisions: string
  decision: (id: number) => string
  /** The meeting's agenda, for reading. */
  agenda: (meeting: number) => string
  /** A status report as it was handed in. */
  report: (id: number) => string
  /** A year's proposed annual follow-up. */
  proposal: (year: number | string) => string
  /** A brief's file in a format. */
  brief: (id: number, format: string) => string
}

/** The addresses for somebody signed in, or (with a token) for the reader of one meeting's papers. */
export function steeringPages(token: string | undefined): SteeringPages {
  const start = token === undefined ? steeringStart : `/sammantrade/${token}`
  return {
    start,
    gaps: `${start}/luckor`,
    overTime: `${start}/over-tid`,
    decisions: `${start}/beslut`,
    decision: (id) => `${start}/beslut/${id}`,
    agenda: (meeting) => (token === undefined ? `${start}/sammantraden/${meeting}` : `${start}/dagordning`),
    report: (id) => (token === undefined ? `/samordning/lagesrapporter/${id}` : `${start}/lagesrapport/${id}`),
    proposal: (year) => `${start}/arsuppfoljning/${year}`,
    brief: (id, format) => `${start}/underlag/${id}/${format}`,
  }
}

/** The meetings, for those who prepare and lead them. */
export const meetingsPath = `${steeringStart}/sammantraden`

/** Where one meeting is prepared, led and told of. */
export const meetingAddresses = (id: number) => {
  const show = `${meetingsPath}/${id}`
  return {
    show,
    facts: `${show}/uppgifter`,
    agenda: `${show}/dagordning`,
    point: (position: number): string => `${show}/punkt/${position}`,
    summary: `${show}/sammanfattning`,
    links: `${show}/lankar`,
    briefs: `${show}/underlag`,
  }
}

/** Where an organisation reads a decision that concerns it, and says that it is done. */
export const ownDecisionPath = (id: number): string => `/min-sida/beslut/${id}`
