import { createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

let secret: Buffer | undefined

/**
 * Reads the installation's secret, or makes one the first time, beside the database. Links are worked out from it, so
 * that neither the database nor a stored message holds anything that opens them.
 */
export function openSecret(file: string): void {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (secret.length !== 32) throw new Error(`${file} does not hold a secret of 32 bytes.`)
}

/**
 * A token that is worked out from what it is for: 256 bits, safe in an address, the same each time. Throws before
 * `openSecret`.
 */
export function workedOutToken(purpose: string): string {
  if (secret === undefined) throw new Error('The secret is not open.')
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}

/** What is stored of a token: its SHA-256 as lower-case hex. */
export const storedHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token of an answer link. */
export const answerToken = (linkId: number): string => workedOutToken(`answer-link:${linkId}`)

/** What is stored of it. */
export const answerTokenHash = (linkId: number): string => storedHash(answerToken(linkId))

/** The token of a link to a meeting's papers. */
export const meetingToken = (linkId: number): string => workedOutToken(`meeting-link:${linkId}`)
