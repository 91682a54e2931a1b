import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findManagedRound, listManagedRounds, listPlansToFollow } from '#app/db/round/managed-rounds.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { findAsked } from '#app/db/round/round-asked.server.ts'
import { countRound } from '#app/db/round/round-counts.server.ts'
import { createRound } from '#app/db/round/round-creation.server.ts'
import { exempt, putBack } from '#app/db/round/round-exemptions.server.ts'
import { extendRound, listAskedOrganisations, listExtensions } from '#app/db/round/round-extensions.server.ts'
import { listRoundHistory } from '#app/db/round/round-history.server.ts'
import { changePhase, listUnreached } from '#app/db/round/round-phases.server.ts'
import { changeRound } from '#app/db/round/round-settings.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findCurrentRound, findRound } from '#app/db/round/rounds.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { countsMark } from '#app/domain/reporting-round/counts.ts'
import type { PhaseChange } from '#app/domain/reporting-round/phase-change.ts'
import { questionCodes } from '#app/domain/reporting-round/question.ts'
import { reminderTexts } from '#app/domain/reporting-round/reminder-schedule.ts'
import type { RoundInput } from '#app/domain/reporting-round/round-input.ts'
import { createCast, later, moveRound, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

const reason = 'Uppgiften har flyttats till en annan enhet.'
const draft = {
  version: '0',
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Påbörjat.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
} as const

describe('rounds', () => {
  useDatabase('empty')
  let cast: Cast

  beforeEach(async () => {
    cast = await createCast()
  })

  const managed = async (slug: string) => {
    const round = await findManagedRound(cast.coordinator, slug)
    if (round === null) throw new Error(`There is no round ${slug}.`)
    return round
  }
  const move = async (slug: string, change: PhaseChange, why = '', at = now) => {
    const round = await managed(slug)
    const input = { version: String(round.version), mark: countsMark(round.counts), reason: why }
    return changePhase(cast.coordinator, slug, change, input, at)
  }
  /** The settings as a form that nobody has changed would send them. */
  const settings = async (slug: string): Promise<RoundInput> => {
    const round = await managed(slug)
    return {
      version: String(round.version),
      title: round.title,
      opensOn: round.opensOn,
      dueOn: round.dueOn,
      introduction: round.introduction,
      lateAnswers: round.lateAnswers,
      ...reminderTexts(round.reminders),
      questions: round.questions,
    }
  }
  const save = async (who: SignedIn, slug: string, commitment: string, action: 'save-draft' | 'submit', at = now) => {
    const form = await findReportForm(who, slug, commitment, at)
    if (form === null) throw new Error('There is no such form.')
    return saveReport(who, form, action, { ...draft, contributions: [], ownValues: [], milestones: [] }, at)
  }
  const newRound = (over: object = {}) =>
    createRound(
      cast.coordinator,
      {
        basedOn: '',
        planId: String(cast.planId),
        year: '2028',
        title: 'Uppföljning 2028',
        opensOn: '2028-10-01',
        dueOn: '2028-11-30',
        ...over,
      },
      now,
    )
  const historyOf = async (slug: string) => listRoundHistory(cast.coordinator, (await managed(slug)).id)

  it('are managed by coordinators and nobody else, in reading and in writing', async () => {
    for (const who of [cast.partner, cast.steering, cast.admin]) {
      const input = { ...(await settings('2027')), title: 'Annan titel' }
      const change = { version: '1', mark: '', reason: '' }
      expect(await findManagedRound(who, '2026')).toBeNull()
      expect(await listManagedRounds(who)).toEqual([])
      expect(await listPlansToFollow(who)).toEqual([])
      expect(await listRoundHistory(who, cast.round.open)).toEqual([])
      expect(await changeRound(who, '2027', input, now)).toBeNull()
      expect(await changePhase(who, '2027', 'open', change, now)).toBeNull()
      expect(await extendRound(who, '2026', { organisationIds: [1], until: '2027-01-01', reason }, now)).toBeNull()
      expect(
        await exempt(who, '2026', { exemptions: [{ organisationId: 1, commitmentId: null }], reason }, now),
      ).toBeNull()
      expect(await putBack(who, '2026', [1], now)).toBeNull()
      expect(await createRound(who, {} as never, now)).toBeNull()
    }
    expect(await read().historyEvent.count()).toBe(0)
    expect(await findManagedRound(cast.coordinator, '1999')).toBeNull()
  })

  it('are one a year, of a plan that is there', async () => {
    expect(await newRound({ year: '2026' })).toMatchObject({
      ok: false,
      field: 'year',
      why: expect.stringContaining('redan en omgång för 2026') as string,
    })
    expect(await newRound({ planId: '999' })).toMatchObject({ ok: false, field: 'planId' })
    expect(await newRound({ basedOn: '999' })).toMatchObject({ ok: false, field: 'basedOn' })
    expect(await newRound()).toEqual({ ok: true, slug: '2028' })
    expect(await managed('2028')).toMatchObject({ phase: 'planned', basedOn: null, reminders: [], version: 1 })
    expect((await historyOf('2028')).map(({ kind }) => kind)).toEqual(['round.created'])
  })

  it('made from the last one have all of it but its answers, extensions and whole organisations taken out', async () => {
    const before = await settings('2027')
    const questions = {
      ...before.questions,
      obstacles: { isAsked: false, isRequired: false, helpText: '' },
      nextStep: { isAsked: true, isRequired: true, helpText: 'Skriv en mening.' },
    }
    expect(
      await changeRound(
        cast.coordinator,
        '2027',
        {
          ...before,
          questions,
          introduction: 'Hej, det är dags.',
          lateAnswers: 'refused',
          remindBefore: '14, 3',
          remindAfter: '2',
        },
        now,
      ),
    ).toEqual({ ok: true })
    const out = [
      { organisationId: null, commitmentId: cast.commitment.training },
      { organisationId: cast.police.id, commitmentId: cast.commitment.routine },
      { organisationId: cast.region.id, commitmentId: null },
    ]
    expect(await exempt(cast.coordinator, '2027', { exemptions: out, reason }, now)).toEqual({ ok: true, asked: 0 })
    expect(await newRound({ basedOn: String(cast.round.planned) })).toEqual({ ok: true, slug: '2028' })
    const [from, to] = [await managed('2027'), await managed('2028')]
    expect(to).toMatchObject({
      questions: from.questions,
      reminders: [-14, -3, 2],
      introduction: 'Hej, det är dags.',
      lateAnswers: 'refused',
      basedOn: { slug: '2027' },
    })
    expect(to.questions.obstacles.isAsked).toBe(false)
    expect(to.questions.nextStep).toMatchObject({ isRequired: true, helpText: 'Skriv en mening.' })
    const { exemptions } = await findAsked(to)
    expect(exemptions.map((one) => [one.organisation, one.commitment, one.reason])).toEqual([
      ['Polismyndigheten', '1. rutin', reason],
      [null, '3. utbildning', reason],
    ])
    expect(to.counts.asked).toBe(2)
  })

  it('tell what a change of the settings was before and after, and refuse an older version', async () => {
    const old = await settings('2027')
    expect(
      await changeRound(cast.coordinator, '2027', { ...old, title: 'Ny titel', dueOn: '2027-12-15' }, now),
    ).toEqual({ ok: true })
    const [event] = await historyOf('2027')
    expect(event?.changes).toEqual([
      { label: 'Titel', before: 'Uppföljning 2027', after: 'Ny titel' },
      {
        label: 'Sista dagen att svara',
        before: '30\u00a0november\u00a02027',
        after: '15\u00a0december\u00a02027',
      },
    ])
    expect(await changeRound(cast.coordinator, '2027', { ...old, title: 'Min titel' }, now)).toMatchObject({
      ok: false,
      kind: 'conflict',
      current: { title: 'Ny titel', version: 2 },
    })
    // What changes nothing is no change.
    expect(await changeRound(cast.coordinator, '2027', await settings('2027'), now)).toEqual({ ok: true })
    expect(await historyOf('2027')).toHaveLength(1)
  })

  it('hold their settings as their phase says, with the reason at the field', async () => {
    const open = await settings('2026')
    const faultsOf = async (slug: string, over: object) => {
      const answer = await changeRound(cast.coordinator, slug, { ...(await settings(slug)), ...over }, now)
      return answer !== null && !answer.ok && answer.kind === 'faults' ? Object.keys(answer.errors) : answer
    }
    const demanded = { ...open.questions, obstacles: { isAsked: true, isRequired: true, helpText: '' } }
    expect(await faultsOf('2026', { opensOn: '2026-09-01' })).toEqual(['opensOn'])
    expect(await faultsOf('2026', { dueOn: '2026-11-29' })).toEqual(['dueOn'])
    expect(await faultsOf('2026', { questions: demanded })).toEqual(['questions.obstacles.isRequired'])
    expect(await faultsOf('2026', { dueOn: '2026-12-10', remindAfter: '3' })).toEqual({ ok: true })
    expect(await faultsOf('2025', { dueOn: '2026-12-10', remindAfter: '3', lateAnswers: 'refused' })).toEqual([
      'dueOn',
      'lateAnswers',
      'remindBefore',
    ])
    expect(await faultsOf('2024', { title: 'Annan titel', introduction: 'Hej' })).toEqual(['title', 'introduction'])
  })

  it('invite every organisation that is asked when they open, in the same change, and nobody twice', async () => {
    await exempt(
      cast.coordinator,
      '2027',
      { exemptions: [{ organisationId: cast.police.id, commitmentId: null }], reason },
      now,
    )
    expect(await move('2027', 'open')).toEqual({ ok: true, invited: 1 })
    const told = () => read().notification.findMany({ orderBy: { id: 'asc' } })
    expect((await told()).map(({ kind, email, roundId }) => ({ kind, email, roundId }))).toEqual([
      { kind: 'invitation', email: 'partner@exempel.se', roundId: cast.round.planned },
    ])
    const [event] = await historyOf('2027')
    expect(event).toMatchObject({
      kind: 'round.opened',
      changes: [{ label: 'Läge', before: 'Planerad', after: 'Öppen' }],
    })
    const row = await read().historyEvent.findUniqueOrThrow({ where: { id: event?.id ?? 0 } })
    expect(JSON.parse(row.data)).toMatchObject({ invited: 1, asked: 2, organisations: 1, submitted: 0 })
    // Who is put back afterwards is invited then; who has been invited is not told again.
    const [exemption] = await read().roundExemption.findMany()
    await putBack(cast.coordinator, '2027', [exemption?.id ?? 0], now)
    expect((await told()).map(({ email }) => email)).toEqual(['partner@exempel.se', 'annan-partner@exempel.se'])
  })

  it('name those who cannot be reached before they open, and invite the others', async () => {
    await write((tx) => tx.user.update({ where: { id: 'annan-partner' }, data: { disabledAt: now } }))
    expect(await listUnreached(await managed('2027'), now)).toEqual(['Polismyndigheten'])
    expect(await move('2027', 'open')).toEqual({ ok: true, invited: 1 })
    const police = [{ organisationId: cast.police.id, commitmentId: null }]
    await exempt(cast.coordinator, '2027', { exemptions: police, reason }, now)
    expect(await listUnreached(await managed('2027'), now)).toEqual([])
  })

  it('go back to planned and stop the invitations that have not gone out, which then go out anew', async () => {
    await move('2027', 'open')
    const message = await write((tx) =>
      tx.outgoingMessage.create({
        data: {
          messageId: 'prov@exempel.se',
          toEmail: 'partner@exempel.se',
          toName: 'Demo partner',
          subject: 'Inbjudan',
          text: 'Hej',
          state: 'sent',
          createdAt: now,
          nextAttemptAt: now,
        },
      }),
    )
    await write((tx) =>
      tx.notification.updateMany({ where: { email: 'partner@exempel.se' }, data: { messageId: message.id } }),
    )
    expect(await move('2027', 'withdraw', 'Fel datum.')).toMatchObject({ ok: true })
    expect((await read().notification.findMany()).map(({ email }) => email)).toEqual(['partner@exempel.se'])
    expect(await move('2027', 'open')).toEqual({ ok: true, invited: 1 })
    expect((await historyOf('2027')).map(({ kind, message: why }) => [kind, why])).toEqual([
      ['round.opened', ''],
      ['round.withdrawn', 'Fel datum.'],
      ['round.opened', ''],
    ])
  })

  it('do not go back to planned once somebody has begun, if only in a copy that is being written', async () => {
    await move('2027', 'open')
    await write((tx) =>
      tx.workingCopy.create({
        data: {
          roundId: cast.round.planned,
          commitmentId: cast.commitment.terms,
          organisationId: cast.region.id,
          author: 'user:partner',
          authorName: 'Demo partner',
          baseVersion: 0,
          content: '{}',
          savedAt: now,
        },
      }),
    )
    expect(await move('2027', 'withdraw')).toMatchObject({
      ok: false,
      why: expect.stringContaining('börjat svara') as string,
    })
    expect((await managed('2027')).phase).toBe('open')
  })

  it('are frozen with a reason over what is not accepted, which stays as it is', async () => {
    await save(cast.partner, '2026', 'termer', 'submit')
    await save(cast.partner, '2026', 'rutin', 'save-draft')
    expect(await move('2026', 'close')).toMatchObject({ ok: true })
    expect(await move('2026', 'freeze')).toMatchObject({ ok: false, field: 'reason' })
    expect((await managed('2026')).phase).toBe('review')
    expect(await move('2026', 'freeze', 'Styrgruppen beslutade ändå.')).toMatchObject({ ok: true })
    expect((await read().statusReport.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state)).toEqual([
      'submitted',
      'draft',
    ])
    const [event] = await historyOf('2026')
    expect(event).toMatchObject({ kind: 'round.frozen', message: 'Styrgruppen beslutade ändå.' })
    for (const change of ['open', 'withdraw', 'close', 'reopen', 'freeze'] as const) {
      expect(await move('2026', change, 'Skäl.')).toMatchObject({ ok: false })
    }
  })

  it('are not frozen on numbers that have changed since they were read', async () => {
    const seen = await managed('2025')
    await write((tx) =>
      tx.statusReport.create({
        data: {
          roundId: cast.round.review,
          commitmentId: cast.commitment.terms,
          organisationId: cast.region.id,
          state: 'submitted',
          updatedAt: now,
        },
      }),
    )
    const input = { version: String(seen.version), mark: countsMark(seen.counts), reason: 'Skäl.' }
    expect(await changePhase(cast.coordinator, '2025', 'freeze', input, now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('Något har ändrats i omgången') as string,
    })
    expect((await managed('2025')).phase).toBe('review')
  })

  it('change their phase once when two coordinators do it at the same time', async () => {
    const round = await managed('2026')
    const input = { version: String(round.version), mark: countsMark(round.counts), reason: '' }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => changePhase(cast.coordinator, '2026', 'close', input, now)),
    )
    expect(answers.filter((one) => one?.ok === true)).toHaveLength(1)
    expect(await historyOf('2026')).toHaveLength(1)
  })

  it('give organisations longer time with a reason, tell them, and keep the earlier days', async () => {
    await moveRound(cast.round.open, 'review')
    const extend = (organisationIds: number[], until: string) =>
      extendRound(cast.coordinator, '2026', { organisationIds, until, reason: 'Sjukdom.' }, now)
    const both = [cast.region.id, cast.police.id]
    expect(await extend(both, '2026-11-30')).toMatchObject({ ok: false, field: 'until' })
    expect(await extend([cast.region.id], '2026-12-10')).toEqual({ ok: true, count: 1 })
    // All or none: the region already has that day.
    expect(await extend(both, '2026-12-10')).toMatchObject({
      ok: false,
      why: expect.stringContaining('Region Stockholm: Sista dagen är redan') as string,
    })
    expect(await extend(both, '2026-12-20')).toEqual({ ok: true, count: 2 })
    expect(await extend([999], '2026-12-24')).toMatchObject({ ok: false, field: 'organisation' })
    const round = await managed('2026')
    expect((await listExtensions(round)).map((one) => [one.organisation, one.until, one.isReplaced])).toEqual([
      ['Region Stockholm', '2026-12-20', false],
      ['Polismyndigheten', '2026-12-20', false],
      ['Region Stockholm', '2026-12-10', true],
    ])
    expect((await listAskedOrganisations(round)).map((one) => [one.name, one.lastDay, one.missing])).toEqual([
      ['Polismyndigheten', '2026-12-20', 2],
      ['Region Stockholm', '2026-12-20', 2],
    ])
    const told = await read().notification.findMany({ where: { kind: 'extended' }, orderBy: { id: 'asc' } })
    expect(told.map(({ email }) => email).toSorted()).toEqual([
      'annan-partner@exempel.se',
      'partner@exempel.se',
      'partner@exempel.se',
    ])
    expect(JSON.parse(told.at(-1)?.facts ?? '')).toMatchObject({ dueOn: '2026-12-20', message: 'Sjukdom.' })
    const [event] = await historyOf('2026')
    expect(event).toMatchObject({ kind: 'round.extended', message: 'Sjukdom.' })
    expect(event?.changes).toContainEqual({
      label: 'Sista dagen för Region Stockholm',
      before: '10\u00a0december\u00a02026',
      after: '20\u00a0december\u00a02026',
    })
    // A round that is closed still takes the answer of who has longer time.
    expect(await save(cast.partner, '2026', 'termer', 'submit', later)).toMatchObject({ ok: true })
  })

  it('lose an organisation mid-round without losing what it has written, and ask it again', async () => {
    await save(cast.partner, '2026', 'termer', 'save-draft')
    const region = { exemptions: [{ organisationId: cast.region.id, commitmentId: null }], reason }
    expect(await exempt(cast.coordinator, '2026', region, now)).toEqual({ ok: true, asked: 2 })
    const refused = await save(cast.partner, '2026', 'rutin', 'submit')
    expect(refused).toMatchObject({ ok: false, why: expect.stringContaining('inte längre tillfrågade') as string })
    expect(await read().statusReport.findMany({ select: { done: true } })).toEqual([{ done: 'Påbörjat.' }])
    const round = await managed('2026')
    const { exemptions, organisations } = await findAsked(round)
    expect(organisations.map(({ name }) => name)).toEqual(['Polismyndigheten'])
    expect(exemptions[0]).toMatchObject({ organisation: 'Region Stockholm', written: 1, byName: 'Demo samordnare' })
    expect(await exempt(cast.coordinator, '2026', region, now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('redan borttaget') as string,
    })
    expect(await putBack(cast.coordinator, '2026', [exemptions[0]?.id ?? 0], now)).toEqual({ ok: true, asked: 4 })
    expect(await putBack(cast.coordinator, '2026', [exemptions[0]?.id ?? 0], now)).toMatchObject({ ok: false })
    const form = await findReportForm(cast.partner, '2026', 'termer', now)
    expect(form?.report?.done).toBe('Påbörjat.')
    expect((await historyOf('2026')).map(({ kind, message, changes }) => [kind, message, changes[0]?.label])).toEqual([
      ['round.put-back', '', 'Region Stockholm'],
      ['round.exempted', reason, 'Region Stockholm'],
    ])
    expect(await exempt(cast.coordinator, '2024', region, now)).toMatchObject({ ok: false })
  })

  it('count the same as the list of what is owed, whatever is taken out and whatever is written', async () => {
    const organisation = fc.constantFrom(cast.region.id, cast.police.id)
    const commitment = fc.constantFrom(...Object.values(cast.commitment))
    const state = fc.constantFrom('draft', 'submitted', 'returned', 'accepted')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ organisationId: fc.option(organisation), commitmentId: fc.option(commitment) }), {
          maxLength: 3,
        }),
        fc.uniqueArray(fc.record({ organisationId: organisation, commitmentId: commitment, state }), {
          maxLength: 5,
          selector: (one) => `${one.organisationId}-${one.commitmentId}`,
        }),
        async (exemptions, reports) => {
          const roundId = cast.round.open
          await write(async (tx) => {
            await tx.roundExemption.deleteMany()
            await tx.statusReport.deleteMany()
            await tx.roundExemption.createMany({
              data: exemptions
                .filter((one) => one.organisationId !== null || one.commitmentId !== null)
                .map((one) => ({ ...one, roundId, reason, at: now, byName: 'Prov' })),
            })
            await tx.statusReport.createMany({ data: reports.map((one) => ({ ...one, roundId, updatedAt: now })) })
          })
          const round = await findRound(cast.coordinator, '2026')
          if (round === null) throw new Error('There is no round.')
          const owed = await listOwed(cast.coordinator, round, now)
          const counts = await countRound(read(), round)
          expect(counts.asked).toBe(owed.length)
          expect(counts.organisations).toBe(new Set(owed.map((one) => one.organisation.id)).size)
          for (const one of ['none', 'draft', 'submitted', 'returned', 'accepted'] as const) {
            expect(counts[one]).toBe(owed.filter((report) => report.state === one).length)
          }
          expect(counts.written).toBe(reports.length)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('take a report before they close or refuse it after, never lose one, when both come at the same second', async () => {
    const organisations = 24
    const partners = await write(async (tx) => {
      const made: SignedIn[] = []
      for (let n = 0; n < organisations; n += 1) {
        const organisation = await tx.organisation.create({
          data: { slug: `o${n}`, name: `Organisation ${n}`, shortName: `O${n}`, kind: 'municipality' },
        })
        await tx.commitmentOrganisation.create({
          data: { organisationId: organisation.id, commitmentId: cast.commitment.training, role: 'lead' },
        })
        const { id, slug, name } = organisation
        const user = { id: `u${n}`, name: `Person ${n}` }
        await tx.user.create({
          data: { ...user, email: `u${n}@exempel.se`, role: 'partner', organisationId: id, createdAt: now },
        })
        made.push({
          kind: 'user',
          userId: user.id,
          name: user.name,
          role: 'partner',
          organisation: { id, slug, name },
        })
      }
      return made
    })
    const round = await managed('2026')
    const closing = { version: String(round.version), mark: '', reason: '' }
    const close = () => changePhase(cast.coordinator, '2026', 'close', closing, now)
    let closed: ReturnType<typeof close> | undefined
    const forms = await Promise.all(partners.map((who) => findReportForm(who, '2026', 'utbildning', now)))
    const answers = await Promise.all(
      partners.map((who, n) => {
        if (n === organisations / 2) closed = close()
        const form = forms[n]
        if (form === null || form === undefined) throw new Error('There is no form.')
        return saveReport(who, form, 'submit', { ...draft, contributions: [], ownValues: [], milestones: [] }, now)
      }),
    )
    expect(await closed).toMatchObject({ ok: true })
    const stored = await read().statusReport.findMany({ where: { roundId: cast.round.open } })
    const taken = answers.filter((one) => one.ok)
    expect(taken.length).toBeGreaterThan(0)
    expect(taken.length).toBeLessThan(organisations)
    expect(stored.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
      taken.map(({ id }) => id).toSorted((a, b) => a - b),
    )
    expect(stored.every(({ state }) => state === 'submitted')).toBe(true)
    for (const answer of answers) {
      if (!answer.ok) expect(answer).toMatchObject({ why: expect.stringContaining('stängd för nya svar') as string })
    }
    // The history says how many had been handed in when the round closed, and that is how many there are.
    const [event] = await read().historyEvent.findMany({ where: { kind: 'round.closed' } })
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ submitted: taken.length })
  })

  it('are answered in the newest one that is open when there are several', async () => {
    expect((await findCurrentRound(cast.partner))?.slug).toBe('2026')
    await move('2027', 'open')
    expect((await findCurrentRound(cast.partner))?.slug).toBe('2027')
    await move('2027', 'close')
    expect((await findCurrentRound(cast.partner))?.slug).toBe('2026')
  })

  it('are listed newest first, with their questions whole also where none was ever set', async () => {
    const rounds = await listManagedRounds(cast.coordinator)
    expect(rounds.map(({ slug, phase }) => `${slug} ${phase}`)).toEqual([
      '2027 planned',
      '2026 open',
      '2025 review',
      '2024 frozen',
    ])
    expect(Object.keys(rounds[0]?.questions ?? {})).toEqual(questionCodes)
    expect(await listPlansToFollow(cast.coordinator)).toEqual([
      { id: cast.planId, title: 'Handlingsplan', state: 'adopted' },
    ])
  })
})
