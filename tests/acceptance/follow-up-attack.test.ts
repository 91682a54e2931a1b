import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formFields } from '#tests/support/form-fields.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { allRows, changesBetween } from '#tests/support/row-changes.ts'
import { addSession, startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

type Who = 'coordinator' | 'steering' | 'partner' | 'admin' | 'public'

const users: Partial<Record<Who, string>> = {
  coordinator: 'demo-samordnare',
  steering: 'demo-styrgrupp',
  partner: 'demo-partner',
  admin: 'demo-admin',
}
const own = '/samordning/arsuppfoljning/2026'
const steering = '/styrgrupp/arsuppfoljning/2026'
const section = `${own}/avsnitt/analysis`
const zeros = '0'.repeat(64)
const long = 'å'.repeat(150_000)

let server: RunningServer
const sessions: Partial<Record<Who, string>> = {}

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      for (const [who, id] of Object.entries(users)) sessions[who as Who] = addSession(database, id)
      const at = stored(new Date('2026-11-20T09:00:00Z'))
      database.exec(`
        UPDATE ReportingRound SET phase = 'review' WHERE id = 2;
        INSERT INTO FollowUpComment (id, editionId, section, at, authorName, text)
          SELECT 800, min(id), 'analysis', '${at}', 'Demo Styrgrupp', 'Om förra året.' FROM FollowUpEdition;`)
    },
  })
})
afterAll(async () => {
  expect(server.faults()).toEqual([])
  await server.stop()
  server.clean()
})

const snapshot = () => withDatabase(server.folder, allRows)
const one = (sql: string) =>
  withDatabase(server.folder, (database) => database.prepare(sql).pluck().get() as string | number | undefined)
const newest = 'FROM FollowUpEdition WHERE followUpId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)'
const stored2026 = `SELECT version FROM FollowUpSection WHERE key = 'analysis' AND followUpId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)`
const sha256 = () => String(one(`SELECT sha256 ${newest} ORDER BY number DESC LIMIT 1`) ?? zeros)
const phase = () => one('SELECT phase FROM AnnualFollowUp WHERE roundId = 2') ?? 'draft'

/** Works as one of them, on a connection of its own. */
async function as<Result>(who: Who, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(server.url, sessions[who])
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

/** What no form of the follow-up sets, under every name that a careless action might take it by. */
const columns = {
  id: '1',
  roundId: '1',
  followUpId: '1',
  editionId: '1',
  number: '9',
  phase: 'published',
  state: 'published',
  isDemo: '1',
  key: 'summary',
  content: 'kapad',
  proposedSha256: zeros,
  bindings: '[{"kapad":1}]',
  readyAt: '2020-01-01',
  readyName: 'kapad',
  assigneeId: 'demo-admin',
  changedAt: '2020-01-01',
  changedName: 'kapad',
  frozenAt: '2020-01-01',
  frozenName: 'kapad',
  sentBackAt: '2020-01-01',
  sentBackName: 'kapad',
  sentBackReason: 'kapad',
  adoptedAt: '2020-01-01',
  adoptedName: 'kapad',
  publishedAt: '2020-01-01',
  publishedName: 'kapad',
  authorId: 'demo-admin',
  authorName: 'kapad',
  answer: 'kapad',
  answeredAt: '2020-01-01',
  answerName: 'kapad',
  byName: 'kapad',
  at: '2020-01-01',
  siteUrl: 'https://kapad.example',
  'frozen.by': 'kapad',
  'decision.by': 'kapad',
  'data.phase': 'published',
  'claims.0.was': 'kapad',
}

const claim = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`claims.0.${name}`, value]))
const binding = '{"to":"value","cell":{"indicator":"finns-inte","series":"x","subject":"area:01","year":2019}}'
const decision = () => ({ sha256: sha256(), caseNumber: '801-1', meetingOn: '2026-11-20', note: '' })
const erratum = { section: 'analysis', wrong: 'Fel', right: 'Rätt', reason: 'Det blev fel.', understood: 'on' }

type Attack = [what: string, path: string, fields: () => Record<string, string>, who?: Who]

/** Refused in every phase: it belongs elsewhere, is nothing that the form may hold, or is somebody else's to do. */
// prettier-ignore
const always: Attack[] = [
  ['a section that is not there', `${own}/avsnitt/mal-999`, () => ({ version: '0', text: 'x', intent: 'save' })],
  ['a section of no kind', `${own}/avsnitt/constructor`, () => ({ version: '0', text: 'x', intent: 'save' })],
  ['a section of no actor', `${own}/avsnitt/aktor-finns-inte/utkast`, () => ({ version: '0', text: 'x' })],
  ['a section of a year without a round', '/samordning/arsuppfoljning/1999/avsnitt/analysis', () => ({ version: '0', text: 'x', intent: 'save' })],
  ['a section of a year that is no year', '/samordning/arsuppfoljning/2026e0/avsnitt/analysis', () => ({ version: '0', text: 'x', intent: 'save' })],
  ['a section of what is published', '/samordning/arsuppfoljning/2025/avsnitt/analysis', () => ({ version: '1', text: 'x', intent: 'save' })],
  ['a draft of what is published', '/samordning/arsuppfoljning/2025/avsnitt/analysis/utkast', () => ({ version: '1', text: 'x' })],
  ['opening a section of what is published', '/samordning/arsuppfoljning/2025/avsnitt/analysis', () => ({ version: '1', intent: 'open' })],
  ['giving a section of what is published to somebody', '/samordning/arsuppfoljning/2025/avsnitt/analysis', () => ({ was: '', assignee: 'demo-samordnare', intent: 'assign' })],
  ['a version that is none', section, () => ({ version: '-1', text: 'x', intent: 'save' })],
  ['a version beyond all numbers', section, () => ({ version: '9'.repeat(30), text: 'x', intent: 'save' })],
  ['a section without a version', section, () => ({ text: 'x', intent: 'save' })],
  ['a text of 150 000 signs', section, () => ({ version: '0', text: long, intent: 'save' })],
  ['a draft of 150 000 signs', `${section}/utkast`, () => ({ version: '0', text: long })],
  ['a section without a text', section, () => ({ version: '0', intent: 'save' })],
  ['a section without a text, marked as ready', section, () => ({ version: '0', intent: 'ready' })],
  ['a text that is several fields', section, () => ({ version: '0', 'text.0': 'x', intent: 'save' })],
  ['a text that is an object', section, () => ({ version: '0', 'text.__proto__': 'x', intent: 'save' })],
  ['a section given to an administrator', section, () => ({ was: '', assignee: 'demo-admin', intent: 'assign' })],
  ['a section given to nobody that is there', section, () => ({ was: '', assignee: "' OR 1=1", intent: 'assign' })],
  ['a section marked as ready without text', section, () => ({ version: '0', text: ' \u200b\u00ad ', intent: 'ready' })],
  ['a draft that somebody else wrote', `${section}/utkast`, () => ({ version: '0', text: 'x', author: 'user:demo-admin' })],
  ['a number bound in a section that is not there', `${own}/avsnitt/mal-999/tal`, () => ({ version: '1' })],
  ['numbers that the text does not have', `${section}/tal`, () => ({ version: '0', ...claim({ words: '22 procent', start: '0', binding, source: '' }) })],
  ['a binding that is none', `${section}/tal`, () => ({ version: '0', ...claim({ words: 'x', start: '0', binding: '{"to":"constructor"}', source: '' }) })],
  ['a binding that is no JSON', `${section}/tal`, () => ({ version: '0', ...claim({ words: 'x', start: '-1', binding: '{', source: '' }) })],
  ['five thousand numbers', `${section}/tal`, () => Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`claims.${index}.words`, 'x']))],
  ['a proposal without a mark', `${own}/forslag`, () => ({ reason: 'x' })],
  ['a proposal of something else', `${own}/forslag`, () => ({ mark: zeros, reason: 'x' })],
  ['a proposal with a reason of 150 000 signs', `${own}/forslag`, () => ({ mark: zeros, reason: long })],
  ['a proposal of what is published', '/samordning/arsuppfoljning/2025/forslag', () => ({ mark: zeros, reason: 'x' })],
  ['a proposal by the steering group', `${own}/forslag`, () => ({ mark: zeros, reason: 'x' }), 'steering'],
  ['a withdrawal of what is published', '/samordning/arsuppfoljning/2025/forslag/aterkallande', () => ({ sha256: String(one('SELECT sha256 FROM FollowUpEdition ORDER BY id LIMIT 1')), reason: 'x' })],
  ['a withdrawal of another edition', `${own}/forslag/aterkallande`, () => ({ sha256: zeros, reason: 'x' })],
  ['a withdrawal without a reason', `${own}/forslag/aterkallande`, () => ({ sha256: sha256(), reason: ' ' })],
  ['a withdrawal by the steering group', `${own}/forslag/aterkallande`, () => ({ sha256: sha256(), reason: 'x' }), 'steering'],
  ['sending back another edition', `${steering}/aterlamning`, () => ({ sha256: zeros, reason: 'x' }), 'steering'],
  ['sending back with a reason of 150 000 signs', `${steering}/aterlamning`, () => ({ sha256: sha256(), reason: long }), 'steering'],
  ['sending back by the coordination', `${steering}/aterlamning`, () => ({ sha256: sha256(), reason: 'x' })],
  ['sending back what is published', '/styrgrupp/arsuppfoljning/2025/aterlamning', () => ({ sha256: String(one('SELECT sha256 FROM FollowUpEdition ORDER BY id LIMIT 1')), reason: 'x' }), 'steering'],
  ['adopting by the coordination', `${steering}/faststallande`, decision],
  ['adopting by an administrator', `${steering}/faststallande`, decision, 'admin'],
  ['adopting another edition', `${steering}/faststallande`, () => ({ ...decision(), sha256: zeros }), 'steering'],
  ['adopting on no day', `${steering}/faststallande`, () => ({ ...decision(), meetingOn: '2026-02-30' }), 'steering'],
  ['adopting on a day to come', `${steering}/faststallande`, () => ({ ...decision(), meetingOn: '9999-01-01' }), 'steering'],
  ['adopting without a number', `${steering}/faststallande`, () => ({ ...decision(), caseNumber: '' }), 'steering'],
  ['adopting with a number of 150 000 signs', `${steering}/faststallande`, () => ({ ...decision(), caseNumber: long }), 'steering'],
  ['adopting with a note of 150 000 signs', `${steering}/faststallande`, () => ({ ...decision(), note: long }), 'steering'],
  ['publishing another edition', `${own}/publicering`, () => ({ sha256: zeros, mark: '', reason: 'x' })],
  ['publishing by the steering group', `${own}/publicering`, () => ({ sha256: sha256(), mark: '', reason: 'x' }), 'steering'],
  ['publishing what is published', '/samordning/arsuppfoljning/2025/publicering', () => ({ sha256: String(one('SELECT sha256 FROM FollowUpEdition ORDER BY id LIMIT 1')), mark: '', reason: 'x' })],
  ['a comment on a section that is not there', `${steering}/kommentar`, () => ({ sha256: sha256(), section: 'mal-999', text: 'Ord.' }), 'steering'],
  ['a comment on another edition', `${steering}/kommentar`, () => ({ sha256: zeros, section: 'analysis', text: 'Ord.' }), 'steering'],
  ['a comment of 150 000 signs', `${steering}/kommentar`, () => ({ sha256: sha256(), section: 'analysis', text: long }), 'steering'],
  ['a comment without words', `${steering}/kommentar`, () => ({ sha256: sha256(), section: 'analysis', text: '\u0000 \u200b ' }), 'steering'],
  ['a comment on what is published', '/styrgrupp/arsuppfoljning/2025/kommentar', () => ({ sha256: String(one('SELECT sha256 FROM FollowUpEdition ORDER BY id LIMIT 1')), section: 'analysis', text: 'Ord.' }), 'steering'],
  ['a comment by a partner', `${steering}/kommentar`, () => ({ sha256: sha256(), section: 'analysis', text: 'Ord.' }), 'partner'],
  ['an answer to a comment of another year', `${steering}/kommentar/800/svar`, () => ({ text: 'Ord.' })],
  ['an answer to a comment on what is published', '/styrgrupp/arsuppfoljning/2025/kommentar/800/svar', () => ({ text: 'Ord.' })],
  ['an answer to no comment', `${steering}/kommentar/8e2/svar`, () => ({ text: 'Ord.' })],
  ['an answer by the steering group', `${steering}/kommentar/800/svar`, () => ({ text: 'Ord.' }), 'steering'],
  ['an erratum in a section that is not there', '/samordning/arsuppfoljning/2025/rattelser', () => ({ ...erratum, section: 'mal-999' })],
  ['an erratum that nobody confirmed', '/samordning/arsuppfoljning/2025/rattelser', () => ({ ...erratum, understood: '' })],
  ['an erratum of 150 000 signs', '/samordning/arsuppfoljning/2025/rattelser', () => ({ ...erratum, right: long })],
  ['an erratum by the steering group', '/samordning/arsuppfoljning/2025/rattelser', () => erratum, 'steering'],
  ['an erratum by an administrator', '/samordning/arsuppfoljning/2025/rattelser', () => erratum, 'admin'],
  ['files of a year without a round', '/samordning/arsuppfoljning/1999/filer', () => ({})],
  ['files for a partner', `${own}/filer`, () => ({}), 'partner'],
  ['stopping files that are not there', `${own}/filer/${'0'.repeat(24)}/avbrytande`, () => ({})],
  ['stopping files under a name of its own', `${own}/filer/__proto__/avbrytande`, () => ({})],
]

/** Every decision of the follow-up, as it would be sent when it is not its time. */
// prettier-ignore
const steps: Record<string, Attack> = {
  write: ['writing', section, () => ({ version: String(one(stored2026)), text: 'Något annat.', intent: 'save' })],
  keep: ['a draft that saves itself', `${section}/utkast`, () => ({ version: '1', text: 'Något annat.' })],
  bind: ['binding', `${section}/tal`, () => ({ version: '1' })],
  propose: ['proposing', `${own}/forslag`, () => ({ mark: zeros, reason: 'x' })],
  withdraw: ['withdrawing', `${own}/forslag/aterkallande`, () => ({ sha256: sha256(), reason: 'x' })],
  comment: ['commenting', `${steering}/kommentar`, () => ({ sha256: sha256(), section: 'analysis', text: 'Ord.' }), 'steering'],
  adopt: ['adopting', `${steering}/faststallande`, decision, 'steering'],
  back: ['sending back', `${steering}/aterlamning`, () => ({ sha256: sha256(), reason: 'x' }), 'steering'],
  publish: ['publishing', `${own}/publicering`, () => ({ sha256: sha256(), mark: '', reason: 'x' })],
  correct: ['correcting', `${own}/rattelser`, () => erratum],
}
const untimely = (...names: string[]): Attack[] => names.map((name) => steps[name] as Attack)

/** Sends all of them and expects each to be refused in words, and nothing written. */
async function expectRefused(attacks: readonly Attack[]): Promise<void> {
  const before = snapshot()
  for (const [what, path, fields, who = 'coordinator'] of attacks) {
    const answer = await as(who, (client) => client.post(path, fields()))
    expect([400, 401, 403, 404, 409, 413], `${what} in ${phase()}: ${answer.status}`).toContain(answer.status)
    expect(answer.body, what).not.toMatch(/\n\s+at \S+ \(|node_modules|SQLITE_|Prisma|undefined|\[object/)
    expect(changesBetween(before, snapshot()), what).toEqual([])
  }
}

/** Sends a good form three times at once, with every column that it does not have; it has one effect, and only its own. */
async function expectOnce(
  who: Who,
  path: string,
  fields: Record<string, string>,
  changes: readonly string[],
  taken = 303,
): Promise<void> {
  const before = snapshot()
  const answers = await as(who, (client) => {
    const send = () => client.post(path, { ...columns, ...fields })
    return Promise.all([send(), send(), send()])
  })
  const statuses = answers.map(({ status }) => status)
  expect(statuses, path).toContain(taken)
  expect(statuses.filter((status) => ![taken, 400, 409].includes(status))).toEqual([])
  for (const { status, body } of answers) {
    if (status === 409) expect(textOf(body).length, path).toBeGreaterThan(200)
  }
  expect(changesBetween(before, snapshot()), path).toEqual(changes)
}

/** One of twenty was taken, and the others were told why not. */
function expectOneOfTwenty(answers: readonly { status: number; body: string }[]): void {
  const lost = answers.filter(({ status }) => status === 409)
  expect([answers.filter(({ status }) => status === 303).length, lost.length]).toEqual([1, 19])
  for (const { body } of lost) expect(textOf(body)).toMatch(/går det inte att göra det här nu|gäller nu/)
}

const opened = (who: Who, path: string, having: string) =>
  as(who, async (client) => formFields((await client.get(path)).body, having))

describe('a follow-up in every phase, attacked', () => {
  const text = 'Det går framåt i länet.'

  it('is written once and only where the form says, while it is a draft', { timeout: 60_000 }, async () => {
    await expectRefused([...always, ...untimely('withdraw', 'comment', 'adopt', 'back', 'publish', 'correct')])
    const version = Number(one(stored2026))
    const saved = ['FollowUpSection.changedAt', 'FollowUpSection.text', 'FollowUpSection.version']
    await expectOnce('coordinator', section, { version: String(version), text, intent: 'save' }, [
      'FollowUpPresence +1',
      ...saved,
      'HistoryEvent +1',
    ])
    const more = { version: String(version + 1), text: `${text} Mer.` }
    const kept = ['FollowUpPresence.seenAt', ...saved]
    await expectOnce('coordinator', `${section}/utkast`, more, kept, 200)
    const older = { version: String(version + 1), text: 'Gammalt.', intent: 'save' }
    await expectRefused([['an older version', section, () => older]])
    await expectOnce('coordinator', section, { was: 'demo-samordnare', assignee: '', intent: 'assign' }, [
      'FollowUpSection.assigneeId',
      'HistoryEvent +1',
    ])
  })

  it('is proposed once, and then nothing of the draft can be changed', { timeout: 60_000 }, async () => {
    const { mark = '' } = await opened('coordinator', `${own}/forslag`, 'mark')
    await expectOnce('coordinator', `${own}/forslag`, { mark, reason: 'Svar saknas.' }, [
      'AnnualFollowUp.phase',
      'AnnualFollowUp.version',
      'FollowUpEdition +1',
      'HistoryEvent +1',
      'Notification +1',
    ])
    await expectRefused([...always, ...untimely('write', 'keep', 'bind', 'propose', 'publish', 'correct')])
    const said = { sha256: sha256(), section: 'analysis', text: 'Säg mer.' }
    await expectOnce('steering', `${steering}/kommentar`, said, [
      'FollowUpComment +1',
      'HistoryEvent +1',
      'Notification +1',
    ])
    const comment = String(one('SELECT max(id) FROM FollowUpComment'))
    await expectOnce('coordinator', `${steering}/kommentar/${comment}/svar`, { text: 'Det står i bilagan.' }, [
      'FollowUpComment.answer',
      'FollowUpComment.answerName',
      'FollowUpComment.answeredAt',
      'HistoryEvent +1',
    ])
    await expectRefused([['a second answer', `${steering}/kommentar/${comment}/svar`, () => ({ text: 'Ett till.' })]])
  })

  it(
    'is adopted by one of twenty who adopt, send back and withdraw at once, or none',
    { timeout: 60_000 },
    async () => {
      const seen = sha256()
      const ways: [Who, string, Record<string, string>][] = [
        ['steering', `${steering}/faststallande`, decision()],
        ['steering', `${steering}/aterlamning`, { sha256: seen, reason: 'Skriv mer.' }],
        ['coordinator', `${own}/forslag/aterkallande`, { sha256: seen, reason: 'Vi hann inte.' }],
      ]
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const [who, path, fields] = ways[index % ways.length] as (typeof ways)[number]
          return as(who, (client) => client.post(path, fields))
        }),
      )
      expect(answers.filter(({ status }) => status === 303).length).toBe(1)
      const lost = answers.filter(({ status }) => status !== 303)
      expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]))
      for (const { body } of lost) expect(textOf(body)).toMatch(/går det inte att göra det här nu|gäller nu/)
      expect(
        one(
          `SELECT count(*) FROM HistoryEvent WHERE kind IN ('follow-up.adopted', 'follow-up.sent-back', 'follow-up.withdrawn') AND subjectId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)`,
        ),
      ).toBe(1)
    },
  )

  it('is proposed by one of twenty, and is then adopted as it was seen', { timeout: 60_000 }, async () => {
    if (phase() === 'draft') {
      const { mark = '' } = await opened('coordinator', `${own}/forslag`, 'mark')
      const before = Number(one(`SELECT count(*) ${newest}`))
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          as('coordinator', (client) => client.post(`${own}/forslag`, { mark, reason: 'Svar saknas.' })),
        ),
      )
      expectOneOfTwenty(answers)
      expect(one(`SELECT count(*) ${newest}`)).toBe(before + 1)
    }
    if (phase() === 'proposed') {
      const answer = await as('steering', (client) => client.post(`${steering}/faststallande`, decision()))
      expect(answer.status).toBe(303)
    }
    expect(phase()).toBe('adopted')
    await expectRefused([
      ...always,
      ...untimely('write', 'keep', 'bind', 'propose', 'withdraw', 'comment', 'adopt', 'back', 'correct'),
    ])
  })

  it('is published by one of twenty, and then only errata are added', { timeout: 60_000 }, async () => {
    const fields = { ...(await opened('coordinator', `${own}/publicering`, 'sha256')), reason: 'Tiden är ute.' }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => as('coordinator', (client) => client.post(`${own}/publicering`, fields))),
    )
    expectOneOfTwenty(answers)
    expect(
      one(
        `SELECT count(*) FROM HistoryEvent WHERE kind = 'follow-up.published' AND subjectId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2)`,
      ),
    ).toBe(1)
    await expect
      .poll(() => one(`SELECT count(*) FROM FollowUpFile WHERE editionId = (SELECT max(id) ${newest})`), {
        timeout: 40_000,
      })
      .toBe(7)
    await expectRefused([
      ...always,
      ...untimely('write', 'keep', 'bind', 'propose', 'withdraw', 'comment', 'adopt', 'back', 'publish'),
    ])
    await expectOnce('coordinator', `${own}/rattelser`, erratum, ['FollowUpErratum +1', 'HistoryEvent +1'])
  })

  it('has taken nothing of what was sent along, anywhere', () => {
    const holding = [...snapshot()].filter(([, rows]) => JSON.stringify([...rows]).includes('kapad'))
    expect(holding.map(([table]) => table)).toEqual([])
  })

  it('takes no form from another site, or from none that is named', async () => {
    const before = snapshot()
    for (const headers of [{ Origin: 'https://ond.example' }, { Origin: 'null' }, { Origin: '' }]) {
      for (const [, path, fields, who = 'coordinator'] of Object.values(steps)) {
        const evil = { 'Sec-Fetch-Site': 'cross-site', ...headers }
        const { status } = await as(who, (client) => client.post(path, fields(), evil))
        expect(status, path).toBe(403)
      }
    }
    expect(changesBetween(before, snapshot())).toEqual([])
  })
})
