import { beforeEach, describe, expect, it } from 'vitest'
import { changeActor } from '#app/db/commitment/commitment-actors.server.ts'
import { findEditedCommitment } from '#app/db/commitment/commitment-editing.server.ts'
import { saveCommitment } from '#app/db/commitment/commitment-saving.server.ts'
import { findCommitmentFacts } from '#app/db/commitment/commitment-facts.server.ts'
import { findCommitment } from '#app/db/commitment/commitments.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { listCommitmentHistory } from '#app/db/history.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { commitmentFormValues } from '#app/domain/commitment/form-values.ts'
import type { CommitmentInput } from '#app/domain/commitment/input.ts'
import { whyNotChangePlanActors } from '#app/domain/commitment/reporter.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
let id: number
beforeEach(async () => {
  cast = await createCast()
  id = cast.commitment.training
})

const draft = () => write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
const edited = async () => {
  const found = await findEditedCommitment(cast.coordinator, 'plan', id)
  if (found === null) throw new Error('There is no such commitment.')
  return found
}
const form = async (changes: Partial<CommitmentInput> = {}): Promise<CommitmentInput> => {
  const { content, version } = await edited()
  return { ...commitmentFormValues(content, version), ...changes }
}
const save = (input: CommitmentInput, viewer = cast.coordinator) => saveCommitment(viewer, 'plan', id, input, later)
const events = () => read().historyEvent.findMany({ where: { subjectType: 'commitment', subjectId: String(id) } })
const stored = () =>
  read().commitment.findUniqueOrThrow({
    where: { id },
    include: {
      milestones: true,
      links: true,
      indicators: true,
      possibleActions: true,
      outcomes: true,
      organisations: true,
    },
  })

describe('saving a commitment', () => {
  it('writes what may always change, with one row of history, and the public page has it', async () => {
    const result = await save(
      await form({
        plainReading: 'Vi utbildar.',
        responsibleRoles: 'Enhetschef',
        targetGroup: 'Nyanställda',
        timeFrame: 'dates',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        milestones: [
          { id: '', title: 'Först', dueOn: '2026-03-01', doneOn: '2026-02-20' },
          { id: '', title: '', dueOn: '', doneOn: '' },
          { id: '', title: 'Sedan', dueOn: '', doneOn: '' },
        ],
        links: [{ label: 'Rutin', url: 'https://www.exempel.se/rutin' }],
        indicators: { [`i${cast.indicator.live}`]: true },
        addIndicator: String(cast.indicator.own),
      }),
    )
    expect(result).toMatchObject({ ok: true, version: 2 })
    expect(await events()).toHaveLength(1)
    const shown = await findCommitment(thePublic, 'utbildning')
    expect(shown).toMatchObject({
      text: 'Vi lovar utbildning.',
      plainReading: 'Vi utbildar.',
      timeFrame: 'dates',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      timeFrameInPlan: false,
    })
    const facts = await findCommitmentFacts(thePublic, 'utbildning')
    expect(facts).toMatchObject({
      responsibleRoles: 'Enhetschef',
      targetGroup: 'Nyanställda',
      links: [{ label: 'Rutin', url: 'https://www.exempel.se/rutin' }],
    })
    expect(facts?.steps.map((step) => step.title)).toEqual(['Först', 'Sedan'])
    expect(shown?.indicators.map(({ slug }) => slug).toSorted()).toEqual(['egen-andel', 'rutin-for-skolgang'])
  })

  it('writes nothing at all when nothing is changed', async () => {
    const before = await stored()
    expect(await save(await form())).toEqual({ ok: true, version: 1, changes: [] })
    expect(await stored()).toEqual(before)
    expect(await events()).toEqual([])
  })

  it('keeps the ids of milestones that are moved, and tells a moved due date with the old and the new', async () => {
    await save(
      await form({
        milestones: [
          { id: '', title: 'A', dueOn: '2026-03-01', doneOn: '' },
          { id: '', title: 'B', dueOn: '', doneOn: '' },
        ],
      }),
    )
    const first = await form()
    const ids = first.milestones.map((row) => row.id)
    await save({
      ...first,
      milestones: first.milestones
        .toReversed()
        .map((row) => ({ ...row, dueOn: '2026-05-01', reason: 'Det tog längre tid.' })),
    })
    expect((await form()).milestones.map((row) => row.id)).toEqual(ids.toReversed())
    const [newest] = await listCommitmentHistory(cast.coordinator, id)
    expect(newest?.message).toContain('”A” ska vara klart 1\u00a0maj\u00a02026, tidigare 1\u00a0mars\u00a02026')
    expect(newest?.message).toContain('”B” ska vara klart 1\u00a0maj\u00a02026, tidigare inget datum')
  })

  it('refuses a form that was filled in from an older version, and writes nothing of it', async () => {
    const old = await form({ plainReading: 'Min' })
    await save(await form({ plainReading: 'Din' }))
    expect(await save(old)).toEqual({ ok: false, kind: 'conflict', version: 2 })
    expect((await stored()).plainReading).toBe('Din')
    expect(await events()).toHaveLength(1)
  })

  it('refuses to reword what is adopted, in the words that the page says, and rewords a draft', async () => {
    const reworded = await form({ text: 'Vi lovar något annat.', label: 'Ny rubrik', plainReading: 'Ny' })
    for (const state of ['adopted', 'superseded'] as const) {
      await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state } }))
      expect(await save(reworded)).toEqual({
        ok: false,
        kind: 'refused',
        errors: { text: whyNotReword(state), label: whyNotReword(state) },
      })
    }
    expect((await stored()).plainReading).toBeNull()
    await draft()
    expect(await save(reworded)).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject({ text: 'Vi lovar något annat.', label: 'Ny rubrik' })
  })

  it('refuses to change a time frame that the adopted plan states', async () => {
    await write((tx) => tx.commitment.update({ where: { id }, data: { timeFrame: 'ongoing' } }))
    const result = await save(await form({ timeFrame: '' }))
    expect(result).toMatchObject({
      kind: 'refused',
      errors: { timeFrame: expect.stringContaining('fastställd') as string },
    })
    expect((await stored()).timeFrame).toBe('ongoing')
    await draft()
    expect(await save(await form({ timeFrame: '' }))).toMatchObject({ ok: true })
  })

  it('refuses an indicator, an action or a milestone that is not there', async () => {
    for (const wrong of [
      { addIndicator: '999' },
      { actions: { a999: true } },
      { outcomes: { o999: true } },
      { milestones: [{ id: '999', title: 'Annans', dueOn: '', doneOn: '' }] },
    ]) {
      expect(await save(await form(wrong))).toMatchObject({ ok: false, kind: 'refused' })
    }
    expect(await events()).toEqual([])
  })

  it('is for those who may edit, inside the plan that the commitment belongs to', async () => {
    expect(await save(await form({ plainReading: 'Ny' }), cast.partner)).toBeNull()
    expect(await saveCommitment(cast.coordinator, 'annan-plan', id, await form(), later)).toBeNull()
    expect(await findEditedCommitment(cast.coordinator, 'annan-plan', id)).toBeNull()
    expect(await listCommitmentHistory(cast.partner, id)).toEqual([])
  })
})

describe('the chain', () => {
  it('offers the possible actions of the plan and of earlier editions, never of later ones', async () => {
    const goalIn = (slug: string, periodFrom: number, text: string) =>
      write(async (tx) => {
        const plan = await tx.plan.create({
          data: { slug, title: slug, kind: 'strategy', periodFrom, periodTo: periodFrom + 3, state: 'superseded' },
        })
        const made = await tx.goal.create({
          data: {
            planId: plan.id,
            kind: 'goal',
            number: 1,
            title: slug,
            shortTitle: slug,
            sourceId: cast.sourceId,
            locator: 'rad',
            possibleActions: { create: { position: 1, text, locator: 'rad' } },
            outcomes: { create: { position: 1, text, locator: 'rad' } },
          },
          include: { possibleActions: true, outcomes: true },
        })
        return made.possibleActions[0]?.id ?? 0
      })
    const before = await goalIn('tidigare', 2016, 'Före')
    const after = await goalIn('senare', 2030, 'Efter')
    const { actions, outcomes } = await edited()
    expect(actions.flatMap((group) => group.items.map((item) => item.text))).toEqual(['Före'])
    expect(outcomes).toEqual([])
    expect(await save(await form({ actions: { [`a${before}`]: true } }))).toMatchObject({ ok: true })
    expect((await stored()).possibleActions).toHaveLength(1)
    expect(await save(await form({ actions: { [`a${after}`]: true } }))).toMatchObject({ kind: 'refused' })
  })
})

describe('assigned reporters', () => {
  const assign = (
    organisationId: number,
    role: 'lead' | 'contributing' | 'assigned-reporter' = 'assigned-reporter',
    version = '1',
  ) => changeActor(cast.coordinator, 'plan', id, { intent: 'assign', version, organisationId, role }, later)
  const remove = (organisationId: number, version: string) =>
    changeActor(cast.coordinator, 'plan', id, { intent: 'remove', version, organisationId }, later)

  it('are marked with who chose them and when', async () => {
    expect(await assign(cast.region.id)).toMatchObject({ ok: true, version: 2 })
    const shown = await findCommitment(thePublic, 'utbildning')
    expect(shown?.actors.find((actor) => actor.role === 'assigned-reporter')).toMatchObject({
      organisation: { name: 'Region Stockholm' },
      assignedAt: later,
      assignedByName: 'Demo samordnare',
    })
    expect(await events()).toHaveLength(1)
  })

  it('are never tied twice, whatever the role', async () => {
    const result = await assign(cast.police.id)
    expect(result).toMatchObject({
      kind: 'refused',
      errors: { organisationId: 'Polismyndigheten är redan ansvarig aktör.' },
    })
    expect(await assign(cast.region.id)).toMatchObject({ ok: true })
    expect(await assign(cast.region.id, 'assigned-reporter', '2')).toMatchObject({ kind: 'refused' })
    expect((await stored()).organisations).toHaveLength(2)
  })

  it('can be taken away until they have a report, which is told with its round', async () => {
    await assign(cast.region.id)
    await write((tx) =>
      tx.statusReport.create({
        data: {
          roundId: cast.round.open,
          commitmentId: id,
          organisationId: cast.region.id,
          state: 'draft',
          createdAt: now,
          updatedAt: now,
        },
      }),
    )
    expect(await remove(cast.region.id, '2')).toMatchObject({
      kind: 'refused',
      errors: { organisationId: expect.stringContaining('Uppföljning 2026') as string },
    })
    await write((tx) => tx.statusReport.deleteMany({ where: { commitmentId: id } }))
    expect(await remove(cast.region.id, '2')).toMatchObject({ ok: true, version: 3 })
    expect((await stored()).organisations.map((tie) => tie.organisationId)).toEqual([cast.police.id])
  })

  it('are the only actors that can be changed outside of a draft', async () => {
    const refused = { kind: 'refused', errors: { organisationId: whyNotChangePlanActors({ state: 'adopted' }) } }
    expect(await assign(cast.region.id, 'lead')).toMatchObject(refused)
    expect(await remove(cast.police.id, '1')).toMatchObject(refused)
    await draft()
    expect(await assign(cast.region.id, 'contributing')).toMatchObject({ ok: true })
    expect(await remove(cast.police.id, '2')).toMatchObject({ ok: true })
    const [tie] = (await stored()).organisations
    expect(tie).toMatchObject({ role: 'contributing', assignedById: null, assignedAt: null })
  })

  it('are refused from an older version, from nowhere and by others', async () => {
    expect(await assign(cast.region.id, 'assigned-reporter', '7')).toMatchObject({ kind: 'conflict', version: 1 })
    expect(await assign(999)).toMatchObject({ kind: 'refused' })
    expect(
      await changeActor(
        cast.partner,
        'plan',
        id,
        { intent: 'remove', version: '1', organisationId: cast.police.id },
        later,
      ),
    ).toBeNull()
  })
})
