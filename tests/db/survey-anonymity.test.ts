import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { invite, listInvited, makeOpenLink, remind } from '#app/db/survey/invitations.server.ts'
import { findBySurveyLink, giveAnswer } from '#app/db/survey/answering.server.ts'
import { createSurvey, saveSurveyFacts } from '#app/db/survey/survey-editing.server.ts'
import { closeSurvey, openSurvey } from '#app/db/survey/survey-life.server.ts'
import { addQuestion } from '#app/db/survey/survey-questions.server.ts'
import { findSurveyResult } from '#app/db/survey/survey-results.server.ts'
import { surveyToken, surveyTokenHash } from '#app/db/survey/survey-token.server.ts'
import { findSurvey } from '#app/db/survey/surveys.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now } from './cast.ts'

const file = useDatabase('empty')

const people = Array.from({ length: 30 }, (_, index) => ({
  email: `inbjuden${String(index).padStart(2, '0')}@exempel.se`,
  name: `Namn Namnsson${index}`,
}))

/** An open survey with one question of a text, so that each answer can be recognised by the test. */
async function opened(viewer: SignedIn): Promise<Survey> {
  const made = await createSurvey(viewer, { title: 'Nytta', year: 2026 }, { introduction: '', questions: [] }, now)
  if (made === null) throw new Error('No survey was made.')
  const { slug } = made
  const facts = { title: 'Nytta', year: 2026, introduction: '', closesOn: '2026-12-31' }
  await saveSurveyFacts(viewer, slug, { version: 1, ...facts }, now)
  const text = { kind: 'short-text' as const, text: 'Vad tycker du?', help: '', isRequired: false }
  await addQuestion(viewer, slug, 2, { ...text, options: [], scale: null }, now)
  expect(await openSurvey(viewer, slug, 3, now)).toEqual({ ok: true })
  return current(viewer, slug)
}

async function current(viewer: SignedIn, slug: string): Promise<Survey> {
  const survey = await findSurvey(viewer, slug)
  if (survey === null) throw new Error('There is no survey.')
  return survey
}

const keyOf = (survey: Survey): string => `n${survey.questions[0]?.id}`

/** What somebody holds who has taken the disk: the file and the write-ahead log. */
const onDisk = (): string =>
  [file(), `${file()}-wal`].map((one) => (existsSync(one) ? readFileSync(one).toString('latin1') : '')).join('')

async function invited(viewer: SignedIn): Promise<{ survey: Survey; links: { id: number; email: string }[] }> {
  const survey = await opened(viewer)
  expect(await invite(viewer, survey.slug, survey.version, people, now)).toEqual({ ok: true, sent: 30, already: 0 })
  const links = await read().surveyInvitation.findMany({ select: { id: true, email: true }, orderBy: { id: 'asc' } })
  return { survey: await current(viewer, survey.slug), links }
}

const personal = (id: number) => ({ kind: 'personal' as const, tokenHash: surveyTokenHash(id) })

describe('answers by personal links', () => {
  it('leave nothing that joins them to the link: no order, no time, no row of history, nothing in the log of writes', async () => {
    const { coordinator } = await createCast()
    const { survey, links } = await invited(coordinator)
    const historyBefore = await read().historyEvent.count()
    const arrived: string[] = []
    // Answers come in the order of the addresses, so that an order that is kept anywhere would tell.
    for (const [index, { id }] of links.entries()) {
      const mark = `svarsmarke${String(index).padStart(2, '0')}`
      expect(await giveAnswer(thePublic, personal(id), { [keyOf(survey)]: mark }, now)).toBe('open')
      arrived.push(mark)
      // Each transaction would stand by itself in the write-ahead log.
      expect(readFileSync(`${file()}-wal`).length, 'the log is empty after each answer').toBe(0)
    }
    const rows = await read().surveyAnswer.findMany({ orderBy: { id: 'asc' } })
    const marks = rows.map(({ content }) => (JSON.parse(content) as Record<string, string>)[keyOf(survey)] ?? '')
    expect(marks.toSorted()).toEqual(arrived)
    expect(marks, 'the order of the ids').not.toEqual(arrived)
    expect(rows.every(({ id }) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['content', 'id', 'surveyId'])
    // Where they lie in the file follows from the ids alone, not from when they came.
    const disk = onDisk()
    const places = marks.map((mark) => disk.indexOf(mark))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(
      places.toSorted((a, b) => b - a),
      'the order in the file',
    ).toEqual(places)
    for (const mark of marks) expect(disk.split(mark).length - 1, mark).toBe(1)
    // A rank correlation between arrival and id: thirty drawn by lot stay well inside these bounds.
    const ranks = arrived.map((mark) => marks.indexOf(mark))
    const distance = ranks.reduce((sum, rank, index) => sum + (rank - index) ** 2, 0)
    expect(Math.abs(1 - (6 * distance) / (30 * (30 * 30 - 1)))).toBeLessThan(0.85)
    expect(await read().historyEvent.count()).toBe(historyBefore)
    const invitations = await read().surveyInvitation.findMany()
    expect(Object.keys(invitations[0] ?? {}).toSorted()).toEqual(
      ['createdAt', 'email', 'id', 'isUsed', 'name', 'organisationId', 'surveyId', 'tokenHash'].toSorted(),
    )
    expect(invitations.every(({ isUsed }) => isUsed)).toBe(true)
    for (const { id } of links) expect(disk).not.toContain(surveyToken(id))
  })

  it('are taken once each: a second use is refused, also of a hundred at once', async () => {
    const { coordinator } = await createCast()
    const { survey, links } = await invited(coordinator)
    const tries = Array.from({ length: 100 }, (_, index) =>
      giveAnswer(thePublic, personal(links[index % 25]?.id ?? 0), { [keyOf(survey)]: `text ${index}` }, now),
    )
    const standings = await Promise.all(tries)
    expect(standings.filter((standing) => standing === 'open')).toHaveLength(25)
    expect(standings.filter((standing) => standing === 'used')).toHaveLength(75)
    expect(await current(coordinator, survey.slug)).toMatchObject({ invited: 30, used: 25, answers: 25 })
    expect(await giveAnswer(thePublic, { kind: 'personal', tokenHash: 'finns-inte' }, {}, now)).toBeNull()
  })
})

describe('answers by the open link', () => {
  it('are all kept when a hundred come at once, and each link opens its own kind of address only', async () => {
    const { coordinator } = await createCast()
    const survey = await opened(coordinator)
    expect(await makeOpenLink(coordinator, survey.slug, survey.version, 'a'.repeat(64), now)).toEqual({ ok: true })
    const link = { kind: 'open' as const, tokenHash: 'a'.repeat(64) }
    const given = await Promise.all(
      Array.from({ length: 100 }, (_, index) => giveAnswer(thePublic, link, { [keyOf(survey)]: `text ${index}` }, now)),
    )
    expect(given.every((standing) => standing === 'open')).toBe(true)
    const contents = (await read().surveyAnswer.findMany()).map(({ content }) => content)
    expect(new Set(contents).size).toBe(100)
    expect(await findBySurveyLink(thePublic, { kind: 'personal', tokenHash: link.tokenHash }, now)).toBeNull()
  })
})

describe('a survey that is closed', () => {
  it('has forgotten whom it was sent to: in the invitations, in what was sent, and in the file', async () => {
    const { coordinator } = await createCast()
    const { survey, links } = await invited(coordinator)
    for (const { id } of links.slice(0, 12)) {
      await giveAnswer(thePublic, personal(id), { [keyOf(survey)]: 'Bra' }, now)
    }
    await composeMessages('https://exempel.se', now)
    expect(await read().outgoingMessage.count({ where: { state: 'waiting' } }), 'used links are not written to').toBe(
      18,
    )
    expect(onDisk()).toContain('inbjuden20@exempel.se')
    expect(await findSurveyResult(coordinator, await current(coordinator, survey.slug))).toBeNull()
    const usedBefore = (await read().surveyInvitation.findMany({ where: { isUsed: true } })).map(({ id }) => id)
    expect(await closeSurvey(coordinator, survey.slug, survey.version, now)).toEqual({ ok: true })
    const disk = onDisk()
    for (const { email, name } of people) {
      expect(disk).not.toContain(email)
      expect(disk).not.toContain(name)
    }
    expect(await current(coordinator, survey.slug)).toMatchObject({
      state: 'closed',
      invited: 30,
      used: 12,
      answers: 12,
    })
    const usedAfter = (await read().surveyInvitation.findMany({ where: { isUsed: true } })).map(({ id }) => id)
    expect(usedAfter, 'which links were used is dealt out anew').not.toEqual(usedBefore)
    expect(await listInvited(coordinator, survey.id)).toEqual([])
    await composeMessages('https://exempel.se', now)
    expect(await read().outgoingMessage.count({ where: { state: 'waiting' } })).toBe(0)
    // Whoever opens a link reads that it is closed, whether or not it was used.
    for (const { id } of links) {
      expect(await findBySurveyLink(thePublic, personal(id), now)).toMatchObject({ standing: 'closed' })
      expect(await giveAnswer(thePublic, personal(id), { [keyOf(survey)]: 'Sent' }, now)).toBe('closed')
    }
    expect(await read().surveyAnswer.count()).toBe(12)
  })
})

describe('invitations', () => {
  it('stand as marks in what is stored, go to each address once, and remind only those who have not used theirs', async () => {
    const { coordinator } = await createCast()
    const { survey, links } = await invited(coordinator)
    expect(await invite(coordinator, survey.slug, survey.version, people.slice(0, 3), now)).toEqual({
      ok: true,
      sent: 0,
      already: 3,
    })
    await composeMessages('https://exempel.se', now)
    const texts = (await read().outgoingMessage.findMany()).map(({ text }) => text)
    expect(texts).toHaveLength(30)
    expect(texts.filter((text) => text.includes('{{enkätlänk '))).toHaveLength(30)
    for (const { id } of links.slice(0, 7)) await giveAnswer(thePublic, personal(id), { [keyOf(survey)]: 'Bra' }, now)
    const { version } = await current(coordinator, survey.slug)
    expect(await remind(coordinator, survey.slug, version, now)).toEqual({ ok: true, sent: 23 })
    expect(await remind(coordinator, survey.slug, version + 1, now)).toMatchObject({ ok: false })
    const reminded = await read().notification.findMany({ where: { kind: 'survey-reminder' } })
    expect(reminded.map(({ email }) => email).toSorted()).toEqual(
      links
        .slice(7)
        .map(({ email }) => email)
        .toSorted(),
    )
  })
})
