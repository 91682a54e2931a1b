import { describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { applyGrants, previewGrants, undoGrants } from '#app/db/grant/grant-import.server.ts'
import { addGrant, changeGrant, removeGrant } from '#app/db/grant/grant-saving.server.ts'
import { findGrant, listGrants } from '#app/db/grant/grants.server.ts'
import { createImport } from '#app/db/import/imports.server.ts'
import { repeatImport } from '#app/db/import/repeating.server.ts'
import { usesOfSource } from '#app/db/source/source-uses.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { grantInput } from '#app/domain/grant/input.ts'
import type { ReadGrant } from '#app/domain/grant/read-rows.ts'
import { createCast, later, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('empty')

const input = (cast: Cast, changes: Record<string, string> = {}) =>
  grantInput.parse({
    year: '2024',
    way: 'applied',
    recipient: 'Jouren',
    purpose: '',
    granted: '1,2 mnkr',
    used: '1 000 000',
    sourceId: String(cast.sourceId),
    locator: 'Tabell 1',
    note: '',
    ...changes,
  })

const added = async (cast: Cast, changes: Record<string, string> = {}): Promise<number> => {
  const answer = await addGrant(cast.coordinator, input(cast, changes), now)
  if (!answer.ok) throw new Error(answer.why)
  return answer.id
}

const lastEvent = () => read().historyEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })

describe('a grant', () => {
  it('is added with its source and one row of history, and is there for everybody', async () => {
    const cast = await createCast()
    const before = await read().historyEvent.count()
    const id = await added(cast)
    expect(await findGrant(thePublic, id)).toMatchObject({
      recipient: 'Jouren',
      granted: 1_200_000,
      used: 1_000_000,
      version: 1,
    })
    expect(await read().historyEvent.count()).toBe(before + 1)
    const { kind, changes } = await lastEvent()
    expect(kind).toBe('grant.added')
    expect(changes).toContain('1\u00a0200\u00a0000')
    expect(await usesOfSource(read(), cast.sourceId)).toContainEqual(
      expect.objectContaining({ kind: 'grant', about: 'en\u00a0uppgift' }),
    )
  })

  it('is there once for a recipient, year, way and purpose', async () => {
    const cast = await createCast()
    await added(cast)
    expect(await addGrant(cast.coordinator, input(cast, { recipient: 'JOUREN ' }), now)).toMatchObject({
      ok: false,
      field: 'recipient',
    })
    await added(cast, { purpose: 'Utbildning' })
    await added(cast, { way: 'requisitioned' })
    expect(await listGrants(thePublic)).toHaveLength(3)
  })

  it('is changed by whoever read the newest version, and removed with a reason that the history keeps', async () => {
    const cast = await createCast()
    const id = await added(cast)
    expect(await changeGrant(cast.coordinator, id, 1, input(cast, { used: '' }), later)).toEqual({ ok: true })
    expect(await findGrant(thePublic, id)).toMatchObject({ used: null, version: 2 })
    expect(await changeGrant(cast.coordinator, id, 1, input(cast, { used: '5' }), later)).toMatchObject({
      ok: false,
      version: 2,
    })
    expect(await removeGrant(cast.coordinator, id, 1, 'Fel', later)).toMatchObject({ ok: false, version: 2 })
    expect(await removeGrant(cast.coordinator, id, 2, 'Inlagd två gånger.', later)).toEqual({ ok: true })
    expect(await findGrant(thePublic, id)).toBeNull()
    expect(await lastEvent()).toMatchObject({ kind: 'grant.removed', message: 'Inlagd två gånger.' })
  })

  it('is nothing that others than the coordination may write', async () => {
    const cast = await createCast()
    const id = await added(cast)
    const before = await read().historyEvent.count()
    expect(await addGrant(cast.partner, input(cast, { year: '2023' }), now)).toMatchObject({ ok: false })
    expect(await changeGrant(cast.partner, id, 1, input(cast, { used: '5' }), now)).toMatchObject({ ok: false })
    expect(await removeGrant(cast.partner, id, 1, 'x', now)).toMatchObject({ ok: false })
    expect(await read().historyEvent.count()).toBe(before)
    expect(await findGrant(thePublic, id)).toMatchObject({ version: 1 })
  })
})

describe('a table that is read in', () => {
  const row = (number: number, recipient: string, granted: number, used: number | null): ReadGrant => ({
    row: number,
    year: 2024,
    way: 'applied',
    recipient,
    purpose: '',
    note: '',
    granted,
    used,
  })
  const prepared = async (cast: Cast): Promise<number> => {
    const made = await createImport(
      cast.coordinator,
      { kind: 'grants', title: 'medel.csv', sourceId: cast.sourceId, choices: { locator: 'Bilaga 2' } },
      now,
    )
    return made?.id ?? 0
  }
  const rows = [row(2, 'Jouren', 1_200_000, 1_100_000), row(3, 'Föreningen', 300, null)]

  it('writes all of it in one transaction, and the import keeps what it wrote', async () => {
    const cast = await createCast()
    const jouren = await added(cast)
    const id = await prepared(cast)
    const { checked, mark } = await previewGrants(cast.coordinator, rows)
    expect(checked.map(({ outcome }) => outcome)).toEqual(['changed', 'new'])
    const before = await read().historyEvent.count()
    const apply = (reason: string) => applyGrants(cast.coordinator, id, { version: 1, rows, mark, reason }, later)
    expect(await apply('')).toMatchObject({ ok: false, field: 'reason' })
    expect(await apply('Slutredovisat.')).toEqual({ ok: true, created: 1, revised: 1 })
    expect(await read().historyEvent.count()).toBe(before + 1)
    expect(await lastEvent()).toMatchObject({ kind: 'import.applied', subjectId: String(id) })
    expect(await findGrant(thePublic, jouren)).toMatchObject({
      used: 1_100_000,
      version: 2,
      locator: 'Bilaga 2, rad 2',
    })
    const stored = await read().import.findUniqueOrThrow({ where: { id } })
    expect(stored).toMatchObject({ state: 'done', version: 2, reason: 'Slutredovisat.' })
    expect(JSON.parse(stored.counts)).toEqual({ created: 1, revised: 1, unchanged: 0, skipped: 0 })
    expect(await apply('Igen.')).toMatchObject({ ok: false })
  })

  it('writes nothing where what is stored is no longer what was seen, or where it is read in by somebody else', async () => {
    const cast = await createCast()
    const id = await prepared(cast)
    const { mark } = await previewGrants(cast.coordinator, rows)
    await added(cast)
    expect(await applyGrants(cast.coordinator, id, { version: 1, rows, mark, reason: 'x' }, later)).toMatchObject({
      ok: false,
    })
    const seen = await previewGrants(cast.coordinator, rows)
    expect(
      await applyGrants(cast.partner, id, { version: 1, rows, mark: seen.mark, reason: 'x' }, later),
    ).toMatchObject({ ok: false })
    expect(await listGrants(thePublic)).toHaveLength(1)
  })

  it('is undone whole: what was new goes, what was changed is as it was', async () => {
    const cast = await createCast()
    const jouren = await added(cast)
    const id = await prepared(cast)
    const { mark } = await previewGrants(cast.coordinator, rows)
    await applyGrants(cast.coordinator, id, { version: 1, rows, mark, reason: 'Slutredovisat.' }, now)
    expect(await undoGrants(cast.coordinator, id, 2, 'Fel fil.', later)).toEqual({ ok: true })
    expect(await listGrants(thePublic)).toHaveLength(1)
    expect(await findGrant(thePublic, jouren)).toMatchObject({ used: 1_000_000, locator: 'Tabell 1', version: 3 })
    expect(await read().import.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'undone',
      undoneReason: 'Fel fil.',
    })
    expect(await undoGrants(cast.coordinator, id, 3, 'Igen.', later)).toMatchObject({ ok: false })
  })

  it('is prepared once more with what was chosen, and not with what it wrote', async () => {
    const cast = await createCast()
    const id = await prepared(cast)
    const first = await previewGrants(cast.coordinator, rows)
    await applyGrants(cast.coordinator, id, { version: 1, rows, mark: first.mark, reason: '' }, now)
    await undoGrants(cast.coordinator, id, 2, 'Fel fil.', later)
    const again = await repeatImport(cast.coordinator, id, undefined, later)
    expect(again).toMatchObject({ ok: true })
    if (!again.ok) return
    const stored = await read().import.findUniqueOrThrow({ where: { id: again.id } })
    expect(stored).toMatchObject({ state: 'prepared', repeatsId: id, sourceId: cast.sourceId })
    expect(JSON.parse(stored.choices)).toEqual({ locator: 'Bilaga 2' })
    const { mark } = await previewGrants(cast.coordinator, rows)
    const applied = await applyGrants(cast.coordinator, again.id, { version: 1, rows, mark, reason: '' }, later)
    expect(applied).toEqual({ ok: true, created: 2, revised: 0 })
  })

  it('is not undone where something of it has been changed since, and then nothing is', async () => {
    const cast = await createCast()
    const jouren = await added(cast)
    const id = await prepared(cast)
    const { mark } = await previewGrants(cast.coordinator, rows)
    await applyGrants(cast.coordinator, id, { version: 1, rows, mark, reason: 'Slutredovisat.' }, now)
    await changeGrant(cast.coordinator, jouren, 2, input(cast, { used: '7' }), later)
    const undone = await undoGrants(cast.coordinator, id, 2, 'Fel fil.', later)
    expect(undone).toMatchObject({ ok: false, why: expect.stringContaining('Jouren 2024') as unknown })
    expect(await listGrants(thePublic)).toHaveLength(2)
    expect(await findGrant(thePublic, jouren)).toMatchObject({ used: 7 })
  })
})
