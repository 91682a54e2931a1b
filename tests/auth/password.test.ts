import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches } from '#app/auth/password.server.ts'
import { hashOf, newToken } from '#app/auth/token.server.ts'

describe('a stored password', () => {
  it('is an argon2id hash with at least OWASP’s cost, in PHC form', async () => {
    const phc = await hashPassword('en ganska lång mening')
    const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc)
    expect(match).not.toBeNull()
    expect(Number(match?.[1])).toBeGreaterThanOrEqual(19_456)
    expect(Number(match?.[2])).toBeGreaterThanOrEqual(2)
    expect(Number(match?.[3])).toBe(1)
    expect(Buffer.from(match?.[4] ?? '', 'base64').length).toBeGreaterThanOrEqual(16)
    expect(Buffer.from(match?.[5] ?? '', 'base64').length).toBeGreaterThanOrEqual(32)
  })

  it('is another hash each time, also for the same password', async () => {
    expect(await hashPassword('samma lösenord')).not.toBe(await hashPassword('samma lösenord'))
  })

  it('matches exactly what was chosen, every character and blank of it', async () => {
    const phc = await hashPassword('Åsa & Örjan 2026 ')
    expect(await passwordMatches(phc, 'Åsa & Örjan 2026 ')).toBe(true)
    for (const wrong of ['Åsa & Örjan 2026', 'åsa & örjan 2026 ', 'Asa & Orjan 2026 ', '', `${'Åsa & Örjan 2026 '}x`]) {
      expect(await passwordMatches(phc, wrong)).toBe(false)
    }
  })

  it('that is not there matches nothing, not even what is hashed in its place', async () => {
    for (const password of ['', 'x', 'a password that nobody has'])
      expect(await passwordMatches(null, password)).toBe(false)
  })

  it('that is not there takes the same work as one that is', async () => {
    const phc = await hashPassword('en ganska lång mening')
    await passwordMatches(null, 'x')
    const time = async (stored: string | null): Promise<number> => {
      const begun = performance.now()
      for (let turn = 0; turn < 5; turn += 1) await passwordMatches(stored, 'fel lösenord här')
      return performance.now() - begun
    }
    const known = await time(phc)
    const unknown = await time(null)
    // A missing hash that was answered at once would be hundreds of times faster.
    expect(unknown).toBeGreaterThan(known / 5)
    expect(unknown).toBeLessThan(known * 5)
  })
})

describe('a token', () => {
  it('is 256 random bits that stand in an address as they are', () => {
    const tokens = Array.from({ length: 1000 }, newToken)
    expect(new Set(tokens).size).toBe(1000)
    for (const token of tokens) {
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(Buffer.from(token, 'base64url').length).toBe(32)
    }
  })

  it('is stored as its SHA-256', () => {
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    const token = newToken()
    expect(hashOf(token)).toBe(createHash('sha256').update(token, 'utf8').digest('hex'))
    expect(hashOf(token)).not.toContain(token)
  })
})
