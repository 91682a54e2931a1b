import { randomInt } from 'node:crypto'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotClose, whyNotOpen } from '#app/domain/survey/life.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { emptyLog, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { forgetRecipients } from '#app/db/message/forgetting.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { editSurvey } from './survey-editing.server.ts'

/** Opens a draft for answers. Its questions lie fast from then on. */
export const openSurvey = (viewer: SignedIn, slug: string, version: number, now: Date): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const { state, closesOn } = survey
    const why = whyNotOpen({ state, closesOn, questions: survey.questions.length, today: calendarDate(now) })
    if (why !== undefined) return { ok: false, why }
    await tx.survey.update({ where: { id: survey.id }, data: { state: 'open', openedAt: now, version: version + 1 } })
    await recordEvent(tx, { actor: viewer, at: now, kind: 'survey.opened', subject: { type: 'survey', id: survey.id } })
    return { ok: true }
  })

/**
 * Closes a survey for good and forgets whom it was sent to: addresses and names are removed from the invitations and from
 * what was sent, and which of the links were used is dealt out anew, so that only how many stays.
 */
export async function closeSurvey(
  viewer: SignedIn,
  slug: string,
  version: number,
  now: Date,
): Promise<EditAnswer | null> {
  const closed = await editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotClose(survey.state)
    if (why !== undefined) return { ok: false, why }
    await tx.survey.update({ where: { id: survey.id }, data: { state: 'closed', closedAt: now, version: version + 1 } })
    await forgetInvited(tx, survey.id)
    await forgetRecipients(tx, survey.id)
    await recordEvent(tx, { actor: viewer, at: now, kind: 'survey.closed', subject: { type: 'survey', id: survey.id } })
    return { ok: true }
  })
  if (closed?.ok === true) await emptyLog()
  return closed
}

/** The links stay, so that whoever opens one reads that the survey is closed. */
async function forgetInvited(tx: Tx, surveyId: number): Promise<void> {
  const rows = await tx.surveyInvitation.findMany({ where: { surveyId }, select: { id: true, isUsed: true } })
  const used = shuffled(rows.map(({ isUsed }) => isUsed))
  for (const [index, { id }] of rows.entries()) {
    await tx.surveyInvitation.update({
      where: { id },
      data: { email: `borttagen-${id}`, name: '', organisationId: null, isUsed: used[index] ?? false },
    })
  }
}

/** The same items in an order drawn by lot. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(randomInt(rest.length), 1))
}
