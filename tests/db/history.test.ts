import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { listHistory } from '#app/db/history/history-list.server.ts'
import { listGoalHistory } from '#app/db/history.server.ts'
import { findGoalForm } from '#app/db/goal/goal-form.server.ts'
import { saveGoal } from '#app/db/goal/goal-editing.server.ts'
import { createOrganisation } from '#app/db/organisation/organisations.server.ts'
import { findEditedPlan } from '#app/db/plan/edited-plans.server.ts'
import { changeEdition } from '#app/db/plan/plan-changes.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { updateSource } from '#app/db/source/sources.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalInput } from '#app/domain/goal/input.ts'
import { readHistoryFilter } from '#app/domain/history/filter.ts'
import { historyCsv } from '#app/exports/history-csv.ts'
import { readCsv } from '#tests/support/read-csv.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
beforeEach(async () => {
  cast = await createCast()
})

const listed = async (query = '', viewer: SignedIn = cast.coordinator) =>
  listHistory(viewer, readHistoryFilter(new URLSearchParams(query)).filter)
const changesOf = async (kind: string) => (await listed()).events.find((event) => event.kind === kind)?.changes

describe('the history of a change', () => {
  it('tells the note of an adopted plan before and after, and nothing that stayed', async () => {
    await changeEdition(cast.coordinator, 'plan', { version: '1', note: 'Ny anmärkning' }, now)
    expect(await changesOf('plan.changed')).toEqual([{ label: 'Anmärkning', before: '', after: 'Ny anmärkning' }])
  })

  it('tells of a goal which rows were added, reworded and put in another order', async () => {
    await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
    const plan = await findEditedPlan(cast.coordinator, 'plan')
    const id = plan?.goals[0]?.id ?? 0
    const save = async (texts: readonly { id: string; text: string }[]) => {
      const edited = await findEditedPlan(cast.coordinator, 'plan')
      const form = edited === null ? null : await findGoalForm(cast.coordinator, edited, id)
      if (form === null) throw new Error('No goal.')
      const row = { version: '', locator: '', label: '', recurrence: '', indicatorId: '' }
      const outcomes = texts.map((one) => ({ ...row, ...one }))
      return saveGoal(cast.coordinator, 'plan', id, goalInput.parse({ ...form.values, outcomes }), now)
    }
    expect(
      await save([
        { id: '', text: 'Första' },
        { id: '', text: 'Andra' },
      ]),
    ).toMatchObject({ ok: true })
    const rows = await read().outcome.findMany({ orderBy: { position: 'asc' } })
    const [a, b] = rows.map((row) => String(row.id))
    await save([
      { id: b ?? '', text: 'Andra, men klarare' },
      { id: a ?? '', text: 'Första' },
      { id: '', text: 'Tredje' },
    ])
    const [newest, first] = await listGoalHistory(cast.coordinator, id)
    expect(first?.changes).toEqual([
      { label: 'Utfall 1', before: '', after: 'Första' },
      { label: 'Utfall 2', before: '', after: 'Andra' },
    ])
    expect(newest?.changes).toEqual([
      { label: 'Utfall 1', before: 'Andra', after: 'Andra, men klarare' },
      { label: 'Utfall 3', before: '', after: 'Tredje' },
      {
        label: 'Ordningen på utfall',
        before: '1. Första\n2. Andra',
        after: '1. Andra, men klarare\n2. Första',
      },
    ])
    expect(await listGoalHistory(cast.partner, id)).toEqual([])
  })

  it('tells what was changed of a source, and what a new organisation is', async () => {
    const source = await read().source.findUniqueOrThrow({ where: { id: cast.sourceId } })
    const { publisher, title, kind, population, howCollected, url, urlNote, fetchedOn, contact, note } = source
    const kept = { publisher, title, population, howCollected, url, urlNote, fetchedOn, contact, note }
    const fields = { ...kept, kind: kind as 'partnership-page', edition: '2025', responseRates: [] }
    expect(await updateSource(cast.coordinator, cast.sourceId, 1, fields, now)).toBe('saved')
    expect(await changesOf('source.changed')).toEqual([{ label: 'Utgåva', before: '2024', after: '2025' }])
    await createOrganisation(cast.admin, { name: 'Åklagarmyndigheten', shortName: '', kind: 'state-agency' }, now)
    expect((await changesOf('organisation.created'))?.[0]).toEqual({
      label: 'Namn',
      before: '',
      after: 'Åklagarmyndigheten',
    })
  })
})

const record = (at: Date, actor: SignedIn = cast.coordinator, id: number = cast.commitment.training) =>
  write((tx) =>
    recordEvent(tx, {
      actor,
      at,
      kind: 'commitment.edited',
      subject: { type: 'commitment', id },
      message: 'Målgruppen ändrades.',
      changes: [{ label: 'Målgrupp', before: 'Alla', after: '=HYPERLINK("x")' }],
    }),
  )

describe('the whole history', () => {
  it('calls things what they were called then, also when they have got another name since', async () => {
    await record(now)
    await write((tx) => tx.commitment.update({ where: { id: cast.commitment.training }, data: { label: 'Nytt namn' } }))
    await record(later)
    expect((await listed()).events.map(({ subject }) => subject.name)).toEqual(['Nytt namn', 'utbildning'])
    expect((await listed('sak=Utbild')).events).toHaveLength(1)
    expect((await listed('sak=%25')).events).toHaveLength(0)
  })

  it('is narrowed by kind, thing, person and days, the days being those of Stockholm', async () => {
    await record(new Date('2026-11-22T22:59:59.999Z'))
    await record(new Date('2026-11-22T23:00:00.000Z'), cast.admin, cast.commitment.routine)
    const count = async (query: string) => (await listed(query)).all
    expect(await count('')).toBe(2)
    expect(await count('till=2026-11-22')).toBe(1)
    expect(await count('fran=2026-11-23')).toBe(1)
    expect(await count('fran=2026-11-22&till=2026-11-23')).toBe(2)
    expect(await count(`slag=commitment&id=${cast.commitment.routine}`)).toBe(1)
    expect(await count('slag=source')).toBe(0)
    expect(await count('vem=demo+ADMIN')).toBe(1)
    // Midnight in summer is an hour earlier in UTC.
    await record(new Date('2026-07-01T22:00:00Z'))
    expect(await count('fran=2026-07-02&till=2026-07-02')).toBe(1)
  })

  it('comes fifty at a time, each once, the newest first', async () => {
    for (let index = 0; index < 53; index += 1) await record(now)
    const pages = [await listed('sida=1'), await listed('sida=2'), await listed('sida=3')]
    expect(pages.map(({ events }) => events.length)).toEqual([50, 3, 0])
    const ids = pages.flatMap(({ events }) => events.map(({ id }) => id))
    expect(new Set(ids).size).toBe(53)
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
  })

  it('tells an administrator that something was done, but not what of the partnership’s work', async () => {
    await record(now)
    const [event] = (await listed('', cast.admin)).events
    expect(event).toMatchObject({ isWithheld: true, message: '', changes: [], subject: { name: 'Åtaganden' } })
    expect((await listed('sak=utbildning', cast.admin)).all).toBe(0)
    expect((await listed('', cast.partner)).all).toBe(0)
    expect((await listed('', cast.steering)).all).toBe(0)
  })

  it('is written to a file with a row for each change, and text that looks like a formula is harmless', async () => {
    await record(now)
    const file = historyCsv((await listed()).events)
    const [row] = readCsv(file)
    expect(row).toMatchObject({ Sak: 'utbildning', Uppgift: 'Målgrupp', Före: 'Alla', Efter: '=HYPERLINK("x")' })
    expect(new TextDecoder().decode(file)).toContain(`'=HYPERLINK`)
  })
})
