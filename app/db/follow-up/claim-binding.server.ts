import { editionReader, type SignedIn } from '#app/domain/access/roles.ts'
import { followUpPhases, type FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import { whyNotBind } from '#app/domain/statement/binding/binding-rule.ts'
import { boundTo, boundValue } from '#app/domain/statement/binding/bound-to.ts'
import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'
import type { ClaimsInput } from '#app/domain/statement/binding/claims-form.ts'
import type { MeasuredIndicator } from '#app/domain/statement/judging/values.ts'
import { write } from '#app/db/database.server.ts'
import { staleAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findSectionClaims } from './section-claims.server.ts'
import { indicatorsBound, listMeasured } from './statement-values.server.ts'

/** What became of what was chosen. */
export type BindingsSaved =
  | { ok: true; changed: number }
  | { ok: false; kind: 'faults'; errors: Record<string, string> }
  /** The text, or what its numbers are bound to, is newer than what was seen; or it is not the time. */
  | { ok: false; kind: 'not-now'; why: string }

const changedMeanwhile =
  'Texten eller talen har ändrats sedan du öppnade sidan. Inget har skrivits över. Det du valde finns kvar vid de tal som står kvar. Kontrollera det och spara igen.'

/**
 * Binds the numbers of a section to what was chosen, and writes the numbers that have followed their values since the
 * text was saved. In one transaction with one row of history. Null when there is no such year or section.
 *
 * @param input the section's version, and a choice for each number of its text in their order
 */
export async function saveBindings(
  viewer: SignedIn,
  year: string,
  key: string,
  input: ClaimsInput,
  now: Date,
): Promise<BindingsSaved | null> {
  const seen = await findSectionClaims(viewer, year, key)
  if (seen === null) return null
  if (seen.whyNot !== undefined) return { ok: false, kind: 'not-now', why: seen.whyNot }
  const { claims, text, bindings: stored } = seen.checked
  const isSame = input.claims.every(({ words, start }, place) => {
    const claim = claims[place]?.claim
    return claim?.words === words && claim.start === start
  })
  if (!isSame || input.version !== seen.version) return { ok: false, kind: 'not-now', why: changedMeanwhile }
  const chosen = input.claims.flatMap(({ binding }) => binding ?? [])
  const bound = chosen.map((binding) => ({ binding }))
  const values = await listMeasured(editionReader(seen.round), indicatorsBound(chosen), '', [...bound, ...stored])
  const errors = faultsOf(input, claims, values)
  if (Object.keys(errors).length > 0) return { ok: false, kind: 'faults', errors }
  const changes = changesOf(input, claims, values)
  const rest = claims.slice(input.claims.length)
  const bindings: AnchoredBinding[] = [
    ...input.claims.flatMap(({ words, start, binding }) =>
      binding === null ? [] : [{ words, start, binding, was: boundValue(binding, values) }],
    ),
    ...stored.filter(({ start }) => rest.some(({ claim }) => claim.start === start)),
  ]
  return write(async (tx): Promise<BindingsSaved> => {
    const row = await tx.followUpSection.findFirst({
      where: { key, followUp: { roundId: seen.round.id } },
      include: { followUp: { select: { id: true, phase: true } } },
    })
    if (row === null || staleAnswer(input.version, row.version) !== undefined) {
      return { ok: false, kind: 'not-now', why: changedMeanwhile }
    }
    const phase = row.followUp.phase as FollowUpPhase
    if (!followUpPhases[phase].isWritable) return { ok: false, kind: 'not-now', why: whyNotBind(phase) ?? '' }
    if (changes.length === 0 && text === row.text) return { ok: true, changed: 0 }
    await tx.followUpSection.update({
      where: { id: row.id },
      data: {
        text,
        bindings: JSON.stringify(bindings),
        version: { increment: 1 },
        changedAt: now,
        changedName: viewer.name,
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'follow-up.claims-bound',
      subject: { type: 'follow-up', id: row.followUp.id },
      data: { section: key },
      changes: [
        ...changes,
        ...seen.checked.followed.map(({ was, now: is }) => ({
          label: 'Tal som följt sitt värde',
          before: was,
          after: is,
        })),
      ],
    })
    return { ok: true, changed: changes.length }
  })
}

/** What cannot be bound: values that are not there, or that the follow-up's readers may not know. A choice that stays may. */
function faultsOf(input: ClaimsInput, claims: readonly CheckedClaim[], values: readonly MeasuredIndicator[]) {
  const errors: Record<string, string> = {}
  for (const [place, { binding, words }] of input.claims.entries()) {
    if (binding === null || binding.to === 'elsewhere' || boundTo(binding, values) !== '') continue
    if (JSON.stringify(binding) === JSON.stringify(claims[place]?.binding)) continue
    errors[`claims.${place}.binding`] = `Värdet som du valde för ”${words}” finns inte. Välj ett annat.`
  }
  return errors
}

function changesOf(
  input: ClaimsInput,
  claims: readonly CheckedClaim[],
  values: readonly MeasuredIndicator[],
): FieldChange[] {
  return input.claims.flatMap(({ words, binding }, place) => {
    const before = claims[place]
    if (JSON.stringify(before?.binding ?? null) === JSON.stringify(binding)) return []
    return [{ label: `”${words}”`, before: before?.boundTo ?? '', after: boundTo(binding ?? undefined, values) }]
  })
}
