import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client } from '#tests/support/http-client.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const form = '/lagesrapport/2026/soktermer-i-takecare'
/** What a signed-in page may weigh, in bytes as they are sent: its scripts, and by itself its style. */
const most = { js: 125_000, css: 10_000 }

let server: RunningServer
let client: Client

beforeAll(async () => {
  server = await startServer()
  client = new Client(
    server.url,
    withDatabase(server.folder, (database) => addSession(database, 'demo-partner')),
  )
})
afterAll(async () => {
  client.close()
  await server.stop()
  server.clean()
})

it('a report’s form is light on its first load, and its checks are not part of it', async () => {
  const { body } = await client.get(form)
  const addresses = new Set(
    [...body.matchAll(/<link[^>]* href="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, one]) => one ?? ''),
  )
  expect(addresses.size).toBeGreaterThan(20)
  const total = { js: 0, css: 0 }
  for (const address of addresses) {
    const answer = await client.get(address, { 'Accept-Encoding': 'br' })
    expect([answer.status, answer.headers['content-encoding']], address).toEqual([200, 'br'])
    expect(answer.headers['cache-control'], address).toContain('immutable')
    total[address.endsWith('.css') ? 'css' : 'js'] += answer.bytes.length
  }
  expect(total.js).toBeLessThanOrEqual(most.js)
  expect(total.css).toBeLessThanOrEqual(most.css)
  expect(Math.min(total.js, total.css)).toBeGreaterThan(0)
  expect([...addresses].filter((address) => /\/schemas-/.test(address))).toEqual([])
})

it('is given unpacked to a browser that does not take Brotli', async () => {
  const address = /href="(\/assets\/[^"]+\.js)"/.exec((await client.get(form)).body)?.[1] ?? ''
  const plain = await client.get(address)
  expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined])
  expect(plain.headers['content-type']).toContain('javascript')
  expect(plain.body.length).toBeGreaterThan(0)
})
