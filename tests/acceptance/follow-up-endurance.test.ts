import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { formFields } from '#tests/support/form-fields.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const own = '/samordning/arsuppfoljning/2026'
const steering = '/styrgrupp/arsuppfoljning/2026'
const formats = ['html', 'pdf', 'pdf-a', 'docx', 'xlsx', 'csv', 'json']
const checksum = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

let server: RunningServer | undefined
const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server?.stop()
  server?.clean()
  server = undefined
})

const connect = (url: string, session?: string): Client => {
  const client = new Client(url, session)
  clients.push(client)
  return client
}

describe('fifty readers who ask for the same extract as PDF at once', () => {
  it('all get it, byte for byte the same, while pages are answered', { timeout: 120_000 }, async () => {
    server = await startServer()
    const { url } = server
    const readers = Array.from({ length: 50 }, () => connect(url))
    let isDone = false
    // Each asks in its own way, so that no kept answer is given.
    const asked = Promise.all(
      readers.map((reader, index) => reader.get(`/arsuppfoljning/2025/utdrag/mal-7/pdf?n=${index}`)),
    ).finally(() => {
      isDone = true
    })
    const looker = connect(url)
    let looks = 0
    for (; !isDone; looks += 1) {
      expect((await looker.get('/halsa')).status).toBe(200)
      await sleep(5)
    }
    const answers = await asked
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))
    expect(new Set(answers.map(({ bytes }) => checksum(bytes))).size).toBe(1)
    expect(answers[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(looks).toBeGreaterThan(0)
    expect(server.faults()).toEqual([])
  })
})

describe('an edition whose stored content is damaged', () => {
  it('is told as damaged wherever it would be read, and everything else is answered', async () => {
    let session = ''
    server = await startServer({
      prepare: (database) => {
        session = addSession(database, 'demo-styrgrupp')
        for (const name of database
          .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'FollowUp%'")
          .pluck()
          .all() as string[])
          database.exec(`DROP TRIGGER "${name}"`)
        database.exec(`UPDATE FollowUpEdition SET content = substr(content, 1, 5000) || 'x'; DELETE FROM FollowUpFile`)
      },
    })
    const reader = connect(server.url)
    const member = connect(server.url, session)
    const edition = '/arsuppfoljning/2025'
    const told = [edition, `${edition}/andrat`, `${edition}/utdrag/mal-7`]
    for (const path of told) {
      const { status, body } = await reader.get(path)
      expect([path, status]).toEqual([path, 500])
      expect(textOf(body)).toContain('Årsuppföljningen kan inte visas')
    }
    for (const path of ['/styrgrupp/arsuppfoljning/2025', '/samordning/arsuppfoljning/2025/filer']) {
      const { status, body } = await member.get(path)
      expect([path, status]).toEqual([path, 500])
      expect(textOf(body)).toContain('Årsuppföljningen kan inte visas')
    }
    for (const path of [`${edition}/rapport/pdf`, `${edition}/utdrag/mal-7/pdf`]) {
      const { status, body } = await reader.get(path)
      expect([path, status]).toEqual([path, 500])
      expect(body).not.toMatch(/\n\s+at \S+ \(|node_modules/)
    }
    for (const path of ['/', '/arsuppfoljning', '/mal/7', '/aktorer', '/aktorer/polismyndigheten', '/sok?q=mal'])
      expect([path, (await reader.get(path)).status]).toEqual([path, 200])
    for (const path of ['/styrgrupp', '/min-sida/utskick'])
      expect([path, (await member.get(path)).status]).toEqual([path, 200])
  })
})

describe('a server that is killed', () => {
  const newest = 'FROM FollowUpEdition WHERE followUpId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)'
  const sessions: string[] = []

  it(
    'while a follow-up is published and its files are stored has all of it, or the publication not at all',
    { timeout: 240_000 },
    async () => {
      server = await startServer({
        prepare: (database) => {
          sessions.push(addSession(database, 'demo-samordnare'), addSession(database, 'demo-styrgrupp'))
          database.exec("UPDATE ReportingRound SET phase = 'review' WHERE id = 2")
        },
      })
      const { folder } = server
      const one = (sql: string) => withDatabase(folder, (database) => database.prepare(sql).pluck().get())
      const coordinator = connect(server.url, sessions[0])
      const { mark = '' } = formFields((await coordinator.get(`${own}/forslag`)).body, 'mark')
      expect((await coordinator.post(`${own}/forslag`, { mark, reason: 'Svar saknas.' })).status).toBe(303)
      const decision = { sha256: String(one(`SELECT sha256 ${newest}`)), caseNumber: '1', meetingOn: '2026-11-20' }
      const member = connect(server.url, sessions[1])
      expect((await member.post(`${steering}/faststallande`, { ...decision, note: '' })).status).toBe(303)

      // Killed at other moments until the publication has been stored, and then while its files are.
      for (let attempt = 0; one(`SELECT state ${newest}`) === 'adopted'; attempt += 1) {
        const client = connect(server.url, sessions[0])
        const form = formFields((await client.get(`${own}/publicering`)).body, 'sha256')
        const posted = client.post(`${own}/publicering`, { ...form, reason: 'Tiden är ute.' }).catch(() => undefined)
        await Promise.race([posted, sleep(attempt * 40)])
        await server.kill()
        await posted
        withDatabase(folder, (database) => {
          expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
          expect(database.pragma('foreign_key_check')).toEqual([])
        })
        const isPublished = one(`SELECT state ${newest}`) === 'published'
        expect(one('SELECT phase FROM AnnualFollowUp WHERE roundId = 2')).toBe(isPublished ? 'published' : 'adopted')
        expect(one('SELECT phase FROM ReportingRound WHERE id = 2')).toBe(isPublished ? 'frozen' : 'review')
        expect(
          one(
            `SELECT count(*) FROM HistoryEvent WHERE kind = 'follow-up.published' AND subjectId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)`,
          ),
        ).toBe(isPublished ? 1 : 0)
        server = await startServer({ folder })
      }
      const files = () => Number(one(`SELECT count(*) FROM FollowUpFile WHERE editionId = (SELECT max(id) ${newest})`))
      for (const enough of [1, 3]) {
        await expect.poll(files, { timeout: 40_000, interval: 10 }).toBeGreaterThanOrEqual(enough)
        await server.kill()
        server = await startServer({ folder })
      }
      await expect.poll(files, { timeout: 60_000 }).toBe(formats.length)

      const content = String(one(`SELECT content ${newest}`))
      expect(checksum(content)).toBe(one(`SELECT sha256 ${newest}`))
      const reader = connect(server.url)
      expect((await reader.get('/arsuppfoljning/2026')).status).toBe(200)
      for (const format of formats) {
        const { status, bytes } = await reader.get(`/arsuppfoljning/2026/rapport/${format}`)
        expect([format, status, checksum(bytes)]).toEqual([
          format,
          200,
          one(`SELECT sha256 FROM FollowUpFile WHERE format = '${format}' AND editionId = (SELECT max(id) ${newest})`),
        ])
      }
    },
  )
})
