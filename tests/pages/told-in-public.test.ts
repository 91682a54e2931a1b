import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, textOf } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let visitor: Client

beforeAll(async () => {
  server = await startServer()
  visitor = new Client(server.url)
})
afterAll(async () => {
  visitor.close()
  await server.stop()
  server.clean()
})

async function pageText(path: string): Promise<string> {
  const answer = await visitor.get(path)
  expect(answer.status, path).toBe(200)
  return textOf(answer.body).replaceAll('\u00a0', ' ')
}

/** What somebody without an account reads in the example about how the answers of 2025 came, and what was made of them. */
describe('the public reads', () => {
  it('that two organisations disagree, side by side, and which answer the coordinator wrote down', async () => {
    const text = await pageText('/atagande/utbildning-och-kompetensutveckling-i-lanet')
    expect(text).toContain('Svaren skiljer sig åt. En säger pågår löpande, en säger påbörjat.')
    expect(text).toContain('Skrivet av samordnaren efter telefonsamtal.')
    expect(await pageText('/aktorer/storsthlm')).toContain('Skrivet av samordnaren efter telefonsamtal.')
  })

  it('where the coordination sees it otherwise, in lists too, and why', async () => {
    const text = await pageText('/atagande/kompetensutveckling-pa-arbetsformedlingen')
    expect(text).toMatch(/Samordningen bedömer\s*Påbörjat\s*Avviker/)
    expect(text).toContain('Det är inte klart hur alla ska nås.')
    expect((await pageText('/mal/7')).match(/Samordningen bedömer/g)).toHaveLength(1)
  })

  it('which milestone was moved, from when and why, and which was done', async () => {
    const text = await pageText('/atagande/verktyg-for-systematisk-uppfoljning')
    expect(text).toContain('Flyttat från 31 december 2025 till 31 december 2026.')
    expect(text).toContain('Gjort 14 oktober 2025.')
    expect(await pageText('/mal/7')).toContain('Ett av två delsteg är klart, ett har flyttats.')
  })

  it('which answer came late, and nothing of the others', async () => {
    const late = 'Kom in efter sista dagen.'
    expect(await pageText('/atagande/arbetssatt-och-rutiner')).toContain(late)
    expect(await pageText('/atagande/soktermer-i-takecare')).not.toContain(late)
  })

  it('no names of those who answered, and nothing of how the open round goes', async () => {
    const slugs = withDatabase(server.folder, (database) =>
      database
        .prepare('SELECT slug FROM "Commitment" WHERE goalId IN (SELECT goalId FROM "Commitment" WHERE id = 1)')
        .pluck()
        .all(),
    ) as string[]
    expect(slugs).toHaveLength(9)
    for (const path of ['/mal/7', ...slugs.map((slug) => `/atagande/${slug}`)]) {
      const text = await pageText(path)
      expect(text, path).not.toMatch(/kontaktperson|Demo (Partner|Samordnare)|Samtal med/)
      expect(text, path).not.toContain('som oförändrat')
    }
  })

  it('which answer confirms an earlier one, once its round is published', async () => {
    const path = '/atagande/barn-i-skyddat-boende'
    withDatabase(server.folder, (database) => database.exec(`UPDATE ReportingRound SET phase = 'frozen' WHERE id = 2`))
    expect(await pageText(path)).toContain('Bekräftar svaret från 2025 som oförändrat.')
  })
})
