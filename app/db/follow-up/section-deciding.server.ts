import type { SignedIn } from '#app/domain/access/roles.ts'
import type { SectionPlace } from '#app/domain/follow-up/sections/section-place.ts'
import { whyNotWritable } from '#app/domain/follow-up/sections/section-state.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { write } from '#app/db/database.server.ts'
import { nothingPublic } from '#app/db/freshness.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { followUpIn } from './follow-ups.server.ts'
import { storedSection } from './stored-section.server.ts'

/** Opens a section that was marked as ready, so that it may be written in again. In one transaction. */
export const openSection = (
  viewer: SignedIn,
  roundId: number,
  place: SectionPlace,
  version: number,
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx): Promise<EditAnswer> => {
    nothingPublic()
    const { phase, section } = await storedSection(tx, roundId, place.key)
    const why = whyNotWritable(phase)
    if (why !== undefined) return { ok: false, why }
    // Somebody else has opened it already, and that was what was asked for.
    if (section.readyAt === null) return { ok: true }
    const stale = staleAnswer(version, section.version)
    if (stale !== undefined) return stale
    const followUp = await followUpIn(tx, viewer, roundId, now)
    await tx.followUpSection.update({
      where: { followUpId_key: { followUpId: followUp.id, key: place.key } },
      data: { readyAt: null, readyName: null, version: section.version + 1 },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'follow-up.section-opened',
      subject: { type: 'follow-up', id: followUp.id },
      message: place.title,
      data: { section: place.key },
    })
    return { ok: true }
  })

/**
 * Says who writes a section; null for nobody. It leaves the text's version as it is, so that whoever writes just then is
 * not held up; instead it names who it was before. In one transaction.
 */
export const assignSection = (
  viewer: SignedIn,
  roundId: number,
  place: SectionPlace,
  { was, assigneeId }: { was: string | null; assigneeId: string | null },
  now: Date,
): Promise<EditAnswer> =>
  write(async (tx): Promise<EditAnswer> => {
    nothingPublic()
    const { phase, section } = await storedSection(tx, roundId, place.key)
    const why = whyNotWritable(phase)
    if (why !== undefined) return { ok: false, why }
    if (section.assigneeId === assigneeId) return { ok: true }
    if (section.assigneeId !== was) {
      return { ok: false, field: 'assignee', why: 'Någon annan har ändrat vem som skriver. Välj igen.' }
    }
    const nameOf = async (id: string | null): Promise<string | undefined> =>
      id === null
        ? ''
        : (await tx.user.findFirst({ where: { id, role: 'coordinator', disabledAt: null }, select: { name: true } }))
            ?.name
    const after = await nameOf(assigneeId)
    if (after === undefined) return { ok: false, field: 'assignee', why: 'Välj någon av samordnarna i listan.' }
    const before = was === null ? '' : ((await tx.user.findUnique({ where: { id: was } }))?.name ?? '')
    const followUp = await followUpIn(tx, viewer, roundId, now)
    await tx.followUpSection.upsert({
      where: { followUpId_key: { followUpId: followUp.id, key: place.key } },
      create: { followUpId: followUp.id, key: place.key, assigneeId, version: 0, changedAt: now, changedName: '' },
      update: { assigneeId },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'follow-up.section-assigned',
      subject: { type: 'follow-up', id: followUp.id },
      message: place.title,
      data: { section: place.key },
      changes: [{ label: `Skriver ${place.title}`, before, after }],
    })
    return { ok: true }
  })
