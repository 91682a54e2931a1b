import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { saveDelivery } from '#app/db/message/preferences.server.ts'
import { previewWording } from '#app/db/message/preview.server.ts'
import { writeScheduled } from '#app/db/message/scheduled.server.ts'
import { claimNext } from '#app/db/message/sending.server.ts'
import { acceptReports } from '#app/db/round/bulk-acceptance.server.ts'
import { remindOrganisations } from '#app/db/round/reminding.server.ts'
import { returnReport } from '#app/db/round/report-review.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { usualWordings } from '#app/domain/message/template.ts'
import { useDatabase } from '#tests/support/database.ts'
import { enlargeRound } from '#tests/support/large-round.ts'
import { createCast, now, type Cast } from './cast.ts'

useDatabase('empty')

const site = 'https://uppfoljning.exempel.se'
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
const messages = () => read().outgoingMessage.findMany({ orderBy: { id: 'asc' }, include: { notifications: true } })

let cast: Cast
let round: Round
beforeEach(async () => {
  cast = await createCast()
  const found = await findRound(cast.coordinator, '2026')
  if (found === null) throw new Error('The cast has an open round.')
  round = found
})

/** So many more organisations, each with a user and so many reports that are handed in. */
async function handedIn(organisations: number, commitments: number, name: string) {
  await enlargeRound(cast, { organisations, commitments, name }, now)
  return write(async (tx) => {
    const made = await tx.organisation.findMany({ where: { slug: { startsWith: `${name}-kommun-` } } })
    const promised = await tx.commitment.findMany({ where: { slug: { startsWith: `${name}-lofte-` } } })
    const ids = made.map(({ id }) => id)
    await tx.user.createMany({
      data: made.map(({ id, name: of }) => ({
        id: `anv-${id}`,
        name: `Kontakt på ${of}`,
        email: `anv-${id}@exempel.se`,
        role: 'partner',
        organisationId: id,
        createdAt: now,
      })),
    })
    await tx.statusReport.deleteMany({ where: { organisationId: { in: ids } } })
    await tx.statusReport.createMany({
      data: ids.flatMap((organisationId) =>
        promised.map(({ id: commitmentId }) => ({
          roundId: round.id,
          organisationId,
          commitmentId,
          state: 'submitted',
          degree: 'started',
          course: 'on-track',
          done: 'Gjort.',
          createdAt: now,
          updatedAt: now,
          submittedAt: now,
          firstSubmittedAt: now,
          dueOnThen: '2026-11-30',
        })),
      ),
    })
    const reports = await tx.statusReport.findMany({
      where: { organisationId: { in: ids } },
      // As the board lists them: one commitment at a time, so that organisations are mixed.
      orderBy: [{ commitmentId: 'asc' }, { organisationId: 'asc' }],
      select: { id: true, version: true },
    })
    return { reports, organisationIds: ids }
  })
}

/** How many statements were prepared meanwhile. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(Database.prototype, 'prepare')
  try {
    await work()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

describe('reports that are accepted together', () => {
  it('are told each person in one message, with a key for each report, also to those who want each by itself', async () => {
    const { reports } = await handedIn(2, 8, 'a')
    const answer = await acceptReports(cast.coordinator, round.id, reports, now)
    expect(answer.accepted).toEqual(reports.map(({ id }) => id))
    expect(await read().notification.count({ where: { kind: 'accepted' } })).toBe(16)
    expect(await composeMessages(site, later(1))).toBe(2)
    expect(await composeMessages(site, later(2))).toBe(0)
    const made = await messages()
    expect(made.map(({ subject, notifications }) => [subject, notifications.length])).toEqual(
      Array.from({ length: 2 }, () => ['Åtta lägesrapporter är godkända', 8]),
    )
    expect(made[0]?.text).toContain('– Löfte a 1\n– Löfte a 2\n')
    expect((await acceptReports(cast.coordinator, round.id, reports, now)).accepted).toEqual([])
    expect(await read().notification.count()).toBe(16)
  })

  it('lose those that were returned before the message went out, each told with its reason instead', async () => {
    const { reports } = await handedIn(1, 4, 'b')
    await acceptReports(cast.coordinator, round.id, reports.slice(0, 2), now)
    await composeMessages(site, now)
    const [first] = reports
    await write((tx) =>
      tx.statusReport.update({
        where: { id: first?.id ?? 0 },
        data: { state: 'submitted', version: { increment: 1 } },
      }),
    )
    expect(await claimNext(site, later(1))).toMatchObject({ subject: 'Lägesrapporten om Löfte b 2 är godkänd' })
    await returnReport(cast.coordinator, reports[2]?.id ?? 0, 1, 'Skriv mer.', now)
    await returnReport(cast.coordinator, reports[3]?.id ?? 0, 1, 'Vilket år?', now)
    expect(await composeMessages(site, later(2))).toBe(1)
    const returned = await claimNext(site, later(3))
    expect(returned?.subject).toBe('Två lägesrapporter behöver kompletteras')
    expect(returned?.text).toContain(`– Löfte b 3\n  Skriv mer.\n${site}/lagesrapport/2026/b-lofte-3\n`)
    expect(returned?.text).toContain(`– Löfte b 4\n  Vilket år?\n${site}/lagesrapport/2026/b-lofte-4\n`)
  })

  it('are one part of the day’s collected message', async () => {
    const { reports } = await handedIn(1, 3, 'c')
    const user = await read().user.findFirstOrThrow({ where: { id: { startsWith: 'anv-' } } })
    await saveDelivery({ ...cast.partner, userId: user.id }, 'digest', now)
    await acceptReports(cast.coordinator, round.id, reports, now)
    expect(await composeMessages(site, later(1))).toBe(0)
    expect(await composeMessages(site, later(48 * 60))).toBe(1)
    expect((await messages())[0]?.subject).toBe('Tre lägesrapporter är godkända')
  })

  it('are weighed with as many queries whatever their number, and accepted with a few each', async () => {
    const few = await handedIn(2, 3, 'd')
    const accepted = (reports: typeof few.reports) => () => acceptReports(cast.coordinator, round.id, reports, now)
    const small = await queriesOf(accepted(few.reports))
    const composedSmall = await queriesOf(() => composeMessages(site, now))
    const many = await handedIn(2, 12, 'e')
    const large = await queriesOf(accepted(many.reports))
    const composedLarge = await queriesOf(() => composeMessages(site, now))
    expect(composedLarge).toBe(composedSmall)
    expect(composedLarge).toBeLessThan(60)
    expect((large - small) / (many.reports.length - few.reports.length)).toBeLessThan(30)
  })
})

describe('the preview of a message of several', () => {
  it('shows real notices that went out together, otherwise an organisation’s own commitments', async () => {
    const wording = usualWordings['accepted-several']
    const preview = () => previewWording(cast.coordinator, 'accepted-several', wording, site, now)
    const before = await preview()
    expect(before.subject).toBe('Två lägesrapporter är godkända')
    expect(before.text).toContain('– rutin\n– termer\n')
    const { reports } = await handedIn(1, 5, 'f')
    await acceptReports(cast.coordinator, round.id, reports, now)
    const after = await preview()
    expect(after.subject).toBe('Tre lägesrapporter är godkända')
    expect(after.text).toContain('– Löfte f')
  })
})

describe('reminders by hand and by the schedule', () => {
  const reminders = async () =>
    (await read().notification.findMany({ where: { kind: 'reminder' } })).map(({ email }) => email)
  const monday = (time: string): Date => new Date(`2026-11-23T${time}:00Z`)
  const byHand = (when: Date) => remindOrganisations(cast.coordinator, round, [cast.region.id, cast.police.id], when)

  it('are together at most one a day to each organisation, whichever comes first', async () => {
    await write((tx) => tx.roundReminder.create({ data: { roundId: round.id, daysFromDue: -7 } }))
    await write((tx) =>
      tx.notification.create({
        data: { key: 'x', kind: 'weekly', email: 'x', name: 'x', facts: '{}', roundId: round.id, createdAt: now },
      }),
    )
    await remindOrganisations(cast.coordinator, round, [cast.region.id], monday('06:00'))
    await writeScheduled(monday('07:00'))
    expect(await reminders()).toEqual(['partner@exempel.se', 'annan-partner@exempel.se'])
    expect(await byHand(monday('12:00'))).toMatchObject({
      people: 0,
      already: ['Region Stockholm', 'Polismyndigheten'],
    })
    expect(await reminders()).toHaveLength(2)
    expect(await byHand(new Date('2026-11-24T12:00:00Z'))).toMatchObject({ people: 2, already: [] })
  })

  it('reach a person in two organisations once for each, in one message', async () => {
    const contact = (organisationId: number) => ({
      organisationId,
      kind: 'contact',
      name: 'Vik Arie',
      email: 'vik@exempel.se',
      fromOn: '2026-01-01',
      createdAt: now,
    })
    await write((tx) => tx.contactPerson.createMany({ data: [contact(cast.region.id), contact(cast.police.id)] }))
    expect(await byHand(now)).toMatchObject({ people: 2, already: [] })
    expect(await composeMessages(site, now)).toBe(1)
    const [message] = await messages()
    expect(message?.text).toContain('Region Stockholm har svar kvar')
    expect(message?.text).toContain('Polismyndigheten har svar kvar')
  })
})

it('a notice that names one address twice is stored once', async () => {
  const person = { name: 'A', email: 'a@exempel.se' }
  const told = () =>
    write((tx) => notify(tx, 'mention', [person, person], { roundId: null, about: 'x', facts: {} }, now))
  expect(await told()).toBe(1)
  expect(await told()).toBe(0)
  expect(await read().notification.count()).toBe(1)
})
