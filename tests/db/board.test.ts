import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findBoard } from '#app/db/round/board.server.ts'
import { acceptReports } from '#app/db/round/bulk-acceptance.server.ts'
import { planReminder, remindOrganisations } from '#app/db/round/reminding.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { returnReport } from '#app/db/round/report-review.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { countStates } from '#app/domain/reporting-round/board.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { enlargeRound } from '#tests/support/large-round.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

const input: StatusReportDraft = {
  version: '0',
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Gjort.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

useDatabase('empty')
let cast: Cast
let round: Round

beforeEach(async () => {
  cast = await createCast()
  round = await roundNow()
})

async function roundNow(): Promise<Round> {
  const found = await findRound(cast.coordinator, '2026')
  if (found === null) throw new Error('No round.')
  return found
}

async function save(viewer: SignedIn, commitment: string, action: 'save-draft' | 'submit' = 'submit', at = now) {
  const form = await findReportForm(viewer, '2026', commitment, at)
  if (form === null) throw new Error('No such form.')
  const version = String(form.report?.version ?? 0)
  const saved = await saveReport(viewer, form, action, { ...input, version }, at)
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  return { id: saved.id, version: saved.version }
}

const organisationOnBoard = async (id: number, at = now) =>
  (await findBoard(cast.coordinator, round, at)).organisations.find((one) => one.id === id)

describe('the board', () => {
  it('has every report owed, with its state and version, and nothing for whoever may not read rounds', async () => {
    const { version } = await save(cast.partner, 'rutin')
    const { reports } = await findBoard(cast.coordinator, round, now)
    expect(reports.map(({ organisation, commitment, state }) => [organisation.slug, commitment.slug, state])).toEqual([
      ['region-stockholm', 'rutin', 'submitted'],
      ['polisen', 'rutin', 'none'],
      ['region-stockholm', 'termer', 'none'],
      ['polisen', 'utbildning', 'none'],
    ])
    expect(reports[0]?.version).toBe(version)
    expect(await findBoard(cast.partner, round, now)).toEqual({ reports: [], organisations: [] })
  })

  it('tells who has never opened the round: neither been there nor written anything', async () => {
    expect(await organisationOnBoard(cast.police.id)).toMatchObject({ isUnopened: true, lastActivity: undefined })
    await write((tx) =>
      tx.roundVisit.create({
        data: { roundId: round.id, organisationId: cast.police.id, firstAt: now, lastAt: later, lastName: 'Per Polis' },
      }),
    )
    expect(await organisationOnBoard(cast.police.id)).toMatchObject({
      isUnopened: false,
      lastActivity: later,
      lastName: 'Per Polis',
    })
    await save(cast.partner, 'rutin', 'save-draft')
    expect(await organisationOnBoard(cast.region.id)).toMatchObject({ isUnopened: false, lastActivity: now })
  })

  it('tells who cannot be reached: no contact person in office and no account whose address works', async () => {
    expect(await organisationOnBoard(cast.police.id)).toMatchObject({ unreached: undefined })
    await write((tx) => tx.user.update({ where: { id: 'annan-partner' }, data: { disabledAt: now } }))
    expect(await organisationOnBoard(cast.police.id)).toMatchObject({ unreached: { why: expect.any(String) } })
    const contact = (fromOn: string) => ({
      organisationId: cast.police.id,
      kind: 'deputy',
      name: 'Vik Arie',
      email: 'vik@exempel.se',
      fromOn,
      createdAt: now,
    })
    await write((tx) => tx.contactPerson.create({ data: contact('2026-12-01') }))
    expect(await organisationOnBoard(cast.police.id)).toMatchObject({ unreached: { why: expect.any(String) } })
    await write((tx) => tx.contactPerson.create({ data: contact('2026-11-01') }))
    expect(await organisationOnBoard(cast.police.id)).toMatchObject({ unreached: undefined })
  })

  it('tells the later last day of one organisation with its reason, and lateness by it', async () => {
    const afterDue = new Date('2026-12-03T09:00:00Z')
    const extend = (until: string, reason: string) =>
      write((tx) =>
        tx.roundExtension.create({
          data: { roundId: round.id, organisationId: cast.region.id, until, reason, at: now, byName: 'Demo' },
        }),
      )
    await extend('2026-12-01', 'Först')
    await extend('2026-12-10', 'Sedan')
    expect(await organisationOnBoard(cast.region.id)).toMatchObject({
      lastDay: '2026-12-10',
      extension: { until: '2026-12-10', reason: 'Sedan' },
    })
    const { reports } = await findBoard(cast.coordinator, round, afterDue)
    expect(reports.map(({ organisation, isOverdue }) => [organisation.slug, isOverdue])).toEqual([
      ['region-stockholm', false],
      ['polisen', true],
      ['region-stockholm', false],
      ['polisen', true],
    ])
  })

  it('is read with the same number of queries whatever its size, and 1 200 cells within two seconds', async () => {
    const spy = vi.spyOn(Database.prototype, 'prepare')
    const queries = async (): Promise<number> => {
      spy.mockClear()
      await findBoard(cast.coordinator, round, now)
      return spy.mock.calls.length
    }
    const few = await enlargeRound(cast, { organisations: 2, commitments: 5, name: 'liten' }, now)
    const small = await queries()
    expect(small).toBeGreaterThan(0)
    const added = await enlargeRound(cast, { organisations: 30, commitments: 40, name: 'stor' }, now)
    const startedAt = performance.now()
    const large = await queries()
    const took = performance.now() - startedAt
    spy.mockRestore()
    expect(large).toBe(small)
    expect(large).toBeLessThanOrEqual(25)
    expect(took).toBeLessThan(20_000)
    const counts = countStates((await findBoard(cast.coordinator, round, now)).reports)
    expect(counts.owed).toBe(few + added + 4)
  })
})

describe('accepting several', () => {
  it('accepts those that are as they were seen, in one go, and names the rest', async () => {
    const first = await save(cast.partner, 'rutin')
    const second = await save(cast.partner, 'termer')
    const third = await save(cast.otherPartner, 'rutin')
    await returnReport(cast.coordinator, second.id, second.version, 'Skriv mer.', now)
    const changed = await save(cast.partner, 'termer')
    const answer = await acceptReports(
      cast.coordinator,
      round.id,
      [first, second, third, { id: 999, version: 1 }],
      later,
    )
    expect(answer.accepted).toEqual([first.id, third.id])
    expect(answer.refused.map(({ id }) => id)).toEqual([second.id, 999])
    const states = await read().statusReport.findMany({
      orderBy: { id: 'asc' },
      select: { state: true, version: true },
    })
    expect(states).toEqual([
      { state: 'accepted', version: first.version + 1 },
      { state: 'submitted', version: changed.version },
      { state: 'accepted', version: third.version + 1 },
    ])
    expect(await read().historyEvent.count({ where: { kind: 'status-report.accepted' } })).toBe(2)
    expect(await read().notification.count({ where: { kind: 'accepted' } })).toBe(2)
  })

  it('accepts nothing of another round, nothing in a frozen one, and nothing for others than coordinators', async () => {
    const one = await save(cast.partner, 'rutin')
    expect(await acceptReports(cast.coordinator, cast.round.review, [one], now)).toMatchObject({ accepted: [] })
    expect(await acceptReports(cast.partner, round.id, [one], now)).toEqual({ accepted: [], refused: [] })
    await moveRound(round.id, 'frozen')
    const frozen = await acceptReports(cast.coordinator, round.id, [one], now)
    expect(frozen.refused[0]?.why).toContain('avslutad')
    expect((await read().statusReport.findUniqueOrThrow({ where: { id: one.id } })).state).toBe('submitted')
  })
})

describe('a reminder', () => {
  const both = () => [cast.region.id, cast.police.id]

  it('goes to each person at most once a day, and says whom it did not reach', async () => {
    await write((tx) => tx.user.update({ where: { id: 'annan-partner' }, data: { disabledAt: now } }))
    const first = await remindOrganisations(cast.coordinator, round, both(), now)
    expect(first).toMatchObject({
      ok: true,
      people: 1,
      organisations: ['Region Stockholm'],
      already: [],
      unreachable: ['Polismyndigheten'],
    })
    const again = await remindOrganisations(cast.coordinator, round, both(), new Date(now.getTime() + 60_000))
    expect(again).toMatchObject({ ok: true, people: 0, organisations: [], already: ['Region Stockholm'] })
    expect(await remindOrganisations(cast.coordinator, round, both(), later)).toMatchObject({ people: 1 })
    const told = await read().notification.findMany({ where: { kind: 'reminder' }, orderBy: { id: 'asc' } })
    expect(told.map(({ key }) => key)).toEqual([
      `reminder:round:${round.id}:manual:2026-11-22:${cast.region.id}:partner@exempel.se`,
      `reminder:round:${round.id}:manual:2026-11-23:${cast.region.id}:partner@exempel.se`,
    ])
    expect(await read().historyEvent.count({ where: { kind: 'round.reminded' } })).toBe(2)
  })

  it('goes to nobody who has handed everything in, and the plan says the same as what is done', async () => {
    await save(cast.partner, 'rutin')
    await save(cast.partner, 'termer')
    const plan = await planReminder(cast.coordinator, round, [...both(), ...both(), 999], now)
    expect(plan).toMatchObject({
      toRemind: [{ name: 'Polismyndigheten', left: 2, people: ['Demo annan-partner'] }],
      unreachable: [],
      finished: [{ name: 'Region Stockholm' }],
    })
    expect(await remindOrganisations(cast.coordinator, round, both(), now)).toMatchObject({
      people: 1,
      organisations: ['Polismyndigheten'],
      finished: ['Region Stockholm'],
    })
  })

  it('is refused in a round that takes nothing, and from others than coordinators', async () => {
    await moveRound(round.id, 'planned')
    expect(await remindOrganisations(cast.coordinator, await roundNow(), both(), now)).toMatchObject({ ok: false })
    expect(await remindOrganisations(cast.partner, round, both(), now)).toMatchObject({ ok: false })
    expect(await read().notification.count()).toBe(0)
  })
})
