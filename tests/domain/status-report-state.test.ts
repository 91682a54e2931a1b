import { describe, expect, it } from 'vitest'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { Standing } from '#app/domain/reporting-round/standing.ts'
import {
  nextState,
  reportActions,
  reportStates,
  whyNot,
  type ReportAction,
  type ReportState,
} from '#app/domain/status-report/state.ts'

/** An organisation that is asked, before the last day, in a round of this phase. */
const during = (phase: RoundPhase): Standing => ({
  phase,
  dueOn: '2026-11-30',
  extendedTo: null,
  lateAnswers: 'marked',
  isAsked: true,
  today: '2026-11-22',
})

/**
 * The whole machine: what each action makes of each state in each phase, written out. `—` is a refusal.
 *
 * In `planned` nothing has opened; in `review` the coordinator works, and what was sent
 * back can be mended; in `frozen` nobody does.
 */
const table = `
  state      action      planned  open       review     frozen
  none       save-draft  —        draft      —          —
  none       submit      —        submitted  —          —
  none       accept      —        —          —          —
  none       return      —        —          —          —
  draft      save-draft  —        draft      —          —
  draft      submit      —        submitted  —          —
  draft      accept      —        —          —          —
  draft      return      —        —          —          —
  submitted  save-draft  —        —          —          —
  submitted  submit      —        —          —          —
  submitted  accept      —        accepted   accepted   —
  submitted  return      —        returned   returned   —
  returned   save-draft  —        returned   returned   —
  returned   submit      —        submitted  submitted  —
  returned   accept      —        —          —          —
  returned   return      —        —          —          —
  accepted   save-draft  —        —          —          —
  accepted   submit      —        —          —          —
  accepted   accept      —        —          —          —
  accepted   return      —        —          —          —
`

const [heading = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const cases = lines.flatMap(([state, action, ...outcomes]) =>
  outcomes.map((outcome, index) => ({
    state: state as ReportState,
    action: action as ReportAction,
    phase: heading[index + 2] as RoundPhase,
    outcome,
  })),
)

describe('the states of a status report', () => {
  it('are all in the table, with every action and every phase', () => {
    const written = cases.map(({ state, action, phase }) => `${state} ${action} ${phase}`)
    const all = Object.keys(reportStates).flatMap((state) =>
      Object.keys(reportActions).flatMap((action) =>
        Object.keys(roundPhases).map((phase) => `${state} ${action} ${phase}`),
      ),
    )
    expect(written.toSorted()).toEqual(all.toSorted())
    expect(written.length).toBe(5 * 4 * 4)
  })

  it.each(cases)(
    '$action from $state in a round that is $phase gives $outcome',
    ({ state, action, phase, outcome }) => {
      const why = whyNot(action, state, during(phase))
      if (outcome === '—') {
        // A refusal is a sentence or two for the person who tried.
        expect(why).toMatch(/^[A-ZÅÄÖ].{20,}\.$/)
      } else {
        expect(why).toBeUndefined()
        expect(nextState(action, state)).toBe(outcome)
      }
    },
  )

  it('give a reason of their own for each thing that stands in the way', () => {
    const refusals = cases.filter(({ outcome }) => outcome === '—')
    const inOpen = refusals
      .filter(({ phase }) => phase === 'open')
      .map(({ action, state, phase }) => whyNot(action, state, during(phase)))
    expect(new Set(inOpen).size).toBe(6)
    for (const phase of ['planned', 'frozen'] as const) {
      const words = new Set(
        refusals.filter((one) => one.phase === phase).map((one) => whyNot(one.action, one.state, during(phase))),
      )
      expect(words.size, phase).toBe(1)
    }
  })

  it('count as reported only once handed in', () => {
    const counted = Object.entries(reportStates).flatMap(([state, row]) => (row.counted ? [state] : []))
    expect(counted).toEqual(['submitted', 'accepted'])
  })

  it('are published in no phase that still takes reports or reviews', () => {
    for (const [phase, row] of Object.entries(roundPhases)) {
      if (row.isPublished) expect(row.acceptsReports || row.acceptsReviews, phase).toBe(false)
    }
  })
})
