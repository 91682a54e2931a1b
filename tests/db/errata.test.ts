import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findEdition } from '#app/db/follow-up/editions.server.ts'
import { findEditionFile, listEditionFiles } from '#app/db/follow-up/edition-files.server.ts'
import { addErratum, listErrata } from '#app/db/follow-up/errata.server.ts'
import { EditionDamaged } from '#app/db/follow-up/editions.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { publicGeneration } from '#app/db/freshness.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { alreadyCorrected, whyNotCorrect } from '#app/domain/follow-up/edition/errata.ts'
import { useDatabase } from '#tests/support/database.ts'
import { later, now } from './cast.ts'

useDatabase('example')

const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const erratum = { section: 'mal-7', wrong: '31 procent', right: '32 procent', reason: 'Källan har rättats.' }

async function edition() {
  const found = await findEdition(thePublic, 2025)
  if (found === null) throw new Error('The example has no edition of 2025.')
  return {
    id: found.id,
    followUpId: found.followUpId,
    keys: found.report.content.document.sections.map(({ key }) => key),
  }
}

describe('a correction of a published edition', () => {
  it('is added with a number, who and when, told in the history, and read by everybody', async () => {
    const { id, keys, followUpId } = await edition()
    expect(await addErratum(coordinator, id, keys, erratum, now)).toEqual({ ok: true, number: 1 })
    expect(await addErratum(coordinator, id, keys, { ...erratum, wrong: '16 procent' }, later)).toEqual({
      ok: true,
      number: 2,
    })
    expect(await listErrata(thePublic, id)).toMatchObject([
      { ...erratum, number: 1, at: now, byName: 'Demo Samordnare' },
      { number: 2, at: later },
    ])
    const events = await read().historyEvent.findMany({ where: { kind: 'follow-up.corrected' } })
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({ subjectId: String(followUpId), message: erratum.reason, at: now })
  })

  it('is not added twice, nor about a section that is not there, and then nothing is written', async () => {
    const { id, keys } = await edition()
    await addErratum(coordinator, id, keys, erratum, now)
    expect(await addErratum(coordinator, id, keys, erratum, later)).toEqual({ ok: false, why: alreadyCorrected })
    expect(await addErratum(coordinator, id, keys, { ...erratum, section: 'mal-8' }, later)).toMatchObject({
      ok: false,
      field: 'section',
    })
    expect(await listErrata(thePublic, id)).toHaveLength(1)
    expect(await read().historyEvent.count({ where: { kind: 'follow-up.corrected' } })).toBe(1)
  })

  it('gets numbers of its own when two are added at once', async () => {
    const { id, keys } = await edition()
    const all = ['a', 'b', 'c', 'd'].map((wrong) => addErratum(coordinator, id, keys, { ...erratum, wrong }, now))
    expect(
      (await Promise.all(all)).map((one) => (one?.ok === true ? one.number : 0)).toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 4])
  })

  it('is never changed by any statement', async () => {
    const { id, keys } = await edition()
    await addErratum(coordinator, id, keys, erratum, now)
    await expect(write((tx) => tx.followUpErratum.updateMany({ data: { right: 'annat' } }))).rejects.toThrow()
    expect(await listErrata(thePublic, id)).toMatchObject([erratum])
  })

  it('is for what is published: a proposal is refused with the words that the page shows, and hidden from the public', async () => {
    const { followUpId, keys } = await edition()
    const at = now
    const proposal = await write((tx) =>
      tx.followUpEdition.create({
        data: {
          followUpId,
          number: 2,
          state: 'proposed',
          content: '{}',
          sha256: checksum('{}'),
          proposedSha256: checksum('{}'),
          frozenAt: at,
          frozenName: 'Demo Samordnare',
        },
      }),
    )
    expect(await addErratum(coordinator, proposal.id, keys, erratum, now)).toEqual({
      ok: false,
      why: whyNotCorrect('proposed'),
    })
    expect(whyNotCorrect(undefined)).toBe(whyNotCorrect('adopted'))
    expect(whyNotCorrect('published')).toBeUndefined()
    expect(await addErratum(coordinator, 9999, keys, erratum, now)).toBeNull()
  })
})

describe('an edition’s kept files', () => {
  it('are listed with their sizes, and refused when their bytes have been tampered with', async () => {
    const { id } = await edition()
    await write((tx) => tx.followUpFile.deleteMany())
    const bytes = new TextEncoder().encode('Hej')
    await write((tx) =>
      tx.followUpFile.create({ data: { editionId: id, format: 'csv', bytes, sha256: checksum(bytes), madeAt: now } }),
    )
    expect(await listEditionFiles(thePublic)).toEqual([{ editionId: id, format: 'csv', size: 3 }])
    expect(await findEditionFile(thePublic, id, 'csv')).toEqual(bytes)
    expect(await findEditionFile(thePublic, id, 'html')).toBeNull()
    await write((tx) => tx.followUpFile.updateMany({ data: { sha256: 'ab' } }))
    await expect(findEditionFile(thePublic, id, 'csv')).rejects.toThrow(EditionDamaged)
  })
})

describe('kept pages', () => {
  it('are made anew when a correction, a file or an edition is written', async () => {
    const { id, keys } = await edition()
    const bytes = new Uint8Array([1])
    const writes = [
      () => addErratum(coordinator, id, keys, erratum, now),
      () =>
        write((tx) =>
          tx.followUpFile.create({
            data: { editionId: id, format: 'prov', bytes, sha256: checksum(bytes), madeAt: now },
          }),
        ),
      () => write((tx) => tx.followUpEdition.update({ where: { id }, data: { publishedAt: later } })),
    ]
    for (const each of writes) {
      const before = publicGeneration()
      await each()
      expect(publicGeneration()).not.toBe(before)
    }
  })
})
