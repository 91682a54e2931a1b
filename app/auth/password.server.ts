import { hash, verify } from '@node-rs/argon2'

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The password as an argon2id hash in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, options)

let placeholder: Promise<string> | undefined

/**
 * Whether the password is right. Without a hash (unknown address, or an invitation not yet accepted) the same work is
 * done, so that the answer takes equally long.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  placeholder ??= hashPassword('a password that nobody has')
  const matches = await verify(passwordHash ?? (await placeholder), password)
  return passwordHash !== null && matches
}
