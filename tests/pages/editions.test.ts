import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, decoded, textOf } from '#tests/support/http-client.ts'
import { adoptDraft, draft, inForce, removeDraft } from '#tests/support/second-edition.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const reworded = 'utbildning-och-kompetensutveckling-i-lanet'
const plain = (html: string): string => textOf(html).replaceAll('\u00a0', ' ')

/** What a coordinator may have told of the reworded commitment. */
function tellFacts(database: Database.Database): void {
  const { id } = database.prepare('SELECT id FROM Commitment WHERE slug = ?').get(`${reworded}-demoutkast`) as {
    id: number
  }
  database
    .prepare(
      `UPDATE Commitment SET timeFrame = 'dates', timeFrameInPlan = 0, startsOn = '2027-01-01', endsOn = '2028-12-31',
       responsibleRoles = 'Utbildningssamordnare', targetGroup = 'Kursledare' WHERE id = ?`,
    )
    .run(id)
  const milestone = database.prepare(
    'INSERT INTO Milestone (commitmentId, position, title, dueOn, doneOn) VALUES (?, ?, ?, ?, ?)',
  )
  milestone.run(id, 1, 'Kartlägg behovet', '2020-10-01', '2020-09-20')
  milestone.run(id, 2, 'Boka lokaler', '2020-11-01', null)
  milestone.run(id, 3, 'Håll första kursen', '2099-09-30', null)
  const link = database.prepare('INSERT INTO CommitmentLink (commitmentId, position, label, url) VALUES (?, ?, ?, ?)')
  link.run(id, 1, 'Webbutbildning', 'https://www.exempel.se/kurs')
  link.run(id, 2, 'Ingen adress', 'javascript:alert(1)')
  database.prepare('INSERT INTO CommitmentOutcome (commitmentId, outcomeId) VALUES (?, 1)').run(id)
  database.prepare('INSERT INTO CommitmentPossibleAction (commitmentId, possibleActionId) VALUES (?, 3)').run(id)
}

describe('a draft edition', () => {
  let withDraft: RunningServer
  let withoutDraft: RunningServer

  beforeAll(async () => {
    withDraft = await startServer()
    withoutDraft = await startServer({ prepare: removeDraft })
  })
  afterAll(async () => {
    for (const server of [withDraft, withoutDraft]) {
      await server.stop()
      server.clean()
    }
  })

  it('changes no public page by one byte', async () => {
    const paths = withDatabase(withDraft.folder, (database) => {
      const slugs = (table: string) => database.prepare(`SELECT slug FROM ${table}`).all() as { slug: string }[]
      return [
        ...slugs('Indicator').flatMap(({ slug }) => [`/indikatorer/${slug}`, `/indikatorer/${slug}/data.json`]),
        ...slugs('Organisation').map(({ slug }) => `/aktorer/${slug}`),
        ...slugs('Commitment').map(({ slug }) => `/atagande/${slug}`),
        ...slugs('Plan').map(({ slug }) => `/planer/${slug}`),
      ]
    })
    const search = ['demoutkast', 'påhittat', 'samlad årlig', 'kunskap', 'Handlingsplan'].map(
      (query) => `/sok?q=${encodeURIComponent(query)}`,
    )
    const all = ['/', '/mal/7', '/delmal/3', '/indikatorer', '/aktorer', '/jamfor', '/om', ...search, ...paths]
    const [one, other] = [new Client(withDraft.url), new Client(withoutDraft.url)]
    const different: string[] = []
    for (const path of all) {
      const [here, there] = [await one.get(path), await other.get(path)]
      const same = here.status === there.status && here.body === there.body.replaceAll(withoutDraft.url, withDraft.url)
      if (!same) different.push(path)
    }
    expect(all.length).toBeGreaterThan(40)
    expect(different).toEqual([])
    one.close()
    other.close()
  })

  it('has no address for the public, and is compared by the coordinator', async () => {
    const visitor = new Client(withDraft.url)
    for (const path of [
      `/planer/${draft}`,
      `/planer/${draft}/mal/7`,
      `/atagande/${reworded}-demoutkast`,
      `/planer/${draft}/jamforelse/${inForce}`,
      `/planer/${inForce}/jamforelse/${draft}`,
    ]) {
      expect((await visitor.get(path)).status, path).toBe(404)
    }
    const coordinator = await new Client(withDraft.url).signIn('samordnare')
    const page = plain((await coordinator.get(`/samordning/plan/${draft}/jamforelse`)).body)
    expect(page).toContain('Fem oförändrade, ett omformulerat, ett nytt, ett utgår och ett sammanslaget')
    expect(page).toContain('Påhittat för exemplet')
    expect(page).toContain('Flyttat i ordningen: var nummer 8, är nummer 2.')
    const other = await coordinator.get(`/samordning/plan/${draft}/jamforelse?med=strategi-2016-2020`)
    expect(plain(other.body)).toContain('Det är inte angivet hur utgåvorna hänger ihop')
    expect((await coordinator.get(`/samordning/plan/${draft}/jamforelse?med=finns-inte`)).status).toBe(404)
    for (const client of [visitor, coordinator]) client.close()
  })
})

describe('a second adopted edition', () => {
  let server: RunningServer
  let visitor: Client
  const read = async (path: string) => {
    const { status, body } = await visitor.get(path)
    expect(status, path).toBe(200)
    return { html: decoded(body), text: plain(body) }
  }

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => {
        adoptDraft(database)
        tellFacts(database)
      },
    })
    visitor = new Client(server.url)
  })
  afterAll(async () => {
    visitor.close()
    await server.stop()
    server.clean()
  })

  const before = 'Myndigheter och aktörer arbetar med systematisk kunskapsutveckling'
  const after = 'Myndigheter och andra aktörer arbetar tillsammans med systematisk kunskapsutveckling och uppföljning'

  it('has the goal’s short address, and the earlier edition keeps its own with its own wording', async () => {
    const now = await read('/mal/7')
    expect(now.text).toContain(after)
    expect(now.text).toContain('Tidigare lydelse i Handlingsplan 2020–2026')
    expect(now.html).toContain(`href="/planer/${inForce}/mal/7"`)
    const then = await read(`/planer/${inForce}/mal/7`)
    expect(then.text).toContain(before)
    expect(then.text).toContain('Senare lydelse i Handlingsplan 2027–2029 (demoutkast)')
    expect(then.text).toContain('Jämför de två utgåvorna')
  })

  it('keeps the address and the wording of every earlier commitment', async () => {
    const old = await read(`/atagande/${reworded}`)
    expect(old.text).toContain('exempelvis genom utbildning för kursledare')
    expect(old.html).toContain(`href="/atagande/${reworded}-demoutkast"`)
    expect(old.html).toMatch(/<details>.*<ins>/s)
    const unchanged = await read('/atagande/soktermer-i-takecare')
    expect(unchanged.text).toContain('Nya söktermer i TakeCare, ordagrant lika')
    expect(unchanged.html).not.toContain('<details>')
    const merged = await read('/atagande/kunskap-om-barn-och-om-personer-som-utovat-vald-demoutkast')
    for (const slug of ['barn-i-skyddat-boende', 'personer-som-utovat-vald']) {
      expect(merged.html).toContain(`href="/atagande/${slug}"`)
    }
  })

  it('is compared word by word, with what was struck and added marked by more than colour and said in words', async () => {
    const { html, text } = await read(`/planer/${draft}/jamforelse/${inForce}`)
    expect(text).toContain('Ett omformulerat')
    expect(text).toContain('Två åtaganden har blivit ett åtagande.')
    expect(text).toContain('[tillagt: årlig slut på tillagt]')
    expect(text).toContain('Utan ändringar: förutsättningar (1), indikatorer (4) och stöd (3).')
    expect(html).toMatch(/<del><span class="hidden-visually">\[struket: <\/span>Tillgängliggöra stödmaterial/)
    const turned = await read(`/planer/${inForce}/jamforelse/${draft}`)
    expect(turned.text).toBe(text)
    for (const page of [html, turned.html]) {
      expect(page).toContain(`rel="canonical" href="/planer/${draft}/jamforelse/${inForce}"`)
    }
  })

  it('tells of its decision and leads to the comparisons', async () => {
    const { html, text } = await read(`/planer/${draft}`)
    expect(text).toContain('20 november 2026, dnr 801-1234-2026')
    expect(text).toContain('Beslutat av Styrgruppen')
    expect(html).toContain('<a href="https://www.exempel.se/plan.pdf" rel="noopener noreferrer">Läs planen</a>')
    expect(html).toContain(`href="/planer/${draft}/jamforelse/${inForce}"`)
    expect(text).toContain('Påhittat för exemplet')
    expect((await read(`/planer/${inForce}`)).text).toContain('Jämför de två utgåvorna')
  })

  it('shows what is told of a commitment on its own page, and keeps the lists short', async () => {
    const { html, text } = await read(`/atagande/${reworded}-demoutkast`)
    expect(text).toContain('Från 1 januari 2027 till 31 december 2028 (tillagd av samordningen)')
    expect(text).toContain('Ansvariga roller Utbildningssamordnare Målgrupp Kursledare')
    expect(text).toContain('Kartlägg behovet Gjort 20 september 2020. Skulle vara klart 1 oktober 2020. Klart')
    expect(text).toContain('Boka lokaler Senast 1 november 2020. Försenat')
    expect(text).toContain('Håll första kursen Senast 30 september 2099. Återstår')
    expect(html).toContain('<a href="https://www.exempel.se/kurs" rel="noopener noreferrer">Webbutbildning</a>')
    expect(text).toContain('exempel.se')
    expect(html).not.toContain('javascript:')
    expect(text).toContain('att identifiera och bedöma risk för våld')
    expect(html).toContain('href="/delmal/3#utfall"')
    expect(html).toContain('href="/delmal/3#mojliga-atgarder"')
    expect((await read('/mal/7')).text).not.toContain('Kartlägg behovet')
  })

  it('shows nothing of facts that are not told', async () => {
    const { html } = await read('/atagande/soktermer-i-takecare')
    for (const id of ['uppgifter', 'delsteg', 'lankar', 'leder-till', 'tar-upp']) {
      expect(html).not.toContain(`id="${id}"`)
    }
  })

  it('can be reached with the earlier edition’s report form still showing the plan that it reports on', async () => {
    const partner = await new Client(server.url).signIn('partner')
    const { status, body } = await partner.get('/lagesrapport/2026/soktermer-i-takecare')
    expect(status).toBe(200)
    expect(plain(body)).toContain('Implementera nya söktermer, kopplat till våld')
    partner.close()
  })
})
