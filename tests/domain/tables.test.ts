import { describe, expect, it } from 'vitest'
import { linkPurposes } from '#app/domain/access/link.ts'
import { roles } from '#app/domain/access/roles.ts'
import { areaKinds } from '#app/domain/area/area.ts'
import { actorRoles, actorsInPlan, assignedReporters, timeFrames } from '#app/domain/commitment/actor.ts'
import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { effectTerms, goalKinds, goalLabel, goalPath } from '#app/domain/goal/goal.ts'
import { historyKinds, historySentence } from '#app/domain/history/sentence.ts'
import { directions, indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { indicatorStates, liveCount, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import { planKinds, planPeriod, planStates } from '#app/domain/plan/plan.ts'
import { recurrences } from '#app/domain/possible-action/possible-action.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { seriesEndings, seriesLevels } from '#app/domain/series/series.ts'
import { slugOf } from '#app/domain/slug.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import { canBeContributedTo } from '#app/domain/status-report/frame.ts'
import { reportStates } from '#app/domain/status-report/state.ts'

const labelled: Record<string, Record<string, { label: string }>> = {
  actorRoles,
  areaKinds,
  breakdowns,
  courses,
  degrees,
  directions,
  effectTerms,
  goalKinds,
  indicatorStates,
  indicatorUnits,
  linkPurposes,
  missingReasons,
  organisationKinds,
  planKinds,
  planStates,
  recurrences,
  reportStates,
  roles,
  roundPhases,
  seriesEndings,
  seriesLevels,
  sourceKinds,
  timeFrames,
}

describe.each(Object.entries(labelled))('the table %s', (_name, table) => {
  const labels = Object.values(table).map(({ label }) => label)

  it('has a label for every row, and no two alike', () => {
    expect(labels.length).toBeGreaterThan(0)
    for (const label of labels) expect(label.trim()).toBe(label)
    expect(labels).not.toContain('')
    expect(new Set(labels.map((label) => label.toLocaleLowerCase('sv'))).size).toBe(labels.length)
  })

  it('has codes of lower-case letters and hyphens, which is what is stored', () => {
    for (const code of Object.keys(table)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

describe('statuses', () => {
  it('have a shape of their own each, so that colour is never alone', () => {
    for (const table of [degrees, courses, reportStates, indicatorStates]) {
      const shapes = Object.values(table).map(({ shape }) => shape as string)
      expect(new Set(shapes).size).toBe(shapes.length)
    }
  })

  it('explain what each choice means, and end as sentences do', () => {
    for (const table of [degrees, courses, indicatorStates, missingReasons]) {
      for (const { explanation } of Object.values(table)) expect(explanation).toMatch(/^[A-ZÅÄÖ].+\.$/)
    }
  })

  it('say what shall be written wherever a reason is demanded', () => {
    for (const { needsReason, explanation } of [...Object.values(degrees), ...Object.values(courses)]) {
      expect(/Förklara|Skriv/.test(explanation)).toBe(needsReason)
    }
  })

  it('do not have silence among them', () => {
    expect(Object.values(degrees).map(({ label }) => label as string)).not.toContain(notReported.label)
    expect(Object.values(courses).map(({ label }) => label as string)).not.toContain(notReported.label)
    expect(Object.values(degrees).map(({ shape }) => shape as string)).not.toContain(notReported.shape)
  })
})

describe('the life of an indicator', () => {
  it('goes only to states that exist', () => {
    for (const { next } of Object.values(indicatorStates)) {
      for (const state of next) expect(Object.keys(indicatorStates)).toContain(state)
    }
  })

  it('is written out: from development to new, then active, changed or discontinued, and from there nowhere', () => {
    expect(Object.fromEntries(Object.entries(indicatorStates).map(([state, { next }]) => [state, next]))).toEqual({
      development: ['new'],
      new: ['active', 'changed', 'discontinued'],
      active: ['changed', 'discontinued'],
      changed: ['changed', 'discontinued'],
      discontinued: [],
    })
  })

  it('ends from every state, and never turns back to development', () => {
    const reaches = (from: IndicatorState, seen = new Set<IndicatorState>()): Set<IndicatorState> => {
      for (const next of indicatorStates[from].next) {
        if (!seen.has(next)) reaches(next, seen.add(next))
      }
      return seen
    }
    for (const state of Object.keys(indicatorStates) as IndicatorState[]) {
      if (state !== 'discontinued') expect(reaches(state).has('discontinued'), state).toBe(true)
      expect(reaches(state).has('development'), state).toBe(false)
    }
  })

  it('counts how many of a goal’s indicators are live', () => {
    const all = (['development', 'new', 'active', 'changed', 'discontinued'] as const).map((state) => ({ state }))
    expect(liveCount(all)).toEqual({ live: 3, all: 5 })
    expect(liveCount([])).toEqual({ live: 0, all: 0 })
    expect(all.filter(canBeContributedTo).map(({ state }) => state)).toEqual(['new', 'active', 'changed'])
  })
})

describe('rounds', () => {
  it('take reports in one phase only, and nothing after they are frozen', () => {
    const taking = Object.entries(roundPhases).flatMap(([phase, row]) => (row.acceptsReports ? [phase] : []))
    expect(taking).toEqual(['open'])
    expect(roundPhases.frozen).toMatchObject({ acceptsReports: false, acceptsReviews: false, isPublished: true })
  })
})

describe('plans', () => {
  it('that are drafts are not public', () => {
    expect(Object.entries(planStates).flatMap(([state, row]) => (row.isPublic ? [state] : []))).toEqual([
      'adopted',
      'superseded',
    ])
    expect(planPeriod({ periodFrom: 2016, periodTo: 2020 })).toBe('2016–2020')
  })
})

describe('actors', () => {
  it('that a coordinator chose are never shown as named by the plan', () => {
    const actors = (['lead', 'contributing', 'assigned-reporter'] as const).map((role) => ({ role }))
    expect(actorsInPlan(actors).map(({ role }) => role)).toEqual(['lead', 'contributing'])
    expect(assignedReporters(actors).map(({ role }) => role)).toEqual(['assigned-reporter'])
  })
})

describe('history', () => {
  it('has a sentence for every kind, which begins with the name of who did it', () => {
    const sentences = Object.keys(historyKinds).map((kind) =>
      historySentence({ actorName: 'Demo Samordnare', kind: kind as keyof typeof historyKinds }),
    )
    for (const sentence of sentences) expect(sentence).toMatch(/^Demo Samordnare [a-zåäö].+[^.]$/)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})

describe('names and addresses', () => {
  it('of goals are made of the kind and the number', () => {
    const goal = { kind: 'goal', number: 7, shortTitle: 'Systematisk kunskapsutveckling' } as const
    expect(goalLabel(goal)).toBe('Mål\u00a07: Systematisk kunskapsutveckling')
    expect(goalPath(goal)).toBe('/mal/7')
    expect(goalPath({ kind: 'sub-goal', number: 3 })).toBe('/delmal/3')
  })

  it('of sources name the edition once', () => {
    const publisher = 'Socialstyrelsen'
    expect(sourceName({ publisher, title: 'Öppna jämförelser 2019', edition: '2019' })).toBe(
      'Socialstyrelsen: Öppna jämförelser 2019',
    )
    expect(sourceName({ publisher, title: 'Öppna jämförelser', edition: '2019' })).toBe(
      'Socialstyrelsen: Öppna jämförelser, 2019',
    )
  })

  it('are plain letters, digits and hyphens, whatever the Swedish name', () => {
    expect(slugOf('Försäkringskassan')).toBe('forsakringskassan')
    expect(slugOf('Länsstyrelsen i Stockholms län')).toBe('lansstyrelsen-i-stockholms-lan')
    expect(slugOf('  Åklagar–myndigheten / Nord ')).toBe('aklagar-myndigheten-nord')
    expect(slugOf('')).toBe('namnlos')
    expect(slugOf('///')).toBe('namnlos')
    expect(slugOf('å'.repeat(200))).toMatch(/^a{80}$/)
    expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79))
  })

  it('of roles lead each to a home of its own', () => {
    const homes = Object.values(roles).map(({ home }) => home as string)
    expect(new Set(homes).size).toBe(homes.length)
    for (const home of homes) expect(home).toMatch(/^\/[a-z-]+$/)
  })
})
