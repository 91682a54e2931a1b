import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { listSourceHistory } from '#app/db/history.server.ts'
import { attachFile, findSourceFile, type KeptFile } from '#app/db/source/source-files.server.ts'
import { createSource, deleteSource, findSource, listSources, updateSource } from '#app/db/source/sources.server.ts'
import type { SourceFields } from '#app/domain/source/input.ts'
import { useKinds } from '#app/domain/use.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

let cast: Cast
beforeEach(async () => {
  cast = await createCast()
})

const fields: SourceFields = {
  publisher: 'Socialstyrelsen',
  title: 'Öppna jämförelser 2025',
  edition: '2025',
  kind: 'national-survey',
  population: 'Kommuner',
  howCollected: null,
  url: 'https://www.socialstyrelsen.se/',
  urlNote: null,
  fetchedOn: '2026-03-05',
  contact: null,
  note: null,
  responseRates: [
    { part: 'Hela enkäten', percent: 93.5 },
    { part: 'Del två', percent: 90 },
  ],
}
const file: KeptFile = { sha256: 'a'.repeat(64), name: 'tabell.xlsx', mediaType: 'application/x', size: 10 }
const other: KeptFile = { ...file, sha256: 'b'.repeat(64), name: 'annan.xlsx' }

async function added(more: Partial<SourceFields> = {}): Promise<number> {
  const created = await createSource(cast.coordinator, { ...fields, ...more }, now)
  if (created === 'known') throw new Error('The source was known already.')
  return created.id
}
const kindsOf = async (id: number) => (await listSourceHistory(cast.coordinator, id)).map(({ kind }) => kind)

describe('a source', () => {
  it('is found as it was added, with its rates in order and an address of its own', async () => {
    const id = await added()
    expect(await findSource(cast.coordinator, id)).toMatchObject({
      ...fields,
      id,
      version: 1,
      slug: 'oppna-jamforelser-2025',
      file: null,
      uses: [],
    })
    expect(await kindsOf(id)).toEqual(['source.created'])
    const again = await added({ publisher: 'Länsstyrelsen' })
    expect((await findSource(cast.coordinator, again))?.slug).toBe('oppna-jamforelser-2025-2')
  })

  it('is not added twice under the same publisher, title and edition', async () => {
    await added()
    expect(await createSource(cast.coordinator, fields, now)).toBe('known')
    const id = await added({ edition: '2024' })
    expect(await updateSource(cast.coordinator, id, 1, fields, later)).toBe('known')
    expect((await findSource(cast.coordinator, id))?.edition).toBe('2024')
  })

  it('is changed by whoever read the newest version, and by nobody else', async () => {
    const id = await added()
    const changed = { ...fields, note: 'Rättad.', responseRates: [{ part: 'Hela', percent: 80 }] }
    expect(await updateSource(cast.coordinator, id, 1, changed, later)).toBe('saved')
    expect(await updateSource(cast.coordinator, id, 1, fields, later)).toBe('changed-meanwhile')
    expect(await findSource(cast.coordinator, id)).toMatchObject({ ...changed, version: 2 })
    expect(await kindsOf(id)).toEqual(['source.changed', 'source.created'])
    expect(await updateSource(cast.coordinator, 9999, 1, fields, later)).toBe('gone')
  })

  it('keeps its file and its checksum when what is known of it changes', async () => {
    const id = await added()
    await attachFile(cast.coordinator, id, { version: 1, isReplacing: false }, file, now)
    expect(await updateSource(cast.coordinator, id, 2, { ...fields, note: 'x' }, later)).toBe('saved')
    expect(await findSource(cast.coordinator, id)).toMatchObject({ fileSha256: file.sha256, file: { name: file.name } })
  })

  it('tells its history only to those who may edit it', async () => {
    const id = await added()
    for (const viewer of [cast.partner, cast.steering, cast.admin]) {
      expect(await listSourceHistory(viewer, id)).toEqual([])
    }
  })
})

describe('a source’s file', () => {
  it('is noted with who stored it and when, and is one row however many sources it belongs to', async () => {
    const ids = [await added(), await added({ edition: '2024' })]
    for (const id of ids) {
      expect(await attachFile(cast.coordinator, id, { version: 1, isReplacing: false }, file, now)).toBe('attached')
      expect(await findSourceFile(cast.coordinator, id)).toEqual(file)
    }
    expect(await read().storedFile.count()).toBe(1)
    const [id = 0] = ids
    expect(await findSource(cast.coordinator, id)).toMatchObject({
      version: 2,
      fileSha256: file.sha256,
      file: { storedAt: now, storedName: cast.coordinator.name },
    })
    expect(await kindsOf(id)).toEqual(['source.file-stored', 'source.created'])
  })

  it('gives way to another only when that is said, and the history names what it was', async () => {
    const id = await added()
    await attachFile(cast.coordinator, id, { version: 1, isReplacing: false }, file, now)
    const refused = await attachFile(cast.coordinator, id, { version: 2, isReplacing: false }, other, later)
    expect(refused).toEqual({ why: expect.stringContaining('inte samma fil') as string })
    expect(await findSourceFile(cast.coordinator, id)).toEqual(file)
    expect(await attachFile(cast.coordinator, id, { version: 2, isReplacing: true }, other, later)).toBe('attached')
    expect(await findSourceFile(cast.coordinator, id)).toEqual(other)
    const [newest] = await listSourceHistory(cast.coordinator, id)
    expect(newest?.message).toContain(file.sha256)
    expect(await read().storedFile.count()).toBe(2)
  })

  it('is not taken by whoever read an older version', async () => {
    const id = await added()
    await updateSource(cast.coordinator, id, 1, { ...fields, note: 'x' }, later)
    const attached = await attachFile(cast.coordinator, id, { version: 1, isReplacing: false }, file, later)
    expect(attached).toBe('changed-meanwhile')
    expect(await read().storedFile.count()).toBe(0)
  })
})

describe('deleting a source', () => {
  it('is done where nothing rests on it, and leaves its name in the history', async () => {
    const id = await added()
    await attachFile(cast.coordinator, id, { version: 1, isReplacing: false }, file, now)
    expect(await deleteSource(cast.coordinator, id, 1, later)).toBe('changed-meanwhile')
    expect(await deleteSource(cast.coordinator, id, 2, later)).toBe('deleted')
    expect(await findSource(cast.coordinator, id)).toBeNull()
    expect(await deleteSource(cast.coordinator, id, 2, later)).toBe('gone')
    const [newest] = await listSourceHistory(cast.coordinator, id)
    expect(newest).toMatchObject({ kind: 'source.deleted', message: expect.stringContaining(fields.title) as string })
    expect(await read().responseRate.count({ where: { sourceId: id } })).toBe(0)
    expect(await read().storedFile.count()).toBe(1)
  })

  /** One row that rests on the source, of each kind there is. */
  const ties: Record<string, (sourceId: number) => Promise<unknown>> = {
    värde: (sourceId) =>
      write((tx) =>
        tx.citation.create({
          data: { observationId: cast.observationId, sourceId, position: 9, locator: 'rad 1', quotedText: '1' },
        }),
      ),
    'steg i indikatorns liv': (sourceId) =>
      write((tx) =>
        tx.indicatorEvent.create({
          data: { indicatorId: cast.indicator.live, position: 9, toState: 'active', reason: 'x', sourceId },
        }),
      ),
    'byte av serie': (sourceId) =>
      write((tx) =>
        tx.seriesSuccession.create({
          data: { fromId: cast.series.live, toId: cast.series.own, year: 2024, reason: 'x', sourceId },
        }),
      ),
    'mål- eller utgångsvärde': (sourceId) =>
      write((tx) =>
        tx.referenceValue.create({
          data: {
            seriesId: cast.series.live,
            kind: 'target',
            value: 1,
            decidedBy: 'x',
            reason: 'x',
            sourceId,
            statedAt: now,
            statedName: 'x',
          },
        }),
      ),
    'text om indikatorn': (sourceId) =>
      write((tx) =>
        tx.indicatorText.create({ data: { indicatorId: cast.indicator.live, position: 9, text: 'x', sourceId } }),
      ),
    mål: (sourceId) => write((tx) => tx.goal.updateMany({ data: { sourceId } })),
    åtagande: (sourceId) =>
      write((tx) => tx.commitment.update({ where: { id: cast.commitment.routine }, data: { sourceId } })),
  }

  it.each(Object.keys(ties))('is refused with where it is used when it is the source of %s', async (what) => {
    const id = await added()
    await ties[what]?.(id)
    const refused = await deleteSource(cast.coordinator, id, 1, later)
    const found = await findSource(cast.coordinator, id)
    expect(found?.uses).toHaveLength(1)
    const { kind, about = '' } = found?.uses[0] ?? { kind: 'value' }
    expect(`${useKinds[kind].label} ${about}`.toLocaleLowerCase('sv')).toContain(what)
    expect(refused).toEqual({ why: expect.stringContaining(useKinds[kind].label.toLocaleLowerCase('sv')) as string })
    expect(found?.uses[0]?.href).toMatch(/^\/(indikatorer|planer|atagande)\/./)
    expect(await kindsOf(id)).toEqual(['source.created'])
  })

  it('is refused also when only an earlier revision of a value came from it', async () => {
    const id = await added()
    await ties['värde']?.(id)
    await write((tx) => tx.observation.update({ where: { id: cast.observationId }, data: { replacedAt: now } }))
    expect(await deleteSource(cast.coordinator, id, 1, later)).toMatchObject({
      why: expect.stringContaining('indikatorer') as string,
    })
    expect((await findSource(cast.coordinator, id))?.uses).toMatchObject([{ about: 'ett\u00a0värde' }])
  })

  it('leads to no page of a plan that is still a draft', async () => {
    const id = await added()
    await ties['mål']?.(id)
    await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
    expect((await findSource(cast.coordinator, id))?.uses[0]?.href).toBeNull()
  })
})

describe('the list of sources', () => {
  it('stands by publisher and title, the newest edition first, with how many values rest on each', async () => {
    await added({ edition: '2024', title: 'Öppna jämförelser' })
    await added({ edition: '2025', title: 'Öppna jämförelser' })
    await added({ publisher: 'Brå' })
    const listed = await listSources(cast.coordinator)
    expect(listed.map(({ publisher, edition }) => `${publisher} ${edition}`)).toEqual([
      'Brå 2025',
      'Samverkan 2024',
      'Socialstyrelsen 2025',
      'Socialstyrelsen 2024',
    ])
    expect(listed.find(({ publisher }) => publisher === 'Samverkan')?.values).toBe(
      await read().citation.count({ where: { sourceId: cast.sourceId } }),
    )
  })
})
