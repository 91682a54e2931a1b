import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findLineageForm, saveLineage } from '#app/db/plan/lineage.server.ts'
import { comparePlans } from '#app/db/plan/plan-comparison.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { lineageField, type LineageInput } from '#app/domain/plan/lineage.ts'
import { useDatabase } from '#tests/support/database.ts'
import { draft, inForce } from '#tests/support/second-edition.ts'

useDatabase('example')

const now = new Date('2026-11-22T09:00:00Z')
const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const idOf = async (slug: string) => (await read().commitment.findUniqueOrThrow({ where: { slug } })).id
const fieldOf = async (slug: string) => lineageField('commitment', await idOf(slug))

/** What is stated now, as the form would send it back. */
async function sentBack(slug = draft, from = inForce): Promise<LineageInput> {
  const form = await findLineageForm(coordinator, slug, from)
  return { version: form?.edition.version ?? 0, continues: { ...form?.stated } }
}
const counts = async () => ({
  goals: await read().goalLineage.count(),
  commitments: await read().commitmentLineage.count(),
  events: await read().historyEvent.count({ where: { kind: 'plan.lineage-stated' } }),
  version: (await read().plan.findUniqueOrThrow({ where: { slug: draft } })).version,
})

describe('the form for lineage', () => {
  it('is about the edition that the draft was made from, unless another is asked for', async () => {
    expect((await findLineageForm(coordinator, draft, undefined))?.earlier?.slug).toBe(inForce)
    expect((await findLineageForm(coordinator, draft, 'strategi-2016-2020'))?.stated).toEqual({})
    expect((await findLineageForm(coordinator, 'strategi-2016-2020', undefined))?.earlier).toBeNull()
    expect(await findLineageForm(coordinator, draft, 'finns-inte')).toBeNull()
    expect(await findLineageForm({ ...coordinator, role: 'steering' }, draft, undefined)).toBeNull()
  })
})

describe('saving what an edition continues', () => {
  it('writes nothing at all when nothing is changed', async () => {
    const before = await counts()
    expect(await saveLineage(coordinator, draft, inForce, await sentBack(), now)).toEqual({
      ok: true,
      added: 0,
      removed: 0,
    })
    expect(await counts()).toEqual(before)
  })

  it('adds and removes links in one save with one row of history, and the comparison follows', async () => {
    const before = await counts()
    const input = await sentBack()
    input.continues[await fieldOf('samlad-arlig-uppfoljning-demoutkast')] = [
      await idOf('stodmaterial-for-psykosociala-team'),
    ]
    input.continues[await fieldOf('soktermer-i-takecare-demoutkast')] = []
    const saved = await saveLineage(coordinator, draft, inForce, input, now)
    expect(saved).toEqual({ ok: true, added: 1, removed: 1 })
    expect(await counts()).toEqual({
      goals: before.goals,
      commitments: before.commitments,
      events: before.events + 1,
      version: before.version + 1,
    })
    const comparison = await comparePlans(coordinator, draft, inForce)
    expect(comparison?.counts.commitments).toMatchObject({ unchanged: 4, reworded: 2, new: 1, dropped: 1 })
    const [event] = await read().historyEvent.findMany({ where: { kind: 'plan.lineage-stated' } })
    expect(event).toMatchObject({
      subjectType: 'plan',
      actorName: 'Demo Samordnare',
      message: 'Handlingsplan 2020–2026',
    })
  })

  it('states a split by giving two the same earlier one', async () => {
    const input = await sentBack()
    const shared = await idOf('soktermer-i-takecare')
    input.continues[await fieldOf('samlad-arlig-uppfoljning-demoutkast')] = [shared]
    await saveLineage(coordinator, draft, inForce, input, now)
    const comparison = await comparePlans(coordinator, draft, inForce)
    expect(comparison?.counts.commitments).toMatchObject({ split: 1, new: 0 })
  })

  it('is allowed for an adopted edition, whose wording stays as it was', async () => {
    await write((tx) => tx.plan.update({ where: { slug: draft }, data: { state: 'adopted' } }))
    const texts = () => read().commitment.findMany({ orderBy: { id: 'asc' } })
    const before = await texts()
    const input = { ...(await sentBack()), continues: {} }
    expect(await saveLineage(coordinator, draft, inForce, input, now)).toMatchObject({ ok: true, removed: 9 })
    expect(await texts()).toEqual(before)
  })

  it('leaves links to other editions as they are', async () => {
    const input = await sentBack(draft, 'strategi-2016-2020')
    const before = await counts()
    expect(await saveLineage(coordinator, draft, 'strategi-2016-2020', { ...input, continues: {} }, now)).toMatchObject(
      {
        ok: true,
        removed: 0,
      },
    )
    expect(await counts()).toEqual(before)
  })

  it('is refused when somebody saved since the page was opened, and says the newer version', async () => {
    const input = await sentBack()
    await write((tx) => tx.plan.update({ where: { slug: draft }, data: { version: { increment: 1 } } }))
    const before = await counts()
    expect(await saveLineage(coordinator, draft, inForce, { ...input, continues: {} }, now)).toEqual({
      ok: false,
      kind: 'changed',
      version: before.version,
    })
    expect(await counts()).toEqual(before)
  })

  it('is refused from a later edition and within one edition, in the words of the rule', async () => {
    const input = { version: 1, continues: {} }
    expect(await saveLineage(coordinator, inForce, draft, input, now)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/inte tidigare/) as string,
    })
    expect(await saveLineage(coordinator, draft, draft, input, now)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/samma utgåva/) as string,
    })
  })

  it('refuses what the earlier edition does not have, names the field and writes nothing in part', async () => {
    const before = await counts()
    const own = await idOf('samlad-arlig-uppfoljning-demoutkast')
    const input = await sentBack()
    input.continues[lineageField('commitment', own)] = [own]
    input.continues[await fieldOf('soktermer-i-takecare-demoutkast')] = []
    const saved = await saveLineage(coordinator, draft, inForce, input, now)
    expect(saved).toMatchObject({ ok: false, kind: 'errors' })
    expect(saved.ok || saved.kind !== 'errors' ? [] : Object.keys(saved.errors)).toEqual([
      lineageField('commitment', own),
    ])
    expect(await counts()).toEqual(before)
  })

  it('refuses a circle, which a changed period could make possible', async () => {
    const [older, newer] = [await idOf('soktermer-i-takecare'), await idOf('soktermer-i-takecare-demoutkast')]
    await write((tx) => tx.plan.update({ where: { slug: draft }, data: { periodFrom: 2010 } }))
    const input = await sentBack(inForce, draft)
    input.continues[lineageField('commitment', older)] = [newer]
    expect(await saveLineage(coordinator, inForce, draft, input, now)).toMatchObject({
      kind: 'errors',
      errors: { [lineageField('commitment', older)]: expect.stringMatching(/cirkel/) as string },
    })
  })

  it('is not there for an edition that cannot be seen', async () => {
    expect(await saveLineage(coordinator, draft, 'finns-inte', { version: 1, continues: {} }, now)).toEqual({
      ok: false,
      kind: 'not-there',
    })
  })
})
