import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats, type Format, type FormatName } from '#app/exports/formats.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

const names = Object.keys(formats) as FormatName[]
const file = (name: string): string => `/arsuppfoljning/2025/rapport/${name}`
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let server: RunningServer
let visitor: Client
let first: Map<FormatName, string>

/** The checksum of every format as it is fetched. */
async function checksums(running: RunningServer): Promise<Map<FormatName, string>> {
  const fetched = new Map<FormatName, string>()
  for (const name of names) {
    const answer = await fetch(`${running.url}${file(name)}`)
    expect(answer.status).toBe(200)
    fetched.set(name, sha256(new Uint8Array(await answer.arrayBuffer())))
  }
  return fetched
}

/** Another server on a copy of the database that `prepare` has changed, stopped when the work is done. */
async function onCopy(prepare: (database: Database.Database) => void, work: (copy: RunningServer) => Promise<void>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-restored-'))
  const original = new Database(path.join(server.folder, 'atagandekollen.db'), { readonly: true })
  await original.backup(path.join(folder, 'atagandekollen.db'))
  original.close()
  const copy = await startServer({ folder, prepare })
  try {
    await work(copy)
  } finally {
    await copy.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everything live that the edition told of says something else. */
function changeEverything(database: Database.Database): void {
  database.exec(`
    UPDATE "Organisation" SET "name" = "name" || ' (nytt namn)', "shortName" = 'Ny';
    UPDATE "StatusReport" SET "degree" = 'completed', "course" = 'on-track', "done" = 'Något annat.';
    UPDATE "Goal" SET "title" = 'Ett annat mål', "shortTitle" = 'Annat';
    UPDATE "Commitment" SET "text" = 'Ett annat åtagande.', "label" = 'Annat';
    UPDATE "Indicator" SET "name" = "name" || ' 2', "shortName" = 'Annan', "state" = 'discontinued';
    UPDATE "Source" SET "title" = 'En annan källa';
    UPDATE "Installation" SET "partnershipName" = 'En annan samverkan';
  `)
  const cells = database.prepare('SELECT * FROM "Observation" WHERE "value" IS NOT NULL AND "replacedAt" IS NULL').all()
  for (const { id, ...row } of cells as { id: number; value: number; revision: number }[]) {
    database.prepare('UPDATE "Observation" SET "replacedAt" = ? WHERE "id" = ?').run(stored(new Date()), id)
    const revised = { ...row, value: row.value + 1, revision: row.revision + 1, revisionReason: 'Rättat av källan.' }
    const columns = Object.keys(revised)
    const made = database
      .prepare(
        `INSERT INTO "Observation" (${columns.map((one) => `"${one}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
      )
      .run(...Object.values(revised))
    database.prepare('UPDATE "Observation" SET "replacedById" = ? WHERE "id" = ?').run(made.lastInsertRowid, id)
  }
}

beforeAll(async () => {
  server = await startServer()
  visitor = new Client(server.url)
  first = await checksums(server)
})
afterAll(async () => {
  visitor.close()
  await server.stop()
  server.clean()
})

describe('the published annual follow-up of 2025', () => {
  it('can be had in every format, named after the year, with a mark that says whether one has it', async () => {
    for (const name of names) {
      const answer = await fetch(`${server.url}${file(name)}`)
      const { contentType, extension, suffix = '' }: Format = formats[name]
      expect(answer.headers.get('content-type')).toBe(contentType)
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="arsuppfoljning-2025${suffix}.${extension}"`,
      )
      expect(answer.headers.get('set-cookie')).toBeNull()
      const tag = answer.headers.get('etag') ?? ''
      expect(tag).toBe(`"${sha256(new Uint8Array(await answer.arrayBuffer()))}"`)
      const again = await fetch(`${server.url}${file(name)}`, { headers: { 'If-None-Match': `"annan", W/${tag}` } })
      expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
    }
  })

  it.each([file('exe'), file('__proto__'), '/arsuppfoljning/2026', '/arsuppfoljning/2026/rapport/html'])(
    'has nothing at %s',
    async (address) => {
      expect((await visitor.get(address)).status).toBe(404)
    },
  )

  it('is read with its decision, its checksum and its texts, and says that nothing has changed', async () => {
    const text = textOf((await visitor.get('/arsuppfoljning/2025')).body).replaceAll('\u00a0', ' ')
    const { sha256: sum } = withDatabase(server.folder, (database) =>
      database.prepare('SELECT "sha256" FROM "FollowUpEdition"').get(),
    ) as { sha256: string }
    for (const shown of ['Exempel 2025/118', '18 december 2025', sum, 'Exempelinnehåll', 'mer än fördubblats']) {
      expect(text).toContain(shown)
    }
    expect(text).toContain('Ändrat sedan publiceringen: inget')
    expect(textOf((await visitor.get('/arsuppfoljning/2025/andrat')).body)).toContain('Inget har ändrats')
  })

  it('is found in the list, on the first page and by searching', async () => {
    for (const address of ['/arsuppfoljning', '/', '/sok?q=fördubblats']) {
      expect((await visitor.get(encodeURI(address))).body).toContain('/arsuppfoljning/2025')
    }
  })

  it('is the same bytes when everything live says something else, in a restored copy and a new process', () =>
    onCopy(changeEverything, async (copy) => {
      expect(await checksums(copy)).toEqual(first)
      const reader = new Client(copy.url)
      const edition = textOf((await reader.get('/arsuppfoljning/2025')).body)
      expect(edition).toContain('Operation Kvinnofrid')
      expect(edition).toContain('Polismyndigheten')
      expect(edition).not.toContain('(nytt namn)')
      const changes = textOf((await reader.get('/arsuppfoljning/2025/andrat')).body).replaceAll('\u00a0', ' ')
      for (const told of ['(nytt namn)', 'Ett annat mål', '32 %', 'Rättat av källan.', 'Utgått', 'En annan källa']) {
        expect(changes).toContain(told)
      }
      reader.close()
    }))

  it('is the same bytes whether its files were kept or are written anew', () =>
    onCopy(
      (database) => database.exec('DELETE FROM "FollowUpFile"'),
      async (copy) => expect(await checksums(copy)).toEqual(first),
    ))

  it('can be changed or removed by no statement', () => {
    withDatabase(server.folder, (database) => {
      const refused = (sql: string) => expect(() => database.exec(sql)).toThrow(/never/)
      refused(`UPDATE "FollowUpEdition" SET "content" = '{}'`)
      refused(`UPDATE "FollowUpEdition" SET "sha256" = 'ab'`)
      refused('DELETE FROM "FollowUpEdition"')
    })
  })

  it('is not shown when its content has been tampered with, and the page says why', () =>
    onCopy(
      (database) => {
        database.exec('DROP TRIGGER "FollowUpEdition_frozen"')
        database.exec(`UPDATE "FollowUpEdition" SET "content" = replace("content", '31', '13')`)
      },
      async (copy) => {
        const reader = new Client(copy.url)
        for (const address of ['/arsuppfoljning/2025', '/arsuppfoljning/2025/andrat']) {
          const { status, body } = await reader.get(address)
          expect(status).toBe(500)
          expect(textOf(body)).toContain('Årsuppföljningen kan inte visas')
          expect(textOf(body)).toContain('stämmer inte med utgåvans kontrollsumma')
        }
        expect((await reader.get(file('html'))).status).toBe(500)
        const list = await reader.get('/arsuppfoljning')
        expect([list.status, textOf(list.body).includes('Kan inte visas just nu')]).toEqual([200, true])
        expect((await reader.get('/sok?q=kunskap')).status).toBe(200)
        reader.close()
      },
    ))
})
