import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import { frozenContent } from '#app/domain/follow-up/edition/freezing.ts'
import { frozenClaims } from '#app/domain/follow-up/edition/frozen-claims.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { checkFollowUp } from './claims.server.ts'
import { storeDecision, storeEdition } from './freezing.server.ts'
import { findFollowUpMaterial } from './material.server.ts'

/** When it happened in the example: after the round of 2025 had ended, and before that of 2026 opened. */
const proposedAt = new Date('2025-12-11T09:00:00Z')
const meetingOn = '2025-12-18'
const adoptedAt = new Date('2025-12-18T13:30:00Z')
const publishedAt = new Date('2025-12-19T08:00:00Z')

/**
 * Proposes, adopts and publishes the example partnership's follow-ups that are written to the end: compiled from what is
 * stored, as they would be in life, but on fixed days, so that the same example has the same checksum wherever it is
 * loaded. Does nothing to one that has come farther than a draft, and nothing outside of the example.
 *
 * @param siteUrl where the site is, without a slash last
 */
export async function freezeExampleEditions(siteUrl: string): Promise<void> {
  const [coordinator, steering] = await Promise.all([demoPerson('coordinator'), demoPerson('steering')])
  if (coordinator === null || steering === null) return
  const drafts = await read().annualFollowUp.findMany({
    where: {
      isDemo: true,
      phase: 'draft',
      round: { isDemo: true, phase: 'frozen' },
      sections: { some: {}, every: { readyAt: { not: null } } },
    },
    select: { id: true, round: { select: { id: true, planId: true, slug: true } } },
    orderBy: { id: 'asc' },
  })
  for (const { id, round } of drafts) {
    const material = await findFollowUpMaterial(coordinator, round.slug, siteUrl, proposedAt)
    if (material === null) continue
    const claims = frozenClaims(await checkFollowUp(coordinator, round))
    const content = frozenContent(compileReport(material, claims, 'left-out'), {
      at: proposedAt,
      by: coordinator.name,
      number: 1,
      reason: '',
    })
    await write(async (tx) => {
      const edition = await storeEdition(tx, id, content)
      const decided = await storeDecision(tx, edition.id, {
        caseNumber: `Exempel ${round.slug}/118`,
        meetingOn,
        at: adoptedAt,
        by: steering.name,
        note: 'Beslutet är påhittat för exemplet.',
      })
      await tx.followUpEdition.update({
        where: { id: edition.id },
        data: { state: 'published', publishedAt, publishedName: coordinator.name },
      })
      await tx.annualFollowUp.update({ where: { id }, data: { phase: 'published', version: { increment: 3 } } })
      const subject = { type: 'follow-up', id } as const
      const data = { edition: 1, sha256: decided.sha256 }
      await recordEvent(tx, {
        actor: coordinator,
        at: proposedAt,
        kind: 'follow-up.proposed',
        subject,
        data: { edition: 1, sha256: edition.sha256 },
      })
      await recordEvent(tx, { actor: steering, at: adoptedAt, kind: 'follow-up.adopted', subject, data })
      await recordEvent(tx, { actor: coordinator, at: publishedAt, kind: 'follow-up.published', subject, data })
    })
  }
}

/** The one in the demo cast with the role; null outside of the example. */
async function demoPerson(role: 'coordinator' | 'steering'): Promise<SignedIn | null> {
  const row = await read().user.findFirst({
    where: { isDemo: true, role },
    select: { id: true, name: true, organisation: { select: { id: true, slug: true, name: true } } },
  })
  return row === null ? null : { kind: 'user', userId: row.id, name: row.name, role, organisation: row.organisation }
}
