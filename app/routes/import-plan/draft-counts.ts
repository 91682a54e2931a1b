import type { PlanDraft } from '#app/domain/import/plan/draft.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'

/** What a draft would hold, as terms and numbers in words; what it has none of is left out. */
export function draftCounts({ goals, notes, left }: PlanDraft): { term: string; value: string }[] {
  const sum = (of: (goal: PlanDraft['goals'][number]) => number): number =>
    goals.reduce((total, goal) => total + of(goal), 0)
  const commitments = sum((goal) => goal.commitments.length)
  const named = sum((goal) => goal.commitments.filter(({ actors }) => actors.length > 0).length)
  const yearly = sum((goal) => goal.possibleActions.filter(({ isYearly }) => isYearly).length)
  const rows: [string, number, string][] = [
    ['Mål', goals.filter(({ kind }) => kind === 'goal').length, ''],
    ['Delmål', goals.filter(({ kind }) => kind === 'sub-goal').length, ''],
    ['Bakgrund', sum((goal) => goal.contexts.length), ''],
    ['Förutsättningar', sum((goal) => goal.preconditions.length), ''],
    ['Effekter', sum((goal) => goal.longEffects.length + goal.mediumEffects.length), ''],
    ['Utfall', sum((goal) => goal.outcomes.length), ''],
    ['Möjliga åtgärder', sum((goal) => goal.possibleActions.length), yearly === 0 ? '' : `, varav ${yearly} varje år`],
    ['Indikatorer', sum((goal) => goal.indicators.length), ''],
    ['Åtaganden', commitments, `, varav ${named} med en aktör som texten namnger`],
    ['Stöd', sum((goal) => goal.supportTips.length), ''],
    ['Anteckningar till samordningen', notes.length, ', som inte hamnar i planen'],
    ['Inte med', left.unplaced, left.unplaced === 1 ? ' rad som ingen har placerat' : ' rader som ingen har placerat'],
    ['Hör inte till planen', left.out, left.out === 1 ? ' rad' : ' rader'],
  ]
  return rows.flatMap(([term, count, more]) => (count === 0 ? [] : [{ term, value: `${count}${more}` }]))
}

/** "14 rader är inte med". */
export const leftInWords = (unplaced: number): string =>
  `${sentenceCase(counted(unplaced, 'rad', 'rader'))} är inte med`
