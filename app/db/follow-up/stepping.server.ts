import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { EditionState } from '#app/domain/follow-up/edition/edition.ts'
import { followUpPhases, type FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { followUpSteps, whyNotStep, type FollowUpStep } from '#app/domain/follow-up/adoption/step.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** A follow-up inside a change of it, with its round and its newest frozen edition. */
export interface Stepping {
  round: { id: number; slug: string; year: number; title: string; planId: number; phase: RoundPhase }
  /** Null while nobody has begun to write, which is as good as an empty draft. */
  followUp: { id: number; phase: FollowUpPhase } | null
  newest: { id: number; number: number; state: EditionState; sha256: string; proposedSha256: string } | null
}

/** The year's follow-up, in the transaction; null when there is no such round. */
export async function steppingIn(tx: Tx, slug: string): Promise<Stepping | null> {
  const row = await tx.reportingRound.findUnique({
    where: { slug },
    select: { id: true, slug: true, year: true, title: true, planId: true, phase: true, followUp: true },
  })
  if (row === null) return null
  const { followUp, ...round } = row
  const newest = await tx.followUpEdition.findFirst({
    where: { followUpId: followUp?.id ?? -1 },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, sha256: true, proposedSha256: true },
  })
  return {
    round: { ...round, phase: round.phase as RoundPhase },
    followUp: followUp === null ? null : { id: followUp.id, phase: followUp.phase as FollowUpPhase },
    newest: newest === null ? null : { ...newest, state: newest.state as EditionState },
  }
}

/** Whether the viewer's role may take the step at all. */
export const mayStep = (viewer: SignedIn, step: FollowUpStep): boolean => can(viewer, followUpSteps[step].permission)

/** Why the step may not be taken as things stand in the transaction; undefined when it may. */
export const whyNotStepIn = (step: FollowUpStep, { round, followUp }: Stepping): string | undefined =>
  whyNotStep(step, { phase: followUp?.phase ?? 'draft', roundPhase: round.phase })

const otherEdition =
  'Ett annat förslag än det du läste gäller nu. Läs igenom det som gäller. Det du skrev finns kvar i formuläret.'

/** The follow-up and the edition that a step is about, when it is still the one that was seen; otherwise why not. */
export function seenEdition(
  { followUp, newest }: Stepping,
  sha256: string,
):
  | { followUp: NonNullable<Stepping['followUp']>; edition: NonNullable<Stepping['newest']> }
  | { refused: Extract<EditAnswer, { ok: false }> } {
  return followUp === null || newest === null || newest.sha256 !== sha256
    ? { refused: { ok: false, why: otherEdition } }
    : { followUp, edition: newest }
}

/** Takes the follow-up to the step's phase, with its row of history. */
export async function recordStep(
  tx: Tx,
  viewer: SignedIn,
  step: FollowUpStep,
  followUp: { id: number; phase: FollowUpPhase },
  told: { message?: string; data?: Record<string, string | number> },
  now: Date,
): Promise<void> {
  const { to, kind }: { to: FollowUpPhase; kind: (typeof followUpSteps)[FollowUpStep]['kind'] } = followUpSteps[step]
  const { version } = await tx.annualFollowUp.update({
    where: { id: followUp.id },
    data: { phase: to, version: { increment: 1 } },
    select: { version: true },
  })
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind,
    subject: { type: 'follow-up', id: followUp.id },
    message: told.message ?? '',
    data: { version, ...told.data },
    changes: [{ label: 'Läge', before: followUpPhases[followUp.phase].label, after: followUpPhases[to].label }],
  })
}
