import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formFields } from '#tests/support/form-fields.ts'
import { Client } from '#tests/support/http-client.ts'
import { allRows, changesBetween } from '#tests/support/row-changes.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let coordinator: Client
const sessions: string[] = []

/** Posts as one of them, on a connection of its own: a kept one may have been closed while the other posted. */
async function as<Result>(who: 'partner' | undefined, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(server.url, sessions[who === 'partner' ? 1 : 0])
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      sessions.push(addSession(database, 'demo-samordnare'), addSession(database, 'demo-partner'))
      database.exec(`
        INSERT INTO Milestone (id, commitmentId, position, title, dueOn) VALUES (800, 6, 50, 'Ett delsteg', '2026-06-30'), (801, 7, 50, 'Ett annat', '2026-06-30');
        INSERT INTO ContactPerson (id, organisationId, kind, name, email, fromOn, createdAt) VALUES (800, 2, 'contact', 'Region', 'region@exempel.se', '2024-01-01', '2026-01-01T00:00:00.000+00:00');`)
    },
  })
  coordinator = new Client(server.url, sessions[0])
})
afterAll(async () => {
  expect(server.faults()).toEqual([])
  coordinator.close()
  await server.stop()
  server.clean()
})

const snapshot = () => withDatabase(server.folder, allRows)
const one = (sql: string) => withDatabase(server.folder, (database) => database.prepare(sql).pluck().get())

/** What no form of the cycle sets, under every name that a careless action might take it by. */
const columns = {
  id: '1',
  slug: 'kapad',
  phase: 'frozen',
  state: 'accepted',
  isDemo: '1',
  basedOnId: '1',
  organisationId: '3',
  roundId: '1',
  commitmentIds: '1',
  statusReportId: '12',
  submittedAt: '2020-01-01',
  submittedById: 'demo-admin',
  submittedName: 'kapad',
  firstSubmittedAt: '2020-01-01',
  dueOnThen: '2020-01-01',
  acceptedAt: '2020-01-01',
  unchangedFromId: '4',
  channelNote: 'kapad',
  authorId: 'demo-admin',
  authorName: 'kapad',
  byId: 'demo-admin',
  byName: 'kapad',
  at: '2020-01-01',
  mentions: '["demo-admin"]',
  userId: 'demo-admin',
  successorId: '1',
  bouncedAt: '2020-01-01',
  bounceReason: 'kapad',
  tokenHash: 'kapad',
  token: 'kapad',
  revokedAt: '2020-01-01',
  revokedName: 'kapad',
  contactPersonId: '1',
  createdAt: '2020-01-01',
  changedName: 'kapad',
  key: 'kapad',
  facts: '{"kapad":1}',
  messageId: '1',
  nextAttemptAt: '2020-01-01',
  attempts: '9',
  sentAt: '2020-01-01',
  kindOf: 'kapad',
  'data.state': 'accepted',
  'report.state': 'accepted',
  'round.phase': 'frozen',
}

interface Form {
  what: string
  who?: 'partner'
  path: string
  /** A field of the page's form, when what the form holds is sent along. */
  having?: string
  fields: Record<string, string>
  /** What is in the database afterwards that was not before, however many times it was sent. */
  changes: readonly string[]
  status?: number
}

const report = {
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Det här är gjort.',
  obstacles: '',
  nextStep: 'Mer.',
}
const round = '/samordning/omgangar/2026'
const draft = '/lagesrapport/2026/stodmaterial-for-psykosociala-team'

// prettier-ignore
const forms: readonly Form[] = [
  { what: 'a new round', path: '/samordning/omgangar/ny', fields: { basedOn: '2', planId: '1', year: '2030', title: 'Omgång 2030', opensOn: '2030-10-01', dueOn: '2030-11-30' }, changes: ['HistoryEvent +1', 'ReportingRound +1'] },
  { what: 'the settings of a round', path: `${round}/installningar`, having: 'version', fields: { introduction: 'Svara kort.' }, changes: ['HistoryEvent +1', 'ReportingRound.introduction', 'ReportingRound.version', 'RoundQuestion +9'] },
  { what: 'longer time', path: `${round}/forlangning`, fields: { 'organisation.id5': 'on', until: '2027-03-01', reason: 'Sjukdom' }, changes: ['AnswerLink +1', 'HistoryEvent +1', 'Notification +1', 'RoundExtension +1'] },
  { what: 'somebody taken out', path: `${round}/fragade`, fields: { 'organisation.id4': 'on', reason: 'Har inget att svara på', intent: 'take-out' }, changes: ['HistoryEvent +1', 'RoundExemption +1'] },
  { what: 'a reminder', path: `${round}/paminnelse`, fields: { 'organisation.o5': 'on', intent: 'confirmed' }, changes: ['HistoryEvent +1', 'Notification +1'] },
  { what: 'links that are sent', path: `${round}/lankar`, fields: { intent: 'chosen', 'chosen.p0': '5 kontakt.polis@exempel.se' }, changes: ['HistoryEvent +1', 'Notification +1'] },
  { what: 'a link that is revoked', path: `${round}/lankar/1/aterkallelse`, fields: { reason: 'Fel person', renewal: 'none' }, changes: ['AnswerLink.revokedAt', 'AnswerLink.revokedName', 'AnswerLink.revokedReason', 'HistoryEvent +1'] },
  { what: 'a new contact person', path: '/samordning/kontaktpersoner/stockholms-stad/ny', fields: { kind: 'contact', name: 'Ny Person', email: 'ny@exempel.se', phone: '', commitmentId: '', fromOn: '2026-11-01' }, changes: ['ContactPerson +1', 'HistoryEvent +1'] },
  { what: 'a contact person', path: '/samordning/kontaktpersoner/stockholms-stad/2', having: 'version', fields: { phone: '08-123 45 67' }, changes: ['ContactPerson.phone', 'ContactPerson.version', 'HistoryEvent +1'] },
  { what: 'a hand-over', who: 'partner', path: '/min-sida/kontaktpersoner/800/overlamning', having: 'fromOn', fields: { name: 'Efterträdare', email: 'efter@exempel.se', phone: '', fromOn: '2027-01-01' }, changes: ['ContactPerson +1', 'ContactPerson.successorId', 'ContactPerson.toOn', 'ContactPerson.version', 'HistoryEvent +1'] },
  { what: 'an end', path: '/samordning/kontaktpersoner/forsakringskassan/4/avslut', having: 'toOn', fields: { toOn: '2027-01-01' }, changes: ['ContactPerson.toOn', 'ContactPerson.version', 'HistoryEvent +1'] },
  { what: 'a draft that saves itself', who: 'partner', path: `${draft}/utkast`, fields: { ...report, version: '1', 'milestones.0.milestoneId': '801', 'milestones.0.doneOn': '2026-01-01', 'milestones.0.newDueOn': '', 'milestones.0.reason': '' }, changes: ['HistoryEvent +1', 'StatusReport.course', 'StatusReport.degree', 'StatusReport.done', 'StatusReport.nextStep', 'StatusReport.updatedAt', 'StatusReport.version'], status: 200 },
  { what: 'a report', who: 'partner', path: draft, fields: { ...report, version: '2', intent: 'submit', 'contributions.0.indicatorId': '1', 'contributions.0.chosen': 'on', 'contributions.0.text': 'Inte frågat', 'ownValues.0.indicatorId': '19', 'ownValues.0.seriesId': '14', 'ownValues.0.text': '7' }, changes: ['HistoryEvent +1', 'ReportSubmission +1', 'StatusReport.dueOnThen', 'StatusReport.firstSubmittedAt', 'StatusReport.state', 'StatusReport.submittedAt', 'StatusReport.submittedById', 'StatusReport.submittedName', 'StatusReport.updatedAt', 'StatusReport.version'] },
  { what: 'a report confirmed as unchanged', who: 'partner', path: '/min-sida/oforandrat', fields: { round: '2026', 'rows.0.commitment': 'soktermer-i-takecare', 'rows.0.version': '0', 'rows.0.from': '5', 'rows.0.chosen': 'on' }, changes: ['HistoryEvent +1', 'ReportSubmission +1', 'StatusReport +1'] },
  { what: 'an answer written for an organisation', path: `${round}/at/polismyndigheten/arbetssatt-och-rutiner`, fields: { ...report, version: '0', channel: 'phone', note: 'Telefon i dag' }, changes: ['AnswerLink +1', 'HistoryEvent +1', 'Notification +1', 'ReportSubmission +1', 'StatusReport +1'] },
  { what: 'an assessment', path: '/samordning/lagesrapporter/12/bedomning', fields: { version: '0', degree: 'not-started', course: 'off-track', reason: 'Vi ser det annorlunda' }, changes: ['Assessment +1', 'HistoryEvent +1'] },
  { what: 'a comment', path: '/samordning/lagesrapporter/12/kommentar', fields: { audience: 'coordination', text: 'Ring dem.', named: '' }, changes: ['HistoryEvent +1', 'ReportComment +1'] },
  { what: 'reports that are accepted', path: `${round}/godkannande`, fields: { 'report.r13': '1', intent: 'confirmed' }, changes: ['AnswerLink +1', 'Citation +1', 'HistoryEvent +1', 'Notification +1', 'Observation +1', 'Source +1', 'StatusReport.acceptedAt', 'StatusReport.state', 'StatusReport.updatedAt', 'StatusReport.version'] },
  { what: 'a report that is returned', path: `${round}/granskning`, fields: { report: '12', version: '2', message: 'Skriv mer.', intent: 'return' }, changes: ['AnswerLink +2', 'HistoryEvent +1', 'Notification +2', 'StatusReport.state', 'StatusReport.updatedAt', 'StatusReport.version'] },
  { what: 'a wording', path: '/samordning/utskick/mallar/reminder', having: 'version', fields: { subject: 'Påminnelse om uppföljningen', intent: 'save' }, changes: ['HistoryEvent +1', 'MessageTemplate +1'] },
  { what: 'quiet hours', path: '/samordning/utskick/tider', fields: { quietFrom: '20', quietTo: '6', quietWeekends: 'on' }, changes: ['HistoryEvent +1', 'Installation.quietFrom', 'Installation.quietTo'] },
  { what: 'how mail is delivered', who: 'partner', path: '/min-sida/utskick', fields: { delivery: 'digest' }, changes: ['HistoryEvent +1', 'MailPreference +1'] },
  { what: 'a round that is closed', path: `${round}/fas/stang`, having: 'mark', fields: {}, changes: ['HistoryEvent +1', 'ReportingRound.phase', 'ReportingRound.version'] },
]

/** What is refused whoever is let in: it belongs elsewhere, or is nothing that the form may hold. */
const contact = {
  kind: 'contact',
  name: 'Någon',
  email: 'x@exempel.se',
  phone: '',
  commitmentId: '',
  fromOn: '2026-11-01',
}
const newRound = {
  basedOn: '',
  planId: '1',
  year: '2031',
  title: 'Omgång 2031',
  opensOn: '2031-10-01',
  dueOn: '2031-11-30',
}
const unchanged = {
  round: '2026',
  'rows.0.commitment': 'soktermer-i-takecare',
  'rows.0.version': '0',
  'rows.0.from': '5',
  'rows.0.chosen': 'on',
}
const spoken = { ...report, version: '0', channel: 'phone', note: 'Telefon' }
const long = 'å'.repeat(100_000)
const board = (ticks: number) =>
  Object.fromEntries(Array.from({ length: ticks }, (_, index) => [`report.r${index + 1000}`, '1']))

// prettier-ignore
const attacks: readonly [string, string, Record<string, string>, 'partner'?][] = [
  ['accepting a report of another round', `${round}/godkannande`, { 'report.r1': '3', intent: 'confirmed' }],
  ['accepting a draft', `${round}/godkannande`, { 'report.r15': '1', intent: 'confirmed' }],
  ['accepting a returned report', `${round}/godkannande`, { 'report.r14': '2', intent: 'confirmed' }],
  ['accepting another version', `${round}/godkannande`, { 'report.r12': '1', intent: 'confirmed' }],
  ['accepting in a finished round', '/samordning/omgangar/2025/godkannande', { 'report.r1': '3', intent: 'confirmed' }],
  ['ticks that are none', `${round}/godkannande`, { 'report.r-1': '1', 'report.r1e9': '1', 'report.x': '1', report: '12', intent: 'confirmed' }],
  ['five thousand ticks of nothing', `${round}/godkannande`, { ...board(4990), intent: 'confirmed' }],
  ['more ticks than five thousand', `${round}/godkannande`, { ...board(5001), intent: 'confirmed' }],
  ['reminding in a finished round', '/samordning/omgangar/2025/paminnelse', { 'organisation.o5': 'on', intent: 'confirmed' }],
  ['longer time for nobody', `${round}/forlangning`, { 'organisation.id999': 'on', until: '2027-04-01', reason: 'x' }],
  ['longer time for who is not asked', `${round}/forlangning`, { 'organisation.id6': 'on', until: '2027-04-01', reason: 'x' }],
  ['longer time that is shorter', `${round}/forlangning`, { 'organisation.id5': 'on', until: '2026-12-24', reason: 'x' }],
  ['longer time until no day', `${round}/forlangning`, { 'organisation.id5': 'on', until: '2027-02-30', reason: 'x' }],
  ['longer time until the year 99999', `${round}/forlangning`, { 'organisation.id5': 'on', until: '99999-01-01', reason: 'x' }],
  ['taking out an organisation that is not there', `${round}/fragade`, { 'organisation.id999': 'on', reason: 'x' }],
  ['taking out a commitment of another plan', `${round}/fragade`, { 'commitment.id10': 'on', reason: 'x' }],
  ['taking out a pair that is not asked', `${round}/fragade`, { 'pair.5-1': 'on', reason: 'x' }],
  ['taking out with a reason of 100 000 signs', `${round}/fragade`, { 'organisation.id5': 'on', reason: long }],
  ['putting back what was never taken out', `${round}/fragade`, { 'exemption.id999': 'on', intent: 'put-back' }],
  ['a link to an address of another organisation', `${round}/lankar`, { intent: 'chosen', 'chosen.p0': '5 kontakt.stad@exempel.se' }],
  ['a link to a stranger', `${round}/lankar`, { intent: 'chosen', 'chosen.p0': '5 ond@exempel.se\r\nBcc: alla@exempel.se' }],
  ['a link in a finished round', '/samordning/omgangar/2025/lankar', { intent: 'chosen', 'chosen.p0': '5 kontakt.polis@exempel.se' }],
  ['revoking a link under another round', '/samordning/omgangar/2025/lankar/1/aterkallelse', { reason: 'x', renewal: 'none' }],
  ['showing a link under another round', '/samordning/omgangar/2025/lankar/1', {}],
  ['a contact person of another organisation', '/samordning/kontaktpersoner/region-stockholm/3', { ...contact, version: '1' }],
  ['ending one of another organisation', '/samordning/kontaktpersoner/region-stockholm/3/avslut', { toOn: '2027-01-01', version: '1' }],
  ['a partner’s hand over of another organisation’s', '/min-sida/kontaktpersoner/3/overlamning', { ...contact, version: '1' }, 'partner'],
  ['a partner’s look at another organisation', '/samordning/kontaktpersoner/polismyndigheten/ny', contact, 'partner'],
  ['a contact person for another’s commitment', '/samordning/kontaktpersoner/polismyndigheten/ny', { ...contact, commitmentId: '2' }],
  ['a contact person for no commitment', '/samordning/kontaktpersoner/polismyndigheten/ny', { ...contact, commitmentId: '999999' }],
  ['an address with a head of its own', '/samordning/kontaktpersoner/polismyndigheten/ny', { ...contact, email: 'a@b.se\r\nBcc: c@d.se' }],
  ['an address that is two', '/samordning/kontaktpersoner/polismyndigheten/ny', { ...contact, email: 'a@b.se, c@d.se' }],
  ['a kind that is none', '/samordning/kontaktpersoner/polismyndigheten/ny', { ...contact, kind: 'boss' }],
  ['reviewing a report of another round', `${round}/granskning`, { report: '1', version: '3', intent: 'accept' }],
  ['reviewing a draft', `${round}/granskning`, { report: '15', version: '1', intent: 'accept' }],
  ['returning without a reason', `${round}/granskning`, { report: '12', version: '2', message: ' \u0000 ', intent: 'return' }],
  ['assessing a draft', '/samordning/lagesrapporter/15/bedomning', { version: '0', degree: 'started', course: 'on-track', reason: '' }],
  ['assessing in a finished round', '/samordning/lagesrapporter/1/bedomning', { version: '0', degree: 'started', course: 'on-track', reason: 'x' }],
  ['assessing as nothing', '/samordning/lagesrapporter/12/bedomning', { version: '0', degree: 'constructor', course: '__proto__', reason: 'x' }],
  ['a comment that names nobody', '/samordning/lagesrapporter/12/kommentar', { audience: 'shared', text: 'Hej', named: 'demo-admin' }],
  ['a comment of 100 000 signs', '/samordning/lagesrapporter/12/kommentar', { audience: 'shared', text: long, named: '' }],
  ['a partner’s comment for the coordination', '/samordning/lagesrapporter/15/kommentar', { audience: 'coordination', text: 'Hej', named: '' }, 'partner'],
  ['a partner’s comment on another’s report', '/samordning/lagesrapporter/12/kommentar', { audience: 'shared', text: 'Hej', named: '' }, 'partner'],
  ['an answer for an organisation on another’s commitment', `${round}/at/polismyndigheten/soktermer-i-takecare`, spoken],
  ['an answer written as the organisation’s own', `${round}/at/polismyndigheten/arbetssatt-och-rutiner`, { ...spoken, channel: 'own' }],
  ['an answer written as by link', `${round}/at/polismyndigheten/arbetssatt-och-rutiner`, { ...spoken, channel: 'link' }],
  ['an answer over a draft, unagreed', `${round}/at/region-stockholm/stodmaterial-for-psykosociala-team`, { ...spoken, version: '1' }],
  ['an answer in a finished round', '/samordning/omgangar/2025/at/polismyndigheten/arbetssatt-och-rutiner', { ...spoken, version: '2' }],
  ['a report on another’s commitment', '/lagesrapport/2026/arbetssatt-och-rutiner', { ...report, version: '0', intent: 'submit' }, 'partner'],
  ['a draft of another’s commitment', '/lagesrapport/2026/arbetssatt-och-rutiner/utkast', { ...report, version: '0' }, 'partner'],
  ['a draft in a finished round', '/lagesrapport/2025/soktermer-i-takecare/utkast', { ...report, version: '3' }, 'partner'],
  ['a draft that somebody else wrote', `${draft}/utkast`, { ...report, version: '1', author: 'user:demo-admin' }, 'partner'],
  ['a draft of 100 000 signs', `${draft}/utkast`, { ...report, version: '1', done: long }, 'partner'],
  ['a milestone’s day that is none', `${draft}/utkast`, { ...report, version: '1', 'milestones.0.milestoneId': '800', 'milestones.0.doneOn': '2026-02-31' }, 'partner'],
  ['another’s answer as one’s own', '/min-sida/oforandrat', { ...unchanged, 'rows.0.from': '6' }, 'partner'],
  ['an answer about another’s commitment', '/min-sida/oforandrat', { ...unchanged, 'rows.0.commitment': 'arbetssatt-och-rutiner', 'rows.0.from': '6' }, 'partner'],
  ['an answer in a finished round', '/min-sida/oforandrat', { ...unchanged, round: '2025' }, 'partner'],
  ['an id beyond all numbers', '/min-sida/oforandrat', { ...unchanged, 'rows.0.from': '1e308' }, 'partner'],
  ['a draft that lacks answers', '/min-sida/inskickning', { ...unchanged, 'rows.0.commitment': 'stodmaterial-for-psykosociala-team', 'rows.0.version': '9', 'rows.0.from': '0' }, 'partner'],
  ['nothing chosen', '/min-sida/inskickning', { round: '2026', only: '__proto__' }, 'partner'],
  ['a delivery that is none', '/min-sida/utskick', { delivery: 'pigeon' }, 'partner'],
  ['a wording of no kind', '/samordning/utskick/mallar/constructor', { version: '0', subject: 'x', body: 'x', intent: 'save' }],
  ['a wording of 100 000 signs', '/samordning/utskick/mallar/reminder', { version: '0', subject: 'x', body: long, intent: 'save' }],
  ['a wording of another version', '/samordning/utskick/mallar/reminder', { version: '7', subject: 'Påminnelse', body: 'Hej', intent: 'restore' }],
  ['hours that are none', '/samordning/utskick/tider', { quietFrom: '25', quietTo: '-1', quietWeekends: 'on' }],
  ['a decision that is none', '/samordning/utskick/1/toString', {}],
  ['a message that is not there', '/samordning/utskick/999999/avbrytande', {}],
  ['a year that has a round', '/samordning/omgangar/ny', { ...newRound, year: '2026' }],
  ['a year beyond all plans', '/samordning/omgangar/ny', { ...newRound, year: '1e4' }],
  ['a round of a plan that is not there', '/samordning/omgangar/ny', { ...newRound, planId: '999999999' }],
  ['a round based on none', '/samordning/omgangar/ny', { ...newRound, basedOn: '999999999' }],
  ['a round that ends before it begins', '/samordning/omgangar/ny', { ...newRound, dueOn: '2031-09-01' }],
  ['a title of 100 000 signs', '/samordning/omgangar/ny', { ...newRound, title: long }],
  ['settings of another version', `${round}/installningar`, { version: '99', introduction: 'x' }],
  ['reminders without end', `${round}/installningar`, { version: '1', remindBefore: Array.from({ length: 400 }, (_, day) => day).join(', ') }],
  ['a change of phase on other numbers', `${round}/fas/stang`, { version: '99', mark: 'x' }],
  ['a change of phase that is none', `${round}/fas/constructor`, { version: '1', mark: 'x' }],
  ['a finished round opened again', '/samordning/omgangar/2025/fas/oppna-igen', { version: '1', mark: 'x', reason: 'x' }],
]

describe('a form of the cycle with what belongs elsewhere or is nothing', () => {
  it.each(attacks)('is refused, and nothing is written: %s', async (_what, path, fields, who) => {
    const before = snapshot()
    const answer = await as(who, (client) => client.post(path, fields))
    expect([400, 403, 404, 401, 409, 413]).toContain(answer.status)
    expect(changesBetween(before, snapshot())).toEqual([])
    expect(answer.body).not.toMatch(/\n\s+at \S+ \(|node_modules|SQLITE_|Prisma/)
  })
})

describe('a form of the cycle, sent three times at once with columns that it does not have', () => {
  it.each(forms)('has one effect, and only its own: $what', async ({ who, path, having, fields, changes, status }) => {
    const before = snapshot()
    const answers = await as(who, async (client) => {
      const opened = having === undefined ? {} : formFields((await client.get(path)).body, having)
      const send = () => client.post(path, { ...columns, ...opened, ...fields })
      return Promise.all([send(), send(), send()])
    })
    const statuses = answers.map((answer) => answer.status)
    expect(statuses).toContain(status ?? 303)
    expect(statuses.filter((code) => ![200, 303, 400, 409].includes(code))).toEqual([])
    expect(changesBetween(before, snapshot())).toEqual(changes)
  })

  it('leaves nothing of what was sent along anywhere', () => {
    const holding = [...snapshot()].filter(([, rows]) => JSON.stringify([...rows]).includes('kapad'))
    expect(holding.map(([table]) => table)).toEqual([])
    expect(one("SELECT phase FROM ReportingRound WHERE slug = '2030'")).toBe('planned')
    expect(one('SELECT submittedById FROM StatusReport WHERE id = 15')).toBe('demo-partner')
    expect(one('SELECT count(*) FROM StatusReportMilestone WHERE milestoneId = 801')).toBe(0)
  })
})

describe('what is typed for one line', () => {
  const two = 'Första \u202eraden\r\nBcc: alla@exempel.se'
  const folded = 'Första raden Bcc: alla@exempel.se'

  it('is stored as one line that reads as it is written: names, titles and subjects', async () => {
    const title = { ...newRound, title: two }
    expect((await coordinator.post('/samordning/omgangar/ny', title)).status).toBe(303)
    expect(one("SELECT title FROM ReportingRound WHERE slug = '2031'")).toBe(folded)
    const person = { ...contact, name: two, email: 'tva-rader@exempel.se' }
    expect((await coordinator.post('/samordning/kontaktpersoner/kriminalvarden/ny', person)).status).toBe(303)
    expect(one("SELECT name FROM ContactPerson WHERE email = 'tva-rader@exempel.se'")).toBe(folded)
    const subject = { version: '0', subject: 'Ett\r\nBcc: alla@exempel.se', body: 'Hej', intent: 'save' }
    expect((await coordinator.post('/samordning/utskick/mallar/link', subject)).status).toBe(303)
    expect(one("SELECT subject FROM MessageTemplate WHERE kind = 'link'")).toBe('Ett Bcc: alla@exempel.se')
  })

  it('makes no line of its own in a calendar, and no formula in the file of the history', async () => {
    const made = await coordinator.post('/min-sida/utskick/kalender', { intent: 'make' })
    const address = /(\/kalender\/[\w-]{20,}\.ics)/.exec(made.body)?.[1] ?? ''
    withDatabase(server.folder, (database) => {
      // As somebody could have typed it before titles were held to one line.
      database
        .prepare("UPDATE ReportingRound SET title = ? WHERE slug = '2031'")
        .run('A\r\nEND:VEVENT\r\nATTENDEE:x;\\,')
      database.prepare("UPDATE HistoryEvent SET message = '=1+1', actorName = '@SUM(A1)' WHERE id = 1").run()
      database.prepare('UPDATE HistoryEvent SET message = ? WHERE id = 2').run('\t=HYPERLINK("http://ond.example")')
    })
    const calendar = (await coordinator.get(address)).body
    const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
      lines.filter((line) => line === 'END:VEVENT').length,
    )
    expect(calendar).toContain('A\\nEND:VEVENT')
    const csv = (await coordinator.get('/samordning/historik.csv')).body
    expect(csv).toContain('SUM(A1)')
    expect(csv).not.toMatch(/(^|[;\n\r])"?\s*[=+@]/)
  })
})
