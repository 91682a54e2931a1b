import { courseCodes, courses, degreeCodes, degrees, notReported } from '#app/domain/commitment/status.ts'
import { decisionStandings } from '#app/domain/decision/state.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { briefFormat, type BriefContent, type BriefDeviation, type BriefWord } from './brief-content.ts'
import type { DeviatingReport, SteeringPage, SteeringRound } from './page.ts'

/** What a brief says beside what the steering group's page says. */
export interface BriefFacts {
  siteUrl: string
  partnership: string
  isExample: boolean
  number: number
  frozen: { at: Date; by: string }
  meeting: BriefContent['meeting']
}

const wordOf = <Code extends string>(
  table: Record<Code, { label: string; shape: BriefWord['shape'] }>,
  code: Code,
): BriefWord => ({ code, label: table[code].label, shape: table[code].shape })

const roundOf = ({ year, title, phase, dueOn }: SteeringRound): BriefContent['round'] => ({
  year,
  title,
  phase: roundPhases[phase].label,
  dueOn,
})

const deviationOf = ({
  organisation,
  commitment,
  goal,
  degree,
  course,
  reason,
  before,
}: DeviatingReport): BriefDeviation => ({
  organisation: organisation.name,
  shortName: organisation.shortName,
  commitment: commitment.label,
  goal: goalNumberLabel(goal),
  degree: wordOf(degrees, degree),
  course: wordOf(courses, course),
  reason,
  before: before === null ? null : wordOf(courses, before),
})

/** The steering group's page with its meeting's facts, every name and word copied into it. */
export const compileBrief = (page: SteeringPage, facts: BriefFacts): BriefContent => ({
  format: briefFormat,
  formatVersion: 1,
  ...facts,
  frozen: { at: facts.frozen.at.toISOString(), by: facts.frozen.by },
  round: roundOf(page.round),
  previous: page.previous === null ? null : roundOf(page.previous),
  degrees: degreeCodes.map((code) => wordOf(degrees, code)),
  courses: courseCodes.map((code) => wordOf(courses, code)),
  notReported: { code: 'not-reported', label: notReported.label, shape: notReported.shape },
  reported: page.reported,
  goals: page.goals.map(({ kind, number, shortTitle, now, before, continues, measured, directions, commitments }) => ({
    label: goalNumberLabel({ kind, number }),
    title: shortTitle,
    now,
    before,
    continues: continues.map(goalNumberLabel),
    measured,
    directions,
    commitments,
  })),
  needsDecision: page.needsDecision.map(deviationOf),
  offTrack: page.offTrack.map(deviationOf),
  promisedByNobody: page.promisedByNobody.map(({ label, goal, reporters }) => ({
    commitment: label,
    goal: goalNumberLabel(goal),
    reporters,
  })),
  decided: {
    meeting:
      page.decided.meeting === null ? null : { heldOn: page.decided.meeting.heldOn, title: page.decided.meeting.title },
    decisions: page.decided.decisions.map(({ what, dueOn, standing, who, meetingOn }) => ({
      what,
      dueOn,
      standing: wordOf(decisionStandings, standing),
      who,
      meetingOn,
    })),
  },
  proposals: page.proposals,
})
