import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, decoded, textOf } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let coordinator: Client

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'info' } })
  coordinator = await new Client(server.url).signIn('samordnare')
})

afterAll(async () => {
  coordinator.close()
  await server.stop()
  server.clean()
})

/** The hidden version of a page's form. */
async function versionOf(path: string): Promise<string> {
  const page = await coordinator.get(path)
  const version = /name="version"[^>]*value="(\d+)"/.exec(page.body)?.[1]
  if (version === undefined) throw new Error(`${path} has no version: ${page.status}`)
  return version
}

const decide = async (path: string, form: Record<string, string> = {}) =>
  coordinator.post(path, { version: await versionOf(path), ...form })

describe('a survey from a template to a value', () => {
  it(
    'is opened, answered by a hundred at once through the open link without a cookie, closed, and used',
    { timeout: 60_000 },
    async () => {
      const made = await coordinator.post('/samordning/enkater/ny?mall=nytta-av-temautbildning', {
        title: 'Nytta av konferensen',
        year: '2026',
      })
      expect(made.status).toBe(303)
      const path = String(made.headers.location)
      expect(path).toBe('/samordning/enkater/nytta-av-konferensen-2026')
      const late = await decide(`${path}/oppning`)
      expect(late.status).toBe(409)
      expect(textOf(late.body)).toContain('Ange sista dagen att svara')
      const facts = {
        title: 'Nytta av konferensen',
        year: '2026',
        closesOn: '2099-12-31',
        introduction: 'Två minuter.',
      }
      expect((await decide(`${path}/uppgifter`, facts)).status).toBe(303)
      expect((await decide(`${path}/oppning`)).status).toBe(303)
      expect((await coordinator.post(`${path}/fragor/ny`, { version: '9' })).status).toBe(400)
      const linked = await decide(`${path}/oppen-lank`)
      const address = /value="([^"]*\/enkat\/oppen\/[^"]+)"/.exec(linked.body)?.[1] ?? ''
      const link = new URL(address).pathname
      const token = link.split('/').at(-1) ?? ''
      expect(token.length).toBeGreaterThan(40)
      expect((await coordinator.get(`${path}/oppen-lank`)).body).not.toContain(token)

      const anybody = new Client(server.url)
      const page = await anybody.get(link)
      expect(page.status).toBe(200)
      expect(page.headers['cache-control']).toContain('no-store')
      expect(page.headers['x-robots-tag']).toBe('noindex')
      expect(page.headers['set-cookie']).toBeUndefined()
      expect(page.body).not.toContain('<script')
      for (const said of ['Ditt svar är anonymt', 'Lämna sidan', '020-50', 'Två minuter.'])
        expect(textOf(page.body)).toContain(said)
      const names = [...page.body.matchAll(/name="(q\.n\d+)(?:\.c\d+)?"/g)].map(([, name]) => name ?? '')
      const [use = '', used = '', most = '', fit = '', lacks = ''] = [...new Set(names)]

      const wrong = await anybody.post(link, { [use]: 'c1', [`${most}.c2`]: 'on', [lacks]: 'Mer tid att prata.' })
      expect(wrong.status).toBe(400)
      expect(textOf(wrong.body)).toContain('Fråga 2: välj ett svar.')
      expect(decoded(wrong.body)).toContain('Mer tid att prata.')
      expect(wrong.body).toMatch(new RegExp(`name="${most.replace('.', '\\.')}\\.c2"[^>]*checked`))
      expect(wrong.body).toMatch(/checked=""[^>]*value="c1"|value="c1"[^>]*checked/)

      const answer = (index: number) => ({
        [use]: index < 50 ? 'c0' : index < 80 ? 'c1' : 'c2',
        [used]: index < 60 ? 'yes' : 'no',
        [`${most}.c0`]: 'on',
        [fit]: 's4',
      })
      const given = await Promise.all(Array.from({ length: 100 }, (_, index) => anybody.post(link, answer(index))))
      expect(given.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 303))
      expect(given.every(({ headers }) => headers.location === '/enkat/tack')).toBe(true)
      expect(anybody.cookies.size).toBe(0)
      expect(textOf((await coordinator.get(`${path}/resultat`)).body)).toContain('Minst 100 svar')
      expect((await coordinator.get(`${path}/resultat.csv`)).status).toBe(404)

      expect((await decide(`${path}/stangning`)).status).toBe(303)
      expect((await anybody.get(link)).status).toBe(410)
      expect((await anybody.post(link, answer(0))).status).toBe(409)
      const result = textOf((await coordinator.get(`${path}/resultat`)).body)
      expect(result).toContain('50\u00a0% (50\u00a0av\u00a0100)')
      expect(result).toContain('Går inte att ange')
      expect((await coordinator.get(`${path}/resultat.csv`)).body).toContain('Mycket;50;50;100;50;100')

      const question = use.replace('q.n', '')
      const form = `${path}/varde?fraga=${question}`
      const series =
        /<option value="(\d+)">Deltagare som haft nytta/.exec((await coordinator.get(form)).body)?.[1] ?? ''
      const value = { questionId: question, 'codes.c0': 'on', 'codes.c1': 'on', year: '2026', seriesId: series }
      const counted = await decide(form, { ...value, intent: 'count' })
      expect(textOf(counted.body)).toContain('Värdet blir 80 (80/100)')
      const saved = await decide(form, { ...value, intent: 'save' })
      expect(saved.status).toBe(303)
      const indicator = await anybody.get('/indikatorer/nytta-av-temautbildning-och-spridningskonferens')
      expect(textOf(indicator.body)).toContain('80\u00a0%')
      expect(textOf(indicator.body)).toContain('Enkät: Nytta av konferensen')
      const imports = withDatabase(server.folder, (database) =>
        database.prepare("SELECT count(*) FROM Import WHERE kind = 'survey' AND state = 'done'").pluck().get(),
      )
      expect(imports).toBe(1)
      expect(server.output()).toContain('/enkat/…')
      expect(server.output()).not.toContain(token)
      expect(server.faults()).toEqual([])
      anybody.close()
    },
  )

  it('takes a pasted list line by line, or nothing of it', async () => {
    const path = '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026'
    const facts = { title: 'Metoder', year: '2026', closesOn: '2099-12-31', introduction: '' }
    expect((await decide(`${path}/uppgifter`, facts)).status).toBe(303)
    expect((await decide(`${path}/oppning`)).status).toBe(303)
    const addresses = 'anna@exempel.se\ninte en adress\nAnna Ek <anna@exempel.se>'
    const wrong = await decide(`${path}/inbjudningar`, { addresses })
    expect(wrong.status).toBe(400)
    expect(textOf(wrong.body)).toContain('Rad 2: ”inte en adress”')
    expect(textOf(wrong.body)).toContain('Rad 3: anna@exempel.se står redan på rad 1.')
    expect(decoded(wrong.body)).toContain(addresses)
    const count = () =>
      withDatabase(server.folder, (database) =>
        database.prepare("SELECT count(*) FROM SurveyInvitation WHERE email LIKE '%@%'").pluck().get(),
      )
    expect(count()).toBe(0)
    expect((await decide(`${path}/inbjudningar`, { addresses: 'anna@exempel.se\nbo@exempel.se' })).status).toBe(303)
    expect(count()).toBe(2)
  })
})
