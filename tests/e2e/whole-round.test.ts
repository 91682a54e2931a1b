import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#app/domain/swedish.ts'
import { launchBrowser, openPage, signIn } from '#tests/support/browser.ts'
import { addPartnership, type GeneratedPartnership } from '#tests/support/generated-partnership.ts'
import { Client } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const size = { organisations: 30, commitments: 40 }
const all = size.organisations * size.commitments
/** Organisations that say nothing until they are reminded. */
const silent = 3
const year = 2027
const round = `/samordning/omgangar/${year}`

/**
 * A whole round of thirty organisations and forty commitments each, as its coordinator runs it in a browser without
 * scripts, and as the organisations answer over HTTP. After each step the board is held against the database.
 */
describe('a round of thirty organisations with forty commitments each', () => {
  let browser: Browser
  let server: RunningServer
  let page: Page
  let partnership: GeneratedPartnership

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => {
        partnership = addPartnership(database, size)
      },
    })
    browser = await launchBrowser()
    page = (await openPage(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })).page
    page.setDefaultTimeout(60_000)
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    server.clean()
  })

  const open = (path: string) => page.goto(server.url + path)
  const press = async (name: string | RegExp): Promise<void> => {
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 60_000 }),
      page.getByRole('button', { name }).first().click(),
    ])
    await page.waitForLoadState()
  }
  const inDatabase = <Row>(sql: string, ...values: unknown[]): Row[] =>
    withDatabase(server.folder, (database) => database.prepare(sql).all(...values) as Row[])

  /** How many reports the database has in each state; `none` is what is owed without a report. */
  function stored(): Record<string, number> {
    const rows = inDatabase<{ state: string; count: number }>(
      `SELECT COALESCE(r.state, 'none') AS state, COUNT(*) AS count
       FROM CommitmentOrganisation t
       JOIN Commitment c ON c.id = t.commitmentId JOIN Goal g ON g.id = c.goalId
       LEFT JOIN StatusReport r ON r.commitmentId = t.commitmentId AND r.organisationId = t.organisationId
         AND r.roundId = (SELECT id FROM ReportingRound WHERE slug = ?)
       WHERE g.planId = ? GROUP BY 1`,
      String(year),
      partnership.planId,
    )
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  }

  /** How many the board says are in each state. */
  async function shown(): Promise<Record<string, number>> {
    await open(round)
    const pairs = await page
      .locator('[data-state][data-count]')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.getAttribute('data-state') ?? '', Number(mark.getAttribute('data-count'))] as const),
      )
    const { owed, ...states } = Object.fromEntries(pairs)
    expect(owed).toBe(all)
    return Object.fromEntries(Object.entries(states).filter(([, count]) => count > 0))
  }

  const told = (kind: string): number =>
    inDatabase<{ count: number }>(
      'SELECT COUNT(*) AS count FROM Notification WHERE kind = ? AND roundId = (SELECT id FROM ReportingRound WHERE slug = ?)',
      kind,
      String(year),
    )[0]?.count ?? 0

  /** The organisation opens its page and hands in all its reports, each with a text of its own. */
  async function answerAll(organisation: GeneratedPartnership['organisations'][number]): Promise<number[]> {
    const client = new Client(server.url, organisation.session)
    const statuses = [(await client.get('/min-sida')).status]
    for (const commitment of partnership.commitments) {
      const answer = await client.post(`/lagesrapport/${year}/${commitment.slug}`, {
        version: '0',
        degree: 'started',
        course: 'on-track',
        reason: '',
        done: `${organisation.name} har börjat med ${commitment.slug}.`,
        obstacles: '',
        nextStep: '',
        intent: 'submit',
      })
      statuses.push(answer.status)
    }
    client.close()
    return statuses
  }
  const answered = [200, ...Array.from({ length: size.commitments }, () => 303)]

  it('is made and opened, and everybody is invited once', { timeout: 60_000 }, async () => {
    await open('/samordning/omgangar/ny')
    await page.getByLabel('Plan').selectOption({ label: 'Genererad plan' })
    await page.getByLabel('År', { exact: true }).fill(String(year))
    await page.getByLabel('Titel').fill(`Uppföljning ${year}`)
    const now = Date.now()
    await page.getByLabel('Första dagen att svara').fill(calendarDate(new Date(now)))
    await page.getByLabel('Sista dagen att svara').fill(calendarDate(new Date(now + 30 * 86_400_000)))
    await press('Lägg upp omgången')
    await open(`${round}/fas/oppna`)
    await press('Öppna omgången')
    expect(told('invitation')).toBe(size.organisations)
    expect(await shown()).toEqual({ none: all })
    expect(stored()).toEqual({ none: all })
  })

  it('is answered by most, and the board knows who has never opened it', { timeout: 240_000 }, async () => {
    const answering = partnership.organisations.slice(silent)
    // A few at a time, as people come.
    for (let from = 0; from < answering.length; from += 6) {
      const batch = await Promise.all(answering.slice(from, from + 6).map(answerAll))
      for (const statuses of batch) expect(statuses).toEqual(answered)
    }
    const submitted = answering.length * size.commitments
    expect(stored()).toEqual({ none: all - submitted, submitted })
    expect(await shown()).toEqual(stored())
    await open(`${round}?visa=unopened`)
    const names = await page.locator('input[type=checkbox][name^="organisation."]').count()
    expect(names).toBe(silent)
  })

  it('is chased: those who have not answered are reminded, once, and answer', { timeout: 120_000 }, async () => {
    await open(`${round}?visa=unopened&markera=organisationer`)
    await press('Påminn de markerade')
    await press('Skicka påminnelsen')
    expect(told('reminder')).toBe(silent)
    await open(`${round}?visa=unopened&markera=organisationer`)
    await press('Påminn de markerade')
    const again = page.getByRole('button', { name: 'Skicka påminnelsen' })
    if ((await again.count()) > 0) await press('Skicka påminnelsen')
    expect(told('reminder')).toBe(silent)
    for (const statuses of await Promise.all(partnership.organisations.slice(0, silent).map(answerAll))) {
      expect(statuses).toEqual(answered)
    }
    expect(stored()).toEqual({ submitted: all })
    expect(await shown()).toEqual({ submitted: all })
  })

  it('is reviewed in bulk: all are accepted at once', { timeout: 240_000 }, async () => {
    await open(`${round}?markera=inskickade`)
    await press('Godkänn de markerade')
    expect(await page.locator('input[type=hidden][name^="report."]').count()).toBe(all)
    await press(/^Godkänn/)
    expect(stored()).toEqual({ accepted: all })
    expect(await shown()).toEqual({ accepted: all })
    expect(told('accepted')).toBe(all)
    const history = inDatabase<{ count: number }>(
      "SELECT COUNT(*) AS count FROM HistoryEvent WHERE kind = 'status-report.accepted' AND actorId = 'demo-samordnare' AND subjectId IN (SELECT CAST(id AS TEXT) FROM StatusReport WHERE roundId = (SELECT id FROM ReportingRound WHERE slug = ?))",
      String(year),
    )
    expect(history).toEqual([{ count: all }])
  })

  it('is closed and ended, and then takes no answer', { timeout: 120_000 }, async () => {
    await open(`${round}/fas/stang`)
    await press('Stäng för nya svar')
    await open(`${round}/fas/avsluta`)
    await press('Avsluta omgången')
    expect(inDatabase('SELECT phase FROM ReportingRound WHERE slug = ?', String(year))).toEqual([{ phase: 'frozen' }])
    const late = new Client(server.url, partnership.organisations[0]?.session)
    const refused = await late.post(`/lagesrapport/${year}/${partnership.commitments[0]?.slug}`, { intent: 'submit' })
    expect(refused.status).toBe(409)
    late.close()
    expect(stored()).toEqual({ accepted: all })
    expect(await shown()).toEqual({ accepted: all })
    expect(server.faults()).toEqual([])
  })
})
