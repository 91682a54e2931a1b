import { z } from 'zod'
import { markNames } from '#app/domain/follow-up/document/mark.ts'

/**
 * The steering group's page as it is frozen for a meeting's papers. Every name, label and count is a copy, so that nothing
 * that is renamed or changed later changes it. `formatVersion` is raised when a member changes meaning; readers of old
 * briefs then know how to read them.
 */

/** What a member of `format` says, so that a file that has gone astray tells what it is. */
export const briefFormat = 'atagandekollen-styrgruppsunderlag'

const word = z.object({ code: z.string(), label: z.string(), shape: z.enum(markNames) })
/** A status as it was called and drawn when the brief was frozen. */
export type BriefWord = z.infer<typeof word>

const count = z.number().int().nonnegative()
const counts = z.record(z.string(), count)
const reportedCount = z.object({ reported: count, owed: count })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** How many have answered, and what. Those that have not are in no status. */
const standing = reportedCount
  .extend({ notReported: count, byDegree: counts, byCourse: counts })
  .refine(
    ({ reported, owed, notReported, byDegree, byCourse }) =>
      reported + notReported === owed &&
      sum(Object.values(byDegree)) === reported &&
      sum(Object.values(byCourse)) === reported,
    { error: 'Those that have not answered must be in no status.' },
  )
export type BriefStanding = z.infer<typeof standing>

const goal = z.object({
  /** "Mål 7" */
  label: z.string(),
  title: z.string(),
  now: standing,
  before: standing.nullable(),
  /** The goals of the last round's edition that it continues, "Delmål 3"; [] in the same edition. */
  continues: z.array(z.string()),
  measured: z.object({ live: count, all: count }),
  directions: z.object({ better: count, worse: count, unchanged: count, changed: count, unknown: count }),
  commitments: count,
})
export type BriefGoal = z.infer<typeof goal>

const deviation = z.object({
  organisation: z.string(),
  shortName: z.string(),
  commitment: z.string(),
  goal: z.string(),
  degree: word,
  course: word,
  reason: z.string(),
  before: word.nullable(),
})
export type BriefDeviation = z.infer<typeof deviation>

const unpromised = z.object({ commitment: z.string(), goal: z.string(), reporters: z.array(z.string()) })

const decision = z.object({
  what: z.string(),
  dueOn: z.string().nullable(),
  standing: word,
  who: z.array(z.string()),
  meetingOn: z.string(),
})
export type BriefDecision = z.infer<typeof decision>

const round = z.object({ year: z.number().int(), title: z.string(), phase: z.string(), dueOn: z.string() })

export const briefContent = z.object({
  format: z.literal(briefFormat),
  formatVersion: z.literal(1),
  /** Where the site is, without a slash last. */
  siteUrl: z.string(),
  partnership: z.string(),
  isExample: z.boolean(),
  /** Which of the meeting's briefs it is. */
  number: z.number().int().positive(),
  frozen: z.object({ at: z.iso.datetime(), by: z.string() }),
  meeting: z.object({ heldOn: z.string(), time: z.string(), place: z.string(), title: z.string() }),
  round,
  previous: round.nullable(),
  /** The statuses in order, as columns name them. */
  degrees: z.array(word),
  courses: z.array(word),
  notReported: word,
  reported: z.object({ now: reportedCount, before: reportedCount.nullable() }),
  goals: z.array(goal),
  needsDecision: z.array(deviation),
  offTrack: z.array(deviation),
  promisedByNobody: z.array(unpromised),
  decided: z.object({
    meeting: z.object({ heldOn: z.string(), title: z.string() }).nullable(),
    decisions: z.array(decision),
  }),
  /** Years whose annual follow-ups wait for the group. */
  proposals: z.array(z.number().int()),
})
/** Everything that a brief says. */
export type BriefContent = z.infer<typeof briefContent>

/** A brief with the checksum of its content, as its files carry it. */
export interface Brief {
  content: BriefContent
  /** Lower-case hex SHA-256 of the content as canonical JSON. */
  sha256: string
}
