import type { HistoryKind } from '#app/domain/history/sentence.ts'
import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import { idsBy } from './ids.ts'
import type { Tx } from './load.ts'
import { coordinatorInTheCast } from './organisations.ts'
import type { FollowUpRow, FollowUpSectionRow } from './rows.ts'

/**
 * The annual follow-ups with what is written in them, as drafts. The one whose sections are all ready is frozen once the
 * example is loaded (app/db/follow-up/example-edition), since its content is compiled from what is stored.
 */
export async function loadFollowUps(tx: Tx, followUps: readonly FollowUpRow[]): Promise<void> {
  const roundId = idsBy(await tx.reportingRound.findMany({ select: { id: true, slug: true } }), (row) => row.slug)
  for (const { round, sections, startedAt, changedAt, readyAt } of followUps) {
    const { id } = await tx.annualFollowUp.create({
      data: { roundId: roundId(round), phase: 'draft', isDemo: true, createdAt: new Date(startedAt) },
      select: { id: true },
    })
    await tx.followUpSection.createMany({
      data: sections.map((section) => ({
        followUpId: id,
        key: section.key,
        text: section.text,
        bindings: JSON.stringify(anchored(section)),
        readyAt: readyAt === undefined ? null : new Date(readyAt),
        readyName: readyAt === undefined ? null : coordinatorInTheCast.name,
        assigneeId: section.isAssigned === true ? coordinatorInTheCast.id : null,
        changedAt: new Date(changedAt),
        changedName: coordinatorInTheCast.name,
      })),
    })
    const event = (kind: HistoryKind, at: string, data: Record<string, string> = {}) => ({
      at: new Date(at),
      actorId: coordinatorInTheCast.id,
      actorName: coordinatorInTheCast.name,
      kind,
      subjectType: 'follow-up',
      subjectId: String(id),
      data: JSON.stringify(data),
    })
    await tx.historyEvent.createMany({
      data: [
        event('follow-up.started', startedAt),
        ...sections.flatMap(({ key }) =>
          readyAt === undefined ? [] : [event('follow-up.section-ready', readyAt, { section: key })],
        ),
      ],
    })
  }
}

/** The section's bindings with where their words stand. Throws when they are not in the text. */
export function anchored({ key, text, bindings = [] }: FollowUpSectionRow): AnchoredBinding[] {
  return bindings.map(({ words, binding }) => {
    const start = text.indexOf(words)
    if (start === -1) throw new Error(`"${words}" is not in the text of ${key}.`)
    return { words, start, binding }
  })
}
