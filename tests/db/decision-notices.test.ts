import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { makeDecision } from '#app/db/decision/deciding.server.ts'
import { drop, keepOpen } from '#app/db/decision/closing.server.ts'
import { reportDone, takeBack } from '#app/db/decision/reporting.server.ts'
import { tellOfDecisions } from '#app/db/decision/telling.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { writeScheduled } from '#app/db/message/scheduled.server.ts'
import { stockholmTime } from '#app/domain/stockholm-clock.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, type Cast } from './cast.ts'

useDatabase('empty')

const site = 'https://uppfoljning.exempel.se'
/** The meeting's day; its round's reminders are not chosen, so that every notice is about decisions. */
const made = stockholmTime('2027-02-01', 14, 0)
const dueOn = '2027-03-26'

let cast: Cast
let meetingId: number
beforeEach(async () => {
  cast = await createCast()
  meetingId = await write(async (tx) => {
    await tx.reportingRound.updateMany({ data: { phase: 'planned' } })
    const data = { heldOn: '2027-02-01', title: 'Styrgruppen', state: 'open', createdAt: made, createdName: 'Demo' }
    return (await tx.meeting.create({ data })).id
  })
})

const decide = async (more: object = {}): Promise<number> => {
  const input = { meetingId, what: 'Ta fram en rutin.', organisations: ['region-stockholm'], dueOn, caseNumber: '' }
  const answer = await makeDecision(cast.steering, { ...input, ...more }, made)
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer))
  return answer.id
}
const close = () =>
  write(async (tx) => {
    await tx.meeting.update({ where: { id: meetingId }, data: { state: 'closed', closedAt: made } })
    return tellOfDecisions(tx, meetingId, made)
  })
const versionOf = async (id: number): Promise<number> =>
  (await read().decision.findUniqueOrThrow({ where: { id } })).version
const notices = (kind: string) => read().notification.findMany({ where: { kind }, orderBy: { id: 'asc' } })

/** Lets the clock go hour by hour from day to day, and tells on which days, at what hour, each kind was stored. */
const passing = async (days: readonly string[], hours = [6, 8, 12, 20]): Promise<string[]> => {
  const before = (await read().notification.findMany()).length
  for (const day of days) for (const hour of hours) await writeScheduled(stockholmTime(day, hour, 0))
  const all = await read().notification.findMany({ orderBy: { id: 'asc' } })
  return all.slice(before).map(({ kind, email, createdAt }) => {
    const clock = createdAt.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 13)
    return `${clock} ${kind} ${email}`
  })
}
const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${from}T12:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  )

describe('what a meeting has decided', () => {
  it('is told to those who shall do it when the meeting is closed, once', async () => {
    await decide({ organisations: ['region-stockholm', 'polisen'] })
    expect(await notices('decision-made')).toEqual([])
    expect(await close()).toBeGreaterThan(0)
    const told = (await notices('decision-made')).map(({ email }) => email)
    expect(told).toContain('partner@exempel.se')
    expect(new Set(told).size).toBe(2)
    expect(await close()).toBe(0)
    expect(await notices('decision-made')).toHaveLength(told.length)
  })

  it('leads each to their own page of it, with what, by when and how', async () => {
    const id = await decide()
    await close()
    await composeMessages(site, made)
    const [message] = await read().outgoingMessage.findMany()
    expect(message?.text).toContain('Ta fram en rutin.')
    expect(message?.text).toContain('Senast 26 mars 2027.')
    expect(message?.text).toContain(`${site}/min-sida/beslut/${id}`)
  })
})

describe('the reminders of a decision', () => {
  it('come a week before, the day after and every other week, at half past seven also past the change of the clock', async () => {
    await decide()
    await close()
    // Summer time begins on 28 March 2027.
    const told = await passing(days('2027-03-15', 45))
    const own = told.filter((line) => line.endsWith('partner@exempel.se'))
    expect(own).toEqual([
      '2027-03-19 08 decision-due partner@exempel.se',
      '2027-03-27 08 decision-overdue partner@exempel.se',
      '2027-04-10 08 decision-overdue partner@exempel.se',
      '2027-04-24 08 decision-overdue partner@exempel.se',
    ])
    const weekly = told.filter((line) => line.includes('decision-weekly'))
    expect(weekly.map((line) => line.slice(0, 13))).toEqual([
      '2027-03-29 08',
      '2027-04-05 08',
      '2027-04-12 08',
      '2027-04-19 08',
      '2027-04-26 08',
    ])
    const events = await read().historyEvent.findMany({ where: { kind: 'decision.reminded' } })
    expect(events.map(({ actorName }) => actorName)).toEqual(Array.from({ length: 4 }, () => 'Systemet'))
  })

  it('are caught up with once when days were missed, and never told twice when the clock goes back', async () => {
    await decide()
    await close()
    expect(await passing(['2027-04-15', '2027-04-14', '2027-04-16'], [9])).toEqual([
      '2027-04-15 09 decision-overdue partner@exempel.se',
      '2027-04-15 09 decision-weekly samordnare@exempel.se',
    ])
  })

  it('stop when it is reported, begin again when that is taken back, and end when it is revoked', async () => {
    const id = await decide()
    await close()
    const when = stockholmTime('2027-03-20', 10, 0)
    await reportDone(cast.partner, id, cast.region.id, { version: await versionOf(id), note: 'Klart.' }, when)
    expect(await passing(days('2027-03-21', 15))).toEqual([])
    await takeBack(cast.partner, id, cast.region.id, { version: await versionOf(id) }, when)
    expect((await passing(['2027-04-11'])).map((line) => line.slice(14))).toContain(
      'decision-overdue partner@exempel.se',
    )
    await drop(cast.steering, id, { version: await versionOf(id), meetingId: null, reason: 'Behövs inte.' }, when)
    expect(await passing(days('2027-04-12', 40))).toEqual([])
  })

  it('are not written while the meeting goes on, nor of a decision without a last day', async () => {
    const id = await decide()
    await decide({ dueOn: null })
    expect(await passing(days('2027-03-15', 20), [9])).toEqual([])
    await close()
    const told = await passing(['2027-03-27'], [9])
    expect(told.filter((line) => line.includes('decision-overdue'))).toHaveLength(1)
    expect((await notices('decision-overdue')).map(({ facts }) => facts).join()).toContain(`"decisionId":${id}`)
  })

  it('begin anew with a day that was moved', async () => {
    const id = await decide()
    await close()
    await passing(['2027-03-27'], [9])
    const input = { version: await versionOf(id), meetingId: null, reason: 'Mer tid.', dueOn: '2027-05-31' }
    await keepOpen(cast.steering, id, input, stockholmTime('2027-03-28', 10, 0))
    expect((await notices('decision-kept-open')).map(({ email }) => email)).toEqual(['partner@exempel.se'])
    const told = (await passing(days('2027-03-29', 66), [9])).filter((line) => line.includes('partner@'))
    expect(told).toEqual([
      '2027-05-24 09 decision-due partner@exempel.se',
      '2027-06-01 09 decision-overdue partner@exempel.se',
    ])
  })
})

describe('a notice about a decision', () => {
  const later = stockholmTime('2027-03-27', 9, 0)
  const droppedReasons = async () =>
    (await read().notification.findMany({ where: { NOT: { droppedAt: null } }, orderBy: { id: 'asc' } })).map(
      ({ kind, droppedReason }) => [kind, droppedReason],
    )

  it('is set aside when it is no longer true before it is sent', async () => {
    const id = await decide()
    await close()
    await writeScheduled(later)
    await reportDone(cast.partner, id, cast.region.id, { version: await versionOf(id), note: 'Klart.' }, later)
    await takeBack(cast.partner, id, cast.region.id, { version: await versionOf(id) }, later)
    await drop(cast.steering, id, { version: await versionOf(id), meetingId: null, reason: 'Behövs inte.' }, later)
    await composeMessages(site, later)
    expect(await droppedReasons()).toEqual([
      ['decision-made', 'Beslutet gäller inte längre.'],
      ['decision-overdue', 'Beslutet gäller inte längre.'],
      ['decision-reported', 'Beslutet gäller inte längre.'],
    ])
  })

  it('is not sent to somebody who is no longer the contact person', async () => {
    await write((tx) =>
      tx.contactPerson.create({
        data: {
          organisationId: cast.region.id,
          name: 'Förra',
          email: 'forra@exempel.se',
          kind: 'contact',
          fromOn: '2026-01-01',
          toOn: '2027-03-20',
          createdAt: made,
        },
      }),
    )
    await decide()
    await close()
    expect((await notices('decision-made')).map(({ email }) => email)).toEqual(['forra@exempel.se'])
    await composeMessages(site, later)
    expect(await droppedReasons()).toEqual([
      ['decision-made', 'Mottagaren är inte längre den som nås i organisationen.'],
    ])
    await writeScheduled(later)
    expect((await notices('decision-overdue')).map(({ email }) => email)).toEqual(['partner@exempel.se'])
  })
})

describe('what an organisation says is done', () => {
  it('is told to the coordinators with what was written, and not to whoever wrote it', async () => {
    const id = await decide()
    await reportDone(cast.partner, id, cast.region.id, { version: 1, note: 'Rutinen är klar.' }, made)
    const [notice, ...more] = await notices('decision-reported')
    expect(more).toEqual([])
    expect(notice).toMatchObject({ email: 'samordnare@exempel.se' })
    expect(notice?.facts).toContain('Rutinen är klar.')
    await takeBack(cast.coordinator, id, cast.region.id, { version: 2 }, made)
    await reportDone(cast.coordinator, id, cast.region.id, { version: 3, note: 'De ringde.' }, made)
    expect(await notices('decision-reported')).toHaveLength(1)
  })
})
