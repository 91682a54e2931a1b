import type { PlanState } from './plan.ts'

const locked =
  'så dess ordalydelse och ordning går inte att ändra. Gör en ny utgåva av planen om något behöver formuleras om.'

const reasons: Record<PlanState, string | undefined> = {
  draft: undefined,
  adopted: `Planen är fastställd, ${locked}`,
  superseded: `Planen är ersatt av en senare plan, ${locked}`,
}

/**
 * Why wording, order and the other facts of an edition may not be changed, or undefined while they may. What was
 * adopted stays as it was adopted.
 */
export const whyNotReword = (state: PlanState): string | undefined => reasons[state]
