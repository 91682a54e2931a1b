import { redirect } from '@remix-run/node'
import { notFound, type Guarded } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { returnProposal } from '#app/db/follow-up/deciding.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { sendingBackInput } from '#app/domain/follow-up/adoption/deciding.ts'
import { followUpSteps, whyNotStep } from '#app/domain/follow-up/adoption/step.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import { loadEdition } from './load-edition.server.ts'
import { loadStanding } from './load-standing.server.ts'

/** What the page that asks for the reason shows. */
export async function loadReturn(
  step: 'withdraw' | 'send-back',
  { viewer, params }: Pick<Guarded<SignedIn>, 'viewer' | 'params'>,
) {
  const { round, phase, roundPhase, edition } = await loadEdition(viewer, params)
  return {
    round,
    why: whyNotStep(step, { phase, roundPhase }) ?? null,
    number: edition?.number ?? 0,
    sha256: edition?.sha256 ?? '',
  }
}

/** Takes the proposal back to draft and goes to `to`, or answers with everything typed and why not. */
export async function answerReturn(
  step: 'withdraw' | 'send-back',
  { viewer, request, params, context }: Guarded<SignedIn>,
  to: (year: number) => string,
) {
  const { round, phase, roundPhase } = await loadStanding(viewer, params)
  const { form, values } = await readSentForm(request, ['sha256', 'reason'])
  const why = whyNotStep(step, { phase, roundPhase })
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = sendingBackInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const returned = await returnProposal(viewer, round.slug, step, parsed.data, context.now)
  if (returned === null) throw notFound()
  if (!returned.ok) return conflict<NotSaved>({ values, errors: {}, refusal: returned.why })
  await setFlash(context, {
    tone: 'success',
    title: followUpSteps[step].done,
    text: 'Avsnitten går att skriva i igen.',
  })
  throw redirect(to(round.year), 303)
}
