/** How often a possible action is meant to recur; the plan states it in the action's own words. */
export const recurrences = {
  yearly: { label: 'Återkommer varje år' },
} as const satisfies Record<string, { label: string }>

export type Recurrence = keyof typeof recurrences
