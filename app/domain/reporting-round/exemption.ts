import { z } from 'zod'
import type { RoundPhase } from './phase.ts'
import { tickedIds, ticks } from './ticked.ts'

/** Somebody who is not asked: an organisation, a commitment (the other is null), or one pair of them. */
export interface Exemption {
  organisationId: number | null
  commitmentId: number | null
}

/** Whether the organisation is not asked about the commitment. */
export const isExempt = (
  exemptions: readonly Exemption[],
  pair: { organisationId: number; commitmentId: number },
): boolean =>
  exemptions.some(
    (row) =>
      (row.organisationId === null || row.organisationId === pair.organisationId) &&
      (row.commitmentId === null || row.commitmentId === pair.commitmentId),
  )

/** Why nobody may be taken out of a round in the phase or put back; undefined when they may. */
export const whyNotChangeAsked = (phase: RoundPhase): string | undefined =>
  phase === 'frozen' ? 'Omgången är avslutad, och vilka som är tillfrågade ligger fast.' : undefined

const pairsIn = (ticked: Readonly<Record<string, string>>): { organisationId: number; commitmentId: number }[] =>
  Object.keys(ticked).flatMap((key) => {
    const [, organisation, commitment] = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(key) ?? []
    return organisation === undefined || commitment === undefined
      ? []
      : [{ organisationId: Number(organisation), commitmentId: Number(commitment) }]
  })

/** The reason that somebody is taken out for, which those who were asked may read. */
const reason = z
  .string()
  .trim()
  .min(1, 'Skriv varför de inte längre tillfrågas.')
  .max(1000, 'Skälet får vara högst 1 000 tecken.')

/**
 * Taking somebody out of a round: ticks by organisation, by commitment and by pair ("3-7": organisation 3, commitment
 * 7), and a reason for them all. Answers the exemptions asked for, without those that a broader one covers.
 */
export const exemptionInput = z
  .object({ organisation: ticks, commitment: ticks, pair: ticks, reason })
  .refine(
    ({ organisation, commitment, pair }) =>
      tickedIds(organisation).length + tickedIds(commitment).length + pairsIn(pair).length > 0,
    { path: ['organisation'], message: 'Välj minst en organisation eller ett åtagande att ta bort.' },
  )
  .transform(({ organisation, commitment, pair, reason: why }) => {
    const broad: Exemption[] = [
      ...tickedIds(organisation).map((organisationId) => ({ organisationId, commitmentId: null })),
      ...tickedIds(commitment).map((commitmentId) => ({ organisationId: null, commitmentId })),
    ]
    const pairs = pairsIn(pair).filter((one) => !isExempt(broad, one))
    return { exemptions: [...broad, ...pairs], reason: why }
  })
export type ExemptionInput = z.infer<typeof exemptionInput>

/** Putting somebody back: ticks by the exemption's id. */
export const putBackInput = z
  .object({ exemption: ticks })
  .transform(({ exemption }) => ({ ids: tickedIds(exemption) }))
  .refine((input) => input.ids.length > 0, {
    path: ['exemption'],
    message: 'Välj minst en att lägga tillbaka.',
  })
