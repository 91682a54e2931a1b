import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a link, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token or a session id: its SHA-256 as lower-case hex. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
