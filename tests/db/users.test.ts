import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import {
  createEmptyInstallation,
  createExampleInstallation,
  findSite,
  listDemoSignIns,
  setDemoPassword,
} from '#app/db/installation.server.ts'
import { createOrganisation, listOrganisations } from '#app/db/organisation/organisations.server.ts'
import {
  acceptInvitation,
  createFirstAdministrator,
  findInvitation,
  findUserByEmail,
  inviteUser,
  isFirstAdministratorOffered,
  listUsers,
  offerFirstAdministrator,
} from '#app/db/user/users.server.ts'
import type { NewUserInput } from '#app/domain/access/account.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

const hour = 3_600_000
const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds)
const hash = (letter: string): string => letter.repeat(64)
const kinds = async (): Promise<string[]> =>
  (await read().historyEvent.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)

describe('an invitation', () => {
  useDatabase('empty')
  let cast: Cast
  let eva: NewUserInput

  beforeEach(async () => {
    cast = await createCast()
    eva = { name: 'Eva Ek', email: 'eva@region.se', role: 'partner', organisationId: String(cast.region.id) }
  })

  it('makes a user who cannot sign in until a password has been chosen through the link', async () => {
    const made = await inviteUser(cast.admin, eva, hash('a'), now)
    expect(await findUserByEmail('eva@region.se')).toMatchObject({ role: 'partner', passwordHash: null })
    expect(await findInvitation(hash('a'), now)).toEqual({ name: 'Eva Ek', email: 'eva@region.se' })
    expect((await listUsers(cast.admin)).find(({ email }) => email === 'eva@region.se')).toMatchObject({
      hasJoined: false,
      organisationName: 'Region Stockholm',
      isDemo: false,
    })
    expect(await acceptInvitation(hash('a'), 'lösenordets-hash', now)).toEqual({
      id: (made as { id: string }).id,
      role: 'partner',
    })
    expect(await findUserByEmail('eva@region.se')).toMatchObject({ passwordHash: 'lösenordets-hash' })
    expect(await kinds()).toEqual(['user.invited', 'user.joined'])
  })

  it('works once, also for two who click at the same time', async () => {
    await inviteUser(cast.admin, eva, hash('a'), now)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => acceptInvitation(hash('a'), `hash-${number}`, now)),
    )
    const winner = answers.findIndex((answer) => answer !== null)
    expect(answers.filter((answer) => answer !== null).length).toBe(1)
    expect((await findUserByEmail('eva@region.se'))?.passwordHash).toBe(`hash-${winner}`)
    expect(await findInvitation(hash('a'), now)).toBeNull()
    expect(await acceptInvitation(hash('a'), 'igen', now)).toBeNull()
    expect(await kinds()).toEqual(['user.invited', 'user.joined'])
  })

  it('works for seven days and not a moment longer', async () => {
    await inviteUser(cast.admin, eva, hash('a'), now)
    expect(await findInvitation(hash('a'), after(7 * 24 * hour - 1))).not.toBeNull()
    expect(await findInvitation(hash('a'), after(7 * 24 * hour))).toBeNull()
    expect(await acceptInvitation(hash('a'), 'för sent', after(7 * 24 * hour))).toBeNull()
    expect((await findUserByEmail('eva@region.se'))?.passwordHash).toBeNull()
  })

  it('is nothing without its token, and not the first administrator’s link', async () => {
    await inviteUser(cast.admin, eva, hash('a'), now)
    for (const wrong of ['', hash('b'), hash('A'), hash('a').slice(1)]) {
      expect(await findInvitation(wrong, now)).toBeNull()
      expect(await acceptInvitation(wrong, 'x', now)).toBeNull()
    }
    expect(await isFirstAdministratorOffered(hash('a'), now)).toBe(false)
    expect(await createFirstAdministrator(hash('a'), { name: 'x', email: 'x@x.se', passwordHash: 'x' }, now)).toBeNull()
  })

  it('to an address in use makes neither a user, nor a link, nor history', async () => {
    await inviteUser(cast.admin, eva, hash('a'), now)
    expect(await inviteUser(cast.admin, { ...eva, name: 'Någon annan' }, hash('b'), now)).toBe('email-taken')
    expect(await read().singleUseLink.count()).toBe(1)
    expect(await kinds()).toEqual(['user.invited'])
    expect(await findInvitation(hash('b'), now)).toBeNull()
  })

  it('to an organisation that is not there makes nothing', async () => {
    expect(await inviteUser(cast.admin, { ...eva, organisationId: '999999' }, hash('a'), now)).toBe('no-organisation')
    expect(await findUserByEmail('eva@region.se')).toBeNull()
    expect(await kinds()).toEqual([])
  })

  it('may be to a role that belongs to no organisation', async () => {
    await inviteUser(cast.admin, { ...eva, role: 'steering', organisationId: '' }, hash('a'), now)
    expect((await listUsers(cast.admin)).find(({ email }) => email === 'eva@region.se')).toMatchObject({
      role: 'steering',
      organisationName: null,
    })
  })

  it('lists users in Swedish order, without what is secret', async () => {
    for (const [place, name] of ['Östen', 'Åke', 'Ängla', 'Zäta'].entries()) {
      await inviteUser(cast.admin, { ...eva, name, email: `p${place}@region.se` }, hash(String(place)), now)
    }
    const users = await listUsers(cast.admin)
    expect(users.map(({ name }) => name).slice(-4)).toEqual(['Zäta', 'Åke', 'Ängla', 'Östen'])
    expect(JSON.stringify(users)).not.toMatch(/hash/i)
  })
})

describe('the first administrator', () => {
  useDatabase('empty')
  const person = { name: 'Ada Admin', email: 'ada@region.se', passwordHash: 'hash' }

  it('is created through a link that works once', async () => {
    expect(await offerFirstAdministrator(hash('a'), now)).toBe(true)
    expect(await isFirstAdministratorOffered(hash('a'), now)).toBe(true)
    const answers = await Promise.all(
      [1, 2, 3].map((number) =>
        createFirstAdministrator(hash('a'), { ...person, email: `ada${number}@region.se` }, now),
      ),
    )
    expect(answers.filter((answer) => answer !== null).length).toBe(1)
    expect(await read().user.findMany({ select: { role: true, isDemo: true } })).toEqual([
      { role: 'admin', isDemo: false },
    ])
    expect(await isFirstAdministratorOffered(hash('a'), now)).toBe(false)
    expect(await kinds()).toEqual(['user.joined'])
  })

  it('is offered anew at each start, and the earlier link stops working', async () => {
    await offerFirstAdministrator(hash('a'), now)
    await offerFirstAdministrator(hash('b'), now)
    expect(await isFirstAdministratorOffered(hash('a'), now)).toBe(false)
    expect(await createFirstAdministrator(hash('a'), person, now)).toBeNull()
    expect(await createFirstAdministrator(hash('b'), person, now)).not.toBeNull()
  })

  it('is offered for two days', async () => {
    await offerFirstAdministrator(hash('a'), now)
    expect(await isFirstAdministratorOffered(hash('a'), after(48 * hour - 1))).toBe(true)
    expect(await isFirstAdministratorOffered(hash('a'), after(48 * hour))).toBe(false)
    expect(await createFirstAdministrator(hash('a'), person, after(48 * hour))).toBeNull()
  })

  it('is never offered, nor created by an old link, once there is a user', async () => {
    await offerFirstAdministrator(hash('a'), now)
    const cast = await createCast()
    expect(cast.admin.role).toBe('admin')
    expect(await offerFirstAdministrator(hash('b'), now)).toBe(false)
    expect(await createFirstAdministrator(hash('a'), person, now)).toBeNull()
    expect(await findUserByEmail('ada@region.se')).toBeNull()
  })

  it('has a link that is no invitation', async () => {
    await offerFirstAdministrator(hash('a'), now)
    expect(await findInvitation(hash('a'), now)).toBeNull()
    expect(await acceptInvitation(hash('a'), 'x', now)).toBeNull()
  })
})

describe('an organisation', () => {
  useDatabase('empty')

  it('gets an address from its name, and its name for short when none is given', async () => {
    const cast = await createCast()
    const made = await createOrganisation(
      cast.admin,
      { name: 'Åklagarmyndigheten', shortName: '', kind: 'state-agency' },
      now,
    )
    expect((await listOrganisations(cast.admin)).at(-1)).toEqual({
      id: (made as { id: number }).id,
      slug: 'aklagarmyndigheten',
      name: 'Åklagarmyndigheten',
      shortName: 'Åklagarmyndigheten',
      kind: 'state-agency',
    })
    expect(await kinds()).toEqual(['organisation.created'])
  })

  it('with the address of another one is not added', async () => {
    const cast = await createCast()
    expect(
      await createOrganisation(cast.admin, { name: 'REGION – Stockholm', shortName: '', kind: 'region' }, now),
    ).toBe('name-taken')
    expect(await read().organisation.count()).toBe(2)
    expect(await kinds()).toEqual([])
  })
})

describe('the installation', () => {
  useDatabase('empty')

  it('is set up once', async () => {
    expect(await findSite()).toBeNull()
    await createEmptyInstallation(now)
    expect(await findSite()).toMatchObject({ isExample: false, helplineNumber: '020-50 50 50' })
    await expect(createEmptyInstallation(now)).rejects.toThrow()
    expect(await kinds()).toEqual(['installation.created'])
  })

  it('that fails to load its example is not set up at all', async () => {
    await expect(
      createExampleInstallation(async (tx) => {
        await tx.organisation.create({ data: { slug: 'a', name: 'A', shortName: 'A', kind: 'region' } })
        throw new Error('trasigt')
      }, now),
    ).rejects.toThrow('trasigt')
    expect(await read().organisation.count()).toBe(0)
    expect(await kinds()).toEqual([])
  })

  it('gives the demo password to the demo cast only, and only in the example partnership', async () => {
    await createCast()
    await write((tx) => tx.user.update({ where: { id: 'partner' }, data: { isDemo: true } }))
    const withPassword = async () =>
      (await read().user.findMany({ where: { NOT: { passwordHash: null } } })).map(({ id }) => id)
    await createEmptyInstallation(now)
    await setDemoPassword('hash')
    expect(await withPassword()).toEqual([])
    await write((tx) => tx.installation.update({ where: { id: 1 }, data: { isExample: true } }))
    await setDemoPassword('hash')
    expect(await withPassword()).toEqual(['partner'])
    expect((await listDemoSignIns()).map(({ email }) => email)).toEqual(['partner@exempel.se'])
  })
})
