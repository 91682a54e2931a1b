import { describe, expect, it } from 'vitest'
import { listDeadlines } from '#app/db/calendar/deadlines.server.ts'
import { findFeedOwner, makeFeed, revokeFeed } from '#app/db/calendar/calendar-feeds.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { decideMessage, markAddress } from '#app/db/message/outbox-decisions.server.ts'
import { findMessage, listOutbox, textByHand } from '#app/db/message/outbox.server.ts'
import { saveDelivery } from '#app/db/message/preferences.server.ts'
import { writeScheduled } from '#app/db/message/scheduled.server.ts'
import { claimNext } from '#app/db/message/sending.server.ts'
import { saveQuietHours } from '#app/db/message/settings.server.ts'
import { listTemplateChanges, listTemplates, restoreTemplate, saveTemplate } from '#app/db/message/templates.server.ts'
import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { calendarIcs } from '#app/exports/calendar-ics.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

useDatabase('empty')

const site = 'https://uppfoljning.exempel.se'
const at = (text: string): Date => new Date(text)
const messages = () => read().outgoingMessage.findMany({ orderBy: { id: 'asc' } })
const reminders = () => read().notification.findMany({ where: { kind: 'reminder' }, orderBy: { id: 'asc' } })

const tell = (kind: MessageKind, email: string, about: string, facts: MessageFacts, when: Date) =>
  write((tx) => notify(tx, kind, [{ name: 'Namn', email }], { roundId: null, about, facts }, when))

const install = (quiet: { quietFrom: number; quietTo: number; quietWeekends: boolean }) =>
  write((tx) =>
    tx.installation.create({
      data: {
        id: 1,
        isExample: false,
        partnershipName: 'Samverkan',
        helplineName: 'x',
        helplineNumber: 'x',
        quickExitUrl: 'https://x.se',
        contactEmail: 'fraga@exempel.se',
        ...quiet,
      },
    }),
  )

describe('the collected message of the day', () => {
  it('holds what came since the last one, is one a day, and takes nothing twice', async () => {
    const cast = await createCast()
    await install({ quietFrom: 0, quietTo: 0, quietWeekends: false })
    await saveDelivery(cast.partner, 'digest', now)
    const facts = { by: 'Åsa', commitment: 'rutin', message: 'Hej' }
    await tell('mention', 'partner@exempel.se', 'a', facts, at('2026-11-24T09:00:00Z'))
    await tell('mention', 'partner@exempel.se', 'b', facts, at('2026-11-24T15:00:00Z'))
    await tell('mention', 'annan@exempel.se', 'a', facts, at('2026-11-24T15:00:00Z'))
    expect(await composeMessages(site, at('2026-11-24T20:00:00Z'))).toBe(1)
    expect((await listOutbox(cast.coordinator, 'vantar')).collecting).toBe(2)
    expect(await composeMessages(site, at('2026-11-25T06:29:00Z'))).toBe(0)
    expect(await composeMessages(site, at('2026-11-25T06:30:00Z'))).toBe(1)
    expect(await composeMessages(site, at('2026-11-25T06:30:15Z'))).toBe(0)
    await tell('mention', 'partner@exempel.se', 'c', facts, at('2026-11-25T10:00:00Z'))
    // The clock was set back, and the server was away until the day after.
    expect(await composeMessages(site, at('2026-11-25T06:40:00Z'))).toBe(0)
    expect(await composeMessages(site, at('2026-11-27T12:00:00Z'))).toBe(1)
    const [, two, one] = await messages()
    expect(two).toMatchObject({ toEmail: 'partner@exempel.se', subject: 'Två besked från Samverkan' })
    expect(one?.subject).toBe('Åsa nämnde dig i en kommentar')
  })
})

describe('the schedule', () => {
  /** Looks at each of these times, as the server would. */
  async function look(times: readonly string[]): Promise<void> {
    for (const time of times) await writeScheduled(at(time))
  }

  async function prepared(days: readonly number[]): Promise<Cast> {
    const cast = await createCast()
    await write((tx) =>
      tx.roundReminder.createMany({ data: days.map((daysFromDue) => ({ roundId: cast.round.open, daysFromDue })) }),
    )
    return cast
  }

  const told = async (): Promise<string[]> =>
    (await reminders()).map(({ email, createdAt }) => `${createdAt.toISOString().slice(0, 10)} ${email}`)

  it('reminds each organisation once on each chosen day, counted from its own last day', async () => {
    const cast = await prepared([-7, -1])
    await write((tx) =>
      tx.roundExtension.create({
        data: {
          roundId: cast.round.open,
          organisationId: cast.police.id,
          until: '2026-12-10',
          reason: 'Sjukdom',
          at: at('2026-11-20T10:00:00Z'),
          byName: 'Demo',
        },
      }),
    )
    const days = Array.from({ length: 25 }, (_, index) => index + 16)
    await look(
      days.flatMap((day) => {
        const date = day <= 30 ? `2026-11-${day}` : `2026-12-${String(day - 30).padStart(2, '0')}`
        return [`${date}T06:00:00Z`, `${date}T06:30:00Z`, `${date}T11:00:00Z`, `${date}T22:59:00Z`]
      }),
    )
    expect(await told()).toEqual([
      '2026-11-23 partner@exempel.se',
      '2026-11-29 partner@exempel.se',
      '2026-12-03 annan-partner@exempel.se',
      '2026-12-09 annan-partner@exempel.se',
    ])
  })

  it('catches up with a missed day once, tells nothing twice when the clock goes back, and stops at the last answer', async () => {
    const cast = await prepared([-7, -5])
    await write(async (tx) => {
      for (const commitmentId of [cast.commitment.routine, cast.commitment.training]) {
        await tx.statusReport.create({
          data: {
            roundId: cast.round.open,
            commitmentId,
            organisationId: cast.police.id,
            state: 'accepted',
            updatedAt: now,
          },
        })
      }
    })
    await look(['2026-11-26T12:00:00Z', '2026-11-26T12:00:15Z', '2026-11-24T12:00:00Z', '2026-11-27T12:00:00Z'])
    // The newest that was missed; the clock then went back to a day when an older one would have been due.
    expect((await reminders()).map(({ key }) => key.split(':').slice(3, 5).join(' '))).toEqual(['-5 2026-11-30'])
    expect((await reminders()).every(({ email }) => email === 'partner@exempel.se')).toBe(true)
  })

  it('does not remind somebody whom a coordinator has reminded the same day', async () => {
    const cast = await prepared([-7])
    await tell(
      'reminder',
      'partner@exempel.se',
      'for hand',
      { organisationId: cast.region.id },
      at('2026-11-23T06:00:00Z'),
    )
    await write((tx) => tx.notification.updateMany({ data: { roundId: cast.round.open } }))
    await look(['2026-11-23T07:00:00Z'])
    expect((await told()).filter((one) => one.endsWith(' partner@exempel.se')).length).toBe(1)
    await look(['2026-11-24T07:00:00Z'])
    expect((await told()).filter((one) => one.endsWith(' partner@exempel.se')).length).toBe(2)
  })

  it('does not ask for answers that are no longer taken', async () => {
    const cast = await prepared([3])
    await write((tx) => tx.reportingRound.update({ where: { id: cast.round.open }, data: { lateAnswers: 'refused' } }))
    await look(['2026-12-03T12:00:00Z'])
    expect(await told()).toEqual([])
  })

  it('tells coordinators of the week once, with who is missing and who cannot be reached', async () => {
    const cast = await createCast()
    await write((tx) => tx.user.update({ where: { id: 'annan-partner' }, data: { disabledAt: now } }))
    await look(['2026-11-23T05:00:00Z', '2026-11-23T06:30:00Z', '2026-11-25T06:30:00Z', '2026-11-23T07:00:00Z'])
    const rows = await read().notification.findMany()
    expect(rows.map(({ kind, email, createdAt }) => [kind, email, createdAt.toISOString()])).toEqual([
      ['weekly', 'samordnare@exempel.se', '2026-11-23T06:30:00.000Z'],
    ])
    await composeMessages(site, at('2026-11-23T06:31:00Z'))
    const [message] = await messages()
    expect(message?.text).toContain('0 av 4 lägesrapporter är inskickade.')
    expect(message?.text).toContain('– Polismyndigheten: 2 kvar')
    expect(message?.text).toContain('Saknar kontaktperson med en adress som fungerar:\n– Polismyndigheten')
    expect(message?.text).toContain(`${site}/samordning`)
    await look(['2026-11-30T06:30:00Z'])
    expect(await read().notification.count()).toBe(2)
    expect(cast.round.open).toBe(rows[0]?.roundId)
  })
})

describe('quiet hours', () => {
  it('hold what is stored until they end, and can be changed with a trace', async () => {
    const cast = await createCast()
    await install({ quietFrom: 19, quietTo: 7, quietWeekends: true })
    await tell('mention', 'a@exempel.se', 'a', { by: 'Åsa' }, now)
    await composeMessages(site, now)
    // now is a Sunday.
    expect(await messages()).toMatchObject([{ nextAttemptAt: at('2026-11-23T06:00:00Z') }])
    expect(await claimNext(site, at('2026-11-23T05:59:00Z'))).toBeUndefined()
    expect(await writeScheduled(now)).toBe(0)
    await saveQuietHours(cast.partner, { quietFrom: 0, quietTo: 0, quietWeekends: false }, now)
    expect(await read().installation.findFirst()).toMatchObject({ quietFrom: 19 })
    await saveQuietHours(cast.coordinator, { quietFrom: 20, quietTo: 7, quietWeekends: true }, now)
    await saveQuietHours(cast.coordinator, { quietFrom: 20, quietTo: 7, quietWeekends: true }, now)
    const events = await read().historyEvent.findMany({ where: { kind: 'message.quiet-hours-changed' } })
    expect(events.map(({ changes }) => JSON.parse(changes) as unknown)).toEqual([
      [{ label: 'Tyst från', before: 'klockan 19', after: 'klockan 20' }],
    ])
    expect(await claimNext(site, at('2026-11-23T06:00:00Z'))).toMatchObject({ toEmail: 'a@exempel.se' })
  })
})

describe('a wording', () => {
  it('is saved for what has not been sent, refused from an older form, and taken back', async () => {
    const cast = await createCast()
    await tell('mention', 'a@exempel.se', 'a', { by: 'Åsa' }, now)
    await composeMessages(site, now)
    const own = { version: 0, subject: 'Fråga från {{av}}', body: 'Se {{länk}}' }
    expect(await saveTemplate(cast.coordinator, 'mention', own, now)).toEqual({ ok: true })
    expect(await saveTemplate(cast.admin, 'mention', { ...own, subject: 'Annat' }, now)).toMatchObject({
      ok: false,
      version: 1,
    })
    expect(await saveTemplate(cast.partner, 'mention', { ...own, version: 1, subject: 'Annat' }, now)).toMatchObject({
      ok: false,
    })
    expect(await claimNext(site, now)).toMatchObject({ subject: 'Fråga från Åsa' })
    expect(await restoreTemplate(cast.coordinator, 'mention', 1, now)).toEqual({ ok: true })
    const template = (await listTemplates(cast.coordinator)).find(({ kind }) => kind === 'mention')
    expect(template).toMatchObject({ isUsual: true, version: 2, subject: '{{av}} nämnde dig i en kommentar' })
    expect((await listTemplateChanges(cast.coordinator, 'mention')).map(({ changes }) => changes[0]?.after)).toEqual([
      '{{av}} nämnde dig i en kommentar',
      'Fråga från {{av}}',
    ])
  })
})

describe('the outbox', () => {
  it('counts what it shows, and takes each decision once, with a row of history', async () => {
    const cast = await createCast()
    await tell('mention', 'a@exempel.se', 'a', { by: 'Åsa' }, now)
    await composeMessages(site, now)
    const [message] = await messages()
    const id = message?.id ?? 0
    expect(await decideMessage(cast.partner, id, 'avbrytande', now)).toBeNull()
    expect(await decideMessage(cast.coordinator, 12345, 'avbrytande', now)).toBeNull()
    expect(await decideMessage(cast.coordinator, id, 'omsandning', now)).toMatchObject({ ok: false })
    expect(await decideMessage(cast.coordinator, id, 'avbrytande', now)).toEqual({ ok: true })
    expect(await decideMessage(cast.coordinator, id, 'avbrytande', now)).toMatchObject({ ok: false })
    expect(await claimNext(site, now)).toBeUndefined()
    expect((await listOutbox(cast.admin, 'installda')).counts).toEqual({
      vantar: 0,
      misslyckade: 0,
      skickade: 0,
      installda: 1,
    })
    expect(await decideMessage(cast.admin, id, 'omsandning', now)).toEqual({ ok: true })
    expect(await claimNext(site, now)).toMatchObject({ id })
    const events = await read().historyEvent.findMany({ where: { subjectType: 'message' } })
    expect(events.map(({ kind }) => kind)).toEqual(['message.cancelled', 'message.sent-again'])
  })

  it('marks an address only where a contact person has it', async () => {
    const cast = await createCast()
    await tell('mention', 'a@exempel.se', 'a', { by: 'Åsa' }, now)
    await composeMessages(site, now)
    const id = (await messages())[0]?.id ?? 0
    expect(await markAddress(cast.coordinator, id, false, now)).toMatchObject({ ok: false })
    await write((tx) =>
      tx.contactPerson.create({
        data: {
          organisationId: cast.region.id,
          kind: 'contact',
          name: 'A',
          email: 'a@exempel.se',
          fromOn: '2026-01-01',
          createdAt: now,
        },
      }),
    )
    expect(await markAddress(cast.coordinator, id, false, now)).toEqual({ ok: true })
    expect(await findMessage(cast.coordinator, id)).toMatchObject({
      address: { works: false, reason: `Markerad av ${cast.coordinator.name}.` },
      hasLink: false,
    })
    expect(await markAddress(cast.coordinator, id, true, now)).toEqual({ ok: true })
    expect(await findMessage(cast.coordinator, id)).toMatchObject({ address: { works: true } })
    expect(await textByHand(cast.coordinator, id, site, now)).toContain('Åsa nämnde dig')
  })
})

describe('a calendar', () => {
  it('holds a partner’s own last day and milestones, and a coordinator’s all', async () => {
    const cast = await createCast()
    await write(async (tx) => {
      await tx.roundExtension.create({
        data: {
          roundId: cast.round.open,
          organisationId: cast.region.id,
          until: '2026-12-10',
          reason: 'Sjukdom',
          at: now,
          byName: 'Demo',
        },
      })
      const milestone = (commitmentId: number, title: string, doneOn: string | null) => ({
        commitmentId,
        position: title.length,
        title,
        dueOn: '2027-03-28',
        doneOn,
      })
      await tx.milestone.createMany({
        data: [
          milestone(cast.commitment.terms, 'Termer på plats', null),
          milestone(cast.commitment.terms, 'Klart', '2026-01-01'),
          milestone(cast.commitment.training, 'Kursplan', null),
        ],
      })
    })
    const titles = async (viewer: Cast['partner']) =>
      (await listDeadlines(viewer, now)).map(({ on, title }) => `${on} ${title}`)
    expect(await titles(cast.partner)).toEqual([
      '2025-11-30 Sista dag att svara: Uppföljning 2025',
      '2026-12-10 Sista dag att svara: Uppföljning 2026 (ni har fått längre tid)',
      '2027-03-28 Delsteg: Termer på plats',
      '2027-11-30 Sista dag att svara: Uppföljning 2027',
    ])
    const all = await titles(cast.coordinator)
    expect(all).toContain('2027-03-28 Delsteg: Kursplan')
    expect(all).toContain('2026-11-30 Sista dag att svara: Uppföljning 2026')
    expect(all).toContain('2027-10-01 Uppföljning 2027 öppnar')
    expect((await titles(cast.steering)).some((title) => title.includes('Delsteg'))).toBe(false)

    const deadlines = await listDeadlines(cast.partner, now)
    const ics = calendarIcs(deadlines, 'Åtagandekollen', site, now)
    expect(calendarIcs(deadlines, 'Åtagandekollen', site, now)).toBe(ics)
    expect(ics).toContain('DTSTART;VALUE=DATE:20270328')
    expect(ics).toContain('DTEND;VALUE=DATE:20270329')
    expect(ics).toContain('@uppfoljning.exempel.se')
    expect(ics.match(/BEGIN:VEVENT/g)?.length).toBe(4)
  })

  it('has one address at a time, which stops with it and with the account', async () => {
    const cast = await createCast()
    await makeFeed(cast.partner, 'a', now)
    expect((await findFeedOwner('a'))?.viewer).toEqual(cast.partner)
    await makeFeed(cast.partner, 'b', now)
    expect(await findFeedOwner('a')).toBeNull()
    await write((tx) => tx.user.update({ where: { id: 'partner' }, data: { disabledAt: now } }))
    expect(await findFeedOwner('b')).toBeNull()
    await write((tx) => tx.user.update({ where: { id: 'partner' }, data: { disabledAt: null } }))
    await revokeFeed(cast.partner, now)
    expect(await findFeedOwner('b')).toBeNull()
    expect(await findFeedOwner('c')).toBeNull()
  })
})
