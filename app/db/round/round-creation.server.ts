import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { NewRoundInput } from '#app/domain/reporting-round/round-input.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * A new planned round, blank or made from an earlier one, whose questions, help, rule for late answers, introduction,
 * reminders and exempted commitments it takes over. The input has been checked against its schema.
 *
 * @returns null when the viewer does not manage rounds
 */
export function createRound(
  viewer: SignedIn,
  input: NewRoundInput,
  now: Date,
): Promise<EditAnswer<{ slug: string }> | null> {
  if (!can(viewer, 'round.manage')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ slug: string }>> => {
    const { year, planId, title, opensOn, dueOn } = input
    const same = await tx.reportingRound.findFirst({ where: { OR: [{ year: Number(year) }, { slug: year }] } })
    if (same !== null) {
      return {
        ok: false,
        field: 'year',
        why: `Det finns redan en omgång för ${year}, ”${same.title}”. Skriv ett annat år.`,
      }
    }
    const plan = await tx.plan.findFirst({
      where: { id: Number(planId), state: { in: ['adopted', 'draft'] } },
      select: { id: true },
    })
    if (plan === null) return { ok: false, field: 'planId', why: 'Planen finns inte längre. Välj en annan.' }
    const basis =
      input.basedOn === ''
        ? null
        : await tx.reportingRound.findUnique({
            where: { id: Number(input.basedOn) },
            include: { questions: true, reminders: true },
          })
    if (input.basedOn !== '' && basis === null) {
      return { ok: false, field: 'basedOn', why: 'Omgången finns inte längre. Välj en annan.' }
    }
    const round = await tx.reportingRound.create({
      data: {
        slug: year,
        year: Number(year),
        planId: plan.id,
        title,
        phase: 'planned',
        opensOn,
        dueOn,
        ...(basis === null
          ? {}
          : {
              basedOnId: basis.id,
              lateAnswers: basis.lateAnswers,
              introduction: basis.introduction,
              questions: {
                create: basis.questions.map(({ field, isAsked, isRequired, helpText }) => ({
                  field,
                  isAsked,
                  isRequired,
                  helpText,
                })),
              },
              reminders: { create: basis.reminders.map(({ daysFromDue }) => ({ daysFromDue })) },
            }),
      },
    })
    const exemptions = basis === null ? 0 : await copyExemptions(tx, basis.id, round, viewer, now)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: basis === null ? 'round.created' : 'round.copied',
      subject: { type: 'round', id: round.id },
      message: basis === null ? '' : basis.title,
      data: { version: round.version, basedOn: basis?.slug ?? null, exemptions },
    })
    return { ok: true, slug: round.slug }
  })
}

/** Those that name a commitment of the new round's plan; a whole organisation is asked anew each round. */
async function copyExemptions(
  tx: Tx,
  fromId: number,
  to: { id: number; planId: number },
  viewer: SignedIn,
  now: Date,
): Promise<number> {
  const kept = await tx.roundExemption.findMany({
    where: { roundId: fromId, commitment: { goal: { planId: to.planId } } },
    orderBy: { id: 'asc' },
  })
  await tx.roundExemption.createMany({
    data: kept.map(({ organisationId, commitmentId, reason }) => ({
      roundId: to.id,
      organisationId,
      commitmentId,
      reason,
      at: now,
      byName: viewer.name,
    })),
  })
  return kept.length
}
