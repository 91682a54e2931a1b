import { z } from 'zod'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { LinkEnding } from './answer-link.ts'

/** How far a person's link has come, for the coordinator. */
export const linkStates = {
  none: { label: 'Ingen länk', shape: 'empty', tone: 'muted' },
  made: { label: 'Skapad, inte skickad', shape: 'empty', tone: 'muted' },
  sent: { label: 'Skickad, inte öppnad', shape: 'quarter', tone: 'progress' },
  opened: { label: 'Öppnad', shape: 'half', tone: 'progress' },
  answered: { label: 'Har skickat in', shape: 'check', tone: 'good' },
  ended: { label: 'Gäller inte längre', shape: 'dash', tone: 'muted' },
} as const satisfies Record<string, { label: string; shape: string; tone: string }>

export type LinkState = keyof typeof linkStates

/** The state of a link by what has been done with it. */
export function linkState(link: {
  ending: LinkEnding | undefined
  sentAt: Date | null
  openedAt: Date | null
  submittedAt: Date | null
}): LinkState {
  if (link.ending !== undefined) return 'ended'
  if (link.submittedAt !== null) return 'answered'
  if (link.openedAt !== null) return 'opened'
  return link.sentAt === null ? 'made' : 'sent'
}

/** Why no link to the round can be sent; undefined when one can. */
export function whyNotSent(phase: RoundPhase): string | undefined {
  if (phase === 'planned') return 'Omgången har inte öppnat än. Länkarna följer med inbjudan när den öppnar.'
  return roundPhases[phase].isPublished ? 'Omgången är avslutad, så det finns inget att svara på.' : undefined
}

const longestReason = 500

/** Revoking a link: why, and whether the person gets a new one instead. */
export const revocationInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Skriv varför länken återkallas.')
    .max(longestReason, `Skälet får vara högst ${longestReason} tecken.`),
  renewal: z.enum(['new', 'none'], 'Välj om personen ska få en ny länk.'),
})
export type RevocationInput = z.infer<typeof revocationInput>
