import { courses, type Course } from '#app/domain/commitment/status.ts'
import type { DecisionStanding } from '#app/domain/decision/state.ts'
import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { counted, formatCalendarDate, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { matterOf, pointKindCodes, pointKinds, type PointKind } from './point.ts'

/** How things stand, as far as a meeting has points to make of it. */
export interface OpenMatters {
  /** Annual follow-ups that are proposed and wait for the group. */
  proposals: readonly { roundId: number; year: number }[]
  /** Decisions of earlier meetings that have not ended. */
  decisions: readonly {
    id: number
    what: string
    /** YYYY-MM-DD */
    dueOn: string | null
    standing: DecisionStanding
    /** Short names of those who shall do it. */
    who: readonly string[]
  }[]
  /** Reports that have been handed in for the round. */
  reports: readonly { id: number; organisation: string; commitment: string; course: Course | undefined }[]
  /** Goals with commitments that the plan gives to nobody. */
  unpromised: readonly {
    goalId: number
    goal: { kind: GoalKind; number: number; shortTitle: string }
    commitments: readonly string[]
  }[]
  /** Those who have something left to hand in; null while nobody is asked. A non-answer is no status and no deviation. */
  silent: { roundId: number; reported: number; owed: number; organisations: readonly string[] } | null
}

/** A point that the coordinator may take. */
export interface ProposedPoint {
  kind: PointKind
  subject: string
  title: string
  text: string
  minutes: number
}

/** As much of a wording as a title holds. */
const longestTitle = 160

const inTitle = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`
}

type Found = Omit<ProposedPoint, 'kind' | 'minutes'>

/** Decisions that the group has something to say about now; one that waits for its day has nothing new. */
const toSettle: readonly DecisionStanding[] = ['late', 'reported']

const dueWords = (dueOn: string | null): string =>
  dueOn === null ? 'utan sista dag' : `senast ${formatCalendarDate(dueOn)}`

const ofCourse =
  (course: Course) =>
  (matters: OpenMatters): Found[] =>
    matters.reports
      .filter((report) => report.course === course)
      .map(({ id, organisation, commitment }) => ({
        subject: String(id),
        title: inTitle(`${organisation}: ${commitment}`),
        text: `${courses[course].label}, enligt organisationens egen lägesrapport.`,
      }))

/** What each kind of point is made of. */
const finders: Record<PointKind, (matters: OpenMatters) => Found[]> = {
  'follow-up': ({ proposals }) =>
    proposals.map(({ roundId, year }) => ({
      subject: String(roundId),
      title: `Fastställ årsuppföljningen ${year}`,
      text: 'Förslaget är framlagt. Det fastställs eller lämnas tillbaka.',
    })),
  decision: ({ decisions }) =>
    decisions
      .filter(({ standing }) => toSettle.includes(standing))
      .map(({ id, what, dueOn, standing, who }) => ({
        subject: String(id),
        title: inTitle(what),
        text: `${standing === 'late' ? 'Sista dagen har varit' : 'Anmält som genomfört'}: ${formatList(who)}, ${dueWords(dueOn)}.`,
      })),
  'needs-decision': ofCourse('needs-decision'),
  'off-track': ofCourse('off-track'),
  unpromised: ({ unpromised }) =>
    unpromised
      .filter(({ commitments }) => commitments.length > 0)
      .map(({ goalId, goal, commitments }) => ({
        subject: String(goalId),
        title: inTitle(goalLabel(goal)),
        text: `${sentenceCase(counted(commitments.length, 'åtagande', 'åtaganden', 'neuter'))} i planen har ingen aktör.`,
      })),
  silent: ({ silent }) =>
    silent === null || silent.organisations.length === 0
      ? []
      : [
          {
            subject: String(silent.roundId),
            title: `${sentenceCase(counted(silent.organisations.length, 'organisation', 'organisationer'))} har inte rapporterat allt`,
            text: `${silent.reported} av ${silent.owed} har rapporterat. De som inte har svarat räknas för sig.`,
          },
        ],
  own: () => [],
}

/**
 * The points that a meeting could take up as things stand, but for those about what stands on its agenda already. Asked
 * again after they are taken it answers none of them.
 */
export function proposedPoints(
  matters: OpenMatters,
  taken: readonly { kind: PointKind; subject: string }[],
): ProposedPoint[] {
  const known = new Set(taken.map(matterOf))
  return pointKindCodes
    .flatMap((kind) => finders[kind](matters).map((found) => ({ ...found, kind, minutes: pointKinds[kind].minutes })))
    .filter((point) => {
      const matter = matterOf(point)
      if (known.has(matter)) return false
      known.add(matter)
      return true
    })
}

/** A proposed point as a form ticks it: a letter first, so that the form is not read as a list. */
export const proposalKey = ({ kind, subject }: { kind: PointKind; subject: string }): string => `${kind}_${subject}`
