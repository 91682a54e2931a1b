import type { ShownClaims } from './shown-claims.ts'

/** Whether what the server told of a saved text is its list of numbers. */
export const isShownClaims = (told: unknown): told is ShownClaims =>
  typeof told === 'object' && told !== null && 'claims' in told && Array.isArray(told.claims) && 'total' in told
