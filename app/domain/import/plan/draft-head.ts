import { goalNumberLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { lineLocator } from './document-line.ts'
import { draftLimits, type DraftGoal } from './draft.ts'
import { goalHead } from './goal-head.ts'
import type { Part } from './part.ts'
import { folded, shortened } from './wording.ts'

/** The goal that a head begins, or goes on with; or why it is none. */
export function takeHead(
  goals: DraftGoal[],
  current: DraftGoal | undefined,
  part: Part,
  kind: GoalKind,
  text: string,
): DraftGoal | string {
  const head = goalHead(text) ?? numbered(text)
  if (head === undefined) {
    if (current?.kind !== kind || current.title !== '') {
      return `Skriv nummer och titel, till exempel ”${goalNumberLabel({ kind, number: 1 })}: ${text.slice(0, 40) || 'Titel'}”.`
    }
    Object.assign(current, { title: text, shortTitle: shortened(text, draftLimits.shortTitle) })
    return current
  }
  const above = kind === 'sub-goal' ? goals.findLastIndex((goal) => goal.kind === 'goal') : -1
  const parent = above === -1 ? undefined : above
  const known = goals.find((goal) => goal.kind === kind && goal.number === head.number && goal.parent === parent)
  if (known !== undefined) {
    nameAgain(known, head.title)
    return known
  }
  const { title, number } = head
  const goal: DraftGoal = { ...emptyGoal(), part: part.id, kind, number, parent, title, locator: lineLocator(part) }
  goal.shortTitle = shortened(title, draftLimits.shortTitle)
  goals.push(goal)
  return goal
}

const emptyGoal = (): Omit<DraftGoal, 'part' | 'kind' | 'number' | 'parent' | 'locator'> => ({
  title: '',
  shortTitle: '',
  commitmentsTitle: '',
  supportTitle: '',
  contexts: [],
  preconditions: [],
  longEffects: [],
  mediumEffects: [],
  outcomes: [],
  possibleActions: [],
  supportTips: [],
  indicators: [],
  commitments: [],
})

/** A goal that is named once more: the longer wording is its full title, the shorter its short one. */
function nameAgain(goal: DraftGoal, title: string): void {
  if (title === '' || folded(title) === folded(goal.title)) return
  const titles = [goal.title, goal.shortTitle.endsWith('…') ? goal.title : goal.shortTitle, title].filter(Boolean)
  const bySize = titles.toSorted((a, b) => a.length - b.length)
  goal.title = bySize.at(-1) ?? title
  goal.shortTitle = shortened(bySize[0] ?? title, draftLimits.shortTitle)
}

/** "7: Titel", where somebody has said that the line is a goal. */
function numbered(text: string): { number: number; title: string } | undefined {
  const found = /^([1-9]\d{0,2})(?![.\d]*\d)\s*[:.–—-]?\s*(.*)$/.exec(text)
  return found === null ? undefined : { number: Number(found[1]), title: (found[2] ?? '').trim() }
}
