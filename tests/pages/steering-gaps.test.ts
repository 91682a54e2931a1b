import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, decoded, textOf } from '#tests/support/http-client.ts'
import { addSession, startServer, type RunningServer } from '#tests/support/server.ts'

const token = 'provlank-till-luckorna'
const cookies = { coordinator: '', steering: '' }
let server: RunningServer
const clients = {} as Record<'coordinator' | 'steering' | 'visitor', Client>

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      cookies.coordinator = addSession(database, 'demo-samordnare')
      cookies.steering = addSession(database, 'demo-styrgrupp')
      database.exec(`
        INSERT INTO Goal (id, planId, parentId, kind, number, title, shortTitle, sourceId, locator)
          SELECT 800, planId, NULL, 'goal', 8, 'Ett mål utan något', 'Utan något', sourceId, '' FROM Goal
          WHERE kind = 'goal' AND number = 7 LIMIT 1`)
      database
        .prepare(
          `INSERT INTO Meeting (id, heldOn, title, state, createdAt, createdName)
            VALUES (800, strftime('%Y-%m-%d', 'now', '+20 days'), 'Prov', 'planned', '2026-11-01T08:00:00.000+00:00', 'Demo')`,
        )
        .run()
      database
        .prepare(
          `INSERT INTO MeetingLink (tokenHash, meetingId, name, email, createdAt, createdName)
            VALUES (?, 800, 'Utan Konto', 'utan-konto@exempel.se', '2026-11-01T08:00:00.000+00:00', 'Demo')`,
        )
        .run(createHash('sha256').update(token).digest('hex'))
    },
  })
  clients.coordinator = new Client(server.url, cookies.coordinator)
  clients.steering = new Client(server.url, cookies.steering)
  clients.visitor = new Client(server.url)
})
afterAll(async () => {
  for (const client of Object.values(clients)) client.close()
  await server.stop()
  server.clean()
})

async function page(who: keyof typeof clients, path: string): Promise<{ html: string; text: string }> {
  const answer = await clients[who].get(path)
  expect(answer.status, path).toBe(200)
  return { html: decoded(answer.body), text: textOf(answer.body).replaceAll(/[\s\u00a0]+/g, ' ') }
}

const linksIn = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')

describe('the gap matrix', () => {
  it('says how many gaps there are, what each goal lacks and what closes it', async () => {
    const { text } = await page('steering', '/styrgrupp/luckor')
    expect(text).toContain('2 luckor av 7 rutor.')
    expect(text).toContain('Fyra rutor är delvis täckta.')
    expect(text).toContain('I fem rutor gäller frågan inte.')
    expect(text).toMatch(/Mål 8 Utan något Mäts i dag Lucka 0 ?, Mål 8, Mäts i dag Åtagande Lucka 0/)
    expect(text).toContain('Mål 8: planen har inget åtagande.')
    expect(text).toContain('Luckan sluts när planen får ett åtagande för målet.')
    expect(text).toContain('Mål 7: fyra av tio lägesrapporter har kommit in.')
    expect(text).toContain('Mål 7: tre av fyra svar säger att arbetet går enligt plan.')
  })

  it('shows only the goals with gaps when that is asked for, and still counts all', async () => {
    const { text } = await page('steering', '/styrgrupp/luckor?visa=luckor')
    expect(text).toContain('1 av 2 mål visas.')
    expect(text).not.toContain('Systematisk kunskapsutveckling')
    expect(text).toContain('2 luckor av 7 rutor.')
    expect(linksIn((await page('steering', '/styrgrupp/luckor?visa=luckor')).html)).toContain('/styrgrupp/luckor')
  })

  it('leads from the cells about answers to the answers, where silence is silence and a draft is not told', async () => {
    const { html } = await page('steering', '/styrgrupp/luckor')
    expect(linksIn(html)).toContain('/styrgrupp/luckor?mal=mal%2F7#svaren')
    const { text } = await page('steering', '/styrgrupp/luckor?mal=mal%2F7')
    const answers = /Svaren för Mål 7(.*?)Så sluts luckorna/.exec(text)?.[1] ?? ''
    expect(answers.match(/Ej rapporterat/g)).toHaveLength(6)
    expect(answers.match(/Enligt plan/g)).toHaveLength(3)
    expect(answers).not.toMatch(/Utkast|Återlämnad/)
  })

  it('takes no notice of a goal that is not there', async () => {
    expect((await page('steering', '/styrgrupp/luckor?mal=mal%2F99&visa=annat')).text).not.toContain('Svaren för')
  })

  it('leads to the page where a gap is mended for those who may mend it only', async () => {
    const mending = ['/samordning/indikatorer', '/samordning/plan/handlingsplan-2020-2026']
    const coordinator = linksIn((await page('coordinator', '/styrgrupp/luckor')).html)
    expect(coordinator).toEqual(expect.arrayContaining(mending))
    expect(coordinator).toContain('/samordning/omgangar/2026?mal=mal%2F7')
    for (const href of [...mending, '/samordning/omgangar/2026?mal=mal%2F7']) await page('coordinator', href)
    const steering = linksIn((await page('steering', '/styrgrupp/luckor')).html)
    expect(steering.filter((href) => href.startsWith('/samordning'))).toEqual([])
  })

  it('leads the reader of a link nowhere that a session is needed', async () => {
    const own = `/sammantrade/${token}/luckor`
    const { html, text } = await page('visitor', `${own}?mal=mal%2F7`)
    expect(text).toContain('2 luckor av 7 rutor.')
    expect(text).toContain('Svaren för Mål 7')
    const links = linksIn(html)
    expect(links).toContain(`${own}?mal=mal%2F7#svaren`)
    expect(links.filter((href) => /^\/(samordning|styrgrupp|min-sida|admin)/.test(href))).toEqual([])
    const reports = links.filter((href) => href.startsWith(`/sammantrade/${token}/lagesrapport/`))
    expect(reports).toHaveLength(4)
  })

  it('leads every cell to a part of a page that is there', async () => {
    const { html } = await page('steering', '/styrgrupp/luckor?mal=mal%2F7')
    const cells = linksIn(html).filter((href) => href.includes('#') && !href.startsWith('#'))
    expect(new Set(cells).size).toBe(6)
    for (const href of new Set(cells)) {
      const [path = '', anchor = ''] = href.split('#')
      expect((await page('steering', path)).html, href).toContain(`id="${anchor}"`)
    }
  })
})
