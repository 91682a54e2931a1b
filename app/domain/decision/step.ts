/** What can happen to a decision, as its own story tells it. */
export const decisionSteps = {
  made: { label: 'Beslutat' },
  changed: { label: 'Ändrat' },
  'reported-done': { label: 'Anmält som genomfört' },
  'taken-back': { label: 'Anmälan tillbakatagen' },
  'ticked-off': { label: 'Avprickat som genomfört' },
  'kept-open': { label: 'Gäller fortfarande' },
  dropped: { label: 'Upphävt' },
  reopened: { label: 'Gäller igen' },
} as const satisfies Record<string, { label: string }>

export type DecisionStepKind = keyof typeof decisionSteps
