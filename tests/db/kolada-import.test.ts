import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { agreeToTitle } from '#app/db/import/kolada-answer.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { koladaChoices, type KoladaChoices } from '#app/domain/import/kolada/choices.ts'
import type { Proposal } from '#app/domain/import/proposed.ts'
import { openFileStore } from '#app/files/file-store.server.ts'
import { useKolada } from '#app/imports/kolada/configured.server.ts'
import { beginFetch, fetchStanding } from '#app/jobs/kolada-fetch.server.ts'
import { proposeKolada } from '#app/jobs/kolada-proposal.server.ts'
import { now } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { replayAccess } from '#tests/support/kolada/replay-access.ts'
import { startReplayServer, type ReplayServer } from '#tests/support/kolada/replay-server.ts'
import { keyFigure } from '#tests/support/kolada/samples.ts'
import { addMunicipalSeries, keepFor, prepare } from '#tests/support/kolada/watching.ts'

useDatabase('example')

const title = 'Provets titel på ett nyckeltal vars egen inte är inspelad, andel (%)'
let replay: ReplayServer
let folder: string
let coordinator: SignedIn
let choices: KoladaChoices

beforeEach(async () => {
  replay = await startReplayServer()
  replay.keyFigures.push(keyFigure('N00945', title))
  useKolada(replay.base, replayAccess(replay, { tries: 1 }))
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-kolada-'))
  await openFileStore(folder, new Date())
  const row = await read().user.findFirstOrThrow({ where: { role: 'coordinator' } })
  coordinator = { kind: 'user', userId: row.id, name: row.name, role: 'coordinator', organisation: null }
  const seriesId = await addMunicipalSeries()
  choices = koladaChoices.parse({
    keyFigure: { id: 'N00945', title, isDividedBySex: false },
    from: 1996,
    to: 2020,
    parts: [{ scope: 'municipalities', seriesId, codes: ['0180', '1280', '1480'] }],
  })
})
afterEach(async () => {
  await replay.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Fetches until it is done, or answers why it is not. */
async function fetched(id: number): Promise<string | undefined> {
  const refused = await beginFetch(coordinator, id)
  if (refused !== undefined) return refused
  for (;;) {
    const standing = fetchStanding(id)
    if (standing === undefined) return undefined
    if (standing.state === 'failed') return standing.why
    await sleep(5)
  }
}
const propose = async (id: number) => {
  const imported = await findImport(coordinator, id)
  if (imported === null) throw new Error('It is not there.')
  return proposeKolada(coordinator, imported, {})
}

describe('what is fetched for an import', () => {
  it('is kept as a file with its checksum and cited as an edition of its own, and the recorded answer is 69 values', async () => {
    const { id } = await prepare(coordinator, choices, now)
    expect(await propose(id)).toEqual({ why: 'Värdena är inte hämtade från Kolada än.' })
    expect(await fetched(id)).toBeUndefined()
    const imported = await findImport(coordinator, id)
    expect(readdirSync(folder)).toEqual([imported?.file?.sha256])
    const source = await read().source.findUniqueOrThrow({ where: { id: imported?.source?.id ?? 0 } })
    expect(source).toMatchObject({
      publisher: 'Kolada (RKA)',
      title: `N00945 ${title}`,
      fileSha256: imported?.file?.sha256,
    })
    expect(source.note).toContain('”Källa: Kolada”')
    expect(source.note).toContain('”Egen bearbetning av data från Kolada”')
    replay.asked = []
    const proposal = (await propose(id)) as Proposal
    // Of the 75 the six nulls are of two years in which nobody has a value.
    expect(proposal.values).toHaveLength(69)
    expect(proposal.problems).toEqual([])
    expect(proposal.values[0]).toMatchObject({ value: { type: 'exact', value: 30.41209497 }, quoted: '30.41209497' })
    expect(proposal.facts.find(({ term }) => term === 'År utan värden')?.value).toContain('1996 och 1997')
    expect(replay.asked).toEqual([])
  })

  it('goes on from what had come when it was broken off, and leaves nothing beside the file', async () => {
    const { id } = await prepare(coordinator, { ...choices, to: 2024 }, now)
    replay.troubles = [undefined, undefined, 'cut']
    expect(await fetched(id)).toContain('avhugget')
    expect(await read().storedFile.count({ where: { mediaType: 'application/json' } })).toBe(0)
    replay.asked = []
    expect(await fetched(id)).toBeUndefined()
    expect(replay.asked.map((address) => address.split('/')[1])).toEqual(['kpi', 'data'])
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is stopped by a title that is another, until somebody has agreed to it', async () => {
    const { id } = await prepare(
      coordinator,
      { ...choices, keyFigure: { ...choices.keyFigure, title: 'Den gamla, andel (%)' } },
      now,
    )
    await fetched(id)
    expect(await propose(id)).toMatchObject({ why: expect.stringContaining(`”${title}”`) as string })
    const before = await findImport(coordinator, id)
    expect(await agreeToTitle(coordinator, id, (before?.version ?? 0) - 1, now)).toBe('changed-meanwhile')
    expect(await agreeToTitle(coordinator, id, before?.version ?? 0, now)).toBe('agreed')
    expect(((await propose(id)) as Proposal).values).toHaveLength(69)
  })

  it('is refused when something else has been chosen meanwhile, or by somebody who may not', async () => {
    const { id, version } = await prepare(coordinator, choices, now)
    const answer = { sha256: 'a'.repeat(64), title }
    expect(await keepFor(coordinator, { id, version: version + 1 }, answer, now)).toBe('changed-meanwhile')
    expect(await keepFor({ ...coordinator, role: 'partner' }, { id, version }, answer, now)).toBe('gone')
    expect(await read().storedFile.count({ where: { sha256: answer.sha256 } })).toBe(0)
    expect(await keepFor(coordinator, { id, version }, answer, now)).toBe('kept')
  })

  it('twice becomes one edition as long as nothing rests on it', async () => {
    const { id } = await prepare(coordinator, choices, now)
    await fetched(id)
    await fetched(id)
    expect(await read().source.count({ where: { publisher: 'Kolada (RKA)' } })).toBe(1)
  })

  it('of a key figure that is gone is nothing, in words', async () => {
    replay.keyFigures = replay.keyFigures.filter((one) => one.id !== 'N00945')
    const { id } = await prepare(coordinator, choices, now)
    expect(await fetched(id)).toBe('Nyckeltalet N00945 finns inte längre hos Kolada.')
  })
})
