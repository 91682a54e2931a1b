import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage } from '#tests/support/browser.ts'
import { formFields } from '#tests/support/form-fields.ts'
import { Client, decoded } from '#tests/support/http-client.ts'
import { all, unzipped, xmlParts } from '#tests/support/office-file.ts'
import { letters, readPdf } from '#tests/support/read-pdf.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const own = '/samordning/arsuppfoljning/2026'
const steering = '/styrgrupp/arsuppfoljning/2026'
const edition = '/arsuppfoljning/2026'

/** What those who mean harm write, one to a paragraph. All of it is text. */
const payloads = [
  '<script>alert("ett")</script>',
  '</script><script>alert(2)</script>',
  '"><img src=x onerror=alert(3)>',
  '[klicka](javascript:alert(4)) javascript:alert(4)',
  '${{}} ${7*7} #{7*7} {{7*7}}',
  `=cmd|' /C calc'!A0`,
  '@SUM(1+1)*cmd',
  '#read("/etc/passwd") $x$ @ref <label>',
  '{ DDE "cmd" "/c calc" } { INCLUDETEXT "c:\\\\x" }',
]
/** What is the coordination's and the steering group's, whatever is published. */
const secrets = ['kanarie-utkasttext', 'kanarie-kommentar', 'kanarie-svar', 'kanarie-returskal']

let server: RunningServer
const clients: Client[] = []
let coordinator: Client
let member: Client
let reader: Client
let sessions: string[] = []

const one = (sql: string) => String(withDatabase(server.folder, (database) => database.prepare(sql).pluck().get()))
const newest = 'FROM FollowUpEdition WHERE followUpId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)'
const sha256 = () => one(`SELECT sha256 ${newest} ORDER BY number DESC LIMIT 1`)

/** Posts a form as the page gives it, with what is typed into it. */
async function send(client: Client, path: string, having: string, typed: Record<string, string>): Promise<void> {
  const opened = formFields((await client.get(path)).body, having)
  const { status } = await client.post(path.replace(/\?.*/, ''), { ...opened, ...typed })
  expect([path, status]).toEqual([path, 303])
}
const writeSection = (key: string, text: string) =>
  send(coordinator, `${own}/avsnitt/${key}`, 'text', { text, intent: 'save' })
const propose = () => send(coordinator, `${own}/forslag`, 'mark', { reason: payloads.join(' ') })

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      sessions = ['demo-samordnare', 'demo-styrgrupp'].map((id) => addSession(database, id))
      database.exec("UPDATE ReportingRound SET phase = 'review' WHERE id = 2")
      const rename = database.prepare('UPDATE Organisation SET name = ?, shortName = ? WHERE id = ?')
      rename.run(payloads[2], payloads[0], 5)
      rename.run(payloads[5], payloads[6], 4)
    },
  })
  clients.push(new Client(server.url, sessions[0]), new Client(server.url, sessions[1]), new Client(server.url))
  ;[coordinator, member, reader] = clients as [Client, Client, Client]
})
afterAll(async () => {
  for (const client of clients) client.close()
  expect(server.faults()).toEqual([])
  await server.stop()
  server.clean()
})

/** A file as the text that stands in it. */
async function textIn(format: string, bytes: Buffer): Promise<string> {
  if (format.startsWith('pdf')) return (await readPdf(bytes)).texts.join('\n')
  if (format !== 'docx' && format !== 'xlsx') return decoded(bytes.toString('utf8'))
  return decoded([...(await unzipped(bytes)).files.values()].map((file) => file.toString('utf8')).join('\n'))
}
const formats = ['html', 'pdf', 'pdf-a', 'docx', 'xlsx', 'csv', 'json']

async function expectNoSecrets(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const address of [path, `${path}.data`, `${path}?_routes=routes%2Fsteering%2Ffollow-up`]) {
      const { body } = await reader.get(address)
      for (const secret of secrets) expect(decoded(body).includes(secret), `${address}: ${secret}`).toBe(false)
    }
  }
}
const publicPages = [
  '/',
  '/arsuppfoljning',
  '/arsuppfoljning/2025',
  edition,
  `${edition}/andrat`,
  `${edition}/utdrag/mal-7`,
]
const more = ['/mal/7', '/aktorer/polismyndigheten', '/sok?q=kanarie', `${edition}/jamforelse/2025`, own, steering]

it(
  'goes through drafts, proposals, comments and decisions as text, and nothing of it reaches the public before its time',
  {
    timeout: 90_000,
  },
  async () => {
    await writeSection('next-year', `${secrets[0]} som skrivs om.`)
    await expectNoSecrets([...publicPages, ...more])
    await propose()
    await send(member, `${steering}/kommentar?avsnitt=analysis`, 'text', {
      text: `${secrets[1]} ${payloads.join(' ')}`,
    })
    const comment = one('SELECT max(id) FROM FollowUpComment')
    await send(coordinator, `${steering}/kommentar/${comment}/svar`, 'text', { text: `${secrets[2]} ${payloads[0]}` })
    await send(member, `${steering}/aterlamning`, 'reason', { reason: `${secrets[3]} ${payloads[2]}` })
    await expectNoSecrets([...publicPages, ...more])
    await writeSection('next-year', payloads.join('\n\n'))
    await propose()
    const decision = { caseNumber: payloads[5] ?? '', meetingOn: '2026-11-20', note: payloads.join('\n') }
    await send(member, `${steering}/faststallande`, 'sha256', decision)
    await expectNoSecrets([...publicPages, ...more])
    await send(coordinator, `${own}/publicering`, 'sha256', { reason: payloads[0] ?? '' })
    const erratum = {
      section: 'next-year',
      wrong: payloads[0] ?? '',
      right: payloads[2] ?? '',
      reason: payloads[5] ?? '',
    }
    await send(coordinator, `${own}/rattelser`, 'section', { ...erratum, understood: 'on' })
    expect(sha256()).toMatch(/^[0-9a-f]{64}$/)
    await expectNoSecrets([...publicPages, ...more])
  },
)

it(
  'stands as text in every format, where nothing of it is a formula, a field or markup, and no secret stands',
  {
    timeout: 90_000,
  },
  async () => {
    for (const format of formats) {
      for (const path of [`${edition}/rapport/${format}`, `${edition}/utdrag/mal-7/${format}`]) {
        const { status, bytes } = await reader.get(path)
        expect([path, status]).toEqual([path, 200])
        const text = await textIn(format, bytes)
        for (const secret of secrets) expect(text.includes(secret), `${path}: ${secret}`).toBe(false)
      }
      const { bytes } = await reader.get(`${edition}/rapport/${format}`)
      const text = await textIn(format, bytes)
      if (format.startsWith('pdf')) {
        for (const payload of payloads) expect(letters(text), payload).toContain(letters(payload))
        expect(text).not.toContain('root:')
      }
      if (format === 'docx' || format === 'xlsx') {
        expect(text).toContain('/C calc')
        for (const [part, xml] of xmlParts(await unzipped(bytes))) {
          if (part.startsWith('xl/worksheets/')) expect([part, all(xml, 'f').length]).toEqual([part, 0])
          const fields = [...all(xml, 'w:instrText'), ...all(xml, 'w:fldSimple')].map((one) => JSON.stringify(one))
          expect(fields.filter((field) => /DDE|INCLUDETEXT|cmd/.test(field))).toEqual([])
        }
      }
      if (format === 'csv') {
        const cells = [...bytes.toString('utf8').matchAll(/(?:^|;|\n)("(?:[^"]|"")*"|[^;\n]*)/g)].map(
          ([, cell]) => cell ?? '',
        )
        expect(cells.filter((cell) => cell.includes('/C calc')).length).toBeGreaterThan(2)
        expect(cells.filter((cell) => /^"?[=@+]/.test(cell))).toEqual([])
      }
      if (format === 'html') expect(bytes.toString('utf8')).not.toMatch(/<script|<img src=x|href="javascript:/i)
    }
  },
)

it(
  'is shown as text in a browser: no dialog, no refusal by the policy, nothing that it asks for',
  {
    timeout: 120_000,
  },
  async () => {
    const browser = await launchBrowser()
    try {
      for (const session of [undefined, ...sessions]) {
        const { context, page, faults } = await openPage(browser)
        const name = [...(clients[0] as Client).cookies.keys()][0] ?? ''
        if (session !== undefined) await context.addCookies([{ name, value: session, url: server.url }])
        const dialogs: string[] = []
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message())
          void dialog.dismiss()
        })
        const pages =
          session === undefined ? publicPages : [steering, own, `${own}/avsnitt/next-year`, `${own}/rattelser`]
        for (const path of pages) {
          await page.goto(server.url + path)
          expect(await page.locator('img[src="x"], a[href^="javascript:"]').count(), path).toBe(0)
        }
        expect([dialogs, faults.filter((fault) => !/40[34]/.test(fault))]).toEqual([[], []])
        await context.close()
      }
    } finally {
      await browser.close()
    }
  },
)
