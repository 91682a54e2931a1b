import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { adoptProposal, returnProposal } from '#app/db/follow-up/deciding.server.ts'
import { findEdition, listEditions } from '#app/db/follow-up/editions.server.ts'
import { findOutline } from '#app/db/follow-up/outline.server.ts'
import { findProposable, proposeFollowUp } from '#app/db/follow-up/proposing.server.ts'
import { publishFollowUp } from '#app/db/follow-up/publishing.server.ts'
import { findManagedRound } from '#app/db/round/managed-rounds.server.ts'
import { roleCodes, thePublic, type Role, type SignedIn } from '#app/domain/access/roles.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { reportContent } from '#app/domain/follow-up/edition/content.ts'
import { followUpPhases, type FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { followUpStepCodes, followUpSteps } from '#app/domain/follow-up/adoption/step.ts'
import { textIsExpected } from '#app/domain/follow-up/sections/section.ts'
import { countsMark } from '#app/domain/reporting-round/counts.ts'
import { formats, type Format } from '#app/exports/formats.ts'
import { useDatabase } from '#tests/support/database.ts'
import { bringTo, decision, newestChecksum, site, takeStep } from '#tests/support/follow-up-way.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

useDatabase('empty')

/** What the client calls an answer of a trigger. */
const refusedByTrigger = /constraint/

/** The cast's round in review. */
const year = '2025'

let cast: Cast
let viewers: Record<Role, SignedIn>
beforeEach(async () => {
  cast = await createCast()
  viewers = { partner: cast.partner, coordinator: cast.coordinator, steering: cast.steering, admin: cast.admin }
})

const addReport = (state: string, commitmentId: number, organisationId: number, done: string) =>
  write((tx) =>
    tx.statusReport.create({
      data: {
        roundId: cast.round.review,
        commitmentId,
        organisationId,
        state,
        degree: 'started',
        course: 'on-track',
        done,
        updatedAt: now,
        submittedAt: now,
        ...(state === 'accepted' ? { acceptedAt: now } : {}),
      },
    }),
  )
const acceptAll = async () => {
  await addReport('accepted', cast.commitment.routine, cast.region.id, 'Regionens rutin är klar.')
  await addReport('accepted', cast.commitment.routine, cast.police.id, 'Polisens rutin är klar.')
  await addReport('accepted', cast.commitment.terms, cast.region.id, 'Termerna är införda.')
  await addReport('accepted', cast.commitment.training, cast.police.id, 'Utbildningen är hållen.')
}
/** Every report accepted, and a text without numbers in every section that should have one, marked as ready. */
const complete = async () => {
  await acceptAll()
  const outline = await findOutline(cast.coordinator, year, now)
  await write(async (tx) => {
    const { id } = await tx.annualFollowUp.create({
      data: { roundId: cast.round.review, phase: 'draft', createdAt: now },
    })
    for (const { key, kind } of outline?.sections ?? []) {
      if (!textIsExpected(kind)) continue
      const written = { changedAt: now, changedName: 'Demo', readyAt: now, readyName: 'Demo' }
      await tx.followUpSection.create({ data: { followUpId: id, key, text: 'Det går framåt.', ...written } })
    }
  })
}
const everything = async () => ({
  followUps: await read().annualFollowUp.findMany(),
  editions: await read().followUpEdition.findMany(),
  comments: await read().followUpComment.findMany(),
  rounds: await read().reportingRound.findMany(),
  events: await read().historyEvent.count(),
  notices: await read().notification.count(),
})
const take = (step: (typeof followUpStepCodes)[number], viewer: SignedIn, reason?: string) =>
  takeStep(step, { viewer, as: cast.coordinator, year, reason }, now)
const phaseNow = async () =>
  (await read().annualFollowUp.findUnique({ where: { roundId: cast.round.review } }))?.phase ?? 'draft'

describe.each(Object.keys(followUpPhases) as FollowUpPhase[])('a follow-up that is %s', (phase) => {
  it('takes no step that the table does not give, by anybody, and nothing is written', async () => {
    await bringTo(phase, cast, year, now)
    const before = await everything()
    const mark = (await findProposable(cast.coordinator, year, site, now))?.mark
    for (const step of followUpStepCodes) {
      for (const role of roleCodes) {
        const isGiven =
          followUpSteps[step].from === phase &&
          role === (followUpSteps[step].permission === 'follow-up.adopt' ? 'steering' : 'coordinator')
        if (isGiven) continue
        const taken = await takeStep(step, { viewer: viewers[role], as: cast.coordinator, year, mark }, now)
        expect(taken?.ok ?? false, `${step} by ${role}`).toBe(false)
      }
    }
    expect(await everything()).toEqual(before)
  })

  it.each(followUpStepCodes.filter((step) => followUpSteps[step].from === phase))(
    'takes %s by who may, with one row of history',
    async (step) => {
      await bringTo(phase, cast, year, now)
      const viewer = followUpSteps[step].permission === 'follow-up.adopt' ? cast.steering : cast.coordinator
      const rows = await read().historyEvent.count({ where: { kind: followUpSteps[step].kind } })
      expect(await take(step, viewer)).toMatchObject({ ok: true })
      expect(await phaseNow()).toBe(followUpSteps[step].to)
      const [edition] = await listEditions(cast.coordinator, Number(year))
      expect(edition?.state).toBe(followUpSteps[step].edition)
      expect(await read().historyEvent.count({ where: { kind: followUpSteps[step].kind } })).toBe(rows + 1)
    },
  )
})

describe('what is proposed', () => {
  it('is exactly what was seen, canonical, under its checksum and its number', async () => {
    const seen = await findProposable(cast.coordinator, year, site, now)
    await take('propose', cast.coordinator, 'Svar saknas från två.')
    const row = await read().followUpEdition.findFirstOrThrow()
    const content = reportContent.parse(JSON.parse(row.content))
    expect(canonical(content)).toBe(row.content)
    expect(checksum(row.content)).toBe(row.sha256)
    expect(row).toMatchObject({
      number: 1,
      state: 'proposed',
      proposedSha256: row.sha256,
      reason: 'Svar saknas från två.',
    })
    expect(content.frozen).toEqual({
      at: now.toISOString(),
      by: 'Demo samordnare',
      number: 1,
      reason: 'Svar saknas från två.',
    })
    expect(content.data).toEqual(seen?.content.data)
    expect(content.decision).toBeNull()
  })

  it('needs a reason while reports are open or numbers stop, and none when nothing is missing', async () => {
    const seen = await findProposable(cast.coordinator, year, site, now)
    expect(seen?.gaps.openReports).toHaveLength(4)
    const before = await everything()
    const refused = await take('propose', cast.coordinator, '')
    expect(refused).toMatchObject({ ok: false, field: 'reason' })
    expect(await everything()).toEqual(before)
    await complete()
    expect((await findProposable(cast.coordinator, year, site, now))?.gaps.missing).toEqual([])
    expect(await take('propose', cast.coordinator, '')).toMatchObject({ ok: true, number: 1 })
    expect((await read().followUpEdition.findFirst())?.reason).toBe('')
  })

  it('keeps no reason that nothing asked for', async () => {
    await complete()
    await take('propose', cast.coordinator, 'Ett skäl från en gammal sida.')
    expect((await read().followUpEdition.findFirst())?.reason).toBe('')
  })

  it.each([
    ['a text', () => writeSection('summary', 'Nytt.')],
    ['an answer', () => addReport('accepted', cast.commitment.terms, cast.region.id, 'Infört.')],
    ['a name', () => write((tx) => tx.organisation.update({ where: { id: cast.region.id }, data: { name: 'Ny' } }))],
    ['a value', () => write((tx) => tx.observation.update({ where: { id: cast.observationId }, data: { value: 23 } }))],
  ])('is refused when %s has changed since', async (_what, change) => {
    const mark = (await findProposable(cast.coordinator, year, site, now))?.mark ?? ''
    // Time alone changes nothing.
    expect((await findProposable(cast.coordinator, year, site, later))?.mark).toBe(mark)
    await change()
    const answer = await proposeFollowUp(cast.coordinator, year, { mark, reason: 'Skäl.' }, site, now)
    expect(answer).toMatchObject({ ok: false, why: expect.stringContaining('har ändrats sedan du öppnade sidan') })
    expect(await read().followUpEdition.count()).toBe(0)
  })

  const writeSection = (key: string, text: string) =>
    write(async (tx) => {
      const { id } = await tx.annualFollowUp.create({
        data: { roundId: cast.round.review, phase: 'draft', createdAt: now },
      })
      await tx.followUpSection.create({ data: { followUpId: id, key, text, changedAt: now, changedName: 'Demo' } })
    })

  it('is not there while the round is open or planned, and no year is guessed', async () => {
    for (const other of ['2026', '2027'] as const) {
      const answer = await takeStep('propose', { viewer: cast.coordinator, as: cast.coordinator, year: other }, now)
      expect(answer).toMatchObject({
        ok: false,
        why: expect.stringMatching(/^Omgången (är öppen för svar|har inte öppnat)/),
      })
    }
    expect(await takeStep('propose', { viewer: cast.coordinator, as: cast.coordinator, year: '1999' }, now)).toBeNull()
    expect(await read().annualFollowUp.count()).toBe(0)
  })

  it('counts from one, and keeps what came back with who and why', async () => {
    await bringTo('proposed', cast, year, now)
    await take('send-back', cast.steering, 'Tabell 3 saknar källa.')
    await bringTo('proposed', cast, year, later)
    await take('withdraw', cast.coordinator, 'Vi hittade ett fel.')
    const editions = await listEditions(cast.coordinator, Number(year))
    expect(editions.map(({ number, state, sentBack }) => ({ number, state, sentBack }))).toEqual([
      { number: 2, state: 'sent-back', sentBack: { at: now, name: 'Demo samordnare', reason: 'Vi hittade ett fel.' } },
      {
        number: 1,
        state: 'sent-back',
        sentBack: { at: now, name: 'Demo styrgrupp', reason: 'Tabell 3 saknar källa.' },
      },
    ])
  })
})

describe('what is frozen', () => {
  it('holds nothing of an answer that is not accepted, in any part or file of it, but counts it', async () => {
    await addReport('submitted', cast.commitment.routine, cast.police.id, 'kanariefågel-inskickad')
    await addReport('returned', cast.commitment.training, cast.police.id, 'kanariefågel-återlämnad')
    await addReport('draft', cast.commitment.terms, cast.region.id, 'kanariefågel-utkast')
    await addReport('accepted', cast.commitment.routine, cast.region.id, 'Rutinen gäller alla skolor.')
    await bringTo('published', cast, year, now)
    const { content } = await read().followUpEdition.findFirstOrThrow()
    expect(content).toContain('Rutinen gäller alla skolor.')
    expect(content).not.toContain('kanariefågel')
    const edition = await findEdition(thePublic, Number(year))
    if (edition === null) throw new Error('Nothing is published.')
    for (const { write: asFile } of Object.values(formats) as Format[]) {
      const bytes = Buffer.from(await asFile(edition.report))
      expect(bytes.includes('kanariefågel')).toBe(false)
    }
    expect(edition.report.content.data.reports).toHaveLength(4)
  })

  it('has the numbers of its texts as the values are then, with what was said of each', async () => {
    await write(async (tx) => {
      const { id } = await tx.annualFollowUp.create({
        data: { roundId: cast.round.review, phase: 'draft', createdAt: now },
      })
      const text = 'Andelen var 22 procent 2019.'
      await tx.followUpSection.create({
        data: { followUpId: id, key: 'mal-7', text, changedAt: now, changedName: 'Demo' },
      })
    })
    await bringTo('proposed', cast, year, now)
    const edition = await findEdition(cast.steering, Number(year))
    expect(edition?.report.content.data.claims).toMatchObject([
      { section: 'mal-7', words: '22 procent', sentence: 'Andelen var 22 procent 2019.', judgement: 'unbound' },
    ])
  })
})

describe('what is adopted', () => {
  it('is the proposal, letter for letter, with the decision written into it', async () => {
    await bringTo('proposed', cast, year, now)
    const proposed = await read().followUpEdition.findFirstOrThrow()
    await take('adopt', cast.steering)
    const adopted = await read().followUpEdition.findFirstOrThrow()
    const content = reportContent.parse(JSON.parse(adopted.content))
    expect(content.decision).toEqual({ ...decision, at: now.toISOString(), by: 'Demo styrgrupp' })
    expect(adopted.sha256).toBe(checksum(adopted.content))
    expect(adopted.sha256).not.toBe(proposed.sha256)
    expect(adopted.proposedSha256).toBe(proposed.sha256)
    expect(canonical({ ...content, decision: null })).toBe(proposed.content)
    expect(checksum(canonical({ ...content, decision: null }))).toBe(adopted.proposedSha256)
  })

  it.each(['adopted', 'published'] as const)('never changes and is never removed once it is %s', async (phase) => {
    await bringTo(phase, cast, year, now)
    const before = await everything()
    // The database itself says no, whatever asks it.
    const change = (data: Record<string, unknown>) => write((tx) => tx.followUpEdition.updateMany({ data }))
    for (const column of ['content', 'sha256', 'proposedSha256', 'frozenName']) {
      await expect(change({ [column]: 'x' }), column).rejects.toThrow(refusedByTrigger)
    }
    await expect(change({ frozenAt: later })).rejects.toThrow(refusedByTrigger)
    await expect(write((tx) => tx.followUpEdition.deleteMany())).rejects.toThrow(refusedByTrigger)
    expect(await everything()).toEqual(before)
    expect((await findEdition(cast.coordinator, Number(year)))?.state).toBe(phase)
  })

  it('is only the proposal that was read', async () => {
    await bringTo('proposed', cast, year, now)
    const sha256 = await newestChecksum(year)
    await take('send-back', cast.steering)
    expect(await adoptProposal(cast.steering, year, { sha256, ...decision }, now)).toMatchObject({ ok: false })
    await bringTo('proposed', cast, year, later)
    const answer = await adoptProposal(cast.steering, year, { sha256, ...decision }, now)
    expect(answer).toMatchObject({ ok: false, why: expect.stringContaining('Ett annat förslag') })
    expect(await returnProposal(cast.steering, year, 'send-back', { sha256, reason: 'Skäl.' }, now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('Ett annat förslag'),
    })
    expect(await phaseNow()).toBe('proposed')
  })
})

describe('what is published', () => {
  const publish = async (reason: string) => {
    const round = await findManagedRound(cast.coordinator, year)
    const input = { sha256: await newestChecksum(year), mark: countsMark(round?.counts ?? ({} as never)), reason }
    return publishFollowUp(cast.coordinator, year, input, later)
  }
  const roundPhase = async () =>
    (await read().reportingRound.findUniqueOrThrow({ where: { id: cast.round.review } })).phase

  it('is public from then on, together with the accepted reports of the round, which ends', async () => {
    await acceptAll()
    await bringTo('adopted', cast, year, now)
    expect(await listEditions(thePublic, Number(year))).toEqual([])
    expect(await publish('')).toMatchObject({ ok: true })
    expect(await listEditions(thePublic, Number(year))).toMatchObject([
      { number: 1, state: 'published', published: { at: later, name: 'Demo samordnare' } },
    ])
    expect(await roundPhase()).toBe('frozen')
    expect(await read().historyEvent.count({ where: { kind: 'round.frozen' } })).toBe(1)
  })

  it('needs a reason while something handed in is not accepted, as ending the round does', async () => {
    await addReport('submitted', cast.commitment.terms, cast.region.id, 'Inte granskat.')
    await bringTo('adopted', cast, year, now)
    const before = await everything()
    expect(await publish('')).toMatchObject({ ok: false, field: 'reason' })
    expect(await everything()).toEqual(before)
    expect(await publish('Regionen hann inte.')).toMatchObject({ ok: true })
    expect((await read().historyEvent.findFirst({ where: { kind: 'round.frozen' } }))?.message).toBe(
      'Regionen hann inte.',
    )
  })

  it('is refused when the round has changed since, or has been opened again', async () => {
    await bringTo('adopted', cast, year, now)
    const round = await findManagedRound(cast.coordinator, year)
    const seen = { sha256: await newestChecksum(year), mark: countsMark(round?.counts ?? ({} as never)), reason: 'S.' }
    await addReport('accepted', cast.commitment.terms, cast.region.id, 'Nytt.')
    expect(await publishFollowUp(cast.coordinator, year, seen, later)).toMatchObject({
      ok: false,
      why: expect.stringContaining('Något har ändrats i omgången'),
    })
    await moveRound(cast.round.review, 'open')
    expect(await publish('S.')).toMatchObject({ ok: false, why: expect.stringContaining('öppen för svar') })
    expect(await listEditions(thePublic, Number(year))).toEqual([])
  })

  it('may come after the round has ended', async () => {
    await bringTo('adopted', cast, year, now)
    await moveRound(cast.round.review, 'frozen')
    expect(await publish('')).toMatchObject({ ok: true })
    expect(await read().historyEvent.count({ where: { kind: 'round.frozen' } })).toBe(0)
  })
})

describe('two at once', () => {
  const won = (answers: readonly ({ ok: boolean } | null)[]) => answers.filter((answer) => answer?.ok === true).length

  it('make one proposal', async () => {
    const mark = (await findProposable(cast.coordinator, year, site, now))?.mark ?? ''
    const propose = () => proposeFollowUp(cast.coordinator, year, { mark, reason: 'Skäl.' }, site, now)
    expect(won(await Promise.all([propose(), propose(), propose()]))).toBe(1)
    expect(await read().followUpEdition.count()).toBe(1)
    expect(await read().notification.count({ where: { kind: 'follow-up-proposed' } })).toBe(1)
  })

  it('either adopt it or take it back', async () => {
    await bringTo('proposed', cast, year, now)
    const sha256 = await newestChecksum(year)
    const answers = await Promise.all([
      returnProposal(cast.coordinator, year, 'withdraw', { sha256, reason: 'Fel.' }, now),
      adoptProposal(cast.steering, year, { sha256, ...decision }, now),
      returnProposal(cast.steering, year, 'send-back', { sha256, reason: 'Fel.' }, now),
    ])
    expect(won(answers)).toBe(1)
    expect(
      await read().historyEvent.count({ where: { subjectType: 'follow-up', kind: { not: 'follow-up.started' } } }),
    ).toBe(2)
  })

  it('publish it once, and end the round once', async () => {
    await bringTo('adopted', cast, year, now)
    const round = await findManagedRound(cast.coordinator, year)
    const input = { sha256: await newestChecksum(year), mark: countsMark(round?.counts ?? ({} as never)), reason: 'S.' }
    const publish = () => publishFollowUp(cast.coordinator, year, input, later)
    expect(won(await Promise.all([publish(), publish()]))).toBe(1)
    expect(await read().historyEvent.count({ where: { kind: 'round.frozen' } })).toBe(1)
    expect(await read().historyEvent.count({ where: { kind: 'follow-up.published' } })).toBe(1)
  })
})
