import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crawl } from '#tests/support/crawl.ts'
import { Client, type Answer } from '#tests/support/http-client.ts'
import { addMeetingLink } from '#tests/support/meeting-link.ts'
import { unzipped } from '#tests/support/office-file.ts'
import { addSession, startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

const token = 'provlank-till-icke-svar'
const own = `/sammantrade/${token}`
const preview = '/samordning/arsuppfoljning/2026'

/** What somebody has written who has not answered, or who has, with an assessment where it was ever handed in. */
type Written = null | { state: 'draft' | 'returned' | 'submitted'; degree: string; course: string }
const written = (state: 'draft' | 'returned' | 'submitted', degree: string, course: string) => ({
  state,
  degree,
  course,
})

/** Three duties of the open round: one about which nobody has written, one that was returned and one with a draft. */
const duties = [
  { id: 77, commitmentId: 5, organisationId: 2 },
  { id: 14, commitmentId: 4, organisationId: 7 },
  { id: 15, commitmentId: 6, organisationId: 2 },
] as const
const variants = {
  'nobody has written': [null, null, null],
  'three have written': [
    written('draft', 'completed', 'on-track'),
    written('returned', 'not-relevant', 'off-track'),
    written('draft', 'not-started', 'needs-decision'),
  ],
  'they have written something else': [
    written('draft', 'not-relevant', 'needs-decision'),
    written('returned', 'ongoing', 'needs-decision'),
    written('draft', 'completed', 'off-track'),
  ],
  'they have answered': [
    written('submitted', 'ongoing', 'needs-decision'),
    written('submitted', 'completed', 'off-track'),
    written('submitted', 'not-started', 'on-track'),
  ],
} as const satisfies Record<string, readonly Written[]>
type Variant = keyof typeof variants

function write(database: Database.Database, rows: readonly Written[]): void {
  database.pragma('foreign_keys = ON')
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values)
  database.transaction(() => {
    for (const [index, { id, commitmentId, organisationId }] of duties.entries()) {
      for (const table of ['ReportSubmission', 'StatusReportMilestone', 'StatusReportContribution', 'Assessment'])
        run(`DELETE FROM "${table}" WHERE statusReportId = ?`, id)
      run('DELETE FROM ReportComment WHERE statusReportId = ?', id)
      run('DELETE FROM StatusReport WHERE id = ?', id)
      const row = rows[index] ?? null
      if (row === null) continue
      const begun = stored(new Date('2026-11-01T09:00:00Z'))
      const handedIn = row.state === 'draft' ? null : stored(new Date('2026-11-02T09:00:00Z'))
      run(
        `INSERT INTO StatusReport (id, roundId, commitmentId, organisationId, state, degree, course, reason, done,
           submittedAt, firstSubmittedAt, createdAt, updatedAt)
         VALUES (?, 2, ?, ?, ?, ?, ?, 'kanarie-skal', 'kanarie-gjort', ?, ?, ?, ?)`,
        id,
        commitmentId,
        organisationId,
        row.state,
        row.degree,
        row.course,
        handedIn,
        handedIn,
        begun,
        begun,
      )
      if (handedIn === null) continue
      run(
        `INSERT INTO Assessment (statusReportId, degree, course, reason, at, byName)
         VALUES (?, ?, ?, 'kanarie-bedomning', ?, 'Prov')`,
        id,
        row.degree,
        row.course,
        handedIn,
      )
    }
  })()
}

/** Who reads, from where, and which of the linked pages and files. PDF and DOCX are written from what HTML is. */
const readers = {
  public: {
    starts: ['/mal/7', '/delmal/3', '/aktorer/region-stockholm', '/arsuppfoljning'],
    follows: /^\/atagande\/(soktermer|stodmaterial|personer)/,
  },
  link: { starts: [own, `${own}/luckor?mal=mal%2F7`], follows: /^\/sammantrade\/[^/]+\/(?!.*(pdf|docx|beslut\?))/ },
  steering: {
    starts: ['/styrgrupp', `${preview}/forhandsvisning`],
    follows: /^\/styrgrupp\/(?!.*(pdf|docx|beslut|oppning))|2026\/rapport\/(html|json|csv|xlsx)$/,
  },
  coordinator: {
    starts: ['/samordning', '/samordning/omgangar/2026', '/styrgrupp', `${preview}/forhandsvisning`],
    follows: /^\/styrgrupp\/(luckor|over-tid)|2026\/(granskning$|rapport\/(html|json|csv|xlsx)$)/,
  },
} as const
type Who = keyof typeof readers
const names = Object.keys(readers) as Who[]

/** What an answer says, without the moment it was written and a form's own number, which is new each time it is opened. */
async function told({ status, headers, bytes }: Answer): Promise<string> {
  const isBook = String(headers['content-type']).includes('spreadsheetml')
  const all = isBook ? Buffer.concat([...(await unzipped(bytes)).files.values()]) : bytes
  const moment = /nonce="[^"]*"|[\da-f]{8}-[\da-f]{4}-4[\da-f-]{21}|kl\. \d\d[.:]\d\d|T\d\d:\d\d:\d\d[.\d]*Z/g
  return `${status} ${all.toString('latin1').replaceAll(moment, '')}`
}

let server: RunningServer
const sessions: Partial<Record<Who, string>> = {}
const bodies = {} as Record<Variant, Map<string, string>>

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      sessions.steering = addSession(database, 'demo-styrgrupp')
      sessions.coordinator = addSession(database, 'demo-samordnare')
      addMeetingLink(database, { meeting: 900, link: 900, token })
    },
  })
  const addresses = {} as Record<Who, string[]>
  for (const name of Object.keys(variants) as Variant[]) {
    withDatabase(server.folder, (database) => write(database, variants[name]))
    bodies[name] = new Map()
    for (const who of names) {
      const client = new Client(server.url, sessions[who])
      const { starts, follows } = readers[who]
      // The pages are those that nobody's writing has led to; what is linked from a report comes and goes with it.
      const answers = await crawl(client, addresses[who] ?? starts, (address) =>
        addresses[who] === undefined ? follows.test(address) : false,
      )
      client.close()
      addresses[who] ??= [...answers.keys()]
      for (const [address, answer] of answers) bodies[name].set(`${who} ${address}`, await told(answer))
    }
  }
}, 120_000)
afterAll(async () => {
  expect(server.faults()).toEqual([])
  await server.stop()
  server.clean()
})

/** The pages that are not the same, byte for byte, in two variants; `tidy` takes away what may differ. */
const changed = (one: Variant, other: Variant, tidy: (body: string) => string = (body) => body): string[] =>
  [...bodies[one]].filter(([key, body]) => tidy(body) !== tidy(bodies[other].get(key) ?? '')).map(([key]) => key)

describe('what those have written who have not answered', () => {
  it('is read where it matters: on every page and in every file with statuses', () => {
    const read = [...bodies['nobody has written'].keys()]
    for (const page of ['/styrgrupp', '/styrgrupp/luckor', '/styrgrupp/over-tid'])
      for (const who of ['steering', 'coordinator']) expect(read).toContain(`${who} ${page}`)
    for (const page of ['', '/luckor', '/over-tid', '/dagordning']) expect(read).toContain(`link ${own}${page}`)
    for (const format of ['html', 'json', 'csv', 'xlsx'])
      expect(read).toContain(`steering ${preview}/rapport/${format}`)
    expect(read.filter((address) => /punkt\/\d+$/.test(address)).length).toBeGreaterThan(2)
    const notFound = [...bodies['nobody has written']].filter(([, body]) => !body.startsWith('200 '))
    expect(notFound.map(([address]) => address)).toEqual([])
  })

  it('changes not one byte of any page or file when they write another status', () => {
    expect(changed('three have written', 'they have written something else')).toEqual([])
  })

  it('is told by no figure: only that it is begun, on the coordination’s own pages and in the files’ column for it', () => {
    const untold = changed('nobody has written', 'three have written', (body) =>
      body.replaceAll(/"state": "(draft|returned)"/g, '"state": "none"'),
    )
    expect(
      untold.filter((address) => !/^coordinator \/samordning(\/omgangar\/.*)?$|\/rapport\/xlsx$/.test(address)),
    ).toEqual([])
    expect(untold).toContain('coordinator /samordning/omgangar/2026')
  })

  it('is itself on none of them', () => {
    for (const name of ['three have written', 'they have written something else'] as const) {
      const telling = [...bodies[name]].filter(([, body]) => body.includes('kanarie-'))
      expect(telling.map(([address]) => address)).toEqual([])
    }
  })

  it('changes every figure when it is handed in, but nothing in public', () => {
    const moved = changed('three have written', 'they have answered')
    for (const page of ['/styrgrupp', '/styrgrupp/luckor', '/styrgrupp/over-tid'])
      for (const who of ['steering', 'coordinator']) expect(moved).toContain(`${who} ${page}`)
    for (const page of ['', '/luckor', '/over-tid']) expect(moved).toContain(`link ${own}${page}`)
    for (const format of ['html', 'json', 'csv', 'xlsx'])
      expect(moved).toContain(`steering ${preview}/rapport/${format}`)
    expect(moved.filter((address) => address.startsWith('public'))).toEqual([])
  })
})
