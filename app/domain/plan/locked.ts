import type { PlanState } from './plan.ts'

/** Why the edition's wordings cannot be changed; undefined where they can. */
export const whyNotReword = (plan: { state: PlanState }): string | undefined =>
  plan.state === 'draft'
    ? undefined
    : 'Planen är fastställd. Lydelsen kan inte ändras, men en ny utgåva kan formulera om den.'
