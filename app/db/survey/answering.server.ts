import { randomBytes } from 'node:crypto'
import type { Viewer } from '#app/domain/access/roles.ts'
import { can } from '#app/domain/access/permissions.ts'
import { linkStanding, type LinkStanding } from '#app/domain/survey/life.ts'
import type { AnswerContent } from '#app/domain/survey/answer.ts'
import type { SurveyState } from '#app/domain/survey/state.ts'
import type { AskedSurvey } from '#app/domain/survey/survey.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { emptyLog, read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { describeQuestion, questionsInOrder } from './surveys.server.ts'

/** How somebody came to a survey: each link opens one kind of address. */
export type SurveyLink = { kind: 'personal' | 'open'; tokenHash: string }

/** What a link opens. */
export interface OpenedSurvey {
  standing: LinkStanding
  survey: AskedSurvey
}

interface Found extends OpenedSurvey {
  surveyId: number
  /** Of a personal link. */
  invitationId: number | null
}

async function lookUp(from: Reader | Tx, { kind, tokenHash }: SurveyLink, now: Date): Promise<Found | null> {
  const invitation = kind === 'personal' ? await from.surveyInvitation.findUnique({ where: { tokenHash } }) : null
  const row =
    kind === 'open'
      ? await from.survey.findUnique({ where: { openLinkHash: tokenHash }, include: { questions: questionsInOrder } })
      : invitation === null
        ? null
        : await from.survey.findUnique({
            where: { id: invitation.surveyId },
            include: { questions: questionsInOrder },
          })
  if (row === null) return null
  const { slug, title, introduction, closesOn, isDemo } = row
  return {
    surveyId: row.id,
    invitationId: invitation?.id ?? null,
    standing: linkStanding({
      state: row.state as SurveyState,
      closesOn,
      isUsed: invitation?.isUsed === true,
      today: calendarDate(now),
    }),
    survey: { slug, title, introduction, closesOn, isDemo, questions: row.questions.map(describeQuestion) },
  }
}

/** The survey that a link opens, or null where there is no such link. */
export async function findBySurveyLink(viewer: Viewer, link: SurveyLink, now: Date): Promise<OpenedSurvey | null> {
  if (!can(viewer, 'survey.answer')) return null
  const found = await lookUp(read(), link, now)
  return found === null ? null : { standing: found.standing, survey: found.survey }
}

/**
 * Takes an answer, and with a personal link notes in the same transaction that the link has been used. The two hold
 * nothing in common: the answer's id is drawn by lot and neither has a time. Afterwards the write-ahead log, which holds
 * transactions one by one, is emptied. Answers how the link stood; "open" is that the answer was taken.
 */
export async function giveAnswer(
  viewer: Viewer,
  link: SurveyLink,
  content: AnswerContent,
  now: Date,
): Promise<LinkStanding | null> {
  if (!can(viewer, 'survey.answer')) return null
  const standing = await write(async (tx) => {
    const found = await lookUp(tx, link, now)
    if (found === null || found.standing !== 'open') return found?.standing ?? null
    if (found.invitationId !== null) {
      await tx.surveyInvitation.update({ where: { id: found.invitationId }, data: { isUsed: true } })
    }
    await storeAnswer(tx, found.surveyId, content)
    return found.standing
  })
  if (standing === 'open') await emptyLog()
  return standing
}

/** As many neighbours on either side as a page of the file can hold. */
const neighbours = 110

/**
 * Stores an answer among the others. A page of the file is filled in the order of arrival, whatever the order of the
 * ids, so the neighbours in the id's order are taken out and put back with it.
 */
export async function storeAnswer(tx: Tx, surveyId: number, content: AnswerContent): Promise<void> {
  const made = { id: randomBytes(16).toString('hex'), surveyId, content: JSON.stringify(content) }
  const before = await tx.surveyAnswer.findMany({
    where: { surveyId, id: { lt: made.id } },
    orderBy: { id: 'desc' },
    take: neighbours,
  })
  const after = await tx.surveyAnswer.findMany({
    where: { surveyId, id: { gt: made.id } },
    orderBy: { id: 'asc' },
    take: neighbours,
  })
  const inOrder = [...before.toReversed(), made, ...after]
  await tx.surveyAnswer.deleteMany({ where: { id: { in: inOrder.map(({ id }) => id) } } })
  await tx.surveyAnswer.createMany({ data: inOrder })
}
