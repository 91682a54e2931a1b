import type { AppLoadContext } from '@remix-run/server-runtime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { demand, forEveryone, guard } from '#app/auth/guard.server.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { findViewer, signIn, signOut } from '#app/auth/session.server.ts'
import { hashOf } from '#app/auth/token.server.ts'
import { DatabaseBusy, read, write } from '#app/db/database.server.ts'
import { deleteExpiredSessions } from '#app/db/user/sessions.server.ts'
import { createCast, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

const password = 'en ganska lång mening'
const passwordHash = await hashPassword(password)
const minute = 60_000
const begun = new Date('2026-11-22T09:00:00Z')

/** A browser that keeps its cookies, in front of the site at `origin`. */
class Browser {
  cookie: string | undefined
  lastSetCookie: string | undefined
  constructor(readonly origin = 'http://localhost:3000') {}

  async visit<Result>(
    work: (request: Request, context: AppLoadContext) => Promise<Result>,
    path = '/',
    method = 'GET',
  ): Promise<Result> {
    const context: AppLoadContext = {
      requestId: 'x',
      nonce: 'x',
      origin: this.origin,
      now: new Date(),
      once: new Map(),
      isPersonal: false,
      cookies: [],
    }
    const headers: Record<string, string> = this.cookie === undefined ? {} : { Cookie: this.cookie }
    try {
      return await work(new Request(`${this.origin}${path}`, { method, headers }), context)
    } finally {
      for (const cookie of context.cookies) {
        this.lastSetCookie = cookie
        const [pair = ''] = cookie.split(';')
        this.cookie = pair.endsWith('=') ? undefined : pair
      }
    }
  }

  signIn = (email = 'partner@exempel.se', typed = password) =>
    this.visit((request, context) => signIn(request, context, { email, password: typed }))
  signOut = () => this.visit(signOut)
  viewer = () => this.visit(findViewer)
  get sessionId(): string {
    return this.cookie?.split('=')[1] ?? ''
  }
}

const sessions = () => read().session.findMany()
const isSignedIn = async (browser: Browser): Promise<boolean> => (await browser.viewer()).kind === 'user'
const atMinute = (minutes: number) => vi.setSystemTime(begun.getTime() + minutes * minute)

describe('a session', () => {
  useDatabase('empty')
  let cast: Cast
  let browser: Browser

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: begun })
    cast = await createCast()
    await write((tx) => tx.user.updateMany({ data: { passwordHash } }))
    browser = new Browser()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('begins with the right address and password, and tells who it is', async () => {
    expect(await browser.signIn()).toEqual({
      role: 'partner',
      name: cast.partner.name,
      organisation: cast.region.name,
    })
    expect(await browser.viewer()).toEqual(cast.partner)
  })

  it('does not begin with a wrong password, an unknown address, an invitation not accepted or a disabled user', async () => {
    await write((tx) => tx.user.update({ where: { id: 'samordnare' }, data: { passwordHash: null } }))
    await write((tx) => tx.user.update({ where: { id: 'styrgrupp' }, data: { disabledAt: begun } }))
    expect(await browser.signIn('partner@exempel.se', `${password}!`)).toBeUndefined()
    for (const email of ['ingen@exempel.se', 'samordnare@exempel.se', 'styrgrupp@exempel.se']) {
      expect(await browser.signIn(email)).toBeUndefined()
    }
    expect(await sessions()).toEqual([])
    expect(browser.cookie).toBeUndefined()
  })

  it('is stored as a hash: nothing in the row is what the browser holds', async () => {
    await browser.signIn()
    const rows = await sessions()
    expect(browser.sessionId.length).toBeGreaterThanOrEqual(25)
    expect(rows).toMatchObject([{ idHash: hashOf(browser.sessionId), userId: 'partner' }])
    expect(JSON.stringify(rows)).not.toContain(browser.sessionId)
  })

  it('is not opened by what is stored of it', async () => {
    await browser.signIn()
    const thief = new Browser()
    for (const { idHash, userId } of await sessions()) {
      for (const value of [idHash, userId, idHash.toUpperCase(), '']) {
        thief.cookie = `session=${value}`
        expect(await isSignedIn(thief)).toBe(false)
      }
    }
    expect(await isSignedIn(browser)).toBe(true)
  })

  it('has a cookie that scripts cannot read and that other sites do not send', async () => {
    await browser.signIn()
    const attributes = browser.lastSetCookie?.split('; ') ?? []
    expect(attributes[0]).toMatch(/^session=/)
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
    expect(attributes).not.toContain('Secure')
  })

  it('behind encryption has a cookie that belongs to this host alone', async () => {
    const secure = new Browser('https://uppfoljning.exempel.se')
    await secure.signIn()
    const attributes = secure.lastSetCookie?.split('; ') ?? []
    expect(attributes[0]).toMatch(/^__Host-session=/)
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']))
    expect(attributes.join()).not.toMatch(/domain/i)
    expect(await isSignedIn(secure)).toBe(true)
  })

  it('ends after an hour without use', async () => {
    await browser.signIn()
    atMinute(59)
    const idle = new Browser()
    idle.cookie = browser.cookie
    atMinute(61)
    expect(await isSignedIn(idle)).toBe(false)
    expect(idle.cookie).toBeUndefined()
    expect(await sessions()).toEqual([])
  })

  it('goes on while it is used, but never past twelve hours', async () => {
    await browser.signIn()
    for (let minutes = 40; minutes < 12 * 60; minutes += 40) {
      atMinute(minutes)
      expect(await isSignedIn(browser), `${minutes} minutes`).toBe(true)
    }
    atMinute(12 * 60 - 1)
    expect(await isSignedIn(browser)).toBe(true)
    atMinute(12 * 60)
    expect(await isSignedIn(browser)).toBe(false)
    expect(browser.cookie).toBeUndefined()
    expect(await sessions()).toEqual([])
  })

  it('ends at once when its user is disabled', async () => {
    await browser.signIn()
    await write((tx) => tx.user.update({ where: { id: 'partner' }, data: { disabledAt: new Date() } }))
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('has the role that the user has now', async () => {
    await browser.signIn()
    await write((tx) => tx.user.update({ where: { id: 'partner' }, data: { role: 'steering', organisationId: null } }))
    expect(await browser.viewer()).toMatchObject({ role: 'steering', organisation: null })
  })

  it('ends on the server when the user signs out, so that a copied cookie is worth nothing', async () => {
    await browser.signIn()
    const copied = new Browser()
    copied.cookie = browser.cookie
    await browser.signOut()
    expect(browser.cookie).toBeUndefined()
    expect(await sessions()).toEqual([])
    expect(await isSignedIn(copied)).toBe(false)
  })

  it('of the same browser is replaced by a new one with a new id at the next sign-in', async () => {
    await browser.signIn()
    const earlier = new Browser()
    earlier.cookie = browser.cookie
    await browser.signIn('annan-partner@exempel.se')
    expect(browser.cookie).not.toBe(earlier.cookie)
    expect(await isSignedIn(earlier)).toBe(false)
    expect(await browser.viewer()).toEqual(cast.otherPartner)
    expect((await sessions()).length).toBe(1)
  })

  it('never takes an id that the browser came with', async () => {
    browser.cookie = 'session=valtavangriparenvaltavangriparenvaltav12'
    const fixed = browser.cookie
    await browser.signIn()
    expect(browser.cookie).not.toBe(fixed)
    expect((await sessions()).map(({ idHash }) => idHash)).not.toContain(hashOf(fixed.slice('session='.length)))
  })

  it('of another browser goes on when one signs out', async () => {
    const phone = new Browser()
    await browser.signIn()
    await phone.signIn()
    await browser.signOut()
    expect(await isSignedIn(phone)).toBe(true)
  })

  it('is looked up once a request', async () => {
    await browser.signIn()
    await browser.visit(async (request, context) => {
      const first = findViewer(request, context)
      expect(findViewer(request, context)).toBe(first)
      await first
    })
  })

  it('that is over is cleared away', async () => {
    await browser.signIn()
    await deleteExpiredSessions(new Date(begun.getTime() + 59 * minute))
    expect((await sessions()).length).toBe(1)
    await deleteExpiredSessions(new Date(begun.getTime() + 60 * minute))
    expect(await sessions()).toEqual([])
  })

  describe('at a guarded page', () => {
    const work = vi.fn(() => Promise.resolve('sidan'))
    const loader = guard('user.manage', work)

    beforeEach(() => work.mockClear())

    const open = async (path = '/admin/anvandare/ny', method = 'GET'): Promise<Response | string> => {
      try {
        return await browser.visit((request, context) => loader({ request, context, params: {} }), path, method)
      } catch (thrown) {
        if (thrown instanceof Response) return thrown
        throw thrown
      }
    }

    it('lets those in who have the permission', async () => {
      await browser.signIn('admin@exempel.se')
      expect(await open()).toBe('sidan')
    })

    it('answers 403 to others who are signed in, and the work never runs', async () => {
      for (const email of ['partner@exempel.se', 'samordnare@exempel.se', 'styrgrupp@exempel.se']) {
        await browser.signIn(email)
        expect(((await open()) as Response).status).toBe(403)
      }
      expect(work).not.toHaveBeenCalled()
    })

    it('sends those who are not signed in to sign in, and then back to the page', async () => {
      const answer = (await open()) as Response
      expect(answer.status).toBe(303)
      expect(answer.headers.get('Location')).toBe('/logga-in?till=%2Fadmin%2Fanvandare%2Fny')
      expect(((await open('/admin/anvandare/ny.data')) as Response).headers.get('Location')).toBe(
        '/logga-in?till=%2Fadmin%2Fanvandare%2Fny',
      )
      expect(((await open('/admin/anvandare/ny', 'POST')) as Response).headers.get('Location')).toBe(
        '/logga-in?till=%2F',
      )
      expect(work).not.toHaveBeenCalled()
    })

    it('asks to come back when another process holds the database, and calls it no fault', async () => {
      await browser.signIn('admin@exempel.se')
      work.mockRejectedValueOnce(new DatabaseBusy('x'))
      const answer = (await open()) as Response
      expect(answer.status).toBe(503)
      expect(answer.headers.get('Retry-After')).toBe('10')
    })

    it('asks to come back also when it is the session that cannot be prolonged', async () => {
      const answer = await browser
        .visit((request, context) => {
          context.once.set('viewer', Promise.reject(new DatabaseBusy('x')))
          return loader({ request, context, params: {} })
        })
        .catch((thrown: unknown) => thrown)
      expect(answer).toBeInstanceOf(Response)
    })

    it('answers 404 for a subject that the viewer may not know of', async () => {
      const report = { organisationId: cast.region.id, roundId: cast.round.open, state: 'draft' } as const
      expect(() => demand(cast.partner, 'status-report.read', report)).not.toThrow()
      for (const viewer of [cast.otherPartner, cast.coordinator, cast.steering, cast.admin]) {
        let answer: unknown
        try {
          demand(viewer, 'status-report.read', report)
        } catch (thrown) {
          answer = thrown
        }
        expect((answer as Response).status).toBe(404)
      }
    })

    it('that is public looks at no session and sets no cookie', async () => {
      await browser.signIn()
      const { cookie } = browser
      browser.lastSetCookie = undefined
      const handler = forEveryone('public.read', ({ viewer }) => Promise.resolve(viewer))
      expect(await browser.visit((request, context) => handler({ request, context, params: {} }))).toEqual({
        kind: 'public',
      })
      expect(browser.lastSetCookie).toBeUndefined()
      expect(browser.cookie).toBe(cookie)
      expect(handler.permission).toBe('public.read')
    })
  })
})
