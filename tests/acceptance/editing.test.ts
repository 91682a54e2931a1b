import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formFields } from '#tests/support/form-fields.ts'
import { Client, decoded, type Answer } from '#tests/support/http-client.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const adopted = 'handlingsplan-2020-2026'
const superseded = 'strategi-2016-2020'
const draft = 'handlingsplan-2027-2029-demoutkast'
const canary = 'kanariefågel'
/** Goals and commitments by their plan in the example. */
const goalOf = { [adopted]: 1, [superseded]: 2, [draft]: 3 } as const
const commitmentOf = { [adopted]: 1, [draft]: 10 } as const
const routine = 'rutin-for-skolgang-i-skyddat-boende'

let server: RunningServer
let coordinator: Client
let anonymous: Client

beforeAll(async () => {
  let session = ''
  server = await startServer({
    prepare: (database) => {
      session = addSession(database, 'demo-samordnare')
      // Everything in the draft carries the canary, and is tied to everything public that it may be tied to.
      const mark = (table: string, column: string, where: string) =>
        database.exec(
          `UPDATE "${table}" SET "${column}" = trim('${canary} ' || coalesce("${column}", '')) WHERE ${where}`,
        )
      for (const column of ['title', 'note']) mark('Plan', column, "state = 'draft'")
      for (const column of ['title', 'shortTitle', 'commitmentsTitle', 'supportTitle'])
        mark('Goal', column, 'planId = 3')
      const commitments = 'goalId = 3'
      for (const column of ['text', 'label', 'plainReading', 'responsibleRoles', 'targetGroup'])
        mark('Commitment', column, commitments)
      for (const table of ['Precondition', 'SupportTip', 'GoalContext']) mark(table, 'text', 'goalId = 3')
      database.exec(`
        UPDATE Commitment SET slug = 'kanarie-' || slug WHERE goalId = 3;
        UPDATE Source SET title = '${canary} ' || title WHERE slug = '${draft}';
        INSERT INTO Outcome (id, goalId, position, text, locator) VALUES (901, 3, 1, '${canary} utfall', '');
        INSERT INTO PossibleAction (id, goalId, position, text, locator) VALUES (902, 3, 1, '${canary} åtgärd', '');
        INSERT INTO IndicatorOutcome (indicatorId, outcomeId) SELECT id, 901 FROM Indicator;
        INSERT INTO PossibleActionOutcome (possibleActionId, outcomeId) SELECT id, 901 FROM PossibleAction;
        INSERT OR IGNORE INTO PossibleActionOutcome (possibleActionId, outcomeId) SELECT 902, id FROM Outcome;
        INSERT OR IGNORE INTO CommitmentPossibleAction (commitmentId, possibleActionId)
          SELECT c.id, a.id FROM Commitment c, PossibleAction a;
        INSERT OR IGNORE INTO CommitmentOutcome (commitmentId, outcomeId) SELECT c.id, o.id FROM Commitment c, Outcome o;
        INSERT OR IGNORE INTO CommitmentIndicator (commitmentId, indicatorId)
          SELECT c.id, i.id FROM Commitment c, Indicator i WHERE c.goalId = 3;
        INSERT OR IGNORE INTO GoalIndicator (goalId, indicatorId, position, locator)
          SELECT 3, id, 100 + id, '' FROM Indicator;
        INSERT OR IGNORE INTO CommitmentOrganisation (commitmentId, organisationId, role)
          SELECT c.id, o.id, 'contributing' FROM Commitment c, Organisation o WHERE c.goalId = 3;
        INSERT OR IGNORE INTO GoalLineage (fromId, toId) VALUES (2, 3), (2, 1);
        INSERT INTO Milestone (commitmentId, position, title) SELECT id, 100, '${canary} delsteg' FROM Commitment WHERE goalId = 3;
        INSERT INTO CommitmentLink (commitmentId, position, label, url)
          SELECT id, 100, '${canary} länk', 'https://kanarie.exempel.se/' FROM Commitment WHERE goalId = 3;`)
    },
  })
  coordinator = new Client(server.url, session)
  anonymous = new Client(server.url)
})
afterAll(async () => {
  expect(server.faults()).toEqual([])
  coordinator.close()
  anonymous.close()
  await server.stop()
  server.clean()
})

/** A fingerprint of every row of every table, but for sessions, which move when they are used. */
const rowsOf = (): string =>
  withDatabase(server.folder, (database) => {
    const hash = createHash('sha256')
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'Session'")
      .all() as { name: string }[]
    for (const { name } of tables)
      hash.update(name).update(JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all()))
    return hash.digest('hex')
  })

const row = (table: string, id: number) =>
  withDatabase(
    server.folder,
    (database) => database.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Record<string, unknown>,
  )
const count = (sql: string): number =>
  withDatabase(server.folder, (database) => database.prepare(sql).pluck().get() as number)

/** The form of a page as the coordinator opens it. */
const opened = async (path: string, having: string) => formFields((await coordinator.get(path)).body, having)
const hasCanary = ({ body }: Answer): boolean =>
  /kanarie/i.test(
    decoded(body.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))),
  )

describe('a draft, although everything in it is tied to what is public', () => {
  it('stands on no public page, in no file and in no search result, before or after the coordinator reads it', async () => {
    const leaking: string[] = []
    const faulty: string[] = []
    const crawl = async () => {
      const waiting = ['/', '/sok?q=kanarief%C3%A5gel', '/sok?q=demoutkast', '/jamfor', '/aktorer', '/indikatorer']
      const met = new Set(waiting)
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const answer = await anonymous.get(path)
        if (hasCanary(answer) && !path.startsWith('/sok')) leaking.push(path)
        if (path.startsWith('/sok') && /href="[^"]*kanarie/.test(answer.body)) leaking.push(path)
        if (answer.status >= 500) faulty.push(`${path} ${answer.status}`)
        if (met.size > 400 || !String(answer.headers['content-type']).startsWith('text/html')) continue
        for (const [, href = ''] of answer.body.matchAll(/href="(\/[^"#]*)/g)) {
          const next = decoded(href)
          if (/^\/(assets|samordning|logga-in|kit)|^\/jamfor\?/.test(next) || met.has(next)) continue
          met.add(next)
          waiting.push(next)
        }
      }
      return met.size
    }
    expect(await crawl()).toBeGreaterThan(60)
    for (const path of [`/samordning/plan/${draft}`, `/planer/${draft}`, `/planer/${draft}/mal/7`, '/mal/7'])
      await coordinator.get(path)
    expect(hasCanary(await coordinator.get(`/samordning/plan/${draft}`))).toBe(true)
    await crawl()
    expect({ leaking, faulty }).toEqual({ leaking: [], faulty: [] })
  }, 120_000)

  it('has no public address, also for its own coordinator, and neither has a comparison with it', async () => {
    const paths = [
      `/planer/${draft}`,
      `/planer/${draft}/mal/7`,
      `/planer/${adopted}/jamforelse/${draft}`,
      `/planer/${draft}/jamforelse/${adopted}`,
      `/atagande/${String(row('Commitment', 10)['slug'])}`,
    ]
    for (const path of paths) {
      for (const client of [anonymous, coordinator]) {
        expect((await client.get(path)).status, path).toBe(404)
        expect((await client.get(`${path}.data`)).status, path).toBe(404)
      }
    }
  })
})

describe('what belongs to another plan, indicator or series', () => {
  const elsewhere = [
    `/samordning/plan/${adopted}/atagande/${commitmentOf[draft]}`,
    `/samordning/plan/${draft}/atagande/${commitmentOf[adopted]}`,
    `/samordning/plan/${draft}/mal/${goalOf[adopted]}`,
    `/samordning/plan/${adopted}/mal/${goalOf[draft]}`,
    `/samordning/plan/${draft}/mal/${goalOf[adopted]}/borttagning`,
    `/samordning/plan/${superseded}/mal/${goalOf[adopted]}/kedja`,
    `/samordning/plan/${adopted}/rutnat/1`,
    `/samordning/indikatorer/${routine}/serier/per-samverkansaktor`,
    `/samordning/indikatorer/${routine}/serier/totalt/avslut`,
    `/samordning/indikatorer/${routine}/serier/totalt/malvarden`,
    `/samordning/indikatorer/${routine}/serier/totalt/varden`,
    `/samordning/indikatorer/${routine}/serier/riket/varden/1/aterkallande`,
  ]

  it.each(elsewhere)('is not found, and nothing is written: %s', async (path) => {
    const before = rowsOf()
    expect((await coordinator.get(path)).status).toBe(404)
    const fields = { version: '1', intent: 'save', revision: '1', missingReason: 'not-reported', reason: 'Ett skäl' }
    expect((await coordinator.post(path, fields)).status).toBe(404)
    expect(rowsOf()).toBe(before)
  })
})

/** What no form sets, under every name that a careless action might take it by. */
const columns = {
  id: '999',
  state: 'adopted',
  adoptedOn: '2020-01-01',
  isDemo: '0',
  planId: '1',
  goalId: '1',
  slug: 'kapad',
  sourceId: '1',
  organisationId: '4',
  statusReportId: '1',
  replacedAt: '2020-01-01',
  supersededById: '1',
  basedOnId: '2',
  fileSha256: 'f'.repeat(64),
  fileId: '1',
  recordedById: 'demo-admin',
  createdAt: '2020-01-01',
  'data.state': 'adopted',
  'plan.state': 'adopted',
}

describe('a form that sends columns that it does not have', () => {
  const forms = [
    { path: `/samordning/plan/${draft}/mal/3`, having: 'version', field: 'locator', table: 'Goal', id: 3 },
    {
      path: `/samordning/plan/${draft}/atagande/10`,
      having: 'label',
      field: 'targetGroup',
      table: 'Commitment',
      id: 10,
    },
    { path: `/samordning/plan/${draft}/uppgifter`, having: 'version', field: 'note', table: 'Plan', id: 3 },
    { path: `/samordning/indikatorer/${routine}`, having: 'name', field: 'owner', table: 'Indicator', id: 0 },
    {
      path: `/samordning/indikatorer/${routine}/serier/riket`,
      having: 'label',
      field: 'population',
      table: 'Series',
      id: 14,
    },
    { path: '/samordning/kallor/3', having: 'publisher', field: 'note', table: 'Source', id: 3 },
  ]
  it.each(forms)('changes only what it has: $path', async ({ path, having, field, table, id }) => {
    const at = id === 0 ? count(`SELECT id FROM Indicator WHERE slug = '${routine}'`) : id
    const before = row(table, at)
    const fields = await opened(path, having)
    const answer = await coordinator.post(path, { ...columns, ...fields, [field]: 'Ändrat här', intent: 'save' })
    expect(answer.status).toBe(303)
    const after = row(table, at)
    const changed = Object.keys(after).filter((key) => after[key] !== before[key])
    expect(changed.sort()).toEqual([field, 'version'].sort())
    expect(after['version']).toBe(Number(before['version']) + 1)
  })
})

describe('an adopted and a superseded plan', () => {
  it.each([adopted, superseded] as const)('keeps its wording whatever is posted: %s', async (plan) => {
    const id = goalOf[plan]
    const goal = row('Goal', id)
    const tables = [
      'Goal',
      'Outcome',
      'Effect',
      'PossibleAction',
      'Precondition',
      'GoalIndicator',
      'Plan',
      'Commitment',
    ]
    const wording = () =>
      withDatabase(server.folder, (database) =>
        JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM "${table}"`).all())),
      )
    const before = wording()
    const base = `/samordning/plan/${plan}`
    const forged = {
      version: String(goal['version']),
      kind: String(goal['kind']),
      number: String(goal['number']),
      parentId: '',
      title: 'Förfalskad',
      shortTitle: 'Förfalskad',
      commitmentsTitle: '',
      supportTitle: '',
      locator: '',
    }
    const statuses = [
      await coordinator.post(`${base}/mal/${id}`, forged),
      await coordinator.post(`${base}/mal/ny`, { ...forged, version: '0', number: '99' }),
      await coordinator.post(`${base}/mal/${id}/borttagning`, { mark: 'x' }),
      await coordinator.post(`${base}/borttagning`, { mark: 'x' }),
      await coordinator.post(`${base}/faststallande`, {
        mark: 'x',
        caseNumber: '1',
        adoptedOn: '2026-01-01',
        decidedBy: 'Vi',
      }),
      await coordinator.post(`${base}/uppgifter`, {
        version: String(row('Plan', plan === adopted ? 1 : 2)['version']),
        title: 'Förfalskad',
        kind: 'strategy',
        periodFrom: '1999',
        periodTo: '2000',
        note: '',
      }),
    ].map(({ status }) => status)
    expect(statuses.slice(0, 5)).toEqual([409, 409, 409, 409, 409])
    expect(statuses[5]).toBeGreaterThanOrEqual(400)
    expect(wording()).toBe(before)
  })

  it('keeps a commitment’s wording and label, and says why', async () => {
    const path = `/samordning/plan/${adopted}/atagande/1`
    const before = row('Commitment', 1)
    const fields = await opened(path, 'version')
    const answer = await coordinator.post(path, {
      ...fields,
      text: 'Förfalskad',
      label: 'Förfalskad',
      targetGroup: 'Alla',
    })
    expect(answer.status).toBe(409)
    expect(row('Commitment', 1)).toEqual(before)
  })

  it('is not deleted with its indicators, and neither is a source in use', async () => {
    const before = rowsOf()
    const version = String(row('Source', 3)['version'])
    expect((await coordinator.post(`/samordning/indikatorer/${routine}/borttagning`, { serie: '' })).status).toBe(409)
    expect((await coordinator.post(`/samordning/indikatorer/${routine}/borttagning`, { serie: 'riket' })).status).toBe(
      409,
    )
    expect((await coordinator.post('/samordning/kallor/3/borttagning', { version })).status).toBe(409)
    expect(rowsOf()).toBe(before)
  })
})

describe('twenty people who save the same at the same time', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => `Nummer ${index + 1} skrev det här`)
  const races = [
    { what: 'a goal', path: `/samordning/plan/${draft}/mal/3`, having: 'version', field: 'locator' },
    { what: 'a commitment', path: `/samordning/plan/${draft}/atagande/11`, having: 'label', field: 'plainReading' },
    {
      what: 'a row of the grid',
      path: `/samordning/plan/${draft}/rutnat`,
      having: 'rows.c12.version',
      field: 'rows.c12.targetGroup',
    },
    { what: 'a series', path: `/samordning/indikatorer/${routine}/serier/riket`, having: 'label', field: 'population' },
    { what: 'an indicator', path: `/samordning/indikatorer/${routine}`, having: 'name', field: 'owner' },
    { what: 'a source', path: '/samordning/kallor/4', having: 'publisher', field: 'note' },
    { what: 'the facts of a plan', path: `/samordning/plan/${draft}/uppgifter`, having: 'version', field: 'note' },
  ]
  it.each(races)('save $what once; the others keep what they wrote', async ({ path, having, field }) => {
    const fields = await opened(path, having)
    const answers = await Promise.all(
      twenty.map((text) => coordinator.post(path, { ...fields, [field]: text, intent: 'save' })),
    )
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([303, ...Array.from({ length: 19 }, () => 409)])
    for (const [index, answer] of answers.entries()) {
      if (answer.status === 409) expect(decoded(answer.body)).toContain(twenty[index])
    }
  })
})

/** Signs that are hard on pages, files and addresses. */
const hard = 'Rad ett\u0007\u0008\u001b[31m\ufffe\uffff\u2028två\u2029 \u202eomvänt\u202c 🐦 =1+1 <b>&amp;"\' Ð'

describe('text with signs that are no text', () => {
  it('is kept without the control characters, and the picture and the files can be read', async () => {
    const path = `/samordning/indikatorer/${routine}`
    const fields = await opened(path, 'name')
    const texts = {
      shortName: `Rutin ${hard}`.slice(0, 80),
      name: `Namn ${hard}`,
      definition: hard,
      owner: `=1+1${hard}`,
    }
    expect((await coordinator.post(path, { ...fields, ...texts })).status).toBe(303)
    const series = `${path}/serier/riket`
    const ofSeries = await opened(series, 'label')
    const labels = { label: `=SUM(A1) ${hard}`, shortLabel: `Serie \u000b\u0007`, question: hard }
    expect((await coordinator.post(series, { ...ofSeries, ...labels })).status).toBe(303)
    const id = count(`SELECT id FROM Indicator WHERE slug = '${routine}'`)
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/
    expect(String(row('Indicator', id)['definition'])).not.toMatch(control)
    expect(String(row('Indicator', id)['definition'])).toContain('två')
    for (const file of ['', '/diagram.svg', '/data.csv', '/data.json']) {
      const answer = await anonymous.get(`/indikatorer/${routine}${file}`)
      expect(answer.status, file).toBe(200)
      expect(answer.body.replace(/\r\n/g, '\n'), file).not.toMatch(control)
    }
    const csv = (await anonymous.get(`/indikatorer/${routine}/data.csv`)).body
    expect(csv).not.toMatch(/(^|[;\n\r])"?[=+@]/)
    expect(csv).toContain("'=SUM(A1)")
    JSON.parse((await anonymous.get(`/indikatorer/${routine}/data.json`)).body)
  })

  it('is no address: a link of a commitment leads to the web or nowhere', async () => {
    const path = `/samordning/plan/${draft}/atagande/13`
    const before = rowsOf()
    const fields = await opened(path, 'label')
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//ond.example',
      'https://',
      ' java\tscript:x',
    ]
    for (const url of bad) {
      const answer = await coordinator.post(path, { ...fields, 'links.0.label': 'Länk', 'links.0.url': url })
      expect(answer.status, url).toBe(400)
    }
    const source = await opened('/samordning/kallor/4', 'publisher')
    for (const url of bad) {
      expect((await coordinator.post('/samordning/kallor/4', { ...source, url, intent: 'save' })).status, url).toBe(400)
    }
    expect(rowsOf()).toBe(before)
  })

  it.each(['2026-02-30', '0000-01-01', '1e308', 'NaN', '-0', '99999999999', '2026-13-01'])(
    'is no date: %s',
    async (date) => {
      const path = `/samordning/plan/${draft}/atagande/13`
      const before = rowsOf()
      const fields = await opened(path, 'label')
      const answers = [
        await coordinator.post(path, { ...fields, timeFrame: 'dates', startsOn: date }),
        await coordinator.post(path, { ...fields, 'milestones.0.title': 'Steg', 'milestones.0.dueOn': date }),
        await coordinator.post('/samordning/kallor/4', {
          ...(await opened('/samordning/kallor/4', 'publisher')),
          fetchedOn: date,
          intent: 'save',
        }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
      for (const answer of answers) expect(answer.body).toContain(`value="${date}"`)
      expect(rowsOf()).toBe(before)
    },
  )
})

describe('very much at once', () => {
  it('a goal of hundreds of rows is saved, and comes back whole when it has a fault', async () => {
    const path = `/samordning/plan/${draft}/mal/3`
    const fields = await opened(path, 'version')
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        [`supportTips.${index}.text`, `Stöd nummer ${index + 1}`],
        [`supportTips.${index}.locator`, `rad ${index + 1}`],
      ]).flat() as [string, string][],
    )
    const faulty = await coordinator.post(path, { ...fields, ...many, shortTitle: '' })
    expect(faulty.status).toBe(400)
    expect(faulty.body).toContain('Stöd nummer 600')
    expect((await coordinator.post(path, { ...fields, ...many })).status).toBe(303)
    expect(count('SELECT count(*) FROM SupportTip WHERE goalId = 3')).toBe(600)
  })

  it('500 milestones are refused in words, with every one still there', async () => {
    const path = `/samordning/plan/${draft}/atagande/14`
    const before = rowsOf()
    const fields = await opened(path, 'label')
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`milestones.${index}.title`, `Delsteg nummer ${index + 1}`]),
    )
    const answer = await coordinator.post(path, { ...fields, ...many })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Delsteg nummer 500')
    expect(decoded(answer.body)).toContain('högst 50')
    expect(rowsOf()).toBe(before)
  })

  it('10 000 pasted rows are refused in words, and 5 MB before they are read', async () => {
    const path = `/samordning/indikatorer/${routine}/serier/riket/varden`
    const before = rowsOf()
    const fields = await opened(path, 'block')
    const block = Array.from({ length: 10_000 }, (_, index) => `Riket\t${2000 + (index % 20)}\t${index % 100}`).join(
      '\n',
    )
    const began = performance.now()
    const answer = await coordinator.post(path, { ...fields, block, intent: 'review' })
    expect(answer.status).toBe(400)
    expect(decoded(answer.body)).toMatch(/Klistra in högst \d+ åt gången/)
    expect(answer.body).toContain('Riket\t2019\t99')
    expect(performance.now() - began).toBeLessThan(10_000)
    expect((await coordinator.post(path, { ...fields, block: 'x'.repeat(5_000_000), intent: 'review' })).status).toBe(
      413,
    )
    expect(rowsOf()).toBe(before)
  })
})

describe('what several do with the same thing at once', () => {
  const five = [1, 2, 3, 4, 5]
  const statusesOf = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)

  it('the same file sent five times is stored once, under a name without a path', async () => {
    const path = '/samordning/kallor/5/uppladdning'
    const { version = '' } = await opened(path, 'version')
    const boundary = 'gräns'.normalize('NFD').replace(/[^a-z]/g, '')
    const body = [
      `--${boundary}\r\nContent-Disposition: form-data; name="version"\r\n\r\n${version}\r\n`,
      `--${boundary}\r\nContent-Disposition: form-data; name="isReplacing"\r\n\r\non\r\n`,
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="../../etc/v\u00e4rden\u202e.csv"\r\n`,
      `Content-Type: text/csv\r\n\r\nKommun;Andel\r\nÄlvsbyn;62,5\r\n\r\n--${boundary}--\r\n`,
    ].join('')
    const send = () =>
      coordinator.send(path, {
        method: 'POST',
        body,
        headers: { Origin: server.url, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      })
    const answers = await Promise.all(five.map(send))
    expect(statusesOf(answers)).toEqual([303, 409, 409, 409, 409])
    expect(count('SELECT count(*) FROM StoredFile')).toBe(1)
    const file = row('StoredFile', count('SELECT fileId FROM Source WHERE id = 5'))
    expect(file['name']).toBe('värden.csv')
    const kept = await coordinator.get('/samordning/kallor/5/fil')
    expect(kept.bytes.toString('utf8')).toBe('Kommun;Andel\r\nÄlvsbyn;62,5\r\n')
    expect(kept.headers['content-disposition']).toMatch(/^attachment; /)
    for (const other of ['/samordning/kallor/4/fil', '/samordning/kallor/999/fil'])
      expect((await coordinator.get(other)).status).toBe(404)
    expect((await anonymous.get('/samordning/kallor/5/fil')).status).toBe(303)
  })

  it('a bulk edit is taken back once', async () => {
    const grid = `/samordning/plan/${draft}/rutnat`
    const fields = await opened(grid, 'rows.c15.version')
    const saved = await coordinator.post(grid, {
      ...fields,
      'rows.c15.targetGroup': 'Alla som tar tillbaka',
      intent: 'save',
    })
    const address = String(saved.headers.location)
    expect(address).toMatch(/rutnat\/\d+$/)
    expect((await coordinator.post(address.replace(draft, adopted))).status).toBe(404)
    const answers = await Promise.all(five.map(() => coordinator.post(address)))
    expect(statusesOf(answers)).toEqual([303, 409, 409, 409, 409])
    expect(row('Commitment', 15)['targetGroup']).not.toBe('Alla som tar tillbaka')
  })

  it('a value is revised once and withdrawn once, and the public reads it at once', async () => {
    const path = `/samordning/indikatorer/${routine}/serier/riket/varden`
    const page = `/indikatorer/${routine}`
    const data = async () => (await anonymous.get(`${page}/data.json`)).body
    await anonymous.get(page)
    await data()
    const cell = withDatabase(server.folder, (database) =>
      database
        .prepare(
          `SELECT id, cell, year FROM Observation WHERE seriesId = 14 AND replacedAt IS NULL AND cell LIKE '%total' ORDER BY year DESC LIMIT 1`,
        )
        .get(),
    ) as { id: number; cell: string; year: number }
    const shown = `${path}?fran=${cell.year}&till=${cell.year}`
    const fields = await opened(shown, 'block')
    const source = withDatabase(server.folder, (database) =>
      database
        .prepare("SELECT slug FROM Source WHERE kind <> 'own-report' AND slug <> ? ORDER BY id LIMIT 1")
        .pluck()
        .get(draft),
    ) as string
    const revised = await Promise.all(
      five.map((number) =>
        coordinator.post(shown, {
          ...fields,
          [`cells.${cell.cell}`]: `${70 + number},25`,
          source,
          locator: 'flik 1',
          reason: 'Källan har rättat.',
          intent: 'save',
        }),
      ),
    )
    expect(statusesOf(revised)).toEqual([303, 409, 409, 409, 409])
    expect(await data()).toMatch(/7[1-5]\.25/)
    expect(decoded((await anonymous.get(page)).body)).toMatch(/7[1-5],25/)
    const current = count(
      `SELECT id FROM Observation WHERE seriesId = 14 AND cell = '${cell.cell}' AND replacedAt IS NULL`,
    )
    const withdrawal = `${path}/${current}/aterkallande`
    const { revision = '' } = await opened(withdrawal, 'revision')
    const form = { revision, missingReason: 'not-reported', reason: 'Källan drog tillbaka tabellen.' }
    await Promise.all(five.map(() => coordinator.post(withdrawal, form)))
    expect(count(`SELECT count(*) FROM Observation WHERE seriesId = 14 AND cell = '${cell.cell}'`)).toBe(3)
    expect(await data()).toContain('Källan drog tillbaka tabellen.')
    // An earlier revision, asked for under another series.
    expect(
      (
        await coordinator.post(
          withdrawal.replace(`${routine}/serier/riket`, 'kartlagt-antal-barn/serier/till-2021'),
          form,
        )
      ).status,
    ).toBe(404)
  })

  it('a plan is adopted as it was seen, or not at all, and is public at once', async () => {
    const path = `/samordning/plan/${draft}/faststallande`
    const goal = `/samordning/plan/${draft}/mal/3`
    const decision = {
      ...(await opened(path, 'mark')),
      caseNumber: '1-2026',
      adoptedOn: '2026-11-01',
      decidedBy: 'Styrgruppen',
      documentUrl: '',
      supersedes: '',
    }
    const edited = { ...(await opened(goal, 'version')), title: 'Ändrad medan någon fastställde' }
    expect((await coordinator.post(goal, edited)).status).toBe(303)
    expect((await coordinator.post(path, decision)).status).toBe(409)
    expect((await anonymous.get(`/planer/${draft}`)).status).toBe(404)
    const seen = {
      ...decision,
      ...(await opened(path, 'mark')),
      caseNumber: '1-2026',
      adoptedOn: '2026-11-01',
      decidedBy: 'Styrgruppen',
    }
    const late = { ...(await opened(goal, 'version')), title: 'För sent' }
    const answers = await Promise.all(five.map(() => coordinator.post(path, seen)))
    expect(statusesOf(answers)).toEqual([303, 409, 409, 409, 409])
    expect((await coordinator.post(goal, late)).status).toBe(409)
    expect(decoded((await anonymous.get(`/planer/${draft}/mal/7`)).body)).toContain('Ändrad medan någon fastställde')
    expect(hasCanary(await anonymous.get(`/planer/${draft}`))).toBe(true)
  })
})

describe('a public page that somebody has just read', () => {
  const saves = [
    {
      what: 'a commitment',
      at: `/samordning/plan/${adopted}/atagande/2`,
      having: 'version',
      field: 'targetGroup',
      page: () => `/atagande/${String(row('Commitment', 2)['slug'])}`,
    },
    {
      what: 'an indicator',
      at: `/samordning/indikatorer/${routine}`,
      having: 'name',
      field: 'owner',
      page: () => `/indikatorer/${routine}`,
    },
    {
      what: 'a series',
      at: `/samordning/indikatorer/${routine}/serier/riket`,
      having: 'label',
      field: 'question',
      page: () => `/indikatorer/${routine}`,
    },
    {
      what: 'the note of a plan',
      at: `/samordning/plan/${adopted}/uppgifter`,
      having: 'version',
      field: 'note',
      page: () => `/planer/${adopted}`,
    },
  ]
  it.each(saves)('is fresh at once when $what is saved', async ({ at, having, field, page }) => {
    for (const turn of ['Första gången', 'Andra gången']) {
      await anonymous.get(page())
      await anonymous.get(page())
      const text = `${turn} som det ändrades`
      expect(
        (await coordinator.post(at, { ...(await opened(at, having)), [field]: text, intent: 'save' })).status,
      ).toBe(303)
      expect(decoded((await anonymous.get(page())).body)).toContain(text)
    }
  })

  it('is the same for everybody: nothing that was made for somebody signed in is given to anybody else', async () => {
    for (const path of [
      '/samordning',
      `/samordning/plan/${adopted}`,
      '/samordning/kallor',
      `/samordning/indikatorer/${routine}`,
    ]) {
      expect((await coordinator.get(path)).status).toBe(200)
      expect((await anonymous.get(path)).status).toBe(303)
      const kept = (await coordinator.get(path)).headers['cache-control']
      expect(kept).toContain('no-store')
    }
  })
})
