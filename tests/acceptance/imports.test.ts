import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areaRows } from '#prisma/areas/register.ts'
import { Client, decoded } from '#tests/support/http-client.ts'
import { addPreparedImport } from '#tests/support/prepared-import.ts'
import { addSession, newFolder, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const municipalities = areaRows.filter(({ kind }) => kind === 'municipality').map(({ code }) => code)
const years = Array.from({ length: 20 }, (_, index) => 2005 + index)

const folder = newFolder('example')
const sessions: Record<string, string> = {}
let server: RunningServer
let small = 0
let large = 0

const counts = () =>
  withDatabase(folder, (database) => ({
    observations: database.prepare('SELECT count(*) FROM Observation').pluck().get(),
    current: database.prepare('SELECT count(*) FROM Observation WHERE replacedAt IS NULL').pluck().get(),
    citations: database.prepare('SELECT count(*) FROM Citation').pluck().get(),
    applied: database.prepare("SELECT count(*) FROM HistoryEvent WHERE kind = 'import.applied'").pluck().get(),
  }))

const stateOf = (id: number) =>
  withDatabase(folder, (database) => database.prepare('SELECT state FROM Import WHERE id = ?').pluck().get(id))

const as = (who: string) => new Client(server.url, sessions[who])
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''

/** The page of a prepared import, once what came has been read. */
async function preview(client: Client, id: number): Promise<string> {
  for (;;) {
    const page = decoded((await client.send(`/samordning/import/${id}`)).body)
    if (!page.includes('Underlaget läses')) return page
    await sleep(200)
  }
}

beforeAll(async () => {
  withDatabase(folder, (database) => {
    for (const who of ['samordnare', 'partner', 'styrgrupp', 'admin'])
      sessions[who] = addSession(database, `demo-${who}`)
    small = addPreparedImport(folder, database, {
      areas: [...municipalities.slice(0, 3), '9999'],
      years: [2022, 2023],
      series: ['Liten'],
      value: (area, year) => area * 10 + year - 2000,
    })
    large = addPreparedImport(folder, database, {
      areas: municipalities,
      years,
      series: Array.from('ABCDEFGHIJKLMNOPQRSTUVWX'),
      value: (area, year, series) => (area * 7 + year * 3 + series) % 900,
    })
    database.pragma('wal_checkpoint(TRUNCATE)')
  })
  server = await startServer({ folder })
}, 120_000)

afterAll(async () => {
  await server.stop()
  server.clean()
})

describe('an import, without scripts', () => {
  it('is for coordinators alone', async () => {
    for (const part of [
      '',
      '/genomforande',
      '/angrande',
      '/upprepning',
      '/kassering',
      '/avbrott',
      '/varden.csv',
      '/fil',
    ]) {
      const address = `/samordning/import/${small}${part}`
      expect((await new Client(server.url).send(address)).status, address).toBe(303)
      for (const who of ['partner', 'styrgrupp', 'admin']) {
        expect((await as(who).send(address)).status, `${who} ${address}`).toBe(403)
      }
      expect((await as('samordnare').send(`/samordning/import/999999${part}`)).status).toBe(404)
    }
  })

  it('shows what it would do, asks for what is missing, is read in whole, and is undone', async () => {
    const client = as('samordnare')
    const before = counts()
    const page = await preview(client, small)
    expect(page).toContain('Det här går inte att läsa in')
    expect(page).toContain('9999')
    const sent = { version: hidden(page, 'version'), mark: hidden(page, 'mark') }
    expect(sent.mark).toMatch(/^[0-9a-f]{64}$/)

    const address = `/samordning/import/${small}/genomforande`
    const unticked = await client.post(address, sent)
    expect(unticked.status).toBe(400)
    expect(decoded(unticked.body)).toContain('Kryssa i rutan för att läsa in resten')
    const other = await client.post(address, { ...sent, mark: 'f'.repeat(64), without: 'on' })
    expect(other.status).toBe(409)
    expect(counts()).toEqual(before)

    const applied = await client.post(address, { ...sent, without: 'on' })
    expect([applied.status, applied.headers.location]).toEqual([303, `/samordning/import/${small}`])
    for (let state = stateOf(small); state === 'running'; state = stateOf(small)) await sleep(50)
    expect(counts()).toEqual({
      observations: Number(before.observations) + 6,
      current: Number(before.current) + 6,
      citations: Number(before.citations) + 6,
      applied: Number(before.applied) + 1,
    })
    const again = await client.post(address, { ...sent, without: 'on' })
    expect(again.status).toBe(303)
    const done = decoded((await client.send(`/samordning/import/${small}`)).body)
    expect(done).toContain('Sex\u00a0nya värden')
    expect(done).toContain('Ångra importen')
    const list = decoded((await client.send('/samordning/import?slag=statistics&lage=done')).body)
    expect(list).toContain(`href="/samordning/import/${small}"`)
    expect(list).not.toContain(`href="/samordning/import/${large}"`)
    const csv = await client.send(`/samordning/import/${small}/varden.csv`)
    expect(csv.body.trim().split('\r\n')).toHaveLength(7)
    const file = await client.send(`/samordning/import/${small}/fil`)
    expect(file.headers['content-type']).toMatch(/^application\/json/)
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    expect(file.headers['content-disposition']).toContain('attachment')

    const undoing = `/samordning/import/${small}/angrande`
    const version = hidden(decoded((await client.send(undoing)).body), 'version')
    const unsaid = await client.post(undoing, { version, reason: ' ' })
    expect(unsaid.status).toBe(400)
    expect((await client.post(undoing, { version, reason: 'Fel fil.' })).status).toBe(303)
    expect(counts()).toMatchObject({ observations: Number(before.observations) + 6, current: before.current })
    expect(decoded((await client.send(`/samordning/import/${small}`)).body)).toContain('Fel fil.')
    const repeated = await client.post(`/samordning/import/${small}/upprepning`)
    expect(repeated.headers.location).toMatch(/^\/samordning\/import\/\d+$/)
    const next = Number(repeated.headers.location?.split('/').at(-1))
    expect((await client.post(`/samordning/import/${next}/kassering`, { version: '1' })).status).toBe(303)
    expect(stateOf(next)).toBe('discarded')
  })
})

describe('an import that is interrupted', () => {
  const start = async (client: Client, id: number): Promise<void> => {
    const page = await preview(client, id)
    const sent = { version: hidden(page, 'version'), mark: hidden(page, 'mark') }
    expect((await client.post(`/samordning/import/${id}/genomforande`, sent)).status).toBe(303)
  }

  it('writes nothing when somebody stops it, and can be repeated', async () => {
    const client = as('samordnare')
    const before = counts()
    await start(client, large)
    // The click is answered when the values have been judged; writing them is what follows.
    expect((await client.post(`/samordning/import/${large}/avbrott`)).status).toBe(303)
    expect(stateOf(large)).toBe('failed')
    expect(counts()).toEqual(before)
    const repeated = await client.post(`/samordning/import/${large}/upprepning`)
    large = Number(repeated.headers.location?.split('/').at(-1))
    expect(stateOf(large)).toBe('prepared')
  }, 120_000)

  it('has written nothing when the process is killed in the midst of it, and says so after the next start', async () => {
    const client = as('samordnare')
    const before = counts()
    await start(client, large)
    await sleep(100)
    await server.kill()
    expect(stateOf(large)).toBe('running')
    server = await startServer({ folder })
    expect(counts()).toEqual(before)
    expect(withDatabase(folder, (database) => database.pragma('integrity_check', { simple: true }))).toBe('ok')
    expect(withDatabase(folder, (database) => database.pragma('foreign_key_check'))).toEqual([])
    const page = decoded((await as('samordnare').send(`/samordning/import/${large}`)).body)
    expect(page).toContain('Servern stannade innan inläsningen var klar')
  }, 120_000)
})
