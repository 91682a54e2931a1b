import type { SignedIn } from '#app/domain/access/roles.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { frozenContent } from '#app/domain/follow-up/edition/freezing.ts'
import { frozenClaims } from '#app/domain/follow-up/edition/frozen-claims.ts'
import {
  needsReasonToPropose,
  proposalGaps,
  reasonIsMissing,
  type ProposalGaps,
  type ProposalInput,
} from '#app/domain/follow-up/adoption/proposing.ts'
import { write } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { findRound } from '#app/db/round/rounds.server.ts'
import { checkFollowUp } from './claims.server.ts'
import { checksum } from './checksum.ts'
import { followUpIn } from './follow-ups.server.ts'
import { storeEdition } from './freezing.server.ts'
import { findFollowUpMaterial } from './material.server.ts'
import { findWhatIsMissing } from './outline.server.ts'
import { mayStep, recordStep, steppingIn, whyNotStepIn } from './stepping.server.ts'
import { tellOfTurn } from './telling.server.ts'

/** What would be proposed now, and what is missing in it. */
export interface Proposable {
  content: ReportContent
  gaps: ProposalGaps
  /** Stands for everything that would be frozen: the same as long as nothing in it has changed. */
  mark: string
}

/**
 * What would be proposed now; null when there is no round that year. It is the whole content, compiled, so that its mark
 * follows every text, answer, name and value.
 *
 * @param siteUrl where the site is, without a slash last
 */
export async function findProposable(
  viewer: SignedIn,
  year: string,
  siteUrl: string,
  now: Date,
): Promise<Proposable | null> {
  const [stored, round, missing] = await Promise.all([
    findFollowUpMaterial(viewer, year, siteUrl, now),
    findRound(viewer, year),
    findWhatIsMissing(viewer, year, now),
  ])
  if (stored === null || round === null || missing === null) return null
  const checked = await checkFollowUp(viewer, round)
  const material = { ...stored, narratives: asChecked(stored.narratives, checked) }
  const compiled = (compiledAt: Date): ReportContent =>
    compileReport({ ...material, compiledAt }, frozenClaims(checked), 'left-out')
  const content = compiled(now)
  return {
    content,
    gaps: proposalGaps(material, content.document, checked, missing),
    // The moment of compiling is no part of what was seen.
    mark: checksum(canonical(compiled(new Date(0)))),
  }
}

/** The texts with their bound numbers as the values are now: numbers follow their values until they are frozen. */
const asChecked = (
  narratives: ReadonlyMap<string, string>,
  checked: ReadonlyMap<string, { text: string }>,
): ReadonlyMap<string, string> => new Map([...narratives].map(([key, text]) => [key, checked.get(key)?.text ?? text]))

/**
 * Freezes the follow-up as it is now and puts it before the steering group. What is frozen is compiled inside the
 * transaction, where nobody else writes, so that it is exactly what the mark says was seen.
 *
 * @returns null when the viewer may not propose or there is no round that year
 */
export function proposeFollowUp(
  viewer: SignedIn,
  year: string,
  input: ProposalInput,
  siteUrl: string,
  now: Date,
): Promise<EditAnswer<{ number: number; sha256: string }> | null> {
  if (!mayStep(viewer, 'propose')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ number: number; sha256: string }> | null> => {
    const stepping = await steppingIn(tx, year)
    if (stepping === null) return null
    const why = whyNotStepIn('propose', stepping)
    if (why !== undefined) return { ok: false, why }
    // Others' writes wait for this one, so what is read now is what is stored when it ends.
    const proposable = await findProposable(viewer, year, siteUrl, now)
    if (proposable === null) return null
    if (proposable.mark !== input.mark) {
      return {
        ok: false,
        why: 'Något som ingår i årsuppföljningen har ändrats sedan du öppnade sidan. Läs igenom det som visas nu; det är nytt. Skälet du skrev finns kvar.',
      }
    }
    const { gaps, content } = proposable
    if (needsReasonToPropose(gaps) && input.reason === '') return { ok: false, field: 'reason', why: reasonIsMissing }
    const reason = needsReasonToPropose(gaps) ? input.reason : ''
    const number = (stepping.newest?.number ?? 0) + 1
    const frozen = frozenContent(content, { at: now, by: viewer.name, number, reason })
    const followUp = await followUpIn(tx, viewer, stepping.round.id, now)
    const { sha256 } = await storeEdition(tx, followUp.id, frozen)
    const counts = { openReports: gaps.openReports.length, numbers: gaps.numbers.length }
    await recordStep(tx, viewer, 'propose', followUp, { message: reason, data: { number, sha256, ...counts } }, now)
    const message = reason === '' ? '' : `Något saknas i förslaget. Skäl: ${reason}`
    await tellOfTurn(tx, viewer, stepping.round, 'proposed', { number, message }, now)
    return { ok: true, number, sha256 }
  })
}
