import { redirect } from '@remix-run/node'
import { reportAddresses } from '#app/components/report-addresses.ts'
import type { HandedInOutcome } from '#app/db/round/handing-in-several.server.ts'
import type { Guarded } from '#app/auth/guard.server.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { chosenInput, withTicks, type ChosenRow } from '#app/domain/status-report/chosen.ts'
import { sentenceCase, counted } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'

/** What is said when not everything was handed in; `fault` when the form could not be followed at all. */
export interface NotAllHandedIn {
  fault: string | null
  outcomes: HandedInOutcome[]
  /** Commitments that were ticked beside the one whose own button was pressed. */
  kept: string[]
}

/**
 * Hands in what the list's form has chosen. When everything went it leads back to the list with a message; otherwise it
 * answers what went and what did not: 400 when nothing was chosen, 409 when something was refused.
 */
export async function handInChosen(
  { viewer, request, params, context }: Guarded<Reporter>,
  handIn: (round: string, rows: readonly ChosenRow[]) => Promise<HandedInOutcome[]>,
) {
  const parsed = chosenInput.safeParse(await readForm(request))
  context.once.set('answered', true)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const isEmpty = issue?.code === 'custom'
    return badInput<NotAllHandedIn>({ fault: isEmpty ? issue.message : nothingChosen, outcomes: [], kept: [] })
  }
  const round = viewer.kind === 'link' ? viewer.round : parsed.data.round
  const { rows, kept } = parsed.data
  const outcomes = await handIn(round, rows)
  if (outcomes.some(({ refusal }) => refusal !== null)) return conflict<NotAllHandedIn>({ fault: null, outcomes, kept })
  const addresses = reportAddresses(params['token'])
  const [only] = outcomes
  await setFlash(context, {
    tone: 'success',
    title: sentenceCase(
      `${counted(outcomes.length, 'lägesrapport', 'lägesrapporter')} är ${outcomes.length === 1 ? 'inskickad' : 'inskickade'}`,
    ),
    text: `${outcomes.length === 1 && only !== undefined ? `”${only.commitment.label}” ligger` : 'De ligger'} nu hos samordnaren för granskning.${kept.length === 0 ? '' : ' Det andra som du hade markerat är fortfarande markerat.'}`,
    link: { href: addresses.receipts(round), label: 'Öppna kvittot' },
  })
  throw redirect(withTicks(addresses.start, kept), 303)
}

const nothingChosen = 'Formuläret gick inte att läsa. Öppna sidan igen och markera på nytt.'
