import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limitTokens, tokenLimits } from '#app/http/token-limit.server.ts'
import { Client, type Answer } from '#tests/support/http-client.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const known = new Set([hashOf('riktig'), hashOf('annan')])

let server: Server
let client: Client
let behind: number
const onTooMany = vi.fn<(hash: string) => void>()

beforeEach(async () => {
  behind = 0
  onTooMany.mockReset()
  const app = express()
  app.use(
    limitTokens({
      folder: '/svara',
      isKnown: (hash) => known.has(hash),
      page: () => '<p>Vänta</p>',
      policy: "default-src 'none'",
      onTooMany,
    }),
  )
  app.all('*', (_request, response) => {
    behind += 1
    response.status(204).end()
  })
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  client = new Client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterEach(() => {
  client.close()
  server.close()
})

/** Asks for every address, some at a time. */
async function ask(addresses: readonly string[], headers: Record<string, string> = {}): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < addresses.length; start += 50) {
    const part = addresses.slice(start, start + 50)
    answers.push(...(await Promise.all(part.map((address) => client.get(address, headers)))))
  }
  return answers
}
const times = (count: number, address: string) => Array.from({ length: count }, () => address)
const statuses = (answers: readonly Answer[], status: number) => answers.filter((one) => one.status === status).length
const guesses = (count: number) => Array.from({ length: count }, (_, index) => `/svara/gissning-${index}`)

describe('the limit on tokens in addresses', () => {
  it('stops a known token that is used a thousand times a minute, and tells of it once', async () => {
    const answers = await ask(times(1000, '/svara/riktig'))
    expect(statuses(answers, 204)).toBe(tokenLimits.uses)
    expect(statuses(answers, 429)).toBe(1000 - tokenLimits.uses)
    expect(behind).toBe(tokenLimits.uses)
    expect(onTooMany.mock.calls).toEqual([[hashOf('riktig')]])
    const last = answers.at(-1)
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(last?.headers['cache-control']).toBe('no-store')
    expect(last?.body).toBe('<p>Vänta</p>')
  })

  it('lets the holder of another link in meanwhile', async () => {
    await ask(times(tokenLimits.uses + 1, '/svara/riktig'))
    expect((await client.get('/svara/annan')).status).toBe(204)
    expect((await client.get('/svara/riktig')).status).toBe(429)
  })

  it('stops whoever guesses after few guesses, and never a holder at the same network address', async () => {
    const answers = await ask(guesses(200))
    expect(statuses(answers, 204)).toBe(tokenLimits.guesses)
    expect(behind).toBe(tokenLimits.guesses)
    expect((await client.get('/svara/riktig')).status).toBe(204)
    expect((await client.get('/svara/riktig/atagande/ett')).status).toBe(204)
    expect(onTooMany).not.toHaveBeenCalled()
  })

  it('counts the same wrong token once, also when it is asked for in another way', async () => {
    const wrong = ['/svara/fel', '/svara/fel/atagande/ett', '/svara/fel.data?x=1', '/svara/%66el', '/SVARA/fel']
    expect(statuses(await ask(wrong.flatMap((address) => times(20, address))), 204)).toBe(100)
    expect(statuses(await ask(guesses(tokenLimits.guesses - 1)), 204)).toBe(tokenLimits.guesses - 1)
    expect((await client.get('/svara/en-till')).status).toBe(429)
  })

  it('knows an address however it is spelled, as long as routes read it as the same', async () => {
    const spelled = ['/%73vara/riktig', '/svara//riktig', '/x/../svara/riktig', '/svara\\riktig', '/Svara/%72iktig']
    await ask(spelled.flatMap((address) => times(tokenLimits.uses / 5, address)))
    expect(behind).toBe(tokenLimits.uses)
    for (const address of spelled) expect((await client.get(address)).status, address).toBe(429)
    expect((await client.get('/%73vara/annan')).headers['x-robots-tag']).toBe('noindex')
  })

  it('takes nobody’s word for where a request comes from', async () => {
    for (const [index, address] of guesses(tokenLimits.guesses + 5).entries()) {
      const headers = {
        'X-Forwarded-For': `10.0.0.${index}`,
        'X-Real-IP': `10.0.0.${index}`,
        Forwarded: `for=10.${index}`,
      }
      expect((await client.get(address, headers)).status).toBe(index < tokenLimits.guesses ? 204 : 429)
    }
  })

  it('leaves every other address alone, and survives what cannot be decoded', async () => {
    await ask(guesses(tokenLimits.guesses + 1))
    for (const address of ['/', '/svara', '/svaras/riktig', '/mal/7', '/samordning/svara/x']) {
      expect((await client.get(address)).status, address).toBe(204)
    }
    expect((await client.get('/svara/%E0%A4%A')).status).toBe(429)
  })

  it('costs less than five milliseconds', async () => {
    const started = performance.now()
    await ask(times(500, '/svara/riktig'))
    expect((performance.now() - started) / 500).toBeLessThan(5)
  })
})
