import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { demoPassword } from '#tests/support/demo-password.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { launch, newFolder, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const folders: string[] = []
const running: RunningServer[] = []

const emptyFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-start-'))
  folders.push(folder)
  return folder
}
const start = async (options: Parameters<typeof startServer>[0]): Promise<RunningServer> => {
  const server = await startServer(options)
  running.push(server)
  return server
}
/** Starts where it must not serve, and answers what it said. */
async function refused(folder: string, args: readonly string[], env: Record<string, string>) {
  const { output, exit } = launch(folder, args, env)
  return { code: await exit, said: output() }
}

afterAll(async () => {
  for (const server of running) {
    if (server.isAlive()) await server.stop()
    server.clean()
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const password = 'en mening som går att minnas'

describe('an empty installation', () => {
  const folder = emptyFolder()
  const linkIn = (output: string): string => /\/kom-igang\/[\w-]{43}/.exec(output)?.[0] ?? ''
  let server: RunningServer
  let link: string
  let admin: Client

  it('prints a link for the first administrator and no demo sign-ins', async () => {
    server = await start({ folder, template: 'none', args: ['--empty'] })
    link = linkIn(server.output())
    expect(link).not.toBe('')
    expect(server.output()).not.toMatch(/exempel\.se|Lösenord/)
    expect(withDatabase(folder, (database) => database.prepare('SELECT count(*) AS n FROM User').get())).toEqual({
      n: 0,
    })
  })

  it('lets nobody in with the example’s sign-ins', async () => {
    for (const who of ['partner', 'samordnare', 'styrgrupp', 'admin']) {
      const answer = await new Client(server.url).post('/logga-in', {
        email: `${who}@exempel.se`,
        password: demoPassword,
      })
      expect(answer.status).toBe(400)
    }
  })

  it('has public pages that answer, with nothing in them yet', async () => {
    const visitor = new Client(server.url)
    for (const page of ['/', '/indikatorer', '/om', '/tillganglighet', '/logga-in', '/halsa']) {
      expect((await visitor.get(page)).status, page).toBe(200)
    }
    expect((await visitor.get('/mal/7')).status).toBe(404)
  })

  it('refuses a guessed link, and gives the form back with its faults', async () => {
    const visitor = new Client(server.url)
    expect((await visitor.get(`/kom-igang/${'a'.repeat(43)}`)).status).toBe(404)
    expect((await visitor.get(link)).status).toBe(200)
    const short = await visitor.post(link, {
      name: 'Ada Admin',
      email: 'ada@myndighet.se',
      password: 'kort',
      repeated: 'kort',
    })
    expect(short.status).toBe(400)
    expect(short.body).toContain('value="Ada Admin"')
    expect(short.body).toContain('value="ada@myndighet.se"')
    expect(short.body).not.toContain('kort"')
    expect((await visitor.get(link)).status).toBe(200)
  })

  it('makes the first administrator through the link, once', async () => {
    admin = new Client(server.url)
    const fields = { name: 'Ada Admin', email: 'Ada@Myndighet.se', password, repeated: password }
    const answer = await admin.post(link, fields)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/admin')
    expect((await admin.get('/admin')).status).toBe(200)
    const visitor = new Client(server.url)
    expect((await visitor.get(link)).status).toBe(404)
    expect((await visitor.post(link, { ...fields, email: 'tva@myndighet.se' })).status).toBe(404)
  })

  it('lets the administrator add an organisation and invite somebody, who joins through the link, once', async () => {
    expect(
      (await admin.post('/admin/organisationer/ny', { name: 'Provkommunen', shortName: '', kind: 'municipality' }))
        .status,
    ).toBe(303)
    const page = await admin.get('/admin/anvandare/ny')
    const organisationId = /<option value="(\d+)"[^>]*>Provkommunen/.exec(page.body)?.[1] ?? ''
    const invited = await admin.post('/admin/anvandare/ny', {
      name: 'Petra Partner',
      email: 'petra@provkommunen.se',
      role: 'partner',
      organisationId,
    })
    expect(invited.status).toBe(200)
    const invitation = new RegExp(`${server.url}(/valkommen/[\\w-]{43})`).exec(textOf(invited.body))?.[1] ?? ''
    expect(invitation).not.toBe('')

    const petra = new Client(server.url)
    expect(textOf((await petra.get(invitation)).body)).toContain('Välkommen, Petra Partner')
    expect((await petra.post(invitation, { password, repeated: 'något annat än det' })).status).toBe(400)
    const joined = await petra.post(invitation, { password, repeated: password })
    expect(joined.status).toBe(303)
    expect(joined.headers.location).toBe('/min-sida')
    expect(textOf((await petra.get('/min-sida')).body)).toContain('Provkommunen')
    expect((await petra.get('/admin')).status).toBe(403)
    expect((await new Client(server.url).get(invitation)).status).toBe(404)
    expect((await new Client(server.url).post(invitation, { password, repeated: password })).status).toBe(404)

    const again = new Client(server.url)
    expect((await again.post('/logga-in', { email: ' PETRA@provkommunen.se ', password })).status).toBe(303)
    expect((await again.post('/logga-ut')).status).toBe(303)
    expect((await again.get('/min-sida')).status).toBe(303)
  })

  it('stores neither a password, a session nor a link as it is', () => {
    const session = admin.cookies.get('session') ?? ''
    expect(session.length).toBeGreaterThan(30)
    const everything = withDatabase(folder, (database) =>
      JSON.stringify(
        ['User', 'Session', 'SingleUseLink', 'HistoryEvent'].map((table) =>
          database.prepare(`SELECT * FROM "${table}"`).all(),
        ),
      ),
    )
    for (const secret of [password, session, link.split('/').at(-1) ?? '']) expect(everything).not.toContain(secret)
    expect(server.output()).not.toContain(password)
  })

  it('keeps everything when it is stopped and started again, and offers no new link', async () => {
    expect(await server.stop()).toBe(0)
    server = await start({ folder, template: 'none' })
    expect(linkIn(server.output())).toBe('')
    expect(server.output()).not.toMatch(/exempel\.se/)
    const client = new Client(server.url, admin.cookies.get('session'))
    expect(textOf((await client.get('/admin')).body)).toContain('Petra Partner')
  })
})

describe('the example partnership', () => {
  it('prints one sign-in per role with a password that works, keeps it, and keeps the data', async () => {
    const folder = emptyFolder()
    const first = await start({ folder, template: 'none' })
    const printed = /Lösenord: (\S+)/.exec(first.output())?.[1] ?? ''
    expect(printed.length).toBeGreaterThanOrEqual(12)
    for (const who of ['partner', 'samordnare', 'styrgrupp', 'admin']) {
      const email = `${who}@exempel.se`
      expect(first.output()).toContain(email)
      expect((await new Client(first.url).post('/logga-in', { email, password: printed })).status).toBe(303)
    }
    const before = textOf((await new Client(first.url).get('/mal/7')).body)
    expect(await first.stop()).toBe(0)

    const second = await start({ folder, template: 'none' })
    expect(second.output()).toContain(`Lösenord: ${printed}`)
    expect(textOf((await new Client(second.url).get('/mal/7')).body)).toBe(before)
    expect(
      (await new Client(second.url).post('/logga-in', { email: 'partner@exempel.se', password: printed })).status,
    ).toBe(303)
  })

  it('is not served to others than this machine unless DEMO=1 says so', async () => {
    const { code, said } = await refused(newIn('example'), [], { HOST: '0.0.0.0' })
    expect(code).toBe(1)
    expect(said).toMatch(/DEMO=1/)
    expect(said).not.toMatch(/svarar på|\bat \S+ \(/)
    const allowed = await start({ env: { HOST: '0.0.0.0', DEMO: '1' } })
    expect((await new Client(allowed.url).get('/halsa')).status).toBe(200)
  })

  it('is not set up at all on another address, when the folder is new', async () => {
    const folder = emptyFolder()
    expect((await refused(folder, [], { HOST: '0.0.0.0' })).code).toBe(1)
    expect(withDatabase(folder, (database) => database.prepare('SELECT count(*) AS n FROM User').get())).toEqual({
      n: 0,
    })
  })

  it('is not turned into an empty installation', async () => {
    const folder = newIn('example')
    const { code, said } = await refused(folder, ['--empty'], {})
    expect(code).toBe(1)
    expect(said).toMatch(/finns redan exempelsamverkan/)
    expect(said).toMatch(/DATA_DIR=/)
    expect(said).not.toMatch(/\bat \S+ \(/)
    const users = withDatabase(folder, (database) => database.prepare('SELECT count(*) AS n FROM User').get())
    expect(users).toEqual({ n: 4 })
  })
})

function newIn(template: 'example' | 'empty'): string {
  const folder = newFolder(template)
  folders.push(folder)
  return folder
}

describe('a start that cannot succeed', () => {
  it('says that the port is taken, and what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { code, said } = await refused(newIn('example'), [], { PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} används redan`)
    expect(said).not.toMatch(/\bat \S+ \(|EADDRINUSE/)
  })

  it.each([
    { name: 'PORT', value: 'åtta' },
    { name: 'PORT', value: '70000' },
    { name: 'DEMO', value: 'ja' },
    { name: 'DEMO_PASSWORD', value: 'kort' },
    { name: 'APP_URL', value: 'ftp://exempel.se' },
    { name: 'LOG_LEVEL', value: 'mycket' },
  ])('names the variable that is wrong: $name=$value', async ({ name, value }) => {
    const { code, said } = await refused(newIn('example'), [], { [name]: value })
    expect(code).toBe(1)
    expect(said).toContain(`${name}:`)
    expect(said).not.toMatch(/\bat \S+ \(/)
  })
})

describe('a server that is told to stop', () => {
  it('answers what is under way, ends with 0 and leaves a whole database', async () => {
    const server = await start({})
    const partner = await new Client(server.url).signIn('partner')
    const body = new URLSearchParams({
      version: '0',
      degree: 'started',
      course: 'on-track',
      reason: '',
      done: 'Sparat när servern stängdes.',
      obstacles: '',
      nextStep: '',
      intent: 'save-draft',
    }).toString()
    const { hostname, port, host } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    const head = [
      'POST /lagesrapport/2026/soktermer-i-takecare HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${server.url}`,
      `Cookie: session=${partner.cookies.get('session')}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ]
    // The server has half of a form when it is told to stop, and gets the rest afterwards.
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 20)}`)
    await sleep(300)
    const stopping = server.stop()
    await sleep(300)
    expect(server.isAlive()).toBe(true)
    socket.write(body.slice(20))
    await ended
    expect(answer).toMatch(/^HTTP\/1\.1 303 /)
    expect(await stopping).toBe(0)
    withDatabase(server.folder, (database) => {
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      const saved = database.prepare(
        "SELECT count(*) AS n FROM StatusReport WHERE done = 'Sparat när servern stängdes.'",
      )
      expect(saved.get()).toEqual({ n: 1 })
    })
    await expect(fetch(`${server.url}/halsa`)).rejects.toThrow()
  })
})
