import type { SignedIn } from '#app/domain/access/roles.ts'
import { can } from '#app/domain/access/permissions.ts'
import { freeSlug } from '#app/domain/free-slug.ts'
import { changesBetween } from '#app/domain/history/change.ts'
import { whyNotDelete, whyNotEdit, whyNotMoveLastDay } from '#app/domain/survey/life.ts'
import type { LastDayInput, NewSurveyInput, SurveyFactsInput } from '#app/domain/survey/survey-input.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import type { SurveyStart } from '#app/domain/survey/template.ts'
import { calendarDate, formatCalendarDate } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findSurvey, storedOptions } from './surveys.server.ts'

/** Makes a draft with the questions that it begins with. Answers null when the viewer may not. */
export function createSurvey(
  viewer: SignedIn,
  input: NewSurveyInput,
  start: Pick<SurveyStart, 'introduction' | 'questions'>,
  now: Date,
): Promise<{ slug: string } | null> {
  if (!can(viewer, 'survey.manage')) return Promise.resolve(null)
  return write(async (tx) => {
    const taken = await tx.survey.findMany({ select: { slug: true } })
    const survey = await tx.survey.create({
      data: {
        ...input,
        slug: freeSlug(
          `${input.title} ${input.year}`,
          taken.map(({ slug }) => slug),
        ),
        introduction: start.introduction,
        state: 'draft',
        createdAt: now,
        createdName: viewer.name,
        questions: {
          create: start.questions.map((question, index) => ({
            position: index + 1,
            kind: question.kind,
            text: question.text,
            help: question.help,
            isRequired: question.isRequired,
            options: storedOptions(question),
          })),
        },
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'survey.created',
      subject: { type: 'survey', id: survey.id },
    })
    return { slug: survey.slug }
  })
}

/** Runs an edit of a survey as it was seen, in one transaction. Null: it is not there, or not for the viewer. */
export function editSurvey<Made = object>(
  viewer: SignedIn,
  slug: string,
  version: number,
  work: (tx: Tx, survey: Survey) => Promise<EditAnswer<Made>>,
): Promise<EditAnswer<Made> | null> {
  return write(async (tx) => {
    const survey = await findSurvey(viewer, slug, tx)
    if (survey === null) return null
    return staleAnswer(version, survey.version) ?? work(tx, survey)
  })
}

const factLabels = {
  title: 'Titel',
  year: 'År',
  closesOn: 'Sista dagen att svara',
  introduction: 'Inledning',
} as const

const shownFacts = (facts: { title: string; year: number; closesOn: string | null; introduction: string }) => ({
  ...facts,
  year: String(facts.year),
  closesOn: facts.closesOn === null ? '' : formatCalendarDate(facts.closesOn),
})

/** Saves what is stated of a draft. */
export const saveSurveyFacts = (
  viewer: SignedIn,
  slug: string,
  { version, ...facts }: SurveyFactsInput,
  now: Date,
): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotEdit(survey.state)
    if (why !== undefined) return { ok: false, why }
    const lateness = facts.closesOn === null ? undefined : whyNotMoveLastDay(survey, facts.closesOn, calendarDate(now))
    if (lateness !== undefined) return { ok: false, field: 'closesOn', why: lateness }
    await tx.survey.update({ where: { id: survey.id }, data: { ...facts, version: version + 1 } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'survey.changed',
      subject: { type: 'survey', id: survey.id },
      data: { version: version + 1 },
      changes: changesBetween(factLabels, shownFacts(survey), shownFacts(facts)),
    })
    return { ok: true }
  })

/** Moves the last day of an open survey forward. */
export const moveLastDay = (
  viewer: SignedIn,
  slug: string,
  { version, closesOn }: LastDayInput,
  now: Date,
): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotMoveLastDay(survey, closesOn, calendarDate(now))
    if (why !== undefined) return { ok: false, field: 'closesOn', why }
    await tx.survey.update({ where: { id: survey.id }, data: { closesOn, version: version + 1 } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'survey.changed',
      subject: { type: 'survey', id: survey.id },
      data: { version: version + 1 },
      changes: changesBetween(factLabels, shownFacts(survey), shownFacts({ ...survey, closesOn })),
    })
    return { ok: true }
  })

/** Deletes a draft. */
export const deleteSurvey = (viewer: SignedIn, slug: string, version: number, now: Date): Promise<EditAnswer | null> =>
  editSurvey<object>(viewer, slug, version, async (tx, survey) => {
    const why = whyNotDelete(survey.state)
    if (why !== undefined) return { ok: false, why }
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'survey.deleted',
      subject: { type: 'survey', id: survey.id },
      message: survey.title,
    })
    await tx.survey.delete({ where: { id: survey.id } })
    return { ok: true }
  })
