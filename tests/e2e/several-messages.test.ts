import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unflowed } from '#app/domain/message/flowed.ts'
import { launchBrowser, openPage } from '#tests/support/browser.ts'
import { addPartnership } from '#tests/support/generated-partnership.ts'
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts'
import { addSession, startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

/** How long a loaded machine may take over what takes a moment, in milliseconds. */
const patience = 50_000
const size = { organisations: 4, commitments: 12 }

let browser: Browser
let mail: MailServer
let server: RunningServer
let page: Page
let faults: string[]
let people: string[]

/** Four organisations that have handed in all of their twelve reports, in an open round. */
beforeAll(async () => {
  browser = await launchBrowser()
  mail = await startMailServer()
  let session = ''
  server = await startServer({
    env: { SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se' },
    prepare: (database) => {
      session = addSession(database, 'demo-samordnare')
      database.prepare('UPDATE Installation SET quietFrom = 0, quietTo = 0, quietWeekends = 0').run()
      // Nothing is scheduled: rounds that begin in the future tell nobody of the week.
      database.prepare("UPDATE ReportingRound SET opensOn = '2999-01-01' WHERE phase = 'open'").run()
      const made = addPartnership(database, size)
      people = made.organisations.map(({ email }) => email)
      database
        .prepare(
          "INSERT INTO ReportingRound (id, slug, year, planId, title, phase, opensOn, dueOn) VALUES (800, '2098', 2098, ?, 'Uppföljning 2098', 'open', '2098-01-01', '2098-11-30')",
        )
        .run(made.planId)
      const add = database.prepare(
        "INSERT INTO StatusReport (roundId, commitmentId, organisationId, state, degree, course, done, createdAt, updatedAt, submittedAt, firstSubmittedAt, dueOnThen) VALUES (800, ?, ?, 'submitted', 'started', 'on-track', 'Gjort.', ?, ?, ?, ?, '2098-11-30')",
      )
      const at = stored(new Date())
      for (const { id: organisationId } of made.organisations) {
        for (const { id } of made.commitments) add.run(id, organisationId, at, at, at, at)
      }
    },
  })
  const watched = await openPage(browser, { javaScriptEnabled: false })
  ;({ page, faults } = watched)
  await watched.context.addCookies([{ name: 'session', value: session, url: server.url }])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.kill()
  await mail.stop()
  server.clean()
})

const reportsOf = (organisation: string, state: string) =>
  withDatabase(server.folder, (database) =>
    database
      .prepare(
        'SELECT r.id FROM StatusReport r JOIN Organisation o ON o.id = r.organisationId WHERE o.name = ? AND r.roundId = 800 AND r.state = ? ORDER BY r.id',
      )
      .pluck()
      .all(organisation, state),
  ) as number[]

describe('what many reports at once tell people', { timeout: 120_000 }, () => {
  it('is one message a person when all are accepted together, counted by the mail server', async () => {
    await page.goto(`${server.url}/samordning/omgangar/2098?markera=inskickade`)
    await page.getByRole('button', { name: 'Godkänn de markerade' }).click()
    await page.getByRole('button', { name: 'Godkänn 48 rapporter' }).click()
    await expect.poll(() => mail.received.length, { timeout: patience }).toBe(size.organisations)
    expect(mail.received.map(({ to }) => to.join()).toSorted()).toEqual(people.toSorted())
    expect(new Set(mail.received.map(({ heads }) => heads['subject']))).toEqual(
      new Set([`Tolv lägesrapporter är godkända`]),
    )
    const text = unflowed(mail.received[0]?.body ?? '')
    for (let one = 1; one <= size.commitments; one += 1) expect(text).toContain(`– Del ${one}\n`)
    expect(reportsOf('Kommun 1', 'accepted')).toHaveLength(size.commitments)
  })

  it('stands in the outbox as sent, once for each person', async () => {
    await expect
      .poll(
        async () => {
          await page.goto(`${server.url}/samordning/utskick?visa=skickade`)
          return page.getByRole('link', { name: 'Tolv lägesrapporter är godkända' }).count()
        },
        { timeout: patience },
      )
      .toBe(size.organisations)
  })

  it('can be worded, with a list, and a wording without it is warned of', async () => {
    await page.goto(`${server.url}/samordning/utskick/mallar`)
    await page.getByRole('link', { name: 'Flera godkända' }).click()
    await page.getByText('Tre lägesrapporter är godkända').waitFor()
    await page.getByText('– Del 1').first().waitFor()
    await page.getByLabel('Text').fill('Tack för {{antal}}. {{länk}}')
    await page.getByRole('button', { name: 'Förhandsgranska' }).click()
    await page.getByText('Texten har ingen lista').waitFor()
    await page.getByText('Tack för tre lägesrapporter.').waitFor()
    expect(faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
