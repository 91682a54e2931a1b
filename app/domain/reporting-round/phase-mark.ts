import type { RoundPhase } from './phase.ts'

/** How each phase is marked, beside its word. */
export const phaseMarks = {
  planned: { shape: 'empty', tone: 'neutral' },
  open: { shape: 'half', tone: 'progress' },
  review: { shape: 'clock', tone: 'progress' },
  frozen: { shape: 'lock', tone: 'muted' },
} as const satisfies Record<
  RoundPhase,
  { shape: 'empty' | 'half' | 'clock' | 'lock'; tone: 'neutral' | 'progress' | 'muted' }
>
