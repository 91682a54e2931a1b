import { randomUUID } from 'node:crypto'
import type { NewUserInput } from '#app/domain/access/account.ts'
import { linkPurposes, type LinkPurpose } from '#app/domain/access/link.ts'
import type { Role, SignedIn } from '#app/domain/access/roles.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { isTaken, read, write, type Tx } from '#app/db/database.server.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { userFacts } from '#app/domain/organisation/organisation-changes.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** For sign-in: the user with this address (lower case), with the stored hash. */
export async function findUserByEmail(email: string): Promise<{
  id: string
  name: string
  role: Role
  /** The name of their organisation; "" for those who have none. */
  organisation: string
  passwordHash: string | null
  disabledAt: Date | null
} | null> {
  const row = await read().user.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      role: true,
      passwordHash: true,
      disabledAt: true,
      organisation: { select: { name: true } },
    },
  })
  return row === null ? null : { ...row, role: row.role as Role, organisation: row.organisation?.name ?? '' }
}

/** A user as administrators see them. */
export interface ListedUser {
  id: string
  name: string
  email: string
  role: Role
  organisationName: string | null
  isDemo: boolean
  /** Has chosen a password. */
  hasJoined: boolean
}

/** All users, by name. */
export async function listUsers(_viewer: SignedIn): Promise<ListedUser[]> {
  const rows = await read().user.findMany({ include: { organisation: { select: { name: true } } } })
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role as Role,
      organisationName: row.organisation?.name ?? null,
      isDemo: row.isDemo,
      hasJoined: row.passwordHash !== null,
    }))
    .sort((a, b) => compareSwedish(a.name, b.name))
}

/**
 * Adds a user and an invitation for them. `tokenHash` is the SHA-256 of the token in the link.
 *
 * @returns "email-taken" when the address is in use, "no-organisation" when the organisation is not there
 */
export async function inviteUser(
  viewer: SignedIn,
  input: NewUserInput,
  tokenHash: string,
  now: Date,
): Promise<{ id: string } | 'email-taken' | 'no-organisation'> {
  const id = randomUUID()
  const organisationId = input.organisationId === '' ? null : Number(input.organisationId)
  try {
    return await write(async (tx) => {
      if (organisationId !== null && (await tx.organisation.count({ where: { id: organisationId } })) === 0) {
        return 'no-organisation'
      }
      await tx.user.create({
        data: { id, email: input.email, name: input.name, role: input.role, organisationId, createdAt: now },
      })
      await createLink(tx, 'invitation', tokenHash, id, now)
      const organisation =
        organisationId === null ? null : await tx.organisation.findUnique({ where: { id: organisationId } })
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'user.invited',
        subject: { type: 'user', id },
        changes: factChanges(userFacts, null, { ...input, organisation: organisation?.name ?? '' }),
      })
      return { id }
    })
  } catch (error) {
    if (isTaken(error)) return 'email-taken'
    throw error
  }
}

async function createLink(
  tx: Tx,
  purpose: LinkPurpose,
  tokenHash: string,
  userId: string | null,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + linkPurposes[purpose].hours * 3_600_000)
  await tx.singleUseLink.create({ data: { purpose, tokenHash, userId, expiresAt, createdAt: now } })
}

/** Replaces any unused link for the first administrator. Answers false when there already is a user. */
export const offerFirstAdministrator = (tokenHash: string, now: Date): Promise<boolean> =>
  write(async (tx) => {
    if ((await tx.user.count()) > 0) return false
    await tx.singleUseLink.deleteMany({ where: { purpose: 'first-administrator', usedAt: null } })
    await createLink(tx, 'first-administrator', tokenHash, null, now)
    return true
  })

const usable = (purpose: LinkPurpose, tokenHash: string, now: Date) => ({
  tokenHash,
  purpose,
  usedAt: null,
  expiresAt: { gt: now },
})

/** Whom a usable invitation is for, or null when the link is used, expired or unknown. */
export async function findInvitation(tokenHash: string, now: Date): Promise<{ name: string; email: string } | null> {
  const link = await read().singleUseLink.findFirst({
    where: usable('invitation', tokenHash, now),
    include: { user: { select: { name: true, email: true } } },
  })
  return link?.user ?? null
}

/** Whether the link for the first administrator can be used. */
export async function isFirstAdministratorOffered(tokenHash: string, now: Date): Promise<boolean> {
  return (await read().singleUseLink.count({ where: usable('first-administrator', tokenHash, now) })) === 1
}

/** Uses up an invitation and stores the password's hash. Answers the user, or null when the link cannot be used. */
export const acceptInvitation = (
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<{ id: string; role: Role } | null> =>
  write(async (tx) => {
    const link = await tx.singleUseLink.findFirst({
      where: usable('invitation', tokenHash, now),
      include: { user: true },
    })
    if (link?.user == null) return null
    await tx.singleUseLink.update({ where: { id: link.id }, data: { usedAt: now } })
    await tx.user.update({ where: { id: link.user.id }, data: { passwordHash } })
    await recordEvent(tx, {
      actor: { userId: link.user.id, name: link.user.name },
      at: now,
      kind: 'user.joined',
      subject: { type: 'user', id: link.user.id },
    })
    return { id: link.user.id, role: link.user.role as Role }
  })

/** Uses up the first administrator's link and creates them. Answers null when the link cannot be used. */
export const createFirstAdministrator = (
  tokenHash: string,
  input: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<{ id: string } | null> =>
  write(async (tx) => {
    const link = await tx.singleUseLink.findFirst({ where: usable('first-administrator', tokenHash, now) })
    if (link === null || (await tx.user.count()) > 0) return null
    const id = randomUUID()
    await tx.singleUseLink.update({ where: { id: link.id }, data: { usedAt: now } })
    await tx.user.create({ data: { id, ...input, role: 'admin', createdAt: now } })
    await recordEvent(tx, {
      actor: { userId: id, name: input.name },
      at: now,
      kind: 'user.joined',
      subject: { type: 'user', id },
    })
    return { id }
  })
