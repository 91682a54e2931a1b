import type { GoalLine, OverTime } from './over-time.ts'

/** Which commitments are shown. */
export const changeChoices = {
  latest: { param: 'senast', label: 'De som har ändrats sedan förra omgången' },
  ever: { param: 'nagon-gang', label: 'De som har ändrats någon gång' },
} as const satisfies Record<string, { param: string; label: string }>

export type ChangeChoice = keyof typeof changeChoices
export const changeChoiceCodes = Object.keys(changeChoices) as ChangeChoice[]

/** How the filter stands in the page's address. */
export const overTimeNames = { goal: 'mal', change: 'andrat' } as const

/** What the page is narrowed to. */
export interface OverTimeFilter {
  /** A goal's key. */
  goal: string | undefined
  change: ChangeChoice | undefined
}

/** The filter that an address holds; what is no choice is left out. */
export function overTimeFilter(query: URLSearchParams, { goals }: Pick<OverTime, 'goals'>): OverTimeFilter {
  const goal = query.get(overTimeNames.goal)
  const change = query.get(overTimeNames.change)
  return {
    goal: goals.find(({ key }) => key === goal)?.key,
    change: changeChoiceCodes.find((code) => changeChoices[code].param === change),
  }
}

/** The goals that the filter lets through, each with the commitments that it lets through. Figures stay as they are. */
export function narrowGoals({ goals, latest }: OverTime, filter: OverTimeFilter): GoalLine[] {
  return goals
    .filter(({ key }) => filter.goal === undefined || key === filter.goal)
    .map((goal) => ({
      ...goal,
      commitments: goal.commitments.filter(({ changed }) => {
        if (filter.change === undefined) return true
        return filter.change === 'ever' ? changed.includes(true) : latest !== null && changed[latest.after] === true
      }),
    }))
}
