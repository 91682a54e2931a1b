import { z } from 'zod'
import { whyNotDate } from '#app/domain/calendar-date.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { RoundPhase } from './phase.ts'
import { tickedIds, ticks } from './ticked.ts'

const phaseRefusals: Record<RoundPhase, string | undefined> = {
  planned: 'Omgången har inte öppnat än. Ändra sista dagen för alla i omgångens inställningar.',
  open: undefined,
  review: undefined,
  frozen: 'Omgången är avslutad och tar inte emot fler svar.',
}

/** Why nobody may be given a later last day in the phase; undefined when they may. */
export const whyNotExtendNow = (phase: RoundPhase): string | undefined => phaseRefusals[phase]

/**
 * Why an organisation may not have this last day; undefined when it may. A last day that somebody has been given is
 * only moved forward, so that nobody is late by what they could not know.
 *
 * @param round `lastDay` is the organisation's last day now; days are YYYY-MM-DD
 */
export function whyNotExtend(
  round: { phase: RoundPhase; lastDay: string },
  until: string,
  today: string,
): string | undefined {
  const closed = whyNotExtendNow(round.phase)
  if (closed !== undefined) return closed
  if (until < today) return 'Den dagen har redan passerat. Välj i dag eller en senare dag.'
  return until <= round.lastDay
    ? `Sista dagen är redan ${formatCalendarDate(round.lastDay)}. Välj en senare dag.`
    : undefined
}

/** A later last day for one or several organisations, ticked by id. */
export const extensionInput = z
  .object({
    organisation: ticks,
    until: z
      .string()
      .trim()
      .superRefine((text, context) => {
        const why = text === '' ? 'Skriv den nya sista dagen.' : whyNotDate(text)
        if (why !== undefined) context.addIssue({ code: 'custom', message: why })
      }),
    reason: z
      .string()
      .trim()
      .min(1, 'Skriv skälet, så att organisationen och historiken vet varför.')
      .max(1000, 'Skälet får vara högst 1 000 tecken.'),
  })
  .refine(({ organisation }) => tickedIds(organisation).length > 0, {
    path: ['organisation'],
    message: 'Välj minst en organisation.',
  })
  .transform(({ organisation, until, reason }) => ({ organisationIds: tickedIds(organisation), until, reason }))
export type ExtensionInput = z.infer<typeof extensionInput>
