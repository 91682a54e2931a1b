import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, textOf, type Answer } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let coordinator: Client
let visitor: Client
const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../samples/scb', name))

beforeAll(async () => {
  server = await startServer()
  coordinator = await new Client(server.url).signIn('samordnare')
  visitor = new Client(server.url)
})
afterAll(async () => {
  coordinator.close()
  visitor.close()
  await server.stop()
  server.clean()
})

/** Posts a form with a file, as a browser does without scripts. */
function upload(to: string, fields: Record<string, string>, file?: { name: string; bytes: Buffer }): Promise<Answer> {
  const boundary = 'provgrans'
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  const body = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...(file === undefined ? [] : [part(`name="file"; filename="${file.name}"`, file.bytes)]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return coordinator.send(to, {
    method: 'POST',
    body,
    headers: {
      Origin: coordinator.origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
    },
  })
}

const one = <Row>(sql: string): Row => withDatabase(server.folder, (database) => database.prepare(sql).get() as Row)
const sourceId = (): string =>
  String(one<{ id: number }>("SELECT id FROM Source WHERE kind <> 'own-report' LIMIT 1").id)
const valueOf = (body: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
    .exec(body)
    ?.slice(1)
    .find(Boolean) ?? ''

describe('a statistics file without scripts', () => {
  const address = '/samordning/import/statistikfil'

  it('goes from upload over dimensions and marks to what would be written, and writes no value by itself', async () => {
    const before = one<{ count: number }>('SELECT count(*) count FROM Observation').count
    const bytes = sample('pxweb_BE0101F1datasymbols.px')
    const sent = await upload(address, { sourceId: sourceId() }, { name: 'inflyttade.px', bytes })
    expect(sent.status).toBe(303)
    const parts = String(sent.headers.location)
    expect(parts).toMatch(/^\/samordning\/import\/\d+\/dimensioner$/)
    const page = await coordinator.get(parts)
    expect(textOf(page.body)).toContain('Dimensionen ”region”')
    const chosen = { 'parts.0': 'area', 'parts.1': 'fixed', 'parts.2': 'time', 'parts.3': 'sex' }
    const next = await coordinator.post(parts, { ...chosen, version: valueOf(page.body, 'version') })
    expect(next.headers.location).toBe(`${parts}/varden`)
    const details = await coordinator.get(`${parts}/varden`)
    expect(textOf(details.body)).toContain('”..” (two)')
    const version = valueOf(details.body, 'version')
    const lacking = await coordinator.post(`${parts}/varden`, {
      version,
      'fixed.1': '20',
      'sexes.0': 'men',
      'sexes.1': 'women',
    })
    expect(lacking.status).toBe(400)
    expect(textOf(lacking.body)).toContain('Välj vilken serie värdena hör till.')
    expect(lacking.body).toMatch(/<option value="20" selected="">/)
    const { id } = one<{ id: number }>(
      "SELECT s.id FROM Series s JOIN Indicator i ON i.id = s.indicatorId WHERE i.unit = 'count' AND s.level = 'country' LIMIT 1",
    )
    const marks = Object.fromEntries(
      ['not-applicable', 'confidential', 'skip', 'skip', 'zero', 'no-answer'].map((meaning, at) => [
        `marks.${at}`,
        meaning,
      ]),
    )
    const done = await coordinator.post(`${parts}/varden`, {
      version,
      seriesId: String(id),
      'fixed.1': '20',
      'sexes.0': 'men',
      'sexes.1': 'women',
      ...marks,
    })
    expect(done.headers.location).toBe(parts.replace('/dimensioner', ''))
    const preview = textOf((await coordinator.get(String(done.headers.location))).body)
    expect(preview).toContain('Statistics Sweden')
    expect(preview).not.toContain('Underlaget går inte att läsa')
    expect(one<{ count: number }>('SELECT count(*) count FROM Observation').count).toBe(before)
  })

  it('is refused in words when its periods are months, when it is no statistics, and when no source is chosen', async () => {
    const monthly = await upload(
      address,
      { sourceId: sourceId() },
      { name: 'tab.json', bytes: sample('scb_pxwebapi2_TAB6471_data.json') },
    )
    const parts = String(monthly.headers.location)
    const chosen = { 'parts.0': 'area', 'parts.1': 'fixed', 'parts.2': 'sex', 'parts.3': 'fixed', 'parts.4': 'time' }
    const refused = await coordinator.post(parts, { ...chosen, version: '1' })
    expect(refused.status).toBe(400)
    expect(textOf(refused.body)).toContain('har månader (2026M01)')
    const html = await upload(
      address,
      { sourceId: sourceId() },
      { name: 'tab.px', bytes: Buffer.from('<!doctype html><p>500') },
    )
    expect([html.status, textOf(html.body).includes('Filen är en webbsida')]).toEqual([400, true])
    const count = one<{ count: number }>('SELECT count(*) count FROM Import').count
    const sourceless = await upload(address, {}, { name: 'i.px', bytes: sample('pxweb_BE0101F1datasymbols.px') })
    expect([sourceless.status, textOf(sourceless.body).includes('Välj källan')]).toEqual([400, true])
    expect(one<{ count: number }>('SELECT count(*) count FROM Import').count).toBe(count)
  })
})

describe('development funds without scripts', () => {
  const register = '/samordning/utvecklingsmedel'
  const heading = 'År;Mottagare;Sätt;Beviljat (tkr);Använt (tkr)'

  it('are read in from a table, shown to everybody at once with their source, and taken back', async () => {
    expect(textOf((await visitor.get('/utvecklingsmedel')).body)).not.toContain('Solna')
    const bytes = Buffer.from(
      `${heading}\n2025;Solna kommun;rekvirerat;420;400\n2025;Norra exempelkommunen;rekvirerat;450;440`,
    )
    const fields = { sourceId: sourceId(), locator: 'Bilaga 1', pasted: '' }
    const sent = await upload(`${register}/inlasning`, fields, { name: 'medel.csv', bytes })
    expect(sent.status).toBe(303)
    const address = String(sent.headers.location)
    const preview = await coordinator.get(address)
    expect(textOf(preview.body)).toContain('1 nya, 1 ändrade')
    expect(textOf((await visitor.get('/utvecklingsmedel')).body)).not.toContain('Solna')
    const form = { do: 'apply', version: valueOf(preview.body, 'version'), mark: valueOf(preview.body, 'mark') }
    expect((await coordinator.post(address, form)).status).toBe(400)
    expect((await coordinator.post(address, { ...form, reason: 'Slutredovisat.' })).status).toBe(303)
    const shown = textOf((await visitor.get('/utvecklingsmedel')).body)
    expect(shown).toContain('Solna')
    expect(shown).toContain('Bilaga 1, rad 2')
    const done = await coordinator.get(address)
    const undone = await coordinator.post(address, {
      do: 'undo',
      reason: 'Fel fil.',
      version: valueOf(done.body, 'version'),
    })
    expect(undone.status).toBe(303)
    expect(textOf((await visitor.get('/utvecklingsmedel')).body)).not.toContain('Solna')

    const imported = `/samordning/import/${address.split('/').at(-1)}`
    // They are no values of series, so the pages of such imports lead to their own.
    for (const page of [imported, `${imported}/angrande`])
      expect((await coordinator.get(page)).headers.location).toBe(address)
    expect((await coordinator.post(`${imported}/angrande`, { reason: 'Igen.' })).headers.location).toBe(address)
    const again = await coordinator.post(`${imported}/upprepning`, {})
    expect(again.status).toBe(303)
    const own = String((await coordinator.get(String(again.headers.location))).headers.location)
    expect(own).not.toBe(address)
    expect(textOf((await coordinator.get(own)).body)).toContain('1 nya, 1 ändrade')
  })

  it('are pasted through the same checks, and a row that is wrong stops all of them and keeps what was pasted', async () => {
    const pasted = `${heading.replaceAll(';', '\t')}\n2025\tSolna\trekvirerat\t420\t400\n2025\tTäby\tlån\t1\t1`
    const before = one<{ count: number }>('SELECT count(*) count FROM Import').count
    const refused = await upload(`${register}/inlasning`, { pasted, sourceId: sourceId(), locator: '' })
    expect(refused.status).toBe(400)
    expect(textOf(refused.body)).toContain('Rad 3. Kolumnen sätt: ”lån” är varken rekvirerat eller ansökt.')
    expect(refused.body).toContain('Solna\trekvirerat')
    expect(one<{ count: number }>('SELECT count(*) count FROM Import').count).toBe(before)
  })

  it('are added, with what was typed kept where something is wrong', async () => {
    const typed = {
      year: '2023',
      way: 'applied',
      recipient: 'Provföreningen',
      purpose: '',
      granted: '1,2 mnkr',
      used: '2 mnkr',
      sourceId: sourceId(),
      locator: '',
      note: '',
    }
    const refused = await coordinator.post(`${register}/ny`, typed)
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('value="1,2 mnkr"')
    expect(textOf(refused.body)).toContain('Mer är använt')
    expect((await coordinator.post(`${register}/ny`, { ...typed, used: '' })).status).toBe(303)
    const shown = textOf((await visitor.get('/utvecklingsmedel')).body)
    expect(shown).toContain('Provföreningen')
    expect(shown).toContain('ej angivet')
  })

  it("show S003's figures for the country, where 2017 is not told", async () => {
    const shown = textOf((await visitor.get('/utvecklingsmedel')).body)
    for (const figure of ['246', '273', '81', '92', 'ej redovisad']) expect(shown).toContain(figure)
  })
})
