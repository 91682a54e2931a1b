import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { degreeCodes } from '#app/domain/commitment/status.ts'
import { freezeRounds } from '#tests/db/over-time-by-sql.ts'
import { Client } from '#tests/support/http-client.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const token = 'en-hemlig-lank-till-ett-sammantrade'
const size = { goals: 8, commitments: 60, organisations: 30, rounds: 5 }
let server: RunningServer
let steering: Client
let reader: Client

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      const made = addRandomPartnership(database, 7, { isPlain: true, lastYear: 2031, size })
      freezeRounds(
        database,
        made.rounds.slice(0, 2).map(({ id }) => id),
      )
      database
        .prepare(
          `INSERT INTO MeetingLink (tokenHash, meetingId, name, email, createdAt, createdName)
           SELECT ?, id, 'Led Amot', 'led@exempel.se', '2026-11-01T11:00:00.000+00:00', 'Sam Ordnare'
           FROM Meeting ORDER BY heldOn DESC LIMIT 1`,
        )
        .run(createHash('sha256').update(token).digest('hex'))
    },
  })
  steering = new Client(server.url)
  await steering.signIn('styrgrupp')
  reader = new Client(server.url)
})
afterAll(async () => {
  steering.close()
  reader.close()
  await server.stop()
  server.clean()
})

const page = async (query = '') => (await steering.get(`/styrgrupp/over-tid${query}`)).body
const strips = (html: string) =>
  [...html.matchAll(/<figure.*?<\/figure>/gs)].map(([figure]) =>
    [...figure.matchAll(/<li data-row="(\d+)".*?<\/li>/gs)].map(([row, year = '']) => ({
      year,
      counts: Object.fromEntries(
        [...row.matchAll(/data-part="([\w-]+)" data-count="(\d+)"/g)].map(([, part = '', count]) => [
          part,
          Number(count),
        ]),
      ),
    })),
  )

describe('the page over time, of 8 goals, 60 commitments, 30 organisations and 5 rounds', () => {
  it('draws each goal in each round, the same numbers as its table, and silence in no status', async () => {
    const html = await page()
    const drawn = strips(html)
      .flat()
      .filter(({ counts }) => 'silent' in counts)
    const table = /id="talen".*?<\/table>/s.exec(html)?.[0] ?? ''
    const rows = [...table.matchAll(/<tr><th scope="row"[^>]*>(\d+)<\/th>(.*?)<\/tr>/gs)].map(
      ([, year, cells = '']) => ({
        year,
        numbers: [...cells.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, number]) => Number(number)),
      }),
    )
    expect(rows.length).toBeGreaterThan(30)
    const leftOut = table.includes('Inskickat men inte godkänt') ? 1 : 0
    expect(drawn).toEqual(
      rows.map(({ year, numbers }) => {
        const counts = degreeCodes.map((code, index) => [code, numbers[index + 1] ?? 0] as const)
        return {
          year,
          counts: {
            ...Object.fromEntries(counts.filter(([, count]) => count > 0)),
            silent: numbers[degreeCodes.length + 1 + leftOut],
          },
        }
      }),
    )
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/\sstyle=|<script/)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has a row for every commitment, and says which rounds are told as they were adopted', async () => {
    const html = await page()
    const rows = [...html.matchAll(/<th scope="row"><a href="\/atagande\/([\w-]+)"/g)].map(([, slug]) => slug)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(html).toContain('Svaren visas som de fastställdes i årsuppföljningen')
    expect(html).toContain('href="/styrgrupp/arsuppfoljning/2027"')
    expect(html).toContain('href="/arsuppfoljning/2025"')
    expect(html).toContain('Klart')
    expect(html).toContain('Fanns inte i planen')
    expect(html).toContain('Frågades inte')
  })

  it('is narrowed by its address to a goal, and to those that have changed', async () => {
    const rowsOf = (html: string) => html.match(/<th scope="row"><a href="\/atagande\//g)?.length ?? 0
    const [all, goal, changed] = await Promise.all([page(), page('?mal=mal-2'), page('?andrat=senast')])
    expect(strips(goal)).toHaveLength(1)
    expect(rowsOf(goal)).toBeLessThan(rowsOf(all))
    expect(rowsOf(changed)).toBeGreaterThan(0)
    expect(rowsOf(changed)).toBeLessThan(rowsOf(all))
    expect(strips(changed)).toEqual(strips(all))
    expect(await page('?mal=finns-inte&andrat=%00')).toContain('Alla åtaganden')
  })

  it('is the same by a link to a meeting, where nothing leads to a page that a session is needed for', async () => {
    const answer = await reader.get(`/sammantrade/${token}/over-tid`)
    expect(answer.status).toBe(200)
    expect(strips(answer.body)).toEqual(strips(await page()))
    expect(answer.body).not.toMatch(/(?:href|action)="\/(styrgrupp|samordning|min-sida|admin)/)
    expect(answer.body).toContain(`action="/sammantrade/${token}/over-tid"`)
    expect((await reader.get('/sammantrade/finns-inte/over-tid')).status).toBe(404)
  })
})
