import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { lineLocator } from './document-line.ts'
import { draftLimits, type DraftGoal, type DraftIndicator, type DraftText, type PlanDraft } from './draft.ts'
import { draftFaults } from './draft-faults.ts'
import { takeHead } from './draft-head.ts'
import { unitOf, writtenEnding, writtenIndicator, writtenSource } from './indicator-words.ts'
import type { Part } from './part.ts'
import { partKinds, type PartKind } from './part-kind.ts'
import { folded, shortened } from './wording.ts'

type PlainList = 'contexts' | 'preconditions' | 'longEffects' | 'mediumEffects' | 'outcomes' | 'supportTips'

/** The kinds that are a wording in a list of the goal's, and nothing more. */
const plainLists: Partial<Record<PartKind, PlainList>> = {
  'context-quoted': 'contexts',
  'context-own': 'contexts',
  precondition: 'preconditions',
  'long-effect': 'longEffects',
  'medium-effect': 'mediumEffects',
  outcome: 'outcomes',
  'support-tip': 'supportTips',
}

/** What the parts of a document come to: goals with their lists, notes, and what stops it from becoming a draft. */
export function assemble(parts: readonly Part[]): PlanDraft {
  const draft: PlanDraft = { goals: [], notes: [], faults: [], left: linesLeft(parts) }
  const state: { goal: DraftGoal | undefined; indicator: DraftIndicator | undefined } = {
    goal: undefined,
    indicator: undefined,
  }
  const fault = (part: Part, why: string): void => void draft.faults.push({ part: part.id, why })
  for (const part of parts) {
    const wording = asWording(part)
    if (part.kind === 'goal' || part.kind === 'sub-goal') {
      const found = takeHead(draft.goals, state.goal, part, part.kind, wording.text)
      if (typeof found === 'string') fault(part, found)
      else Object.assign(state, { goal: found, indicator: undefined })
      continue
    }
    if (!partKinds[part.kind].isKept && part.kind !== 'note' && part.kind !== 'indicator-repeated') continue
    if (part.kind === 'context-own' && wording.text === '') continue
    const { goal } = state
    if (goal === undefined) {
      if (part.kind !== 'note') fault(part, 'Det finns inget mål före den. Säg vilken rad som är målet.')
      continue
    }
    if (wording.text === '') {
      fault(part, 'Skriv texten, eller välj ”Hör inte till planen”.')
      continue
    }
    const why = take(draft, goal, state, part, wording)
    if (why !== undefined) fault(part, why)
  }
  return { ...draft, faults: [...draft.faults, ...draftFaults(draft.goals)] }
}

const asWording = (part: Part): DraftText => {
  const text = part.text.replace(/[^\S\u00a0]+/g, ' ').trim()
  return { part: part.id, text, locator: lineLocator(part) }
}

/** Puts a part where it belongs under the goal, or answers why it cannot. */
function take(
  draft: PlanDraft,
  goal: DraftGoal,
  state: { indicator: DraftIndicator | undefined },
  part: Part,
  wording: DraftText,
): string | undefined {
  const { text, locator } = wording
  const list = plainLists[part.kind]
  if (list !== undefined) {
    goal[list].push(part.kind === 'context-quoted' ? { ...wording, text: `”${text}”` } : wording)
    return undefined
  }
  switch (part.kind) {
    case 'possible-action':
    case 'yearly-action':
      goal.possibleActions.push({ ...wording, isYearly: part.kind === 'yearly-action' })
      return undefined
    case 'commitments-title':
      return heading(goal, 'commitmentsTitle', text)
    case 'support-title':
      return heading(goal, 'supportTitle', text)
    case 'commitment':
      goal.commitments.push({ ...wording, label: shortened(text, draftLimits.label), actors: [...part.actors] })
      return undefined
    case 'indicator':
    case 'indicator-repeated':
      state.indicator = takeIndicator(goal, wording, part.kind)
      return undefined
    case 'note': {
      const about = state.indicator?.name ?? `${goalNumberLabel(goal)}: ${goal.shortTitle}`
      draft.notes.push({ ...wording, about, remarks: part.remarks })
      return undefined
    }
    default:
      return toldOfIndicator(state.indicator, part.kind, text, locator)
  }
}

/** The first heading is the goal's; another is told. */
function heading(goal: DraftGoal, name: 'commitmentsTitle' | 'supportTitle', text: string): string | undefined {
  if (goal[name] !== '' && folded(goal[name]) !== folded(text)) {
    return 'Målet har redan en sådan rubrik. Välj ”Rubrik på sidan” för den ena.'
  }
  goal[name] ||= text
  return undefined
}

function takeIndicator(
  goal: DraftGoal,
  { part, text, locator }: DraftText,
  kind: PartKind,
): DraftIndicator | undefined {
  const { name, statedSource } = writtenIndicator(text)
  const known = goal.indicators.find((one) => folded(one.name) === folded(name))
  if (known !== undefined || kind === 'indicator-repeated') return known
  const unit = unitOf(name) ?? 'count'
  const made = { part, name, locator, unit, statedSource, chartTitle: undefined, ending: undefined }
  goal.indicators.push(made)
  return made
}

function toldOfIndicator(
  indicator: DraftIndicator | undefined,
  kind: PartKind,
  text: string,
  locator: string,
): string | undefined {
  if (indicator === undefined) return 'Det finns ingen indikator före den som den kan höra till.'
  if (kind === 'chart-title') indicator.chartTitle ??= text
  else if (kind === 'indicator-source') indicator.statedSource ??= writtenSource(text) ?? text
  else {
    const ending = writtenEnding(text) ?? { decidedBy: '', lastYear: undefined }
    indicator.ending ??= { ...ending, text, locator }
  }
  return undefined
}

/** Lines that do not come along. */
function linesLeft(parts: readonly Part[]): PlanDraft['left'] {
  const count = (kind: PartKind): number =>
    new Set(
      parts.flatMap((part) =>
        part.kind === kind ? Array.from({ length: part.to - part.from + 1 }, (_, index) => part.from + index) : [],
      ),
    ).size
  return { unplaced: count('unplaced'), out: count('out') }
}
