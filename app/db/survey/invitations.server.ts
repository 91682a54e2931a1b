import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { MessageKind } from '#app/domain/message/kind.ts'
import type { Invited } from '#app/domain/survey/address-list.ts'
import { whyNotInvite, whyNotRemind } from '#app/domain/survey/life.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import { calendarDate, counted } from '#app/domain/swedish.ts'
import { read, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { rememberLink } from '#app/db/user/known-links.server.ts'
import { visibleSurveys } from '#app/db/visible.server.ts'
import { editSurvey } from './survey-editing.server.ts'
import { surveyTokenHash } from './survey-token.server.ts'

/** Whom a survey has been sent to, by address. Whether they have used their link is not told of anybody. */
export const listInvited = (viewer: SignedIn, surveyId: number): Promise<Invited[]> =>
  read().surveyInvitation.findMany({
    where: { surveyId, survey: { AND: [visibleSurveys(viewer), { state: 'open' }] } },
    orderBy: { email: 'asc' },
    select: { email: true, name: true },
  })

const refusalNow = (survey: Survey, now: Date): { ok: false; why: string } | undefined => {
  const why = whyNotInvite({ ...survey, today: calendarDate(now) })
  return why === undefined ? undefined : { ok: false, why }
}

/** Sends each of the addresses a personal link, all or none. Whoever has one already is left out. */
export const invite = (
  viewer: SignedIn,
  slug: string,
  version: number,
  people: readonly Invited[],
  now: Date,
): Promise<EditAnswer<{ sent: number; already: number }> | null> =>
  editSurvey<{ sent: number; already: number }>(viewer, slug, version, async (tx, survey) => {
    const refusal = refusalNow(survey, now)
    if (refusal !== undefined) return refusal
    const emails = people.map(({ email }) => email)
    const known = await tx.surveyInvitation.findMany({
      where: { surveyId: survey.id, email: { in: emails } },
      select: { email: true },
    })
    const invited = new Set(known.map(({ email }) => email))
    const fresh = people.filter(({ email }) => !invited.has(email))
    for (const { email, name } of fresh) {
      // The hash follows from the id, which the row has first when it is there.
      const { id } = await tx.surveyInvitation.create({
        data: { surveyId: survey.id, email, name, tokenHash: randomUUID(), createdAt: now },
      })
      const tokenHash = surveyTokenHash(id)
      await tx.surveyInvitation.update({ where: { id }, data: { tokenHash } })
      rememberLink(tokenHash)
      await tell(tx, viewer, 'survey-invitation', survey, { id, email, name }, 'invited', now)
    }
    if (fresh.length > 0) {
      await noteChange(tx, viewer, survey, 'survey.invited', counted(fresh.length, 'adress', 'adresser'), now)
    }
    return { ok: true, sent: fresh.length, already: people.length - fresh.length }
  })

/** Reminds those who have not used their link, at most once a day. */
export const remind = (
  viewer: SignedIn,
  slug: string,
  version: number,
  now: Date,
): Promise<EditAnswer<{ sent: number }> | null> =>
  editSurvey<{ sent: number }>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotRemind({ ...survey, today: calendarDate(now) })
    if (why !== undefined) return { ok: false, why }
    const left = await tx.surveyInvitation.findMany({
      where: { surveyId: survey.id, isUsed: false },
      orderBy: { email: 'asc' },
      select: { id: true, email: true, name: true },
    })
    let sent = 0
    for (const person of left) {
      sent += await tell(tx, viewer, 'survey-reminder', survey, person, calendarDate(now), now)
    }
    if (sent === 0) return { ok: false, why: 'Alla som ska påminnas har redan fått en påminnelse i dag.' }
    await noteChange(tx, viewer, survey, 'survey.reminded', '', now)
    return { ok: true, sent }
  })

/** Makes an open link, or another in place of the one there is. The address is shown once; only its hash is stored. */
export const makeOpenLink = (
  viewer: SignedIn,
  slug: string,
  version: number,
  tokenHash: string,
  now: Date,
): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const refusal = refusalNow(survey, now)
    if (refusal !== undefined) return refusal
    await tx.survey.update({ where: { id: survey.id }, data: { openLinkHash: tokenHash } })
    rememberLink(tokenHash)
    const message = survey.hasOpenLink ? 'Den tidigare öppna länken slutade gälla.' : ''
    await noteChange(tx, viewer, survey, 'survey.open-link-made', message, now)
    return { ok: true }
  })

const tell = (
  tx: Tx,
  viewer: SignedIn,
  kind: Extract<MessageKind, `survey-${string}`>,
  survey: Survey,
  { id, email, name }: Invited & { id: number },
  occasion: string,
  now: Date,
): Promise<number> =>
  notify(
    tx,
    kind,
    [{ email, name, own: { surveyInvitationId: id } }],
    {
      roundId: null,
      about: `survey:${survey.id}:${occasion}`,
      facts: {
        survey: survey.title,
        surveyId: survey.id,
        by: viewer.name,
        ...(survey.closesOn === null ? {} : { dueOn: survey.closesOn }),
      },
    },
    now,
  )

async function noteChange(
  tx: Tx,
  viewer: SignedIn,
  survey: Survey,
  kind: 'survey.invited' | 'survey.reminded' | 'survey.open-link-made',
  message: string,
  now: Date,
): Promise<void> {
  await tx.survey.update({ where: { id: survey.id }, data: { version: survey.version + 1 } })
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind,
    subject: { type: 'survey', id: survey.id },
    message: message.replaceAll('\u00a0', ' '),
    data: { version: survey.version + 1 },
  })
}
